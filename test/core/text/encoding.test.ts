import { detectEncoding, isCapitalFont, looksBroken, toUnicode } from "../../../src/core/text/encoding";
import { isSyllable } from "../../../src/core/text/syllables";

test.each([
  ["Céng hßa x· héi", ".VnTime", "tcvn3", "Cộng hòa xã hội"],
  ["Céng hßa x· héi chñ nghÜa ViÖt Nam", null, "tcvn3", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["§éc lËp - Tù do - H¹nh phóc", "Arial", "tcvn3", "Độc lập - Tự do - Hạnh phúc"],
  ["bé", ".VnArial", "tcvn3", "bộ"],
  ["Coäng hoøa xaõ hoäi", "VNI-Times", "vni", "Cộng hòa xã hội"],
  ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Times New Roman", "vni", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["Ñoäc laäp - Töï do - Haïnh phuùc", "VNI-Helve", "vni", "Độc lập - Tự do - Hạnh phúc"],
] as const)("T6 %j in %s is %s", (text, font, encoding, expected) => {
  expect(detectEncoding(text, font)).toBe(encoding);
  expect(toUnicode(text, encoding)).toBe(expected);
});

test.each([
  ["Cộng hòa xã hội", ".VnTime"],
  ["Cộng hòa xã hội", "VNI-Times"],
  ["hòa bình là trên hết", null],
  ["café, résumé, naïve, façade", null],
  ["Word® và Excel® 2023 ©", null],
  ["50 µm · 20 m² × 3", null],
  ["TT 12/2023", ".VnTime"],
  ["Ủy ban nhân dân xã", "Times New Roman"],
  ["Không có lý do", "Calibri"],
  ["à, thì ra là thế", "Calibri"],
  ["São Paulo, Münster, Århus", null],
  ["", ".VnTime"],
])("T6 %j in %s is Unicode", (text, font) => {
  expect(detectEncoding(text, font)).toBe("unicode");
});

test("T6 a capital font raises its letters", () => {
  expect(isCapitalFont(".VnTimeH")).toBe(true);
  expect(isCapitalFont(".VnTime")).toBe(false);
  expect(toUnicode("b¸o c¸o", "tcvn3", true)).toBe("BÁO CÁO");
});

test.each([
  ["Đ nơ thu cộ th mẩ quy nề", true],
  ["bi\uFFFDu m\uFFFDu", true],
  ["Đường Đ. 3, tổ 4, khu b, nhà c", false],
  ["Rà soát 12 thủ tục thuộc lĩnh vực đất đai", false],
  ["the plan of the district office", false],
  ["5 kg gạo, 3 km đường, 2 m mương", false],
  ["Đ nơ", false],
])("T7 %j is broken: %s", (text, expected) => {
  expect(looksBroken(text)).toBe(expected);
});

test.each([
  "nghiêng",
  "quốc",
  "gì",
  "giữa",
  "hòa",
  "hoà",
  "thuở",
  "khuya",
  "uyên",
  "Ủy",
  "quỳnh",
  "xoong",
  "ngoằn",
  "huỳnh",
])("T8 %s is a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(["world", "th", "Đ", "cafộ", "bcd", "nghp", "aaa", "hòá"])("T8 %s is none", (word) => {
  expect(isSyllable(word)).toBe(false);
});
