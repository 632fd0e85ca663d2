import { formatDate } from "../../../src/core/text/dates";
import { findCitations } from "../../../src/core/text/citations";

function told(text: string): readonly string[] {
  return findCitations(text).map((each) =>
    [
      each.type ?? "-",
      each.isBlankNumber ? "…" : each.number,
      each.year ?? "-",
      each.symbol,
      each.date === null ? "-" : formatDate(each.date),
      ...each.problems,
    ].join(" | "),
  );
}

test.each([
  ["Nghị định số 63/2010/NĐ-CP ngày 08/6/2010", "Nghị định | 63 | 2010 | NĐ-CP | 08/6/2010"],
  ["Nghị định số 60/2021/NĐ-CP, ngày 21 tháng 6 năm 2021", "Nghị định | 60 | 2021 | NĐ-CP | 21/6/2021"],
  ["Thông tư số 02/2017/TT-VPCP ngày 31/10/2017", "Thông tư | 02 | 2017 | TT-VPCP | 31/10/2017"],
  ["Luật số 72/2025/QH15 ngày 16/6/2025", "Luật | 72 | 2025 | QH15 | 16/6/2025"],
  ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Nghị quyết | 76 | - | NQ-CP | 15/7/2021"],
  ["Chỉ thị số 23/CT-TTg ngày 02/9/2021", "Chỉ thị | 23 | - | CT-TTg | 02/9/2021"],
  ["quyết định số 83/QĐ-UBND ngày 22/5/2023", "Quyết định | 83 | - | QĐ-UBND | 22/5/2023"],
  ["52/2017/QĐ-UBND", "Quyết định | 52 | 2017 | QĐ-UBND | -"],
  ["công văn số 896/UBND-NV ngày 05/6/2023", "Công văn | 896 | - | UBND-NV | 05/6/2023"],
  ["số 595/NQ-UBTVQH15 ngày 12/9/2022", "Nghị quyết | 595 | - | NQ-UBTVQH15 | 12/9/2022"],
  ["109/ĐA-CĐS ngày 06/7/2023", "Đề án | 109 | - | ĐA-CĐS | 06/7/2023"],
  ["12-NQ/TU ngày 26/5/2022", "Nghị quyết | 12 | - | NQ/TU | 26/5/2022"],
  ["Số: 45 /BC-UBND", "Báo cáo | 45 | - | BC-UBND | -"],
  ["Nghị định số 24/NĐ-CP ngày 12/3/1995", "Nghị định | 24 | - | NĐ-CP | 12/3/1995"],
  ["Tờ trình số 12/TT-UBND", "Tờ trình | 12 | - | TT-UBND | -"],
  ["71-CTr/HU", "Chương trình | 71 | - | CTr/HU | -"],
  ["08-TB/BCĐ ngày 10/8/2023", "Thông báo | 08 | - | TB/BCĐ | 10/8/2023"],
])("T38 %j is %s", (text, expected) => {
  expect(told(text)).toEqual([expected]);
  expect(findCitations(text)[0]?.isWellFormed).toBe(true);
});

test.each([
  [
    "Nghị định số 92/2011/NĐ-CP ngày 07/8/2017",
    "Nghị định | 92 | 2011 | NĐ-CP | 07/8/2017 | year-differs-from-date",
    true,
  ],
  ["Nghị định 61/NĐ-CP", "Nghị định | 61 | - | NĐ-CP | - | missing-year", false],
  ["Thông tư 01/TT-VPCP ngày 23/11/2018", "Thông tư | 01 | - | TT-VPCP | 23/11/2018 | missing-year", false],
  ["Quyết định 1847/QĐTTg ngày 7/12/2018", "Quyết định | 1847 | - | QĐ-TTg | 07/12/2018 | missing-hyphen", false],
  ["Quyết định số 83/QĐUBND ngày 22/5/2026", "Quyết định | 83 | - | QĐ-UBND | 22/5/2026 | missing-hyphen", false],
  ["Kế hoạch 16/KHUBND", "Kế hoạch | 16 | - | KH-UBND | - | missing-hyphen", false],
  ["Nghị định 92/2017/NĐCP", "Nghị định | 92 | 2017 | NĐ-CP | - | missing-hyphen", false],
  ["20/2019/QĐ- UBND ngày 19/4/2019", "Quyết định | 20 | 2019 | QĐ-UBND | 19/4/2019 | space-in-symbol", false],
  ["5102/QĐ-\nUBND", "Quyết định | 5102 | - | QĐ-UBND | - | space-in-symbol", false],
  ["83/QĐ–UBND", "Quyết định | 83 | - | QĐ-UBND | - | dash-in-symbol", false],
  ["83/QĐ-UBND ngày 31/02/2023", "Quyết định | 83 | - | QĐ-UBND | - | impossible-date", true],
])("T39 %j is %s", (text, expected, isWellFormed) => {
  expect(told(text)).toEqual([expected]);
  expect(findCitations(text)[0]?.isWellFormed).toBe(isWellFormed);
});

test.each([
  ["Số: /BC-UBND", "Báo cáo | … | - | BC-UBND | -"],
  ["Số:        /KH-UBND", "Kế hoạch | … | - | KH-UBND | -"],
  ["Kế hoạch số ...../KH-UBND ngày ...../01/2025", "Kế hoạch | … | - | KH-UBND | -"],
  ["Báo cáo số:/KH-UBND, ngày 12 tháng 6 năm 2023", "Báo cáo | … | - | KH-UBND | 12/6/2023"],
])("T40 the draft %j is %s", (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  "27/32 nhiệm vụ",
  "Quý II/2023",
  "tối thiểu 10 TTHC/đơn vị",
  "Biểu số II.06a/VPCP/KSTT",
  "Mẫu số 01/KH-UBND",
  "TCVN ISO 9001:2015",
  "02 lần/năm",
  "https://an-binh.example.vn/12/VB-QPPL.html".slice(0, 27),
  "ngày 12/6/2023",
  "A4/A3",
])("T41 %j cites nothing", (text) => {
  expect(told(text)).toEqual([]);
});

test("T41 several citations keep their order and places", () => {
  const found = findCitations("theo 12-NQ/TU ngày 26/5/2022 và 60/2021/NĐ-CP, 83/QĐ-UBND");
  expect(found.map(({ text, index }) => [text, index])).toEqual([
    ["12-NQ/TU ngày 26/5/2022", 5],
    ["60/2021/NĐ-CP", 32],
    ["83/QĐ-UBND", 47],
  ]);
});
