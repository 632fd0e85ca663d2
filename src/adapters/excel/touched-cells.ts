import type { Cell, CellStyle } from "../../core/cell/cell";
import type { Patch } from "../../core/patch/edit";
import { keyOf } from "./patch-steps";

/** A cell of the workbook as it stands that a patch will change, with what the first edit expects there. */
export interface TouchedCell {
  readonly row: number;
  readonly column: number;
  before: Cell | null;
  beforeStyle: CellStyle | null;
}

export interface TouchedSheet {
  readonly cells: Map<string, TouchedCell>;
  /** Rows before which rows are put in, as they are numbered now. */
  readonly seams: number[];
}

interface Moved {
  readonly at: number;
  readonly count: number;
}

/**
 * Every sheet the patch names and the cells it will change, at the positions they have before the patch: rows that come
 * or go on the way move the later ones. Cells of sheets and rows the patch itself adds are not among them.
 */
export function touchedBy(patch: Patch): ReadonlyMap<string, TouchedSheet> {
  const sheets = new Map<string, TouchedSheet>();
  const moves = new Map<string, Moved[]>();
  const touched = (name: string): TouchedSheet => {
    const known = sheets.get(name) ?? { cells: new Map<string, TouchedCell>(), seams: [] };
    sheets.set(name, known);
    return known;
  };
  for (const edit of patch.edits) {
    if (edit.kind === "add-sheet" || edit.kind === "remove-sheet") touched(edit.sheet.name);
    else if (edit.kind === "insert-rows" || edit.kind === "delete-rows") {
      const earlier = moves.get(edit.sheet) ?? [];
      const seam = originalRow(edit.at, earlier);
      if (seam !== null) touched(edit.sheet).seams.push(seam);
      const count = edit.kind === "insert-rows" ? edit.rows.length : -edit.rows.length;
      moves.set(edit.sheet, [...earlier, { at: edit.at, count }]);
    } else {
      const { sheet, column } = edit.at;
      const row = originalRow(edit.at.row, moves.get(sheet) ?? []);
      const { cells } = touched(sheet);
      if (row === null) continue;
      const key = keyOf(sheet, row, column);
      const cell = cells.get(key) ?? { row, column, before: null, beforeStyle: null };
      if (edit.kind === "set-cell") cell.before ??= edit.before;
      else cell.beforeStyle ??= edit.before;
      cells.set(key, cell);
    }
  }
  return sheets;
}

/** Where a row stood before these moves; null for a row that one of them put in. */
function originalRow(row: number, moves: readonly Moved[]): number | null {
  let current = row;
  for (const { at, count } of [...moves].reverse()) {
    if (current < at) continue;
    if (count > 0 && current < at + count) return null;
    current -= count;
  }
  return current;
}
