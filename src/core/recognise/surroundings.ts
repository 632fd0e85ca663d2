import type { CellRef } from "../cell/address";
import { readUnitOfMeasure } from "../text/measures";
import { readPeriod } from "../text/periods";
import type { Period } from "../text/reading";
import { isClosing, isCapitals, isNote, lineText } from "./row-words";
import type { Grid, Span } from "./grid";

export interface Line {
  readonly text: string;
  readonly at: CellRef;
}

export interface Surroundings {
  readonly title: Line | null;
  readonly caption: Line | null;
  readonly notes: readonly Line[];
  readonly period: Period | null;
  readonly unitOfMeasure: string | null;
  /** The lines that were taken, so that nobody else lists them. */
  readonly taken: readonly Span[];
}

const captionWords =
  /^\(?\s*(?:ban hành kèm theo|kèm theo|đính kèm|gửi kèm|ban hành theo|theo (?:công văn|kế hoạch|báo cáo|quyết định|văn bản) số)/i;
const label = /^(?:phụ lục|biểu mẫu|biểu số|biểu|mẫu số|mẫu|bảng)(?:\s+(?:số\s*)?[\dIVXABCa-z./-]{0,12}[.:]?)?$/i;
const unitOnly = /^\(?\s*(?:đvt|đơn vị tính|đơn vị)\s*[:：]/i;

/** A line that only says which time the figures are of. */
const periodLine = /^(?:từ ngày|tính từ|tính đến|kỳ báo cáo|thời điểm|(?:quý|tháng|năm|\d+ tháng)(?!\p{L}).{0,40}$)/iu;

/** Lines above a table that may be its title, and how far up they may stand. */
const mostLinesAbove = 8;
const mostBlankRows = 2;
const longestTitle = 260;

/** Reads title, caption, notes, period and unit of measure from the lines around a table. */
export function surroundingsOf(
  grid: Grid,
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
  isFree: (span: Span) => boolean,
): Surroundings {
  const above = linesAbove(grid, area, isFree);
  const below = linesBelow(grid, area, isFree);
  const line = (span: Span): Line => ({
    text: lineText(span),
    at: { sheet: grid.sheet.name, row: span.top, column: span.left },
  });
  const captions = above.filter((span) => captionWords.test(lineText(span)));
  const caption = captions[0];
  const units = above.filter((span) => unitOnly.test(lineText(span)));
  const notesAbove = above.filter(
    (span) => !captions.includes(span) && !units.includes(span) && isNote(lineText(span)),
  );
  const rest = above.filter((span) => !captions.includes(span) && !units.includes(span) && !notesAbove.includes(span));
  const titleSpans = titleOf(rest);
  const labels = rest.filter((span) => label.test(lineText(span)));
  const first = titleSpans[0];
  const lastOfTitle = titleSpans.at(-1);
  const notesUnderTitle =
    lastOfTitle === undefined ? [] : rest.filter((span) => span.top > lastOfTitle.top && !labels.includes(span));
  const title =
    first === undefined ? null : { ...line(first), text: titleSpans.map((span) => lineText(span)).join(" ") };
  const notes = [...notesUnderTitle, ...notesAbove, ...below].map(line);
  const words = [title?.text, ...notes.map(({ text }) => text)].filter((text) => text !== undefined).join("; ");
  let unitOfMeasure: string | null = null;
  for (const span of [...units, ...above, ...below]) unitOfMeasure ??= readUnitOfMeasure(lineText(span));
  return {
    title,
    caption: caption === undefined ? null : line(caption),
    notes,
    period: words === "" ? null : readPeriod(words),
    unitOfMeasure,
    taken: [...titleSpans, ...captions, ...units, ...labels, ...notesUnderTitle, ...notesAbove, ...below],
  };
}

/** Lines alone in their row, nearest last. */
function linesAbove(
  grid: Grid,
  area: { readonly top: number; readonly left: number; readonly right: number },
  isFree: (span: Span) => boolean,
): readonly Span[] {
  const lines: Span[] = [];
  let row = area.top;
  for (let index = firstBefore(grid, area.top); index >= 0 && lines.length < mostLinesAbove; index--) {
    const gridRow = grid.rows[index];
    if (gridRow === undefined || row - gridRow.row - 1 > mostBlankRows) break;
    const free = gridRow.spans.filter(isFree);
    const here = free.filter((span) => belongs(span, area));
    const only = here[0];
    const isShared = gridRow.spans.length > free.length;
    if (only === undefined) {
      if (gridRow.spans.some((span) => belongs(span, area))) break;
      row = isShared ? row : gridRow.row;
      continue;
    }
    if (here.length > 2 || typeof only.cell.value !== "string") break;
    const text = lineText(only);
    if (here.length === 2 && !here.slice(1).every((span) => unitOnly.test(lineText(span)))) break;
    if (text.length > longestTitle || isClosing(only) || isHeading(text)) break;
    if (text.length > 40 && /[.;]$/.test(text) && !isNote(text) && !captionWords.test(text)) break;
    lines.unshift(...here);
    row = gridRow.row;
  }
  return lines;
}

/** National heading and the like: above every paper, about no table. */
function isHeading(text: string): boolean {
  return /^(?:cộng hòa|cộng hoà|độc lập|ủy ban nhân dân|uỷ ban nhân dân|ubnd |hội đồng nhân dân|số\s*:)/i.test(text);
}

function belongs(span: Span, { left, right }: { readonly left: number; readonly right: number }): boolean {
  return span.left <= right && span.right >= left;
}

function firstBefore(grid: Grid, row: number): number {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid.rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The title proper: the lines in capitals, else the line nearest to the table; a bare "Phụ lục 02" only for want of more. */
function titleOf(lines: readonly Span[]): readonly Span[] {
  const named = lines.filter((span) => !label.test(lineText(span)) && !periodLine.test(lineText(span)));
  if (named.length === 0) return lines.slice(-1);
  const last = named.map((span) => isCapitals(lineText(span))).lastIndexOf(true);
  if (last < named.length - 3 || last < 0) return named.slice(-1);
  const group: Span[] = [];
  for (let index = last; index >= 0; index--) {
    const span = named[index];
    if (span === undefined || !isCapitals(lineText(span))) break;
    if (group[0] !== undefined && group[0].top - span.top > 1) break;
    group.unshift(span);
  }
  return group;
}

function linesBelow(
  grid: Grid,
  area: { readonly left: number; readonly bottom: number; readonly right: number },
  isFree: (span: Span) => boolean,
): readonly Span[] {
  const lines: Span[] = [];
  let row = area.bottom;
  for (let index = firstBefore(grid, area.bottom + 1) + 1; index < grid.rows.length && lines.length < 4; index++) {
    const gridRow = grid.rows[index];
    if (gridRow === undefined || gridRow.row - row - 1 > 1) break;
    const here = gridRow.spans.filter((span) => belongs(span, area));
    const only = here[0];
    if (only === undefined) continue;
    if (here.length > 1 || !isFree(only) || typeof only.cell.value !== "string" || !isNote(lineText(only))) break;
    lines.push(only);
    row = gridRow.row;
  }
  return lines;
}
