const onset = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";
const rhyme =
  "(?:(?:oa|oe|uâ|uê|uy|uo|uơ|ua)?(?:[aăâeêioôơuưy]|ia|iê|yê|ya|ua|uô|ưa|ươ|oo)(?:ch|ng|nh|[cmnptiouy])?|" +
  "iêu|yêu|ươi|ươu|uôi|oai|oay|uây|oeo|uya|uyê(?:n|t)|oao|uyu)";
const shape = new RegExp(`^${onset}${rhyme}$`);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True when a lower- or upper-case word is spelt as a Vietnamese syllable can be, tone apart. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const decomposed = word.toLowerCase().normalize("NFD");
  const marks = decomposed.match(tones);
  if (marks !== null && marks.length > 1) return false;
  return shape.test(decomposed.replace(tones, "").normalize("NFC"));
}

/** True when the text holds a letter only Vietnamese in Unicode uses: ă, đ, ơ, ư or any of the stacked ones. */
export function hasVietnameseLetters(text: string): boolean {
  return /[ĂăĐđƠơƯưẠ-ỹ]/.test(text) || /[\u0309\u0323\u031B]/.test(text);
}
