import type { CellRef } from "../../core/cell/address";
import { inExcel } from "./excel-fault";

/** The active cell; null where no cell is selected, as with a chart, or Excel does not tell. One sync. */
export async function selectedCell(): Promise<CellRef | null> {
  try {
    return await inExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  } catch {
    return null;
  }
}
