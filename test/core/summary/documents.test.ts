import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { kinds } from "../../../src/core/appendix/kinds";
import { parsePosition } from "../../../src/core/cell/address";
import { cellAt, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { proposeFill } from "../../../src/core/fill/fill";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { cleanTables } from "../../support/clean-tables";
import { deductionPlan, halfYearReport } from "../../support/documents";
import { workbookOf } from "../../support/notation";
import { day } from "../fill/hand-view";
import { derive } from "./derived";

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

const calculator = createCalculator();
const report = halfYearReport("sheets");
const stacked = halfYearReport("stacked");
const deductions = deductionPlan();

/** Values of one row of a written sheet, by column letter. */
async function rowValues(
  workbook: WorkbookSnapshot,
  name: string,
  label: string,
  letters: string,
): Promise<readonly unknown[]> {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const row =
    [...sheet.rows.keys()].find((each) =>
      [0, 1].some((column) => cellAt(sheet, each, column).text.startsWith(label)),
    ) ?? -1;
  const cells = [...letters].map((letter) => ({ sheet: name, row, column: parsePosition(`${letter}1`)?.column ?? 0 }));
  const values = await calculator.calculate(workbook, cells);
  return values.map((each) =>
    typeof each?.value === "number" ? Number(each.value.toFixed(6)) : (each?.value ?? null),
  );
}

describe.each([
  ["one table a sheet", report],
  ["all on one sheet", stacked],
])("a half-year report, %s", (_, document) => {
  (document === null ? test.skip : test)("Y2 Y3 progress is counted both ways and says where they differ", async () => {
    const after = derive(document?.workbook ?? workbookOf("")).after;
    expect(await rowValues(after, "Tổng hợp", "Tổng cộng", "CDEFGHIJKLM")).toEqual([
      32,
      17,
      13,
      18,
      0,
      1,
      0,
      3,
      0.53125,
      0.806897,
      "Khớp",
    ]);
    expect(await rowValues(after, "Tổng hợp", "CẢI CÁCH THỦ TỤC", "CDEFJLM")).toEqual([
      7,
      3,
      2,
      5,
      0,
      0.771429,
      "Khác nhau",
    ]);
  });
});

(deductions === null ? test.skip : test)("D1 a table that contradicts itself: both sums, and where", async () => {
  const after = derive(deductions?.workbook ?? workbookOf("")).after;
  expect(await rowValues(after, "Trừ điểm", "Bị trừ, cộng", "C")).toEqual([6.88]);
  expect(await rowValues(after, "Trừ điểm", "Bị trừ, theo", "C")).toEqual([6.47]);
  expect(await rowValues(after, "Trừ điểm", "Chênh lệch", "C")).toEqual([0.41]);
  expect(await rowValues(after, "Tổng hợp", "Tổng cộng", "FGH")).toEqual([70, 63.53, 6.47]);
});

test.each(Object.entries(cleanTables))("F3 on a clean table nothing typed is called wrong: %s", (_, table) => {
  const workbook = workbookOf(table);
  const views = recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
  const proposal = proposeFill(views, {
    workbook,
    kinds,
    reportDate: day("2026-06-12"),
    options: { derivations: null, replacesTyped: false },
  });
  expect(proposal.notes).toEqual([]);
});
