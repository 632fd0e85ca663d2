import fc from "fast-check";
import {
  clean,
  comparisonKey,
  hasDecomposed,
  hasStraySpaces,
  lookAlikes,
  repairLookAlikes,
  withoutDiacritics,
} from "../../../src/core/text/normalise";

const anything = fc.string({ unit: fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)) });

const vietnamese = fc.string({
  unit: fc.constantFrom(..."aàáảãạăằâầeèéêềoòóôồơờuùưừyýiíhklmstqđ -–—,;.:\n\t\u00A0\u200B\u0301\u0300ABĐ1"),
  maxLength: 30,
});

test.each([
  ["  Văn\u00A0phòng \n Thống kê ", "Văn phòng Thống kê"],
  ["Vă\u0301n", "Vắn"],
  ["cải\u00AD cách\u200B", "cải cách"],
  ["a\u2003b\r\nc", "a b c"],
  ["đã sạch", "đã sạch"],
  ["", ""],
])("T1 clean %j is %j", (text, expected) => {
  expect(clean(text)).toBe(expected);
});

test("T1 cleaning twice changes nothing more", () => {
  fc.assert(fc.property(fc.oneof(anything, vietnamese), (text) => clean(clean(text)) === clean(text)));
});

test("T1 what is left as it stands needed no cleaning", () => {
  const step = (text: string): string =>
    text
      .replace(/[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/g, "")
      .normalize("NFC")
      .replace(/[\s\u0085]+/g, " ")
      .trim();
  fc.assert(
    fc.property(vietnamese, (text) => clean(text) === step(text)),
    { numRuns: 2000 },
  );
});

test.each([
  ["Văn hoá – Xã hội", "Văn hóa-xã hội"],
  ["Uỷ ban", "Ủy ban"],
  ["thuý", "thúy"],
  ["Tỉ lệ", "Tỷ lệ"],
  ["Lí do;", "lý do"],
  ["kỉ luật.", "kỷ luật"],
  ["qui định", "quy định"],
  ["HĐND- UBND", "HĐND - UBND"],
  ["Văn phòng — Thống kê", "văn phòng - thống kê"],
  ["hoè", "hòe"],
])("T2 %j and %j have one key", (a, b) => {
  expect(comparisonKey(a)).toBe(comparisonKey(b));
});

test.each([
  ["Quý", "quý"],
  ["quỹ", "quỹ"],
  ["quả", "quả"],
  ["giá", "giá"],
  ["toàn", "toàn"],
  ["hoàn", "hoàn"],
  ["xoáy", "xoáy"],
  ["chi", "chi"],
  ["hoá", "hóa"],
])("T2 the key of %j is %j", (text, key) => {
  expect(comparisonKey(text)).toBe(key);
});

test("T2 a key is its own key", () => {
  fc.assert(
    fc.property(fc.oneof(anything, vietnamese), (text) => comparisonKey(comparisonKey(text)) === comparisonKey(text)),
  );
});

test.each([
  ["Kế hoạch", false],
  ["Kế hoạch".normalize("NFD"), true],
  ["plain", false],
])("T3 %j has letters stored apart: %s", (text, expected) => {
  expect(hasDecomposed(text)).toBe(expected);
});

test.each([
  ["Kế hoạch", false],
  ["Kế hoạch\nBáo cáo", false],
  ["Kế hoạch\r\nBáo cáo", false],
  [" Kế hoạch", true],
  ["Kế hoạch ", true],
  ["Kế  hoạch", true],
  ["Kế\u00A0hoạch", true],
  ["Kế\u200B hoạch", true],
  ["", false],
])("T3 %j has stray spaces: %s", (text, expected) => {
  expect(hasStraySpaces(text)).toBe(expected);
});

test.each([
  ["n\u01CEm", "năm"],
  ["Th\u01A3ờng", "Thường"],
  ["\u00D0ã ban hành", "Đã ban hành"],
  ["t\u0430p hu\u1EA5n", "tap huấn"],
])("T4 %j holds look-alikes and means %j", (text, meant) => {
  expect(lookAlikes(text).length).toBeGreaterThan(0);
  expect(repairLookAlikes(text)).toBe(meant);
  expect(lookAlikes(meant)).toEqual([]);
});

test.each(["Россия", "Ελλάδα", "5 μm", "Δt", "Ω", "Đường Nguyễn Trãi", "α-amylase", "Website 24/7", "b\u00D0 (TCVN3)"])(
  "T4 %j holds none",
  (text) => {
    expect(lookAlikes(text)).toEqual([]);
  },
);

test("T4 a look-alike is told with its place and the letter meant", () => {
  expect(lookAlikes("trong n\u01CEm")).toEqual([{ index: 7, found: "\u01CE", meant: "ă" }]);
});

test("T5 letters go bare", () => {
  expect(withoutDiacritics("Đường Trường Sơn")).toBe("Duong Truong Son");
});
