import { amount } from "../../../src/core/cell/amount";
import { formatNumber, formatPercent, listText } from "../../../src/core/text/format";
import { glossary } from "../../../src/core/text/glossary";
import { readUnitOfMeasure } from "../../../src/core/text/measures";
import { readOrder, type Order } from "../../../src/core/text/ordinals";
import { formatRoman, readRoman } from "../../../src/core/text/romans";

function told(order: Order): string {
  return order.kind === "none" ? "none" : `${order.kind} ${String(order.value)}`;
}

test.each([
  ["I", "roman 1"],
  ["II.", "roman 2"],
  ["VII", "roman 7"],
  ["1", "number 1"],
  ["01", "number 1"],
  ["3.", "number 3"],
  ["(1)", "number 1"],
  ["1.1", "dotted 1,1"],
  ["1.10", "dotted 1,10"],
  ["2.1.3.", "dotted 2,1,3"],
  ["II.3", "dotted 2,3"],
  ["A", "letter A"],
  ["a)", "letter a"],
  ["đ)", "letter đ"],
  ["C", "letter C"],
  [7, "number 7"],
  [1.1, "dotted 1,1"],
  ["Tổng cộng", "none"],
  ["IIII", "none"],
  ["", "none"],
  ["1-2", "none"],
  ["(5) = (6)+(7)", "none"],
])("T42 %j is %s", (source, expected) => {
  expect(told(readOrder(source))).toBe(expected);
});

test("T42 Roman numbers up to 399 read back", () => {
  for (let value = 1; value < 400; value++) expect(readRoman(formatRoman(value))).toBe(value);
  expect([0, 400, 1.5].map(formatRoman)).toEqual(["", "", ""]);
});

test.each([
  ["ĐVT: triệu đồng", "triệu đồng"],
  ["Đơn vị tính: hồ sơ", "hồ sơ"],
  ["(Đơn vị tính: hồ sơ)", "hồ sơ"],
  ["Tỷ lệ (%)", "%"],
  ["Kinh phí (triệu đồng)", "triệu đồng"],
  ["Đơn vị: 1.000 đồng", "1.000 đồng"],
  ["Đơn vị: UBND xã An Bình", null],
  ["Tổng số", null],
  ["(1)", null],
])("T43 %j counts in %j", (text, expected) => {
  expect(readUnitOfMeasure(text)).toBe(expected);
});

test("T44 figures print the Vietnamese way", () => {
  expect(formatNumber(amount(79461612n, 3))).toBe("79.461,612");
  expect(formatNumber(amount(7756n, 2), 1)).toBe("77,6");
  expect(formatNumber(1234.5)).toBe("1.234,5");
  expect(formatNumber(Number.NaN)).toBe("");
  expect(formatPercent(amount(7756n, 2))).toBe("77,56%");
  expect(formatPercent(100, 0)).toBe("100%");
});

test("T44 lists end in và or and", () => {
  expect(listText(["a", "b", "c"], "vi")).toBe("a, b và c");
  expect(listText(["a", "b"], "en")).toBe("a and b");
  expect(listText(["a"], "vi")).toBe("a");
  expect(listText([], "vi")).toBe("");
});

test("T45 every term stands in both languages, NFC, once", () => {
  const terms = Object.values(glossary);
  for (const { vi, en } of terms) {
    expect(vi).toBe(vi.normalize("NFC").trim());
    expect(en.trim()).not.toBe("");
  }
  expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
});
