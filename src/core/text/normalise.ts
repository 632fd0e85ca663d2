const invisible = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/g;
const anyInvisible = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/;
const whiteSpace = /[\s\u0085]+/g;
const dashes = /\s*[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+\s*/g;
/** ASCII and precomposed Vietnamese with single inner spaces: nothing to clean, and by far the commonest cell. */
const alreadyClean = /^(?:[!-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+(?: (?! )|$))*$/;

/** The text as one NFC line: invisible characters gone, every run of white space a single space, trimmed. */
export function clean(text: string): string {
  if (text.length < 200 && !text.endsWith(" ") && alreadyClean.test(text)) return text;
  return text.replace(invisible, "").normalize("NFC").replace(whiteSpace, " ").trim();
}

const tonePairs: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
/** In an open syllable only; the u of qu is part of the consonant, so quý and quỹ stay. */
const newTonePlacement = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

const mayMoveTone = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;
const mayHaveShortI = /[hklmstu][iìíỉĩị]/;
const anyDash = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;

const shortToLong: Readonly<Record<string, string>> = { i: "y", ì: "ỳ", í: "ý", ỉ: "ỷ", ĩ: "ỹ", ị: "ỵ" };
/** Whole syllables spelt with either letter: lí/lý, tỉ/tỷ, kỉ/kỷ, hi/hy, mĩ/mỹ, sĩ/sỹ, qui/quy. */
const shortI = /(?<!\p{L})([hklmst]|qu)([iìíỉĩị])(?!\p{L})/gu;

/**
 * What two spellings of the same words have in common: `clean`, lower case, tones placed the old way (hòa, ủy), y for i
 * where both are written (lý, tỷ, quy), dashes as "-" without spaces, no punctuation at the end. For comparing only.
 */
export function comparisonKey(text: string): string {
  let key = clean(clean(text).toLowerCase());
  if (mayMoveTone.test(key)) key = key.replace(newTonePlacement, (pair) => tonePairs[pair] ?? pair);
  if (mayHaveShortI.test(key)) {
    key = key.replace(shortI, (_, onset: string, vowel: string) => onset + (shortToLong[vowel] ?? vowel));
  }
  if (anyDash.test(key)) key = key.replace(dashes, "-");
  return /[\s;,.:]$/.test(key) ? key.replace(/[\s;,.:]+$/, "") : key;
}

/** True when a letter and its marks are stored apart (as Mac and PDF texts do), so that searching misses them. */
export function hasDecomposed(text: string): boolean {
  return text.normalize("NFC") !== text;
}

/** True for a space at an end, two in a row, a no-break or other odd space, or an invisible character. */
export function hasStraySpaces(text: string): boolean {
  return /^\s|\s$|\s\s/.test(text.replace(/[\r\n]+/g, "\n")) || /[^\S \n\r\t]/.test(text) || anyInvisible.test(text);
}

/** The letters bare of tones and hooks: "Đường Trường" → "Duong Truong". */
export function withoutDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

export { lookAlikes, repairLookAlikes, type LookAlike } from "./look-alikes";
