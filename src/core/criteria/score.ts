import { compare, zero, type Amount } from "../cell/amount";
import type { CellRef } from "../cell/address";
import { compareDates, formatDate } from "../text/dates";
import type { CalendarDate } from "../text/reading";
import { text, type Text } from "../text/bilingual";
import { dayOf } from "./conditions-text";
import { usualRounding, type CriteriaSet, type Criterion, type Rounding } from "./criteria";
import type { Found, OperandValues } from "./found";
import { operandKey, operandsOf } from "./operands";
import type { Outcome } from "./outcome";
import {
  amountOf,
  compareRatios,
  exact,
  least,
  minus,
  most,
  nothing,
  over,
  percentText,
  plus,
  rounded,
  shown,
  times,
  total,
  type Ratio,
} from "./rational";
import { scoreRule } from "./score-rule";

export type ScoreStatus = "scored" | "not-applicable" | "no-data" | "human-decision";

/** A figure that went into a score: its name, what it said, and the cells it was read from. */
export interface FigureUsed {
  readonly name: string;
  readonly shown: Text;
  readonly cells: readonly CellRef[];
  /** False for a figure that is not there. */
  readonly isThere: boolean;
}

export interface CriterionScore {
  readonly criterion: Criterion;
  /** 0 for a criterion that stands under nothing. */
  readonly depth: number;
  readonly status: ScoreStatus;
  /** Null where it is not known, or the criterion was left out of its group. A heading without all its parts has none. */
  readonly score: Amount | null;
  /** What could be reached: with points shared out from others where some did not apply. */
  readonly maximum: Amount;
  readonly lost: Amount | null;
  readonly figures: readonly FigureUsed[];
  readonly explanation: Text;
  /** Names of the figures that are not there. */
  readonly missing: readonly string[];
  /** The rate or figure reached, as a reader sees it; "" where there is none. */
  readonly level: string;
  /** For a heading: what its scored criteria have, of how much. Equal to score and maximum once all are scored. */
  readonly soFar: { readonly score: Amount; readonly maximum: Amount } | null;
}

export interface ScoredCriteria {
  /** In the order of the set, option lines left out. */
  readonly criteria: readonly CriterionScore[];
  readonly total: {
    readonly status: "scored" | "no-data" | "human-decision" | "not-applicable";
    readonly score: Amount | null;
    readonly maximum: Amount;
    readonly lost: Amount | null;
    readonly soFar: { readonly score: Amount; readonly maximum: Amount };
    /** Criteria without criteria beneath, by what became of them. */
    readonly counts: Readonly<Record<ScoreStatus, number>>;
  };
  /** The band of the total; null without bands, or without a total. */
  readonly rating: string | null;
}

/** What one node gives to the group above it. */
interface Node {
  readonly criterion: Criterion;
  readonly depth: number;
  readonly status: ScoreStatus;
  /** Before rounding; null where it is not known. */
  readonly exact: Ratio | null;
  readonly maximum: Ratio;
  readonly explanation: Text;
  readonly level: string;
  readonly missing: readonly string[];
  readonly children: readonly Node[];
  readonly soFar: { readonly score: Ratio; readonly maximum: Ratio } | null;
  /** True where it stays out of its group's sum. */
  readonly isLeftOut: boolean;
  /** Null for a sum, which keeps every digit of its parts. */
  readonly rounding: Rounding | null;
}

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

interface Group {
  readonly status: ScoreStatus;
  readonly isRescaled: boolean;
  readonly score: Ratio | null;
  readonly maximum: Ratio;
  readonly soFar: { readonly score: Ratio; readonly maximum: Ratio };
  readonly explanation: Text;
  readonly children: readonly Node[];
}

/** The points of a node as they count: rounded as its criterion says. */
function counted({ rounding, exact: value }: Node): Ratio | null {
  return value === null || rounding === null ? value : rounded(value, rounding);
}

/**
 * Adds a group up. Points of criteria left out with "share" go to the others first; then, where some were left out with
 * "rescale", the sum of the rest is counted for the whole; bonus and penalty come last, each up to its cap.
 */
