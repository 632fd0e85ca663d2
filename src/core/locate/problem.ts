/**
 * A localisation problem: figures with their printed precision, and identities they ought to satisfy.
 *
 * All figures of one problem are whole numbers of 10^-scale, so that every linear test is exact in doubles. `isExact`
 * says whether the largest product the tests form stays below 2^53; a caller must not trust the answer otherwise.
 * The method (implied edits after Fellegi and Holt, slip models after Scholtus 2009) was measured before it was adopted.
 */
export interface LocateCell {
  readonly id: string;
  /** The figure as it stands. */
  readonly value: number;
  /** Digits after the mark the cell is printed with. */
  readonly decimals: number;
  readonly role: "detail" | "total" | "ratio";
  readonly minimum?: number;
  readonly maximum?: number;
  /** Never blamed: a formula that was verified, a figure the user confirmed. */
  readonly isFixed?: boolean;
  /** Where it stands, for slips that copy or swap neighbours. */
  readonly place?: { readonly table: number; readonly row: number; readonly column: number };
}

/** [index of the cell, coefficient] */
export type LinearTerm = readonly [cell: number, coefficient: number];

export type LocateIdentity =
  /** Σ coefficient·cell = constant, or ≤ constant, within `tolerance`. */
  | {
      readonly kind: "linear";
      readonly id: string;
      readonly terms: readonly LinearTerm[];
      readonly constant: number;
      readonly relation: "equal" | "at-most";
      readonly tolerance?: number;
      /** The cell that is computed from the others. */
      readonly total?: number;
      /** Below 1 the identity itself may not apply here. */
      readonly confidence?: number;
    }
  /** ratio = factor · Σ numerator / Σ denominator, to the printed digits of the ratio. */
  | {
      readonly kind: "ratio";
      readonly id: string;
      readonly ratio: number;
      readonly numerator: readonly LinearTerm[];
      readonly denominator: readonly LinearTerm[];
      readonly factor: number;
    };

/** A virtual cell stands for "this identity does not apply": freeing it releases the identity. */
export type Role = LocateCell["role"] | "virtual";

export interface LinearRow {
  readonly terms: readonly LinearTerm[];
  readonly bound: number;
  /** Index of the ratio cell whose observed value stands in the coefficients; -1 for a plain row. */
  readonly ratioCell: number;
  readonly support: readonly number[];
}

export interface RatioRow {
  readonly ratio: number;
  readonly numerator: readonly LinearTerm[];
  readonly denominator: readonly LinearTerm[];
  readonly factor: number;
}

export interface TotalRow {
  readonly total: number;
  readonly terms: readonly LinearTerm[];
  readonly constant: number;
}

const largestExact = Number.MAX_SAFE_INTEGER;

export class Problem {
  readonly size: number;
  readonly unit: number;
  /** How many units make one, by cell. */
  readonly units: Float64Array;
  readonly observed: Float64Array;
  readonly step: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly decimals: readonly number[];
  readonly roles: readonly Role[];
  readonly isFixed: readonly boolean[];
  /** Log-odds that an identity does not apply; 0 for real cells. */
  readonly logOdds: readonly number[];
  readonly places: readonly (LocateCell["place"] | null)[];
  readonly equalities: readonly LinearRow[];
  readonly inequalities: readonly LinearRow[];
  readonly equalitiesOf: readonly (readonly number[])[];
  readonly inequalitiesOf: readonly (readonly number[])[];
  readonly ratios: readonly RatioRow[];
  readonly ratiosOf: readonly (readonly number[])[];
  readonly totals: readonly TotalRow[];
  readonly isLinear: readonly boolean[];
  readonly violatedEqualities: readonly number[];
  readonly violatedInequalities: readonly number[];
  /** Cells whose own figure is impossible: out of bounds. */
  readonly impossible: readonly number[];
  readonly isExact: boolean;

