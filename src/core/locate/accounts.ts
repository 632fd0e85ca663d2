import { recomputed, type Dependence } from "./dependence";
import type { Candidates } from "./feasibility";
import type { Solution } from "./input";
import type { Problem } from "./problem";
import { findRepairs } from "./repairs";
import type { SlipModel } from "./slip-model";

/** Every account of what happened that the search offers to the ranking. */
export interface Accounts {
  readonly solutions: readonly Solution[];
  /** Cells of the smallest repair; 0 where there is none within the bound. */
  readonly fewest: number;
  /** The search was cut short; some account may be missing. */
  readonly isTruncated: boolean;
}

export interface SearchBounds {
  /** Cells changed together at the most. */
  readonly most?: number;
  /** Feasibility tests at the most: memory and time are bounded by it. */
  readonly maxTests?: number;
}

/** All subset-minimal repairs, and the slips that are never minimal: stale totals, swapped cells, two slips in one sum. */
export function accountsOf(
  problem: Problem,
  dependence: Dependence,
  model: SlipModel,
  bounds: SearchBounds = {},
): Accounts {
  const known = new Map<number, readonly number[]>();
  const candidates: Candidates = (cell) => {
    const list = known.get(cell) ?? model.candidates(cell);
    known.set(cell, list);
    return list;
  };
  const repairs = findRepairs(problem, bounds.most ?? 3, candidates, bounds.maxTests ?? 4000);
  const fewest = repairs.list[0]?.cells.length ?? 0;
  const chain = recomputed(problem, dependence);
  const solutions = [
    ...repairs.list.flatMap((repair) => repair.solutions),
    ...(chain === null ? [] : [chain]),
    ...swaps(problem, model),
    ...(fewest === 1 ? guidedPairs(problem, candidates) : []),
  ];
  return { solutions: solutions.map(inOrder), fewest, isTruncated: repairs.isTruncated };
}

/** The same solution with its cells ascending; most come so. */
function inOrder(solution: Solution): Solution {
  const { cells, values } = solution;
  if (cells.every((cell, index) => index === 0 || (cells[index - 1] ?? 0) <= cell)) return solution;
  const pairs = cells.map((cell, index) => [cell, values[index] ?? 0] as const).sort(([a], [b]) => a - b);
  return { cells: pairs.map(([cell]) => cell), values: pairs.map(([, value]) => value) };
}

/** Two neighbouring cells that hold each other's figures. */
function* swaps(problem: Problem, model: SlipModel): Generator<Solution> {
  for (const [a, b] of model.surroundings.neighbourPairs) {
    const [left, right] = [problem.figureFor(a, b, problem.observed), problem.figureFor(b, a, problem.observed)];
    if (left === problem.observed[a]) continue;
    const x = problem.observed.slice();
    [x[a], x[b]] = [left, right];
    if (problem.holds(x)) yield { cells: [a, b], values: [left, right] };
  }
}

/**
 * Two slips in one sum are never the smallest repair, so they are looked for apart: a plausible slip in one cell that
 * leaves a gap exactly one other cell can close.
 */
function* guidedPairs(problem: Problem, candidates: Candidates): Generator<Solution> {
  const { observed, equalities } = problem;
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
        ...others.map((row) => [row, problem.gaps[row] ?? 0] as const),
        ...own.map((row) => [row, (problem.gaps[row] ?? 0) - coefficient(row, cell) * change] as const),
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
