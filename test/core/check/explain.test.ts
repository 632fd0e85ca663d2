import { kinds } from "../../../src/core/appendix/kinds";
import { formatRange, formatRef, parseRef } from "../../../src/core/cell/address";
import { check } from "../../../src/core/check/check";
import { explainCell } from "../../../src/core/check/explain";
import { recognise } from "../../../src/core/recognise/recognise";
import { rules } from "../../../src/core/rules";
import { workbookOf, type WorkbookNotation } from "../../support/notation";

function explain(notation: WorkbookNotation, place: string) {
  const workbook = workbookOf(notation);
  const recognition = recognise(workbook);
  const report = check(workbook, recognition, { reportDate: null, isSubmission: false, dismissals: [] }, { rules });
  const at = parseRef(place);
  if (at === null) throw new Error(`${place} is no cell`);
  return explainCell(workbook, recognition, report, at, kinds);
}

const wrongTotal = "TT|Nội dung|Số tiền / 1|Đường|10 / 2|Trường|20 / |Tổng|31";
const documents = kinds.find(({ kind }) => kind === "tthc")?.examples[0]?.table ?? "";

describe("C30 explaining a cell", () => {
  it("C30 tells where it belongs, how it reads, what it was compared with and what was found", () => {
    const total = explain(wrongTotal, "PL1!C4");
    expect(total).toMatchObject({
      shown: "31",
      formula: null,
      column: { header: "Số tiền" },
      row: "total",
      reading: { vi: "số 31", en: "the figure 31" },
      unread: null,
    });
    expect(total.comparisons.map(({ outcome, cells }) => [outcome, cells.map(formatRef)])).toContainEqual([
      expect.stringMatching(/violated|undecided/),
      expect.arrayContaining(["PL1!C2", "PL1!C3", "PL1!C4"]),
    ]);
    expect(total.findings.map(({ key }) => key)).toEqual([expect.stringContaining("@PL1!C4")]);
    // A part of the sum is told of the same finding, which rests on it.
    expect(explain(wrongTotal, "PL1!C2").findings).toEqual(total.findings);
  });

  it.each([
    ["PL1!C1", "header", null],
    ["PL1!B2", "item", "chữ"],
    ["PL1!A4", "total", "để trống; trống không phải là 0"],
  ])("C30 tells of %s that it is %s", (place, row, reading) => {
    const told = explain(wrongTotal, place);
    expect([told.row, told.reading?.vi ?? null]).toEqual([row, reading]);
  });

  it("C30 shows what a formula reads", () => {
    const told = explain("TT|Nội dung|Số tiền / 1|Đường|10 / 2|Trường|20 / |Tổng|=SUM(C2:C3)→30", "PL1!C4");
    expect(told).toMatchObject({ formula: "=SUM(C2:C3)", findings: [] });
    expect(told.reads.map(formatRange)).toEqual(["PL1!C2:C3"]);
  });

  it("C30 shows how a column is computed from the others of its row", () => {
    const workbook = workbookOf(documents);
    const table = recognise(workbook).tables[0];
    const column = table?.columns.find(({ role }) => role === "received.total");
    const row = table?.rows.find(({ role }) => role === "item");
    if (table === undefined || column === undefined || row === undefined) throw new Error("the example has changed");
    const place = formatRef({ sheet: table.sheet, row: row.row, column: column.column });
    const { derivation } = explain(documents, place);
    expect(derivation?.formula).toMatch(/^=[A-Z]+\d+(\+[A-Z]+\d+)+$/);
    expect(derivation?.from.every((each) => each.row === row.row)).toBe(true);
  });

  it("C30 a cell outside every table says so, and a merged one speaks for the cell that shows", () => {
    expect(explain(wrongTotal, "PL1!H20")).toMatchObject({ table: null, row: null, reading: null, findings: [] });
    const merged = explain("TT|Nội dung|Số tiền / 1|Đường|10 / 2|Trường|20 / Tổng|^|31", "PL1!B4");
    expect(formatRef(merged.at)).toBe("PL1!A4");
  });
});
