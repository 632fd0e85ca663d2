import {
  absolute,
  add,
  amount,
  compare,
  divide,
  equal,
  multiply,
  negate,
  powerOfTen,
  round,
  subtract,
  sum,
  trim,
  zero,
  type Amount,
} from "../cell/amount";
import type { Figure, Operand } from "./figure";
import type { GroundedIdentity, Way } from "./identity";
import { isLiveSum } from "./live-sum";

/** How close the figures came: to the digit, within rounding, by cutting digits off, or by a formula that adds them. */
export type Closeness = "exact" | "rounded" | "truncated" | "formula" | "nothing-arose";

/** What an identity came to. `computed` and `difference` (result − computed) are null where a figure is missing. */
export interface Evaluation {
  readonly identity: GroundedIdentity;
  readonly outcome: "holds" | "violated" | "undecided";
  /** The way that holds; otherwise the one that came closest. */
  readonly way: Way;
  readonly computed: Amount | null;
  readonly difference: Amount | null;
  readonly closeness: Closeness | null;
  /** Operands without a figure. */
  readonly gaps: readonly Operand[];
}

const hundred = amount(100);

/** Compares the figures of an identity as intervals of their printed precision. */
export function evaluate(identity: GroundedIdentity): Evaluation {
  let best: Evaluation | null = null;
  for (const way of identity.ways) {
    const evaluation = identity.relation === "ratio" ? evaluateRatio(identity, way) : evaluateSum(identity, way);
    if (evaluation.outcome === "holds") return evaluation;
    if (best === null || isBetter(evaluation, best)) best = evaluation;
  }
  const none = { parts: [], over: [] };
  return best ?? { ...open(identity, none), gaps: [identity.result] };
}

function isBetter(a: Evaluation, b: Evaluation): boolean {
  // An open way may still be the right one, so it keeps the others from accusing.
  if (a.outcome !== b.outcome) return a.outcome === "undecided";
  if (a.difference === null || b.difference === null) return false;
  return compare(absolute(a.difference), absolute(b.difference)) < 0;
}

function open(identity: GroundedIdentity, way: Way): Evaluation {
  return { identity, outcome: "undecided", way, computed: null, difference: null, closeness: null, gaps: [] };
}

function evaluateSum(identity: GroundedIdentity, way: Way): Evaluation {
  const { result } = identity;
  const operands = [result, ...way.parts.map((term) => term.operand)];
  if (identity.relation === "equal" && isLiveSum(result, way)) {
    return { ...open(identity, way), outcome: "holds", closeness: "formula" };
  }
  const gaps = operands.filter((operand) => operand.figure === null);
  const total = result.figure;
  if (gaps.length > 0 || total === null) return { ...open(identity, way), gaps };
  const computed = sum(way.parts.map((term) => signed(term.operand.figure, term.sign, "printed")));
  const difference = subtract(total.printed, computed);
  const base = { ...open(identity, way), computed: trim(computed), difference: trim(difference) };
  const stored = sum(way.parts.map((term) => signed(term.operand.figure, term.sign, "stored")));
  const storedDifference = subtract(total.stored ?? total.printed, stored);
  const slack = sum(operands.map((operand) => operand.figure?.slack ?? zero));
  const isWithin = (limit: Amount) =>
    identity.relation === "at-most"
      ? compare(difference, negate(limit)) >= 0
      : compare(absolute(difference), limit) <= 0;
  if (isWithin(zero)) return { ...base, outcome: "holds", closeness: "exact" };
  const isStoredExact =
    identity.relation === "at-most"
      ? storedDifference.coefficient >= 0n
      : compare(absolute(storedDifference), tiny) <= 0;
  if (isStoredExact) return { ...base, outcome: "holds", closeness: "rounded" };
  if (slack.coefficient > 0n && isWithin(slack)) return { ...base, outcome: "holds", closeness: "rounded" };
  const hasStandIn = operands.some((operand) => operand.figure?.isStandIn === true);
  return { ...base, outcome: hasStandIn ? "undecided" : "violated" };
}

/** Below this a difference of stored numbers is the noise of binary fractions. */
const tiny = amount(1, 9);

function signed(figure: Figure | null, sign: 1 | -1, which: "printed" | "stored"): Amount {
  const value = figure === null ? zero : ((which === "stored" ? figure.stored : null) ?? figure.printed);
  return sign === 1 ? value : negate(value);
}

