import { quoteSheet } from "../cell/address";
import { compareDates } from "../text/dates";
import type { CalendarDate } from "../text/reading";
import type { TableColumn, TableRow, TableView } from "../table/table";
import {
  dateFormula,
  deadlineStates,
  doneTest,
  dueDate,
  dueDay,
  finishedStatuses,
  isCountable,
  stateColumn,
} from "../fill/progress";
import { showsPercent } from "../fill/row-derivations";
import { statusCount, wordingsOf } from "../fill/status-words";
import { isBlank } from "../cell/cell";
import type { Status } from "../text/reading";
import { nearFixed } from "./sheet/formula";
import { rangesOf } from "./source";

/** Formulas without "=" for one group of tasks; null where the table has no column to tell. */
export interface Measures {
  readonly tasks: string;
  readonly doneByRate: string | null;
  readonly doneByStatus: string | null;
  readonly inProgress: string | null;
  readonly notStarted: string | null;
  readonly overdue: string | null;
  /** Tasks with a completion figure. */
  readonly withRate: string | null;
  /** Mean completion of those, as a fraction of one; "" where none has a figure. */
  readonly mean: string | null;
}

export interface MeasureContext {
  readonly reportDate: CalendarDate | null;
  readonly uses1904: boolean;
}

const running: readonly Status[] = ["in-progress", "overdue"];
const waiting: readonly Status[] = ["not-started"];

/** Excel refuses longer formulas. */
const longestFormula = 8000;

/** Counts over the rows themselves. */
export function measureRows(view: TableView, rows: readonly TableRow[], context: MeasureContext): Measures {
  const completion = view.column("completion");
  const status = view.column("status");
  const rates = completion === undefined ? null : rangesOf(view, rows, completion.column);
  const states = status === undefined ? null : rangesOf(view, rows, status.column);
  const lateColumn = stateColumnOf(view, context);
  const full = fullRate(view);
  const rateList = rates?.join(",") ?? "";
  const average = `AVERAGE(${rateList})${full === "1" ? "" : "/100"}`;
  return {
    tasks: countTasks(view, rows),
    doneByRate: rates === null ? null : rates.map((range) => `COUNTIF(${range},">=${full}")`).join("+"),
    doneByStatus: states === null ? null : statusCount(view, finishedStatuses, states),
    inProgress: states === null ? null : statusCount(view, running, states),
    notStarted: states === null ? null : statusCount(view, waiting, states),
    overdue:
      lateColumn === undefined
        ? overdueCount(view, rows, context)
        : rangesOf(view, rows, lateColumn.column)
            .map((range) => `COUNTIF(${range},"${deadlineStates.late}")`)
            .join("+"),
    withRate: rates === null ? null : `COUNT(${rateList})`,
    mean: rates === null ? null : `IF(COUNT(${rateList})=0,"",${average})`,
  };
}

/** Counts over the rows of the table whose unit is one of the spellings that stand in cells of the summary's column B. */
export function measureUnit(
  view: TableView,
  rows: readonly TableRow[],
  spellingRows: readonly number[],
  context: MeasureContext,
): Measures {
  const items = view.rowsOf("item");
  const unit = columnRange(view, items, view.column("leadUnit")?.column ?? 0);
  const over = (more: string): string =>
    spellingRows.map((row) => `COUNTIFS(${unit},${nearFixed(row, 1)}${more})`).join("+");
  const completion = view.column("completion");
  const status = view.column("status");
  const rate = completion === undefined ? null : columnRange(view, items, completion.column);
  const state = status === undefined ? null : columnRange(view, items, status.column);
  const lateColumn = stateColumnOf(view, context);
  const full = fullRate(view);
  const said = (statuses: readonly Status[]): string | null =>
    state === null
      ? null
      : wordingsOf(view, statuses)
          .map((wording) => over(`,${state},"${wording}*"`))
          .join("+");
  const withRate = rate === null ? null : over(`,${rate},">=0"`);
  const added = spellingRows.map((row) => `SUMIFS(${rate ?? ""},${unit},${nearFixed(row, 1)})`).join("+");
  const mean = `(${added})/(${withRate ?? ""})${full === "1" ? "" : "/100"}`;
  return {
    tasks: over(""),
    doneByRate: rate === null ? null : over(`,${rate},">=${full}"`),
    doneByStatus: said(finishedStatuses),
    inProgress: said(running),
    notStarted: said(waiting),
    overdue:
      lateColumn === undefined
        ? overdueCount(view, rows, context)
        : over(`,${columnRange(view, items, lateColumn.column)},"${deadlineStates.late}"`),
    withRate,
    mean: withRate === null ? null : `IF(${withRate}=0,"",${mean})`,
  };
}

/** The deadline states filled in for the report's day, where they are: shorter to count than to work out again. */
function stateColumnOf(view: TableView, { reportDate }: MeasureContext): TableColumn | undefined {
  return reportDate === null ? undefined : stateColumn(view, reportDate);
}

function fullRate(view: TableView): string {
  return showsPercent(view, view.column("completion") ?? null) ? "1" : "100";
}

/** From the first to the last of the rows, whatever lies between. */
function columnRange(view: TableView, rows: readonly TableRow[], column: number): string {
  const numbers = rows.map(({ row }) => row);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const all = Array.from({ length: last - first + 1 }, (_, offset) => ({
    ...(rows[0] ?? emptyRow),
    row: first + offset,
  }));
  return rangesOf(view, all, column)[0] ?? "";
}

const emptyRow: TableRow = {
  row: 0,
  role: "item",
  section: null,
  continues: null,
  addsActivity: false,
  isHidden: false,
};

function countTasks(view: TableView, rows: readonly TableRow[]): string {
  const column = [view.column("task"), view.column("order")].find(
    (each) => each !== undefined && rows.every((row) => !isBlank(view.cell(row, each.role ?? ""))),
  );
  if (column === undefined) {
    const any = view.table.columns[0]?.column ?? 0;
    return rows.map((row) => `ROWS(${rangesOf(view, [row], any).join(",")})`).join("+");
  }
  return `COUNTA(${rangesOf(view, rows, column.column).join(",")})`;
}

/** Tasks past their last day and not done. Null without a report date, or where Excel could not hold the formula. */
function overdueCount(
  view: TableView,
  rows: readonly TableRow[],
  { reportDate, uses1904 }: MeasureContext,
): string | null {
  if (reportDate === null || view.column("deadline") === undefined) return null;
  const prefix = `${quoteSheet(view.table.sheet)}!`;
  const today = dateFormula(reportDate);
  const terms = rows.flatMap((row): readonly string[] => {
    if (!isCountable(view, row)) return [];
    const done = doneTest(view, row, prefix);
    const due = dueDate(view, row, uses1904, prefix);
    const day = dueDay(view, row, uses1904);
    if (done === null || due === null || day === null) return [];
    // A typed day stays typed, so what is not late today never will be on this report's day; a date cell may change.
    if (due.startsWith("DATE(")) return compareDates(day, reportDate) < 0 ? [`IF(${done},0,1)`] : [];
    return [`IF(${done},0,IF(${due}<${today},1,0))`];
  });
  const formula = terms.length === 0 ? "0" : terms.join("+");
  return formula.length > longestFormula ? null : formula;
}
