import { asOnce, dependenceOf, type Dependence } from "../../src/core/locate/dependence";
import { Problem } from "../../src/core/locate/problem";
import { thousandths, type MadeTable } from "./locate-draft";
import { tableSlipWeights } from "./locate-slip-mix";
import type { Chance } from "./locate-random";

/** A detail was changed later and some of the totals and rates that rest on it were left as they were. */
export class StaleTotals {
  private readonly problem: Problem;
  private readonly dependence: Dependence;

  constructor(readonly table: MadeTable) {
    this.problem = new Problem(table.cells, table.identities);
    this.dependence = dependenceOf(this.problem);
  }

  private units(cell: number, figure: number): number {
    return (figure * (this.problem.units[cell] ?? 1)) / thousandths;
  }

  private stepOf(cell: number): number {
    return thousandths / 10 ** (this.table.cells[cell]?.decimals ?? 0);
  }

  /** Chance that the figure was once off by `change` thousandths: small changes are commoner. */
  private chanceOf(figure: number, change: number, step: number): number {
    const [distance, range] = [Math.abs(change) / step, Math.max(10, figure / step)];
    return distance < 1 || distance > range ? 0 : 0.5 * (Math.log((distance + 1) / distance) / Math.log(range + 1));
  }

  /** What stood there before the change, in thousandths, and which cells differ. */
  private before(figures: ArrayLike<number>, detail: number, change: number) {
    const { problem, dependence } = this;
    const x = Float64Array.from({ length: problem.size }, (_, cell) => this.units(cell, figures[cell] ?? 0));
    const value = this.units(detail, (figures[detail] ?? 0) + change);
    const { figures: then } = asOnce(problem, dependence, x, detail, value);
    const once = Array.from(then, (each, cell) => (each * thousandths) / (problem.units[cell] ?? 1));
    const cells = once.flatMap((each, cell) =>
      cell !== detail && Math.abs(each - (figures[cell] ?? 0)) > 1e-6 ? [cell] : [],
    );
    return { once, cells };
  }

  plant(figures: readonly number[], chance: Chance): readonly number[] | null {
    const detail = chance.pick(this.dependence.details);
    if (detail === undefined) return null;
    const step = this.stepOf(detail);
    const range = Math.max(10, (figures[detail] ?? 0) / step);
    const size = Math.floor(Math.exp(chance.next() * Math.log(range + 1)));
    const change = (chance.isLikely(0.5) ? 1 : -1) * size * step;
    if ((figures[detail] ?? 0) + change < 0) return null;
    const { once, cells } = this.before(figures, detail, change);
    const left = cells.filter(() => chance.isLikely(0.5));
    if (left.length === 0 || once.some((each) => each < 0)) return null;
    const after = [...figures];
    for (const cell of left) after[cell] = Math.round(once[cell] ?? 0);
    return after;
  }

  likelihood(truth: ArrayLike<number>, found: ArrayLike<number>, changed: readonly number[]): number {
    const { dependence, table } = this;
    const isFollower = (cell: number) => dependence.totals.has(cell) || table.cells[cell]?.role === "ratio";
    if (!changed.every(isFollower)) return 0;
    let weight = 0;
    for (const detail of dependence.details) {
      const step = this.stepOf(detail);
      for (const change of this.changes(truth, found, changed, detail, step)) {
        const chance = this.chanceOf(truth[detail] ?? 0, change, step);
        if (chance === 0 || (truth[detail] ?? 0) + change < 0) continue;
        const { once, cells } = this.before(truth, detail, change);
        const isStory = changed.every(
          (cell) => cells.includes(cell) && Math.abs((once[cell] ?? 0) - (found[cell] ?? 0)) < 1e-6,
        );
        if (isStory) weight += (chance * 2 ** -cells.length) / (1 - 2 ** -cells.length);
      }
    }
    return (tableSlipWeights["totals not updated"] * weight) / Math.max(1, dependence.details.length);
  }

  private changes(
    truth: ArrayLike<number>,
    found: ArrayLike<number>,
    changed: readonly number[],
    detail: number,
    step: number,
  ): readonly number[] {
    const reach = this.dependence.reach.get(detail);
    const total = changed.find((cell) => this.dependence.totals.has(cell));
    if (total !== undefined) {
      const share = reach?.get(total) ?? 0;
      const change = ((found[total] ?? 0) - (truth[total] ?? 0)) / share;
      return share !== 0 && change % step === 0 ? [change] : [];
    }
    const isTouched = this.problem.ratios.some(
      (row) =>
        changed.includes(row.ratio) &&
        [...row.numerator, ...row.denominator].some(([cell]) => cell === detail || reach?.has(cell) === true),
    );
    if (!isTouched) return [];
    const most = Math.min(120, Math.max(10, (truth[detail] ?? 0) / step));
    return Array.from({ length: Math.floor(most) }, (_, index) => (index + 1) * step).flatMap((each) => [each, -each]);
  }
}
