import { Elimination } from "./elimination";
import { excess } from "./exact";
import { familyOf, type Candidates } from "./family";
import type { LinearTerm, Solution } from "./input";
import type { Problem } from "./problem";

export type { Candidates } from "./family";

export type Feasibility =
  | { readonly isFeasible: true; readonly solutions: readonly Solution[] }
  /** One of these cells has to be freed too. */
  | { readonly isFeasible: false; readonly conflict: readonly number[] };

/**
 * Can the identities hold when exactly the cells in `freed` may change? Exact for up to one degree of freedom; beyond
 * that the free figures are tried at their candidates only.
 */
export function feasibility(problem: Problem, freed: readonly number[], candidates: Candidates): Feasibility {
  return new FeasibilityTest(problem, candidates).of(freed);
}

/** Tests many sets of freed cells of one problem, one after the other, in the same scratch space. */
export class FeasibilityTest {
  private readonly isFreed: Uint8Array;
  private readonly x: Float64Array;
  private freed: readonly number[] = [];
  /** Freed cells that stand in sums, and freed ratios that follow from the rest. */
  private unknowns: readonly number[] = [];
  private derived: readonly number[] = [];
  private bounds: readonly number[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly candidates: Candidates,
  ) {
    this.isFreed = new Uint8Array(problem.size);
    this.x = problem.observed.slice();
  }

  of(freed: readonly number[]): Feasibility {
    const { problem, isFreed, x } = this;
    this.freed = [...freed].sort((a, b) => a - b);
    for (const cell of freed) isFreed[cell] = 1;
    const isDerived = (cell: number) => problem.isLinear[cell] !== true && problem.ratiosOf[cell]?.length !== 0;
    this.unknowns = this.freed.filter((cell) => !isDerived(cell));
    this.derived = this.freed.filter(isDerived);
    const result = this.run();
    for (const cell of freed) {
      isFreed[cell] = 0;
      x[cell] = problem.observed[cell] ?? 0;
    }
    return result;
  }

  private run(): Feasibility {
    const untouched = this.untouchedConflict();
    if (untouched !== null) return { isFeasible: false, conflict: untouched };
    const elimination = new Elimination(this.problem, this.unknowns, this.isFreed);
    const contradiction = elimination.contradiction();
    if (contradiction !== null) return { isFeasible: false, conflict: contradiction };
    this.bounds = this.touchedBounds();
    const { problem, unknowns, x, bounds } = this;
    if (!elimination.pivots.includes(-1)) {
      unknowns.forEach((cell, column) => {
        x[cell] = (problem.observed[cell] ?? 0) + elimination.along(column, -1, [])[0];
      });
      const end = this.finish(elimination);
      return "solution" in end
        ? { isFeasible: true, solutions: [end.solution] }
        : { isFeasible: false, conflict: end.conflict };
    }
    const solutions: Solution[] = [];
    familyOf({ problem, elimination, unknowns, bounds, candidates: this.candidates }, x, () => {
      const end = this.finish(elimination);
      if ("solution" in end) solutions.push(end.solution);
    });
    return solutions.length > 0
      ? { isFeasible: true, solutions }
      : { isFeasible: false, conflict: this.everyCell(elimination) };
  }

  /** The smallest broken identity none of whose cells is freed. */
  private untouchedConflict(): readonly number[] | null {
    const { problem, isFreed } = this;
    let best: readonly number[] | null = null;
    const offer = (support: readonly number[]) => {
      if (best !== null && support.length >= best.length) return;
      for (const cell of support) if (isFreed[cell] === 1) return;
      best = support;
    };
    for (const index of problem.violatedEqualities) offer(problem.equalities[index]?.support ?? []);
    for (const index of problem.violatedInequalities) offer(problem.inequalities[index]?.support ?? []);
    for (const cell of problem.impossible) offer([cell]);
    return best;
  }

  /** Inequalities over freed cells; a freed ratio follows, so its own do not bind. */
  private touchedBounds(): readonly number[] {
    const touched: number[] = [];
    for (const cell of this.freed) {
      for (const index of this.problem.inequalitiesOf[cell] ?? []) {
        const ratio = this.problem.inequalities[index]?.ratio?.ratio;
        const isFree = ratio !== undefined && this.isFreed[ratio] === 1;
        if (!isFree && !touched.includes(index)) touched.push(index);
      }
    }
    return touched;
  }

  /** Tests the figures in x against everything, and derives the freed ratios. */
  private finish(elimination: Elimination): { solution: Solution } | { conflict: readonly number[] } {
    const { problem, x, unknowns } = this;
    for (let unknown = 0; unknown < unknowns.length; unknown++) {
      const cell = unknowns[unknown] ?? 0;
      if (!problem.isPossible(cell, x[cell] ?? 0)) return { conflict: elimination.pivotSupport(unknown) };
    }
    for (const index of this.bounds) {
      const row = problem.inequalities[index];
      if (row === undefined || excess(row.terms, x, row.bound) <= 0) continue;
      const involved = row.terms.flatMap(([cell]) => {
        const unknown = unknowns.indexOf(cell);
        return unknown < 0 ? [] : elimination.pivotSupport(unknown);
      });
      return { conflict: [...new Set([...row.support.filter((cell) => this.isFreed[cell] === 0), ...involved])] };
    }
    for (const cell of this.derived) {
      const conflict = this.deriveRatio(cell);
      if (conflict !== null) return { conflict };
    }
    for (const cell of unknowns) {
      for (const index of problem.ratiosOf[cell] ?? []) {
        const row = problem.ratios[index];
        if (row !== undefined && !problem.ratioHolds(row, x))
          return { conflict: this.notFreed(row.numerator, row.denominator) };
      }
    }
    return { solution: { cells: this.freed, values: this.freed.map((cell) => x[cell] ?? 0) } };
  }

  private notFreed(...terms: readonly (readonly LinearTerm[])[]): readonly number[] {
    return [...new Set(terms.flat().map(([cell]) => cell))].filter((cell) => this.isFreed[cell] === 0);
  }

  private deriveRatio(cell: number): readonly number[] | null {
    const { problem, x } = this;
    const rows = (problem.ratiosOf[cell] ?? []).flatMap((index) => problem.ratios[index] ?? []);
    const conflict = () => this.notFreed(...rows.flatMap((row) => [row.numerator, row.denominator]));
    let value: number | null = null;
    for (const row of rows) {
      const next = problem.rounded(row, x);
      if (next === null) continue;
      if (value !== null && value !== next) return conflict();
      value = next;
    }
    const settled = value ?? problem.observed[cell] ?? 0;
    if (settled < (problem.lowest[cell] ?? 0) || settled > (problem.highest[cell] ?? 0)) return conflict();
    x[cell] = settled;
    return null;
  }

  private everyCell(elimination: Elimination): readonly number[] {
    const fromBounds = this.bounds.flatMap((index) => this.problem.inequalities[index]?.support ?? []);
    const fromPivots = this.unknowns.flatMap((_, unknown) => elimination.pivotSupport(unknown));
    return [...new Set([...fromBounds.filter((cell) => this.isFreed[cell] === 0), ...fromPivots])];
  }
}
