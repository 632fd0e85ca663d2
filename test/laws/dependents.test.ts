import fc from "fast-check";
import { contains, formatPosition, formatRef, type CellRef } from "../../src/core/cell/address";
import { blankCell } from "../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { dependentsOf } from "../../src/core/patch/dependents";
import { referencesOf } from "../../src/core/patch/references";
import { draft, workbookOfDrafts } from "../contract/workbook-contract";

const sheets = ["PL1", "PL2"] as const;
const position = fc.record({ row: fc.nat(40), column: fc.nat(4) });
const reference = fc
  .tuple(fc.constantFrom("", "PL1!", "PL2!"), position, fc.option(position))
  .map(([sheet, from, to]) => sheet + formatPosition(from) + (to === null ? "" : `:${formatPosition(to)}`));
const text = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(reference, { minLength: 1, maxLength: 3 }).map((list) => `=SUM(${list.join(",")})`),
  },
  { weight: 1, arbitrary: fc.constantFrom("=SUM(B:B)", "=SUM(3:3)", "=TODAY()", "=1+1") },
);
const workbooks = fc
  .tuple(
    ...sheets.map(() =>
      fc.uniqueArray(fc.tuple(position, text), { maxLength: 25, selector: ([at]) => formatPosition(at) }),
    ),
  )
  .map((contents) =>
    workbookOfDrafts(
      contents.map((cells, index) =>
        draft(
          sheets[index] ?? "",
          cells
            .sort(([a], [b]) => a.row - b.row)
            .map(([at, formula]) => [at.row, at.column, { ...blankCell, value: 0, text: "0", formula }]),
        ),
      ),
    ),
  );

/** Every formula against every cell reached so far, until nothing is added. */
function slowly(workbook: WorkbookSnapshot, changed: readonly CellRef[]): readonly string[] {
  const formulas = workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) =>
        cell?.formula == null ? [] : [{ at: { sheet: sheet.name, row, column }, formula: cell.formula }],
      ),
    ),
  );
  const found = new Set<string>();
  for (let reached = [...changed]; reached.length > 0;) {
    const next = formulas.filter(
      ({ at, formula }) =>
        !found.has(formatRef(at)) &&
        (formula.includes("TODAY") ||
          referencesOf(formula, at.sheet).some((range) =>
            reached.some((cell) => cell.sheet === range.sheet && contains(range, cell)),
          )),
    );
    for (const { at } of next) found.add(formatRef(at));
    reached = next.map(({ at }) => at);
  }
  return formulas.map(({ at }) => formatRef(at)).filter((at) => found.has(at));
}

describe("the tree over rows", () => {
  it("finds the dependents a search of every pair finds", () => {
    const changes = fc.array(fc.record({ sheet: fc.constantFrom(...sheets), row: fc.nat(40), column: fc.nat(4) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(workbooks, changes, (workbook, changed) => {
        expect(dependentsOf(workbook, changed).map(formatRef)).toEqual(slowly(workbook, changed));
      }),
    );
  });
});
