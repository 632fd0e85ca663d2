import { headerFingerprint } from "../core/recognise/fingerprint";
import type { Correction } from "../core/table/correction";
import type { ColumnRole, KindName, Table, TableColumn } from "../core/table/table";

/** True when the kind is told with enough evidence and no rival is near. */
export function isSure(table: Table): boolean {
  return table.isCorrected || (table.score >= 0.8 && (table.runnerUp?.score ?? 0) < table.score - 0.15);
}

/** How many rows of a table are what. */
export function countRows(table: Table): { readonly section: number; readonly item: number; readonly total: number } {
  const count = { section: 0, item: 0, total: 0 };
  for (const { role } of table.rows) {
    if (role === "section") count.section += 1;
    if (role === "item") count.item += 1;
    if (role === "total" || role === "subtotal") count.total += 1;
  }
  return count;
}

/** A correction that changes nothing yet: the table as it was read. */
function correctionOf(table: Table): Correction {
  return {
    table: headerFingerprint(table),
    kind: table.kind,
    columns: table.columns.map(({ header, column, role }) => ({ header, column, role })),
  };
}

/** The table is of another kind; its columns are read anew. */
export function correctKind(table: Table, kind: KindName): Correction {
  return { table: headerFingerprint(table), kind, columns: [] };
}

/** One column means something else; the others stay as they are. A role is played by one column, figures apart. */
export function correctColumn(table: Table, changed: TableColumn, role: ColumnRole | null): Correction {
  const correction = correctionOf(table);
  return {
    ...correction,
    columns: correction.columns.map((column) => {
      if (column.column === changed.column) return { ...column, role };
      return role !== null && role !== "figure" && column.role === role ? { ...column, role: null } : column;
    }),
  };
}
