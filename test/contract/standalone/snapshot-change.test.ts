import fc from "fast-check";
import { applyPatch } from "../../../src/core/patch/apply";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { cellAt } from "../../../src/core/cell/snapshot";
import { applyChange, changeBetween } from "../../../src/standalone/document/snapshot-change";
import { sheetOf, typedCell, workbookOf, type Typed } from "../calculation/sheets";

const typed: fc.Arbitrary<Typed> = fc.oneof(fc.integer(), fc.constantFrom<Typed>("đạt", null, "=A1", true));
const rows = fc.array(fc.array(typed, { maxLength: 4 }), { maxLength: 5 });
const sheets = fc.dictionary(fc.constantFrom("PL1", "PL2", "Tổng hợp"), rows, { minKeys: 1, noNullPrototype: true });

/** Rows without a cell and blanks at the end of a row are not part of what a sheet says. */
function said(workbook: WorkbookSnapshot): unknown {
  return workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows].flatMap(([row, cells]) => {
      const filled = [...cells.keys()].filter((column) => cells[column] !== undefined);
      return filled.length === 0 ? [] : [[row, filled.map((column) => [column, cellAt(sheet, row, column)])]];
    }),
  }));
}

test("G9 following a change gives what a full reading gives", () => {
  fc.assert(
    fc.property(sheets, sheets, (before, after) => {
      const [from, to] = [workbookOf(before), workbookOf(after)];
      const change = structuredClone(changeBetween(from, to));
      expect(said(applyChange(from, change))).toEqual(said(to));
    }),
  );
});

test("G9 one typed cell is sent as one cell, and sheets without a change stay the same", () => {
  const before = workbookOf({ PL1: [[1, 2], [3]], PL2: [[5]] });
  const at = { sheet: "PL1", row: 0, column: 1 };
  const edit = { kind: "set-cell" as const, at, before: typedCell(2), after: typedCell(9) };
  const result = applyPatch(before, { title: { vi: "", en: "" }, because: null, edits: [edit] });
  if (result.kind === "refused") throw new Error("refused");
  const change = changeBetween(before, result.workbook);
  expect(change.sheets).toEqual([
    { kind: "cells", from: 0, cells: [{ row: 0, column: 1, cell: typedCell(9) }] },
    { kind: "cells", from: 1, cells: [] },
  ]);
  expect(applyChange(before, change).sheets[1]).toBe(before.sheets[1]);
});

test("G9 a sheet whose merges changed is sent whole", () => {
  const before = workbookOf({ PL1: [[1]] });
  const sheet = { ...sheetOf("PL1", [[1]]), merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] };
  expect(changeBetween(before, { ...before, sheets: [sheet] }).sheets).toEqual([{ kind: "whole", sheet }]);
});
