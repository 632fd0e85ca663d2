import { clean } from "../text/normalise";
import { firstWords, isFigure, spansWithin, spanText, type Grid, type Span } from "./grid";
import { headerStart, type HeaderBlock } from "./header";
import {
  isBullet,
  isCapitals,
  isCaption,
  isClosing,
  isJunk,
  isLetterhead,
  isNote,
  isOrderHeader,
  isOrderLike,
  lineText,
  startsLikeSection,
  startsSmall,
  startsWithId,
  totalKind,
} from "./row-words";
import { RowPattern } from "./row-pattern";
import type { Vocabulary } from "./vocabulary";

/** A body row as it was met. `hint` says what it was taken for where the row alone tells. */
export interface BodyRow {
  readonly row: number;
  readonly spans: readonly Span[];
  readonly hint: "repeated-header" | "section" | "note" | "junk" | null;
}

/** Blank rows a page break may leave inside a table. */
const mostBlankRows = 3;

/** A row of signatures or addressees has few cells; longer rows are not looked at. */
const mostClosingCells = 4;

export interface BodyContext {
  readonly grid: Grid;
  readonly vocabulary: Vocabulary;
  readonly left: number;
  readonly right: number;
  /** Texts of the header cells, to know the header when it is printed again. */
  readonly headerTexts: ReadonlySet<string>;
  /** Columns the header has words over; 0 for a table whose header is lost. */
  readonly headerColumns: number;
  /** Column of the order numbers by its header; the leftmost one where none says so. */
  readonly order: number;
}

/** What is known while the rows of one table are read. */
interface Reading extends BodyContext {
  readonly pattern: RowPattern;
}

/** Reads body rows from a position in the grid until the table ends. */
export function readBody(from: BodyContext, start: number, after: number): readonly BodyRow[] {
  const { grid, left, right } = from;
  const context: Reading = { ...from, pattern: new RowPattern() };
  const rows: BodyRow[] = [];
  let previous = after;
  let hasTotal = false;
  let index = start;
  while (index < grid.rows.length) {
    const gridRow = grid.rows[index];
    if (gridRow === undefined) break;
    const gap = gridRow.row - previous - 1;
    if (gap > mostBlankRows) break;
    const spans = spansWithin(gridRow, left, right);
    if (spans.length === 0) {
      index += 1;
      continue;
    }
    const verdict = judge(context, index, spans, gap, hasTotal, rows);
    if (verdict === "end") break;
    rows.push({ row: gridRow.row, spans, hint: verdict === "body" ? null : verdict });
    const isTotal = firstWords(spans).some((span) => totalKind(spanText(span)) === "total");
    // A total above the first row closes nothing.
    hasTotal ||= isTotal && context.pattern.isLearned;
    if (verdict === "body" && !isTotal) context.pattern.learn(spans);
    previous = gridRow.row;
    index += 1;
  }
  while (rows.at(-1)?.hint === "note" || rows.at(-1)?.hint === "section") rows.pop();
  return rows;
}

const isNumbered = ({ order }: Reading, spans: readonly Span[]): boolean =>
  spans.some((span) => span.left === order && span.right === order && isOrderLike(span));

type Verdict = "body" | "end" | "repeated-header" | "section" | "note" | "junk";

function judge(
  context: Reading,
  index: number,
  spans: readonly Span[],
  gap: number,
  hasTotal: boolean,
  rows: readonly BodyRow[],
): Verdict {
  const { left, right, headerTexts } = context;
  const first = spans[0];
  if (first === undefined) return "end";
  const numbered = isNumbered(context, spans);
  if (spans.length <= mostClosingCells && spans.some(isClosing) && !numbered) return "end";
  if (spans.length <= mostClosingCells && spans.some(isLetterhead)) return "end";
  if (isJunk(spans)) return "junk";
  if (isRepeatedHeader(spans, headerTexts)) return "repeated-header";
  if (rows.at(-1)?.hint === "repeated-header" && spans.every((span) => headerTexts.has(clean(spanText(span))))) {
    return "repeated-header";
  }
  if (spans.length === 1) return judgeLine(context, index, first, gap, hasTotal, rows);
  if (!numbered && beginsHeader(context, index, spans, gap)) return "end";
  if (gap === 0 || numbered || context.pattern.fits(spans)) return "body";
  if (hasTotal) return spans.some((span) => totalKind(spanText(span)) !== null) ? "body" : "end";
  const width = right - left + 1;
  if (spans.some((span) => isFigure(span) && span.left > left)) return "body";
  if (spans.length * 2 >= Math.min(width, 6) || spans.every((span) => startsSmall(spanText(span)))) return "body";
  return spans.some((span) => startsWithId(spanText(span)) || startsSmall(spanText(span))) ? "body" : "end";
}

