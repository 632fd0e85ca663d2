import fc from "fast-check";
import { blankCell, plainStyle, type Cell, type CellStyle } from "../../src/core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { applyPatch } from "../../src/core/patch/apply";
import type { Edit, Patch } from "../../src/core/patch/edit";
import { invert } from "../../src/core/patch/invert";
import { squash } from "../../src/core/patch/squash";
import { draftOfSheet } from "../../src/core/patch/sheet-draft";
import { draft, workbookOfDrafts } from "../contract/workbook-contract";

const formulas = ["=SUM(A1:A4)", "='Phụ lục 2'!B3*2", "=A3+$B$4", '=COUNTIF(A:A,"Đã A2")', "=SUM(2:3)"];
const cellArbitrary: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -999, max: 99_999 }).map((value) => ({ ...blankCell, value, text: String(value) })),
  fc.constantFrom("Đã ban hành", "27/32", "=1+1").map((value) => ({ ...blankCell, value, text: value })),
  fc.constantFrom(...formulas).map((formula) => ({ ...blankCell, value: 1, text: "1", formula })),
  fc.constant(blankCell),
);
const styles: readonly CellStyle[] = [plainStyle, { ...plainStyle, wrap: true }, { ...plainStyle, fill: "#FFFF00" }];
const sheetNames = ["Phụ lục 1", "Phụ lục 2"] as const;

const workbookArbitrary: fc.Arbitrary<WorkbookSnapshot> = fc
  .tuple(
    ...sheetNames.map(() =>
      fc.array(fc.tuple(fc.nat(5), fc.nat(3), cellArbitrary), { maxLength: 14 }).map((cells) => {
        const unique = new Map(cells.map(([row, column, cell]) => [row * 10 + column, [row, column, cell] as const]));
        return [...unique.values()].filter(([, , cell]) => cell !== blankCell);
      }),
    ),
  )
  .map((sheets) => workbookOfDrafts(sheets.map((cells, index) => draft(sheetNames[index] ?? "", cells))));

type Wish =
  | { kind: "cell"; sheet: string; row: number; column: number; after: Cell }
  | { kind: "style"; sheet: string; row: number; column: number; after: CellStyle }
  | { kind: "insert"; sheet: string; at: number; count: number }
  | { kind: "add"; name: string; cell: Cell };

const place = { sheet: fc.constantFrom(...sheetNames), row: fc.nat(7), column: fc.nat(4) };
const wishArbitrary: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("cell" as const), ...place, after: cellArbitrary }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("style" as const), ...place, after: fc.constantFrom(...styles) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("insert" as const),
      sheet: place.sheet,
      at: fc.nat(6),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      name: fc.constantFrom("Trừ điểm", "Tổng hợp"),
      cell: cellArbitrary,
    }),
  },
);

/** Turns wishes into a patch that fits the workbook, reading each `before` where the edit will find it. */
function patchFor(workbook: WorkbookSnapshot, wishes: readonly Wish[]): Patch {
  let current = workbook;
  const edits: Edit[] = [];
  for (const wish of wishes) {
    const edit = editFor(current, wish);
    const result = applyPatch(current, { title: { vi: "", en: "" }, because: null, edits: [edit] });
    if (result.kind === "refused") continue;
    edits.push(edit);
    current = result.workbook;
  }
  return { title: { vi: "Thử", en: "Try" }, because: null, edits };
}

function editFor(workbook: WorkbookSnapshot, wish: Wish): Edit {
  switch (wish.kind) {
    case "cell":
      return { kind: "set-cell", at: wish, before: cellOf(workbook, wish), after: wish.after };
    case "style":
      return { kind: "set-format", at: wish, before: cellOf(workbook, wish).style, after: wish.after };
    case "insert":
      return {
        kind: "insert-rows",
        sheet: wish.sheet,
        at: wish.at,
        rows: Array.from({ length: wish.count }, () => []),
      };
    case "add":
      return { kind: "add-sheet", index: 1, sheet: draft(wish.name, [[0, 0, { ...wish.cell, text: wish.cell.text }]]) };
  }
}

