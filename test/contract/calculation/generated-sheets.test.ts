import { openFile } from "../../../src/adapters/file/open-file";
import { isError, type CellValue } from "../../../src/core/cell/cell";
import { formatRef } from "../../../src/core/cell/address";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { converted, hasOffice } from "../file/office";
import { derivedFile, sources, withoutResults } from "./generated-sheets";

jest.setTimeout(300_000);

const whenOffice = hasOffice ? describe : describe.skip;

function formulasOf(workbook: WorkbookSnapshot) {
  return workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) =>
        cell === undefined || cell.formula === null ? [] : [{ at: { sheet: name, row, column }, cell }],
      ),
    ),
  );
}

function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number") {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  }
  if (isError(ours) || isError(theirs)) return isError(ours) && isError(theirs) && ours.code === theirs.code;
  // A formula that shows nothing is an empty text here and may be no value there.
  return (ours ?? "") === (theirs ?? "");
}

whenOffice("every formula of every generated sheet", () => {
  it.each([
    ...Object.keys(sources).map((name) => [name, "as made", false] as const),
    ["32 tasks, two years of deductions and a plan", "after rows were put in, written again", true] as const,
  ])("K10 gives the same in LibreOffice, none left out: %s, %s", async (name, _, putsRowsIn) => {
    const bytes = await derivedFile(sources[name]?.() ?? [], putsRowsIn);
    const ours = await openFile(bytes, "ra.xlsx").read();
    const recalculated = converted({ "ra.xlsx": withoutResults(bytes) }, "xlsx:Calc MS Excel 2007 XML").get("ra.xlsx");
    const theirs = await openFile(recalculated ?? new Uint8Array(), "ra.xlsx").read();
    // Putting rows in leaves the results of the source's own formulas to whoever opens the file next.
    const formulas = formulasOf(ours).filter(({ at }) => !putsRowsIn || /^(?:Tổng hợp|Trừ điểm)$/u.test(at.sheet));
    expect(formulas.length).toBeGreaterThan(100);
    const differences = formulas.flatMap(({ at, cell }) => {
      const there = cellOf(theirs, at);
      if (there.formula === null) return [`${formatRef(at)} is no formula there`];
      const same = isSame(cell.value, there.value);
      return same
        ? []
        : [`${formatRef(at)} ${cell.formula ?? ""}: ${JSON.stringify(cell.value)} | ${JSON.stringify(there.value)}`];
    });
    expect(differences.slice(0, 10)).toEqual([]);
  });
});
