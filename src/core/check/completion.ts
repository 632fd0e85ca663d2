import { amount, compare, type Amount } from "../cell/amount";
import type { TableRow, TableView } from "../table/table";

/** Completion of a task in per-cent points, however it is written: 100%, 100 or 1. Null where there is no figure. */
export function completionOf(view: TableView, row: TableRow): Amount | null {
  const column = view.column("completion")?.column;
  if (column === undefined) return null;
  const reading = view.reading(row.row, column);
  if (reading.kind !== "figure") return null;
  if (reading.measure === "percent" || !isOfOne(view, column)) return reading.amount;
  return { coefficient: reading.amount.coefficient * 100n, decimals: reading.amount.decimals };
}

/** True when plain figures of the column all lie between 0 and 1 and some lie strictly between. */
function isOfOne(view: TableView, column: number): boolean {
  let hasFraction = false;
  for (const row of view.rowsOf("item", "continuation")) {
    const reading = view.reading(row.row, column);
    if (reading.kind !== "figure" || reading.measure === "percent") continue;
    if (compare(reading.amount, amount(1)) > 0) return false;
    hasFraction ||= compare(reading.amount, amount(1)) < 0 && reading.amount.coefficient > 0n;
  }
  return hasFraction;
}

export const wholeTask = amount(100);
