import { scoreAdjustments } from "../table/score-adjustments";
import type { TableRow, TableView } from "../table/table";
import { describeIdentity, type GroundedIdentity, type Term, type Way } from "./identity";

/**
 * The identities of a scoring sheet with its penalties and bonuses set right: these lie outside a maximum and outside
 * the criteria of a section. A section is never added to its own child. Other tables pass as they are.
 */
export function withScoreAdjustments(
  view: TableView,
  identities: readonly GroundedIdentity[],
): readonly GroundedIdentity[] {
  if (view.table.kind !== "scoring" && view.table.kind !== "deduction") return identities;
  const found = scoreAdjustments(view);
  const rows = new Map(view.table.rows.map((row) => [row.row, row]));
  const hasBonus = [...found.values()].includes("bonus");
  const maximum = view.column("maximum")?.column;
  const isOwn = ({ operand }: Term) => !found.has(operand.at.row);
  const isNoPenalty = ({ operand }: Term) => found.get(operand.at.row) !== "penalty";

  return identities.flatMap((identity) => {
    const { at } = identity.result;
    const isTotal = rows.get(at.row)?.role === "total" || rows.get(at.row)?.role === "subtotal";
    if (identity.relation === "at-most" && identity.spec.endsWith("-within-maximum"))
      return found.has(at.row) || (isTotal && hasBonus) ? [] : [identity];
    if (identity.kind === "section-sum") {
      if (found.has(at.row)) return [identity];
      return changed(
        identity,
        identity.ways.map((way) => ({ ...way, parts: way.parts.filter(isOwn) })),
      );
    }
    if (identity.kind !== "column-sum") return [identity];
    const whole = identity.ways.map((way) => ({ ...way, parts: outermost(view, rows, way.parts) }));
    if (found.size === 0) return changed(identity, whole);
    const own = whole.map((way) => ({ ...way, parts: topmost(view, way.parts.filter(isOwn)) }));
    // A row for bonuses adds to the rows of criteria however deep those stand.
    const bonuses = whole.flatMap(({ parts }) => parts.filter(({ operand }) => found.get(operand.at.row) === "bonus"));
    const withBonuses = own.map((way) => ({ ...way, parts: unique([...way.parts, ...bonuses]) }));
    const outside = whole.map((way) => ({ ...way, parts: way.parts.filter(isNoPenalty) }));
    const taken = whole.map((way) => ({
      ...way,
      parts: way.parts.map((term) => (isNoPenalty(term) ? term : { ...term, sign: -1 as const })),
    }));
    const before = at.column === maximum ? [...own, ...outside, ...withBonuses] : [...whole, ...taken];
    return changed(identity, before);
  });
}

function changed(identity: GroundedIdentity, all: readonly Way[]): readonly GroundedIdentity[] {
  const seen = new Set<string>();
  const ways = all.filter(({ parts }) => {
    const key = parts.map(({ operand, sign }) => `${String(sign)}${String(operand.at.row)}`).join();
    if (parts.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (ways.length === 0) return [];
  return [{ ...identity, ways, text: describeIdentity(identity.relation, identity.result, ways) }];
}

function unique(parts: readonly Term[]): readonly Term[] {
  const byRow = new Map(parts.map((term) => [term.operand.at.row, term]));
  return [...byRow.values()].sort((a, b) => a.operand.at.row - b.operand.at.row);
}

const numbered = /^\d+(?:\.\d+)+\.?$/;

/** The parts that stand in no section among them; where lettered sections are added, rows numbered 1.1 lie within. */
function outermost(view: TableView, rows: ReadonlyMap<number, TableRow>, parts: readonly Term[]): readonly Term[] {
  const among = new Set(parts.map(({ operand }) => operand.at.row));
  const isWithin = ({ operand }: Term): boolean => {
    let row = rows.get(operand.at.row);
    for (let depth = 0; depth < 8 && row !== undefined && row.section !== null; depth += 1) {
      if (row.section !== row.row && among.has(row.section)) return true;
      row = rows.get(row.section);
    }
    return false;
  };
  return topmost(
    view,
    parts.filter((term) => !isWithin(term)),
  );
}

function topmost(view: TableView, parts: readonly Term[]): readonly Term[] {
  const orderOf = ({ operand }: Term) => {
    const row = view.table.rows.find(({ row: at }) => at === operand.at.row);
    return row === undefined ? "" : view.text(row, "order");
  };
  const hasLetters = parts.some((term) => /^[A-Z]+\.?$/u.test(orderOf(term)));
  return hasLetters ? parts.filter((term) => !numbered.test(orderOf(term))) : parts;
}
