import type { LinearTerm } from "../../src/core/locate/input";
import { Draft, type MadeTable } from "./locate-draft";
import type { Chance } from "./locate-random";

/** Points a criterion loses: round steps mostly, an exact share of the maximum otherwise. */
const steps = [0.1, 0.2, 0.25, 0.25, 0.5, 0.5, 0.5, 1] as const;

function lostBy(draft: Draft, cell: number, maximum: number, fine: number, full: number): void {
  const most = Math.min(100 * maximum, 80);
  const fitting = steps.filter((step) => step <= maximum);
  draft.knows((at) => {
    const lost = Math.round((maximum - at(cell)) * 100);
    if (lost === 0) return Math.log(full);
    const exact = lost >= 1 && lost <= most ? fine / most : 0;
    const round = ((1 - fine) * fitting.filter((step) => Math.round(step * 100) === lost).length) / fitting.length;
    return Math.log((1 - full) * (exact + round));
  });
}

function score(draft: Draft, maximum: number, fine: number, full: number, row: number, column: number): number {
  const { chance } = draft;
  const lost = chance.isLikely(full)
    ? 0
    : chance.isLikely(fine)
      ? chance.whole(1, Math.min(100 * maximum, 80)) / 100
      : (chance.pick(steps.filter((step) => step <= maximum)) ?? 0);
  const cell = draft.put(Math.round((maximum - lost) * 100) / 100, row, column, "detail", { decimals: 2, maximum });
  lostBy(draft, cell, maximum, fine, full);
  return cell;
}

/** A deduction table: only criteria that lost points; maximum − score of a section is that of its rows. */
export function deductions(chance: Chance): MadeTable {
  const draft = new Draft(chance, "deductions");
  let row = 0;
  const sections = Array.from({ length: chance.whole(3, 6) }, () => {
    const head = row++;
    const items = Array.from({ length: chance.whole(1, 5) }, () => {
      const maximum = chance.pick([1, 1, 1.5, 2, 2, 3, 4]) ?? 1;
      const standard = draft.put(maximum, row, 0, "detail", { decimals: 1, isFixed: true });
      return { standard, score: score(draft, maximum, 0.4, 0, row++, 1) };
    });
    const whole = Math.ceil(items.reduce((sum, item) => sum + draft.value(item.standard), 0)) + chance.whole(0, 16) / 2;
    const maximum = draft.put(whole, head, 0, "detail", { decimals: 1, isFixed: true });
    const lost = items.reduce((sum, item) => sum + draft.value(item.standard) - draft.value(item.score), 0);
    const reached = Math.round((whole - lost) * 100) / 100;
    const total = draft.put(reached, head, 1, "total", { decimals: 2, maximum: whole });
    const rows = items.flatMap((item): readonly LinearTerm[] => [
      [item.standard, -1],
      [item.score, 1],
    ]);
    draft.equal(total, [[maximum, 1], ...rows]);
    return { maximum, total };
  });
  const lost = sections.reduce((sum, each) => sum + draft.value(each.maximum) - draft.value(each.total), 0);
  const whole = draft.put(Math.round(lost * 100) / 100, row, 1, "total", { decimals: 2 });
  draft.equal(
    whole,
    sections.flatMap((each): readonly LinearTerm[] => [
      [each.maximum, 1],
      [each.total, -1],
    ]),
  );
  return draft.done();
}

/** A scoring sheet: own and review score, sections that add their items up, a grand total. */
export function scores(chance: Chance): MadeTable {
  const draft = new Draft(chance, "scoring sheet");
  let row = 0;
  const sections = Array.from({ length: chance.whole(2, 4) }, () => {
    const head = row++;
    const items = Array.from({ length: chance.whole(2, 4) }, () => {
      const maximum = chance.pick([1, 1, 1.5, 2, 2, 3]) ?? 1;
      draft.put(maximum, row, 0, "detail", { decimals: 1, isFixed: true });
      return [score(draft, maximum, 0.25, 0.55, row, 1), score(draft, maximum, 0.35, 0.4, row++, 2)] as const;
    });
    return [0, 1].map((side) =>
      draft.sum(
        items.map((item) => item[side] ?? 0),
        head,
        side + 1,
      ),
    );
  });
  for (const side of [0, 1])
    draft.sum(
      sections.map((totals) => totals[side] ?? 0),
      row,
      side + 1,
    );
  return draft.done();
}
