/** A letter of another script standing for a Vietnamese one; `index` counts UTF-16 units. */
export interface LookAlike {
  readonly index: number;
  readonly found: string;
  readonly meant: string;
}

/** Letters no Vietnamese word holds, wherever they stand in a Latin word. */
const foreignLatin: Readonly<Record<string, string>> = { "\u01CD": "Ă", "\u01CE": "ă", "\u01A2": "Ư", "\u01A3": "ư" };

/** Đ begins a syllable or is not in it; further in, these are the codes of TCVN3. */
const foreignOnset: Readonly<Record<string, string>> = { "\u00D0": "Đ", "\u0189": "Đ", "\u00F0": "đ", "\u0256": "đ" };

/** Cyrillic and Greek letters drawn like Latin ones. Those with a scientific use (α, μ, ν, Δ, Ω) are left out. */
const cyrillic = "АВЕКМНОРСТХУІЈЅаеорсухіјѕ";
const cyrillicAsLatin = "ABEKMHOPCTXYIJSaeopcyxijs";
const greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const greekAsLatin = "ABEZHIKMNOPTYXo";

const otherScript: ReadonlyMap<string, string> = new Map([
  ...[...cyrillic].map((letter, at): [string, string] => [letter, cyrillicAsLatin.charAt(at)]),
  ...[...greek].map((letter, at): [string, string] => [letter, greekAsLatin.charAt(at)]),
]);

const suspicious = /[\u00D0\u00F0\u0189\u01A2\u01A3\u01CD\u01CE\u0256\u0370-\u03FF\u0400-\u04FF]/;

/**
 * Every letter that only looks like the Vietnamese one. Words wholly Cyrillic or Greek are left alone: they are foreign,
 * not wrong.
 */
export function lookAlikes(text: string): readonly LookAlike[] {
  if (!suspicious.test(text)) return [];
  const found: LookAlike[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = match[0];
    if (!suspicious.test(word)) continue;
    const isMixed = /\p{Script=Latin}/u.test(word);
    const isLatin = !/[^\p{Script=Latin}\p{M}]/u.test(word);
    for (let at = 0; at < word.length; at++) {
      const letter = word.charAt(at);
      const onset = at === 0 && word.length > 1 ? foreignOnset[letter] : undefined;
      const meant = onset ?? foreignLatin[letter] ?? (isMixed && !isLatin ? otherScript.get(letter) : undefined);
      if (meant !== undefined) found.push({ index: match.index + at, found: letter, meant });
    }
  }
  return found;
}

/** The text with every look-alike replaced by the letter meant. */
export function repairLookAlikes(text: string): string {
  let repaired = "";
  let from = 0;
  for (const { index, found, meant } of lookAlikes(text)) {
    repaired += text.slice(from, index) + meant;
    from = index + found.length;
  }
  return (repaired + text.slice(from)).normalize("NFC");
}
