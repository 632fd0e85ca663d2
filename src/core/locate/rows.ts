import type { LinearTerm, LocateIdentity, RatioIdentity } from "./input";

/** Σ coefficient·x = bound, or ≤ bound; figures in units, bound a whole number. */
export interface LinearRow {
  readonly terms: readonly LinearTerm[];
  readonly bound: number;
  /** The ratio it is one side of, whose cell's observed value stands in the coefficients; null for a plain row. */
  readonly ratio: RatioRow | null;
  readonly support: readonly number[];
}

export type RatioRow = Pick<RatioIdentity, "ratio" | "numerator" | "denominator" | "factor">;

export interface TotalRow {
  readonly total: number;
  readonly terms: readonly LinearTerm[];
  readonly constant: number;
}

/** The identities of a problem as rows over its cells. */
export interface Rows {
  readonly equalities: readonly LinearRow[];
  readonly inequalities: readonly LinearRow[];
  readonly ratios: readonly RatioRow[];
  readonly totals: readonly TotalRow[];
  readonly isLinear: readonly boolean[];
}

interface Scaling {
  readonly size: number;
  readonly unit: number;
  readonly units: Float64Array;
  readonly step: Float64Array;
  readonly observed: Float64Array;
  /** The virtual cell of a doubted identity. */
  readonly virtualOf: ReadonlyMap<number, number>;
}

/** Equalities, inequalities and ratios in units; a tolerance makes two inequalities of an equality. */
export function rowsOf(identities: readonly LocateIdentity[], scaling: Scaling): Rows {
  const { size, unit, units, step, observed, virtualOf } = scaling;
  const equalities: LinearRow[] = [];
  const inequalities: LinearRow[] = [];
  const ratios: RatioRow[] = [];
  const totals: TotalRow[] = [];
  const isLinear = Array.from({ length: size }, () => false);
  identities.forEach((identity, index) => {
    if (identity.kind === "ratio") {
      const { ratio, numerator, denominator, factor } = identity;
      const row: RatioRow = { ratio, numerator, denominator, factor };
      // |factor·N/D − R| ≤ half a step of R, with R as observed, is two linear inequalities in N and D.
      const printed = observed[ratio] ?? 0;
      const half = step[ratio] ?? 1;
      const weight = 2 * factor * (units[ratio] ?? 1);
      for (const sign of [1, -1]) {
        const above = numerator.map(([cell, coefficient]): LinearTerm => [cell, sign * weight * coefficient]);
        const below = denominator.map(([cell, coefficient]): LinearTerm => [
          cell,
          -sign * (2 * printed + sign * half) * coefficient,
        ]);
        inequalities.push(rowOf([...above, ...below], 0, row));
      }
      ratios.push(row);
      return;
    }
    const virtual = virtualOf.get(index);
    const terms: readonly LinearTerm[] = virtual === undefined ? identity.terms : [...identity.terms, [virtual, 1]];
    for (const [cell] of terms) isLinear[cell] = true;
    const tolerance = (identity.tolerance ?? 0) * unit;
    const bound = Math.round(identity.constant * unit);
    if (identity.relation === "equal" && tolerance === 0) equalities.push(rowOf(terms, bound));
    else {
      // A sum of whole units stays within half a unit exactly when it stays within the whole number below.
      const within = Math.floor(tolerance + 1e-6);
      inequalities.push(rowOf(terms, bound + within));
      if (identity.relation === "equal") {
        const reversed = terms.map(([cell, coefficient]): LinearTerm => [cell, -coefficient]);
        inequalities.push(rowOf(reversed, within - bound));
      }
    }
    if (identity.relation === "equal" && identity.total !== undefined) {
      totals.push({ total: identity.total, terms: identity.terms, constant: bound });
    }
  });
  return { equalities, inequalities, ratios, totals, isLinear };
}

function rowOf(terms: readonly LinearTerm[], bound: number, ratio: RatioRow | null = null): LinearRow {
  const gathered = new Map<number, number>();
  for (const [cell, coefficient] of terms) gathered.set(cell, (gathered.get(cell) ?? 0) + coefficient);
  const kept = [...gathered].filter(([, coefficient]) => coefficient !== 0);
  const support = kept.map(([cell]) => cell);
  if (ratio !== null && !support.includes(ratio.ratio)) support.push(ratio.ratio);
  return { terms: kept, bound, ratio, support };
}
