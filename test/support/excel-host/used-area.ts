import type { Area } from "../../../src/core/cell/address";
import { plainLook, type CellModel, type SheetModel } from "./workbook-model";

const plain = JSON.stringify(plainLook());

const isUsed = (cell: CellModel, valuesOnly: boolean): boolean =>
  cell.value !== null ||
  cell.formula !== null ||
  (!valuesOnly && (cell.format !== "General" || JSON.stringify(cell.look) !== plain));

/** The smallest area that holds every used cell, within bounds; null when there is none. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within?: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.rows) {
    if (within !== undefined && (row < within.top || row > within.bottom)) continue;
    for (const [column, cell] of cells) {
      if (within !== undefined && (column < within.left || column > within.right)) continue;
      if (!isUsed(cell, valuesOnly)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
