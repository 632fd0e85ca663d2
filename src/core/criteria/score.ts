import { compare, zero, type Amount } from "../cell/amount";
import { compareDates } from "../text/dates";
import type { CalendarDate } from "../text/reading";
import { text, type Text } from "../text/bilingual";
import { dayOf } from "./conditions-text";
import { usualRounding, type CriteriaSet, type Criterion } from "./criteria";
import type { Found, OperandValues } from "./found";
import { operandKey } from "./operands";
import type { Outcome } from "./outcome";
import { amountOf, compareRatios, exact, minus, nothing, rounded, type Ratio } from "./rational";
import { scoreRule } from "./score-rule";
import { type Node, gather } from "./gather";
import { type CriterionScore, type ScoreStatus, type ScoredCriteria, resultOf } from "./score-result";

/** The set without criteria that were not in force that day; all of them where the day is not known. */
export function inForce(set: CriteriaSet, day: CalendarDate | null): CriteriaSet {
  if (day === null) return set;
  const isOut = ({ from, to }: Criterion): boolean => {
    const [first, last] = [from, to].map((each) => (each === undefined ? null : dayOf(each)));
    return (
      (first !== null && first !== undefined && compareDates(day, first) < 0) ||
      (last !== null && last !== undefined && compareDates(day, last) > 0)
    );
  };
  const gone = new Set<string>();
  const criteria = set.criteria.filter((criterion) => {
    const isGone = isOut(criterion) || (criterion.parent !== undefined && gone.has(criterion.parent));
    if (isGone) gone.add(criterion.code);
    return !isGone;
  });
  return criteria.length === set.criteria.length ? set : { ...set, criteria };
}

/**
 * Scores a whole set from its figures. Exact until each criterion is rounded as it says. A figure that is not there
 * leaves its criterion and the headings above it without a score, and nothing is ever taken for zero.
 */
export function scoreCriteria(set: CriteriaSet, values: OperandValues): ScoredCriteria {
  const beneath = new Map<string | undefined, Criterion[]>();
  const codes = new Set(set.criteria.map(({ code }) => code));
  const seen = new Set<string>();
  for (const criterion of set.criteria) {
    // A code given twice, or a parent that is not there, is told by the import checks; here nothing may be lost.
    const parent =
      criterion.parent !== undefined && codes.has(criterion.parent) && seen.has(criterion.parent)
        ? criterion.parent
        : undefined;
    beneath.set(parent, [...(beneath.get(parent) ?? []), criterion]);
    seen.add(criterion.code);
  }
  const nodeOf = (criterion: Criterion, depth: number): Node => {
    const below = criterion.rule.kind === "sum" ? (beneath.get(criterion.code) ?? []) : [];
    const options = (beneath.get(criterion.code) ?? []).filter(({ level }) => level === "option");
    const children = below.filter(({ level }) => level !== "option").map((each) => nodeOf(each, depth + 1));
    if (criterion.rule.kind === "sum") return headingOf(criterion, depth, children);
    const outcome = scoreRule(
      criterion,
      (name) => values.get(operandKey(criterion.code, name)) ?? absent(name),
      options,
    );
    return leafOf(criterion, depth, outcome);
  };
  const roots = (beneath.get(undefined) ?? []).filter(({ level }) => level !== "option").map((each) => nodeOf(each, 0));
  const whole = gather(roots, null);
  const nodes = flattened(whole.children);
  const scores = nodes.map((node) => resultOf(node, values));
  const leaves = scores.filter(({ criterion }) => criterion.rule.kind !== "sum");
  const count = (status: ScoreStatus): number => leaves.filter((each) => each.status === status).length;
  const points = whole.score === null || !whole.isRescaled ? whole.score : rounded(whole.score, usualRounding);
  const score = points === null ? null : amountOf(points);
  const maximum = amountOf(whole.maximum);
  return {
    criteria: scores,
    total: {
      status: whole.status,
      score,
      maximum,
      lost: points === null ? null : amountOf(minus(whole.maximum, points)),
      soFar: { score: amountOf(whole.soFar.score), maximum: amountOf(whole.soFar.maximum) },
      counts: {
        scored: count("scored"),
        "not-applicable": count("not-applicable"),
        "no-data": count("no-data"),
        "human-decision": count("human-decision"),
      },
    },
    rating: score === null ? null : ratingOf(set, score, leaves),
  };
}

