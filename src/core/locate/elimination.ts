import type { Problem } from "./problem";

/** A whole combination of equalities, over the changes of the freed cells: Σ coefficient·change = gap. */
interface Combination {
  coefficients: readonly number[];
  gap: number;
  /** Of each touched equality. */
  multipliers: readonly number[];
}

/**
 * The equalities that mention freed cells, in reduced row echelon form over the changes of those cells. Whole numbers
 * throughout: gaps are small however large the figures are. A combination left without unknowns is an implied identity.
 */
export class Elimination {
  private readonly touched: readonly number[];
  private readonly rows: Combination[];
  /** Row that determines each unknown; -1 for a free one. */
  readonly pivots: number[];
  private rank = 0;

  constructor(
    private readonly problem: Problem,
    private readonly unknowns: readonly number[],
    private readonly isFreed: Uint8Array,
  ) {
    this.touched = touchedBy(problem, unknowns);
    this.pivots = unknowns.map(() => -1);
    this.rows = this.touched.map((index, position) => ({
      coefficients: unknowns.map((cell) => coefficientOf(problem, index, cell)),
      gap: problem.gaps[index] ?? 0,
      multipliers: this.touched.map((_, other) => (other === position ? 1 : 0)),
    }));
    for (let column = 0; column < unknowns.length; column++) this.reduce(column);
  }

  private reduce(column: number): void {
    const { rows } = this;
    let found = this.rank;
    while (found < rows.length && rows[found]?.coefficients[column] === 0) found += 1;
    const pivot = rows[found];
    const other = rows[this.rank];
    if (pivot === undefined || other === undefined) return;
    rows[found] = other;
    rows[this.rank] = pivot;
    for (const row of rows) if (row !== pivot && row.coefficients[column] !== 0) cancel(row, pivot, column);
    this.pivots[column] = this.rank++;
  }

  /** Cells of the shortest implied identity that fails whatever the freed cells hold; null where none does. */
  contradiction(): readonly number[] | null {
    let best: readonly number[] | null = null;
    for (let index = this.rank; index < this.rows.length; index++) {
      const row = this.rows[index];
      if (row === undefined || row.gap === 0) continue;
      const support = this.supportOf(row);
      if (best === null || support.length < best.length) best = support;
    }
    return best;
  }

  /** Change of an unknown as start + slope·t, where t is the change of the unknown `running` and other free ones stand at `changes`. */
  along(column: number, running: number, changes: ArrayLike<number>): readonly [start: number, slope: number] {
    if (column === running) return [0, 1];
    const row = this.rows[this.pivots[column] ?? -1];
    if (row === undefined) return [changes[column] ?? 0, 0];
    let rest = row.gap;
    for (let other = 0; other < this.unknowns.length; other++) {
      const isFree = (this.pivots[other] ?? -1) < 0;
      if (isFree && other !== running) rest -= (row.coefficients[other] ?? 0) * (changes[other] ?? 0);
    }
    const lead = row.coefficients[column] ?? 1;
    return [rest / lead, running < 0 ? 0 : -(row.coefficients[running] ?? 0) / lead];
  }

  /** The cells, not freed, that settle an unknown. */
  pivotSupport(column: number): readonly number[] {
    const row = this.rows[this.pivots[column] ?? -1];
    return row === undefined ? [] : this.supportOf(row);
  }

  private supportOf({ multipliers }: Combination): readonly number[] {
    const gathered = new Map<number, number>();
    this.touched.forEach((index, position) => {
      const multiplier = multipliers[position] ?? 0;
      if (multiplier === 0) return;
      for (const [cell, coefficient] of this.problem.equalities[index]?.terms ?? []) {
        if (this.isFreed[cell] === 0) gathered.set(cell, (gathered.get(cell) ?? 0) + coefficient * multiplier);
      }
    });
    const cells: number[] = [];
    for (const [cell, coefficient] of gathered) if (coefficient !== 0) cells.push(cell);
    return cells;
  }
}

function touchedBy(problem: Problem, unknowns: readonly number[]): readonly number[] {
  const touched: number[] = [];
  for (const cell of unknowns) {
    for (const index of problem.equalitiesOf[cell] ?? []) if (!touched.includes(index)) touched.push(index);
  }
  return touched;
}

function coefficientOf(problem: Problem, equality: number, cell: number): number {
  for (const [each, coefficient] of problem.equalities[equality]?.terms ?? []) if (each === cell) return coefficient;
  return 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** row := row·p − pivot·r with whole multipliers, so that the column vanishes and everything stays an integer. */
function cancel(row: Combination, pivot: Combination, column: number): void {
  const [p, r] = [pivot.coefficients[column] ?? 1, row.coefficients[column] ?? 0];
  const divisor = greatestCommonDivisor(p, r);
  const [keep, take] = [p / divisor, r / divisor];
  row.coefficients = row.coefficients.map((value, index) => value * keep - (pivot.coefficients[index] ?? 0) * take);
  row.gap = row.gap * keep - pivot.gap * take;
  row.multipliers = row.multipliers.map((value, index) => value * keep - (pivot.multipliers[index] ?? 0) * take);
}
