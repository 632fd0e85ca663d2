import type { Area } from "../../cell/address";
import type { Region } from "../../table/correction";
import { timeless } from "../../text/timeless";
import { isFigure, spansWithin, spanText, type Grid, type GridRow, type Span } from "../grid";
import { totalKind } from "../row-words";
import { labelOf } from "./row-mark";

/** Rows that must agree with the words of a region's first row for it to be found there: three of four. */
const leastAgreement = 0.75;

/** The words of a row, each with its span; figures where there are no words. */
function topWords(spans: readonly Span[]): readonly Worded[] {
  const worded: Worded[] = [];
  for (const span of spans) {
    if (isFigure(span)) continue;
    const words = timeless(spanText(span).slice(0, longest));
    if (/\p{L}/u.test(words)) worded.push({ span, words });
  }
  return worded.length > 0 ? worded : spans.map((span) => ({ span, words: spanText(span).trim() }));
}

interface Worded {
  readonly span: Span;
  readonly words: string;
}

/** Letters of a cell that are compared. */
const longest = 160;

function rowsWithin({ rows }: Grid, { top, bottom, left, right }: Area): readonly GridRow[] {
  return rows
    .filter(({ row }) => row >= top && row <= bottom)
    .map((row) => ({ row: row.row, spans: spansWithin(row, left, right) }))
    .filter(({ spans }) => spans.length > 0);
}

const everything = { left: 0, right: Infinity };

/** Words of the nearest filled row above, whatever columns they stand in: a title is often centred over all of them. */
function wordsAbove(grid: Grid, row: number): string {
  const above = grid.rows[(grid.at.get(row) ?? 0) - 1];
  return above === undefined ? "" : labelOf(above.spans);
}

/** How to find an area again by what is printed at its edges; null for an area without a filled cell. */
export function regionOf(grid: Grid, area: Area, headerRows: number | null): Region | null {
  const rows = rowsWithin(grid, area);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = topWords(first.spans);
  const [leftmost] = words;
  const rightmost = words.at(-1);
  if (leftmost === undefined || rightmost === undefined) return null;
  const texts = words.map((each) => each.words);
  const alike = placesOf(grid, texts);
  const next = rowsWithin(grid, { ...area, top: area.bottom + 1, bottom: Infinity })[0];
  // A row of figures alone cannot be found again; "^" says that something follows.
  const below = next === undefined ? "" : labelOf(next.spans) || "^";
  const inside = rows.map(({ spans }) => labelOf(spans));
  const lastWords = labelOf(last.spans);
  return {
    headerRows,
    top: {
      words: texts,
      offset: first.row - area.top,
      above: wordsAbove(grid, first.row),
      nth: Math.max(
        0,
        alike.findIndex(({ row, spans }) => row === first.row && spans[0]?.left === leftmost.span.left),
      ),
    },
    margins: { left: leftmost.span.left - area.left, right: area.right - rightmost.span.right },
    below: { words: below, nth: inside.filter((each) => each === below).length },
    last: { words: lastWords, nth: inside.slice(0, -1).filter((each) => each === lastWords).length },
    gap: Math.max(0, ...rows.map(({ row }, index) => row - (rows[index - 1]?.row ?? row - 1) - 1)),
  };
}

interface Place {
  readonly row: number;
  /** The first and the last span of the words. */
  readonly spans: readonly Span[];
}

/** Where on the sheet a row says these words in this order, other cells in between or beside. */
function placesOf(grid: Grid, words: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  const least = Math.max(1, Math.ceil(words.length * leastAgreement));
  for (const { row, spans } of grid.rows) {
    const said = topWords(spans);
    let from = 0;
    for (let more = true; more;) {
      const found: number[] = [];
      let missedFirst = 0;
      let missedLast = 0;
      let at = from;
      for (const word of words) {
        const next = said.findIndex((each, index) => index >= at && each.words === word);
        if (next < 0) {
          missedLast += 1;
          if (found.length === 0) missedFirst += 1;
          continue;
        }
        missedLast = 0;
        found.push(next);
        at = next + 1;
      }
      more = found.length >= least;
      // A word at an edge that reads otherwise now still stands beside the others.
      const first = said[Math.max(from, (found[0] ?? 0) - missedFirst)]?.span;
      const last = said[Math.min(said.length - 1, (found.at(-1) ?? 0) + missedLast)]?.span;
      if (more && first !== undefined && last !== undefined) places.push({ row, spans: [first, last] });
      from = at;
    }
  }
  return places;
}

/** The cells a region speaks of as the sheet stands now; null where its first row is not found. */
export function areaOfRegion(grid: Grid, region: Region): Area | null {
  const { top, margins } = region;
  const places = placesOf(grid, top.words);
  const titled = places.filter(({ row }) => top.above !== "" && wordsAbove(grid, row) === top.above);
  const place =
    (titled.length === 1 ? titled[0] : undefined) ?? places[top.nth] ?? (places.length === 1 ? places[0] : undefined);
  const from = place?.spans[0];
  const to = place?.spans.at(-1);
  if (place === undefined || from === undefined || to === undefined) return null;
  const left = Math.max(0, from.left - margins.left);
  const right = Math.max(left, to.right + margins.right);
  const columns = { ...everything, left, right };
  const rows = rowsWithin(grid, { ...columns, top: place.row, bottom: Infinity });
  return { top: Math.max(0, place.row - top.offset), left, bottom: lastRowOf(rows, region, place.row), right };
}

/** Up to the row that followed it; else as far as rows follow one another; never past the words it ended with. */
function lastRowOf(rows: readonly GridRow[], { below, last, gap }: Region, top: number): number {
  const labels = rows.map(({ spans }) => labelOf(spans));
  const nthOf = (words: string, nth: number): number =>
    words === "" ? -1 : (labels.flatMap((label, index) => (label === words ? [index] : []))[nth] ?? -1);
  const next = nthOf(below.words, below.nth);
  if (next > 0) return rows[next - 1]?.row ?? top;
  let end = 0;
  while (end + 1 < rows.length && (rows[end + 1]?.row ?? 0) - (rows[end]?.row ?? 0) - 1 <= gap) end += 1;
  const closing = nthOf(last.words, last.nth);
  // A total that was the last row still is; any other row may have been followed by more since.
  const isClosed = closing > end || below.words !== "" || totalKind(last.words) !== null;
  const at = closing > 0 && isClosed ? closing : end;
  return rows[at]?.row ?? top;
}
