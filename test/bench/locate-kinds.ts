import { Draft, type MadeTable } from "./locate-draft";
import type { Chance } from "./locate-random";
import { deductions, scores } from "./locate-score-kinds";

/** One-stop results: fields by received (online, direct, carried over) and resolved (early, on time, late), with a total. */
export function results(chance: Chance, unlisted = 0): MadeTable {
  const draft = new Draft(chance, "one-stop results");
  resultsInto(draft, chance.whole(3, 5), unlisted);
  return draft.done();
}

/** The totals; `unlisted` fields are counted in them and listed nowhere. */
function resultsInto(draft: Draft, fields: number, unlisted = 0): readonly number[] {
  const { chance } = draft;
  const rows = Array.from({ length: fields }, (_, row) => {
    const [online, direct] = [draft.count(0.25, 1, 600, row, 1), draft.count(0.15, 1, 300, row, 2)];
    const carried = draft.count(0.55, 1, 40, row, 3);
    const received = draft.sum([online, direct, carried], row, 0);
    const whole = draft.value(received);
    const done = chance.isLikely(0.45) ? whole : chance.whole(Math.ceil(0.6 * whole), whole);
    const late = Math.min(done, chance.isLikely(0.75) ? 0 : chance.whole(1, 6));
    const onTime = Math.min(done - late, chance.isLikely(0.5) ? 0 : chance.whole(1, 12));
    const cells = [done - late - onTime, onTime, late].map((value, index) => draft.put(value, row, 5 + index));
    const [early = 0, punctual = 0, overdue = 0] = cells;
    const resolved = draft.sum(cells, row, 4);
    draft.knows((at) => {
      const [all, part] = [at(received), at(early) + at(punctual) + at(overdue)];
      const least = Math.ceil(0.6 * all);
      const even = part >= least && part <= all ? 0.55 / (all - least + 1) : 0;
      const few = (value: number, none: number, most: number) =>
        value === 0 ? none : value <= most ? (1 - none) / most : 0;
      return Math.log((even + (part === all ? 0.45 : 0)) * few(at(overdue), 0.75, 6) * few(at(punctual), 0.5, 12));
    });
    draft.atMost(resolved, received);
    return [received, online, direct, carried, resolved, early, punctual, overdue];
  });
  const extra = unlisted === 0 ? [] : [chance.whole(1, 60), chance.whole(0, 20), 0];
  const more = extra.reduce((sum, each) => sum + each, 0);
  const beyond = [more, ...extra, more, more, 0, 0];
  const totals = Array.from({ length: 8 }, (_, column) => {
    const parts = rows.map((row) => row[column] ?? 0);
    const whole = parts.reduce((sum, part) => sum + draft.value(part), beyond[column] ?? 0);
    const total = draft.put(whole, fields, column, "total");
    draft.equal(total, parts, { id: `column ${String(column)}` });
    return total;
  });
  const [received = 0, online = 0, direct = 0, carried = 0, resolved = 0, early = 0, onTime = 0, late = 0] = totals;
  draft.equal(received, [online, direct, carried]);
  draft.equal(resolved, [early, onTime, late]);
  draft.atMost(resolved, received);
  return totals;
}

/** Digitisation: received = with + without, a share of it fully digitised, and the same for results. */
function digitisation(chance: Chance): MadeTable {
  const draft = new Draft(chance, "digitisation");
  const count = chance.pick([1, 1, 2, 3]) ?? 1;
  const rows = Array.from({ length: count }, (_, row) => {
    const [having, lacking] = [draft.count(0, 15, 1500, row, 1), draft.count(0.2, 1, 250, row, 4)];
    const received = draft.sum([having, lacking], row, 0);
    const full = draft.share(having, 0.5, 1, 0.35, row, 2);
    const rate = draft.ratio([full], [received], 2, row, 3);
    const [kept, missing] = [draft.count(0, 15, 1500, row, 6), draft.count(0.4, 1, 60, row, 8)];
    const resolved = draft.sum([kept, missing], row, 5);
    const resultRate = draft.ratio([kept], [resolved], 2, row, 7);
    draft.atMost(full, having);
    return [received, having, full, rate, lacking, resolved, kept, resultRate, missing];
  });
  if (count > 1) {
    const total = (column: number) =>
      draft.sum(
        rows.map((row) => row[column] ?? 0),
        count,
        column,
      );
    const [received, having, full, lacking] = [total(0), total(1), total(2), total(4)];
    const [resolved, kept, missing] = [total(5), total(6), total(8)];
    draft.equal(received, [having, lacking]);
    draft.equal(resolved, [kept, missing]);
    draft.ratio([full], [received], 2, count, 3);
    draft.ratio([kept], [resolved], 2, count, 7);
  }
  return draft.done();
}

