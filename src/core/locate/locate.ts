import { dependenceOf, recomputed } from "./dependence";
import type { Candidates } from "./feasibility";
import type { Problem, Solution } from "./problem";
import { logSumExp, Ranker, type Score } from "./rank";
import { findRepairs } from "./repairs";
import type { Slip } from "./slip-kinds";

/** One account of what happened: these cells ought to hold these figures. */
export interface Explanation {
  readonly cells: readonly number[];
  /** In the unit of the problem's own figures, not scaled. */
  readonly values: readonly number[];
  readonly probability: number;
  readonly slips: readonly Slip[];
  /** Other values of the same cells that would do as well. */
  readonly alternatives: number;
  /** True when the account is, at least in part, that an identity does not apply here. */
  readonly isNotAnIdentity: boolean;
}

export interface Located {
  /** "sure": the first explanation may be shown as the answer. "unsure": show two or three. "none": nothing fits. */
  readonly status: "consistent" | "sure" | "unsure" | "none";
  /** Likeliest first; probabilities sum to one. */
  readonly explanations: readonly Explanation[];
}

/** The product says "sai" only from this probability on. */
export const sureFrom = 0.8;

export interface LocateOptions {
  /** Cells changed together at the most. */
  readonly most?: number;
  /** Feasibility tests at the most: memory and time are bounded by it. */
  readonly maxTests?: number;
}

/**
 * Finds the smallest repairs that make every identity of the problem hold, and ranks them by how people slip. Counts
 * slips, not cells: a chain of totals that was not updated is one. Never sure when the search was cut short.
 */
export function locate(problem: Problem, options: LocateOptions = {}): Located {
  if (problem.isConsistent) return { status: "consistent", explanations: [] };
  if (!problem.isExact) return { status: "none", explanations: [] };
  const dependence = dependenceOf(problem);
  const ranker = new Ranker(problem, dependence);
  const known = new Map<number, readonly number[]>();
  const candidates: Candidates = (cell) => {
    const list = known.get(cell) ?? ranker.model.candidates(cell);
    known.set(cell, list);
    return list;
  };
  const repairs = findRepairs(problem, options.most ?? 3, candidates, options.maxTests ?? 4000);
  const scored = new Scored(ranker);
  for (const repair of repairs.list) repair.solutions.forEach((solution) => scored.add(solution));
  const chain = recomputed(problem, dependence);
  if (chain !== null) scored.add(chain);
  for (const swap of swaps(problem, ranker)) scored.add(swap);
  const fewest = repairs.list[0]?.cells.length ?? 0;
  if (fewest === 1) for (const pair of guidedPairs(problem, candidates)) scored.add(pair);

  const explanations = scored.explanations(problem);
  const [best] = explanations;
  if (best === undefined) return { status: "none", explanations };
  const isSure = best.probability >= sureFrom && fewest > 0 && !repairs.isTruncated && !best.isNotAnIdentity;
  return { status: isSure ? "sure" : "unsure", explanations };
}

class Scored {
  private readonly groups = new Map<
    string,
    { cells: readonly number[]; seen: Set<string>; scores: (Score & { values: readonly number[] })[] }
  >();

  constructor(private readonly ranker: Ranker) {}

  add(solution: Solution): void {
    const { cells, values } = inOrder(solution);
    const key = cells.join(" ");
    const group = this.groups.get(key) ?? { cells, seen: new Set<string>(), scores: [] };
    this.groups.set(key, group);
    const figures = values.join(" ");
    if (group.seen.has(figures)) return;
    group.seen.add(figures);
    const score = this.ranker.score({ cells, values });
    if (score.logProbability > -Infinity) group.scores.push({ ...score, values });
  }

