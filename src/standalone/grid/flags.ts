import type { CellRef } from "../../core/cell/address";
import type { Severity } from "../../core/check/finding";

/** A mark on a cell: its severity shows as colour, as outline and as the shape of its corner. */
export interface Flag {
  readonly at: CellRef;
  readonly severity: Severity;
  /** One sentence, read out with the cell and shown on hover. */
  readonly note: string;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One flag for each cell of a sheet, by `row:column`: the gravest, with the notes of all. */
export function flagsOfSheet(flags: readonly Flag[], sheet: string): ReadonlyMap<string, Flag> {
  const byCell = new Map<string, Flag>();
  for (const flag of flags) {
    if (flag.at.sheet !== sheet) continue;
    const key = flagKey(flag.at.row, flag.at.column);
    const other = byCell.get(key);
    if (other === undefined) {
      byCell.set(key, flag);
      continue;
    }
    const graver = rank[flag.severity] < rank[other.severity] ? flag : other;
    byCell.set(key, { ...graver, note: `${other.note}\n${flag.note}` });
  }
  return byCell;
}

export function flagKey(row: number, column: number): string {
  return `${row}:${column}`;
}
