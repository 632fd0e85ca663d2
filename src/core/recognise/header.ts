import { isFigure, isYear, spansWithin, spanText, type Grid, type GridRow, type Span } from "./grid";
import { isBullet, isClosing, isOrderHeader, isOrderLike, startsSmall, startsWithId } from "./row-words";
import type { Vocabulary } from "./vocabulary";

/** The rows and columns of a header. All bounds included. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Header rows a form may have, beyond the first. */
const mostRowsBelow = 5;
/** Rows looked at to learn how wide a table is. */
const rowsForWidth = 8;

function followingRows(grid: Grid, index: number, count: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (let at = index; at < grid.rows.length && rows.length < count; at++) {
    const row = grid.rows[at];
    if (row === undefined || row.row !== (grid.rows[index]?.row ?? 0) + rows.length) break;
    rows.push(row);
  }
  return rows;
}

/** Widens a stretch of columns by every cell of the next rows that overlaps or touches it. */
export function widthFrom(grid: Grid, index: number, from: Span, isFree: (span: Span) => boolean): [number, number] {
  let { left, right } = from;
  const rows = followingRows(grid, index, rowsForWidth);
  const extents = rows.flatMap(({ row, spans }) =>
    [...spans, ...(grid.covering.get(row) ?? [])].filter(isFree).map((span) => [span.left, span.right] as const),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const [first, last] of extents) {
      if (first > right + 1 || last < left - 1) continue;
      if (first < left || last > right) {
        left = Math.min(left, first);
        right = Math.max(right, last);
        changed = true;
      }
    }
  }
  return [left, right];
}

const looksLikeHeader = (span: Span): boolean =>
  isYear(span) || (typeof span.cell.value === "string" && span.cell.value.length <= 250 && !isFigure(span));

/** Cells without a known word before a row is given up; keeps long rows of data cheap. */
const mostStrangers = 7;

function known(spans: readonly Span[], vocabulary: Vocabulary): number {
  let count = 0;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    if (span !== undefined && (isOrderHeader(span) || vocabulary.knows(spanText(span)))) count += 1;
    if (index === mostStrangers && count === 0) break;
  }
  return count;
}

/** Why a row was taken for the start of a header: words of known forms, or figures below words. */
export type HeaderEvidence = "words" | "figures";

/** The cells of a header row with the halves that go on in the row below: "Số" over "thứ tự". */
function joined(spans: readonly Span[], below: readonly Span[]): readonly Span[] {
  const halves = new Map(
    below.filter((span) => startsSmall(spanText(span)) && !isFigure(span)).map((span) => [span.left, span]),
  );
  if (halves.size < 2 || halves.size < below.length) return spans;
  return spans.map((span) => {
    const half = span.left === span.right && span.bottom === span.top ? halves.get(span.left) : undefined;
    if (half === undefined) return span;
    const text = `${spanText(span)} ${spanText(half)}`;
    return { ...span, cell: { ...span.cell, value: text, text } };
  });
}

/** Tells whether a header begins in a row, within some columns. */
export function headerStart(
  grid: Grid,
  index: number,
  left: number,
  right: number,
  vocabulary: Vocabulary,
): HeaderEvidence | null {
  const row = grid.rows[index];
  if (row === undefined) return null;
  const spans = spansWithin(row, left, right);
  if (spans.length < 2 || spans.some((span) => !looksLikeHeader(span) || isClosing(span))) return null;
  const first = spans[0];
  if (first === undefined || (first.left === left && isOrderLike(first) && !isOrderHeader(first))) return null;
  const below = followingRows(grid, index, 7).slice(1);
  const whole = below[0] === undefined ? spans : joined(spans, spansWithin(below[0], left, right));
  const hits = known(whole, vocabulary);
  const hasOrder = whole.slice(0, 2).some(isOrderHeader);
  if (hits >= 3 ? hits * 2 >= spans.length : hits === 2 && (hasOrder || spans.length <= 4)) return "words";
  if (hasOrder && (spans.length >= 3 || leadsToNames(below, left, right, vocabulary))) return "words";
  if (hits >= 1 && below[0] !== undefined) {
    const next = spansWithin(below[0], left, right);
    const more = known(next, vocabulary);
    if (hits + more >= 3 && next.length >= 2 && next.every(looksLikeHeader) && more * 2 >= next.length) return "words";
  }
  return figuresBelow(spans, below, left, right) ? "figures" : null;
}

/** Parents alone in their rows, one above the other, and then the names of the columns. */
function leadsToNames(below: readonly GridRow[], left: number, right: number, vocabulary: Vocabulary): boolean {
  for (const row of below.slice(0, mostRowsBelow - 1)) {
    const spans = spansWithin(row, left, right);
    if (spans.some((span) => !looksLikeHeader(span) || span.left === left)) return false;
    if (spans.length >= 3) return known(spans, vocabulary) >= 2;
  }
  return false;
}

