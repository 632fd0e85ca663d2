import { formatPosition } from "../../../src/core/cell/address";
import { checkAgainstPrevious } from "../../../src/core/check/check-against-previous";
import { check } from "../../../src/core/check/check";
import type { CheckSettings } from "../../../src/core/check/rule";
import { recognise } from "../../../src/core/recognise/recognise";
import { cleanSuite } from "../../support/clean";
import { workbookOf, type WorkbookNotation } from "../../support/notation";

const plain: CheckSettings = { reportDate: null, isSubmission: false, dismissals: [] };

function compare(now: WorkbookNotation, before: WorkbookNotation, settings: CheckSettings = plain) {
  const [current, previous] = [workbookOf(now), workbookOf(before)];
  const older = { workbook: previous, recognition: recognise(previous) };
  return checkAgainstPrevious(current, recognise(current), older, settings);
}

const marks = (report: ReturnType<typeof compare>) =>
  report.findings.map(
    ({ code, at, severity }) => `${code} ${formatPosition({ row: at.top, column: at.left })} ${severity}`,
  );

const results = (title: string, rows: string) =>
  `${title}|^|^|^|^|^|^|^|^|^ / STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^` +
  ` / v|v|Tổng số|Trực tuyến|Trực tiếp|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn / ${rows}`;
const firstQuarter = "1|Hộ tịch|57|30|24|3|54|40|13|1 / 2|Đất đai|38|8|25|5|31|20|11|0";
const halfYear = "1|Hộ tịch|121|66|52|3|118|90|27|1 / 2|Đất đai|77|19|53|5|70|45|25|0";

describe("last period's file beside this one", () => {
  it("C24 a new period with new figures says nothing", () => {
    const now = results("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026", halfYear);
    expect(marks(compare(now, results("KẾT QUẢ QUÝ I NĂM 2026", firstQuarter)))).toEqual([]);
  });

  it("C24 figures left over are told once for the table; with the period left over too, as a note", () => {
    const before = results("KẾT QUẢ QUÝ I NĂM 2026", firstQuarter);
    expect(marks(compare(results("KẾT QUẢ QUÝ II NĂM 2026", firstQuarter), before))).toEqual(["K01 A2 warning"]);
    // The same period and the same figures: the same report, and nothing to compare.
    expect(marks(compare(before, before))).toEqual(["K02 A1 info"]);
  });

  it("C24 one row left over among new ones is a note", () => {
    const rows = `1|Hộ tịch|57|30|24|13|54|40|13|1 / 2|Đất đai|77|19|53|5|70|45|25|0`;
    const now = results("KẾT QUẢ QUÝ II NĂM 2026", rows);
    expect(marks(compare(now, results("KẾT QUẢ QUÝ I NĂM 2026", rows.replace("77|19|53", "38|9|25"))))).toEqual([
      "K01 C4 info",
    ]);
  });

  it("C24 what counts from the start of the year must not fall; what is pending and other years may", () => {
    const fallen = halfYear.replace("121|66|52", "121|26|92");
    const now = results("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026", fallen);
    expect(marks(compare(now, results("KẾT QUẢ QUÝ I NĂM 2026", firstQuarter)))).toEqual(["K03 D4 warning"]);
    expect(marks(compare(now, results("KẾT QUẢ QUÝ I NĂM 2025", firstQuarter)))).toEqual([]);
    const other = results("KẾT QUẢ QUÝ II NĂM 2026", firstQuarter.replace("57|30|24", "47|23|21"));
    const quarters = marks(compare(other, results("KẾT QUẢ QUÝ I NĂM 2026", firstQuarter)));
    expect(quarters.filter((mark) => mark.startsWith("K03"))).toEqual([]);
  });

  it("C24 many falls at once are another scope, told once as a note", () => {
    const now = results("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026", firstQuarter.replace(/\b(\d\d)\b/g, "9"));
    const report = compare(now, results("KẾT QUẢ QUÝ I NĂM 2026", firstQuarter));
    expect(marks(report)).toEqual(["K03 C4 info"]);
  });

  it("C24 a table the other file has not is listed as not compared, and no other check is made", () => {
    const report = compare("Nội dung|Số / A|10 / B|20 / Tổng|31", results("KẾT QUẢ QUÝ I NĂM 2026", firstQuarter));
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ why }) => why.vi).join()).toContain("tệp kỳ trước");
  });

  it.each(cleanSuite.map((clean) => [clean.name, clean.table] as const))(
    "C24 a clean table beside itself raises nothing above a note: %s",
    (_, table) => {
      expect(compare(table, table).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    },
  );

  it("C24 without last period's file nothing is said of periods", () => {
    const workbook = workbookOf(results("KẾT QUẢ QUÝ II NĂM 2026", firstQuarter));
    const { findings, notChecked } = check(workbook, recognise(workbook), plain);
    expect(findings.filter(({ code }) => code.startsWith("K"))).toEqual([]);
    expect(notChecked.map(({ why }) => why.vi).join()).not.toContain("kỳ trước");
  });
});
