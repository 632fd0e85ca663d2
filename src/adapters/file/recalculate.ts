import { formatRef, type CellRef } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { dependentsOf } from "../../core/patch/dependents";
import type { Edit } from "../../core/patch/edit";
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
  const changed = changedCells(before, result, edits);
  const own = new Set(changed.filter((at) => cellOf(result, at).value !== null).map(formatRef));
  const stale = new Map<string, CellRef>();
  for (const at of changed) {
    const cell = cellOf(result, at);
    if (cell.formula !== null && cell.value === null) stale.set(formatRef(at), at);
  }
  for (const at of dependentsOf(result, changed)) if (!own.has(formatRef(at))) stale.set(formatRef(at), at);
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

function changedCells(before: WorkbookSnapshot, result: WorkbookSnapshot, edits: readonly Edit[]): readonly CellRef[] {
  const changed = new Map<string, CellRef>();
  const note = (at: CellRef): void => void changed.set(formatRef(at), at);
  let hasMovedRows = false;
  for (const edit of edits) {
    if (edit.kind === "set-cell") note(edit.at);
    if (edit.kind === "add-sheet") {
      for (const { row, column } of edit.sheet.cells) note({ sheet: edit.sheet.name, row, column });
    }
    hasMovedRows ||= edit.kind === "insert-rows" || edit.kind === "delete-rows";
  }
  if (hasMovedRows) for (const at of cellsThatDiffer(before, result)) note(at);
  return [...changed.values()];
}

/** After rows have moved, everything that does not stand where it stood counts as changed. */
function* cellsThatDiffer(before: WorkbookSnapshot, result: WorkbookSnapshot): Generator<CellRef> {
  for (const sheet of result.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells.entries()) {
        const at = { sheet: sheet.name, row, column };
        const old = cellOf(before, at);
        if (cell !== undefined && (cell.formula !== old.formula || cell.value !== old.value)) yield at;
      }
    }
  }
}