function absent(name: string): Found {
  return { kind: "missing", why: text(`chưa nhập "${name}"`, `"${name}" has not been entered`), cell: null };
}

function leafOf(criterion: Criterion, depth: number, outcome: Outcome): Node {
  const maximum = exact(criterion.maximum ?? 0);
  const base = {
    criterion,
    depth,
    maximum,
    explanation: outcome.explanation,
    level: "",
    missing: [],
    children: [],
    soFar: null,
    isLeftOut: false,
    rounding: criterion.rounding ?? usualRounding,
  };
  switch (outcome.kind) {
    case "points":
      return { ...base, status: "scored", exact: outcome.exact, level: outcome.level };
    case "no-data":
      return { ...base, status: "no-data", exact: null, missing: outcome.missing };
    case "human-decision":
      return { ...base, status: "human-decision", exact: null };
    case "not-applicable":
      return { ...base, ...notApplicable(criterion, maximum, outcome.explanation) };
  }
}

/** What a criterion gives where it does not apply, as its set says; without a word of the set it is no figure. */
function notApplicable(
  { whenNotApplicable }: Criterion,
  maximum: Ratio,
  why: Text,
): Pick<Node, "status" | "exact" | "explanation" | "isLeftOut"> {
  const said = (vi: string, en: string): Text => text(`${why.vi}: ${vi}`, `${why.en}: ${en}`);
  switch (whenNotApplicable) {
    case "full":
      return {
        status: "not-applicable",
        exact: maximum,
        explanation: said("tính điểm tối đa", "the full points count"),
        isLeftOut: false,
      };
    case "zero":
      return {
        status: "not-applicable",
        exact: nothing,
        explanation: said("tính 0 điểm", "no points"),
        isLeftOut: false,
      };
    case "rescale":
      return {
        status: "not-applicable",
        exact: null,
        explanation: said("bỏ khỏi nhóm và quy đổi phần còn lại", "left out, the rest counts for the whole"),
        isLeftOut: true,
      };
    case "share":
      return {
        status: "not-applicable",
        exact: null,
        explanation: said("điểm chia đều cho các tiêu chí còn lại của nhóm", "its points are shared among the others"),
        isLeftOut: true,
      };
    case undefined:
      return { status: "no-data", exact: null, explanation: why, isLeftOut: false };
  }
}

function headingOf(criterion: Criterion, depth: number, children: readonly Node[]): Node {
  const group = gather(children, criterion);
  const base = {
    criterion,
    depth,
    maximum: group.maximum,
    level: "",
    children: group.children,
    soFar: group.soFar,
    rounding: criterion.rounding ?? (group.isRescaled ? usualRounding : null),
  };
  if (group.status === "not-applicable") {
    const why = text("Không tiêu chí nào của nhóm áp dụng", "No criterion of the group applies");
    const policy: Criterion = { ...criterion, whenNotApplicable: criterion.whenNotApplicable ?? "rescale" };
    return { ...base, missing: [], ...notApplicable(policy, group.maximum, why) };
  }
  const missing = group.children.flatMap((each) => each.missing);
  return {
    ...base,
    status: group.status,
    exact: group.score,
    missing,
    explanation: group.explanation,
    isLeftOut: false,
  };
}

function flattened(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)]);
}

function ratingOf({ rating }: CriteriaSet, score: Amount, leaves: readonly CriterionScore[]): string | null {
  const hasZero = leaves.some(
    (each) =>
      each.criterion.effect === undefined &&
      each.score !== null &&
      compare(each.score, zero) <= 0 &&
      compare(each.maximum, zero) > 0,
  );
  const value = ofScore(score);
  const band = (rating ?? []).find(
    ({ atLeast, noZero }) =>
      (atLeast === undefined || compareRatios(value, exact(atLeast)) >= 0) && !(noZero === true && hasZero),
  );
  return band?.name ?? null;
}

function ofScore(score: Amount): Ratio {
  return { numerator: score.coefficient, denominator: 10n ** BigInt(score.decimals) };
}
