import { text, type Text } from "../text/bilingual";
import type { Criterion, Rounding } from "./criteria";
import {
  compareRatios,
  exact,
  least,
  minus,
  most,
  nothing,
  over,
  plus,
  rounded,
  shown,
  times,
  total,
  type Ratio,
} from "./rational";
import type { ScoreStatus } from "./score-result";

/** What one node gives to the group above it. */
export interface Node {
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
export function counted({ rounding, exact: value }: Node): Ratio | null {
  return value === null || rounding === null ? value : rounded(value, rounding);
}

/**
 * Adds a group up. Points of criteria left out with "share" go to the others first; then, where some were left out with
 * "rescale", the sum of the rest is counted for the whole; bonus and penalty come last, each up to its cap.
 */
export function gather(all: readonly Node[], heading: Criterion | null): Group {
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