export function isRepeatedHeader(spans: readonly Span[], headerTexts: ReadonlySet<string>): boolean {
  if (spans.length < 2 && headerTexts.size > 1) return false;
  let same = 0;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    if (span !== undefined && headerTexts.has(clean(spanText(span)))) same += 1;
    if (index === 2 && same === 0) return false;
  }
  return same >= 2 && same * 10 >= spans.length * 6;
}

const isWord = (span: Span): boolean => typeof span.cell.value === "string" && !isFigure(span);

function beginsHeader(context: Reading, index: number, spans: readonly Span[], gap: number): boolean {
  const { grid, left, right, vocabulary, pattern } = context;
  const hasOrder = spans.slice(0, 2).some(isOrderHeader);
  if (hasOrder && spans.length >= 3) return spans.every(isWord);
  // Above its own header printed again stands the last row of a page.
  const below = nextRow(context, index);
  if (below !== null && isRepeatedHeader(below.spans, context.headerTexts)) return false;
  if (gap === 0) {
    // Two forms without a line between them: only the words of a header tell.
    if (!spans.every(isWord) || pattern.fits(spans)) return false;
    const before = grid.rows[index - 1];
    const follows = before !== undefined && spansWithin(before, left, right).filter(isFigure).length >= 2;
    return follows && headerStart(grid, index, left, right, vocabulary) === "words";
  }
  const evidence = headerStart(grid, index, left, right, vocabulary);
  if (evidence === "figures" && pattern.fits(spans)) {
    // A table of words looks like the header of a table of figures; the row below tells.
    const next = gap >= 2 ? nextRow(context, index) : null;
    if (next === null || pattern.fits(next.spans)) return false;
  }
  return evidence === "words" || (evidence === "figures" && spans.length * 10 >= (right - left + 1) * 6);
}

function judgeLine(
  context: Reading,
  index: number,
  span: Span,
  gap: number,
  hasTotal: boolean,
  rows: readonly BodyRow[],
): Verdict {
  const { left, right } = context;
  const text = lineText(span);
  const isWide = span.right - span.left >= Math.max(1, Math.floor((right - left) / 2));
  if (typeof span.cell.value !== "string") {
    return gap === 0 ? "body" : "end";
  }
  if (gap > 0 && isCaption(text)) return "end";
  if (span.left === left && !isWide && isOrderLike(span)) return "body";
  if (totalKind(text) !== null && gap === 0) return "body";
  if (gap === 0 && isBullet(span) && isBodyLike(rows)) return "body";
  if (gap === 0 && startsSmall(text) && !isNote(text) && isBodyLike(rows)) return "body";
  const next = nextRow(context, index);
  if (gap >= 2 && next !== null && leadsToHeader(context, next, 0)) return "end";
  const goesOn = next !== null && (hasTotal ? resumes(context, next, 0) : continues(context, next, 0));
  // A heading right under the header is its table's, whatever its first row looks like.
  const isUnderHeader =
    gap === 0 && rows.every(({ hint }) => hint !== null) && next?.gap === 0 && next.spans.length > 1;
  // Two or three words such as "Tỷ lệ …|Văn bản|Có" may be names of columns elsewhere; between rows of a table they are a row.
  const isInside =
    gap === 0 &&
    next?.gap === 0 &&
    next.spans.length >= 2 &&
    next.spans.length <= 4 &&
    context.pattern.isLearned &&
    context.pattern.covers(next.spans) &&
    !next.spans.some(isOrderHeader);
  if (startsLikeSection(text) && text.length < 200) return goesOn || isUnderHeader || isInside ? "section" : "end";
  if (isNote(text)) return span.left > left && !isWide && gap === 0 ? "body" : goesOn ? "note" : "end";
  if (next !== null && next.gap <= 1 && headsTable(context, next.index)) return "end";
  const isFirst = gap === 0 && !isBodyLike(rows);
  const standsOut = (isCapitals(text) && /\s/.test(text)) || span.cell.style.font.bold || isFirst;
  if (standsOut && goesOn && text.length < 200 && !startsSmall(text)) return "section";
  if (span.left > left && !isWide) {
    if (gap === 0 || startsSmall(text) || startsWithId(text)) return isBodyLike(rows) ? "body" : "end";
    if (goesOn) return "body";
  }
  if (goesOn && text.length < 200 && (isWide || span.cell.style.font.bold || gap === 0)) return "section";
  return "end";
}