  constructor(cells: readonly LocateCell[], identities: readonly LocateIdentity[]) {
    const scale = Math.max(0, ...cells.map((cell) => cell.decimals));
    const unit = 10 ** scale;
    const soft = identities.flatMap((identity, index) =>
      identity.kind === "linear" && identity.confidence !== undefined && identity.confidence < 1
        ? [{ index, confidence: identity.confidence, isAtMost: identity.relation === "at-most" }]
        : [],
    );
    const virtualOf = new Map(soft.map(({ index }, offset) => [index, cells.length + offset]));
    const size = cells.length + soft.length;
    this.size = size;
    this.unit = unit;
    this.units = new Float64Array(size).fill(unit);
    this.observed = Float64Array.from({ length: size }, (_, i) => Math.round((cells[i]?.value ?? 0) * unit));
    this.decimals = Array.from({ length: size }, (_, i) => cells[i]?.decimals ?? scale);
    this.step = Float64Array.from(this.decimals, (digits) => 10 ** (scale - digits));
    this.lowest = Float64Array.from({ length: size }, (_, i) => {
      const cell = cells[i];
      return cell === undefined ? -Infinity : (cell.minimum ?? 0) * unit;
    });
    this.highest = Float64Array.from({ length: size }, (_, i) => (cells[i]?.maximum ?? Infinity) * unit);
    this.roles = Array.from({ length: size }, (_, i) => cells[i]?.role ?? "virtual");
    this.isFixed = Array.from({ length: size }, (_, i) => cells[i]?.isFixed ?? false);
    this.places = Array.from({ length: size }, (_, i) => cells[i]?.place ?? null);
    this.logOdds = Array.from({ length: size }, (_, i) => {
      const confidence = soft[i - cells.length]?.confidence;
      return confidence === undefined ? 0 : Math.log((1 - confidence) / confidence);
    });

    const equalities: LinearRow[] = [];
    const inequalities: LinearRow[] = [];
    const ratios: RatioRow[] = [];
    const totals: TotalRow[] = [];
    const isLinear = Array.from({ length: size }, () => false);
    let largest = 0;
    const rowOf = (terms: readonly LinearTerm[], bound: number, ratioCell = -1): LinearRow => {
      const gathered = new Map<number, number>();
      for (const [cell, coefficient] of terms) gathered.set(cell, (gathered.get(cell) ?? 0) + coefficient);
      const kept = [...gathered].filter(([, coefficient]) => coefficient !== 0);
      const support = kept.map(([cell]) => cell);
      if (ratioCell >= 0 && !support.includes(ratioCell)) support.push(ratioCell);
      const reach = kept.reduce(
        (sum, [cell, coefficient]) => sum + Math.abs(coefficient) * (Math.abs(this.observed[cell] ?? 0) + unit),
        Math.abs(bound),
      );
      largest = Math.max(largest, reach);
      return { terms: kept, bound, ratioCell, support };
    };

    identities.forEach((identity, index) => {
      if (identity.kind === "linear") {
        const virtual = virtualOf.get(index);
        const terms: readonly LinearTerm[] = virtual === undefined ? identity.terms : [...identity.terms, [virtual, 1]];
        for (const [cell] of terms) isLinear[cell] = true;
        const tolerance = (identity.tolerance ?? 0) * unit;
        const bound = Math.round(identity.constant * unit);
        if (identity.relation === "equal" && tolerance === 0) equalities.push(rowOf(terms, bound));
        else {
          inequalities.push(rowOf(terms, bound + tolerance));
          if (identity.relation === "equal") {
            inequalities.push(
              rowOf(
                terms.map(([cell, coefficient]) => [cell, -coefficient]),
                -bound + tolerance,
              ),
            );
          }
        }
        if (identity.relation === "equal" && identity.total !== undefined) {
          totals.push({ total: identity.total, terms: identity.terms, constant: bound });
        }
        return;
      }
      // |factor·N/D − R| ≤ half a step of R, with R as observed, is two linear inequalities in N and D.
      const { ratio, numerator, denominator, factor } = identity;
      const printed = this.observed[ratio] ?? 0;
      const step = this.step[ratio] ?? 1;
      const weight = 2 * factor * unit;
      const side = (sign: 1 | -1): readonly LinearTerm[] => [
        ...numerator.map(([cell, coefficient]): LinearTerm => [cell, sign * weight * coefficient]),
        ...denominator.map(([cell, coefficient]): LinearTerm => [
          cell,
          -sign * (2 * printed + sign * step) * coefficient,
        ]),
      ];
      inequalities.push(rowOf(side(1), 0, ratio), rowOf(side(-1), 0, ratio));
      ratios.push({ ratio, numerator, denominator, factor });
    });

    const indexBy = (rows: readonly LinearRow[]) => {
      const lists: number[][] = Array.from({ length: size }, () => []);
      rows.forEach((row, index) => new Set(row.support).forEach((cell) => lists[cell]?.push(index)));
      return lists;
    };
    this.equalities = equalities;
    this.inequalities = inequalities;
    this.ratios = ratios;
    this.totals = totals;
    this.isLinear = isLinear;
    this.equalitiesOf = indexBy(equalities);
    this.inequalitiesOf = indexBy(inequalities);
    const ratiosOf: number[][] = Array.from({ length: size }, () => []);
    ratios.forEach((row, index) => ratiosOf[row.ratio]?.push(index));
    this.ratiosOf = ratiosOf;
    this.isExact = largest < largestExact;
    const indices = (rows: readonly LinearRow[], isBroken: (row: LinearRow) => boolean) =>
      rows.flatMap((row, index) => (isBroken(row) ? [index] : []));
    this.violatedEqualities = indices(equalities, (row) => this.total(row.terms, this.observed) !== row.bound);
    this.violatedInequalities = indices(inequalities, (row) => this.total(row.terms, this.observed) > row.bound);
    this.impossible = Array.from({ length: size }, (_, i) => i).filter((i) => {
      const value = this.observed[i] ?? 0;
      return value < (this.lowest[i] ?? 0) || value > (this.highest[i] ?? 0);
    });
  }

