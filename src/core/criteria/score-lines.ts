import { near } from "../summary/sheet/formula";
import type { CriteriaSet, Criterion } from "./criteria";
import type { GroupMember } from "./heading-formula";
import { scoreColumns } from "./score-layout";

/** Rows of the scoring sheet above its criteria. */
export const rows = { marker: 0, title: 1, note: 2, header: 4 } as const;

/** A row of the scoring sheet. */
export interface Line {
  readonly criterion: Criterion;
  readonly row: number;
  readonly children: Line[];
}

/** The rows of a set, each with the rows beneath it; a row whose parent is no heading stands at the top. */
export function linesOf(set: CriteriaSet): { readonly lines: readonly Line[]; readonly roots: readonly Line[] } {
  const lines: Line[] = [];
  const roots: Line[] = [];
  const byCode = new Map<string, Line>();
  for (const criterion of set.criteria) {
    if (criterion.level === "option") continue;
    const line: Line = { criterion, row: rows.header + 1 + lines.length, children: [] };
    const above = criterion.parent === undefined ? undefined : byCode.get(criterion.parent);
    if (above !== undefined && above.criterion.rule.kind === "sum") above.children.push(line);
    else roots.push(line);
    lines.push(line);
    if (!byCode.has(criterion.code)) byCode.set(criterion.code, line);
  }
  return { lines, roots };
}

/** True for a criterion that adds to its heading. */
export const isInside = ({ criterion }: Line): boolean => criterion.effect === undefined;

/** A criterion as the formula of its heading sees it. */
export function memberOf({ criterion, row, children }: Line): GroupMember {
  const leafLeaves =
    criterion.rule.kind !== "sum" &&
    (criterion.whenNotApplicable === "rescale" || criterion.whenNotApplicable === "share");
  const headingLeaves =
    criterion.rule.kind === "sum" &&
    criterion.whenNotApplicable !== "full" &&
    criterion.whenNotApplicable !== "zero" &&
    children.length > 0 &&
    children.every((child) => memberOf(child).mayBeLeftOut);
  return {
    criterion,
    score: near(row, scoreColumns.selfScore),
    own: near(row, scoreColumns.selfScore),
    maximum: near(row, scoreColumns.maximum),
    mayBeLeftOut: leafLeaves || headingLeaves,
  };
}

/**
 * What a criterion's points grow by where siblings give theirs away: 1 + what is given ÷ (those who take × its maximum).
 * Null where no sibling can.
 */
export function growthOf(
  line: Line,
  siblings: readonly Line[],
  flagCell: (criterion: Criterion) => string | null,
): string | null {
  const others = siblings.filter((each) => isInside(each) && each.criterion.rule.kind !== "sum");
  const flagged = (policies: readonly string[]) =>
    others.flatMap(({ criterion, row }) => {
      const flag = policies.includes(criterion.whenNotApplicable ?? "") ? flagCell(criterion) : null;
      return flag === null ? [] : [{ flag, maximum: near(row, scoreColumns.maximum), criterion }];
    });
  const givers = flagged(["share"]);
  if (!isInside(line) || givers.every(({ criterion }) => criterion === line.criterion)) return null;
  const given = givers.map(({ flag, maximum }) => `${flag}*${maximum}`).join("+");
  const leaving = flagged(["share", "rescale"]).map(({ flag }) => `-${flag}`);
  const takers = `(${String(siblings.filter(isInside).length)}${leaving.join("")})`;
  return `(1+(${given})/(${takers}*${near(line.row, scoreColumns.maximum)}))`;
}
