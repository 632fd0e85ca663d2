import { clean } from "../text/normalise";
import type { WordCell, WordTable } from "./word-table";

/**
 * Joins rows a page break parted: a row whose numbering cell is blank, none of whose cells is merged, and whose words go
 * on in the middle of a sentence (a small letter at the start, no stop above), goes into the row above; a header printed
 * again inside the body is left out. Everything else stays as it is printed.
 */
export function joinBrokenRows(table: WordTable): { readonly table: WordTable; readonly joined: number } {
  const byRow = new Map<number, WordCell[]>();
  for (const cell of table.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rowOf = (row: number): readonly WordCell[] => byRow.get(row) ?? [];
  const gone = new Set<number>();
  const into = new Map<number, number>();
  const header = Array.from({ length: table.headerRows }, (_, row) => keyOf(rowOf(row)));
  for (let row = Math.max(1, table.headerRows); row < table.rows; row++) {
    if (header.length > 0 && header[0] !== "" && header.every((key, at) => keyOf(rowOf(row + at)) === key)) {
      header.forEach((_, at) => gone.add(row + at));
      row += header.length - 1;
      continue;
    }
    const above = lastKept(row, gone);
    if (above >= table.headerRows && isCarriedOn(rowOf(above), rowOf(row), table)) {
      gone.add(row);
      into.set(row, above);
    }
  }
  if (gone.size === 0) return { table, joined: 0 };
  return { table: withoutRows(table, gone, into), joined: into.size };
}

const keyOf = (cells: readonly WordCell[]): string => cells.map(({ text }) => clean(text)).join("|");

function lastKept(row: number, gone: ReadonlySet<number>): number {
  let above = row - 1;
  while (gone.has(above)) above -= 1;
  return above;
}

function isCarriedOn(above: readonly WordCell[], below: readonly WordCell[], table: WordTable): boolean {
  const isPlain = (cells: readonly WordCell[]): boolean =>
    cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1);
  if (!isPlain(below) || !isPlain(above) || below.length !== above.length) return false;
  const [number, ...rest] = below;
  const filled = rest.filter(({ text }) => text !== "");
  if (number?.text !== "" || filled.length === 0 || filled.length === table.widths.length) return false;
  return filled.every((cell) => {
    const before = above.find(({ column }) => column === cell.column)?.text ?? "";
    return /^\p{Ll}/u.test(cell.text) && before !== "" && !/[.;:!?]$/u.test(before.trim());
  });
}

function withoutRows(table: WordTable, gone: ReadonlySet<number>, into: ReadonlyMap<number, number>): WordTable {
  const carried = new Map<string, string>();
  for (const { row, column, text } of table.cells) {
    const to = into.get(row);
    if (to === undefined || text === "") continue;
    const key = `${String(to)}:${String(column)}`;
    carried.set(key, [...(carried.has(key) ? [carried.get(key) ?? ""] : []), text].join(" "));
  }
  const shift = (row: number): number => row - [...gone].filter((each) => each < row).length;
  const cells = table.cells.flatMap((cell) => {
    if (gone.has(cell.row)) return [];
    const more = carried.get(`${String(cell.row)}:${String(cell.column)}`);
    const rowSpan = shift(cell.row + cell.rowSpan) - shift(cell.row);
    return [{ ...cell, row: shift(cell.row), rowSpan, text: more === undefined ? cell.text : `${cell.text} ${more}` }];
  });
  return { ...table, rows: table.rows - gone.size, cells };
}
