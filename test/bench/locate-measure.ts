import { locate } from "../../src/core/locate/locate";
import type { LocateIdentity } from "../../src/core/locate/input";
import { Problem } from "../../src/core/locate/problem";
import { thousandths, type MadeTable } from "./locate-draft";
import { oracle } from "./locate-oracle";
import type { Chance } from "./locate-random";
import { cellSlipWeights, tableSlipWeights, type BenchCellSlip, type BenchSlip } from "./locate-slip-mix";
import { SlipMachine } from "./locate-slips";
import { StaleTotals } from "./locate-stale";

/** What came of the tables of one group. Counts, and milliseconds of processor time of each answer. */
export interface Tally {
  planted: number;
  /** Slips some identity shows; everything below counts these alone. */
  seen: number;
  first: number;
  figure: number;
  amongThree: number;
  oracleFirst: number;
  oracleAmongThree: number;
  sure: number;
  sureAndRight: number;
  readonly times: number[];
}

export const emptyTally = (): Tally => ({
  planted: 0,
  seen: 0,
  first: 0,
  figure: 0,
  amongThree: 0,
  oracleFirst: 0,
  oracleAmongThree: 0,
  sure: 0,
  sureAndRight: 0,
  times: [],
});

/** Probabilities of first answers by tenths: how many, their sum, and how many were right. */
export type Calibration = { count: number; claimed: number; right: number }[];

/**
 * The table as it would be read with these figures: amounts have the digits of the finest one in their column, rates
 * those of the other rates, or of their own where there are none.
 */
export function problemOf(table: MadeTable, figures: readonly number[], identities = table.identities): Problem {
  const needed = (figure: number) =>
    figure % thousandths === 0 ? 0 : figure % 100 === 0 ? 1 : figure % 10 === 0 ? 2 : 3;
  const finest = new Map<string, number>();
  const columnOf = (cell: number) => {
    const place = table.cells[cell]?.place;
    return `${String(place?.table)} ${String(place?.column)}`;
  };
  const rates = new Map<string, number>();
  table.cells.forEach(({ decimals, role }, cell) => {
    const column = columnOf(cell);
    if (role === "ratio") rates.set(column, (rates.get(column) ?? 0) + 1);
    finest.set(column, Math.max(finest.get(column) ?? 0, decimals, needed(figures[cell] ?? 0)));
  });
  const cells = table.cells.map((cell, index) => ({
    ...cell,
    value: (figures[index] ?? 0) / thousandths,
    decimals:
      cell.role === "ratio" && (rates.get(columnOf(index)) ?? 0) > 1
        ? cell.decimals
        : (finest.get(columnOf(index)) ?? cell.decimals),
  }));
  return new Problem(cells, identities);
}

const slipWeights: readonly (readonly [BenchSlip, number])[] = [
  ...(Object.entries(cellSlipWeights) as readonly [BenchCellSlip, number][]),
  ...(Object.entries(tableSlipWeights) as readonly ["totals not updated" | "cells swapped", number][]),
];

interface Planted {
  readonly figures: readonly number[];
  readonly slips: readonly BenchSlip[];
}

function plant(
  table: MadeTable,
  machine: SlipMachine,
  stale: StaleTotals,
  count: number,
  chance: Chance,
): Planted | null {
  let figures = table.figures;
  const slips: BenchSlip[] = [];
  while (slips.length < count) {
    const slip = chance.weighted(slipWeights) ?? "another figure";
    if (count > 1 && (slip === "totals not updated" || slip === "cells swapped")) continue;
    const after = slip === "totals not updated" ? stale.plant(figures, chance) : machine.plant(figures, slip, chance);
    if (after === null) return null;
    figures = after;
    slips.push(slip);
  }
  const changed = figures.filter((figure, cell) => figure !== table.figures[cell]).length;
  return changed === 0 || (count > 1 && changed !== count) ? null : { figures, slips };
}

/** Plants `count` slips in a table of a kind, asks which cell it is, and adds the outcome to each tally named. */
export function trial(
  make: (chance: Chance) => MadeTable,
  count: number,
  chance: Chance,
  talliesOf: (table: MadeTable, slips: readonly BenchSlip[]) => readonly Tally[],
  calibration: Calibration,
): void {
  for (;;) {
    const table = make(chance);
    const machine = new SlipMachine(table);
    const stale = new StaleTotals(table);
    const planted = plant(table, machine, stale, count, chance);
    if (planted === null) continue;
    const tallies = talliesOf(table, planted.slips);
    for (const tally of tallies) tally.planted += 1;
    const problem = problemOf(table, planted.figures);
    if (problem.isConsistent) return;
    const start = process.cpuUsage();
    const { status, explanations } = locate(problem);
    const used = process.cpuUsage(start);
    const time = (used.user + used.system) / 1000;
    const wrong = table.figures.flatMap((figure, cell) => (figure === planted.figures[cell] ? [] : [cell]));
    const key = wrong.join(" ");
    const ranked = explanations.map(({ cells }) => cells.join(" "));
    const [best] = explanations;
    const isFirst = ranked[0] === key;
    const isFigure =
      isFirst &&
      wrong.every((cell, index) => Math.round((best?.values[index] ?? 0) * thousandths) === table.figures[cell]);
    const limit = oracle(problem, table.figures, machine, stale);
    for (const tally of tallies) {
      tally.seen += 1;
      tally.first += Number(isFirst);
      tally.figure += Number(isFigure);
      tally.amongThree += Number(ranked.slice(0, 3).includes(key));
      tally.oracleFirst += Number(limit.ranked[0] === key);
      tally.oracleAmongThree += Number(limit.ranked.slice(0, 3).includes(key));
      tally.sure += Number(status === "sure");
      tally.sureAndRight += Number(status === "sure" && isFirst);
      tally.times.push(time);
    }
    const claimed = best?.probability ?? 0;
    const bin = calibration[Math.min(9, Math.floor(claimed * 10))];
    if (bin !== undefined) {
      bin.count += 1;
      bin.claimed += claimed;
      bin.right += Number(isFirst);
    }
    return;
  }
}

/** What is said of tables without any slip, whose identities do not apply: an accusation is a false one. */
export interface Exceptions {
  count: number;
  blamed: number;
  asked: number;
  excused: number;
}

export function exception(problem: Problem, into: Exceptions): void {
  const { status, explanations } = locate(problem);
  const [best] = explanations;
  into.count += 1;
  if (status === "sure") into.blamed += 1;
  else if (best?.isNotAnIdentity === true) into.excused += 1;
  else into.asked += 1;
}

/** The same identities, doubted: those a predicate picks carry this confidence. */
export function doubted(
  identities: readonly LocateIdentity[],
  confidence: number,
  isDoubted: (identity: LocateIdentity, index: number) => boolean,
): readonly LocateIdentity[] {
  return identities.map((identity, index) =>
    identity.kind === "linear" && isDoubted(identity, index) ? { ...identity, confidence } : identity,
  );
}
