import { figureSlip, type FigureSlip } from "./figure-slips";
import type { LinearTerm } from "./input";
import type { Problem } from "./problem";
import { cellSlips, type CellSlip } from "./slip-kinds";
import { surroundingsOf, type Surroundings } from "./surroundings";
import { take, typedVariants, typingChance, type Typed } from "./typing";

/** How likely each slip is to make one figure of another, in the cells of one problem. */
export class SlipModel {
  readonly surroundings: Surroundings;
  /** The identities each cell is the total of. */
  readonly sumsOf: ReadonlyMap<number, readonly (readonly LinearTerm[])[]>;
  /** How many cells each slip can happen to. */
  readonly applicable: ReadonlyMap<CellSlip, number>;

  constructor(readonly problem: Problem) {
    this.surroundings = surroundingsOf(problem);
    const sums = new Map<number, (readonly LinearTerm[])[]>();
    for (const { total, terms } of problem.totals) sums.set(total, [...(sums.get(total) ?? []), terms]);
    this.sumsOf = sums;
    const counts = new Map<CellSlip, number>();
    for (const slip of cellSlips) {
      let count = 0;
      for (let cell = 0; cell < problem.size; cell++) if (this.applies(cell, slip)) count += 1;
      counts.set(slip, count);
    }
    this.applicable = counts;
  }

  applies(cell: number, slip: CellSlip): boolean {
    const { roles, isFixed, decimals } = this.problem;
    const role = roles[cell];
    if (role === "virtual" || isFixed[cell] === true) return false;
    const digits = decimals[cell] ?? 0;
    switch (slip) {
      case "zero-lost-or-added":
        return digits === 0 && role !== "ratio";
      case "decimal-shift":
      case "rounding":
        return digits > 0;
      case "mark-misread":
        return digits > 0 || role !== "ratio";
      case "copied-neighbour":
        return (this.surroundings.neighbours[cell]?.length ?? 0) > 0;
      case "omitted-row":
        return this.sumsOf.has(cell);
      case "wrong-denominator":
        return role === "ratio" && (this.surroundings.rowFigures[cell]?.length ?? 0) > 1;
      default:
        return true;
    }
  }

  private unitOf(cell: number): number {
    return this.problem.units[cell] ?? 1;
  }

  /** The figure as it is typed: no thousands marks, a dot before decimals, no trailing zeros. */
  typed(cell: number, value: number): Typed {
    const digits = this.problem.decimals[cell] ?? 0;
    const unit = this.unitOf(cell);
    if (value % unit === 0) return take(String(value / unit));
    const typed = (value / unit).toFixed(digits);
    return take(typed.endsWith("0") ? typed.replace(/\.?0+$/, "") : typed);
  }

  /**
   * Probability that one slip makes `found` of the true figure `value`, given the true figures `x` of the other cells.
   * Over everything the slip may leave but the figure itself it sums to one.
   */
  chance(x: ArrayLike<number>, cell: number, value: number, slip: CellSlip, found: number): number {
    switch (slip) {
      case "digit-substituted":
      case "digits-swapped":
      case "digit-dropped":
      case "digit-added":
        return value < 0 || found < 0 ? 0 : typingChance(slip, this.typed(cell, value), this.typed(cell, found));
      case "mark-misread":
        return this.misread(cell, value) === found ? 1 : 0;
      case "other":
        return this.arbitrary(cell, value, found);
      case "zero-lost-or-added":
      case "decimal-shift":
      case "off-by-one":
        return mayBeStep(slip, value, found, this.problem.step[cell] ?? 1)
          ? this.share(x, cell, value, slip, found)
          : 0;
      default:
        return this.share(x, cell, value, slip, found);
    }
  }

  /** Share of `found` in everything the slip may leave. */
  private share(x: ArrayLike<number>, cell: number, value: number, slip: FigureSlip, found: number): number {
    let [hit, all] = [0, 0];
    const ceiling = this.ceilingOf(cell);
    figureSlip(this, slip, x, cell, value, (result, weight) => {
      if (!Number.isFinite(result) || result === value || result < 0 || result > ceiling) return;
      all += weight;
      if (result === found) hit += weight;
    });
    return hit === 0 ? 0 : hit / all;
  }

  /** 18,61 read as 1861, or 1.714 read as 1,714; null where the figure has no mark. */
  private misread(cell: number, value: number): number | null {
    const unit = this.unitOf(cell);
    if (value % unit === 0) return value >= 1000 * unit ? value / 1000 : null;
    let whole = value;
    for (let digits = this.problem.decimals[cell] ?? 0; digits > 0 && whole % unit !== 0; digits--) whole *= 10;
    return whole % unit === 0 ? whole : null;
  }

  private ceilingOf(cell: number): number {
    const highest = this.problem.highest[cell] ?? 0;
    return highest === Infinity ? 1e15 : highest * 10;
  }

  /** Probability of an arbitrary wrong figure of the same order of magnitude. */
  private arbitrary(cell: number, value: number, found: number): number {
    const step = this.problem.step[cell] ?? 1;
    if (found % step !== 0 || found < 0) return 1e-7;
    const digits = lengthOf(found / step);
    const difference = Math.abs(lengthOf(value / step) - digits);
    const weight = difference === 0 ? 0.8 : difference === 1 ? 0.09 : 0.01;
    return weight / (digits === 1 ? 10 : 9 * 10 ** (digits - 1));
  }

  /** True figures from which a slip could have led to the one that stands in the cell. */
  candidates(cell: number): readonly number[] {
    const { problem } = this;
    const found = problem.observed[cell] ?? 0;
    const step = problem.step[cell] ?? 1;
    const values = new Set<number>();
    const add = (value: number) => {
      if (value !== found && problem.isPossible(cell, value)) values.add(value);
    };
    const unit = this.unitOf(cell);
    let decimals = 0;
    while (decimals < (problem.decimals[cell] ?? 0) && found % (unit / 10 ** decimals) !== 0) decimals += 1;
    if (found >= 0) {
      typedVariants((found * 10 ** decimals) / unit, decimals, (digits, places) => {
        add((digits * unit) / 10 ** places);
      });
    }
    for (const factor of [10, 100, 1000, 0.1, 0.01, 0.001]) add(found * factor);
    for (const distance of [1, 10, 100]) {
      add(found + distance * step);
      add(found - distance * step);
    }
    for (const [other] of this.surroundings.neighbours[cell] ?? []) {
      add(problem.figureFor(cell, other, problem.observed));
    }
    add(0);
    return [...values];
  }
}

/** False only where the slip cannot lead from one figure to the other; spares listing what it can lead to. */
function mayBeStep(
  slip: "zero-lost-or-added" | "decimal-shift" | "off-by-one",
  value: number,
  found: number,
  step: number,
) {
  if (slip === "off-by-one") return Math.abs(value - found) <= 100 * step;
  const quotient = found / value;
  return quotient > 9 || quotient < 0.2;
}

/** Digits of a whole number. */
function lengthOf(units: number): number {
  let rest = Math.round(Math.abs(units));
  let length = 1;
  while (rest >= 10) {
    rest = Math.floor(rest / 10);
    length += 1;
  }
  return length;
}
