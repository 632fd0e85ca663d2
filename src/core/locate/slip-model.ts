import type { Problem } from "./problem";
import { cellSlips, type CellSlip } from "./slip-kinds";

/** For each figure somebody may have typed instead of the true one, the probability of it. */
type Outcomes = ReadonlyMap<number, number>;

/** Neighbours of cells, the totals they are and other figures of their row; made once for a problem. */
export class SlipModel {
  /** [neighbour, weight]: above and below count more than beside, since columns are filled downwards. */
  readonly neighbours: readonly (readonly (readonly [number, number])[])[];
  /** Cells next to each other that may both change. */
  readonly neighbourPairs: readonly (readonly [number, number])[];
  private readonly rowFigures: readonly (readonly number[])[];
  private readonly isTotal: ReadonlySet<number>;
  /** How many cells each slip can happen to. */
  readonly applicable: ReadonlyMap<CellSlip, number>;

  constructor(readonly problem: Problem) {
    const { places, roles } = problem;
    const cells = Array.from({ length: problem.size }, (_, cell) => cell);
    const byRow = new Map<string, number[]>();
    const byPlace = new Map<string, number>();
    for (const cell of cells) {
      const place = places[cell];
      if (place === null || place === undefined) continue;
      byPlace.set(`${String(place.table)} ${String(place.row)} ${String(place.column)}`, cell);
      const row = `${String(place.table)} ${String(place.row)}`;
      byRow.set(row, [...(byRow.get(row) ?? []), cell]);
    }
    this.neighbours = cells.map((cell) => {
      const place = places[cell];
      if (place === null || place === undefined) return [];
      const near = (row: number, column: number, weight: number): readonly (readonly [number, number])[] => {
        const found = byPlace.get(`${String(place.table)} ${String(place.row + row)} ${String(place.column + column)}`);
        return found === undefined ? [] : [[found, weight]];
      };
      return [...near(-1, 0, 0.7), ...near(1, 0, 0.7), ...near(0, -1, 0.3), ...near(0, 1, 0.3)];
    });
    this.neighbourPairs = this.neighbours.flatMap((near, cell) =>
      near.flatMap(([other]) =>
        other > cell && problem.isFixed[cell] !== true && problem.isFixed[other] !== true
          ? [[cell, other] as const]
          : [],
      ),
    );
    this.rowFigures = cells.map((cell) => {
      const place = places[cell];
      if (roles[cell] !== "ratio" || place === null || place === undefined) return [];
      const row = byRow.get(`${String(place.table)} ${String(place.row)}`) ?? [];
      return row.filter((other) => roles[other] === "detail" || roles[other] === "total");
    });
    this.isTotal = new Set(problem.totals.map(({ total }) => total));
    const count = (slip: CellSlip) => cells.filter((cell) => this.applies(cell, slip)).length;
    this.applicable = new Map(cellSlips.map((slip) => [slip, count(slip)]));
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
        return (this.neighbours[cell]?.length ?? 0) > 0;
      case "omitted-row":
        return this.isTotal.has(cell);
      case "wrong-denominator":
        return role === "ratio" && (this.rowFigures[cell]?.length ?? 0) > 1;
      default:
        return true;
    }
  }

  private unitOf(cell: number): number {
    return this.problem.units[cell] ?? 1;
  }

  /** The figure as it is typed: no thousands marks, a dot before decimals, no trailing zeros. */
  digitsOf(cell: number, value: number): string {
    const digits = this.problem.decimals[cell] ?? 0;
    const typed = (value / this.unitOf(cell)).toFixed(digits);
    return typed.includes(".") ? typed.replace(/0+$/, "").replace(/\.$/, "") : typed;
  }

  /** False only where no single typing slip leads from the one figure to the other; far cheaper than trying them all. */
  isOneKeyAway(cell: number, value: number, found: number): boolean {
    const digits = this.problem.decimals[cell] ?? 0;
    const padded = (each: number) => (each / this.unitOf(cell)).toFixed(digits);
    return isOneEdit(padded(value), padded(found)) || isOneEdit(this.digitsOf(cell, value), this.digitsOf(cell, found));
  }

  /** What one slip makes of the true figure `value`, given the true figures `x` of the other cells; sums to one. */
  outcomes(x: ArrayLike<number>, cell: number, value: number, slip: CellSlip): Outcomes {
    const outcomes = new Map<number, number>();
    const ceiling = this.ceilingOf(cell);
    this.produce(x, cell, value, slip, (result, probability) => {
      if (!Number.isFinite(result) || result === value || result < 0 || result > ceiling) return;
      outcomes.set(result, (outcomes.get(result) ?? 0) + probability);
    });
    let total = 0;
    for (const probability of outcomes.values()) total += probability;
    for (const [result, probability] of outcomes) outcomes.set(result, probability / total);
    return outcomes;
  }

  /** Probability that one slip makes `found` of `value`. Most slips cannot, and are told so without their outcomes. */
  chance(x: ArrayLike<number>, cell: number, value: number, slip: CellSlip, found: number): number {
    if (!this.mayReach(cell, value, slip, found)) return 0;
    let isReached = false;
    this.produce(x, cell, value, slip, (result) => {
      if (result === found) isReached = true;
    });
    return isReached ? (this.outcomes(x, cell, value, slip).get(found) ?? 0) : 0;
  }

  /** False only where the lengths of two whole figures rule a typing slip out. */
  private mayReach(cell: number, value: number, slip: CellSlip, found: number): boolean {
    if (value < 0 || found < 0 || (this.problem.decimals[cell] ?? 0) > 0) return true;
    const from = this.digitsOf(cell, value).length;
    const to = this.digitsOf(cell, found).length;
    switch (slip) {
      case "digit-substituted":
        return to === from;
      case "digits-swapped":
        return to <= from;
      case "digit-dropped":
        return to < from;
      case "digit-added":
        // "05" is 5.
        return to === from + 1 || value === 0;
      default:
        return true;
    }
  }

  private ceilingOf(cell: number): number {
    const highest = this.problem.highest[cell] ?? 0;
    return highest === Infinity ? 1e15 : highest * 10;
  }

  private produce(
    x: ArrayLike<number>,
    cell: number,
    value: number,
    slip: CellSlip,
    add: (result: number, probability: number) => void,
  ): void {
    const addTyped = (typed: string, probability: number) => {
      add(Math.round(Number.parseFloat(typed) * this.unitOf(cell)), probability);
    };
    switch (slip) {
      case "digit-substituted":
      case "digits-swapped":
      case "digit-dropped":
      case "digit-added":
        typingSlip(this.digitsOf(cell, value), slip, addTyped);
        return;
      case "copied-neighbour":
        for (const [other, weight] of this.neighbours[cell] ?? []) add(this.problem.figureFor(cell, other, x), weight);
        return;
      case "omitted-row":
        this.omittedRow(x, cell, value, add);
        return;
      case "wrong-denominator":
        this.wrongDenominator(x, cell, add);
        return;
      default:
        this.scaleSlip(x, cell, value, slip, add, addTyped);
    }
  }

  private scaleSlip(
    x: ArrayLike<number>,
    cell: number,
    value: number,
    slip: CellSlip,
    add: (result: number, probability: number) => void,
    addTyped: (typed: string, probability: number) => void,
  ): void {
    const step = this.problem.step[cell] ?? 1;
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
      case "mark-misread": {
        const typed = this.digitsOf(cell, value);
        if (typed.includes(".")) addTyped(typed.replace(".", ""), 1);
        else if (value >= 1000 * this.unitOf(cell)) add(value / 1000, 1);
        return;
      }
      case "rounding":
        this.rounding(x, cell, value, add);
        return;
      case "off-by-one":
        for (const [distance, weight] of [
          [1, 0.6],
          [10, 0.25],
          [100, 0.15],
        ] as const) {
          add(value + distance * step, weight);
          add(value - distance * step, weight);
        }
        return;
      default:
        return;
    }
  }

  private rounding(x: ArrayLike<number>, cell: number, value: number, add: (result: number, p: number) => void): void {
    const { problem } = this;
    const step = problem.step[cell] ?? 1;
    if (problem.roles[cell] !== "ratio") {
      add(value + step, 1);
      add(value - step, 1);
      add(Math.round(value / (10 * step)) * 10 * step, 1);
      add(Math.floor(value / (10 * step)) * 10 * step, 0.5);
      return;
    }
    for (const index of problem.ratiosOf[cell] ?? []) {
      const row = problem.ratios[index];
      if (row === undefined) continue;
      const below = problem.total(row.denominator, x);
      if (below <= 0) continue;
      const quotient = (row.factor * problem.total(row.numerator, x) * this.unitOf(cell)) / (below * step);
      add(Math.floor(quotient) * step, 1);
      add(Math.ceil(quotient) * step, 0.5);
    }
    const digits = problem.decimals[cell] ?? 0;
    if (digits > 0) add(Math.round(value / (10 * step)) * 10 * step, 0.5);
    if (digits > 1) add(Math.round(value / (100 * step)) * 100 * step, 0.2);
  }

  private omittedRow(
    x: ArrayLike<number>,
    cell: number,
    value: number,
    add: (result: number, p: number) => void,
  ): void {
    for (const { total, terms } of this.problem.totals) {
      if (total !== cell) continue;
      const own = terms.find(([other]) => other === cell)?.[1] ?? 1;
      for (const [other, coefficient] of terms) {
        if (other === cell || (x[other] ?? 0) === 0) continue;
        const part = (-coefficient / own) * (x[other] ?? 0);
        add(value - part, 0.75);
        add(value + part, 0.25);
      }
    }
  }

  private wrongDenominator(x: ArrayLike<number>, cell: number, add: (result: number, p: number) => void): void {
    const { problem } = this;
    const step = problem.step[cell] ?? 1;
    const limit = 200 * this.unitOf(cell);
    const offer = (above: number, below: number, factor: number, weight: number) => {
      if (below <= 0) return;
      const result = Math.round((factor * above * this.unitOf(cell)) / (below * step)) * step;
      if (result <= limit) add(result, weight);
    };
    for (const index of problem.ratiosOf[cell] ?? []) {
      const row = problem.ratios[index];
      if (row === undefined) continue;
      const above = problem.total(row.numerator, x);
      const below = problem.total(row.denominator, x);
      for (const other of this.rowFigures[cell] ?? []) {
        const figure = x[other] ?? 0;
        if (figure !== below) offer(above, figure, row.factor, 0.6);
        if (figure !== above) offer(figure, below, row.factor, 0.4);
      }
    }
  }

  /** Probability of an arbitrary wrong figure of the same order of magnitude. */
  arbitrary(cell: number, value: number, found: number): number {
    const step = this.problem.step[cell] ?? 1;
    if (found % step !== 0 || found < 0) return 1e-7;
    const length = (units: number) => String(Math.round(Math.abs(units))).length;
    const digits = length(found / step);
    const difference = Math.abs(length(value / step) - digits);
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
      const whole = Math.round(value);
      if (whole !== found && problem.isPossible(cell, whole)) values.add(whole);
    };
    const typed = this.digitsOf(cell, found);
    const addTyped = (text: string) => {
      if (/^\d+(?:\.\d+)?$/.test(text)) add(Number.parseFloat(text) * this.unitOf(cell));
    };
    for (const slip of ["digit-substituted", "digit-dropped", "digit-added", "digits-swapped"] as const) {
      typingSlip(typed, slip, addTyped);
    }
    for (const factor of [10, 100, 1000, 0.1, 0.01, 0.001]) add(found * factor);
    for (const distance of [1, 10, 100]) {
      add(found + distance * step);
      add(found - distance * step);
    }
    for (const [other] of this.neighbours[cell] ?? []) add(problem.figureFor(cell, other, problem.observed));
    add(0);
    return [...values];
  }
}

