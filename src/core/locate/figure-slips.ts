import type { LinearTerm } from "./input";
import type { Problem } from "./problem";
import type { CellSlip } from "./slip-kinds";
import type { Surroundings } from "./surroundings";
import type { TypingSlip } from "./typing";

/** Slips whose outcome follows from figures rather than from keys. */
export type FigureSlip = Exclude<CellSlip, TypingSlip | "mark-misread" | "other">;

/** Takes one outcome of a slip with its relative weight. */
export type Outcome = (result: number, weight: number) => void;

interface Setting {
  readonly problem: Problem;
  readonly surroundings: Surroundings;
  /** The identities each cell is the total of. */
  readonly sumsOf: ReadonlyMap<number, readonly (readonly LinearTerm[])[]>;
}

/** Everything one slip may leave in a cell whose true figure is `value`, given the true figures `x` of the others. */
export function figureSlip(
  setting: Setting,
  slip: FigureSlip,
  x: ArrayLike<number>,
  cell: number,
  value: number,
  add: Outcome,
): void {
  const { problem, surroundings } = setting;
  const step = problem.step[cell] ?? 1;
  switch (slip) {
    case "zero-lost-or-added":
      add(value * 10, 1);
      if (value % (10 * step) === 0) add(value / 10, 1);
      return;
    case "decimal-shift":
      add(value * 10, 1);
      if (value % 10 === 0) add(value / 10, 1);
      else add(Math.round(value / 10), 0.5);
      if (value % 100 === 0) add(value / 100, 0.3);
      add(value * 100, 0.3);
      return;
    case "off-by-one":
      for (const [distance, weight] of nearby) {
        add(value + distance * step, weight);
        add(value - distance * step, weight);
      }
      return;
    case "copied-neighbour":
      for (const [other, weight] of surroundings.neighbours[cell] ?? []) add(problem.figureFor(cell, other, x), weight);
      return;
    case "omitted-row":
      for (const terms of setting.sumsOf.get(cell) ?? []) omittedRow(terms, x, cell, value, add);
      return;
    case "rounding":
      rounding(problem, x, cell, value, add);
      return;
    case "wrong-denominator":
      wrongDenominator(setting, x, cell, add);
      return;
  }
}

/** Sums done in the head are off by a carried one. */
const nearby = [
  [1, 0.6],
  [10, 0.25],
  [100, 0.15],
] as const;

function omittedRow(terms: readonly LinearTerm[], x: ArrayLike<number>, cell: number, value: number, add: Outcome) {
  let own = 1;
  for (const [other, coefficient] of terms) if (other === cell) own = coefficient;
  for (const [other, coefficient] of terms) {
    const figure = x[other] ?? 0;
    if (other === cell || figure === 0) continue;
    const part = (-coefficient / own) * figure;
    add(value - part, 0.75);
    add(value + part, 0.25);
  }
}

function rounding(problem: Problem, x: ArrayLike<number>, cell: number, value: number, add: Outcome): void {
  const step = problem.step[cell] ?? 1;
  const shorter = 10 * step;
  if (problem.roles[cell] !== "ratio") {
    add(value + step, 1);
    add(value - step, 1);
    add(Math.round(value / shorter) * shorter, 1);
    add(Math.floor(value / shorter) * shorter, 0.5);
    return;
  }
  for (const index of problem.ratiosOf[cell] ?? []) {
    const row = problem.ratios[index];
    if (row === undefined) continue;
    const below = problem.total(row.denominator, x);
    if (below <= 0) continue;
    const above = problem.total(row.numerator, x);
    const quotient = (row.factor * above * (problem.units[cell] ?? 1)) / (below * step);
    add(Math.floor(quotient) * step, 1);
    add(Math.ceil(quotient) * step, 0.5);
  }
  const digits = problem.decimals[cell] ?? 0;
  if (digits > 0) add(Math.round(value / shorter) * shorter, 0.5);
  if (digits > 1) add(Math.round(value / (10 * shorter)) * 10 * shorter, 0.2);
}

/** A ratio above twice the whole is seen at once. */
const largestRatio = 200;

function wrongDenominator(setting: Setting, x: ArrayLike<number>, cell: number, add: Outcome): void {
  const { problem, surroundings } = setting;
  const step = problem.step[cell] ?? 1;
  const unit = problem.units[cell] ?? 1;
  const offer = (above: number, below: number, factor: number, weight: number) => {
    if (below <= 0) return;
    const result = Math.round((factor * above * unit) / (below * step)) * step;
    if (result <= largestRatio * unit) add(result, weight);
  };
  for (const index of problem.ratiosOf[cell] ?? []) {
    const row = problem.ratios[index];
    if (row === undefined) continue;
    const above = problem.total(row.numerator, x);
    const below = problem.total(row.denominator, x);
    for (const other of surroundings.rowFigures[cell] ?? []) {
      const figure = x[other] ?? 0;
      if (figure !== below) offer(above, figure, row.factor, 0.6);
      if (figure !== above) offer(figure, below, row.factor, 0.4);
    }
  }
}
