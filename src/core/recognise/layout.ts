import type { Area } from "../cell/address";
import type { ContentsMatch } from "./contents";
import { headerTextsOf, readBody, type BodyRow } from "./body";
import { headerPaths } from "./header-paths";
import { headerBlock, headerStart, widthFrom, type HeaderBlock, type HeaderEvidence } from "./header";
import { spansWithin, type Grid, type GridRow, type Span } from "./grid";
import { lostHeaderTables } from "./lost-header";
import { isOrderHeader, isOrderWord } from "./row-words";
import type { Vocabulary } from "./vocabulary";

/** A table as it lies on the sheet, before anybody knows what it is about. */
export interface LaidOut {
  readonly area: Area;
  /** Null where the header is lost. */
  readonly header: HeaderBlock | null;
  readonly evidence: HeaderEvidence | "contents";
  /** Header words over each column from `area.left` on. */
  readonly paths: readonly (readonly string[])[];
  readonly body: readonly BodyRow[];
  /** Kind and roles by column from `area.left` on, where only the contents tell; null where the header does. */
  readonly contents: ContentsMatch | null;
}

/** Which columns of which rows belong to tables already. */
export class Claims {
  readonly #rows = new Map<number, [number, number][]>();

  add(area: Area): void {
    for (let row = area.top; row <= area.bottom; row++) {
      const known = this.#rows.get(row);
      if (known === undefined) this.#rows.set(row, [[area.left, area.right]]);
      else known.push([area.left, area.right]);
    }
  }

  /** True when one table holds the row from the first to the last of these columns. */
  covers(row: number, first: number, last: number): boolean {
    return this.#rows.get(row)?.some(([left, right]) => first >= left && last <= right) ?? false;
  }

  /** True when some table has cells in the row. */
  touches(row: number): boolean {
    return this.#rows.has(row);
  }

  /** True when some table has cells within the area. */
  overlaps(area: Area): boolean {
    for (let row = area.top; row <= area.bottom; row++) {
      if (this.#rows.get(row)?.some(([left, right]) => left <= area.right && right >= area.left) === true) return true;
    }
    return false;
  }

  has(row: number, column: number): boolean {
    return this.#rows.get(row)?.some(([left, right]) => column >= left && column <= right) ?? false;
  }
}

/** Adjoining rows tried as the start of a header before only clear signs count. */
const mostFailures = 8;
/** Full rows tried in vain on one sheet before a blank row above no longer earns a fresh try. */
const mostTries = 400;

/** Finds the tables of a sheet by their headers, from the top down, and what lies under each. */
export function layOut(grid: Grid, vocabulary: Vocabulary): { tables: readonly LaidOut[]; claims: Claims } {
  const tables: LaidOut[] = [];
  const claims = new Claims();
  const isFree = (span: Span): boolean => !claims.has(span.top, span.left);
  let failures = 0;
  let tries = 0;
  let previous = -2;
  for (let index = 0; index < grid.rows.length; index++) {
    const row = grid.rows[index];
    if (row === undefined) break;
    if (claims.covers(row.row, row.spans[0]?.left ?? 0, row.spans.at(-1)?.left ?? 0)) continue;
    if ((row.row !== previous + 1 || row.spans.length < 3) && tries < mostTries) failures = 0;
    previous = row.row;
    // Deep inside loose data a header shows by its "TT" alone; looking closer at every row would take too long.
    if (failures >= mostFailures && !row.spans.slice(0, 3).some(isOrderHeader)) continue;
    const groups = groupsOf(row, isFree);
    if (groups.length > 0) failures += 1;
    if (row.spans.length >= 3) tries += 1;
    for (const group of groups) {
      const found = tableAt(grid, index, group, vocabulary, isFree);
      if (found === null) continue;
      tables.push(found);
      claims.add(found.area);
      failures = 0;
      tries = 0;
    }
  }
  for (const lost of lostHeaderTables(grid, vocabulary, isFree)) {
    if (claims.overlaps(lost.area)) continue;
    tables.push(lost);
    claims.add(lost.area);
  }
  tables.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  return { tables, claims };
}

/** The free cells of a row, parted where a column stays empty. */
function groupsOf(row: GridRow, isFree: (span: Span) => boolean): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  for (const span of row.spans) {
    if (!isFree(span)) continue;
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && span.left <= before.right + 1) last.push(span);
    else groups.push([span]);
  }
  return groups;
}

function tableAt(
  grid: Grid,
  index: number,
  group: readonly Span[],
  vocabulary: Vocabulary,
  isFree: (span: Span) => boolean,
): LaidOut | null {
  const first = group[0];
  const top = grid.rows[index]?.row;
  if (first === undefined || top === undefined || !isFree(first)) return null;
  const [left, right] = widthFrom(grid, index, first, isFree);
  if (right === left) return null;
  const evidence = headerStart(grid, index, left, right, vocabulary);
  if (evidence === null) return null;
  const header = headerBlock(grid, index, left, right, vocabulary);
  const headerTexts = headerTextsOf(grid, header);
  const start = firstRowAfter(grid, index, header.bottom);
  const words = headerPaths(grid, header);
  const headerColumns = words.filter((path) => path.length > 0).length;
  const named = words.findIndex((path) => isOrderWord(path.at(-1) ?? ""));
  const order = named < 0 ? left : left + named;
  const body = readBody({ grid, vocabulary, left, right, headerTexts, headerColumns, order }, start, header.bottom);
  if (body.length === 0 && evidence === "figures") return null;
  const bottom = body.reduce((last, row) => Math.max(last, row.row), header.bottom);
  const used = usedColumns(grid, header, body);
  const block = { ...header, ...used };
  return {
    area: { top, bottom, ...used },
    header: block,
    evidence,
    paths: headerPaths(grid, block),
    body,
    contents: null,
  };
}

/** Another table right below may be wider; only columns this one fills are its own. */
function usedColumns(
  grid: Grid,
  header: HeaderBlock,
  body: readonly BodyRow[],
): { readonly left: number; readonly right: number } {
  let left = header.right;
  let right = header.left;
  const see = (span: Span): void => {
    left = Math.min(left, span.left);
    right = Math.max(right, Math.min(span.right, header.right));
  };
  for (let row = header.top; row <= header.bottom; row++) {
    const index = grid.at.get(row);
    const gridRow = index === undefined ? undefined : grid.rows[index];
    if (gridRow !== undefined) spansWithin(gridRow, header.left, header.right).forEach(see);
  }
  for (const { spans } of body) {
    const first = spans[0];
    const last = spans.at(-1);
    if (first !== undefined && last !== undefined) {
      see(first);
      see(last);
    }
  }
  return { left, right };
}

function firstRowAfter(grid: Grid, index: number, bottom: number): number {
  let at = index;
  while (at < grid.rows.length && (grid.rows[at]?.row ?? 0) <= bottom) at += 1;
  return at;
}
