import type { TableKind } from "../appendix/kind";
import { amountOfNumber, formatPlain } from "../cell/amount";
import { isBlank } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import { isMisread, statusCount } from "../fill/status-words";
import { finishedStatuses } from "../fill/progress";
import { distant } from "../summary/sheet/formula";
import { rangesOf } from "../summary/source";
import type { TableRow, TableView } from "../table/table";
import type { Source } from "./criteria";
import type { Answer } from "./operands";
import { locate } from "./resolve";

/** The words a cell of figures shows where nothing arose; formulas look for them. */
export const nothingArose = "Không phát sinh";

/**
 * The live formula of a bound figure, without "="; null where it cannot be one: figures kept as text, statuses formulas
 * would read otherwise, or no such cells. Rates become fractions of one, as they are calculated with. A blank cell gives "".
 */
export function linkFormula(
  source: Extract<Source, { kind: "table" }>,
  answer: Answer,
  views: readonly TableView[],
  kinds: readonly TableKind[],
): string | null {
  const located = locate(source, views, kinds);
  if (located.kind === "missing") return null;
  const { view, column, rows } = located;
  const value = gathered(source, view, column.column, rows, kinds);
  if (value === null || answer.kind !== "yes-no") return value;
  return `IF(ISNUMBER(${value}),IF(${value}>0,"Có","Không"),"")`;
}

function gathered(
  { rows: pick, column: role }: Extract<Source, { kind: "table" }>,
  view: TableView,
  column: number,
  rows: readonly TableRow[],
  kinds: readonly TableKind[],
): string | null {
  const ranges = rangesOf(view, rows, column);
  const list = ranges.join(",");
  switch (pick.kind) {
    case "total":
    case "row": {
      const [row] = rows;
      if (row === undefined) return null;
      const cell = distant({ sheet: view.table.sheet, row: row.row, column });
      const reading = view.reading(row.row, column);
      const scale = scaleOf(view, rows, column, kinds);
      if (reading.kind === "not-applicable") return `IF(ISNUMBER(${cell}),${cell},"${nothingArose}")`;
      if (scale === null) return null;
      return `IF(ISNUMBER(${cell}),${cell}${scale},"")`;
    }
    case "sum":
    case "average": {
      const scale = scaleOf(view, rows, column, kinds);
      if (scale === null) return null;
      return `IF(COUNT(${list})=0,"",${pick.kind === "sum" ? "SUM" : "AVERAGE"}(${list})${scale})`;
    }
    case "count":
      return countOf(view, rows);
    case "count-finished":
      if (role !== "status" || rows.some((row) => isMisread(view, row))) return null;
      return statusCount(view, finishedStatuses, ranges);
    case "count-at-least": {
      const scale = scaleOf(view, rows, column, kinds);
      const bound = amountOfNumber(pick.isPercent && scale === "" ? pick.value / 100 : pick.value);
      if (scale === null || bound === null) return null;
      return ranges.map((range) => `COUNTIF(${range},">=${formatPlain(bound)}")`).join("+");
    }
  }
}

/**
 * What turns the cells into the figures they stand for: "" where they are calculated with as they stand, "/100" for rates
 * kept as points. Null where some are text, or both ways of keeping a rate stand in one column.
 */
function scaleOf(
  view: TableView,
  rows: readonly TableRow[],
  column: number,
  kinds: readonly TableKind[],
): "" | "/100" | null {
  const role = view.table.columns.find((each) => each.column === column)?.role;
  const kind = kinds.find((each) => each.kind === view.table.kind);
  const holdsRates = kind?.columns.find((each) => each.role === role)?.content === "percent";
  const found = new Set<string>();
  for (const { row } of rows) {
    const reading = view.reading(row, column);
    if (reading.kind === "blank" || reading.kind === "not-applicable") continue;
    if (reading.kind !== "figure" || reading.isText) return null;
    found.add(reading.measure === "percent" || !holdsRates ? "" : "/100");
  }
  if (found.size > 1) return null;
  return found.has("/100") ? "/100" : "";
}

/** The number of rows, from a column that is filled in every one of them. */
function countOf(view: TableView, rows: readonly TableRow[]): string {
  const filled = view.table.columns.find(({ column }) =>
    rows.every(({ row }) => !isBlank(cellAt(view.sheet, row, column))),
  );
  if (filled !== undefined) return `COUNTA(${rangesOf(view, rows, filled.column).join(",")})`;
  const any = view.table.columns[0]?.column ?? 0;
  return rows.map((row) => `ROWS(${rangesOf(view, [row], any).join(",")})`).join("+");
}
