import { CellScores } from "./cell-scores";
import { staleBy, type Dependence } from "./dependence";
import type { Solution } from "./input";
import type { Problem } from "./problem";
import { slipCounts, slipWeights, type Slip } from "./slip-kinds";
import { SlipModel } from "./slip-model";
import { valuePrior } from "./value-prior";

export interface Score {
  readonly logProbability: number;
  readonly slips: readonly Slip[];
}

/** A solution this much less likely (in logs) than the best is not worth scoring in full: e^-7 ≈ 0.1 %. */
const negligible = 7;
const twoSlips = Math.log(2 * slipCounts.two);

export const logSumExp = (logs: readonly number[]): number => {
  const largest = Math.max(...logs);
  if (largest === -Infinity) return -Infinity;
  return largest + Math.log(logs.reduce((sum, each) => sum + Math.exp(each - largest), 0));
};

/** Scores repairs: how likely it is that these figures were meant and those found were written. */
export class Ranker {
  readonly model: SlipModel;
  private readonly cells: CellScores;
  private readonly prior: (cell: number, value: number) => number;
  private floor = -Infinity;
  /** The figures as found; a solution's stand in it only while it is scored. */
  private readonly x: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly dependence: Dependence,
  ) {
    this.model = new SlipModel(problem);
    this.cells = new CellScores(problem, this.model);
    this.x = problem.observed.slice();
    this.prior = valuePrior(problem, dependence.details);
  }

  /** True while these two slips together may count beside the best account so far. */
  mayCount(cell: number, value: number, other: number, otherValue: number): boolean {
    const likelihood = this.cells.outlook(cell, value) + this.cells.outlook(other, otherValue);
    return twoSlips + likelihood + this.prior(cell, value) + this.prior(other, otherValue) + 1 >= this.floor;
  }

  score(solution: Solution): Score {
    const { x } = this;
    solution.cells.forEach((cell, index) => {
      x[cell] = solution.values[index] ?? 0;
    });
    const score = this.scoreOf(solution, x);
    for (const cell of solution.cells) x[cell] = this.problem.observed[cell] ?? 0;
    return score;
  }

  private scoreOf(solution: Solution, x: Float64Array): Score {
    const { problem } = this;
    const real = solution.cells.filter((cell) => problem.roles[cell] !== "virtual");
    let base = real.length > 0 ? Math.log(slipCounts.one) : 0;
    for (const cell of solution.cells) {
      if (problem.roles[cell] === "virtual") base += (problem.logOdds[cell] ?? 0) + this.residual(cell, x[cell] ?? 0);
      else base += this.prior(cell, x[cell] ?? 0);
    }
    const isSoft = real.length < solution.cells.length;
    if (real.length === 0) return this.remember({ logProbability: base, slips: ["not-an-identity"] });
    const stories = this.stories(real, x, base);
    if (stories.length === 0) return { logProbability: -Infinity, slips: [] };
    const [only] = stories;
    if (stories.length === 1 && only !== undefined) {
      const slips = isSoft ? [...only.slips, "not-an-identity" as const] : only.slips;
      return this.remember({ logProbability: base + only.logProbability, slips });
    }
    const [best] = [...stories].sort((a, b) => b.logProbability - a.logProbability);
    const logProbability = base + logSumExp(stories.map((story) => story.logProbability));
    const slips = best?.slips ?? [];
    return this.remember({ logProbability, slips: isSoft ? [...slips, "not-an-identity"] : slips });
  }

  private remember(score: Score): Score {
    this.floor = Math.max(this.floor, score.logProbability - negligible);
    return score;
  }

  private stories(real: readonly number[], x: Float64Array, base: number): readonly Score[] {
    const stories: Score[] = [];
    const [first = 0, second = 0] = real;
    const orders = real.length === 1 ? 1 : real.length === 2 ? 2 * slipCounts.two : 6 * slipCounts.three;
    const most = real.length === 1 ? 0 : Math.log(orders) + real.length * this.cells.likeliest;
    if (most + base >= this.floor) {
      const cells = real.map((cell) => this.cells.of(cell, x[cell] ?? 0, x));
      const logProbability = Math.log(orders) + cells.reduce((sum, each) => sum + Math.log(each.probability), 0);
      stories.push({ logProbability, slips: cells.map(({ slip }) => slip) });
    }
    const { observed } = this.problem;
    if (real.length === 2 && x[first] === observed[second] && x[second] === observed[first]) {
      const pairs = this.model.surroundings.neighbourPairs;
      if (pairs.some(([a, b]) => (a === first && b === second) || (a === second && b === first))) {
        const logProbability = Math.log(slipWeights["cells-swapped"] / pairs.length);
        stories.push({ logProbability, slips: ["cells-swapped"] });
      }
    }
    const stale = this.totalsNotUpdated(real, x);
    if (stale > -Infinity) stories.push({ logProbability: stale, slips: ["totals-not-updated"] });
    return stories.filter((story) => story.logProbability > -Infinity);
  }

  /** Log density of the gap an identity leaves where it does not apply: half log-uniform, half uniform up to its largest term. */
  private residual(virtual: number, gap: number): number {
    const { problem } = this;
    let [largest, step] = [10, problem.units[virtual] ?? 1];
    const rows = [
      ...(problem.equalitiesOf[virtual] ?? []).map((index) => problem.equalities[index]),
      ...(problem.inequalitiesOf[virtual] ?? []).map((index) => problem.inequalities[index]),
    ];
    for (const row of rows) {
      for (const [cell] of row?.terms ?? []) {
        if (cell === virtual) continue;
        largest = Math.max(largest, Math.abs(problem.observed[cell] ?? 0));
        step = Math.min(step, problem.step[cell] ?? 1);
      }
    }
    const range = Math.max(10, largest / step);
    const distance = Math.max(1, Math.abs(gap) / step);
    return Math.log(0.5 / (2 * distance * (1 + Math.log(range))) + 0.5 / (2 * range));
  }

  /** Log probability that a detail was changed later and just these totals and ratios were left as they were. */
  private totalsNotUpdated(real: readonly number[], x: Float64Array): number {
    const { problem, dependence } = this;
    const isFollower = (cell: number) => dependence.totals.has(cell) || problem.roles[cell] === "ratio";
    if (!real.every(isFollower)) return -Infinity;
    const sums = real.filter((cell) => dependence.totals.has(cell));
    let weight = 0;
    for (const detail of dependence.details) {
      const current = x[detail] ?? 0;
      const step = problem.step[detail] ?? 1;
      for (const change of this.earlierChanges(detail, sums, real, x)) {
        const value = current + change;
        if (change === 0 || value < 0 || value % step !== 0) continue;
        const chance = changeProbability(current, change, step);
        if (chance === 0) continue;
        const affected = staleBy(problem, dependence, x, detail, value, real);
        if (affected === 0) continue;
        weight += (chance * 2 ** -affected) / (1 - 2 ** -affected);
      }
    }
    const { details } = dependence;
    return weight === 0 ? -Infinity : Math.log((slipWeights["totals-not-updated"] * weight) / details.length);
  }

  private earlierChanges(
    detail: number,
    sums: readonly number[],
    real: readonly number[],
    x: Float64Array,
  ): readonly number[] {
    const { problem, dependence } = this;
    const reach = dependence.reach.get(detail);
    const [first] = sums;
    if (first !== undefined) {
      const changes = sums.map((cell) => ((problem.observed[cell] ?? 0) - (x[cell] ?? 0)) / (reach?.get(cell) ?? 0));
      const [change = 0] = changes;
      return Number.isFinite(change) && changes.every((each) => each === change) ? [change] : [];
    }
    const isTouched = problem.ratios.some(
      (row) =>
        real.includes(row.ratio) &&
        [...row.numerator, ...row.denominator].some(([cell]) => cell === detail || reach?.has(cell) === true),
    );
    if (!isTouched) return [];
    const step = problem.step[detail] ?? 1;
    const limit = Math.min(60, Math.max(10, (x[detail] ?? 0) / step));
    return Array.from({ length: Math.floor(limit) }, (_, index) => (index + 1) * step).flatMap((each) => [each, -each]);
  }
}

/** Probability that a figure was once off by `change`: small changes are commoner, up to the figure itself. */
function changeProbability(value: number, change: number, step: number): number {
  const distance = Math.abs(change) / step;
  const range = Math.max(10, value / step);
  return distance < 1 || distance > range ? 0 : 1 / (2 * distance * (1 + Math.log(range)));
}
