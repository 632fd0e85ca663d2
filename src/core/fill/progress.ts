import { formatPosition } from "../cell/address";
import { cellAt } from "../cell/snapshot";
import { nearRows } from "../summary/sheet/formula";
import type { TableColumn, TableRow, TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { compareDates, dateOfCell, formatDate, isDate } from "../text/dates";
import { readDeadlines } from "../text/deadlines";
import type { CalendarDate, Status } from "../text/reading";
import { readStatus, statusIsFinished } from "../text/statuses";
import type { Candidate, ColumnDraft } from "./column";
import { showsPercent } from "./row-derivations";
import { isMisread, statusTest } from "./status-words";

/** A deadline within this many days is "sắp đến hạn". */
const soonDays = 7;

/** What the state column says. */
export const deadlineStates = {
  done: "Đã xong",
  late: "Quá hạn",
  soon: "Sắp đến hạn",
  onTime: "Đúng hạn",
  undated: "Không có hạn cụ thể",
  missing: "Chưa ghi hạn",
} as const;

const stateHeader = "So với hạn";

/** Progress appendix: where each task stands against its deadline on the report's day, and completion from status. */
export function progressDerivations(
  view: TableView,
  reportDate: CalendarDate | null,
  uses1904: boolean,
): readonly ColumnDraft[] {
  const state = reportDate === null ? null : deadlineState(view, reportDate, uses1904);
  const late = reportDate === null ? null : daysLate(view, reportDate, uses1904);
  return [state, late, completionFromStatus(view), statusFromCompletion(view), sectionMeans(view)].flatMap(
    (draft) => draft ?? [],
  );
}

function deadlineState(view: TableView, reportDate: CalendarDate, uses1904: boolean): ColumnDraft | null {
  if (view.column("deadline") === undefined) return null;
  if (view.table.columns.some(isStateColumn)) return null;
  const today = dateFormula(reportDate);
  const candidates: Candidate[] = [];
  let unclear = 0;
  let yearless = 0;
  for (const row of view.rowsOf("item")) {
    const done = doneTest(view, row);
    const status = readStatus(view.text(row, "status"));
    if (done === null || status === "not-applicable" || status === "nothing-arose") continue;
    const due = dueDate(view, row, uses1904);
    if (!isCountable(view, row)) unclear += 1;
    else if (due === null && lacksYear(view, row)) yearless += 1;
    else {
      const open = due === null ? undatedState(view, row) : datedState(due, today);
      candidates.push({ row: row.row, formula: `=IF(${done},"${deadlineStates.done}",${open})`, expected: null });
    }
  }
  if (candidates.length === 0) return null;
  const day = formatDate(reportDate);
  return {
    id: "deadline-state",
    name: text(`So với hạn, ngày ${day}`, `Against the deadline, ${day}`),
    view,
    column: null,
    header: stateHeaderOn(reportDate),
    holds: "words",
    format: "General",
    isDefault: true,
    candidates,
    notes: [...(unclear === 0 ? [] : [unclearNote(unclear)]), ...(yearless === 0 ? [] : [yearlessNote(yearless)])],
  };
}

const lateHeader = "Số ngày quá hạn";

/** How many days each task is past its deadline; nothing for tasks that are done, in time, or without a day. */
function daysLate(view: TableView, reportDate: CalendarDate, uses1904: boolean): ColumnDraft | null {
  if (view.table.columns.some(({ header }) => header.normalize("NFC").startsWith(lateHeader))) return null;
  const today = dateFormula(reportDate);
  const candidates = view.rowsOf("item").flatMap((row): readonly Candidate[] => {
    const done = doneTest(view, row);
    const due = dueDate(view, row, uses1904);
    const status = readStatus(view.text(row, "status"));
    if (done === null || due === null || status === "not-applicable" || status === "nothing-arose") return [];
    if (!isCountable(view, row)) return [];
    return [{ row: row.row, formula: `=IF(${done},"",IF(${today}>${due},${today}-${due},""))`, expected: null }];
  });
  if (candidates.length === 0) return null;
  const day = formatDate(reportDate);
  return {
    id: "days-late",
    name: text(`Số ngày quá hạn, ngày ${day}`, `Days late, ${day}`),
    view,
    column: null,
    header: `${lateHeader} (đến ngày ${day})`,
    holds: "figure",
    format: "0",
    isDefault: false,
    candidates,
    notes: [],
  };
}

function isStateColumn({ header }: TableColumn): boolean {
  return header.normalize("NFC").startsWith(stateHeader);
}

function stateHeaderOn(reportDate: CalendarDate): string {
  return `${stateHeader} (đến ngày ${formatDate(reportDate)})`;
}

/** The column an earlier filling added for just this day. */
export function stateColumn(view: TableView, reportDate: CalendarDate): TableColumn | undefined {
  return view.table.columns.find(({ header }) => header.normalize("NFC").trim() === stateHeaderOn(reportDate));
}

function datedState(due: string, today: string): string {
  const { late, soon, onTime } = deadlineStates;
  return `IF(${today}>${due},"${late}",IF(${due}-${today}<=${String(soonDays)},"${soon}","${onTime}"))`;
}

function undatedState(view: TableView, row: TableRow): string {
  return `"${view.text(row, "deadline") === "" ? deadlineStates.missing : deadlineStates.undated}"`;
}

/** A month or quarter of a year nobody names: not without a deadline, only without one that can be reckoned. */
function lacksYear(view: TableView, row: TableRow): boolean {
  return readDeadlines(view.text(row, "deadline"), view.table.period?.year ?? null).some(
    ({ kind, to }) => to === null && (kind === "deadline" || kind === "period"),
  );
}

/**
 * True when formulas see the row as a reader does: its rate is no number kept as text, and its status no wording of its
 * own. Calling any other row late could be a false alarm.
 */
export function isCountable(view: TableView, row: TableRow): boolean {
  const completion = view.column("completion");
  const reading = completion === undefined ? null : view.reading(row.row, completion.column);
  const isText = reading?.kind === "figure" && reading.isText;
  return !isText && reading?.kind !== "ambiguous" && !isMisread(view, row);
}

function unclearNote(count: number): Text {
  return text(
    `${String(count)} dòng có tỷ lệ ghi dạng chữ hoặc trạng thái viết riêng nên chưa so với hạn được.`,
    `${String(count)} rows keep their rate as text or word their status in their own way and were not held against the deadline.`,
  );
}

function yearlessNote(count: number): Text {
  return text(
    `${String(count)} dòng ghi hạn không có năm nên chưa so được; ghi năm vào hạn hoặc tiêu đề bảng.`,
    `${String(count)} deadlines name no year; write it into the deadline or the table's title.`,
  );
}

/** Blank completion of tasks whose status says all: done is 100 %, not started 0 %. Anything between stays open. */
function completionFromStatus(view: TableView): ColumnDraft | null {
  const target = view.column("completion");
  const status = view.column("status");
  if (target === undefined || status === undefined) return null;
  const isPercent = showsPercent(view, target);
  const full = isPercent ? "1" : "100";
  const candidates = view.rowsOf("item").flatMap((row): readonly Candidate[] => {
    const says = readStatus(view.text(row, "status"));
    const settles = says !== null && (statusIsFinished(says) || says === "not-started");
    if (!settles || view.reading(row.row, target.column).kind !== "blank") return [];
    const finished = statusTest(view, row, finishedStatuses);
    const unstarted = statusTest(view, row, ["not-started"]);
    if (finished === null || unstarted === null) return [];
    return [{ row: row.row, formula: `=IF(${finished},${full},IF(${unstarted},0,""))`, expected: null }];
  });
  if (candidates.length === 0) return null;
  return {
    id: "completion-from-status",
    name: text("Tỷ lệ hoàn thành theo trạng thái", "Completion from status"),
    view,
    column: target.column,
    header: target.header,
    holds: "figure",
    format: isPercent ? "0%" : "0",
    isDefault: false,
    candidates,
    notes: [],
  };
}

/** Blank statuses of tasks whose rate is given: 100 % is done, 0 % not begun, anything between under way. */
function statusFromCompletion(view: TableView): ColumnDraft | null {
  const target = view.column("status");
  const completion = view.column("completion");
  if (target === undefined || completion === undefined) return null;
  const full = showsPercent(view, completion) ? "1" : "100";
  const candidates = view.rowsOf("item").flatMap((row): readonly Candidate[] => {
    const rate = view.reading(row.row, completion.column);
    if (view.reading(row.row, target.column).kind !== "blank" || rate.kind !== "figure" || rate.isText) return [];
    const cell = formatPosition({ row: row.row, column: completion.column });
    const words = `IF(${cell}>=${full},"Đã thực hiện",IF(${cell}>0,"Đang thực hiện","Chưa thực hiện"))`;
    return [{ row: row.row, formula: `=IF(ISNUMBER(${cell}),${words},"")`, expected: null }];
  });
  if (candidates.length === 0) return null;
  return {
    id: "status-from-completion",
    name: text("Trạng thái theo tỷ lệ hoàn thành", "Status from completion"),
    view,
    column: target.column,
    header: target.header,
    holds: "words",
    format: "General",
    isDefault: false,
    candidates,
    notes: [],
  };
}

/** The mean rate of each section, on its own row: of the tasks that have a rate, and the name says how many those are. */
function sectionMeans(view: TableView): ColumnDraft | null {
  const target = view.column("completion");
  if (target === undefined) return null;
  const items = view.rowsOf("item");
  const hasFigure = (row: TableRow): boolean => {
    const rate = view.reading(row.row, target.column);
    return rate.kind === "figure" && !rate.isText;
  };
  const candidates = view.rowsOf("section").flatMap(({ row }): readonly Candidate[] => {
    const rows = items.filter(({ section }) => section === row).map((each) => each.row);
    if (rows.length === 0) return [];
    const cells = nearRows(rows, target.column);
    return [{ row, formula: `=IF(COUNT(${cells})=0,"",AVERAGE(${cells}))`, expected: null }];
  });
  if (candidates.length === 0) return null;
  const counted = `${String(items.filter(hasFigure).length)}/${String(items.length)}`;
  const isPercent = showsPercent(view, target);
  return {
    id: "section-means",
    name: text(
      `Tỷ lệ bình quân từng mục (${counted} nhiệm vụ có số)`,
      `Mean completion by section (${counted} tasks have a figure)`,
    ),
    view,
    column: target.column,
    header: target.header,
    holds: "figure",
    format: isPercent ? "0.00%" : "0.00",
    isDefault: false,
    candidates,
    notes: [],
  };
}

export const finishedStatuses: readonly Status[] = ["done", "issued"];

/** A formula that is true once the task is done, by its rate or by its status; null where the table has neither. */
export function doneTest(view: TableView, row: TableRow, sheetPrefix = ""): string | null {
  const completion = view.column("completion");
  const tests: string[] = [];
  if (completion !== undefined) {
    const cell = sheetPrefix + formatPosition({ row: row.row, column: completion.column });
    tests.push(`N(${cell})>=${showsPercent(view, completion) ? "1" : "100"}`);
  }
  const byStatus = statusTest(view, row, finishedStatuses, sheetPrefix);
  if (byStatus !== null) tests.push(byStatus);
  if (tests.length === 0) return null;
  return tests.length === 1 ? (tests[0] ?? null) : `OR(${tests.join(",")})`;
}

/** The last day of a task as a formula: the cell itself where it holds a date, else the day its words name. */
export function dueDate(view: TableView, row: TableRow, uses1904: boolean, sheetPrefix = ""): string | null {
  const column = view.column("deadline");
  if (column === undefined) return null;
  const cell = cellAt(view.sheet, row.row, column.column);
  if (typeof cell.value === "number" && dateOfCell(cell, uses1904) !== null)
    return sheetPrefix + formatPosition({ row: row.row, column: column.column });
  const due = dueDay(view, row, uses1904);
  return due === null ? null : dateFormula(due);
}

/** The last day of a task; null for recurring work, events and words that name no year. */
export function dueDay(view: TableView, row: TableRow, uses1904: boolean): CalendarDate | null {
  const column = view.column("deadline");
  if (column === undefined) return null;
  const stored = dateOfCell(cellAt(view.sheet, row.row, column.column), uses1904);
  if (stored !== null) return stored;
  const deadlines = readDeadlines(view.text(row, "deadline"), view.table.period?.year ?? null);
  let last: CalendarDate | null = null;
  for (const { kind, to } of deadlines) {
    if (to === null || !isDate(to) || (kind !== "deadline" && kind !== "period")) continue;
    if (last === null || compareDates(to, last) > 0) last = to;
  }
  return last;
}

export function dateFormula({ year, month, day }: CalendarDate): string {
  return `DATE(${String(year)},${String(month)},${String(day)})`;
}
