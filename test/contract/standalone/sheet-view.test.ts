import { layOut } from "../../../src/standalone/grid/sheet-view";
import { sizeAt, startOf } from "../../../src/standalone/grid/axis";
import { sheetOf } from "../calculation/sheets";

const sheet = {
  ...sheetOf("B", [["a", "b"], ["c"], [null, 1]]),
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  hiddenRows: new Set([1]),
  hiddenColumns: new Set([2]),
  columnWidths: new Map([[0, 30]]),
  rowHeights: new Map([
    [0, 30],
    [1, 15],
    [2, 15],
  ]),
  frozen: { rows: 1, columns: 0 },
};
const unsized = { rows: new Map<number, number>(), columns: new Map<number, number>() };

test("G2 widths are in characters, heights in points; what is hidden takes no room", () => {
  const view = layOut(sheet, unsized);
  expect([0, 1, 2, 3].map((column) => sizeAt(view.columns, column))).toEqual([210, 64, 0, 64]);
  expect([0, 1, 2].map((row) => sizeAt(view.rows, row))).toEqual([40, 0, 20]);
  expect(view.frozen).toEqual({ rows: 1, columns: 0 });
  expect(view.rootOf({ row: 0, column: 1 })).toEqual({ row: 0, column: 0 });
});

test("G2 a sheet shows room beyond its cells, and sizes the user dragged", () => {
  const view = layOut(sheet, { rows: new Map([[2, 55]]), columns: new Map([[1, 90]]) });
  expect([view.rows.count, view.columns.count]).toEqual([100, 16]);
  expect([sizeAt(view.rows, 2), sizeAt(view.columns, 1)]).toEqual([55, 90]);
});

test("G2 a sheet laid out from its last state is the sheet laid out afresh", () => {
  const before = layOut(sheet, unsized);
  const next = { ...sheet, rows: new Map([...sheet.rows, [5, sheet.rows.get(0) ?? []]]) };
  next.rowHeights.set(5, 15);
  const [kept, fresh] = [layOut(next, unsized, before), layOut(next, unsized)];
  expect([...kept.rows.offsets]).toEqual([...fresh.rows.offsets]);
  expect(startOf(kept.columns, 5)).toBe(startOf(fresh.columns, 5));
});
