import type { Candidates } from "./feasibility";
import type { Solution } from "./input";
import type { Problem } from "./problem";

/** Tells whether two slips may still count to whoever ranks them. */
export type Worth = (cell: number, value: number, other: number, otherValue: number) => boolean;

/**
 * Two slips in one sum are never the smallest repair, so they are looked for apart: a plausible slip in one of the
 * involved cells that leaves a gap exactly one other cell can close: a detail by a plausible slip of its own, a total by any.
 */
export function* pairsOf(
  problem: Problem,
  involved: readonly number[],
  candidates: Candidates,
  worth: Worth = () => true,
): Generator<Solution> {
  const { observed, equalities, gaps } = problem;
  const termsOf = (row: number) => equalities[row]?.terms ?? [];
  const rowsOf = (cell: number) => problem.equalitiesOf[cell] ?? [];
  const mayChange = (cell: number) => problem.isFixed[cell] !== true && problem.roles[cell] !== "virtual";
  const listed = new Map<number, ReadonlySet<number>>();
  const isPlausible = (cell: number, value: number) => {
    if (problem.roles[cell] !== "detail") return true;
    const values = listed.get(cell) ?? new Set(candidates(cell));
    listed.set(cell, values);
    return values.has(value);
  };
  const x = observed.slice();
  for (const cell of involved) {
    const own = rowsOf(cell).map((row) => ({ row, coefficient: coefficientOf(problem, row, cell) }));
    const others = problem.violatedEqualities.filter((row) => !own.some((each) => each.row === row));
    for (const value of candidates(cell)) {
      const change = value - (observed[cell] ?? 0);
      const left: { readonly row: number; readonly gap: number }[] = [];
      for (const row of others) left.push({ row, gap: gaps[row] ?? 0 });
      for (const { row, coefficient } of own) {
        const gap = (gaps[row] ?? 0) - coefficient * change;
        if (gap !== 0) left.push({ row, gap });
      }
      let [open] = left;
      if (open === undefined) continue;
      for (const each of left) if (termsOf(each.row).length < termsOf(open.row).length) open = each;
      for (const [other, weight] of termsOf(open.row)) {
        // The other cell closes every gap, and stands in no sum that has none.
        if (other === cell || rowsOf(other).length !== left.length || !mayChange(other)) continue;
        const step = open.gap / weight;
        const otherValue = (observed[other] ?? 0) + step;
        if (!isPlausible(other, otherValue) || !problem.isPossible(other, otherValue)) continue;
        if (!left.every(({ row, gap }) => coefficientOf(problem, row, other) * step === gap)) continue;
        if (!worth(cell, value, other, otherValue)) continue;
        x[cell] = value;
        x[other] = otherValue;
        const isSolution = problem.holdsAfter(x, [cell, other]);
        x[cell] = observed[cell] ?? 0;
        x[other] = observed[other] ?? 0;
        if (isSolution) yield inOrder(cell, value, other, otherValue);
      }
    }
  }
}

function inOrder(cell: number, value: number, other: number, otherValue: number): Solution {
  return cell < other
    ? { cells: [cell, other], values: [value, otherValue] }
    : { cells: [other, cell], values: [otherValue, value] };
}

function coefficientOf(problem: Problem, row: number, cell: number): number {
  for (const [each, coefficient] of problem.equalities[row]?.terms ?? []) if (each === cell) return coefficient;
  return 0;
}
