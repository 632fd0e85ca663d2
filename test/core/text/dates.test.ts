import fc from "fast-check";
import { blankCell } from "../../../src/core/cell/cell";
import {
  addDays,
  compareDates,
  dateOfCell,
  dateOfSerial,
  daysBetween,
  findDates,
  formatDate,
  isDate,
  lastDayOfMonth,
  readDate,
  readDateSpans,
  serialOfDate,
} from "../../../src/core/text/dates";
import type { CalendarDate } from "../../../src/core/text/reading";

function day(text: string): CalendarDate {
  const [d = 0, m = 0, y = 0] = text.split("/").map(Number);
  return { year: y, month: m, day: d };
}

test.each([
  ["12/6/2023", "12/06/2023"],
  ["09/01/2023", "09/01/2023"],
  ["2.1.2018", "02/01/2018"],
  ["15-12-2022", "15/12/2022"],
  ["2023-06-12", "12/06/2023"],
  ["ngày 12 tháng 6 năm 2023", "12/06/2023"],
  ["Ngày 05 tháng 01 năm 2024.", "05/01/2024"],
  ["12 tháng 6 năm 2023", "12/06/2023"],
  ["ngày 29/02/2024", "29/02/2024"],
])("T25 %j is a day", (text, expected) => {
  const date = readDate(text);
  expect(date === null ? null : formatDate(date, "full")).toBe(expected);
});

test.each([
  "29/02/2023",
  "31/4/2023",
  "12/13/2023",
  "06/2023",
  "Quý II/2023",
  "1.2.3",
  "12/6",
  "trước 12/6/2023",
  "",
  "27/32",
])("T25 %j is no day", (text) => {
  expect(readDate(text)).toBeNull();
});

test.each([
  ["ngày ...../01/2025", "incomplete"],
  ["ngày ... tháng 01 năm 2025", "incomplete"],
  ["ngày … tháng … năm 2025", "incomplete"],
  ["ngày /01/2025", "incomplete"],
  ["ngày 31/02/2025", "impossible"],
  ["ngày 01/02/2025", "complete"],
])("T26 %j is %s", (text, state) => {
  expect(findDates(text).map((each) => each.state)).toEqual([state]);
});

test("T26 days are found in their order, with their places", () => {
  expect(
    findDates("ban hành 05/01/2023, báo cáo ngày 12 tháng 6 năm 2023").map(({ text, index }) => [text, index]),
  ).toEqual([
    ["05/01/2023", 9],
    ["ngày 12 tháng 6 năm 2023", 29],
  ]);
  expect(findDates("92/2017/NĐ-CP, 1.234.567, 192.168.1.2000, 12/6/20233")).toEqual([]);
});

test.each([
  ["(Số liệu lấy từ ngày 15/12/2022 đến ngày 12/6/2023)", ["15/12/2022 12/06/2023"]],
  ["từ ngày 15/12/2023 đến ngày 12/6/2023", ["15/12/2023 12/06/2023"]],
  ["từ 10/01/2022 đến 31/8/2023", ["10/01/2022 31/08/2023"]],
  ["từ ngày 15/12 đến ngày 14/6/2023", ["15/12/2022 14/06/2023"]],
  ["từ ngày 15/6 đến ngày 14/9/2023", ["15/06/2023 14/09/2023"]],
  ["từ ngày 15 tháng 12 năm 2022 đến hết ngày 14 tháng 6 năm 2023", ["15/12/2022 14/06/2023"]],
  [
    "từ ngày 01/3/2023 đến 31/3/2023; từ ngày 01/4/2023 đến 30/4/2023",
    ["01/03/2023 31/03/2023", "01/04/2023 30/04/2023"],
  ],
  ["từ ngày 31/02/2023 đến ngày 14/6/2023", []],
  ["từ 40% trở lên đến 60%", []],
])("T27 %j spans %j", (text, expected) => {
  expect(readDateSpans(text).map(({ from, to }) => `${formatDate(from, "full")} ${formatDate(to, "full")}`)).toEqual(
    expected,
  );
});

test.each([
  [1, "01/01/1900"],
  [59, "28/02/1900"],
  [61, "01/03/1900"],
  [45089, "12/06/2023"],
  [45089.75, "12/06/2023"],
  [2958465, "31/12/9999"],
])("T28 serial %d is %s", (serial, expected) => {
  const date = dateOfSerial(serial, false);
  expect(date === null ? null : formatDate(date, "full")).toBe(expected);
});

test.each([0, -1, 60, 2958466, Number.NaN, Infinity])("T28 serial %d is no day", (serial) => {
  expect(dateOfSerial(serial, false)).toBeNull();
});

test("T28 the 1904 calendar begins four years later", () => {
  expect(dateOfSerial(0, true)).toEqual(day("1/1/1904"));
  expect(dateOfSerial(45089 - 1462, true)).toEqual(day("12/6/2023"));
  expect(serialOfDate(day("31/12/1903"), true)).toBeNull();
});

test("T28 serials and days are inverse in both calendars", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      const date = dateOfSerial(serial, false);
      expect(date !== null && isDate(date) && serialOfDate(date, false) === serial).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2957003 }), (serial) => {
      const date = dateOfSerial(serial, true);
      expect(date !== null && serialOfDate(date, true) === serial).toBe(true);
    }),
  );
  for (const serial of [1, 2, 58, 59]) {
    const date = dateOfSerial(serial, false);
    expect(date === null ? null : serialOfDate(date, false)).toBe(serial);
  }
});

test("T28 the order of serials is the order of days, and adding agrees with counting", () => {
  const serials = fc.integer({ min: 61, max: 2_900_000 });
  fc.assert(
    fc.property(serials, serials, (a, b) => {
      const x = dateOfSerial(a, false) ?? day("1/1/1");
      const y = dateOfSerial(b, false) ?? day("1/1/1");
      expect(Math.sign(compareDates(x, y))).toBe(Math.sign(a - b));
      expect(daysBetween(x, y)).toBe(b - a);
      expect(addDays(x, b - a)).toEqual(y);
    }),
  );
});

test("T29 days print as NĐ 30/2020 asks, or in full", () => {
  expect(formatDate(day("12/6/2023"))).toBe("12/6/2023");
  expect(formatDate(day("9/2/2023"))).toBe("09/02/2023");
  expect(formatDate(day("9/6/2023"), "full")).toBe("09/06/2023");
  expect([1, 2, 4, 12].map((month) => lastDayOfMonth(1900, month))).toEqual([31, 28, 30, 31]);
  expect(lastDayOfMonth(2000, 2)).toBe(29);
});

test("T29 a cell is a day when its format or its text says so", () => {
  expect(dateOfCell({ ...blankCell, value: 45089, format: "dd/mm/yyyy" }, false)).toEqual(day("12/6/2023"));
  expect(dateOfCell({ ...blankCell, value: 45089 }, false)).toBeNull();
  expect(dateOfCell({ ...blankCell, value: "12/6/2023" }, false)).toEqual(day("12/6/2023"));
  expect(dateOfCell(blankCell, false)).toBeNull();
});