function evaluateRatio(identity: GroundedIdentity, way: Way): Evaluation {
  const figures = [...way.parts.map((term) => term.operand), ...way.over];
  const gaps = figures.filter((operand) => operand.figure === null);
  if (gaps.length > 0) return { ...open(identity, way), gaps };
  const top = sum(way.parts.map((term) => signed(term.operand.figure, term.sign, "printed")));
  const bottom = sum(way.over.map((operand) => signed(operand.figure, 1, "printed")));
  const result = identity.result.figure;
  if (bottom.coefficient === 0n) {
    const isSilent =
      identity.result.gap === "blank" || result?.isStandIn === true || result?.printed.coefficient === 0n;
    const isNothing = top.coefficient === 0n && isSilent;
    return { ...open(identity, way), outcome: isNothing ? "holds" : "undecided", closeness: "nothing-arose" };
  }
  if (result === null || result.isStandIn) return { ...open(identity, way), gaps: [identity.result] };
  const decimals = result.printed.decimals + 4;
  const points = divide(multiply(top, hundred), bottom, decimals);
  if (points === null) return open(identity, way);
  const base = { ...open(identity, way), computed: round(points, result.printed.decimals + 2) };
  // A small plain figure may be a fraction of one (1,2 for 120 %); anything else is per cent points.
  const readings = [result.printed];
  if (mayBeFraction(result)) readings.push(shiftToPoints(result.printed));
  for (const printed of readings) {
    const closeness = closenessOf(printed, top, bottom, figures);
    if (closeness !== null) return { ...base, difference: subtract(printed, points), outcome: "holds", closeness };
  }
  const difference = subtract(result.printed, points);
  const hasStandIn = figures.some((operand) => operand.figure?.isStandIn === true);
  return { ...base, difference, outcome: hasStandIn ? "undecided" : "violated" };
}

/** True for a figure without a sign that is small enough to be a fraction of one, over 100 % included. */
export function mayBeFraction({ measure, printed }: Figure): boolean {
  return measure === "plain" && compare(absolute(printed), amount(5)) <= 0;
}

/** 0,7756 as points: 77,56 with two digits fewer. */
function shiftToPoints(a: Amount): Amount {
  return a.decimals >= 2
    ? { coefficient: a.coefficient, decimals: a.decimals - 2 }
    : { coefficient: a.coefficient * powerOfTen(2 - a.decimals), decimals: 0 };
}

/** Whether printed points agree with top ÷ bottom × 100, compared by multiplying out, so that nothing is rounded. */
function closenessOf(printed: Amount, top: Amount, bottom: Amount, figures: readonly Operand[]): Closeness | null {
  const scaled = multiply(top, hundred);
  if (equal(multiply(printed, bottom), scaled)) return "exact";
  const half = amount(5, printed.decimals + 1);
  const unit = amount(1, printed.decimals);
  const sign = bottom.coefficient < 0n ? -1 : 1;
  const between = (low: Amount, high: Amount) =>
    sign * compare(multiply(low, bottom), scaled) <= 0 && sign * compare(multiply(high, bottom), scaled) >= 0;
  if (between(subtract(printed, half), add(printed, half))) return "rounded";
  // Digits are cut towards nothing, so a negative figure was further from it.
  const cut = printed.coefficient < 0n ? subtract(printed, unit) : add(printed, unit);
  const [low, high] = printed.coefficient < 0n ? [cut, printed] : [printed, cut];
  // A whole unit off is no cut: 75 exactly cannot have been cut to 74.
  if (between(low, high) && !equal(multiply(cut, bottom), scaled)) return "truncated";
  // Rounded operands widen the interval by their own slack.
  const slack = sum(figures.map((operand) => operand.figure?.slack ?? zero));
  if (slack.coefficient === 0n) return null;
  const reach = multiply(slack, add(hundred, absolute(printed)));
  const ends = [multiply(subtract(printed, half), bottom), multiply(add(printed, half), bottom)] as const;
  const [least, most] = sign === 1 ? ends : [ends[1], ends[0]];
  return compare(subtract(least, reach), scaled) <= 0 && compare(add(most, reach), scaled) >= 0 ? "rounded" : null;
}
