import fc from "fast-check";
import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { blankCell, plainStyle, type Cell } from "../../../src/core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Edit, Patch } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { openInExcel } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

const figures = "Số liệu";
const bold = { ...plainStyle, font: { ...plainStyle.font, bold: true } };

const contents: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -999, max: 99_999 }).map((value) => cell(value)),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => cell(value === 0 ? 0 : value)),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((text) => cell(text)),
  fc
    .constantFrom("=1+1", "'", "''", "+84", "1/2", "TRUE", "50%", "(3)", "#N/A", "Mar 5", "0123")
    .map((text) => cell(text)),
  fc.constantFrom("=SUM(C3:C4)", "=C3", "='Phụ lục 2'!A1", "=C3*2").map((formula) => cell(0, { formula })),
  fc.constant(blankCell),
);

type Wish = { row: number; column: number; after: Cell | "bold" } | { at: number; count: number } | { name: string };
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ row: fc.nat(9), column: fc.nat(4), after: contents }) },
  { weight: 2, arbitrary: fc.record({ row: fc.nat(9), column: fc.nat(4), after: fc.constant("bold" as const) }) },
  { weight: 1, arbitrary: fc.record({ at: fc.integer({ min: 1, max: 8 }), count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ name: fc.constantFrom("Trừ điểm", "Tổng hợp") }) },
);

function patchFor(workbook: WorkbookSnapshot, wanted: readonly Wish[]): { patch: Patch; result: WorkbookSnapshot } {
  const edits: Edit[] = [];
  let result = workbook;
  for (const wish of wanted) {
    const edit = editFor(result, wish);
    const next = applyPatch(result, { title: { vi: "", en: "" }, because: null, edits: [edit] });
    if (next.kind === "refused") continue;
    edits.push(edit);
    result = next.workbook;
  }
  return { patch: { title: { vi: "Thử", en: "Try" }, because: null, edits }, result };
}

function editFor(workbook: WorkbookSnapshot, wish: Wish): Edit {
  if ("name" in wish) return { kind: "add-sheet", index: 1, sheet: draft(wish.name, [[1, 1, cell("=mới")]]) };
  if ("at" in wish) {
    return { kind: "insert-rows", sheet: figures, at: wish.at, rows: Array.from({ length: wish.count }, () => []) };
  }
  const at = { sheet: figures, row: wish.row, column: wish.column };
  const before = cellOf(workbook, at);
  return wish.after === "bold"
    ? { kind: "set-format", at, before: before.style, after: bold }
    : { kind: "set-cell", at, before, after: wish.after };
}

/** What both sides can know: contents and looks, not cached results or shown text. */
const told = (workbook: WorkbookSnapshot) =>
  workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    cells: [...sheet.rows].flatMap(([row, cells]) =>
      cells.flatMap((each, column) => {
        if (each === undefined || JSON.stringify(each) === JSON.stringify(blankCell)) return [];
        const { value, formula, format, style } = each;
        return [{ row, column, formula, value: formula === null ? value : null, format, bold: style.font.bold }];
      }),
    ),
  }));

it("E20 any patch comes out in Excel as it does in memory, and its undo too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wishes, { maxLength: 7 }), async (wanted) => {
      const start = workbookOfDrafts(startingDrafts);
      openInExcel(start);
      const workbook = createExcelWorkbook();
      const { patch, result } = patchFor(start, wanted);
      expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
      expect(told(await workbook.read())).toEqual(told(result));
      expect(await workbook.apply(invert(patch))).toEqual({ kind: "applied" });
      expect(told(await workbook.read())).toEqual(told(start));
    }),
    { numRuns: 60 },
  );
}, 60_000);
