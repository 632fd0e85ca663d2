import { Fault } from "../../app/workbook";
import type { Range } from "../../core/cell/address";
import { inExcel } from "./excel-fault";

/** The selected cells; null where several stretches are selected, or a picture: Excel then names no range. */
export async function readSelection(): Promise<Range | null> {
  try {
    return await inExcel(async (context) => {
      const range = context.workbook
        .getSelectedRange()
        .load("rowIndex, columnIndex, rowCount, columnCount, worksheet/name");
      await context.sync();
      const { rowIndex: top, columnIndex: left, rowCount, columnCount, worksheet } = range;
      return { sheet: worksheet.name, top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    });
  } catch (error) {
    if (error instanceof Fault && error.code === "host") return null;
    throw error;
  }
}
