import { plainStyle, type Cell } from "../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { digitisationHeader, tthcHeader } from "../../src/core/check/example-headers";
import { cleanTables } from "../support/clean-tables";
import { workbookOf } from "../support/notation";
import { marks, reportOf } from "./harness";

const plain = { reportDate: null, isSubmission: false, dismissals: [] };

function withCell(workbook: WorkbookSnapshot, row: number, column: number, cell: Cell): WorkbookSnapshot {
  const [sheet, ...rest] = workbook.sheets;
  if (sheet === undefined) return workbook;
  const cells = [...(sheet.rows.get(row) ?? [])];
  cells[column] = cell;
  return { ...workbook, sheets: [{ ...sheet, rows: new Map(sheet.rows).set(row, cells) }, ...rest] };
}

const only = (workbook: WorkbookSnapshot, code: string) =>
  marks(reportOf(workbook, plain).findings.filter((finding) => finding.code === code));

describe("C9 what the one-line notation cannot write", () => {
  it("R09 a fraction Excel turned into a date, in a column of counts", () => {
    const workbook = workbookOf(`${tthcHeader} / 1|Hộ tịch|12|8|3|1|11|9|2|0 / 2|Chứng thực|5|5|0|0|5|5|0|0`);
    const date: Cell = { value: 46274, formula: null, text: "09-Thg9", format: "d-mmm", style: plainStyle };
    expect(only(withCell(workbook, 3, 6, date), "R09")).toEqual(["G4?"]);
  });

  it.each([
    ["the file of the last quarter", "BC CCHC quy 1.2026.xlsx", "PL1", ["A1?"]],
    ["a sheet of the last quarter", "bao cao.xlsx", "Q1-2026", ["A1?"]],
    ["both, one at a time", "BC quy 1.2026.xlsx", "Q1-2026", ["A1?"]],
    ["the right file", "BC CCHC quy 2.2026.xlsx", "PL1", []],
    ["a file of the year", "BC CCHC 2026.xlsx", "PL1", []],
    ["a longer period", "BC 6 thang 2026.xlsx", "PL1", []],
    ["a name without a period", "bao cao.xlsx", "PL1", []],
  ])("D12 a title of quarter II under %s", (_, file, sheet, expected) => {
    const table = "KẾT QUẢ THU CHI QUÝ II NĂM 2026| / Nội dung|Số tiền / A|10 / B|20";
    expect(only({ ...workbookOf({ sheets: { [sheet]: table } }), name: file }, "D12")).toEqual(expected);
  });

  it("D12 tables of two periods, one of them the file's, say nothing", () => {
    const table = (quarter: string) => `KẾT QUẢ QUÝ ${quarter} NĂM 2026| / Nội dung|Số tiền / A|10 / B|20`;
    const workbook = workbookOf({ sheets: { A: table("I"), B: table("II") } });
    expect(only({ ...workbook, name: "BC quy 1.2026.xlsx" }, "D12")).toEqual([]);
  });

  it("R10 an error value", () => {
    const workbook = workbookOf(`${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19`);
    const error: Cell = {
      value: { kind: "error", code: "#REF!" },
      formula: "=#REF!",
      text: "#REF!",
      format: "General",
      style: plainStyle,
    };
    expect(only(withCell(workbook, 2, 4, error), "R10")).toEqual(["E3"]);
  });

  it("S07 last cells that are missing where others exist blank", () => {
    const workbook = workbookOf("Nội dung|Số tiền|Ghi chú / A|10| / B|20| / C|5| / D|7|");
    const blank: Cell = { value: null, formula: null, text: "", format: "General", style: plainStyle };
    const bordered = [1, 2, 4].reduce((all, row) => withCell(all, row, 2, blank), workbook);
    expect(only(bordered, "S07")).toEqual(["C4"]);
    expect(only(workbook, "S07")).toEqual([]);
  });

  it("X02 two tables that count the files differently", () => {
    const workbook = workbookOf(`${tthcHeader} / 1|Hộ tịch|12|8|3|1|11|9|2|0 / | / ${cleanTables.onlineServices}`);
    expect(only(workbook, "X02")).toEqual(["O6?"]);
  });
});
