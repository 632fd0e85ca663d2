import { accountsOf } from "../../src/core/locate/accounts";
import { dependenceOf } from "../../src/core/locate/dependence";
import type { Problem } from "../../src/core/locate/problem";
import { logSumExp } from "../../src/core/locate/rank";
import { SlipModel } from "../../src/core/locate/slip-model";
import { thousandths } from "./locate-draft";
import type { SlipMachine } from "./locate-slips";
import type { StaleTotals } from "./locate-stale";

/** How often a table with a slip holds a second one, in this bench. */
const secondSlip = 0.15;

/** The sets of cells that may be wrong, likeliest first, and the probability of the first. */
export interface Verdict {
  readonly ranked: readonly string[];
  readonly sure: number;
}

/**
 * Ranks the same accounts with everything there is to know: the density the table was drawn from and the chances of each
 * slip. The true account is among them even where the search missed it. Nothing can be right more often.
 */
export function oracle(problem: Problem, truth: readonly number[], machine: SlipMachine, stale: StaleTotals): Verdict {
  const figures = (x: ArrayLike<number>) =>
    machine.table.cells.map((_, cell) => Math.round(((x[cell] ?? 0) * thousandths) / (problem.units[cell] ?? 1)));
  const found = figures(problem.observed);
  const groups = new Map<string, { seen: Set<string>; logs: number[] }>();
  const add = (x: readonly number[]) => {
    const changed = x.flatMap((each, cell) => (each === found[cell] ? [] : [cell]));
    const key = changed.join(" ");
    const group = groups.get(key) ?? { seen: new Set<string>(), logs: [] };
    groups.set(key, group);
    const values = changed.map((cell) => x[cell]).join(" ");
    if (group.seen.has(values)) return;
    group.seen.add(values);
    const density = machine.table.logDensity(x);
    if (density === -Infinity) return;
    const log = density + Math.log(likelihood(x, found, changed, machine, stale));
    if (log > -Infinity) group.logs.push(log);
  };
  add(truth);
  const { solutions } = accountsOf(problem, dependenceOf(problem), new SlipModel(problem), { maxTests: 20_000 });
  const x = [...problem.observed];
  for (const { cells, values } of solutions) {
    cells.forEach((cell, index) => {
      x[cell] = values[index] ?? 0;
    });
    add(figures(x));
    for (const cell of cells) x[cell] = problem.observed[cell] ?? 0;
  }
  const ranked = [...groups]
    .map(([key, { logs }]) => ({ key, log: logs.length === 0 ? -Infinity : logSumExp(logs) }))
    .filter(({ log }) => log > -Infinity)
    .sort((a, b) => b.log - a.log);
  const whole = logSumExp(ranked.map(({ log }) => log));
  return { ranked: ranked.map(({ key }) => key), sure: Math.exp((ranked[0]?.log ?? 0) - whole) };
}

/** Chance that slips turn x into what was found. */
function likelihood(
  x: readonly number[],
  found: readonly number[],
  changed: readonly number[],
  machine: SlipMachine,
  stale: StaleTotals,
): number {
  const [first = -1, second = -1, third] = changed;
  const late = stale.likelihood(x, found, changed);
  if (third !== undefined) return (1 - secondSlip) * late;
  if (second < 0) return (1 - secondSlip) * (late + machine.cellLikelihood(x, first, found[first] ?? 0));
  const isSwap = x[first] === found[second] && x[second] === found[first];
  const one = late + (isSwap ? machine.swapLikelihood(first, second) : 0);
  const inTurn = (a: number, b: number) => {
    const left = machine.cellLikelihood(x, a, found[a] ?? 0);
    if (left === 0) return 0;
    const between = [...x];
    between[a] = found[a] ?? 0;
    return left * machine.cellLikelihood(between, b, found[b] ?? 0);
  };
  return (1 - secondSlip) * one + secondSlip * (inTurn(first, second) + inTurn(second, first));
}
