import { formatArea, parseArea, parsePosition } from "../../../src/core/cell/address";
import type { SheetSnapshot } from "../../../src/core/cell/snapshot";
import { axisOf } from "../../../src/standalone/grid/axis";
import { intentOf } from "../../../src/standalone/grid/keyboard";
import { areaOf, move, selectAt, type Move } from "../../../src/standalone/grid/selection";
import { layOut } from "../../../src/standalone/grid/sheet-view";
import { sheetOf } from "../calculation/sheets";

const rows = [
  ["Tiêu đề", null, null],
  ["TT", "Nội dung", "Số"],
  [1, "a", 10],
  [2, "b", null],
  [3, "c", 30],
  [null, null, null],
  [4, "d", 40],
];
// Heights of its own, so that no text is measured: there is no canvas here.
const sheet: SheetSnapshot = {
  ...sheetOf("B", rows),
  merges: [parseArea("A1:C1"), parseArea("B4:B5")].flatMap((area) => area ?? []),
  hiddenRows: new Set([2]),
  hiddenColumns: new Set([3]),
  rowHeights: new Map(rows.map((_, row) => [row, 15])),
};
const view = layOut(sheet, { rows: new Map(), columns: new Map() });

const step = (rowsBy: number, columnsBy: number): Move => ({ kind: "step", rows: rowsBy, columns: columnsBy });
const edge = (rowsBy: -1 | 0 | 1, columnsBy: -1 | 0 | 1): Move => ({ kind: "edge", rows: rowsBy, columns: columnsBy });

/** [what, from, move, extending, selected afterwards] */
const cases: readonly (readonly [string, string, Move, boolean, string])[] = [
  ["down", "A5", step(1, 0), false, "A6"],
  ["right", "A5", step(0, 1), false, "B4:B5"],
  ["over a hidden row", "A2", step(1, 0), false, "A4"],
  ["over a hidden column", "C2", step(0, 1), false, "E2"],
  ["out of a merge downwards", "B4", step(1, 0), false, "B6"],
  ["out of a merge to the right", "A1", step(0, 1), false, "E1"],
  ["not over the edge", "A1", step(-1, 0), false, "A1:C1"],
  ["not over the left edge", "A5", step(0, -1), false, "A5"],
  ["extending to a merge takes it whole", "A4", step(0, 1), true, "A4:B5"],
  ["to the end of a block", "C5", edge(1, 0), false, "C7"],
  ["to the next block over blanks", "C2", edge(1, 0), false, "C5"],
  ["to the last row where nothing follows", "A7", edge(1, 0), false, "A100"],
  ["to the start of the row", "C5", { kind: "row-start" }, false, "A5"],
  ["to the first cell", "C5", { kind: "first-cell" }, false, "A1:C1"],
  ["to the last cell", "A5", { kind: "last-cell" }, false, "C7"],
  ["extending to the last cell", "A5", { kind: "last-cell" }, true, "A4:C7"],
];

test.each(cases)("G3 %s", (_, from, by, isExtending, expected) => {
  const start = selectAt(view, parsePosition(from) ?? { row: 0, column: 0 });
  expect(formatArea(areaOf(view, move(view, start, by, isExtending)))).toBe(expected);
});

const keys: readonly (readonly [string, unknown])[] = [
  ["ArrowDown", { kind: "move", by: step(1, 0), isExtending: false }],
  ["Shift+ArrowLeft", { kind: "move", by: step(0, -1), isExtending: true }],
  ["Control+ArrowRight", { kind: "move", by: edge(0, 1), isExtending: false }],
  ["PageDown", { kind: "move", by: step(20, 0), isExtending: false }],
  ["Control+PageUp", { kind: "sheet", by: -1 }],
  ["Control+Home", { kind: "move", by: { kind: "first-cell" }, isExtending: false }],
  ["Shift+Enter", { kind: "move", by: step(-1, 0), isExtending: false }],
  ["F2", { kind: "edit" }],
  ["Delete", { kind: "clear" }],
  ["Control+z", { kind: "undo" }],
  ["Control+Shift+Z", { kind: "redo" }],
  ["Control+y", { kind: "redo" }],
  ["Control+a", { kind: "select-all" }],
  ["Tab", null],
  ["a", null],
  ["ữ", null],
  ["Control+c", null],
  ["Process", null],
];

test.each(keys)("G3 %s", (combination, expected) => {
  const parts = combination.split("+");
  const press = {
    key: parts.at(-1) ?? "",
    shiftKey: parts.includes("Shift"),
    ctrlKey: parts.includes("Control"),
    metaKey: false,
    altKey: false,
  };
  expect(intentOf(press, 20)).toEqual(expected);
});

test("G1 an axis finds the entry at a position, past its end the last one", () => {
  const axis = axisOf(4, (index) => [10, 0, 20, 5][index] ?? 0);
  expect([...axis.offsets]).toEqual([0, 10, 10, 30, 35]);
});
