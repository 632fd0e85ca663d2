import fc from "fast-check";
import { formatDate } from "../../../src/core/text/dates";
import { compareDeadlines, findPeriods, readDeadlines, readPeriod, spanOfPeriod } from "../../../src/core/text/periods";
import type { CalendarDate, DateSpan, Deadline } from "../../../src/core/text/reading";

const short = (date: CalendarDate | null): string => (date === null ? "·" : formatDate(date));
const days = (span: DateSpan | null): string => (span === null ? "·" : `${short(span.from)}–${short(span.to)}`);

test.each([
  ["6 tháng đầu năm 2023", "half-year 1 2023 ·"],
  ["06 tháng cuối năm 2023", "half-year 2 2023 ·"],
  ["BÁO CÁO CÔNG TÁC QUÝ III NĂM 2023", "quarter 3 2023 ·"],
  ["Quý 2/2023", "quarter 2 2023 ·"],
  ["Quý IV.2023", "quarter 4 2023 ·"],
  ["9 tháng đầu năm 2023", "nine-months 0 2023 ·"],
  ["Tháng 9/2023", "month 9 2023 ·"],
  ["Tháng 9 năm 2023", "month 9 2023 ·"],
  ["Các nội dung bị trừ điểm năm 2024", "year 0 2024 ·"],
  ["5 tháng đầu năm 2023", "span 0 2023 01/01/2023–31/5/2023"],
  ["giai đoạn 2021 – 2025", "span 0 - 01/01/2021–31/12/2025"],
  ["Số liệu quý III năm 2023, giai đoạn 2021-2025", "quarter 3 2023 ·"],
  ["6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", "half-year 1 2023 ·"],
  ["6 tháng đầu năm 2023 (từ ngày 15/12/2022 đến ngày 14/6/2023)", "half-year 1 2023 15/12/2022–14/6/2023"],
  ["(Số liệu từ ngày 15/12/2022 đến ngày 12/6/2023)", "span 0 - 15/12/2022–12/6/2023"],
])("T30 %j is about %s", (text, expected) => {
  const period = readPeriod(text);
  expect(period === null ? null : [period.unit, period.index, period.year ?? "-", days(period.span)].join(" ")).toBe(
    expected,
  );
});