/** Documents in and out: each total splits twice, by form and by signature. */
export function documents(chance: Chance): MadeTable {
  const draft = new Draft(chance, "documents");
  for (const [side, most] of [2500, 400].entries()) {
    const first = side * 5;
    const [electronic, parallel] = [draft.count(0, 15, most, 0, first + 1), draft.count(0.55, 1, 90, 0, first + 2)];
    const total = draft.sum([electronic, parallel], 0, first);
    const signed = draft.share(total, 0.4, 1, 0.15, 0, first + 3);
    const unsigned = draft.put(draft.value(total) - draft.value(signed), 0, first + 4);
    draft.knows((at) => (at(unsigned) === at(total) - at(signed) ? 0 : -Infinity));
    draft.equal(total, [signed, unsigned]);
  }
  return draft.done();
}

/** Online services: services by level with files, files by level, and their rates. */
function onlineServices(chance: Chance): MadeTable {
  const draft = new Draft(chance, "online services");
  const [three, four] = [draft.count(0, 4, 70, 0, 0), draft.count(0, 4, 100, 0, 1)];
  const services = draft.sum([three, four], 0, 2);
  const [arisen3, arisen4] = [draft.share(three, 0, 1, 0.1, 0, 3), draft.share(four, 0, 1, 0.1, 0, 4)];
  draft.ratio([arisen3, arisen4], [services], 1, 0, 5);
  draft.atMost(arisen3, three);
  draft.atMost(arisen4, four);
  const files = [0, 1].map((level) => {
    const column = 6 + 3 * level;
    const all = draft.count(0, 6, level === 0 ? 500 : 1200, 0, column + 1);
    const online = draft.share(all, 0.3, 1, 0.25, 0, column);
    draft.ratio([online], [all], 1, 0, column + 2);
    draft.atMost(online, all);
    return { all, online };
  });
  const others = draft.count(0.25, 1, 250, 0, 12);
  const every = files.map(({ all }) => all);
  draft.sum([...every, others], 0, 13);
  draft.ratio(
    files.map(({ online }) => online),
    every,
    1,
    0,
    14,
  );
  return draft.done();
}

/** A paragraph's figures at two levels and together: received, resolved on time and late, rates, and what is left. */
function levels(chance: Chance): MadeTable {
  for (;;) {
    const draft = new Draft(chance, "figures of a paragraph");
    const rows = [0, 1].map((row) => {
      const [online, direct] = [draft.count(0, 40, 5000, row, 1), draft.count(0, 40, 3000, row, 2)];
      const carried = draft.count(0.1, 1, 400, row, 3);
      const received = draft.sum([online, direct, carried], row, 0);
      const [onTime, late] = [draft.share(received, 0.55, 0.97, 0, row, 5), draft.count(0.3, 1, 25, row, 7)];
      const resolved = draft.sum([onTime, late], row, 4);
      const left = draft.put(draft.value(received) - draft.value(resolved), row, 9, "total");
      draft.equal(left, [
        [received, 1],
        [resolved, -1],
      ]);
      draft.ratio([onTime], [resolved], 2, row, 6);
      draft.ratio([late], [resolved], 2, row, 8);
      return [received, online, direct, carried, resolved, onTime, -1, late, -1, left];
    });
    if (rows.some((row) => draft.value(row[9] ?? 0) < 0)) continue;
    const both = (column: number) =>
      draft.sum(
        rows.map((row) => row[column] ?? 0),
        2,
        column,
      );
    const [received, online, direct, carried] = [both(0), both(1), both(2), both(3)];
    const [resolved, onTime, late, left] = [both(4), both(5), both(7), both(9)];
    draft.equal(received, [online, direct, carried]);
    draft.equal(resolved, [onTime, late]);
    draft.equal(received, [resolved, left]);
    draft.ratio([onTime], [resolved], 2, 2, 6);
    draft.ratio([late], [resolved], 2, 2, 8);
    return draft.done();
  }
}

