import { hasVietnameseLetters, isSyllable } from "./syllables";

export type Encoding = "unicode" | "tcvn3" | "vni";

/** TCVN 5712:1993 VN3 (the fonts .VnTime …), as Windows-1252 shows its bytes. */
const tcvn3From = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
const tcvn3To = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
const tcvn3: ReadonlyMap<string, string> = new Map([...tcvn3From].map((code, at) => [code, tcvn3To.charAt(at)]));
const anyTcvn3 = new RegExp(`[${tcvn3From}]`);

/** VNI-Windows: a vowel followed by a letter that stands for its marks; i, ơ, ư, ỵ and đ have codes of their own. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniLetters: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const vniMarkSet = Object.keys(vniMarks).join("");
const vniSequence = new RegExp(
  `([aeouyôöAEOUYÔÖ])([${vniMarkSet}${vniMarkSet.toUpperCase()}])|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]`,
  "g",
);

function upperLike(letter: string, model: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}

function fromVni(text: string): string {
  return text
    .replace(vniSequence, (code: string, base: string | undefined, mark: string | undefined) => {
      if (base === undefined || mark === undefined) return upperLike(vniLetters[code.toLowerCase()] ?? code, code);
      const marks = vniMarks[mark.toLowerCase()] ?? "";
      // Horned letters take tones only; anything else after them is a letter of its own.
      if (/[ôö]/i.test(base) && !/^[\u0300\u0301\u0303\u0309\u0323]$/.test(marks)) return fromVni(base) + fromVni(mark);
      return upperLike(vniLetters[base.toLowerCase()] ?? base, base) + marks;
    })
    .normalize("NFC");
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (code) => tcvn3.get(code) ?? code);
}

/** The text in Unicode, NFC. Capital fonts of TCVN3 (.VnTimeH) store small letters: pass `isCapitalFont` to raise them. */
export function toUnicode(text: string, encoding: Encoding, isCapitalFont = false): string {
  if (encoding === "unicode") return text.normalize("NFC");
  const converted = encoding === "vni" ? fromVni(text) : fromTcvn3(text);
  return encoding === "tcvn3" && isCapitalFont ? converted.toUpperCase() : converted;
}

/** True for fonts made for TCVN3 or VNI, in which Unicode letters are missing: .VnTime, VNI-Times. */
export function isOldFont(fontName: string | null): boolean {
  return fontName !== null && /^(?:\.vn|vni[- ])/i.test(fontName.trim());
}

/** True for the fonts of TCVN3 that draw small letters as capitals, such as .VnTimeH. */
export function isCapitalFont(fontName: string | null): boolean {
  return fontName !== null && /^\.?vn[a-z ]*H$/i.test(fontName.trim()) && /H$/.test(fontName.trim());
}

function words(text: string): readonly string[] {
  return text.slice(0, 2000).match(/[^\s()[\]{},;:!?"'/\\|<>0-9.+*=&%-]+/g) ?? [];
}

/** Words with codes outside ASCII must all turn into Vietnamese, and at least two must not be Vietnamese as they stand. */
function readsBetterAs(text: string, encoding: "tcvn3" | "vni"): boolean {
  let repaired = 0;
  for (const word of words(text)) {
    if (/^[A-Za-z]*$/.test(word)) continue;
    const converted = toUnicode(word, encoding);
    if (!isSyllable(converted)) return false;
    if (!isSyllable(word) && /[A-Za-z]/.test(word)) repaired += 1;
  }
  return repaired >= 2;
}

/**
 * The encoding a cell was typed in. A font of the old encodings decides, provided the characters belong to it; without
 * one the words themselves must leave no doubt. Proper Unicode is never anything else.
 */
export function detectEncoding(text: string, fontName: string | null): Encoding {
  if (
    !/[\u00A1-\u00FE]/.test(text) ||
    hasVietnameseLetters(text) ||
    /[\u0370-\uFFFD]/.test(text.replace(/[\u2000-\u206F]/g, ""))
  )
    return "unicode";
  const font = (fontName ?? "").trim().toLowerCase();
  if (/^\.vn/.test(font)) return anyTcvn3.test(text) ? "tcvn3" : "unicode";
  if (/^vni[- ]/.test(font)) return fromVni(text) !== text.normalize("NFC") ? "vni" : "unicode";
  if (readsBetterAs(text, "vni")) return "vni";
  return readsBetterAs(text, "tcvn3") ? "tcvn3" : "unicode";
}

const measures = new Set([
  "kg",
  "km",
  "cm",
  "mm",
  "ml",
  "m",
  "g",
  "l",
  "h",
  "t",
  "tr",
  "đ",
  "đc",
  "d",
  "c",
  "b",
  "x",
  "v",
  "s",
  "k",
  "n",
  "p",
]);

/**
 * True for text a PDF broke on the way ("Đ nơ thu cộ th"): letters lost, so that bare consonants stand as words. Such
 * text is not to be read. Needs six words or replacement characters before it says so.
 */
export function looksBroken(text: string): boolean {
  if (/\uFFFD|[\uE000-\uF8FF]|\(cid:\d+\)/.test(text)) return true;
  if (!hasVietnameseLetters(text)) return false;
  const tokens = text.slice(0, 4000).match(/\p{L}+(?![\p{L}.)/:-])/gu) ?? [];
  if (tokens.length < 6) return false;
  const isBare = (word: string): boolean =>
    word === "Đ" || (!measures.has(word) && /^[bcdđghklmnpqrstvx]{1,3}$/.test(word));
  const bare = tokens.filter(isBare).length;
  return bare >= 2 && bare * 5 >= tokens.length;
}
