import type { Cell } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import type { ColumnRole } from "../table/table";
import { readBody, type BodyRow } from "./body";
import { contentOf, type ContentShares } from "./column-content";
import { contentsMatch, type ContentsMatch } from "./contents";
import { firstWords, isFigure, spanText, type Grid, type Span } from "./grid";
import { widthFrom } from "./header";
import type { LaidOut } from "./layout";
import { isCapitals, isOrderLike, lineText, startsLikeSection, startsWithId, totalKind } from "./row-words";
import type { Vocabulary } from "./vocabulary";

/** Rows a plan has at least before its contents prove what it is. */
const leastRows = 5;
/** Rows any other table has at least. */
const leastOther = 3;
/** Places tried on one sheet; a sheet without such a table has no more rows that look like its start. */
const mostTries = 20;

/**
 * Tables whose header is lost, known by their contents: a plan by its ids (goals count 1.1, tasks 2.1, activities 3.1)
 * with units and deadlines beside them, others as `contentsMatch` says.
 */
export function lostHeaderTables(
  grid: Grid,
  vocabulary: Vocabulary,
  isFree: (span: Span) => boolean,
): readonly LaidOut[] {
  const found: LaidOut[] = [];
  let tries = 0;
  let below = -1;
  for (let index = 0; index < grid.rows.length && tries < mostTries; index++) {
    const row = grid.rows[index];
    const first = row?.spans[0];
    if (row === undefined || first === undefined || row.row <= below || row.spans.length < 4 || !isFree(first))
      continue;
    const isPlan = row.spans.length >= 5 && row.spans.slice(0, 5).some(hasId);
    if (!isPlan && !isRowOfTable(row.spans)) continue;
    tries += 1;
    const { table, bottom } = tableAt(grid, index, first, isPlan, vocabulary, isFree);
    below = Math.max(below, bottom);
    if (table !== null) found.push(table);
  }
  return found;
}

const hasId = ({ cell }: Span): boolean => typeof cell.value === "string" && startsWithId(cell.value);

/** A row that begins like one of a table: numbered, or words before figures. */
function isRowOfTable(spans: readonly Span[]): boolean {
  const first = spans[0];
  return first !== undefined && (isOrderLike(first) || spans.filter(isFigure).length >= 2);
}

function tableAt(
  grid: Grid,
  index: number,
  first: Span,
  isPlan: boolean,
  vocabulary: Vocabulary,
  isFree: (span: Span) => boolean,
): { readonly table: LaidOut | null; readonly bottom: number } {
  const [left, right] = widthFrom(grid, index, first, isFree);
  const start = firstHeading(grid, index, left, isPlan, isFree);
  const top = grid.rows[start]?.row ?? 0;
  const body = readBody(
    { grid, vocabulary, left, right, headerTexts: new Set(), headerColumns: 0, order: left },
    start,
    top - 1,
  );
  const bottom = body.at(-1)?.row ?? top;
  const contents = body.length < leastOther ? null : matchOf(grid, body, left, right);
  const table: LaidOut | null =
    contents === null
      ? null
      : { area: { top, left, bottom, right }, header: null, evidence: "contents", paths: [], body, contents };
  // Where nothing was found, a later row of the same stretch may still begin a plan.
  return { table, bottom: table === null && isPlan ? -1 : bottom };
}

function matchOf(grid: Grid, body: readonly BodyRow[], left: number, right: number): ContentsMatch | null {
  const shares = sharesOf(grid, body, left, right);
  const plan = body.length < leastRows ? null : planRoles(shares);
  if (plan !== null) return { kind: "plan", score: 0.7, roles: plan };
  const rows = body.filter(({ hint, spans }) => hint === null && spans.length >= 3 && !isSum(spans));
  const figures = rows.map(({ row }) =>
    Array.from({ length: right - left + 1 }, (_, offset) => figureIn(cellAt(grid.sheet, row, left + offset))),
  );
  const words = rows.map(({ spans }) => {
    const label = spans.find((span) => typeof span.cell.value === "string" && !isFigure(span) && !isOrderLike(span));
    return label === undefined ? "" : lineText(label);
  });
  return contentsMatch({ shares, figures, words });
}

