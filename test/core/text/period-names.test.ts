import fc from "fast-check";
import { readPeriodName } from "../../../src/core/text/period-names";
import { reportingPeriod, stalePeriodIn, type PeriodSaid } from "../../../src/core/text/reporting-period";
import { readPeriod } from "../../../src/core/text/periods";
import type { Period } from "../../../src/core/text/reading";
import { withoutDiacritics } from "../../../src/core/text/normalise";

const short = (period: Period | null): string | null =>
  period === null ? null : `${String(period.unit)} ${String(period.index)} ${String(period.year ?? "-")}`;

test.each([
  ["BC CCHC quy 3.2025.xlsx", "quarter 3 2025"],
  ["Báo cáo CCHC quý III-2025.xlsx", "quarter 3 2025"],
  ["PL_quyIV_nam2024_xa Hoa An.xls", "quarter 4 2024"],
  ["2025 - quý 2 - phụ lục.xlsx", "quarter 2 2025"],
  ["Q3-2025", "quarter 3 2025"],
  ["PL quý 1", "quarter 1 -"],
  ["6 thang dau nam 2024", "half-year 1 2024"],
  ["BC 6 tháng cuối năm 2024.ods", "half-year 2 2024"],
  ["6T.2025", "half-year 1 2025"],
  ["bao cao 9 thang 2025 (ban cuoi).xlsx", "nine-months 0 2025"],
  ["T9.2025", "month 9 2025"],
  ["Thang 12 nam 2024.xlsx", "month 12 2024"],
  ["phu luc thang 10.xlsx", "month 10 -"],
  ["Ke hoach CCHC 2026.xlsx", "year 0 2026"],
  ["BC CCHC quy 3.2025 ngay 12.9.2025.xlsx", "quarter 3 2025"],
  ["phu luc.xlsx", null],
  ["UBND Q3.xlsx", null],
  ["T9", null],
  ["Số 15-2024-BC-UBND.xlsx", null],
  ["12.6.2025", null],
  ["20250612 phu luc", null],
  ["2024 va 2025.xlsx", null],
  ["Quỹ 3 vì người nghèo.xlsx", null],
  ["quy 1 va quy 2.2025", null],
  ["Q12025.xlsx", "quarter 1 2025"],
  ["PL2", null],
  ["", null],
])("T50 %j is named after %s", (name, expected) => {
  expect(short(readPeriodName(name))).toBe(expected);
});

test("T50 a name reads the same with diacritics and without", () => {
  const words = fc.constantFrom(
    "Quý III năm 2025",
    "6 tháng đầu năm 2024",
    "Tháng 9-2025",
    "Báo cáo năm 2026",
    "quý 2",
  );
  const before = fc.constantFrom("", "BC CCHC ", "Phụ lục xã Hòa An - ", "PL_");
  fc.assert(
    fc.property(before, words, (start, name) => {
      const read = short(readPeriodName(`${start}${name}.xlsx`));
      expect(read).not.toBeNull();
      expect(short(readPeriodName(withoutDiacritics(`${start}${name}.xlsx`)))).toBe(read);
    }),
  );
});

const said = (texts: Partial<Record<PeriodSaid["source"], string>>): readonly PeriodSaid[] =>
  Object.entries(texts).map(([source, text]) => ({ source: source as PeriodSaid["source"], text }));

test.each([
  [
    "the title before the names",
    { title: "KẾT QUẢ QUÝ III NĂM 2025", file: "BC quy 2.2025.xlsx" },
    "title quarter 3 2025",
    ["file"],
  ],
  [
    "the caption before the note",
    { caption: "(Kèm theo Báo cáo quý I/2026)", note: "Số liệu quý I/2026" },
    "caption quarter 1 2026",
    [],
  ],
  ["the sheet before the file", { sheet: "Q1-2026", file: "BC 2025.xlsx" }, "sheet quarter 1 2026", []],
  [
    "a part of a year before a year",
    { title: "PHỤ LỤC NĂM 2025", file: "BC quy 3.2025.xlsx" },
    "file quarter 3 2025",
    [],
  ],
  [
    "the file where nothing else tells",
    { title: "KẾT QUẢ THỰC HIỆN", file: "6 thang dau nam 2024" },
    "file half-year 1 2024",
    [],
  ],
  ["a year the words lack", { title: "KẾT QUẢ QUÝ III", file: "BC 2025.xlsx" }, "title quarter 3 2025", []],
  ["another year", { title: "KẾT QUẢ QUÝ III NĂM 2025", sheet: "Q3-2024" }, "title quarter 3 2025", ["sheet"]],
  ["another length", { title: "KẾT QUẢ 9 THÁNG NĂM 2025", file: "BC quy 3.2025.xlsx" }, "title nine-months 0 2025", []],
])("T51 %s gives the period", (_, texts, expected, others) => {
  const found = reportingPeriod(said(texts));
  expect(found === null ? null : `${found.source} ${short(found.period) ?? ""}`).toBe(expected);
  expect(found?.others.map(({ source }) => source)).toEqual(others);
});

test("T51 the days of the figures come from the note", () => {
  const found = reportingPeriod(
    said({ title: "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026", note: "(Số liệu lấy từ ngày 15/12/2025 đến ngày 14/6/2026)" }),
  );
  expect(found?.period).toMatchObject({
    unit: "half-year",
    year: 2026,
    span: { from: { day: 15, month: 12, year: 2025 } },
  });
  expect(found?.others).toEqual([]);
  expect(reportingPeriod([])).toBeNull();
});

test("T51 a line names another period, or none", () => {
  const own = readPeriod("Quý II năm 2026");
  if (own === null) throw new Error("no period");
  expect(stalePeriodIn("(Số liệu quý I năm 2026)", own)?.text).toBe("quý I năm 2026");
  expect(stalePeriodIn("(Số liệu quý II năm 2026, so với năm 2025)", own)).toBeNull();
  expect(stalePeriodIn("Quý I", own)).toBeNull();
});
