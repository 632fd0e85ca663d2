import type { Elimination } from "./elimination";
import { excess } from "./exact";
import type { Problem } from "./problem";

/** Plausible true values behind a cell's figure, in its units. */
export type Candidates = (cell: number) => readonly number[];

interface Freed {
  readonly problem: Problem;
  readonly elimination: Elimination;
  readonly unknowns: readonly number[];
  /** Inequalities over the freed cells. */
  readonly bounds: readonly number[];
  readonly candidates: Candidates;
}

/** Families of solutions shorter than this are listed in full; of longer ones only plausible members are. */
const fullLine = { oneCell: 400, severalCells: 24 };
/** Doubles err by this share of the largest term at the most. */
const rounding = 2 ** -48;

/**
 * Puts the members of a family of solutions into x, one after the other, and calls back: all but the last free unknown
 * at candidates, the last over the interval its bounds leave. Whoever is called tests the member exactly.
 */
export function familyOf(freed: Freed, x: Float64Array, offer: () => void): void {
  const { problem, elimination, unknowns, candidates } = freed;
  const free = unknowns.flatMap((_, column) => ((elimination.pivots[column] ?? -1) < 0 ? [column] : []));
  const changes = unknowns.map(() => 0);
  const walk = (depth: number) => {
    const column = free[depth];
    if (column === undefined) return;
    if (depth === free.length - 1) {
      line(freed, column, changes, x, offer);
      return;
    }
    const cell = unknowns[column] ?? 0;
    const found = problem.observed[cell] ?? 0;
    for (const value of new Set([...candidates(cell), found])) {
      changes[column] = value - found;
      walk(depth + 1);
    }
  };
  walk(0);
}

/** Changes of all unknowns along the figure of one free unknown: start + slope·figure. */
function line(freed: Freed, running: number, changes: readonly number[], x: Float64Array, offer: () => void): void {
  const { problem, elimination, unknowns } = freed;
  const cell = unknowns[running] ?? 0;
  const found = problem.observed[cell] ?? 0;
  const lines = unknowns.map((each, column) => {
    const [start, slope] = elimination.along(column, running, changes);
    return { start: (problem.observed[each] ?? 0) + start - slope * found, slope };
  });
  const [low, high] = interval(freed, lines);
  const step = problem.step[cell] ?? 1;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  for (const t of members(freed, first, last, step, found, lines)) {
    unknowns.forEach((each, column) => {
      const { start, slope } = lines[column] ?? { start: 0, slope: 0 };
      x[each] = start + slope * t * step;
    });
    offer();
  }
}

interface Line {
  readonly start: number;
  readonly slope: number;
}

/** Where the figure may lie; wider than the truth by what doubles may err, never narrower. */
function interval({ problem, unknowns, bounds }: Freed, lines: readonly Line[]): readonly [number, number] {
  let low = -Infinity;
  let high = Infinity;
  const cut = (bound: number, slope: number, reach: number) => {
    const error = (reach * rounding) / Math.abs(slope);
    if (slope > 0) high = Math.min(high, bound / slope + error);
    else if (slope < 0) low = Math.max(low, bound / slope - error);
    else if (bound < -reach * rounding) [low, high] = [1, 0];
  };
  unknowns.forEach((cell, column) => {
    const { start, slope } = lines[column] ?? { start: 0, slope: 0 };
    const [lowest, highest] = [problem.lowest[cell] ?? -Infinity, problem.highest[cell] ?? Infinity];
    if (highest < Infinity) cut(highest - start, slope, Math.abs(start));
    if (lowest > -Infinity) cut(start - lowest, -slope, Math.abs(start));
  });
  for (const index of bounds) {
    const row = problem.inequalities[index];
    if (row === undefined) continue;
    let bound = -excess(row.terms, problem.observed, row.bound);
    let reach = Math.abs(bound);
    let along = 0;
    for (const [cell, coefficient] of row.terms) {
      const { start, slope } = lines[unknowns.indexOf(cell)] ?? { start: problem.observed[cell] ?? 0, slope: 0 };
      const change = coefficient * (start - (problem.observed[cell] ?? 0));
      bound -= change;
      reach += Math.abs(change);
      along += coefficient * slope;
    }
    cut(bound, along, reach);
  }
  return [low, high];
}

function members(
  { unknowns, candidates }: Freed,
  first: number,
  last: number,
  step: number,
  found: number,
  lines: readonly Line[],
): Iterable<number> {
  const chosen = new Set<number>();
  if (!(first <= last)) return chosen;
  const limit = unknowns.length === 1 ? fullLine.oneCell : fullLine.severalCells;
  if (last - first < limit) {
    for (let t = first; t <= last; t++) chosen.add(t);
    return chosen;
  }
  const offer = (t: number) => {
    if (Number.isInteger(t) && t >= first && t <= last) chosen.add(t);
  };
  unknowns.forEach((each, column) => {
    const { start, slope } = lines[column] ?? { start: 0, slope: 0 };
    if (slope !== 0) for (const value of candidates(each)) offer((value - start) / slope / step);
  });
  offer(Math.round(found / step));
  offer(first);
  offer(last);
  return chosen;
}