  get isConsistent(): boolean {
    return (
      this.violatedEqualities.length === 0 && this.violatedInequalities.length === 0 && this.impossible.length === 0
    );
  }

  /** Σ coefficient·x. */
  total(terms: readonly LinearTerm[], x: ArrayLike<number>): number {
    let sum = 0;
    for (const [cell, coefficient] of terms) sum += coefficient * (x[cell] ?? 0);
    return sum;
  }

  /** The ratio to its printed digits, half up; null where the denominator is not positive. */
  rounded(row: RatioRow, x: ArrayLike<number>): number | null {
    const below = this.total(row.denominator, x);
    if (below <= 0) return null;
    const step = this.step[row.ratio] ?? 1;
    return Math.round((row.factor * this.total(row.numerator, x) * this.unit) / (below * step)) * step;
  }

  /** True when the ratio's figure stands within half a step of the quotient, or the quotient has no meaning. */
  ratioHolds(row: RatioRow, x: ArrayLike<number>): boolean {
    const below = this.total(row.denominator, x);
    if (below <= 0) return true;
    const gap = Math.abs(row.factor * this.total(row.numerator, x) * this.unit - (x[row.ratio] ?? 0) * below);
    return 2 * gap <= (this.step[row.ratio] ?? 1) * below;
  }

  isPossible(cell: number, value: number): boolean {
    return (
      Number.isInteger(value) &&
      value % (this.step[cell] ?? 1) === 0 &&
      value >= (this.lowest[cell] ?? 0) &&
      value <= (this.highest[cell] ?? 0)
    );
  }

  /** True when x satisfies every identity and bound. */
  holds(x: ArrayLike<number>): boolean {
    for (let cell = 0; cell < this.size; cell++) {
      const value = x[cell] ?? 0;
      if (value !== this.observed[cell] && !this.isPossible(cell, value)) return false;
      if (value < (this.lowest[cell] ?? 0) || value > (this.highest[cell] ?? 0)) return false;
    }
    return (
      this.equalities.every((row) => this.total(row.terms, x) === row.bound) &&
      this.inequalities.every((row) => row.ratioCell >= 0 || this.total(row.terms, x) <= row.bound) &&
      this.ratios.every((row) => this.ratioHolds(row, x))
    );
  }
}

/** Values for some cells (in units of the problem) that make every identity hold. */
export interface Solution {
  readonly cells: readonly number[];
  readonly values: readonly number[];
}
