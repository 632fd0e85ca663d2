import { formatRef, type CellRef } from "../core/cell/address";
import type { Cell, CellValue } from "../core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../core/cell/snapshot";
import { applyPatch } from "../core/patch/apply";
import { dependentsOf } from "../core/patch/dependents";
import type { Edit, Patch } from "../core/patch/edit";
import { formatStored } from "../core/cell/format-stored";
import type { Calculator } from "./workbook";

/** The cells a patch writes, sheets it adds included. */
export function cellsWritten(patch: Patch): readonly CellRef[] {
  return patch.edits.flatMap((edit): readonly CellRef[] => {
    switch (edit.kind) {
      case "set-cell":
        return [edit.at];
      case "add-sheet":
        return edit.sheet.cells.map(({ row, column }) => ({ sheet: edit.sheet.name, row, column }));
      case "insert-rows":
        return edit.rows.flatMap((cells, offset) =>
          cells.map(({ column }) => ({ sheet: edit.sheet, row: edit.at + offset, column })),
        );
      default:
        return [];
    }
  });
}

/**
 * The same patch with the calculated value of each formula it writes. Without a calculator, and for formulas it does
 * not know, the value stays null: the host calculates them.
 */
export async function withCalculatedValues(
  workbook: WorkbookSnapshot,
  patch: Patch,
  calculator: Calculator | null,
): Promise<Patch> {
  if (calculator === null) return patch;
  const result = applyPatch(workbook, patch);
  if (result.kind === "refused") return patch;
  const formulas = cellsWritten(patch).filter((at) => cellOf(result.workbook, at).formula !== null);
  if (formulas.length === 0) return patch;
  const values = await calculator.calculate(result.workbook, formulas);
  const byRef = new Map(formulas.map((at, index) => [formatRef(at), values[index] ?? null]));
  const calculated = (at: CellRef, cell: Cell): Cell => {
    const found = cell.formula === null ? null : (byRef.get(formatRef(at)) ?? null);
    return found === null ? cell : withValue(cell, found.value);
  };
  return { ...patch, edits: patch.edits.map((edit) => calculatedEdit(edit, calculated)) };
}

function calculatedEdit(edit: Edit, calculated: (at: CellRef, cell: Cell) => Cell): Edit {
  if (edit.kind === "set-cell") return { ...edit, after: calculated(edit.at, edit.after) };
  if (edit.kind !== "add-sheet") return edit;
  const { sheet } = edit;
  const cells = sheet.cells.map((placed) => ({
    ...placed,
    cell: calculated({ sheet: sheet.name, row: placed.row, column: placed.column }, placed.cell),
  }));
  return { ...edit, sheet: { ...sheet, cells } };
}

/** A workbook brought up to date, and the formulas whose results only the host can tell; those are blank in it. */
export interface Recalculated {
  readonly workbook: WorkbookSnapshot;
  readonly unknown: readonly CellRef[];
}

/**
 * The workbook with the results of all formulas that depend on `changed` brought up to date. A result that cannot be
 * calculated here becomes blank, so that no check is decided on a stale figure, and is named.
 */
export async function recalculated(
  workbook: WorkbookSnapshot,
  changed: readonly CellRef[],
  calculator: Calculator | null,
): Promise<Recalculated> {
  const cells = dependentsOf(workbook, changed);
  if (cells.length === 0) return { workbook, unknown: [] };
  const values = calculator === null ? [] : await calculator.calculate(workbook, cells);
  const edits = cells.map((at, index): Edit => {
    const before = cellOf(workbook, at);
    const value = values[index] ?? null;
    const after = value === null ? { ...before, value: null, text: "" } : withValue(before, value.value);
    return { kind: "set-cell", at, before, after };
  });
  const result = applyPatch(unprotected(workbook), { title: { vi: "", en: "" }, because: null, edits });
  const unknown = cells.filter((_, index) => (values[index] ?? null) === null);
  return { workbook: result.kind === "applied" ? result.workbook : workbook, unknown };
}

/** Calculation reaches protected sheets too. */
function unprotected(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, isProtected: false })) };
}

function withValue(cell: Cell, value: CellValue): Cell {
  return { ...cell, value, text: formatStored(value, cell.format) };
}
