import fc from "fast-check";
import type { ColumnContent } from "../../../src/core/appendix/kind";
import { amount, formatPlain, formatVietnamese } from "../../../src/core/cell/amount";
import { noHint, readNumber } from "../../../src/core/text/numbers";
import type { Reading } from "../../../src/core/text/reading";

/** A reading on one line: "77.56 percent comma", "27/32", "? 1.365 or 1365". */
function told(reading: Reading): string {
  switch (reading.kind) {
    case "figure":
      return [formatPlain(reading.amount), reading.measure, reading.mark ?? "-"].join(" ");
    case "fraction":
      return `${formatPlain(reading.part)}/${formatPlain(reading.whole)}`;
    case "ambiguous":
      return `? ${reading.candidates.map(formatPlain).join(" or ")}`;
    default:
      return reading.kind;
  }
}

test.each([
  ["8.134", "8134 plain -"],
  ["79.461,612", "79461.612 plain comma"],
  ["7.000", "7000 plain -"],
  ["1471", "1471 plain -"],
  ["12.345.678", "12345678 plain -"],
  ["18.61", "18.61 plain dot"],
  ["10,7", "10.7 plain comma"],
  ["97,75", "97.75 plain comma"],
  ["1471,250", "1471.250 plain comma"],
  ["0,125", "0.125 plain comma"],
  ["1.365,5", "1365.5 plain comma"],
  ["1,365.5", "1365.5 plain dot"],
  ["1 234 567", "1234567 plain -"],
  ["01", "1 plain -"],
  ["-5", "-5 plain -"],
  ["−12,5", "-12.5 plain comma"],
  ["123'", "123 plain -"],
  ["'45", "45 plain -"],
  ["\u00A0692\u00A0", "692 plain -"],
])("T9 %j reads %s", (text, expected) => {
  expect(told(readNumber(text))).toBe(expected);
});

test.each([
  ["99.6%", "99.6 percent dot"],
  ["77,53 %", "77.53 percent comma"],
  ["0,5%", "0.5 percent comma"],
  ["100%", "100 percent -"],
  ["(99,31)", "99.31 plain comma"],
  ["(99,31%)", "99.31 percent comma"],
  ["trên 95 %", "95 percent -"],
  ["tối thiểu 35%", "35 percent -"],
  ["đạt 88.6%", "88.6 percent dot"],
  ["gần 80", "80 plain -"],
])("T10 %j reads %s", (text, expected) => {
  expect(told(readNumber(text))).toBe(expected);
});

test.each([
  ["2 triệu", "2000000 plain -"],
  ["79.461,612 triệu đồng", "79461612000 plain comma"],
  ["1,5 tỷ đồng", "1500000000 plain comma"],
  ["95 hồ sơ", "95 plain -"],
  ["8.134 hồ sơ", "8134 plain -"],
])("T11 %j reads %s", (text, expected) => {
  expect(told(readNumber(text))).toBe(expected);
});

test.each([
  ["27/32", "27/32"],
  ["21/13", "21/13"],
  ["04/04", "4/4"],
  ["272/272", "272/272"],
  ["485.358 triệu đồng/461.006", "485358/461006"],
  ["2 hồ sơ quá hạn/2 hồ sơ", "2/2"],
  ["5.756 phiếu đánh giá/7.614 hồ sơ", "5756/7614"],
  ["12/2023", "text"],
  ["12/6/2023", "text"],
])("T12 %j reads %s", (text, expected) => {
  expect(told(readNumber(text))).toBe(expected);
});

test.each([
  ["mức độ 3,4"],
  ["MĐ 3,4"],
  ["HS 1,2,3,4"],
  ["1,2,3,4"],
  ["Quý II, III"],
  ["1.2.3"],
  ["2.1.2018"],
  ["Theo dự toán được cấp"],
  ["6 tháng đầu năm chưa có đoàn kiểm tra"],
  ["."],
  ["....."],
  ["1.2,3.4"],
])("T13 %j is no figure", (text) => {
  expect(told(readNumber(text))).toBe("text");
});

test.each(["-", "–", "—", "x", "Không", "Không phát sinh", "không áp dụng", "KPS", "Không có"])(
  "T14 %j is nothing to count",
  (text) => {
    expect(readNumber(text)).toEqual({ kind: "not-applicable", text });
  },
);

test.each([
  ["1.365", null, null, "1365 plain -"],
  ["1.365", "count", null, "1365 plain -"],
  ["1,365", "count", null, "1365 plain -"],
  ["1.365", "score", null, "? 1.365 or 1365"],
  ["1.365", "percent", null, "? 1.365 or 1365"],
  ["1.365", "score", "dot", "1.365 plain dot"],
  ["1,365", "score", "comma", "1.365 plain comma"],
  ["461,612", "money", null, "? 461612 or 461.612"],
  ["461,612", "money", "comma", "461.612 plain comma"],
  ["461,612", "money", "dot", "461612 plain -"],
  ["461.612", "money", null, "461612 plain -"],
  ["1.365%", null, null, "? 1.365 or 1365"],
  ["(12,5)", "money", null, "? 12.5 or -12.5"],
] as const)("T15 %j in a column of %s with decimal %s reads %s", (text, content, decimalMark, expected) => {
  expect(told(readNumber(text, { ...noHint, content: content satisfies ColumnContent | null, decimalMark }))).toBe(
    expected,
  );
});

test("T16 what is printed the official way reads back exactly, digits included", () => {
  const printed = fc.record({
    coefficient: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
    decimals: fc.constantFrom(0, 1, 2, 4),
  });
  fc.assert(
    fc.property(printed, ({ coefficient, decimals }) => {
      const value = amount(coefficient, decimals);
      const reading = readNumber(formatVietnamese(value), { ...noHint, content: "count" });
      expect(reading).toMatchObject({ kind: "figure", amount: value });
    }),
  );
});

test("T16 three printed decimals read back where the column writes decimals with a comma", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (coefficient) => {
      const value = amount(coefficient, 3);
      const reading = readNumber(formatVietnamese(value), { content: "money", decimalMark: "comma", unitExponent: 0 });
      expect(reading).toMatchObject({ kind: "figure", amount: value });
    }),
  );
});

test("T17 no text makes it throw, and a figure is never guessed from two candidates", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,%/()- xtriệu"), maxLength: 14 }), (text) => {
      const reading = readNumber(text);
      expect(reading.kind === "ambiguous" ? reading.candidates.length : 2).toBeGreaterThan(1);
    }),
  );
});