const isSum = (spans: readonly Span[]): boolean => firstWords(spans).some((span) => totalKind(spanText(span)) !== null);

const figureText = /^\d[\d.,]*\s?%?$/;

/** The figure of a cell: points for a percentage. A mark with three digits behind it parts thousands. */
function figureIn({ value, format }: Cell): number | null {
  if (typeof value === "number") return format.includes("%") ? Number((value * 100).toFixed(4)) : value;
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (!figureText.test(text)) return null;
  const figure = Number(
    text
      .replace(/\s?%$/, "")
      .replace(/[.,](?=\d{3}(?:\D|$))/g, "")
      .replace(",", "."),
  );
  return Number.isNaN(figure) ? null : figure;
}

/** Position of the first row: headings right above the first full row, a plan's even without number, are part of it. */
function firstHeading(
  grid: Grid,
  index: number,
  left: number,
  isPlan: boolean,
  isFree: (span: Span) => boolean,
): number {
  let start = index;
  while (start > 0 && index - start < mostHeadings) {
    const row = grid.rows[start - 1];
    const only = row?.spans[0];
    if (row === undefined || only === undefined || row.spans.length > 2 || !row.spans.every(isFree)) break;
    if (row.row !== (grid.rows[start]?.row ?? 0) - 1 || only.left > left + 1) break;
    const isNumbered = row.spans.length === 2 ? isOrderLike(only) : startsLikeSection(lineText(only));
    if (!isNumbered && !(isPlan && start === index && row.spans.some((span) => isCapitals(lineText(span))))) break;
    start -= 1;
  }
  return start;
}

/** Headings that may stand above one another: a part and a section. */
const mostHeadings = 2;

function sharesOf(grid: Grid, body: readonly BodyRow[], left: number, right: number): readonly ContentShares[] {
  return Array.from({ length: right - left + 1 }, (_, offset) =>
    contentOf(body.map(({ row }) => cellAt(grid.sheet, row, left + offset))),
  );
}

function planRoles(shares: readonly ContentShares[]): readonly (ColumnRole | null)[] | null {
  const groupAt = (group: number): number =>
    shares.findIndex(({ idGroup, idShare }) => idGroup === group && idShare >= 0.4);
  const task = groupAt(2);
  const activity = groupAt(3);
  const goal = groupAt(1);
  if (task < 0 || (goal < 0 && activity < 0)) return null;
  const lastId = Math.max(goal, task, activity);
  const deadline = bestAfter(shares, lastId, (share) => share.deadline);
  if (deadline < 0 || (shares[deadline]?.deadline ?? 0) < 0.5) return null;
  const between = shares.slice(lastId + 1, deadline);
  if (!between.some(({ unit }) => unit >= 0.4)) return null;
  const roles: (ColumnRole | null)[] = shares.map(() => null);
  if ((shares[0]?.order ?? 0) >= 0.7) roles[0] = "order";
  if (goal >= 0) roles[goal] = "goal";
  roles[task] = "task";
  if (activity >= 0) roles[activity] = "activity";
  roles[deadline] = "deadline";
  // A product stands before the units; of two columns of units the left one leads.
  let units = 0;
  between.forEach(({ unit, words }, offset) => {
    if (unit >= 0.4) {
      const role = units === 0 ? "leadUnit" : units === 1 ? "supportUnits" : null;
      roles[lastId + 1 + offset] = role;
      units += 1;
    } else if (units === 0 && offset === 0 && words > 0) roles[lastId + 1] = "product";
  });
  const last = shares[deadline + 1];
  if (last !== undefined && (last.filled === 0 || last.figure + last.money >= 0.3)) roles[deadline + 1] = "budget";
  return roles;
}

function bestAfter(shares: readonly ContentShares[], after: number, measure: (share: ContentShares) => number): number {
  let best = -1;
  for (let index = after + 1; index < shares.length; index++) {
    const here = shares[index];
    const current = shares[best];
    if (here !== undefined && (current === undefined || measure(here) > measure(current))) best = index;
  }
  return best;
}
