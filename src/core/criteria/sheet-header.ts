import type { SheetSnapshot, WorkbookSnapshot } from "../cell/snapshot";
import { isOwnSheet, workingMarkers } from "../summary/sheet/own";
import { comparisonKey } from "../text/normalise";
import { columnOrder, requiredColumns, sheetColumns, type SheetColumn } from "./sheet-columns";

/** Rows looked through for the header. */
const mostRowsAbove = 15;

const headers = new Map(columnOrder.map((column) => [comparisonKey(sheetColumns[column].header), column]));

export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<SheetColumn, number>;
}

/** The header row of a set and its columns; null where the sheet has none in its first rows. */
export function headerOf(sheet: SheetSnapshot): Header | null {
  let looked = 0;
  for (const [row, cells] of sheet.rows) {
    if ((looked += 1) > mostRowsAbove) return null;
    const columns = new Map<SheetColumn, number>();
    cells.forEach((cell, at) => {
      const column = typeof cell?.value === "string" ? headers.get(comparisonKey(cell.value)) : undefined;
      if (column !== undefined && !columns.has(column)) columns.set(column, at);
    });
    if (requiredColumns.every((column) => columns.has(column))) return { row, columns };
  }
  return null;
}

/** True for a sheet that holds a set of criteria, ours or made by hand: it has the columns such a sheet cannot do without. */
export function isCriteriaSheet(sheet: SheetSnapshot): boolean {
  return isOwnSheet(sheet, workingMarkers.criteria) || headerOf(sheet) !== null;
}

/** The first sheet of the workbook that holds a set; undefined where there is none. */
export function findCriteriaSheet(workbook: WorkbookSnapshot): SheetSnapshot | undefined {
  return workbook.sheets.find(isCriteriaSheet);
}
