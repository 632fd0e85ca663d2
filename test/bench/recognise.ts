import { builtInKinds } from "../../src/core/table/table";
import { recognise } from "../../src/core/recognise/recognise";
import { dropped, judge, lostOutcome, type Judgement, type LostOutcome } from "../support/layouts/judge";
import { difficulties, layoutOf, type Difficulty } from "../support/layouts/layouts";

export interface RecogniseBenchOptions {
  /** First seed; taken from the clock where none is given. */
  readonly seed?: number;
  /** Layouts of each kind and difficulty. */
  readonly count?: number;
  /** Misses printed of each sort; 0 prints none. */
  readonly misses?: number;
}

const kinds: readonly string[] = [...builtInKinds, "list"];

const percent = (part: number, whole: number): string =>
  (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)}%`).padStart(9);

interface Tally {
  tables: number;
  kind: number;
  columns: number;
  rows: number;
  rightRows: number;
  totalsThere: number;
  totalsFound: number;
  totalsBoth: number;
  title: number;
  period: number;
  unit: number;
}

const nothing = (): Tally => ({
  tables: 0, kind: 0, columns: 0, rows: 0, rightRows: 0, totalsThere: 0, totalsFound: 0, totalsBoth: 0, title: 0, period: 0, unit: 0,
}); // prettier-ignore

function count(tally: Tally, one: Judgement): void {
  tally.tables += 1;
  tally.kind += Number(one.isKindRight);
  tally.columns += Number(one.areColumnsRight);
  tally.rows += one.rows;
  tally.rightRows += Math.max(0, one.rows - one.wrongRows.length);
  tally.totalsThere += one.totals.there;
  tally.totalsFound += one.totals.found;
  tally.totalsBoth += one.totals.both;
  tally.title += Number(one.isTitleRight);
  tally.period += Number(one.isPeriodRight);
  tally.unit += Number(one.isUnitRight);
}

function print(name: string, tally: Tally): void {
  const { tables, rows } = tally;
  process.stdout.write(
    `${name.padEnd(24)}${String(tables).padStart(6)}${percent(tally.kind, tables)}${percent(tally.columns, tables)}` +
      `${percent(tally.rightRows, rows)}${percent(tally.totalsBoth, tally.totalsFound)}${percent(tally.totalsBoth, tally.totalsThere)}` +
      `${percent(tally.title, tables)}${percent(tally.period, tables)}${percent(tally.unit, tables)}\n`,
  );
}

/** Prints how well recognition reads generated layouts, by kind and difficulty, with the seed that repeats the run. */
export function benchRecognise(options: RecogniseBenchOptions = {}): void {
  const seed = options.seed ?? Date.now() % 1_000_000_000;
  const perCell = options.count ?? 60;
  const misses = options.misses ?? 0;
  process.stdout.write(`seed ${String(seed)}, ${String(perCell)} layouts of each kind and difficulty\n`);
  process.stdout.write(
    "kind, difficulty        tables     kind  columns     rows   tot. P   tot. R    title   period     unit\n",
  );
  const all = nothing();
  const ofDifficulty = new Map<Difficulty, Tally>(difficulties.map((each) => [each, nothing()]));
  const seen = new Map<string, { times: number; first: string }>();
  const note = (sort: string, where: string): void => {
    const known = seen.get(sort);
    if (known === undefined) seen.set(sort, { times: 1, first: where });
    else known.times += 1;
  };
  let lost = 0;
  let falseClaims = 0;
  let unknowns = 0;
  let at = seed;
  for (const kind of kinds) {
    for (const difficulty of difficulties) {
      const tally = nothing();
      for (let index = 0; index < perCell; index++) {
        at += 1;
        const layout = layoutOf(at, difficulty, kind);
        const recognition = recognise(layout.workbook);
        const gone = dropped(layout, recognition);
        if (gone.length > 0) note(`dropped ${gone[0] ?? ""}`, `${kind} ${difficulty} ${String(at)}`);
        lost += gone.length;
        judge(layout, recognition).forEach((one, position) => {
          const where = `${kind} ${difficulty} ${String(at)}`;
          if (one.truth.kind === "unknown" || one.truth.kind === "list") {
            unknowns += 1;
            if (one.found !== null && one.found.kind !== "unknown") falseClaims += 1;
          }
          if (!one.isKindRight) note(`kind ${one.truth.kind} read as ${one.found?.kind ?? "nothing"}`, where);
          else for (const miss of one.columnMisses) note(`column ${one.truth.kind} ${miss}`, where);
          if (one.isKindRight) for (const miss of one.wrongRows) note(`row ${miss.replace(/ \(.*/, "")}`, `${where} ${miss}`);
          if (!one.isTitleRight) note(`title ${one.truth.title ?? ""} read as ${one.found?.title?.text ?? "none"}`, where);
          if (!one.isPeriodRight) note(`period ${one.truth.period ?? ""} read as ${one.found?.period?.text ?? "none"}`, where);
          if (!one.isUnitRight) note(`unit ${one.truth.unitOfMeasure ?? ""} read as ${one.found?.unitOfMeasure ?? "none"}`, where);
          // A second table of the layout may be of another kind; it counts under all, not under this one.
          if (position === 0) count(tally, one);
          count(all, one);
          count(ofDifficulty.get(difficulty) ?? nothing(), one);
        });
      }
      print(`${kind}, ${difficulty}`, tally);
    }
  }
  for (const [difficulty, tally] of ofDifficulty) print(`all, ${difficulty}`, tally);
  print("all", all);
  process.stdout.write(
    `unknown tables and lists claimed as a known kind: ${String(falseClaims)} of ${String(unknowns)}; filled cells dropped: ${String(lost)}\n`,
  );
  const sorted = [...seen].sort((a, b) => b[1].times - a[1].times).slice(0, misses);
  for (const [sort, { times, first }] of sorted) process.stdout.write(`${String(times).padStart(5)} × ${sort}   [${first}]\n`);
} // prettier-ignore

/** Prints what becomes of tables whose header is lost: they may stay unknown, never take another form's name. */
export function benchLostHeaders(seed: number, perCell: number): void {
  process.stdout.write("\nheader lost, kind           tables    named  unknown   unread    wrong  its columns\n");
  let at = seed;
  for (const kind of kinds) {
    const outcomes: Record<LostOutcome, number> = { named: 0, unknown: 0, unread: 0, wrong: 0 };
    let tables = 0;
    let lost = 0;
    let wrongColumns = 0;
    const misses: string[] = [];
    for (const difficulty of difficulties) {
      for (let index = 0; index < perCell; index++) {
        at += 1;
        const layout = layoutOf(at, difficulty, kind, true);
        const recognition = recognise(layout.workbook);
        lost += dropped(layout, recognition).length;
        for (const one of judge(layout, recognition)) {
          const outcome = lostOutcome(one);
          tables += 1;
          outcomes[outcome] += 1;
          if (outcome === "wrong") misses.push(`${kind} ${difficulty} ${String(at)} as ${one.found?.kind ?? ""}`);
          // A role that contents cannot tell is left open; one that is given has to be right.
          const given = one.found?.columns.filter(({ role }) => role !== null) ?? [];
          const isWrong = given.some(({ column, role }) => one.truth.columns.find((each) => each.column === column)?.role !== role);
          if (outcome === "named" && isWrong) wrongColumns += 1;
        }
      }
    }
    process.stdout.write(
      `${kind.padEnd(24)}${String(tables).padStart(9)}${percent(outcomes.named, tables)}${percent(outcomes.unknown, tables)}` +
        `${percent(outcomes.unread, tables)}${percent(outcomes.wrong, tables)}${percent(outcomes.named - wrongColumns, outcomes.named)}` +
        `${lost > 0 ? `  ${String(lost)} cells dropped` : ""}${misses.length > 0 ? `  [${misses[0] ?? ""}]` : ""}\n`,
    );
  }
} // prettier-ignore
