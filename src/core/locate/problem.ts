import { crossDifference, excess, roundedQuotient } from "./exact";
import type { LinearTerm, LocateCell, LocateIdentity, Role } from "./input";
import { rowsOf, type LinearRow, type RatioRow, type TotalRow } from "./rows";

/**
 * A localisation problem: figures with their printed precision, and identities they ought to satisfy.
 *
 * Figures are whole numbers of units: of 10^-digits of the finest amount, or of the finest rate for cells that are
 * nothing but the result of a ratio. Every test is exact: products beyond 2^53 are formed as BigInt. Only a figure that
 * itself passes 2^53 units cannot be treated, and `isExact` says so. The method (implied edits after Fellegi and Holt,
 * slip models after Scholtus 2009) was measured before it was adopted.
 */
export class Problem {
  readonly size: number;
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
  /** What each equality lacks: bound − Σ coefficient·observed. */
  readonly gaps: readonly number[];
  readonly violatedEqualities: readonly number[];
  readonly violatedInequalities: readonly number[];
  /** Cells whose own figure is impossible: out of bounds. */
  readonly impossible: readonly number[];
  readonly isExact: boolean;

  constructor(cells: readonly LocateCell[], identities: readonly LocateIdentity[]) {
    const soft = identities.flatMap((identity, index) =>
      identity.kind === "linear" && identity.confidence !== undefined && identity.confidence < 1
        ? [{ index, confidence: identity.confidence }]
        : [],
    );
    const size = cells.length + soft.length;
    const indices = Array.from({ length: size }, (_, index) => index);
    const isRate = rates(cells, identities);
    const digitsOf = (are: boolean) =>
      cells.reduce((most, cell, index) => (isRate[index] === are ? Math.max(most, cell.decimals) : most), 0);
    const [amountDigits, rateDigits] = [digitsOf(false), digitsOf(true)];
    const scaleOf = (index: number) => (isRate[index] === true ? rateDigits : amountDigits);
    const units = Float64Array.from(indices, (index) => 10 ** scaleOf(index));
    const unitOf = (index: number) => units[index] ?? 1;
    this.size = size;
    this.units = units;
    this.observed = Float64Array.from(indices, (i) => Math.round((cells[i]?.value ?? 0) * unitOf(i)));
    this.decimals = indices.map((i) => cells[i]?.decimals ?? amountDigits);
    this.step = Float64Array.from(indices, (i) => 10 ** (scaleOf(i) - (this.decimals[i] ?? 0)));
    this.lowest = Float64Array.from(indices, (i) => {
      const cell = cells[i];
      return cell === undefined ? -Infinity : (cell.minimum ?? 0) * unitOf(i);
    });
    this.highest = Float64Array.from(indices, (i) => (cells[i]?.maximum ?? Infinity) * unitOf(i));
    this.roles = indices.map((i) => cells[i]?.role ?? "virtual");
    this.isFixed = indices.map((i) => cells[i]?.isFixed ?? false);
    this.places = indices.map((i) => cells[i]?.place ?? null);
    this.logOdds = indices.map((i) => {
      const confidence = soft[i - cells.length]?.confidence;
      return confidence === undefined ? 0 : Math.log((1 - confidence) / confidence);
    });
    const virtualOf = new Map(soft.map(({ index }, offset) => [index, cells.length + offset]));
    const { observed, step } = this;
    const rows = rowsOf(identities, { size, unit: 10 ** amountDigits, units, step, observed, virtualOf });
    this.equalities = rows.equalities;
    this.inequalities = rows.inequalities;
    this.ratios = rows.ratios;
    this.totals = rows.totals;
    this.isLinear = rows.isLinear;
    this.equalitiesOf = indexBy(size, rows.equalities);
    this.inequalitiesOf = indexBy(size, rows.inequalities);
    const ratiosOf: number[][] = indices.map(() => []);
    rows.ratios.forEach((row, index) => ratiosOf[row.ratio]?.push(index));
    this.ratiosOf = ratiosOf;
    this.isExact = observed.every(Number.isSafeInteger);
    this.gaps = rows.equalities.map((row) => -excess(row.terms, observed, row.bound));
    this.violatedEqualities = this.gaps.flatMap((gap, index) => (gap === 0 ? [] : [index]));
    this.violatedInequalities = rows.inequalities.flatMap((row, index) =>
      excess(row.terms, observed, row.bound) > 0 ? [index] : [],
    );
    this.impossible = indices.filter((i) => {
      const value = observed[i] ?? 0;
      return value < (this.lowest[i] ?? 0) || value > (this.highest[i] ?? 0);
    });
  }

  get isConsistent(): boolean {
    return (
      this.violatedEqualities.length === 0 && this.violatedInequalities.length === 0 && this.impossible.length === 0
    );
  }

