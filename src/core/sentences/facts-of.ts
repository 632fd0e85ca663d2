import { add, amount, compare, equal, subtract, trim, zero, type Amount } from "../cell/amount";
import type { CellRef } from "../cell/address";
import { completionOf, wholeTask } from "../check/completion";
import type { TableRow, TableView } from "../table/table";
import { clean } from "../text/normalise";
import { sentenceCase } from "../text/sentence-case";
import { readStatus, statusIsFinished } from "../text/statuses";
import { countFacts, rateFacts, share, wholeRow, type CountSpec, type Fact, type RateSpec } from "./facts";
import { countsOf, ratesOf } from "./figures-of-kinds";

/** A part of a table with facts of its own: a section. */
export interface PartFacts {
  readonly name: string;
  readonly at: CellRef;
  readonly facts: readonly Fact[];
}

/** What can be said of one table. */
export interface TableFacts {
  readonly kind: string;
  readonly view: TableView;
  readonly facts: readonly Fact[];
  readonly parts: readonly PartFacts[];
}

const counts: Readonly<Record<string, readonly CountSpec[]>> = countsOf;
const rates: Readonly<Record<string, readonly RateSpec[]>> = ratesOf;

/** Everything a report says of a table; null for a kind no sentence is written of, and for a table without figures. */
export function factsOf(view: TableView): TableFacts | null {
  const { kind } = view.table;
  if (kind === "progress") return taskFacts(view);
  if (kind === "deduction" || kind === "scoring") return pointFacts(view);
  const row = wholeRow(view);
  const own = counts[kind];
  if (row === null || own === undefined) return null;
  const facts = [...countFacts(view, row, own), ...rateFacts(view, row, rates[kind] ?? [])];
  return facts.length === 0 ? null : { kind, view, facts, parts: [] };
}

interface Tasks {
  readonly all: readonly CellRef[];
  readonly done: readonly CellRef[];
  readonly underWay: readonly CellRef[];
  readonly notStarted: readonly CellRef[];
  readonly untold: readonly CellRef[];
}

/** Tasks counted by their rate where the table prints one, else by their status. */
function countTasks(view: TableView, rows: readonly TableRow[]): Tasks {
  const hasRate = view.column("completion") !== undefined;
  const sorted: Record<keyof Tasks, CellRef[]> = { all: [], done: [], underWay: [], notStarted: [], untold: [] };
  for (const row of rows) {
    const at = view.ref(row, hasRate ? "completion" : "status");
    if (at === null) continue;
    sorted.all.push(at);
    const rate = hasRate ? completionOf(view, row) : null;
    const status = readStatus(view.text(row, "status"));
    const isDone = rate === null ? status !== null && statusIsFinished(status) : compare(rate, wholeTask) >= 0;
    const isNotStarted = status === "not-started" && (rate === null || rate.coefficient === 0n);
    if (rate === null && (hasRate || status === null)) sorted.untold.push(at);
    else if (isDone) sorted.done.push(at);
    else (isNotStarted ? sorted.notStarted : sorted.underWay).push(at);
  }
  return sorted;
}

function taskFactsOver(view: TableView, rows: readonly TableRow[]): readonly Fact[] {
  const { all, done, underWay, notStarted, untold } = countTasks(view, rows);
  if (all.length === 0) return [];
  const fact = (name: string, cells: readonly CellRef[], words: RegExp): Fact => ({
    name,
    value: amount(cells.length),
    isRate: false,
    cells: cells.length === 0 ? all : cells,
    words,
  });
  const rate = share(amount(done.length), amount(all.length));
  return [
    fact("số nhiệm vụ", all, /nhiệm vụ/iu),
    fact("số nhiệm vụ hoàn thành", done, /hoàn thành/iu),
    fact("số nhiệm vụ đang thực hiện", underWay, /đang/iu),
    fact("số nhiệm vụ chưa thực hiện", notStarted, /chưa (?:thực hiện|triển khai)/iu),
    fact("số nhiệm vụ chưa hoàn thành", [...underWay, ...notStarted], /chưa hoàn thành/iu),
    fact("số nhiệm vụ chưa có kết quả", untold, /chưa(?! (?:thực hiện|triển khai|hoàn thành|đến hạn))/iu),
    ...(rate === null
      ? []
      : [{ name: "tỷ lệ hoàn thành", value: rate, isRate: true, cells: all, words: /nhiệm vụ|hoàn thành/iu }]),
  ];
}

