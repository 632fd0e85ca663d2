import { columnName, formatPosition, quoteSheet, type CellRef } from "../../cell/address";

/** A cell on another sheet, as a formula names it: 'Phụ lục'!C5. */
export function distant(at: CellRef): string {
  return `${quoteSheet(at.sheet)}!${formatPosition(at)}`;
}

/** Rows `from` to `to` of one column on another sheet, both included. */
export function distantColumn(sheet: string, column: number, from: number, to: number): string {
  const name = columnName(column);
  const first = `${name}${String(from + 1)}`;
  return `${quoteSheet(sheet)}!${from === to ? first : `${first}:${name}${String(to + 1)}`}`;
}

/** A cell of the sheet the formula stands on. */
export function near(row: number, column: number): string {
  return formatPosition({ row, column });
}

/** A cell of the same sheet with a fixed column, for formulas read across a row: $B20. */
export function nearFixed(row: number, column: number): string {
  return `$${near(row, column)}`;
}

/** Rows of one column of the same sheet, gathered into ranges: D5:D7,D9. */
export function nearRows(rows: readonly number[], column: number): string {
  return runsOf(rows)
    .map(({ from, to }) => (from === to ? near(from, column) : `${near(from, column)}:${near(to, column)}`))
    .join(",");
}

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Ascending whole numbers gathered into runs without gaps. */
export function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && row <= last.to + 1) last.to = Math.max(last.to, row);
    else runs.push({ from: row, to: row });
  }
  return runs;
}

/** A number as a formula writes it, whatever the regional settings. */
export function literal(value: number): string {
  return String(value);
}
