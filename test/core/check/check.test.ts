import { check } from "../../../src/core/check/check";
import type { Report } from "../../../src/core/check/finding";
import { fingerprintOf } from "../../../src/core/check/fingerprint";
import { defineRule, type CheckSettings, type Rule } from "../../../src/core/check/rule";
import { recognise } from "../../../src/core/recognise/recognise";
import { rules } from "../../../src/core/rules";
import { text } from "../../../src/core/text/bilingual";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const plain: CheckSettings = { reportDate: null, isSubmission: false, dismissals: [] };

function run(table: string, settings: CheckSettings = plain, only: readonly Rule[] = rules): Report {
  const workbook = workbookOf(table);
  return check(workbook, recognise(workbook), settings, { rules: only });
}

const outcomes = (report: Report) => report.checked.map(({ outcome }) => outcome);
const codes = (report: Report) =>
  report.findings.map(({ code, verdict, severity }) => `${code} ${verdict} ${severity}`);

const wrongTotal = "Nội dung|Số tiền / A|10 / B|20 / Tổng|31";

const stub = (code: string, facts: () => Iterable<{ verdict: "violated" | "undecided" }>): Rule =>
  defineRule({
    id: code.toLowerCase(),
    code,
    family: "logic",
    severity: "error",
    scope: "workbook",
    title: text("Thử", "Trial"),
    why: text("Thử", "Trial"),
    message: () => text("Thử", "Trial"),
    *check() {
      for (const fact of facts()) yield { ...fact, at: { sheet: "PL1", row: 0, column: 0 }, evidence: [] };
    },
    examples: [],
  });

describe("the engine", () => {
  it("C1 the order of the rules given does not show in the report", () => {
    const json = (report: Report) =>
      JSON.stringify(report, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(json(run(wrongTotal, plain, [...rules].reverse()))).toBe(json(run(wrongTotal)));
  });

  it("C2 a rule that throws costs its own result only", () => {
    const broken = stub("Z99", () => {
      throw new Error("broken");
    });
    const report = run(wrongTotal, plain, [...rules, broken]);
    expect(codes(report)).toEqual(codes(run(wrongTotal)));
    expect(report.notChecked.map(({ what }) => what.vi).join()).toContain("Z99");
  });

  it("C3 an undecided fact of an error rule is a warning", () => {
    expect(codes(run(wrongTotal, plain, [stub("Z98", () => [{ verdict: "undecided" }])]))).toEqual([
      "Z98 undecided warning",
    ]);
  });

  it.each([
    ["not-ready", wrongTotal],
    ["review", "Nội dung|Giải ngân|Giải ngân / A|10|8 / B|20|15"],
    ["ready", "Nội dung|Số tiền / A|10 / B|20 / Tổng|30"],
    ["nothing-checked", "Kính gửi ông bà"],
  ])("C4 the verdict is %s", (verdict, table) => {
    expect(run(table).verdict).toBe(verdict);
  });

  it.each(Object.entries(cleanTables))("C12 a clean table stays silent: %s", (name, table) => {
    for (const isSubmission of [false, true]) {
      const report = run(table, { ...plain, isSubmission, reportDate: { year: 2026, month: 6, day: 12 } });
      // The online-service form prints two pairs of equal headers itself.
      const loud = report.findings.filter(
        ({ severity, code }) => severity !== "info" && !(name === "onlineServices" && code === "S02"),
      );
      expect(loud.map(({ key, message }) => `${key} ${message.vi}`)).toEqual([]);
      expect(outcomes(report).filter((outcome) => outcome !== "holds")).toEqual([]);
    }
  });

  it("C7 a blank never counts as zero, nor does it accuse the total", () => {
    expect(run("Nội dung|Số tiền / A|10 / B| / Tổng|15").findings.filter(({ code }) => code === "A01")).toEqual([]);
    expect(run("Nội dung|Số tiền / A|10 / B|0 / Tổng|15").findings.map(({ code }) => code)).toContain("A01");
  });

  it("C13 blanks are told, not counted as zero", () => {
    const report = run("Nội dung|Số tiền / A|10 / B| / Tổng|10");
    expect(outcomes(report)).toEqual(["undecided"]);
    expect(report.notChecked.map(({ what, why }) => `${what.vi} ${why.vi}`).join()).toContain("B3");
  });
});

describe("dismissals", () => {
  const table = "Nội dung|Số tiền / A|10 / B|20 / Tổng|31";
  const finding = (source: string) => {
    const workbook = workbookOf(source);
    const [first] = check(workbook, recognise(workbook), plain).findings.filter(({ code }) => code === "A01");
    return first === undefined ? "" : fingerprintOf(first, workbook);
  };

  it("C5 a dismissed finding moves to checked and no longer counts", () => {
    const dismissals = [{ fingerprint: finding(table), rule: "total-differs-from-parts", reason: "có dòng chưa in" }];
    const report = run(table, { ...plain, dismissals });
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe("ready");
    expect(outcomes(report)).toContain("dismissed");
  });

  it("C5 the fingerprint survives rows put in above, and lapses when a figure changes", () => {
    expect(finding(`BẢNG SỐ LIỆU| / | / ${table}`)).toBe(finding(table));
    expect(finding("Nội dung|Số tiền / A|10 / B|21 / Tổng|32")).not.toBe(finding(table));
  });

  it("C5 twins in other rows are dismissed one by one", () => {
    const header =
      "TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Đã thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành nhiệm vụ";
    const workbook = workbookOf(
      `${header} / 1|Họp giao ban|Văn phòng|Bộ phận một cửa|Thường xuyên|Đang thực hiện|Thông báo|100% / 2|Tiếp dân|Văn phòng|Bộ phận một cửa|Thường xuyên|Đang thực hiện|Sổ|100%`,
    );
    const found = check(workbook, recognise(workbook), plain).findings.filter(({ code }) => code === "L01");
    expect(found).toHaveLength(2);
    expect(new Set(found.map((each) => fingerprintOf(each, workbook))).size).toBe(2);
  });
});

describe("how a comparison holds", () => {
  it.each([
    ["77,5", "digits were cut off, not rounded"],
    ["77,56", "within rounding"],
  ])("C13 %s is listed with its note", (rate, note) => {
    const report = run(
      `${cleanTables.digitisation.split(" / 1|")[0] ?? ""} / 1|673|527|522|${rate}|146|651|647|99,39|4`,
    );
    const ratio = report.checked.find(({ identity }) => identity.startsWith("full-rate"));
    expect(ratio).toMatchObject({ outcome: "holds", note: { en: note } });
  });
});

describe("what was not read", () => {
  it("C25 many blocks of text are one line, with every range; the figures they hold stand apart", () => {
    const workbook = workbookOf(
      "ỦY BAN NHÂN DÂN|||CỘNG HÒA XÃ HỘI / XÃ ĐỒNG MÂY|||Độc lập / | / Nội dung|Số tiền / A|10 / B|20 / | / | / Nơi nhận:|||CHỦ TỊCH / - Lưu: VT||| / | / 12|7",
    );
    const recognition = recognise(workbook);
    const { notChecked } = check(workbook, recognition, plain);
    const parts = notChecked.filter(({ what }) => what.vi.startsWith("Trang "));
    const reasons = new Set(recognition.unread.map(({ why }) => why.vi));
    expect(parts).toHaveLength(reasons.size);
    expect(parts.flatMap(({ ranges }) => ranges ?? [])).toHaveLength(recognition.unread.length);
  });
});