function taskFacts(view: TableView): TableFacts | null {
  const facts = taskFactsOver(view, view.rowsOf("item"));
  if (facts.length === 0) return null;
  const parts = sectionsOf(view).map(({ row, items }) => ({
    ...nameOf(view, row, "task"),
    facts: taskFactsOver(view, items),
  }));
  return { kind: "progress", view, facts, parts: parts.filter((part) => part.facts.length > 0 && part.name !== "") };
}

interface Section {
  readonly row: TableRow;
  readonly items: readonly TableRow[];
}

function sectionsOf(view: TableView): readonly Section[] {
  return view
    .rowsOf("section")
    .map((row) => ({ row, items: view.rowsOf("item").filter(({ section }) => section === row.row) }));
}

/** A section's name without its number: "II. CẢI CÁCH TTHC" → "Cải cách TTHC". */
function nameOf(view: TableView, row: TableRow, role: string): { readonly name: string; readonly at: CellRef } {
  const at = view.ref(row, role) ?? { sheet: view.table.sheet, row: row.row, column: view.table.range.left };
  const printed = clean(view.text(row, role) === "" ? (row.label ?? "") : view.text(row, role))
    .replace(/^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)\s-]+(?=\p{L})/u, "")
    .replace(/[:;.,]+$/u, "");
  return { name: sentenceCase(printed), at };
}

const scoreRoles = ["score", "secondReviewScore", "reviewScore", "selfScore"];

interface Points {
  readonly top: Amount;
  readonly got: Amount;
  readonly cells: readonly CellRef[];
}

function pointsOver(view: TableView, rows: readonly TableRow[]): Points | null {
  let [top, got] = [zero, zero];
  const cells: CellRef[] = [];
  for (const row of rows) {
    const maximum = view.ref(row, "maximum");
    const score = scoreRoles.map((role) => view.ref(row, role)).find((each) => each !== null) ?? null;
    if (maximum === null || score === null) return null;
    const [whole, reached] = [view.reading(row.row, maximum.column), view.reading(row.row, score.column)];
    if (whole.kind !== "figure" || reached.kind !== "figure") return null;
    [top, got] = [add(top, whole.amount), add(got, reached.amount)];
    cells.push(maximum, score);
  }
  return rows.length === 0 ? null : { top, got, cells };
}

function pointFactsOver({ top, got, cells }: Points): readonly Fact[] {
  const fact = (name: string, value: Amount, words: RegExp): Fact => ({
    name,
    value: trim(value),
    isRate: false,
    cells,
    words,
  });
  return [
    fact("điểm tối đa", top, /điểm/iu),
    fact("điểm đạt", got, /đạt|được/iu),
    fact("điểm bị trừ", subtract(top, got), /trừ|mất/iu),
  ];
}

/** Points by section; nothing is said where sections and rows disagree, since either may be right. */
function pointFacts(view: TableView): TableFacts | null {
  const sections = sectionsOf(view);
  const items = view.rowsOf("item").filter((row) => pointsOver(view, [row]) !== null);
  const byRows = pointsOver(view, items);
  const bySections = pointsOver(view, view.rowsOf("section"));
  const whole = bySections ?? byRows;
  if (whole === null) return null;
  const lost = ({ top, got }: Points): Amount => subtract(top, got);
  if (bySections !== null && byRows !== null && !equal(lost(bySections), lost(byRows))) return null;
  const parts = sections.flatMap(({ row, items: own }) => {
    const points = pointsOver(view, [row]) ?? pointsOver(view, own);
    const { name, at } = nameOf(view, row, "criterion");
    const isWhole = points === null || name === "" || lost(points).coefficient === 0n;
    return isWhole ? [] : [{ name, at, facts: pointFactsOver(points) }];
  });
  return { kind: view.table.kind, view, facts: pointFactsOver(whole), parts };
}
