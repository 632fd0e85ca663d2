import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

/** Severity and Vietnamese message of what is said of figures stored as text. */
function stored(table: string): readonly (readonly [string, string])[] {
  const workbook = workbookOf(table);
  return check(workbook, recognise(workbook), settings)
    .findings.filter(({ code }) => code === "R01")
    .map(({ severity, message }) => [severity, message.vi] as const);
}

describe("figures stored as text", () => {
  it("C31 is a warning where a formula adds the column up, and a hint where none does", () => {
    const table = "Nội dung|Hồ sơ|Đạt / A|'12|8 / B|15|9 / C|7|3";
    expect(stored(table).map(([severity]) => severity)).toEqual(["info"]);
    expect(stored(`${table} / Tổng|=SUM(B2:B4)|20`).map(([severity]) => severity)).toEqual(["warning"]);
  });

  it("C31 is a hint for a rate, whatever adds it up", () => {
    const table = "Nội dung|Hồ sơ|Tỷ lệ (%) / A|12|'80 / B|15|90 / C|7|30 / Tổng|34|=SUM(C2:C4)";
    expect(stored(table).map(([severity]) => severity)).toEqual(["info"]);
  });

  it("C31 says nothing of a column of codes, and does not ask to turn figures with leading zeros", () => {
    expect(stored("Nội dung|Mã hồ sơ|Đạt / A|'0012|8 / B|'0013|9 / C|'0101|3")).toEqual([]);
    const [zeros] = stored("Nội dung|Hồ sơ|Đạt / A|'05|8 / B|15|9 / C|7|3");
    expect(zeros?.[1]).not.toContain("Đổi thành số");
  });
});
