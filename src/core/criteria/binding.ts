import type { CellRef } from "../cell/address";
import type { TableRow, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import type { Source } from "./criteria";
import { rowName } from "./resolve";

/**
 * The binding a picked cell stands for: its table's kind, its column's role, and its row by total, words or order
 * number. Null where the cell is no figure of the table: outside its body, in a column without a role, or in a row that
 * could not be found again. The sheet is named only where `views` has other tables of the kind.
 */
export function bindingAt(
  view: TableView,
  at: CellRef,
  views: readonly TableView[] = [view],
): Extract<Source, { kind: "table" }> | null {
  const { table } = view;
  if (at.sheet !== table.sheet) return null;
  const column = table.columns.find((each) => each.column === at.column);
  const row = table.rows.find((each) => each.row === at.row);
  const role = column?.role ?? null;
  // A role two columns share means the first of them alone.
  if (row === undefined || role === null || role === "order" || view.column(role)?.column !== at.column) return null;
  const base = {
    kind: "table" as const,
    table: table.kind,
    column: role,
    ...(views.filter((each) => each.table.kind === table.kind).length > 1 ? { sheet: table.sheet } : {}),
  };
  const totals = view.rowsOf("total");
  if (row.role === "total" && totals.at(-1) === row) return { ...base, rows: { kind: "total" } };
  if (row.role !== "item" && row.role !== "section" && row.role !== "subtotal") return null;
  const rows = view.rowsOf("item", "section", "subtotal", "total");
  const isOnly = (words: string, of: (each: TableRow) => string): boolean =>
    words !== "" && rows.filter((each) => comparisonKey(of(each)) === comparisonKey(words)).length === 1;
  const name = rowName(view, row);
  if (isOnly(name, (each) => rowName(view, each)) && !/["“”›>=\n]/u.test(name))
    return { ...base, rows: { kind: "row", label: name } };
  const order = view.text(row, "order");
  const isName = rows.some((each) => comparisonKey(rowName(view, each)) === comparisonKey(order));
  return isOnly(order, (each) => view.text(each, "order")) && !isName
    ? { ...base, rows: { kind: "row", label: order } }
    : null;
}
