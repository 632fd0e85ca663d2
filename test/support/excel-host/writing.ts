import { overlaps, type Area } from "../../../src/core/cell/address";
import { columnCount, rowCount } from "./addresses";
import { HostError, wrongSize } from "./host-error";
import { cellForWriting, type CellModel, type SheetModel } from "./workbook-model";

export function refuseWhenProtected(sheet: SheetModel, location: string): void {
  if (sheet.isProtected) throw new HostError("AccessDenied", location);
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/**
 * Writes one value to every cell, or a grid of values cell by cell. A null entry leaves its cell alone, and so does a
 * merge that hides the cell. Refused on a protected sheet and for a part of an array formula.
 */
export function writeEach(
  sheet: SheetModel,
  area: Area,
  input: unknown,
  location: string,
  write: (cell: CellModel, value: unknown) => void,
): void {
  refuseWhenProtected(sheet, location);
  const cuts = sheet.arrays.some((array) => overlaps(array, area) && !covers(area, array));
  if (cuts) throw new HostError("InvalidOperation", location, "You can't change part of an array.");
  if (Array.isArray(input)) {
    const rows: readonly unknown[] = input;
    if (rows.length !== rowCount(area)) throw wrongSize(location);
    if (rows.some((row) => !Array.isArray(row) || row.length !== columnCount(area))) throw wrongSize(location);
  }
  eachCell(area, (row, column) => {
    const line: unknown = Array.isArray(input) ? input[row - area.top] : undefined;
    const value: unknown = Array.isArray(line) ? line[column - area.left] : input;
    const isHidden = sheet.merges.some(
      (merge) =>
        overlaps(merge, { top: row, left: column, bottom: row, right: column }) &&
        !(merge.top === row && merge.left === column),
    );
    const takesValue = location === "Range.values" || location === "Range.formulas";
    if (value === null || (isHidden && takesValue)) return;
    write(cellForWriting(sheet, row, column), value);
  });
}

export const covers = (outer: Area, inner: Area) =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
