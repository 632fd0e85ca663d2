import type { Solution } from "./input";
import type { Problem } from "./problem";

/** Which details each total is made of, through other totals too. */
export interface Dependence {
  readonly totals: ReadonlySet<number>;
  /** For every cell: the details it is a sum of, with coefficients. A detail is made of itself. */
  readonly parts: readonly ReadonlyMap<number, number>[];
  /** Cells that are neither totals nor ratios and may change. */
  readonly details: readonly number[];
  /** For each detail: the totals it goes into, with coefficients. */
  readonly reach: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export function dependenceOf(problem: Problem): Dependence {
  const parts: ReadonlyMap<number, number>[] = Array.from({ length: problem.size }, (_, cell) => new Map([[cell, 1]]));
  const rowOf = new Map<number, Problem["totals"][number]>();
  for (const row of problem.totals) if (!rowOf.has(row.total)) rowOf.set(row.total, row);
  const done = new Set<number>();
  const visit = (cell: number, open: ReadonlySet<number>): void => {
    const row = rowOf.get(cell);
    if (done.has(cell) || open.has(cell) || row === undefined) return;
    const within = new Set([...open, cell]);
    const own = row.terms.find(([other]) => other === cell)?.[1] ?? 1;
    const gathered = new Map<number, number>();
    for (const [other, coefficient] of row.terms) {
      if (other === cell) continue;
      if (within.has(other)) return;
      visit(other, within);
      for (const [detail, share] of parts[other] ?? []) {
        gathered.set(detail, (gathered.get(detail) ?? 0) - (coefficient / own) * share);
      }
    }
    parts[cell] = gathered;
    done.add(cell);
  };
  for (const total of rowOf.keys()) visit(total, new Set());
  const details = Array.from({ length: problem.size }, (_, cell) => cell).filter(
    (cell) => !rowOf.has(cell) && problem.roles[cell] === "detail" && problem.isFixed[cell] !== true,
  );
  const reach = new Map(
    details.map((detail) => {
      const totals = [...rowOf.keys()].flatMap((total): readonly (readonly [number, number])[] => {
        const share = parts[total]?.get(detail) ?? 0;
        return share === 0 ? [] : [[total, share]];
      });
      return [detail, new Map(totals)] as const;
    }),
  );
  return { totals: new Set(rowOf.keys()), parts, details, reach };
}

/** All totals and ratios computed again from the details; null when that changes nothing or breaks something else. */
export function recomputed(problem: Problem, dependence: Dependence): Solution | null {
  const x = Float64Array.from(problem.observed);
  for (const row of problem.totals) {
    let sum = 0;
    for (const [detail, share] of dependence.parts[row.total] ?? []) sum += share * (problem.observed[detail] ?? 0);
    const own = row.terms.find(([cell]) => cell === row.total)?.[1] ?? 1;
    x[row.total] = sum + row.constant / own;
  }
  for (const row of problem.ratios) {
    if (!problem.ratioHolds(row, x)) x[row.ratio] = problem.rounded(row, x) ?? x[row.ratio] ?? 0;
  }
  const cells = Array.from({ length: problem.size }, (_, cell) => cell).filter(
    (cell) => x[cell] !== problem.observed[cell],
  );
  if (cells.length === 0 || cells.some((cell) => problem.isFixed[cell] === true) || !problem.holds(x)) return null;
  return { cells, values: cells.map((cell) => x[cell] ?? 0) };
}

/** Figures of all cells, and which totals and ratios would have shown something else, had `detail` once been `value`. */
export function asOnce(
  problem: Problem,
  dependence: Dependence,
  x: ArrayLike<number>,
  detail: number,
  value: number,
): { readonly figures: Float64Array; readonly affected: number } {
  const figures = Float64Array.from({ length: problem.size }, (_, cell) => x[cell] ?? 0);
  const change = value - (x[detail] ?? 0);
  figures[detail] = value;
  let affected = 0;
  for (const [total, share] of dependence.reach.get(detail) ?? []) {
    figures[total] = (figures[total] ?? 0) + share * change;
    affected += 1;
  }
  for (const row of problem.ratios) {
    const then = problem.rounded(row, figures);
    if (then !== null && then !== x[row.ratio] && problem.rounded(row, x) !== then) {
      figures[row.ratio] = then;
      affected += 1;
    }
  }
  return { figures, affected };
}

/**
 * How many totals and ratios would have shown something else, had `detail` once been `value`; 0 unless all of `stale`
 * would have shown what was found in them. The figures in x are changed while it counts, and put back.
 */
export function staleBy(
  problem: Problem,
  dependence: Dependence,
  x: Float64Array,
  detail: number,
  value: number,
  stale: readonly number[],
): number {
  const change = value - (x[detail] ?? 0);
  const reach = dependence.reach.get(detail) ?? new Map<number, number>();
  const isStale = (cell: number) => stale.includes(cell);
  const then = new Map<number, number>();
  let affected = reach.size;
  for (const [total, share] of reach) if (isStale(total)) then.set(total, (x[total] ?? 0) + share * change);
  if (problem.ratios.length > 0) {
    const now = problem.ratios.map((row) => problem.rounded(row, x));
    const shift = (by: number) => {
      x[detail] = (x[detail] ?? 0) + by;
      for (const [total, share] of reach) x[total] = (x[total] ?? 0) + share * by;
    };
    shift(change);
    problem.ratios.forEach((row, index) => {
      const once = problem.rounded(row, x);
      if (once === null || once === x[row.ratio] || once === now[index]) return;
      affected += 1;
      if (isStale(row.ratio)) then.set(row.ratio, once);
    });
    shift(-change);
  }
  return stale.every((cell) => then.get(cell) === problem.observed[cell]) ? affected : 0;
}
