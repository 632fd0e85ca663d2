import { formatRef, type CellRef } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { dependentsOf } from "../../core/patch/dependents";
import type { Edit } from "../../core/patch/edit";
import { referencesOf } from "../../core/patch/references";
import { shiftRow, type RowShift } from "../../core/patch/shift-formula";
import type { Calculator } from "../../app/workbook";
import { put } from "./apply-edits";
import type { CellWrite } from "./sheet/write-cells";

/** New results of formulas, by sheet; `isComplete` is false where one could not be calculated. */
export interface Recalculation {
  readonly writes: ReadonlyMap<string, Map<number, Map<number, CellWrite>>>;
  readonly isComplete: boolean;
}

/**
 * Results of the formulas that depend on what a patch wrote, and of the formulas it wrote without a result. Without a
 * calculator, and where it gives nothing, the result is dropped, so that no reader sees a stale figure.
 */
export async function recalculate(
  before: WorkbookSnapshot,
  result: WorkbookSnapshot,
  edits: readonly Edit[],
  calculator: Calculator | null,
): Promise<Recalculation> {
  const written = writtenCells(edits);
  const own = new Set(written.filter((at) => cellOf(result, at).value !== null).map(formatRef));
  const stale = new Map<string, CellRef>();
  for (const at of written) {
    const cell = cellOf(result, at);
    if (cell.formula !== null && cell.value === null) stale.set(formatRef(at), at);
  }
  const stretched = stretchedFormulas(before, result, edits);
  const dependents = dependentsOf(result, [...written, ...stretched]);
  for (const at of [...stretched, ...dependents]) if (!own.has(formatRef(at))) stale.set(formatRef(at), at);
  const cells = [...stale.values()];
  const values = cells.length === 0 || calculator === null ? [] : await calculator.calculate(result, cells);
  const writes = new Map<string, Map<number, Map<number, CellWrite>>>();
  let isComplete = true;
  cells.forEach((at, index) => {
    const value: CellValue = values[index]?.value ?? null;
    if (value === null) isComplete = false;
    const sheet = writes.get(at.sheet) ?? new Map();
    writes.set(at.sheet, sheet);
    put(sheet, at, { content: null, result: value, look: (xf) => xf });
  });
  return { writes, isComplete };
}

type AnyRowsEdit = Extract<Edit, { kind: "insert-rows" | "delete-rows" }>;

function isRowsEdit(edit: Edit): edit is AnyRowsEdit {
  return edit.kind === "insert-rows" || edit.kind === "delete-rows";
}

function shiftOf(edit: AnyRowsEdit): RowShift {
  const count = edit.kind === "insert-rows" ? edit.rows.length : -edit.rows.length;
  return { sheet: edit.sheet, at: edit.at, count };
}

/** Cells the edits give content to, where they stand after all of them. */
function writtenCells(edits: readonly Edit[]): readonly CellRef[] {
  let written = new Map<string, CellRef>();
  const note = (at: CellRef): void => void written.set(formatRef(at), at);
  for (const edit of edits) {
    if (edit.kind === "set-cell") note(edit.at);
    if (edit.kind === "add-sheet") {
      for (const { row, column } of edit.sheet.cells) note({ sheet: edit.sheet.name, row, column });
    }
    if (!isRowsEdit(edit)) continue;
    const earlier = [...written.values()];
    written = new Map();
    for (const at of earlier) {
      const row = at.sheet === edit.sheet ? shiftRow(at.row, shiftOf(edit)) : at.row;
      if (row !== null) note({ ...at, row });
    }
    if (edit.kind === "insert-rows") {
      edit.rows.forEach((cells, offset) => {
        for (const { column } of cells) note({ sheet: edit.sheet, row: edit.at + offset, column });
      });
    }
  }
  return [...written.values()];
}

/**
 * Formulas that read more or fewer rows than before, and those that ask where they stand. Other formulas that merely
 * moved, or whose cells did, give what they gave.
 */
function stretchedFormulas(
  before: WorkbookSnapshot,
  result: WorkbookSnapshot,
  edits: readonly Edit[],
): readonly CellRef[] {
  const moves = edits.filter(isRowsEdit);
  if (moves.length === 0) return [];
  const found: CellRef[] = [];
  for (const sheet of before.sheets) {
    for (const [oldRow, cells] of sheet.rows) {
      const row = moves.reduce<number | null>(
        (at, edit) => (at === null || edit.sheet !== sheet.name ? at : shiftRow(at, shiftOf(edit))),
        oldRow,
      );
      if (row === null) continue;
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.formula === null) return;
        const at = { sheet: sheet.name, row, column };
        const { formula } = cellOf(result, at);
        if (formula === null) return;
        const asksPlace = /\b(?:ROWS?|CELL|ADDRESS|OFFSET|INDIRECT)\s*\(/i.test(formula);
        if (asksPlace || (formula !== cell.formula && heights(formula) !== heights(cell.formula))) found.push(at);
      });
    }
  }
  return found;
}

function heights(formula: string): string {
  return referencesOf(formula, "")
    .map((range) => range.bottom - range.top)
    .join();
}
