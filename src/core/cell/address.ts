/** A cell of a workbook. Rows and columns count from 0; A1 notation is for text only. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on some sheet, all four bounds included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area together with the sheet it lies on. */
export interface Range extends Area {
  readonly sheet: string;
}

/** Last row and column index an .xlsx sheet can hold (ECMA-376: 1,048,576 rows × 16,384 columns). */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Writes a column index as letters: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return (columnNames[column] ??= lettersOf(column));
}

/** Names asked for so far: reports write the same few columns thousands of times. */
const columnNames: string[] = [];

function lettersOf(column: number): string {
  let rest = column + 1;
  let name = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = (rest - 1 - digit) / 26;
  }
  return name;
}

/** Reads column letters; null when the text is not a column an .xlsx sheet can hold. */
export function parseColumn(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1 <= lastColumn ? column - 1 : null;
}

/** Writes a position without its sheet: {row: 3, column: 0} → A4. */
export function formatPosition(at: { readonly row: number; readonly column: number }): string {
  return columnName(at.column) + String(at.row + 1);
}

/** Writes an area without its sheet: A4, or A4:E9. */
export function formatArea(area: Area): string {
  const from = formatPosition({ row: area.top, column: area.left });
  const to = formatPosition({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

/** Writes a cell as `Sheet!A1`; the sheet name stands as in the file, unquoted. */
export function formatRef(at: CellRef): string {
  return `${at.sheet}!${formatPosition(at)}`;
}

/** Writes a range as `Sheet!A1:H9`; the sheet name stands as in the file, unquoted. */
export function formatRange(range: Range): string {
  return `${range.sheet}!${formatArea(range)}`;
}

/** Reads `A4` or `$A$4`; null when it is no cell of an .xlsx sheet. */
export function parsePosition(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const column = parseColumn(match?.[1] ?? "");
  const row = Number(match?.[2]) - 1;
  return column === null || row > lastRow ? null : { row, column };
}

/** Reads `A4` or `A4:E9`, in any corner order; null when it is no area. */
export function parseArea(text: string): Area | null {
  const [first, second, more] = text.split(":");
  if (first === undefined || more !== undefined) return null;
  const from = parsePosition(first);
  const to = parsePosition(second ?? first);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Reads `Sheet!A1`; the last exclamation mark parts sheet and cell. Null when it is no cell. */
export function parseRef(text: string): CellRef | null {
  const mark = text.lastIndexOf("!");
  const position = mark > 0 ? parsePosition(text.slice(mark + 1)) : null;
  return position === null ? null : { sheet: text.slice(0, mark), ...position };
}

/** Reads `Sheet!A1:H9` or `Sheet!A1`. Null when it is no range. */
export function parseRange(text: string): Range | null {
  const mark = text.lastIndexOf("!");
  const area = mark > 0 ? parseArea(text.slice(mark + 1)) : null;
  return area === null ? null : { sheet: text.slice(0, mark), ...area };
}

/** The range that holds just this cell. */
export function rangeOfCell(at: CellRef): Range {
  return { sheet: at.sheet, top: at.row, left: at.column, bottom: at.row, right: at.column };
}

export function sameRef(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

export function contains(area: Area, at: { readonly row: number; readonly column: number }): boolean {
  return at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** A sheet name as it stands in a formula: quoted where Excel asks for it. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]?\d*[Cc]?\d*$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
