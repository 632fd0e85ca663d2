import type { Area } from "../../src/core/cell/address";
import type { Cell } from "../../src/core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/snapshot";

export interface Move {
  /** Blank rows put in before a row, and columns before a column. */
  readonly rows?: { readonly at: number; readonly count: number };
  readonly columns?: { readonly at: number; readonly count: number };
  readonly name?: (name: string) => string;
  readonly cell?: (cell: Cell) => Cell;
}

/** The same sheet with blank rows or columns put in, as Excel would, under another name or with other cells. */
export function movedSheet(sheet: SheetSnapshot, { rows, columns, name, cell = (each) => each }: Move): SheetSnapshot {
  const down = (row: number): number => row + (rows !== undefined && row >= rows.at ? rows.count : 0);
  const across = (column: number): number =>
    column + (columns !== undefined && column >= columns.at ? columns.count : 0);
  const moved = new Map<number, (Cell | undefined)[]>();
  for (const [row, cells] of sheet.rows) {
    const to: (Cell | undefined)[] = [];
    cells.forEach((each, column) => {
      if (each !== undefined) to[across(column)] = cell(each);
    });
    moved.set(down(row), to);
  }
  const area = (merge: Area): Area => ({
    top: down(merge.top),
    left: across(merge.left),
    bottom: down(merge.bottom),
    right: across(merge.right),
  });
  return {
    ...sheet,
    name: name?.(sheet.name) ?? sheet.name,
    rows: moved,
    merges: sheet.merges.map(area),
    hiddenRows: new Set([...sheet.hiddenRows].map(down)),
    hiddenColumns: new Set([...sheet.hiddenColumns].map(across)),
  };
}

export function movedWorkbook(workbook: WorkbookSnapshot, move: Move): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => movedSheet(sheet, move)) };
}
