import { recomputed, type Dependence } from "./dependence";
import type { Candidates } from "./feasibility";
import { pairsOf, type Worth } from "./pairs";
import type { Solution } from "./input";
import type { Problem } from "./problem";
import { findRepairs } from "./repairs";
import type { SlipModel } from "./slip-model";

/** Every account of what happened that the search offers to the ranking. */
export interface Accounts {
  /** Made as they are asked for: what is ranked first may spare the rest. */
  readonly solutions: Iterable<Solution>;
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
  /** Cells of the shortest broken identity at the most among which two slips in one sum are looked for. */
  readonly mostInPairs?: number;
}

/** All subset-minimal repairs, and the slips that are never minimal: stale totals, swapped cells, two slips in one sum. */
export function accountsOf(
  problem: Problem,
  dependence: Dependence,
  model: SlipModel,
  bounds: SearchBounds = {},
  worth?: Worth,
): Accounts {
  const known = new Map<number, readonly number[]>();
  const candidates: Candidates = (cell) => {
    const list = known.get(cell) ?? model.candidates(cell);
    known.set(cell, list);
    return list;
  };
  const repairs = findRepairs(problem, bounds.most ?? 3, candidates, bounds.maxTests ?? 4000);
  const fewest = repairs.list[0]?.cells.length ?? 0;
  // Two slips have one in every broken identity, so in the shortest.
  const involved = shortestBroken(problem);
  const isLong = involved.length > (bounds.mostInPairs ?? 60);
  function* solutions(): Generator<Solution> {
    for (const repair of repairs.list) yield* repair.solutions;
    const chain = recomputed(problem, dependence);
    if (chain !== null) yield chain;
    yield* swaps(problem, model);
    if (fewest === 1 && !isLong) yield* pairsOf(problem, involved, candidates, worth);
  }
  return { solutions: solutions(), fewest, isTruncated: repairs.isTruncated || (fewest === 1 && isLong) };
}

/** Cells that may change of the shortest broken identity. */
function shortestBroken(problem: Problem): readonly number[] {
  const supports = [
    ...problem.violatedEqualities.map((index) => problem.equalities[index]?.support ?? []),
    ...problem.violatedInequalities.map((index) => problem.inequalities[index]?.support ?? []),
  ].map((support) => support.filter((cell) => problem.isFixed[cell] !== true && problem.roles[cell] !== "virtual"));
  return supports.reduce((best, support) => (support.length < best.length ? support : best), supports[0] ?? []);
}

/** Two neighbouring cells that hold each other's figures. */
function* swaps(problem: Problem, model: SlipModel): Generator<Solution> {
  const x = problem.observed.slice();
  for (const [a, b] of model.surroundings.neighbourPairs) {
    const [left, right] = [problem.figureFor(a, b, problem.observed), problem.figureFor(b, a, problem.observed)];
    if (left === problem.observed[a]) continue;
    [x[a], x[b]] = [left, right];
    if (problem.holdsAfter(x, [a, b])) yield { cells: [a, b], values: [left, right] };
    [x[a], x[b]] = [problem.observed[a] ?? 0, problem.observed[b] ?? 0];
  }
}