/** True when one mark was replaced, added or dropped, or two digits next to each other were swapped. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  const digits = left.replace(".", "");
  return digits.length === 2 && right.replace(".", "") === `${digits[1] ?? ""}${digits[0] ?? ""}`;
}

/** The texts one typing slip makes of a typed figure, with relative weights. */
function typingSlip(
  typed: string,
  slip: "digit-substituted" | "digits-swapped" | "digit-dropped" | "digit-added",
  add: (typed: string, weight: number) => void,
): void {
  const positions = [...typed].flatMap((mark, position) => (/\d/.test(mark) ? [position] : []));
  const replaced = (position: number, length: number, by: string) =>
    typed.slice(0, position) + by + typed.slice(position + length);
  switch (slip) {
    case "digit-substituted":
      for (const position of positions) {
        for (let digit = 0; digit <= 9; digit++) {
          const isLeadingZero = digit === 0 && position === 0 && positions.length > 1 && typed[1] !== ".";
          if (!isLeadingZero && String(digit) !== typed[position]) add(replaced(position, 1, String(digit)), 1 / 9);
        }
      }
      return;
    case "digits-swapped":
      positions.forEach((position, index) => {
        const next = positions[index + 1];
        if (next === undefined || typed[position] === typed[next]) return;
        const marks = [...typed];
        [marks[position], marks[next]] = [typed[next] ?? "", typed[position] ?? ""];
        add(marks.join(""), 1);
      });
      return;
    case "digit-dropped":
      if (positions.length < 2) return;
      for (const position of positions) {
        const rest = replaced(position, 1, "");
        if (!rest.startsWith(".")) add(rest, 1);
      }
      return;
    case "digit-added":
      for (const position of positions) add(replaced(position, 0, typed[position] ?? ""), 1 / positions.length);
      for (let position = 0; position <= typed.length; position++) {
        for (let digit = position === 0 ? 1 : 0; digit <= 9; digit++) {
          add(replaced(position, 0, String(digit)), 1 / (10 * (positions.length + 1)));
        }
      }
  }
}