/** Two or more columns of words with figures right below them: two rows of figures, or one that fills every column. */
function figuresBelow(spans: readonly Span[], below: readonly GridRow[], left: number, right: number): boolean {
  if (spans.some((span) => startsSmall(spanText(span)) || startsWithId(spanText(span)) || isBullet(span))) return false;
  let rowsWithFigures = 0;
  let isFull = false;
  for (const row of below) {
    const here = spansWithin(row, left, right);
    if (here.length === 1 && rowsWithFigures > 0) continue;
    const numeric = here.filter((span) => isFigure(span) && !isYear(span) && span.left > left);
    if (numeric.length > 0) {
      rowsWithFigures += 1;
      const isNumeric = numeric.some(({ cell }) => typeof cell.value === "number");
      const isNearlyFull = here.length * 10 >= spans.length * 8 && numeric.length >= 2;
      isFull ||= isNumeric && (here.length >= spans.length || isNearlyFull);
    } else if (rowsWithFigures > 0) break;
  }
  return rowsWithFigures >= 2 || isFull;
}

/** Follows a header down from its first row: merges, parents over children, and rows that fill what was left open. */
export function headerBlock(
  grid: Grid,
  index: number,
  left: number,
  right: number,
  vocabulary: Vocabulary,
): HeaderBlock {
  const top = grid.rows[index]?.row ?? 0;
  let bottom = top;
  const above: Span[] = [...spansWithin(grid.rows[index] ?? { row: top, spans: [] }, left, right)];
  for (let at = index + 1; at <= index + mostRowsBelow && at < grid.rows.length; at++) {
    const row = grid.rows[at];
    if (row?.row !== bottom + 1) break;
    const spans = spansWithin(row, left, right);
    if (spans.length === 0) break;
    const isCovered = (grid.covering.get(row.row) ?? []).some(
      (span) => span.top >= top && span.left >= left && span.left <= right,
    );
    const below = followingRows(grid, at, mostRowsBelow).slice(1);
    if (!isCovered && !goesOn(spans, above, left, right, vocabulary, below)) break;
    if (spans.some((span) => isFigure(span) && !isYear(span))) break;
    above.push(...spans);
    bottom = row.row;
  }
  for (const span of above)
    if (span.top <= bottom) bottom = Math.max(bottom, Math.min(span.bottom, top + mostRowsBelow));
  return { top, bottom, left, right };
}

/** True for a cell right below a single one of the row above. */
function isUnder(span: Span, above: readonly Span[]): boolean {
  return above.some(({ left, right, bottom }) => left === span.left && right === span.left && bottom === span.top - 1);
}

function goesOn(
  spans: readonly Span[],
  above: readonly Span[],
  left: number,
  right: number,
  vocabulary: Vocabulary,
  below: readonly GridRow[],
): boolean {
  if (spans.some((span) => !looksLikeHeader(span))) return false;
  const first = spans[0];
  if (first === undefined || (first.left === left && isOrderLike(first) && !isOrderHeader(first))) return false;
  // Words broken over two rows without a merge: "Đơn vị" above, "thực hiện" below.
  if (spans.every((span) => startsSmall(spanText(span)) && isUnder(span, above))) return true;
  const filled = new Set<number>();
  const wide = new Set<number>();
  for (const span of above) {
    for (let column = span.left; column <= span.right; column++) {
      filled.add(column);
      if (span.right > span.left) wide.add(column);
    }
  }
  let open = 0;
  let under = 0;
  let blocked = 0;
  // Second halves of words broken over two rows, beside the children of other columns.
  let halves = 0;
  for (const span of spans) {
    if (wide.has(span.left)) under += 1;
    else if (!filled.has(span.left)) open += 1;
    else if (span.left < right && !filled.has(span.left + 1)) under += 1;
    else if (startsSmall(spanText(span)) && isUnder(span, above)) halves += 1;
    else blocked += 1;
  }
  if (open + under === 0) return false;
  const hits = known(spans, vocabulary);
  if (blocked > 0 && hits * 2 < spans.length) return false;
  if (under + open >= 2 || hits * 2 >= spans.length) return true;
  if (under + open + halves >= 2 && blocked === 0) return true;
  // A parent alone in its row, over the columns that follow: it leads to a row of their names.
  if (blocked > 0) return false;
  const next = below[0] === undefined ? [] : spansWithin(below[0], left, right);
  const areNames = next.length >= 3 && next.every((span) => looksLikeHeader(span) && !isOrderLike(span));
  return areNames || leadsToNames(below, left, right, vocabulary);
}
