import type { TableKind } from "../appendix/kind";
import { cellAt, type SheetSnapshot } from "../cell/snapshot";
import type { TableColumn, TableRow } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { isRatioHeader, mainMeasure, measureName, measureOfFormat, measureOfHeader } from "../text/measure-names";

/** Columns that hold no figures of their own, so no unit. */
const wordContents: ReadonlySet<string> = new Set(["order", "label", "unit", "units", "deadline", "status", "text"]);
const unitHeader = /^(?:đơn vị tính|đvt|đv tính|đơn vị đo|đv)$/u;
/** Filled cells of a column, and rows, that are looked at. */
const mostLooked = 40;
const mostRows = 400;

interface MeasuredTable {
  readonly sheet: SheetSnapshot;
  readonly kind: TableKind | undefined;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** As printed over the table. */
  readonly unitOfMeasure: string | null;
}

/** The column that says for each row what it counts in: "ĐVT". Null where there is none with a known unit in it. */
export function unitColumnOf({ sheet, columns, rows }: MeasuredTable): number | null {
  const named = columns.find(({ path }) => unitHeader.test(comparisonKey(path.at(-1) ?? "")));
  if (named === undefined) return null;
  const isUsed = rows.slice(0, mostRows).some(({ row }) => measureName(cellAt(sheet, row, named.column).text) !== null);
  return isUsed ? named.column : null;
}

/** The columns with the unit of their figures: by header, by the cells themselves, by the kind, by the line above. */
export function withMeasures(table: MeasuredTable): readonly TableColumn[] {
  const main = table.unitOfMeasure === null ? null : mainMeasure(table.unitOfMeasure);
  const unitColumn = unitColumnOf(table);
  return table.columns.map((column) => {
    const content = table.kind?.columns.find(({ role }) => role === column.role)?.content ?? null;
    const isWords = content !== null && wordContents.has(content);
    if (isWords || column.column === unitColumn || column.role === "order" || column.role === "label") return column;
    const isRatio = isRatioHeader(column.path);
    // What the parent counts in is not what a ratio under it is told in.
    const words = isRatio ? column.path.slice(-1) : column.path;
    const own = measureOfHeader(words) ?? measureOfCells(table, column.column);
    if (own !== null) return { ...column, unitOfMeasure: own, hasOwnUnit: true };
    if (content === "percent" || isRatio) return { ...column, unitOfMeasure: "%" };
    // Where each row names its own, no unit is the column's; words have none.
    if (unitColumn !== null || !hasFigures(table, column.column)) return column;
    const kindly = content === "score" ? "điểm" : main;
    return kindly === null ? column : { ...column, unitOfMeasure: kindly };
  });
}

function* cellsOf({ sheet, rows }: MeasuredTable, column: number) {
  let looked = 0;
  for (const { row, role } of rows.slice(0, mostRows)) {
    if (role !== "item" && role !== "total" && role !== "subtotal") continue;
    const cell = cellAt(sheet, row, column);
    if (cell.value === null) continue;
    if (looked === mostLooked) return;
    looked += 1;
    yield cell;
  }
}

function hasFigures(table: MeasuredTable, column: number): boolean {
  let figures = 0;
  let all = 0;
  for (const { value } of cellsOf(table, column)) {
    all += 1;
    if (typeof value === "number" || (typeof value === "string" && /^[-+(]?\d[\d.,]*\)?$/u.test(value.trim())))
      figures += 1;
  }
  return figures * 2 > all;
}

/** The unit most cells show: by their number format, or printed behind the figure as in "95%". */
function measureOfCells(table: MeasuredTable, column: number): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { value, format } of cellsOf(table, column)) {
    all += 1;
    const printed = typeof value === "string" ? /^[-+]?\d[\d.,]*\s*(\D{1,20})$/u.exec(value.trim())?.[1] : undefined;
    const found = printed === undefined ? measureOfFormat(format) : measureName(printed.trim());
    if (found !== null && (typeof value === "number" || printed !== undefined))
      counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 10 >= all * 8 ? best[0] : null;
}