/** Works by what was paid out of the plan, with a rate each; in million đồng with three digits, or in whole đồng. */
function budget(chance: Chance, isInDong: boolean): MadeTable {
  const draft = new Draft(chance, isInDong ? "budget in đồng" : "budget");
  const rows = Array.from({ length: chance.whole(3, 8) }, (_, row) => {
    const plan = isInDong
      ? draft.count(0, 200_000_000, 60_000_000_000, row, 1)
      : draft.count(0, 500, 60_000, row, 1, 3);
    const [low, high] = [0.08, 0.97];
    const unit = isInDong ? 1 : 1000;
    const paid = Math.round(draft.value(plan) * (low + (high - low) * chance.next()) * unit) / unit;
    const done = draft.put(paid, row, 0, "detail", { decimals: isInDong ? 0 : 3 });
    draft.knows((at) => {
      const share = at(done) / at(plan);
      return share >= low - 0.0001 && share <= high + 0.0001 ? -Math.log(at(plan)) : -Infinity;
    });
    draft.ratio([done], [plan], 2, row, 2);
    return { plan, done };
  });
  const done = draft.sum(
    rows.map((row) => row.done),
    rows.length,
    0,
  );
  const plan = draft.sum(
    rows.map((row) => row.plan),
    rows.length,
    1,
  );
  draft.ratio([done], [plan], 2, rows.length, 2);
  return draft.done();
}

/** Results and digitisation in one report: what the second received and resolved stands in the first's total row. */
function linked(chance: Chance): MadeTable {
  for (;;) {
    const draft = new Draft(chance, "two tables");
    const totals = resultsInto(draft, chance.whole(2, 3));
    const [, online = 0, direct = 0, , resolved = 0] = totals;
    const [files, results] = [draft.value(online) + draft.value(direct), draft.value(resolved)];
    if (files < 10 || results < 10) continue;
    draft.table = 1;
    const received = draft.put(files, 0, 0, "total");
    const having = draft.share(received, 0.6, 1, 0.2, 0, 1);
    const lacking = draft.put(files - draft.value(having), 0, 4);
    draft.knows((at) => (at(lacking) === at(received) - at(having) ? 0 : -Infinity));
    const full = draft.share(having, 0.5, 1, 0.3, 0, 2);
    draft.ratio([full], [received], 2, 0, 3);
    const done = draft.put(results, 0, 5, "total");
    const kept = draft.share(done, 0.85, 1, 0.3, 0, 6);
    const missing = draft.put(results - draft.value(kept), 0, 8);
    draft.knows((at) => (at(missing) === at(done) - at(kept) ? 0 : -Infinity));
    draft.ratio([kept], [done], 2, 0, 7);
    draft.equal(received, [online, direct]);
    draft.equal(received, [having, lacking]);
    draft.equal(done, [resolved]);
    draft.equal(done, [kept, missing]);
    draft.atMost(full, having);
    return draft.done();
  }
}

/** The kinds that are measured, each counting the same. */
export const benchKinds: readonly ((chance: Chance) => MadeTable)[] = [
  (chance) => results(chance),
  digitisation,
  (chance) => documents(chance),
  onlineServices,
  deductions,
  scores,
  levels,
  (chance) => budget(chance, false),
  (chance) => budget(chance, true),
  linked,
];
