import { sameContent, isBlank, type Cell } from "../cell/cell";
import { cellAt, type SheetSnapshot } from "../cell/snapshot";
import type { PlacedCell, SheetDraft } from "./edit";

/** The sheet a draft makes. Charts, frozen panes and page set-up are not part of a snapshot. */
export function sheetOfDraft(draft: SheetDraft): SheetSnapshot {
  const rows = new Map<number, (Cell | undefined)[]>();
  const ordered = [...draft.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, cell } of ordered) {
    const cells = rows.get(row) ?? [];
    cells[column] = cell;
    rows.set(row, cells);
  }
  return {
    name: draft.name,
    visibility: draft.visibility,
    isProtected: false,
    rows,
    merges: draft.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(draft.columnWidths.map(({ column, width }) => [column, width])),
    rowHeights: new Map(draft.rowHeights.map(({ row, height }) => [row, height])),
  };
}

/** The draft that makes this sheet again, as far as a snapshot tells: charts and page set-up are not in it. */
export function draftOfSheet(sheet: SheetSnapshot): SheetDraft {
  const cells: PlacedCell[] = [];
  for (const [row, line] of sheet.rows) {
    line.forEach((cell, column) => {
      if (cell !== undefined) cells.push({ row, column, cell });
    });
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges,
    columnWidths: [...sheet.columnWidths].map(([column, width]) => ({ column, width })),
    rowHeights: [...sheet.rowHeights].map(([row, height]) => ({ row, height })),
    frozen: { rows: 0, columns: 0 },
    page: null,
    charts: [],
  };
}

/** The first cell of the sheet that does not hold what the draft says; null when all do and nothing was added. */
export function firstDifference(
  sheet: SheetSnapshot,
  draft: SheetDraft,
): { row: number; column: number; expected: Cell | null; found: Cell } | null {
  const drafted = new Set<string>();
  for (const { row, column, cell } of draft.cells) {
    drafted.add(`${String(row)} ${String(column)}`);
    const found = cellAt(sheet, row, column);
    if (!sameContent(found, cell)) return { row, column, expected: cell, found };
  }
  for (const [row, line] of sheet.rows) {
    for (const [column, found] of line.entries()) {
      if (found !== undefined && !isBlank(found) && !drafted.has(`${String(row)} ${String(column)}`)) {
        return { row, column, expected: null, found };
      }
    }
  }
  return null;
}
