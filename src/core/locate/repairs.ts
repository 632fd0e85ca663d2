import { FeasibilityTest, type Candidates } from "./feasibility";
import type { Solution } from "./input";
import type { Problem } from "./problem";

export interface Repairs {
  /** Subset-minimal repairs, fewest cells first; each with the values that work. */
  readonly list: readonly { readonly cells: readonly number[]; readonly solutions: readonly Solution[] }[];
  /** The search was cut short; the list may miss some. */
  readonly isTruncated: boolean;
}

/**
 * Every subset-minimal way to make the identities hold by changing at most `most` cells: branches on the cells of the
 * identity, stated or implied, that the chosen cells leave contradictory. Complete up to one degree of freedom, and up to
 * one cell more than the smallest repair.
 */
export function findRepairs(problem: Problem, most: number, candidates: Candidates, maxTests = 200_000): Repairs {
  const list: { cells: readonly number[]; solutions: readonly Solution[] }[] = [];
  const test = new FeasibilityTest(problem, candidates);
  const isExcluded = new Uint8Array(problem.size);
  let tests = 0;
  let isTruncated = false;
  const isCovered = (cells: readonly number[]) =>
    list.some((repair) => repair.cells.every((cell) => cells.includes(cell)));

  const search = (cells: readonly number[], size: number) => {
    if (tests >= maxTests) {
      isTruncated = true;
      return;
    }
    if (isCovered(cells)) return;
    tests += 1;
    const result = test.of(cells);
    if (result.isFeasible) {
      if (cells.length < size) return;
      const changing = result.solutions.filter((solution) =>
        solution.values.every((value, index) => value !== problem.observed[solution.cells[index] ?? -1]),
      );
      if (changing.length > 0) list.push({ cells: [...cells].sort((a, b) => a - b), solutions: changing });
      return;
    }
    if (cells.length === size) return;
    const tried: number[] = [];
    for (const cell of result.conflict) {
      if (isExcluded[cell] === 1 || cells.includes(cell) || problem.isFixed[cell] === true) continue;
      search([...cells, cell], size);
      isExcluded[cell] = 1;
      tried.push(cell);
    }
    for (const cell of tried) isExcluded[cell] = 0;
  };
  for (let size = 1; size <= most; size++) {
    // Three cells where one would do is a story of three slips, or of one that is looked for by itself.
    if (list[0] !== undefined && size > list[0].cells.length + 1) break;
    search([], size);
  }
  return { list, isTruncated };
}
