import { cellAt } from "../cell/snapshot";
import { measureName } from "../text/measure-names";
import { clean, comparisonKey } from "../text/normalise";
import type { TableView } from "./table";

/**
 * The unit a figure is printed in: that of its row where the table has a column of units, else that of its column.
 * Null where nothing tells. `isOwn` is false for a unit that only the line over the table, or the kind, gives.
 */
export function measureAt(
  view: TableView,
  row: number,
  column: number,
): { readonly name: string; readonly isOwn: boolean } | null {
  const { table, sheet } = view;
  const found = table.columns.find((each) => each.column === column);
  const unitColumn = table.unitColumn ?? null;
  const words = unitColumn === null ? "" : clean(cellAt(sheet, row, unitColumn).text);
  const ofRow = /\p{L}|%/u.test(words) ? (measureName(words) ?? comparisonKey(words)) : null;
  // "Tỷ lệ (%)" beside a column of units is still a ratio.
  if (ofRow !== null && found?.unitOfMeasure === undefined) return { name: ofRow, isOwn: true };
  return found?.unitOfMeasure === undefined ? null : { name: found.unitOfMeasure, isOwn: found.hasOwnUnit === true };
}
