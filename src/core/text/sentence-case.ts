import { withoutDiacritics } from "./normalise";

/** What a Vietnamese syllable looks like without its marks; an abbreviation (TTHC, UBND) does not. */
const syllable = /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** Words in capitals as they stand in a sentence: "CẢI CÁCH TTHC" → "Cải cách TTHC". Other words stay as they are. */
export function sentenceCase(words: string): string {
  if (words !== words.toUpperCase()) return words;
  const lower = words.replace(/\p{L}+/gu, (word) => {
    const plain = withoutDiacritics(word).toLowerCase();
    return syllable.test(plain) && !/^[IVX]{2,}$/u.test(word) ? word.toLowerCase() : word;
  });
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