  /** Σ coefficient·x; a double, so beyond 2^53 only nearly right. */
  total(terms: readonly LinearTerm[], x: ArrayLike<number>): number {
    let sum = 0;
    for (const [cell, coefficient] of terms) sum += coefficient * (x[cell] ?? 0);
    return sum;
  }

  /** Another cell's figure in the units of this one. */
  figureFor(cell: number, other: number, x: ArrayLike<number>): number {
    const [mine, its] = [this.units[cell] ?? 1, this.units[other] ?? 1];
    const figure = x[other] ?? 0;
    return mine === its ? figure : (figure * mine) / its;
  }

  /** The ratio to its printed digits, half up; null where the denominator is not positive. */
  rounded(row: RatioRow, x: ArrayLike<number>): number | null {
    const below = this.total(row.denominator, x);
    if (below <= 0) return null;
    const step = this.step[row.ratio] ?? 1;
    const scale = row.factor * (this.units[row.ratio] ?? 1);
    return roundedQuotient(this.total(row.numerator, x), scale, below * step) * step;
  }

  /** True when the ratio's figure stands within half a step of the quotient, or the quotient has no meaning. */
  ratioHolds(row: RatioRow, x: ArrayLike<number>): boolean {
    const below = this.total(row.denominator, x);
    if (below <= 0) return true;
    const above = this.total(row.numerator, x);
    const twice = 2 * row.factor * (this.units[row.ratio] ?? 1);
    const [figure, step] = [2 * (x[row.ratio] ?? 0), this.step[row.ratio] ?? 1];
    return (
      crossDifference(above, twice, below, figure + step) <= 0 &&
      crossDifference(above, twice, below, figure - step) >= 0
    );
  }

  isPossible(cell: number, value: number): boolean {
    return (
      Number.isInteger(value) &&
      value % (this.step[cell] ?? 1) === 0 &&
      value >= (this.lowest[cell] ?? 0) &&
      value <= (this.highest[cell] ?? 0)
    );
  }

  /** The same as `holds` where x differs from what was found in these cells alone; looks only at what they touch. */
  holdsAfter(x: ArrayLike<number>, changed: readonly number[]): boolean {
    const isTouched = (support: readonly number[]) => support.some((cell) => changed.includes(cell));
    return (
      changed.every((cell) => this.isPossible(cell, x[cell] ?? 0)) &&
      this.impossible.every((cell) => changed.includes(cell)) &&
      this.violatedEqualities.every((index) => isTouched(this.equalities[index]?.support ?? [])) &&
      this.violatedInequalities.every((index) => isTouched(this.inequalities[index]?.support ?? [])) &&
      changed.every(
        (cell) =>
          (this.equalitiesOf[cell] ?? []).every((index) => this.rowHolds(this.equalities[index], x, true)) &&
          (this.inequalitiesOf[cell] ?? []).every((index) => this.rowHolds(this.inequalities[index], x, false)),
      )
    );
  }

  private rowHolds(row: LinearRow | undefined, x: ArrayLike<number>, isEqual: boolean): boolean {
    if (row === undefined) return true;
    if (row.ratio !== null) return this.ratioHolds(row.ratio, x);
    const over = excess(row.terms, x, row.bound);
    return isEqual ? over === 0 : over <= 0;
  }

  /** True when x satisfies every identity and bound. */
  holds(x: ArrayLike<number>): boolean {
    for (let cell = 0; cell < this.size; cell++) {
      const value = x[cell] ?? 0;
      if (value !== this.observed[cell] && !this.isPossible(cell, value)) return false;
      if (value < (this.lowest[cell] ?? 0) || value > (this.highest[cell] ?? 0)) return false;
    }
    return (
      this.equalities.every((row) => excess(row.terms, x, row.bound) === 0) &&
      this.inequalities.every((row) => row.ratio !== null || excess(row.terms, x, row.bound) <= 0) &&
      this.ratios.every((row) => this.ratioHolds(row, x))
    );
  }
}

/** Cells that are the result of a ratio and stand in nothing else: they may be counted in units of their own. */
function rates(cells: readonly LocateCell[], identities: readonly LocateIdentity[]): readonly boolean[] {
  const isRate = cells.map(() => false);
  for (const identity of identities) if (identity.kind === "ratio") isRate[identity.ratio] = true;
  for (const identity of identities) {
    const terms = identity.kind === "ratio" ? [...identity.numerator, ...identity.denominator] : identity.terms;
    for (const [cell] of terms) isRate[cell] = false;
  }
  return isRate;
}

function indexBy(size: number, rows: readonly LinearRow[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  rows.forEach((row, index) => {
    for (const cell of row.support) lists[cell]?.push(index);
  });
  return lists;
}
