import type { LinearTerm, Problem, Solution } from "./problem";

export type Feasibility =
  | { readonly isFeasible: true; readonly solutions: readonly Solution[] }
  /** One of these cells has to be freed too. */
  | { readonly isFeasible: false; readonly conflict: readonly number[] };

/** Plausible true values behind a cell's figure, in units of the problem. */
export type Candidates = (cell: number) => readonly number[];

interface Combination {
  coefficients: number[];
  bound: number;
  /** Which equalities were combined, with their multipliers. */
  sources: Map<number, number>;
}

const greatestCommonDivisor = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
};

/** Families of solutions shorter than this are listed in full; of longer ones only plausible members are. */
const fullLine = { oneCell: 400, severalCells: 24 };

/**
 * Can the identities hold when exactly the cells in `freed` may change? Exact for up to one degree of freedom; beyond
 * that the free figures are tried at their candidates only.
 */
export function feasibility(problem: Problem, freed: readonly number[], candidates: Candidates): Feasibility {
  return new Test(
    problem,
    [...freed].sort((a, b) => a - b),
    candidates,
  ).run();
}

class Test {
  private readonly isFreed: ReadonlySet<number>;
  /** Freed cells that stand in sums, and freed ratios that follow from the rest. */
  private readonly unknowns: readonly number[];
  private readonly derived: readonly number[];
  private readonly rows: Combination[] = [];
  /** Row that determines each unknown; -1 for a free one. */
  private readonly pivots: number[];
  private rank = 0;
  private readonly bounds: readonly number[];
  private readonly x: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly freed: readonly number[],
    private readonly candidates: Candidates,
  ) {
    this.isFreed = new Set(freed);
    this.unknowns = freed.filter((cell) => problem.isLinear[cell] === true || problem.ratiosOf[cell]?.length === 0);
    this.derived = freed.filter((cell) => !this.unknowns.includes(cell));
    this.pivots = this.unknowns.map(() => -1);
    this.x = problem.observed.slice();
    const touched = new Set(freed.flatMap((cell) => problem.inequalitiesOf[cell] ?? []));
    this.bounds = [...touched].filter((index) => !this.isFreed.has(problem.inequalities[index]?.ratioCell ?? -1));
  }

  run(): Feasibility {
    const untouched = this.untouchedConflict();
    if (untouched !== null) return { isFeasible: false, conflict: untouched };
    this.eliminate();
    const contradiction = this.contradiction();
    if (contradiction !== null) return { isFeasible: false, conflict: contradiction };
    const free = this.unknowns.flatMap((_, index) => ((this.pivots[index] ?? -1) < 0 ? [index] : []));
    if (free.length === 0) {
      this.solvePivots(free);
      const end = this.finish();
      return "solution" in end
        ? { isFeasible: true, solutions: [end.solution] }
        : { isFeasible: false, conflict: end.conflict };
    }
    const solutions = this.family(free);
    return solutions.length > 0 ? { isFeasible: true, solutions } : { isFeasible: false, conflict: this.everyCell() };
  }

  /** The smallest broken identity none of whose cells is freed. */
  private untouchedConflict(): readonly number[] | null {
    const { problem } = this;
    const supports = [
      ...problem.violatedEqualities.map((index) => problem.equalities[index]?.support ?? []),
      ...problem.violatedInequalities.map((index) => problem.inequalities[index]?.support ?? []),
      ...problem.impossible.map((cell) => [cell]),
    ].filter((support) => !support.some((cell) => this.isFreed.has(cell)));
    return smallest(supports);
  }

  /** Brings the touched equalities into reduced row echelon form over the unknowns. */
  private eliminate(): void {
    const touched = new Set(this.unknowns.flatMap((cell) => this.problem.equalitiesOf[cell] ?? []));
    for (const index of touched) {
      const equality = this.problem.equalities[index];
      if (equality === undefined) continue;
      const coefficients = this.unknowns.map(() => 0);
      let bound = equality.bound;
      for (const [cell, coefficient] of equality.terms) {
        const unknown = this.unknowns.indexOf(cell);
        if (unknown >= 0) coefficients[unknown] = (coefficients[unknown] ?? 0) + coefficient;
        else bound -= coefficient * (this.problem.observed[cell] ?? 0);
      }
      this.rows.push({ coefficients, bound, sources: new Map([[index, 1]]) });
    }
    this.unknowns.forEach((_, column) => {
      const found = this.rows.findIndex((row, index) => index >= this.rank && row.coefficients[column] !== 0);
      const pivot = this.rows[found];
      const other = this.rows[this.rank];
      if (pivot === undefined || other === undefined) return;
      this.rows[found] = other;
      this.rows[this.rank] = pivot;
      for (const row of this.rows) if (row !== pivot && row.coefficients[column] !== 0) cancel(row, pivot, column);
      this.pivots[column] = this.rank++;
    });
  }

  /** Cells of an implied identity that fails whatever the unknowns are. */
  private contradiction(): readonly number[] | null {
    return smallest(this.rows.slice(this.rank).flatMap((row) => (row.bound === 0 ? [] : [this.supportOf(row)])));
  }

  private supportOf(row: Combination | undefined): readonly number[] {
    if (row === undefined) return [];
    const gathered = new Map<number, number>();
    for (const [index, multiplier] of row.sources) {
      for (const [cell, coefficient] of this.problem.equalities[index]?.terms ?? []) {
        gathered.set(cell, (gathered.get(cell) ?? 0) + coefficient * multiplier);
      }
    }
    return [...gathered].flatMap(([cell, coefficient]) => (coefficient !== 0 && !this.isFreed.has(cell) ? [cell] : []));
  }

  private pivotSupport(unknown: number): readonly number[] {
    const pivot = this.pivots[unknown] ?? -1;
    return pivot < 0 ? [] : this.supportOf(this.rows[pivot]);
  }

  private solvePivots(free: readonly number[]): void {
    this.unknowns.forEach((cell, column) => {
      const row = this.rows[this.pivots[column] ?? -1];
      if (row === undefined) return;
      let bound = row.bound;
      for (const other of free) bound -= (row.coefficients[other] ?? 0) * (this.x[this.unknowns[other] ?? -1] ?? 0);
      this.x[cell] = bound / (row.coefficients[column] ?? 1);
    });
  }

  /** Tests the figures in x against everything, and derives the freed ratios. */
  private finish(): { solution: Solution } | { conflict: readonly number[] } {
    const { problem, x } = this;
    for (const [unknown, cell] of this.unknowns.entries()) {
      if (!problem.isPossible(cell, x[cell] ?? 0)) return { conflict: this.pivotSupport(unknown) };
    }
    for (const index of this.bounds) {
      const row = problem.inequalities[index];
      if (row === undefined || problem.total(row.terms, x) <= row.bound) continue;
      const involved = row.terms.flatMap(([cell]) => this.pivotSupport(this.unknowns.indexOf(cell)));
      return { conflict: [...new Set([...row.support.filter((cell) => !this.isFreed.has(cell)), ...involved])] };
    }
    for (const cell of this.derived) {
      const conflict = this.deriveRatio(cell);
      if (conflict !== null) return { conflict };
    }
    for (const cell of this.unknowns) {
      for (const index of problem.ratiosOf[cell] ?? []) {
        const row = problem.ratios[index];
        if (row !== undefined && !problem.ratioHolds(row, x))
          return { conflict: this.notFreed(row.numerator, row.denominator) };
      }
    }
    return { solution: { cells: this.freed, values: this.freed.map((cell) => x[cell] ?? 0) } };
  }

  private notFreed(...terms: readonly (readonly LinearTerm[])[]): readonly number[] {
    return [...new Set(terms.flat().map(([cell]) => cell))].filter((cell) => !this.isFreed.has(cell));
  }

  private deriveRatio(cell: number): readonly number[] | null {
    const { problem, x } = this;
    const rows = (problem.ratiosOf[cell] ?? []).flatMap((index) => problem.ratios[index] ?? []);
    const conflict = this.notFreed(...rows.flatMap((row) => [row.numerator, row.denominator]));
    let value: number | null = null;
    for (const row of rows) {
      const next = problem.rounded(row, x);
      if (next === null) continue;
      if (value !== null && value !== next) return conflict;
      value = next;
    }
    const settled = value ?? problem.observed[cell] ?? 0;
    if (settled < (problem.lowest[cell] ?? 0) || settled > (problem.highest[cell] ?? 0)) return conflict;
    x[cell] = settled;
    return null;
  }

  /** Solutions along the free unknowns: all but the last are fixed at candidates, the last runs over its interval. */
  private family(free: readonly number[]): readonly Solution[] {
    const solutions: Solution[] = [];
    const walk = (depth: number) => {
      const unknown = free[depth];
      if (unknown === undefined) return;
      if (depth === free.length - 1) {
        solutions.push(...this.line(unknown, free));
        return;
      }
      const cell = this.unknowns[unknown] ?? 0;
      for (const value of new Set([...this.candidates(cell), this.problem.observed[cell] ?? 0])) {
        this.x[cell] = value;
        walk(depth + 1);
      }
    };
    walk(0);
    return solutions;
  }

  /** x = start + slope·t for every unknown, with t the figure of one free unknown, cut to what the bounds allow. */
  private line(running: number, free: readonly number[]): readonly Solution[] {
    const { problem, x } = this;
    const start = this.unknowns.map(() => 0);
    const slope = this.unknowns.map(() => 0);
    this.unknowns.forEach((cell, column) => {
      if (column === running) slope[column] = 1;
      else {
        const row = this.rows[this.pivots[column] ?? -1];
        if (row === undefined) start[column] = x[cell] ?? 0;
        else {
          let rest = row.bound;
          for (const other of free) {
            if (other !== running) rest -= (row.coefficients[other] ?? 0) * (x[this.unknowns[other] ?? -1] ?? 0);
          }
          const lead = row.coefficients[column] ?? 1;
          start[column] = rest / lead;
          slope[column] = -(row.coefficients[running] ?? 0) / lead;
        }
      }
    });
    const [low, high] = this.interval(start, slope);
    const cell = this.unknowns[running] ?? 0;
    const step = problem.step[cell] ?? 1;
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    const solutions: Solution[] = [];
    for (const t of this.members(first, last, cell, step, start, slope)) {
      this.unknowns.forEach((each, column) => {
        x[each] = (start[column] ?? 0) + (slope[column] ?? 0) * t * step;
      });
      const end = this.finish();
      if ("solution" in end) solutions.push(end.solution);
    }
    return solutions;
  }

  private interval(start: readonly number[], slope: readonly number[]): readonly [number, number] {
    const { problem } = this;
    let low = -Infinity;
    let high = Infinity;
    const cut = (bound: number, coefficient: number) => {
      if (coefficient > 0) high = Math.min(high, bound / coefficient);
      else if (coefficient < 0) low = Math.max(low, bound / coefficient);
      else if (bound < 0) [low, high] = [1, 0];
    };
    this.unknowns.forEach((cell, column) => {
      const [from, along] = [start[column] ?? 0, slope[column] ?? 0];
      const [lowest, highest] = [problem.lowest[cell] ?? -Infinity, problem.highest[cell] ?? Infinity];
      if (highest < Infinity) cut(highest - from, along);
      if (lowest > -Infinity) cut(from - lowest, -along);
    });
    for (const index of this.bounds) {
      const row = problem.inequalities[index];
      if (row === undefined) continue;
      let bound = row.bound;
      let along = 0;
      for (const [cell, coefficient] of row.terms) {
        const unknown = this.unknowns.indexOf(cell);
        if (unknown < 0) bound -= coefficient * (problem.observed[cell] ?? 0);
        else {
          bound -= coefficient * (start[unknown] ?? 0);
          along += coefficient * (slope[unknown] ?? 0);
        }
      }
      cut(bound, along);
    }
    return [low, high];
  }

  private members(
    first: number,
    last: number,
    cell: number,
    step: number,
    start: readonly number[],
    slope: readonly number[],
  ): Iterable<number> {
    const members = new Set<number>();
    if (!(first <= last)) return members;
    const limit = this.unknowns.length === 1 ? fullLine.oneCell : fullLine.severalCells;
    if (last - first < limit) {
      for (let t = first; t <= last; t++) members.add(t);
      return members;
    }
    const offer = (t: number) => {
      if (Number.isInteger(t) && t >= first && t <= last) members.add(t);
    };
    this.unknowns.forEach((each, column) => {
      const along = slope[column] ?? 0;
      if (along === 0) return;
      for (const value of this.candidates(each)) offer((value - (start[column] ?? 0)) / along / step);
    });
    offer(Math.round((this.problem.observed[cell] ?? 0) / step));
    offer(first);
    offer(last);
    return members;
  }

  private everyCell(): readonly number[] {
    const fromBounds = this.bounds.flatMap((index) => this.problem.inequalities[index]?.support ?? []);
    const fromPivots = this.unknowns.flatMap((_, unknown) => this.pivotSupport(unknown));
    return [...new Set([...fromBounds.filter((cell) => !this.isFreed.has(cell)), ...fromPivots])];
  }
}

function smallest(lists: readonly (readonly number[])[]): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const list of lists) if (best === null || list.length < best.length) best = list;
  return best;
}

/** row := row·p − pivot·r with whole multipliers, so that the column vanishes and everything stays an integer. */
function cancel(row: Combination, pivot: Combination, column: number): void {
  const [p, r] = [pivot.coefficients[column] ?? 1, row.coefficients[column] ?? 0];
  const divisor = greatestCommonDivisor(p, r);
  const [keep, take] = [p / divisor, r / divisor];
  row.coefficients = row.coefficients.map((value, index) => value * keep - (pivot.coefficients[index] ?? 0) * take);
  row.bound = row.bound * keep - pivot.bound * take;
  const sources = new Map([...row.sources].map(([index, multiplier]) => [index, multiplier * keep]));
  for (const [index, multiplier] of pivot.sources) sources.set(index, (sources.get(index) ?? 0) - multiplier * take);
  row.sources = sources;
}