/** A snapshot as comparable data: blank cells and row order do not count. */
const contents = (workbook: WorkbookSnapshot) =>
  workbook.sheets.map((sheet) => ({
    ...draftOfSheet(sheet),
    cells: draftOfSheet(sheet).cells.filter(({ cell }) => JSON.stringify(cell) !== JSON.stringify(blankCell)),
  }));

function applied(workbook: WorkbookSnapshot, patch: Patch): WorkbookSnapshot {
  const result = applyPatch(workbook, patch);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.workbook;
}

const runs = { numRuns: 300 };

describe("patches keep their laws", () => {
  it("I2 apply then invert gives the same workbook", () => {
    fc.assert(
      fc.property(workbookArbitrary, fc.array(wishArbitrary, { maxLength: 8 }), (workbook, wishes) => {
        const patch = patchFor(workbook, wishes);
        expect(contents(applied(applied(workbook, patch), invert(patch)))).toEqual(contents(workbook));
      }),
      runs,
    );
  });

  it("I2 inverting twice gives the same patch", () => {
    fc.assert(
      fc.property(workbookArbitrary, fc.array(wishArbitrary, { maxLength: 8 }), (workbook, wishes) => {
        const patch = patchFor(workbook, wishes);
        expect(invert(invert(patch))).toEqual(patch);
      }),
      runs,
    );
  });

  it("I2 squash does what one patch after the other does", () => {
    fc.assert(
      fc.property(
        workbookArbitrary,
        fc.array(wishArbitrary, { maxLength: 6 }),
        fc.array(wishArbitrary, { maxLength: 6 }),
        (workbook, first, second) => {
          const one = patchFor(workbook, first);
          const middle = applied(workbook, one);
          const two = patchFor(middle, second);
          const both = squash(one, two);
          expect(contents(applied(workbook, both))).toEqual(contents(applied(middle, two)));
          expect(contents(applied(applied(workbook, both), invert(both)))).toEqual(contents(workbook));
        },
      ),
      runs,
    );
  });

  it("I2 a patch survives the way through JSON", () => {
    fc.assert(
      fc.property(workbookArbitrary, fc.array(wishArbitrary, { maxLength: 8 }), (workbook, wishes) => {
        const patch = patchFor(workbook, wishes);
        expect(JSON.parse(JSON.stringify(patch))).toEqual(patch);
      }),
      runs,
    );
  });

  it("I2 a changed precondition changes nothing", () => {
    fc.assert(
      fc.property(workbookArbitrary, fc.array(wishArbitrary, { minLength: 1, maxLength: 6 }), (workbook, wishes) => {
        const patch = patchFor(workbook, wishes);
        const [first] = patch.edits;
        if (first?.kind !== "set-cell") return;
        const other: Cell = { ...blankCell, value: "ai đó vừa sửa", text: "ai đó vừa sửa" };
        const changed = applied(workbook, { ...patch, edits: [{ ...first, after: other }] });
        const before = JSON.stringify(contents(changed));
        expect(applyPatch(changed, patch).kind).toBe("refused");
        expect(JSON.stringify(contents(changed))).toBe(before);
      }),
      runs,
    );
  });

  it("I2 a row is not deleted where a formula would not come back", () => {
    const sum: Cell = { ...blankCell, value: 3, text: "3", formula: "=SUM(A1:A2)" };
    const one: Cell = { ...blankCell, value: 1, text: "1" };
    const workbook = workbookOfDrafts([
      draft("PL", [
        [0, 0, one],
        [1, 0, one],
        [2, 0, sum],
      ]),
    ]);
    const edit: Edit = { kind: "delete-rows", sheet: "PL", at: 1, rows: [[{ column: 0, cell: one }]] };
    const result = applyPatch(workbook, { title: { vi: "", en: "" }, because: null, edits: [edit] });
    expect(result).toMatchObject({ kind: "refused", conflicts: [{ reason: "unsupported", at: { row: 2 } }] });
  });
});
