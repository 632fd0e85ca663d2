import type { TableKind } from "../appendix/kind";
import { blankCell, type Cell } from "../cell/cell";
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from "../cell/snapshot";
import { clean, comparisonKey } from "../text/normalise";
import { profileColumn, readCell, type ColumnProfile } from "../text/numbers";
import type { Reading } from "../text/reading";
import {
  headerPrefix,
  type ColumnRole,
  type RowRole,
  type Table,
  type TableColumn,
  type TableRow,
  type TableView,
} from "./table";

const emptySheet = (name: string): SheetSnapshot => ({
  name,
  visibility: "visible",
  isProtected: false,
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  columnWidths: new Map(),
  rowHeights: new Map(),
});

/** Rows whose cells are words about the table, not values of it. */
const wordRows: ReadonlySet<RowRole> = new Set(["column-numbers", "formulas", "repeated-header", "note", "junk"]);

/**
 * A table together with its sheet. Columns are profiled on first use and every reading is remembered, so asking again
 * costs nothing. `kinds` tell what a role holds; a role none of them knows is profiled without a hint.
 */
export function viewOf(table: Table, workbook: WorkbookSnapshot, kinds: readonly TableKind[]): TableView {
  const sheet = findSheet(workbook, table.sheet) ?? emptySheet(table.sheet);
  const kind = kinds.find((each) => each.kind === table.kind);
  const byRole = new Map<ColumnRole, TableColumn>();
  const byColumn = new Map<number, TableColumn>();
  for (const column of table.columns) {
    byColumn.set(column.column, column);
    if (column.role !== null && !byRole.has(column.role)) byRole.set(column.role, column);
  }
  const valueRows = table.rows.filter((row) => !wordRows.has(row.role)).map((row) => row.row);
  const profiles = new Map<number, ColumnProfile>();
  const readings = new Map<number, Map<number, Reading>>();
  let continuations: ReadonlyMap<number, readonly number[]> | null = null;

  const profileOf = (column: number): ColumnProfile => {
    const known = profiles.get(column);
    if (known !== undefined) return known;
    const role = byColumn.get(column)?.role ?? null;
    const content = kind?.columns.find((spec) => spec.role === role)?.content ?? null;
    const cells = valueRows.map((row) => cellAt(sheet, row, column));
    const profile = profileColumn(cells, kind?.kind === "unknown" && role === "figure" ? null : content);
    profiles.set(column, profile);
    return profile;
  };

  const reading = (row: number, column: number): Reading => {
    let ofColumn = readings.get(column);
    if (ofColumn === undefined) readings.set(column, (ofColumn = new Map<number, Reading>()));
    const known = ofColumn.get(row);
    if (known !== undefined) return known;
    const read = readCell(cellAt(sheet, row, column), profileOf(column));
    ofColumn.set(row, read);
    return read;
  };

  const columnOf = (role: ColumnRole): TableColumn | undefined => {
    const known = byRole.get(role);
    return known === undefined && role.startsWith(headerPrefix) ? columnUnder(role, table) : known;
  };

  const cell = (row: TableRow, role: ColumnRole): Cell => {
    const column = columnOf(role);
    return column === undefined ? blankCell : cellAt(sheet, row.row, column.column);
  };

  return {
    table,
    sheet,
    column: columnOf,
    cell,
    ref: (row, role) => {
      const column = columnOf(role);
      return column === undefined ? null : { sheet: table.sheet, row: row.row, column: column.column };
    },
    reading,
    text: (row, role) => {
      continuations ??= pureContinuations(table.rows);
      const column = columnOf(role);
      if (column === undefined) return "";
      const parts = [row.row, ...(continuations.get(row.row) ?? [])];
      return clean(parts.map((at) => textOf(cellAt(sheet, at, column.column))).join(" "));
    },
    rowsOf: (...roles) => table.rows.filter((row) => roles.includes(row.role)),
  };
}

/** "header:Đã chi": the one column whose printed header, or its lowest words, are these; none where two are. */
function columnUnder(role: ColumnRole, { columns }: Table): TableColumn | undefined {
  const wanted = comparisonKey(role.slice(headerPrefix.length));
  const found = columns.filter(
    ({ header, path }) => comparisonKey(header) === wanted || comparisonKey(path.at(-1) ?? "") === wanted,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** For each row, the rows that only carry its text on. A further activity of a task is a row of its own. */
function pureContinuations(rows: readonly TableRow[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    if (row.continues === null || row.addsActivity) continue;
    found.set(row.continues, [...(found.get(row.continues) ?? []), row.row]);
  }
  return found;
}

function textOf(cell: Cell): string {
  return cell.text !== "" ? cell.text : typeof cell.value === "string" ? cell.value : "";
}