  explanations(problem: Problem): readonly Explanation[] {
    const groups = [...this.groups.values()].flatMap(({ cells, scores }) => {
      const ordered = [...scores].sort((a, b) => b.logProbability - a.logProbability);
      const [best] = ordered;
      return best === undefined
        ? []
        : [{ cells, best, log: logSumExp(ordered.map((score) => score.logProbability)), count: ordered.length }];
    });
    if (groups.length === 0) return [];
    const whole = logSumExp(groups.map(({ log }) => log));
    const first = ({ cells }: { cells: readonly number[] }) =>
      cells.map((cell) => String(cell).padStart(6, "0")).join(" ");
    groups.sort((a, b) => b.log - a.log || (first(a) < first(b) ? -1 : 1));
    return groups.map(({ cells, best, log, count }) => ({
      cells,
      values: best.values.map((value) => value / problem.unit),
      probability: Math.exp(log - whole),
      slips: best.slips,
      alternatives: count - 1,
      isNotAnIdentity: cells.some((cell) => problem.roles[cell] === "virtual"),
    }));
  }
}

/** The same solution with its cells ascending; most come so. */
function inOrder(solution: Solution): Solution {
  const { cells, values } = solution;
  if (cells.every((cell, index) => index === 0 || (cells[index - 1] ?? 0) <= cell)) return solution;
  const pairs = cells.map((cell, index) => [cell, values[index] ?? 0] as const).sort(([a], [b]) => a - b);
  return { cells: pairs.map(([cell]) => cell), values: pairs.map(([, value]) => value) };
}

/** Two neighbouring cells that hold each other's figures. */
function* swaps(problem: Problem, ranker: Ranker): Generator<Solution> {
  for (const [a, b] of ranker.neighbourPairs) {
    const [left, right] = [problem.observed[a] ?? 0, problem.observed[b] ?? 0];
    if (left === right) continue;
    const x = problem.observed.slice();
    [x[a], x[b]] = [right, left];
    if (problem.holds(x)) yield { cells: [a, b], values: [right, left] };
  }
}

/**
 * Two slips in one sum are never the smallest repair, so they are looked for apart: a plausible slip in one cell that
 * leaves a gap exactly one other cell can close.
 */
function* guidedPairs(problem: Problem, candidates: Candidates): Generator<Solution> {
  const { observed, equalities } = problem;
  const gaps = equalities.map((row) => row.bound - problem.total(row.terms, observed));
  const involved = new Set([
    ...problem.violatedEqualities.flatMap((index) => equalities[index]?.support ?? []),
    ...problem.violatedInequalities.flatMap((index) => problem.inequalities[index]?.support ?? []),
  ]);
  const mayChange = (cell: number) => problem.isFixed[cell] !== true && problem.roles[cell] !== "virtual";
  const coefficients = equalities.map(({ terms }) => new Map(terms));
  const coefficient = (row: number, cell: number) => coefficients[row]?.get(cell) ?? 0;
  const x = observed.slice();
  for (const cell of involved) {
    if (!mayChange(cell)) continue;
    const own = (problem.equalitiesOf[cell] ?? []).filter((row) => coefficient(row, cell) !== 0);
    const others = problem.violatedEqualities.filter((row) => !own.includes(row));
    for (const value of candidates(cell)) {
      const change = value - (observed[cell] ?? 0);
      const left = [
        ...others.map((row) => [row, gaps[row] ?? 0] as const),
        ...own.map((row) => [row, (gaps[row] ?? 0) - coefficient(row, cell) * change] as const),
      ].filter(([, gap]) => gap !== 0);
      const [open] = left;
      if (open === undefined) continue;
      for (const [other, weight] of equalities[open[0]]?.terms ?? []) {
        if (other === cell || !mayChange(other)) continue;
        const step = open[1] / weight;
        const closes = left.every(([row, gap]) => coefficient(row, other) * step === gap);
        const reached = (problem.equalitiesOf[other] ?? []).filter((row) => coefficient(row, other) !== 0).length;
        if (!Number.isInteger(step) || !closes || reached !== left.length) continue;
        x[cell] = value;
        x[other] = (observed[other] ?? 0) + step;
        const isSolution = problem.holds(x);
        const found = { cells: [cell, other], values: [value, x[other] ?? 0] };
        x[cell] = observed[cell] ?? 0;
        x[other] = observed[other] ?? 0;
        if (isSolution) yield found;
      }
    }
  }
}