function gather(all: readonly Node[], heading: Criterion | null): Group {
  const shared = sharedOut(all);
  const beside = shared.filter(({ criterion }) => criterion.effect !== undefined);
  const inside = shared.filter(({ criterion }) => criterion.effect === undefined);
  const counting = inside.filter(({ isLeftOut }) => !isLeftOut);
  const own = total(
    inside
      .filter(({ criterion, isLeftOut }) => !(isLeftOut && criterion.whenNotApplicable === "share"))
      .map(({ maximum }) => maximum),
  );
  const maximum = heading?.maximum === undefined ? own : exact(heading.maximum);
  const applicable = total(counting.map((node) => node.maximum));
  const known = counting.filter((node) => node.exact !== null);
  const sum = total(known.map((node) => counted(node) ?? nothing));
  // What a heading that is not complete has so far counts too.
  const open = counting.flatMap((node) => (node.exact === null && node.soFar !== null ? [node.soFar] : []));
  const soFar = {
    score: total([sum, ...open.map((each) => each.score)]),
    maximum: total([...known, ...open].map((each) => each.maximum)),
  };
  const isRescaled = inside.some(({ criterion, isLeftOut }) => isLeftOut && criterion.whenNotApplicable !== "share");
  const base = { maximum, children: shared, soFar, isRescaled };
  const waiting = [...counting, ...beside.filter(({ isLeftOut }) => !isLeftOut)].filter((node) => node.exact === null);
  if (counting.length === 0 && beside.length === 0)
    return { ...base, status: "not-applicable", score: null, explanation: text("Không áp dụng", "Not applicable") };
  if (waiting.length > 0)
    return {
      ...base,
      status: waiting.every(({ status }) => status === "human-decision") ? "human-decision" : "no-data",
      score: null,
      explanation: partial(inside, soFar),
    };
  const scaled = isRescaled ? (over(times(sum, maximum), applicable) ?? sum) : sum;
  const effects = beside.reduce((so, node) => {
    const { effect } = node.criterion;
    const size = least(most(counted(node) ?? nothing, nothing), exact(effect?.cap ?? 0));
    return effect?.kind === "penalty" ? minus(so, size) : plus(so, size);
  }, nothing);
  const bottom = heading === null ? null : exact(heading.floor ?? 0);
  const raised = bottom === null ? plus(scaled, effects) : most(bottom, plus(scaled, effects));
  const score = heading?.ceiling === undefined ? raised : least(exact(heading.ceiling), raised);
  const explanation = isRescaled
    ? text(
        `Đạt ${shown(sum)}/${shown(applicable)} điểm còn áp dụng, quy về thang ${shown(maximum)}`,
        `${shown(sum)} of the ${shown(applicable)} points that apply, counted on a scale of ${shown(maximum)}`,
      )
    : text(
        `Các tiêu chí con cộng lại ${shown(sum)}/${shown(maximum)} điểm`,
        `Its criteria add up to ${shown(sum)} of ${shown(maximum)} points`,
      );
  return { ...base, status: "scored", score, explanation };
}

function partial(nodes: readonly Node[], soFar: Group["soFar"]): Text {
  const leaves = nodes.flatMap(leavesOf).filter(({ isLeftOut }) => !isLeftOut);
  const open = leaves.filter(({ exact: value }) => value === null).length;
  return text(
    `Mới chấm ${String(leaves.length - open)}/${String(leaves.length)} tiêu chí: ${shown(soFar.score)}/${shown(soFar.maximum)} điểm`,
    `${String(leaves.length - open)} of ${String(leaves.length)} criteria are scored: ${shown(soFar.score)} of ${shown(soFar.maximum)} points`,
  );
}

function leavesOf(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function flattened(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)]);
}

/** Points left out with "share" go to the others of the group in equal parts; their scores grow in proportion. */
function sharedOut(nodes: readonly Node[]): readonly Node[] {
  const given = nodes.filter(
    ({ criterion, isLeftOut }) =>
      isLeftOut && criterion.whenNotApplicable === "share" && criterion.effect === undefined,
  );
  const takers = nodes.filter(({ criterion, isLeftOut }) => !isLeftOut && criterion.effect === undefined);
  if (given.length === 0 || takers.length === 0) return nodes;
  const extra =
    over(total(given.map(({ maximum }) => maximum)), { numerator: BigInt(takers.length), denominator: 1n }) ?? nothing;
  return nodes.map((node) => {
    if (!takers.includes(node) || compareRatios(node.maximum, nothing) <= 0) return node;
    const maximum = plus(node.maximum, extra);
    const grown = node.exact === null ? null : over(times(node.exact, maximum), node.maximum);
    return { ...node, maximum, exact: grown };
  });
}

function resultOf(node: Node, values: OperandValues): CriterionScore {
  const { criterion, depth, status, explanation, level, missing, soFar } = node;
  const value = counted(node);
  const score = value === null ? null : amountOf(value);
  return {
    criterion,
    depth,
    status,
    score,
    maximum: amountOf(node.maximum),
    lost: value === null ? null : amountOf(minus(node.maximum, value)),
    figures: figuresOf(criterion, values),
    explanation,
    missing,
    level,
    soFar: soFar === null ? null : { score: amountOf(soFar.score), maximum: amountOf(soFar.maximum) },
  };
}

function figuresOf(criterion: Criterion, values: OperandValues): readonly FigureUsed[] {
  return operandsOf(criterion).flatMap(({ operand }): readonly FigureUsed[] => {
    const found = values.get(operandKey(criterion.code, operand.name));
    if (found === undefined) return [];
    if (found.kind === "missing")
      return [
        {
          name: operand.name,
          shown: text("chưa có số liệu", "no figure yet"),
          cells: found.cell === null ? [] : [found.cell],
          isThere: false,
        },
      ];
    return [{ name: operand.name, shown: shownFigure(found), cells: found.cells, isThere: true }];
  });
}

/** What a figure says, as a reader sees it. */
export function shownFigure(found: Exclude<Found, { kind: "missing" }>): Text {
  const same = (words: string): Text => ({ vi: words, en: words });
  switch (found.kind) {
    case "figure":
      return same(found.isPercent ? `${percentText(found.value)}%` : shown(found.value));
    case "answer":
      return found.isYes ? text("Có", "Yes") : text("Không", "No");
    case "day":
      return same(formatDate(found.day, "full"));
    case "option":
      return same(found.code);
    case "not-applicable":
      return text("không phát sinh", "nothing arose");
  }
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
