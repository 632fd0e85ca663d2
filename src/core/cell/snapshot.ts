import type { Area, CellRef } from "./address";
import { blankCell, type Cell } from "./cell";

/**
 * One sheet as it was read. `rows` holds only rows that have cells, in ascending order; each is a sparse array by
 * column. Widths are in characters, heights in points, both only where the file sets them.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay when the rest scrolls, counted from the first; absent where the host does not tell. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

/** Something of the workbook that was seen but not read, and why. `range` is null for a whole sheet. */
export interface Unread {
  readonly sheet: string;
  readonly range: Area | null;
  readonly why: { readonly vi: string; readonly en: string };
}

export interface DefinedName {
  readonly name: string;
  /** Without the leading "=". */
  readonly formula: string;
  /** Null for the whole workbook. */
  readonly sheet: string | null;
}

/** A workbook at one moment. Plain data; nothing in it changes. */
export interface WorkbookSnapshot {
  /** File name without its folder, or the workbook's name in Excel. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  readonly uses1904Dates: boolean;
  readonly unread: readonly Unread[];
}

/** The cell at a position; the blank cell where nothing stands. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  return sheet.rows.get(row)?.[column] ?? blankCell;
}

export function findSheet(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

/** The cell a reference names; the blank cell where the sheet does not exist. */
export function cellOf(workbook: WorkbookSnapshot, at: CellRef): Cell {
  const sheet = findSheet(workbook, at.sheet);
  return sheet === undefined ? blankCell : cellAt(sheet, at.row, at.column);
}

/** The smallest area that holds every cell and merge of the sheet; null for an empty sheet. */
export function usedArea(sheet: SheetSnapshot): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of sheet.rows) {
    const first = cells.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, first);
    right = Math.max(right, cells.length - 1);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The merge that covers a position, if any. */
export function mergeAt(sheet: SheetSnapshot, row: number, column: number): Area | undefined {
  return sheet.merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}
