import type { RowCorrection, RowMark } from "../../table/correction";
import type { RowRole } from "../../table/table";
import { timeless } from "../../text/timeless";
import { isFigure, spanText, type Span } from "../grid";
import { isOrderLike } from "../row-words";

/** A row as it is met on the sheet. */
export interface MarkedRow {
  readonly row: number;
  readonly spans: readonly Span[];
}

const longest = 160;
const mostCellsOfHeading = 3;

/**
 * What a row says of itself, in timeless form: its first words besides an order number. What stands further right (a
 * state, a document) changes with the period. "" where it has no words.
 */
export function labelOf(spans: readonly Span[]): string {
  let fallback = "";
  for (const span of spans) {
    if (isFigure(span)) continue;
    const words = timeless(spanText(span).slice(0, longest));
    if (/\p{L}{2,}/u.test(words) && !isOrderLike(span)) return words;
    fallback ||= words;
  }
  return fallback;
}

function isHeading(spans: readonly Span[]): boolean {
  return spans.length <= mostCellsOfHeading && !spans.some(isFigure);
}

/** Every row's mark, by row. A row of figures alone goes by the words of the row above it. */
export function rowMarks(rows: readonly MarkedRow[]): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  const counted = new Map<string, number>();
  let under = "";
  let before = "";
  for (const { row, spans } of rows) {
    const own = labelOf(spans);
    const words = own === "" ? `^ ${before}` : own;
    const key = `${under}\n${words}`;
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    marks.set(row, { words, under, nth });
    if (own === "") continue;
    before = own;
    if (isHeading(spans)) under = own;
  }
  return marks;
}

/** The rows that corrections speak of, with the roles they give. What is found in two places is not applied. */
export function correctedRoles(
  rows: readonly MarkedRow[],
  corrections: readonly RowCorrection[] = [],
): ReadonlyMap<number, RowRole> {
  const found = new Map<number, RowRole>();
  if (corrections.length === 0) return found;
  const marks = [...rowMarks(rows)];
  for (const { words, under, nth, role } of corrections) {
    const alike = marks.filter(([, mark]) => mark.words === words);
    const here = alike.filter(([, mark]) => mark.under === under);
    const at = here.length > 0 ? here.find(([, mark]) => mark.nth === nth) : alike.length === 1 ? alike[0] : undefined;
    if (at !== undefined) found.set(at[0], role);
  }
  return found;
}

export function isSameRow(a: RowMark, b: RowMark): boolean {
  return a.words === b.words && a.under === b.under && a.nth === b.nth;
}
