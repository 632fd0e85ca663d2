import { formatPosition } from "../cell/address";
import type { TableRow, TableView } from "../table/table";
import type { Status } from "../text/reading";
import { readStatus, statusVocabulary } from "../text/statuses";

/** Wordings every formula knows, so that a status typed later counts too. */
const common: ReadonlySet<string> = new Set([
  "đã ban hành",
  "đã thực hiện",
  "đã hoàn thành",
  "hoàn thành",
  "đang thực hiện",
  "đang triển khai",
  "chưa thực hiện",
  "chưa triển khai",
]);

const remembered = new WeakMap<TableView, Map<string, readonly string[]>>();

/**
 * The product's own words for some statuses: the common ones and those that occur in the column, none of them the
 * beginning of another, so that no cell is counted twice. Never the file's text.
 */
export function wordingsOf(view: TableView, statuses: readonly Status[]): readonly string[] {
  const ofView = remembered.get(view) ?? new Map<string, readonly string[]>();
  remembered.set(view, ofView);
  const key = statuses.join(" ");
  const known = ofView.get(key);
  if (known !== undefined) return known;
  const present = new Set(view.rowsOf("item").map((row) => storedText(view, row).toLowerCase()));
  const wordings = statusVocabulary
    .filter(({ status }) => statuses.includes(status))
    .flatMap((entry) => entry.wordings)
    .filter((wording) => common.has(wording) || [...present].some((said) => said.startsWith(wording)));
  const distinct = wordings.filter((each) => !wordings.some((other) => other !== each && each.startsWith(other)));
  ofView.set(key, distinct);
  return distinct;
}

/** A formula that is true where a row's status begins with a wording of some statuses; null without a status column. */
export function statusTest(
  view: TableView,
  row: TableRow,
  statuses: readonly Status[],
  sheetPrefix = "",
): string | null {
  const column = view.column("status");
  if (column === undefined) return null;
  const cell = sheetPrefix + formatPosition({ row: row.row, column: column.column });
  const counts = wordingsOf(view, statuses).map((wording) => `COUNTIF(${cell},"${wording}*")`);
  return `${counts.join("+")}>0`;
}

/** Counts rows of a status column whose status is one of some; `ranges` are formula texts. */
export function statusCount(view: TableView, statuses: readonly Status[], ranges: readonly string[]): string {
  const wordings = wordingsOf(view, statuses);
  return ranges.flatMap((range) => wordings.map((wording) => `COUNTIF(${range},"${wording}*")`)).join("+");
}

/** True where formulas would read a status differently from a reader, e.g. "Đã thực hiện nhưng chưa …". */
export function isMisread(view: TableView, row: TableRow): boolean {
  if (view.column("status") === undefined) return false;
  const said = storedText(view, row).toLowerCase();
  const meant = readStatus(view.text(row, "status"));
  const counted = statusVocabulary.find(({ wordings }) => wordings.some((wording) => said.startsWith(wording)));
  if (meant === null || counted === undefined) return meant !== null || counted !== undefined;
  return !sameGroup(meant, counted.status);
}

function sameGroup(a: Status, b: Status): boolean {
  const group = (status: Status): string => (status === "issued" ? "done" : status);
  return group(a) === group(b);
}

function storedText(view: TableView, row: TableRow): string {
  const { value } = view.cell(row, "status");
  return typeof value === "string" ? value : "";
}
