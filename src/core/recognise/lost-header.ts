import type { ColumnRole } from "../table/table";
import { cellAt } from "../cell/snapshot";
import { readBody, type BodyRow } from "./body";
import { contentOf, type ContentShares } from "./column-content";
import { type Grid, type Span } from "./grid";
import { widthFrom } from "./header";
import type { LaidOut } from "./layout";
import { isCapitals, lineText, startsWithId } from "./row-words";
import type { Vocabulary } from "./vocabulary";

/** Rows a plan has at least before its contents prove what it is. */
const leastRows = 5;
/** Places tried on one sheet; a sheet without such a table has no more rows that look like its start. */
const mostTries = 20;

/**
 * Plans whose header is lost. Their ids give them away: goals count 1.1, tasks 2.1, activities 3.1, and beside them stand
 * units and deadlines. Nothing weaker is taken for a table.
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
    if (row === undefined || first === undefined || row.row <= below || row.spans.length < 5 || !isFree(first))
      continue;
    if (!row.spans.slice(0, 5).some(({ cell }) => typeof cell.value === "string" && startsWithId(cell.value))) continue;
    tries += 1;
    const lost = planAt(grid, index, first, vocabulary, isFree);
    if (lost === null) continue;
    found.push(lost);
    below = lost.area.bottom;
  }
  return found;
}

function planAt(
  grid: Grid,
  index: number,
  first: Span,
  vocabulary: Vocabulary,
  isFree: (span: Span) => boolean,
): LaidOut | null {
  const [left, right] = widthFrom(grid, index, first, isFree);
  const start = headingBefore(grid, index, left, isFree) ? index - 1 : index;
  const top = grid.rows[start]?.row ?? 0;
  const body = readBody(
    { grid, vocabulary, left, right, headerTexts: new Set(), headerColumns: 0, order: left },
    start,
    top - 1,
  );
  if (body.length < leastRows) return null;
  const roles = planRoles(sharesOf(grid, body, left, right));
  if (roles === null) return null;
  const bottom = body.at(-1)?.row ?? top;
  return {
    area: { top, left, bottom, right },
    header: null,
    evidence: "contents",
    paths: [],
    body,
    contents: { kind: "plan", roles },
  };
}

/** The first section's heading may have lost its number with the header. */
function headingBefore(grid: Grid, index: number, left: number, isFree: (span: Span) => boolean): boolean {
  const row = grid.rows[index - 1];
  const only = row?.spans[0];
  if (row === undefined || only === undefined || row.spans.length > 2 || !row.spans.every(isFree)) return false;
  if (row.row !== (grid.rows[index]?.row ?? 0) - 1 || only.left > left + 1) return false;
  return row.spans.some((span) => isCapitals(lineText(span)));
}

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
  const middle: readonly ColumnRole[] =
    between.length >= 3 ? ["product", "leadUnit", "supportUnits"] : ["leadUnit", "supportUnits"];
  middle.slice(0, between.length).forEach((role, offset) => {
    roles[lastId + 1 + offset] = role;
  });
  if (deadline + 1 < shares.length) roles[deadline + 1] = "budget";
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