test.each([
  "xã An Bình, ngày 12 tháng 6 năm 2023",
  "năm học 2023-2024",
  "trong vòng 6 tháng kể từ ngày ký",
  "Kế hoạch kiểm tra",
  "92/2017/NĐ-CP",
  "",
])("T30 %j names no period", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test("T30 every period is found, and gives its days", () => {
  const found = findPeriods("Quý I/2023 so với quý IV năm 2022 và năm 2021");
  expect(found.map((each) => days(spanOfPeriod(each)))).toEqual([
    "01/01/2023–31/3/2023",
    "01/10/2022–31/12/2022",
    "01/01/2021–31/12/2021",
  ]);
});

test.each([
  ["Tháng 01/2023", "period 01/01/2023 31/01/2023"],
  ["Tháng 1/2023", "period 01/01/2023 31/01/2023"],
  ["01/2023", "period 01/01/2023 31/01/2023"],
  ["tháng 12/2024", "period 01/12/2024 31/12/2024"],
  ["Tháng 9 năm 2023", "period 01/9/2023 30/9/2023"],
  ["Quý I/2023", "period 01/01/2023 31/3/2023"],
  ["Quý 2/2023", "period 01/4/2023 30/6/2023"],
  ["Quý II/ 2023", "period 01/4/2023 30/6/2023"],
  ["quý III năm 2023", "period 01/7/2023 30/9/2023"],
  ["Quý I, II/2023", "period 01/01/2023 31/3/2023; period 01/4/2023 30/6/2023"],
  ["Đột xuất; Quý II, III/2023", "event · ·; period 01/4/2023 30/6/2023; period 01/7/2023 30/9/2023"],
  ["Quý I - Quý III/2023", "period 01/01/2023 30/9/2023"],
  ["Tháng 2 đến tháng 10 năm 2023", "period 01/02/2023 31/10/2023"],
  ["Tháng 6, tháng 12/2023", "period 01/6/2023 30/6/2023; period 01/12/2023 31/12/2023"],
  ["Tháng 12/2023 và tháng 01/2024", "period 01/12/2023 31/12/2023; period 01/01/2024 31/01/2024"],
  ["6 tháng đầu năm", "period 01/01/2024 30/6/2024"],
  ["5 tháng đầu năm", "period 01/01/2024 31/5/2024"],
  ["06 tháng cuối năm", "period 01/7/2024 31/12/2024"],
  ["9 tháng", "period 01/01/2024 30/9/2024"],
  ["Năm 2023", "period 01/01/2023 31/12/2023"],
  ["Năm 2023 (thực hiện trong giai đoạn 2021-2025)", "period 01/01/2023 31/12/2023"],
  ["giai đoạn 2021 – 2025", "period 01/01/2021 31/12/2025"],
  ["Trong năm", "period 01/01/2024 31/12/2024"],
  ["Quý II", "period 01/4/2024 30/6/2024"],
  ["từ ngày 01/3/2023 đến ngày 30/6/2023", "period 01/3/2023 30/6/2023"],
  ["01/3 - 30/6/2023", "period 01/3/2023 30/6/2023"],
  ["Trước 30/11/2023", "deadline · 30/11/2023"],
  ["Trước ngày 15 tháng 12 năm 2023", "deadline · 15/12/2023"],
  ["30/11/2023", "deadline · 30/11/2023"],
  ["15/6 và 15/12", "deadline · 15/6/2024; deadline · 15/12/2024"],
  ["Trước 15/6 và 15/12/2023", "deadline · 15/6/2023; deadline · 15/12/2023"],
  ["Trước 15/6/2023 và trước 15/12/2023", "deadline · 15/6/2023; deadline · 15/12/2023"],
  ["Chậm nhất 31/12", "deadline · 31/12/2024"],
  ["Trước tháng 6/2023", "deadline · 31/5/2023"],
  ["Chậm nhất quý II/2023", "deadline · 30/6/2023"],
  ["Lập kế hoạch trước 15/2/2023; báo cáo trước 31/3/2023", "deadline · 15/02/2023; deadline · 31/3/2023"],
  [
    "Lập kế hoạch tháng 01/2023; thực hiện trong năm 2023",
    "period 01/01/2023 31/01/2023; period 01/01/2023 31/12/2023",
  ],
  ["Thường xuyên", "recurring · ·"],
  ["trước ngày 25 hàng tháng", "recurring · ·"],
  ["Định kỳ hằng quý", "recurring · ·"],
  ["02 lần/năm", "recurring · ·"],
  ["Khi có quy định mới", "event · ·"],
  ["Khi có yêu cầu chỉ đạo thực hiện", "event · ·"],
  ["Theo kế hoạch kiểm tra của cấp trên", "event · ·"],
  ["Sau khi tỉnh công bố kết quả", "event · ·"],
  ["31/02/2023", ""],
  ["Báo cáo", ""],
  ["", ""],
])("T31 %j expects %j", (text, expected) => {
  const told = readDeadlines(text, 2024).map((each) => `${each.kind} ${short(each.from)} ${short(each.to)}`);
  expect(told.join("; ")).toBe(expected);
});

test("T31 words without a year give no days unless one is handed in", () => {
  expect(readDeadlines("Quý II", null)).toEqual([{ kind: "period", from: null, to: null, text: "Quý II" }]);
  expect(readDeadlines("Trước 30/11", null)).toEqual([{ kind: "deadline", from: null, to: null, text: "Trước 30/11" }]);
});

const forms = fc.constantFrom(
  "Quý I, II/2023",
  "Trước 30/11/2023",
  "Tháng 10 đến tháng 2 năm 2023",
  "từ ngày 30/6/2023 đến ngày 01/3/2023",
  "Thường xuyên",
  "Khi có yêu cầu",
  "Năm 2022",
  "12/2023",
  "Quý III",
);

test("T32 deadlines are in one total order, those without days last, and none ends before it begins", () => {
  const several = fc.tuple(forms, forms, forms).map((texts) => texts.flatMap((text) => readDeadlines(text, 2023)));
  fc.assert(
    fc.property(several, (deadlines) => {
      for (const { from, to } of deadlines) {
        if (from !== null && to !== null) expect(compareDeadlines(ending(from), ending(to))).toBeLessThanOrEqual(0);
      }
      const sorted = [...deadlines].sort(compareDeadlines);
      expect([...deadlines].reverse().sort(compareDeadlines).map(key)).toEqual(sorted.map(key));
      const firstOpen = sorted.findIndex(({ to }) => to === null);
      expect(firstOpen < 0 || sorted.slice(firstOpen).every(({ to }) => to === null)).toBe(true);
    }),
  );
});

function ending(to: CalendarDate): Deadline {
  return { kind: "deadline", from: null, to, text: "" };
}

function key({ from, to }: Deadline): string {
  return `${short(from)} ${short(to)}`;
}
