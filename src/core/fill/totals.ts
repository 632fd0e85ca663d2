import type { TableKind } from "../appendix/kind";
import { columnName } from "../cell/address";
import { runsOf } from "../summary/sheet/formula";
import type { TableColumn, TableRow, TableView } from "../table/table";
import { text } from "../text/bilingual";
import { readOrder } from "../text/ordinals";
import type { Candidate, ColumnDraft } from "./column";
import { addRatios, ratioOf, type Ratio } from "./template";

/** Total, subtotal and section rows: SUM of the rows they stand for, where the figures are there to be added. */
export function totalDerivations(
  view: TableView,
  kind: TableKind,
  derivations: readonly ColumnDraft[],
): readonly ColumnDraft[] {
  const pending = pendingCells(view, derivations);
  if (hasNestedItems(view)) return [];
  return view.table.columns.flatMap((column) => {
    if (!isSummed(view, kind, column)) return [];
    const candidates = candidatesOf(view, kind, column, pending);
    if (candidates.length === 0) return [];
    const label = column.header === "" ? columnName(column.column) : column.header;
    const draft: ColumnDraft = {
      id: "totals",
      name: text(`Dòng cộng, cột ${label}`, `Total rows, column ${label}`),
      view,
      column: column.column,
      header: column.header,
      holds: "figure",
      format: "#,##0",
      isDefault: true,
      notes: [],
      candidates,
    };
    return [draft];
  });
}

/** Columns the kind adds up; in an unknown table every column of figures that is no ratio, score rank or year. */
function isSummed(view: TableView, kind: TableKind, column: TableColumn): boolean {
  if (kind.kind === "unknown") return column.role === "figure" && !isRatioColumn(view, column);
  if (view.table.columns.filter(({ role }) => role === column.role).length > 1) return false;
  return kind.identities.some(
    (identity) => identity.kind === "column-sum" && column.role !== null && identity.columns.includes(column.role),
  );
}

function isRatioColumn(view: TableView, column: TableColumn): boolean {
  if (/tỷ lệ|tỉ lệ|%|bình quân|trung bình|xếp hạng|năm sinh|đơn giá/iu.test(column.header.normalize("NFC")))
    return true;
  return view.table.rows.some(({ row }) => {
    const reading = view.reading(row, column.column);
    return reading.kind === "figure" && reading.measure === "percent";
  });
}

/** Items numbered 1, 1.1, 1.2, or broken down by "trong đó": adding them all up would count some twice. */
function hasNestedItems(view: TableView): boolean {
  const items = view.rowsOf("item");
  const depths = new Set<string>();
  for (const row of items) {
    const order = readOrder(view.text(row, "order"));
    if (order.kind !== "none")
      depths.add(order.kind === "dotted" ? `dotted ${String(order.value.length)}` : order.kind);
    const label = view.table.columns.find(({ role }) => role === "label" || role === "field" || role === "unit");
    const words = label === undefined ? "" : (view.sheet.rows.get(row.row)?.[label.column]?.text ?? "");
    if (/^\s*([-–+•]|trong đó|tr\.?đ\b|bao gồm)/iu.test(words.normalize("NFC"))) return true;
  }
  return depths.size > 1;
}

/** What blank cells are about to hold, by row and column: a total may count on them. Null: not known yet. */
type Pending = ReadonlyMap<string, Ratio | null>;

const key = (row: number, column: number): string => `${String(row)}:${String(column)}`;

function pendingCells(view: TableView, derivations: readonly ColumnDraft[]): Pending {
  const pending = new Map<string, Ratio | null>();
  for (const { column, candidates } of derivations)
    if (column !== null)
      for (const { row, expected } of candidates)
        if (view.reading(row, column).kind === "blank") pending.set(key(row, column), expected);
  return pending;
}

function candidatesOf(view: TableView, kind: TableKind, column: TableColumn, pending: Pending): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const sumsSections = kind.identities.some(
    (identity) =>
      identity.kind === "section-sum" &&
      identity.relation === "equal" &&
      column.role !== null &&
      identity.columns.includes(column.role),
  );
  if (sumsSections)
    for (const section of view.rowsOf("section")) {
      const rows = view.rowsOf("item").filter((row) => row.section === section.row);
      push(section, rows);
    }
  const subtotals = view.rowsOf("subtotal");
  for (const subtotal of subtotals) push(subtotal, blockBefore(view, subtotal));
  const totals = view.rowsOf("total");
  const [total] = totals;
  if (total !== undefined && totals.length === 1) push(total, view.rowsOf("item"));
  return candidates;

  function push(target: TableRow, rows: readonly TableRow[]): void {
    // Where the row's own figures give the cell, they say it better than a sum.
    if ((pending.get(key(target.row, column.column)) ?? null) !== null) return;
    const sum = sumOf(view, column.column, rows, pending);
    if (sum !== null) candidates.push({ row: target.row, ...sum });
  }
}

/** The item rows directly above a subtotal, back to the one before it or to the section it closes. */
function blockBefore(view: TableView, subtotal: TableRow): readonly TableRow[] {
  const block: TableRow[] = [];
  for (const row of view.table.rows) {
    if (row.row >= subtotal.row) break;
    if (row.role === "subtotal" || row.role === "section" || row.role === "total") block.length = 0;
    if (row.role === "item") block.push(row);
  }
  return block;
}

/** Null when there is nothing to add, or a figure Excel's SUM would not see. */
function sumOf(
  view: TableView,
  column: number,
  rows: readonly TableRow[],
  pending: Pending,
): { readonly formula: string; readonly expected: Ratio | null } | null {
  let figures = 0;
  let withoutFigure = 0;
  let blanks = 0;
  let total: Ratio = { numerator: 0n, denominator: 1n };
  for (const { row } of rows) {
    const reading = view.reading(row, column);
    const cell = view.sheet.rows.get(row)?.[column];
    const awaited = pending.get(key(row, column)) ?? null;
    if (reading.kind === "blank" && awaited !== null) {
      figures += 1;
      total = addRatios(total, awaited);
    } else if (reading.kind === "blank") blanks += 1;
    else if (reading.kind === "not-applicable") withoutFigure += 1;
    else if (reading.kind === "figure" && !reading.isText && cell !== undefined) {
      figures += 1;
      total = addRatios(total, ratioOf(reading.amount));
    } else return null;
  }
  if (figures === 0) return null;
  const letters = columnName(column);
  const ranges = runsOf(rows.map(({ row }) => row))
    .map(({ from, to }) => {
      const first = `${letters}${String(from + 1)}`;
      return from === to ? first : `${first}:${letters}${String(to + 1)}`;
    })
    .join(",");
  const isComplete = blanks + withoutFigure === 0;
  return {
    formula: isComplete
      ? `=SUM(${ranges})`
      : `=IF(COUNT(${ranges})>=${String(rows.length - withoutFigure)},SUM(${ranges}),"")`,
    expected: blanks > 0 ? null : total,
  };
}
