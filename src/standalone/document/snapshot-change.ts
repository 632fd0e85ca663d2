import type { Cell } from "../../core/cell/cell";
import { sameContent, sameStyle, sameValue } from "../../core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/snapshot";

/** A sheet of the later workbook: a whole one, or one of the earlier workbook with some cells changed. */
type SheetChange =
  | { readonly kind: "whole"; readonly sheet: SheetSnapshot }
  | { readonly kind: "cells"; readonly from: number; readonly cells: readonly ChangedCell[] };

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** Undefined where nothing stands any more. */
  readonly cell: Cell | undefined;
}

/** How one snapshot of a workbook becomes the next: small to send where little changed. */
export interface SnapshotChange {
  readonly rest: Omit<WorkbookSnapshot, "sheets">;
  readonly sheets: readonly SheetChange[];
}

export function changeBetween(before: WorkbookSnapshot, after: WorkbookSnapshot): SnapshotChange {
  const { sheets, ...rest } = after;
  return {
    rest,
    sheets: sheets.map((sheet): SheetChange => {
      const from = before.sheets.findIndex((each) => each.name === sheet.name);
      const old = before.sheets[from];
      return old !== undefined && sameFrame(old, sheet)
        ? { kind: "cells", from, cells: changedCells(old, sheet) }
        : { kind: "whole", sheet };
    }),
  };
}

/** The later workbook. Sheets and rows without a change are those of the earlier one. */
export function applyChange(before: WorkbookSnapshot, change: SnapshotChange): WorkbookSnapshot {
  const sheets = change.sheets.flatMap((each) => {
    if (each.kind === "whole") return [each.sheet];
    const old = before.sheets[each.from];
    if (old === undefined) return [];
    return each.cells.length === 0 ? [old] : [withCells(old, each.cells)];
  });
  return { ...change.rest, sheets };
}

function withCells(sheet: SheetSnapshot, cells: readonly ChangedCell[]): SheetSnapshot {
  const rows = new Map<number, readonly (Cell | undefined)[]>(sheet.rows);
  const copies = new Map<number, (Cell | undefined)[]>();
  for (const { row, column, cell } of cells) {
    let copy = copies.get(row);
    if (copy === undefined) copies.set(row, (copy = [...(rows.get(row) ?? [])]));
    copy[column] = cell;
  }
  for (const [row, copy] of copies) {
    while (copy.length > 0 && copy.at(-1) === undefined) copy.pop();
    if (copy.length > 0) rows.set(row, copy);
    else rows.delete(row);
  }
  return { ...sheet, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
}

function changedCells(before: SheetSnapshot, after: SheetSnapshot): ChangedCell[] {
  const cells: ChangedCell[] = [];
  if (before.rows === after.rows) return cells;
  for (const row of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const was = before.rows.get(row) ?? [];
    const is = after.rows.get(row) ?? [];
    if (was === is) continue;
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      if (!sameCell(was[column], is[column])) cells.push({ row, column, cell: is[column] });
    }
  }
  return cells;
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    sameContent(a, b) &&
    sameValue(a.value, b.value) &&
    a.text === b.text &&
    a.format === b.format &&
    sameStyle(a.style, b.style)
  );
}

/** Everything of a sheet but its cells. */
function sameFrame(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a.visibility === b.visibility &&
    a.isProtected === b.isProtected &&
    same(a.merges, b.merges) &&
    same([...a.hiddenRows], [...b.hiddenRows]) &&
    same([...a.hiddenColumns], [...b.hiddenColumns]) &&
    same([...a.columnWidths], [...b.columnWidths]) &&
    same([...a.rowHeights], [...b.rowHeights]) &&
    same(a.frozen ?? null, b.frozen ?? null)
  );
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