/** A line under a table without rows is no part of it. */
function isBodyLike(rows: readonly BodyRow[]): boolean {
  return rows.some((row) => row.hint === null);
}

interface Next {
  readonly index: number;
  readonly gap: number;
  readonly spans: readonly Span[];
}

function nextRow({ grid, left, right }: Reading, index: number): Next | null {
  const from = grid.rows[index]?.row ?? 0;
  for (let at = index + 1; at < grid.rows.length; at++) {
    const row = grid.rows[at];
    if (row === undefined || row.row - from - 1 > mostBlankRows) return null;
    const spans = spansWithin(row, left, right);
    if (spans.length > 0) return { index: at, gap: row.row - from - 1, spans };
  }
  return null;
}

function headsTable({ grid, left, right, vocabulary, headerTexts, pattern }: Reading, index: number): boolean {
  const row = grid.rows[index];
  if (row === undefined) return false;
  const spans = spansWithin(row, left, right);
  if (spans.length < 2 || isRepeatedHeader(spans, headerTexts)) return false;
  const evidence = headerStart(grid, index, left, right, vocabulary);
  return evidence === "words" || (evidence === "figures" && pattern.isLearned && !pattern.fits(spans));
}

/** Lines after some blank rows and then a header, the same one too: the title of another table. */
function leadsToHeader(context: Reading, next: Next, lines: number): boolean {
  if (next.spans.length >= 2) {
    return isRepeatedHeader(next.spans, context.headerTexts) || headsTable(context, next.index);
  }
  const after = lines < mostLines ? nextRow(context, next.index) : null;
  return after !== null && leadsToHeader(context, after, lines + 1);
}

/** Lines without figures that may follow one another inside a table: a note and a heading. */
const mostLines = 2;

/** Whether the table clearly goes on: a numbered row, or a row like those before it. */
function continues(context: Reading, next: Next, lines: number): boolean {
  const { left, headerTexts, headerColumns, pattern } = context;
  const { spans } = next;
  const first = spans[0];
  if (first === undefined || spans.some(isClosing)) return false;
  if (isNumbered(context, spans) || isSum(spans)) return true;
  if (spans.length < 2) {
    if (startsLikeSection(lineText(first))) return true;
    const after = lines < mostLines ? nextRow(context, next.index) : null;
    return after !== null && after.gap <= 1 && continues(context, after, lines + 1);
  }
  if (isRepeatedHeader(spans, headerTexts)) return true;
  if (headsTable(context, next.index)) return false;
  if (pattern.fits(spans)) return true;
  if (!pattern.isLearned && next.gap === 0 && spans.length * 2 >= headerColumns && headerColumns >= 3) return true;
  return spans.some((span) => span.left > left && isFigure(span)) || startsWithId(spanText(first));
}

const isSum = (spans: readonly Span[]): boolean =>
  spans.some(isFigure) && firstWords(spans).some((span) => totalKind(spanText(span)) !== null);

/** After a total only rows of the same pattern, or a heading above such rows, are still the same table. */
function resumes(context: Reading, next: Next, lines: number): boolean {
  const { pattern, headerTexts } = context;
  if (next.gap > 1 || next.spans.some(isClosing)) return false;
  if (pattern.fits(next.spans) || isRepeatedHeader(next.spans, headerTexts) || isSum(next.spans)) return true;
  const first = next.spans[0];
  if (first === undefined || next.spans.length > 2 || headsTable(context, next.index)) return false;
  const isHeading = isOrderLike(first) || startsLikeSection(lineText(first));
  const after = isHeading && lines < mostLines ? nextRow(context, next.index) : null;
  return after !== null && after.gap === 0 && (pattern.fits(after.spans) || resumes(context, after, lines + 1));
}

/** The area of a header as the body reader needs it. */
export function headerTextsOf(grid: Grid, block: HeaderBlock): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = block.top; row <= block.bottom; row++) {
    const index = grid.at.get(row);
    if (index === undefined) continue;
    for (const span of spansWithin(grid.rows[index] ?? { row, spans: [] }, block.left, block.right)) {
      const text = clean(spanText(span));
      if (text.length > 1) texts.add(text);
    }
  }
  return texts;
}
