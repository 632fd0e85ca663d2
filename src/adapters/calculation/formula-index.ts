import type { SheetSnapshot } from "../../core/cell/snapshot";
import { scanFormula, type FormulaParts } from "./formula-scan";

/** Where the formulas of a sheet stand: rows in ascending order, by column. */
export interface FormulaIndex {
  readonly columns: ReadonlyMap<number, readonly number[]>;
}

/** Sheets that did not change share their rows from one snapshot to the next, and with them this index. */
const known = new WeakMap<SheetSnapshot["rows"], FormulaIndex>();

export function formulasOf(sheet: SheetSnapshot): FormulaIndex {
  const seen = known.get(sheet.rows);
  if (seen !== undefined) return seen;
  const columns = new Map<number, number[]>();
  for (const [row, cells] of sheet.rows) {
    cells.forEach((cell, column) => {
      if (cell === undefined || cell.formula === null) return;
      const rows = columns.get(column);
      if (rows === undefined) columns.set(column, [row]);
      else rows.push(row);
    });
  }
  const index = { columns };
  known.set(sheet.rows, index);
  return index;
}

/** The place of the first row not above `row`. */
export function firstFrom(sorted: readonly number[], row: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const scans = new Map<string, FormulaParts>();
const mostScans = 50_000;

/** The parts of a formula, read once for as long as its text comes again. */
export function partsOf(formula: string): FormulaParts {
  let parts = scans.get(formula);
  if (parts === undefined) {
    if (scans.size > mostScans) scans.clear();
    scans.set(formula, (parts = scanFormula(formula)));
  }
  return parts;
}
