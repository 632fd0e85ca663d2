import { clean } from "../text/normalise";
import type { WordParagraph } from "./word-table";

/** Title, caption, period and unit of measure take no more lines than these. */
const mostLines = 7;
const longestLine = 260;

/**
 * The paragraphs just above a table that belong to it: titles, captions, notes in brackets and units of measure. The
 * nearest line counts as one also where it only leads over to the table and is short.
 */
export function headingsOf(before: readonly WordParagraph[]): readonly WordParagraph[] {
  const found: WordParagraph[] = [];
  let blanks = 0;
  for (const paragraph of [...before].reverse()) {
    const text = clean(paragraph.text);
    if (text === "") {
      blanks += 1;
      if (blanks > 2) break;
      continue;
    }
    const isNearest = found.length === 0;
    if (!isHeading(paragraph, text) && !(isNearest && text.length <= 120 && !/[.;]$/u.test(text))) break;
    blanks = 0;
    found.unshift(paragraph);
    if (found.length === mostLines) break;
  }
  return found;
}

function isHeading({ isBold, isCentred }: WordParagraph, text: string): boolean {
  if (text.length > longestLine) return false;
  const isCapitals = text === text.toUpperCase() && /\p{L}/u.test(text);
  return (
    isCentred ||
    isBold ||
    isCapitals ||
    /^\(.*\)$/u.test(text) ||
    /^(?:phụ lục|biểu|bảng|mẫu|đơn vị tính|đvt)(?!\p{L})/iu.test(text)
  );
}
