/** Widths of letters in Times New Roman, in parts of the font size; accents change nothing. */
const narrow = /[ijltIJ.,:;'"“”!|()[\]/\- ]/u;
const small = /[frs]/u;
const wide = /[mwMW%@–—]/u;
const capital = /\p{Lu}/u;

function widthOfLetter(letter: string): number {
  const [base = letter] = letter.normalize("NFD");
  if (narrow.test(base)) return 0.32;
  if (small.test(base)) return 0.38;
  if (wide.test(base)) return capital.test(base) ? 0.92 : 0.8;
  return capital.test(base) ? 0.7 : 0.5;
}

/** Width of a text in points. */
export function widthOfText(text: string, size: number, isBold: boolean): number {
  let sum = 0;
  for (const letter of text.normalize("NFC")) sum += widthOfLetter(letter);
  return sum * size * (isBold ? 1.06 : 1);
}

/** Lines a text takes when it is wrapped between words at that many points; a word too long for a line is cut. */
export function countLines(text: string, points: number, size: number, isBold: boolean): number {
  const space = 0.25 * size;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const width = widthOfText(word, size, isBold);
      if (used > 0 && used + space + width > points) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      while (used > points && points > 0) {
        lines += 1;
        used -= points;
      }
    }
  }
  return lines;
}
