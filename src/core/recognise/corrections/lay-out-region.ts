import type { Area } from "../../cell/address";
import { headerTextsOf, isRepeatedHeader, readBody, type BodyContext, type BodyRow } from "../body";
import { spansWithin, type Grid, type GridRow, type Span } from "../grid";
import { headerBlock, headerStart, type HeaderBlock } from "../header";
import { headerPaths } from "../header-paths";
import type { LaidOut } from "../layout";
import { isJunk, isNote, isOrderWord, lineText, startsLikeSection } from "../row-words";
import type { Vocabulary } from "../vocabulary";

/** The cells of a grid within an area, or outside all of some areas. The sheet itself is the same. */
export function gridOfCells(grid: Grid, isIn: (span: Span) => boolean): Grid {
  const rows: GridRow[] = [];
  const at = new Map<number, number>();
  for (const row of grid.rows) {
    const spans = row.spans.every(isIn) ? row.spans : row.spans.filter(isIn);
    if (spans.length === 0) continue;
    at.set(row.row, rows.length);
    rows.push(spans === row.spans ? row : { row: row.row, spans });
  }
  const covering = new Map([...grid.covering].map(([row, spans]) => [row, spans.filter(isIn)] as const));
  return { sheet: grid.sheet, rows, at, covering };
}

export function isWithin(area: Area): (span: Span) => boolean {
  return (span) => span.top >= area.top && span.top <= area.bottom && span.left >= area.left && span.left <= area.right;
}

/** A table where the user said one stands: every filled row of the area belongs to it. Null for an empty area. */
export function layOutRegion(
  whole: Grid,
  wanted: Area,
  headerRows: number | null,
  vocabulary: Vocabulary,
): LaidOut | null {
  const grid = gridOfCells(whole, isWithin(wanted));
  // Lines above the header are its title; they are read as such.
  const lines = headerRows === null ? grid.rows.findIndex(({ spans }) => spans.length > 1) : 0;
  const index = Math.max(0, lines);
  const first = grid.rows[index];
  const last = grid.rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const area: Area = { ...wanted, top: first.row, bottom: last.row };
  const header = headerOf(grid, index, area, headerRows, vocabulary);
  const paths = header === null ? [] : headerPaths(grid, header);
  const named = paths.findIndex((path) => isOrderWord(path.at(-1) ?? ""));
  const context: BodyContext = {
    grid,
    vocabulary,
    left: area.left,
    right: area.right,
    headerTexts: header === null ? new Set() : headerTextsOf(grid, header),
    headerColumns: paths.filter((path) => path.length > 0).length,
    order: named < 0 ? area.left : area.left + named,
  };
  const after = header?.bottom ?? area.top - 1;
  const body = bodyOf(context, after);
  return { area, header, evidence: header === null ? "contents" : "words", paths, body, contents: null };
}

function headerOf(
  grid: Grid,
  index: number,
  { top, left, bottom, right }: Area,
  headerRows: number | null,
  vocabulary: Vocabulary,
): HeaderBlock | null {
  if (headerRows !== null) {
    return headerRows === 0 ? null : { top, bottom: Math.min(bottom, top + headerRows - 1), left, right };
  }
  if (headerStart(grid, index, left, right, vocabulary) !== null)
    return headerBlock(grid, index, left, right, vocabulary);
  const spans = grid.rows[index]?.spans ?? [];
  const isWords =
    spans.length > 1 && spans.every(({ cell }) => typeof cell.value === "string" && /\p{L}/u.test(cell.value));
  return isWords ? { top, bottom: top, left, right } : null;
}

/** Reads the rows as those of any table; where that would end it, goes on after the row. */
function bodyOf(context: BodyContext, header: number): readonly BodyRow[] {
  const { grid, left, right } = context;
  const rows: BodyRow[] = [];
  let after = header;
  let index = grid.rows.findIndex(({ row }) => row > header);
  while (index >= 0 && index < grid.rows.length) {
    const read = readBody(context, index, after);
    rows.push(...read);
    const last = read.at(-1);
    if (last !== undefined) index = (grid.at.get(last.row) ?? index) + 1;
    const next = grid.rows[index];
    if (next === undefined) break;
    const spans = spansWithin(next, left, right);
    if (spans.length > 0) rows.push({ row: next.row, spans, hint: hintOf(spans, context) });
    after = next.row;
    index += 1;
  }
  return rows;
}

function hintOf(spans: readonly Span[], { headerTexts }: BodyContext): BodyRow["hint"] {
  if (isJunk(spans)) return "junk";
  if (isRepeatedHeader(spans, headerTexts)) return "repeated-header";
  const [only] = spans;
  if (only === undefined || spans.length > 1 || typeof only.cell.value !== "string") return null;
  const text = lineText(only);
  return startsLikeSection(text) ? "section" : isNote(text) ? "note" : null;
}
