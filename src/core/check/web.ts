import { formatRef, lastColumn } from "../cell/address";
import { toNumber, zero } from "../cell/amount";
import type { Evaluation } from "./evaluate";
import { evaluationsAcross, evaluationsOf } from "./evaluated";
import type { Operand } from "./figure";
import type { CheckContext } from "./rule";

/** Identities that hang together through their cells, over tables and sheets, and the clusters of broken ones. */
export interface Web {
  readonly evaluations: readonly Evaluation[];
  /** Broken identities that share a cell stand in one cluster: one slip may explain them. */
  readonly clusters: readonly (readonly Evaluation[])[];
}

export const keyOf = (operand: Operand) => formatRef(operand.at);

export function operandsOf({ identity, way }: Evaluation): readonly Operand[] {
  return [identity.result, ...way.parts.map((term) => term.operand), ...way.over];
}

/** Decided by figures alone: nothing missing, nothing standing in for a figure, no fraction of one read as points. */
function isUsable(evaluation: Evaluation): boolean {
  if (evaluation.outcome === "undecided" || evaluation.closeness === "nothing-arose") return false;
  const operands = operandsOf(evaluation);
  if (operands.some(({ figure }) => figure === null || figure.isStandIn)) return false;
  const { relation, result } = evaluation.identity;
  const printed = result.figure?.printed ?? zero;
  return relation !== "ratio" || result.figure?.measure === "percent" || Math.abs(toNumber(printed)) > 1;
}

const memo = new WeakMap<CheckContext, ReadonlyMap<Evaluation, Web>>();

/** The web of each broken identity that figures alone decide; computed once per check. */
export function websOf(context: CheckContext): ReadonlyMap<Evaluation, Web> {
  const known = memo.get(context);
  if (known !== undefined) return known;
  const all = [...context.views.flatMap((view) => evaluationsOf(view, context)), ...evaluationsAcross(context)];
  const webs = new Map<Evaluation, Web>();
  if (all.some(({ outcome }) => outcome === "violated")) {
    for (const evaluations of joined(all.filter(isUsable))) {
      const violated = evaluations.filter(({ outcome }) => outcome === "violated");
      if (violated.length === 0) continue;
      const web = { evaluations, clusters: joined(violated) };
      for (const evaluation of violated) webs.set(evaluation, web);
    }
  }
  memo.set(context, webs);
  return webs;
}

/** Groups of evaluations that share cells, in the order of their first members. */
function joined(evaluations: readonly Evaluation[]): readonly (readonly Evaluation[])[] {
  const parents = evaluations.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let each = index; each !== root;) {
      const next = parents[each] ?? root;
      parents[each] = root;
      each = next;
    }
    return root;
  };
  const firstWith = new Map<string, Map<number, number>>();
  evaluations.forEach((evaluation, index) => {
    for (const { at } of operandsOf(evaluation)) {
      const inSheet = firstWith.get(at.sheet) ?? new Map<number, number>();
      firstWith.set(at.sheet, inSheet);
      const place = at.row * (lastColumn + 1) + at.column;
      const other = inSheet.get(place);
      if (other === undefined) inSheet.set(place, index);
      else {
        const [a, b] = [rootOf(other), rootOf(index)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const groups = new Map<number, Evaluation[]>();
  evaluations.forEach((evaluation, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [evaluation]);
    else group.push(evaluation);
  });
  return [...groups.values()];
}
