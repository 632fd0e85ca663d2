import { shiftReferences, shiftedArea, shiftedSpan, type Shift } from "./shift-references";
import type { SheetModel, WorkbookModel } from "./workbook-model";

export function insertRows(workbook: WorkbookModel, sheet: SheetModel, at: number, count: number): void {
  move(workbook, sheet, { at, count });
}

export function deleteRows(workbook: WorkbookModel, sheet: SheetModel, at: number, count: number): void {
  move(workbook, sheet, { at, count: -count });
}

function move(workbook: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  const target = (row: number) => shiftedSpan(row, row, shift)?.[0];
  const moved = <T>(entries: Iterable<readonly [number, T]>): Map<number, T> =>
    new Map(
      [...entries].flatMap(([row, value]) => (target(row) === undefined ? [] : [[target(row) ?? row, value] as const])),
    );
  sheet.rows = moved(sheet.rows);
  sheet.rowHeights = moved(sheet.rowHeights);
  sheet.hiddenRows = new Set(moved([...sheet.hiddenRows].map((row) => [row, true] as const)).keys());
  sheet.merges = sheet.merges.flatMap((merge) => shiftedArea(merge, shift) ?? []);
  workbook.comments = workbook.comments.filter((each) => {
    if (each.sheet !== sheet.id) return true;
    const row = target(each.row);
    if (row !== undefined) each.row = row;
    return row !== undefined;
  });
  for (const table of sheet.tables) table.area = shiftedArea(table.area, shift) ?? table.area;
  sheet.validations = sheet.validations.flatMap((each) => {
    const area = shiftedArea(each.area, shift);
    return area === null ? [] : [{ ...each, area }];
  });
  for (const format of sheet.conditionalFormats) {
    format.areas = format.areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.arrays = sheet.arrays.flatMap((array) => shiftedArea(array, shift) ?? []);
  for (const each of workbook.sheets) {
    for (const cells of each.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== null) cell.formula = shiftReferences(cell.formula, each.name, sheet.name, shift);
      }
    }
  }
  for (const name of [...workbook.names, ...workbook.sheets.flatMap((each) => each.names)]) {
    name.formula = shiftReferences(name.formula, "", sheet.name, shift);
  }
}
