import type { TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import type { IdentitySpec } from "../appendix/kind";
import { evaluate } from "./evaluate";
import type { GroundedIdentity, Way } from "./identity";

/**
 * Sums over columns of which some stand outside the heading of their total: "Tổng" under "Tiếp nhận" may count what came
 * in only, and not what was carried over beside it. The rows tell which is meant; where they do not, either may hold and
 * nothing is claimed.
 */
export function withinOwnBlock(view: TableView, identities: readonly GroundedIdentity[]): readonly GroundedIdentity[] {
  const inner = identities.map((identity) => ownBlock(view, identity));
  if (inner.every((way) => way === null)) return identities;
  const narrowed = identities.flatMap((identity, index) => {
    const way = inner[index] ?? null;
    return way === null ? [] : [{ ...identity, ways: [way] }];
  });
  const holding = (list: readonly GroundedIdentity[]) =>
    list.filter((identity) => evaluate(identity).outcome === "holds").length;
  const [all, own] = [holding(identities), holding(narrowed)];
  if (all > own) return identities;
  if (own > all && own > 1) return narrowed;
  return identities.map((identity, index) => {
    const way = inner[index] ?? null;
    return way === null ? identity : { ...identity, ways: [...identity.ways, way], confidence: 0.9 };
  });
}

/** The parts under the heading of the total; null where it has none, or all parts stand there. */
function ownBlock(view: TableView, { result, ways }: GroundedIdentity): Way | null {
  const [way] = ways;
  const heading = headingOf(view, result.at.column);
  if (way === undefined || heading === null) return null;
  const parts = way.parts.filter(({ operand }) => headingOf(view, operand.at.column) === heading);
  return parts.length < 2 || parts.length === way.parts.length ? null : { ...way, parts };
}

/** The top heading over a column that has words of its own beneath it. */
function headingOf(view: TableView, column: number): string | null {
  const path = view.table.columns.find((each) => each.column === column)?.path ?? [];
  const words = path.map((each) => comparisonKey(each)).filter((each) => each !== "");
  return new Set(words).size > 1 ? (words[0] ?? null) : null;
}

/** Declared identities, without those that take a total to count more than the columns under its heading. */
export function withoutWiderClaims(
  specs: readonly IdentitySpec[],
  declared: readonly GroundedIdentity[],
): readonly GroundedIdentity[] {
  const partsOf = new Map(
    specs.flatMap((spec) => (spec.kind === "row-sum" ? [[spec.id, spec.parts.length] as const] : [])),
  );
  const narrow = declared.filter((identity) => {
    if (identity.kind !== "row-sum" || identity.relation !== "equal") return false;
    const { outcome, way } = evaluate(identity);
    return outcome === "holds" && way.parts.length < (partsOf.get(identity.spec) ?? 0);
  });
  if (narrow.length === 0) return declared;
  const columns = new Map(narrow.map(({ result, spec }) => [result.at.column, spec]));
  const isInRow = ({ kind }: GroundedIdentity) => kind === "row-sum" || kind === "difference" || kind === "at-most";
  return declared.filter((identity) => {
    const spec = columns.get(identity.result.at.column);
    return spec === undefined || spec === identity.spec || !isInRow(identity);
  });
}
