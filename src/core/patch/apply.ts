import type { Area } from "../cell/address";
import { blankCell, isBlank, sameContent, sameStyle, type Cell } from "../cell/cell";
import type { DefinedName, SheetSnapshot, WorkbookSnapshot } from "../cell/snapshot";
import type { Conflict, Edit, Patch, RowsEdit } from "./edit";
import { firstDifference, sheetOfDraft } from "./sheet-draft";
import { shiftFormula, shiftRow, shiftSpan, type RowShift } from "./shift-formula";

export type PatchResult =
  | { readonly kind: "applied"; readonly workbook: WorkbookSnapshot }
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[] };

/**
 * Applies every edit in order, or none: each `before` must match what stands there when its turn comes. The given
 * workbook stays as it is. Cached results of formulas elsewhere are not recalculated here.
 */
export function applyPatch(workbook: WorkbookSnapshot, patch: Patch): PatchResult {
  const draft = new Draft(workbook);
  const conflicts: Conflict[] = [];
  for (const edit of patch.edits) {
    const conflict = draft.apply(edit);
    if (conflict !== null) conflicts.push(conflict);
  }
  return conflicts.length > 0 ? { kind: "refused", conflicts } : { kind: "applied", workbook: draft.finish() };
}

/** Conflicts this patch would meet, without applying it. */
export function conflictsOf(workbook: WorkbookSnapshot, patch: Patch): readonly Conflict[] {
  const result = applyPatch(workbook, patch);
  return result.kind === "refused" ? result.conflicts : [];
}

/** What a cell holds, for a conflict: the formula, or else the text a reader sees. */
export function describeCell(cell: Cell): string {
  return cell.formula ?? (cell.text !== "" ? cell.text : String(cell.value ?? ""));
}

class Draft {
  private readonly sheets: SheetSnapshot[];
  private names: readonly DefinedName[];
  private readonly copied = new Map<string, Map<number, (Cell | undefined)[]>>();

  constructor(private readonly workbook: WorkbookSnapshot) {
    this.sheets = [...workbook.sheets];
    this.names = workbook.names;
  }

  finish(): WorkbookSnapshot {
    return { ...this.workbook, sheets: this.sheets.map((sheet) => this.settled(sheet)), names: this.names };
  }

  apply(edit: Edit): Conflict | null {
    switch (edit.kind) {
      case "set-cell":
      case "set-format":
        return this.setCell(edit);
      case "insert-rows":
        return this.shiftRows(edit, edit.rows.length);
      case "delete-rows":
        return this.deleteRows(edit);
      case "add-sheet":
        return this.addSheet(edit);
      case "remove-sheet":
        return this.removeSheet(edit);
    }
  }

  private indexOf(name: string): number {
    return this.sheets.findIndex((sheet) => sheet.name === name);
  }

  /** The rows of a sheet as a copy that may change. */
  private rowsOf(sheet: SheetSnapshot): Map<number, (Cell | undefined)[]> {
    let rows = this.copied.get(sheet.name);
    if (rows === undefined) {
      rows = new Map([...sheet.rows].map(([row, cells]) => [row, [...cells]]));
      this.copied.set(sheet.name, rows);
    }
    return rows;
  }

  private settled(sheet: SheetSnapshot): SheetSnapshot {
    const rows = this.copied.get(sheet.name);
    if (rows === undefined) return sheet;
    const ordered = [...rows].filter(([, cells]) => cells.some((cell) => cell !== undefined)).sort(([a], [b]) => a - b);
    return { ...sheet, rows: new Map(ordered) };
  }

  private setCell(edit: Extract<Edit, { kind: "set-cell" | "set-format" }>): Conflict | null {
    const sheet = this.sheets[this.indexOf(edit.at.sheet)];
    if (sheet === undefined) return missing(edit.at.sheet);
    const rows = this.rowsOf(sheet);
    const cells = rows.get(edit.at.row) ?? [];
    const current = cells[edit.at.column] ?? blankCell;
    const clash = (reason: Conflict["reason"], expected: string, found: string): Conflict => ({
      at: edit.at,
      reason,
      expected,
      found,
    });
    if (sheet.isProtected) return clash("protected", "", "");
    if (isCovered(sheet.merges, edit.at.row, edit.at.column)) return clash("merged", "", "");
    let next: Cell;
    if (edit.kind === "set-cell") {
      if (!sameContent(edit.before, current)) return clash("changed", describeCell(edit.before), describeCell(current));
      const { value, formula, text, format } = edit.after;
      next = { value, formula, text, format, style: current.style };
    } else {
      if (!sameStyle(edit.before, current.style)) return clash("changed", "style", "style");
      next = { ...current, style: edit.after };
    }
    cells[edit.at.column] = isPlain(next) ? undefined : next;
    while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    if (cells.length > 0) rows.set(edit.at.row, cells);
    else rows.delete(edit.at.row);
    return null;
  }

  private deleteRows(edit: RowsEdit<"delete-rows">): Conflict | null {
    const sheet = this.sheets[this.indexOf(edit.sheet)];
    if (sheet === undefined) return missing(edit.sheet);
    const rows = this.rowsOf(sheet);
    for (const [offset, expected] of edit.rows.entries()) {
      const row = edit.at + offset;
      const found = rows.get(row) ?? [];
      const wanted = new Map(expected.map(({ column, cell }) => [column, cell]));
      const width = Math.max(found.length, ...wanted.keys(), 0) + 1;
      for (let column = 0; column < width; column++) {
        const [before, now] = [wanted.get(column) ?? blankCell, found[column] ?? blankCell];
        if (!sameContent(before, now)) {
          const at = { sheet: edit.sheet, row, column };
          return { at, reason: "changed", expected: describeCell(before), found: describeCell(now) };
        }
      }
    }
    return this.shiftRows(edit, -edit.rows.length);
  }

  private shiftRows(edit: RowsEdit<"insert-rows" | "delete-rows">, count: number): Conflict | null {
    const index = this.indexOf(edit.sheet);
    const sheet = this.sheets[index];
    if (sheet === undefined) return missing(edit.sheet);
    const place = { sheet: edit.sheet, row: edit.at, column: 0 };
    if (sheet.isProtected) return { at: place, reason: "protected", expected: "", found: "" };
    const shift: RowShift = { sheet: edit.sheet, at: edit.at, count };
    if (splitsMerge(sheet.merges, shift)) return { at: place, reason: "merged", expected: "", found: "" };
    const lost = count < 0 ? this.firstFormulaLost(shift) : null;
    if (lost !== null) return lost;
    const moved = new Map<number, (Cell | undefined)[]>();
    for (const [row, cells] of this.rowsOf(sheet)) {
      const target = shiftRow(row, shift);
      if (target !== null) moved.set(target, cells);
    }
    if (count > 0) {
      for (const [offset, cells] of edit.rows.entries()) {
        const line: (Cell | undefined)[] = [];
        for (const { column, cell } of cells) line[column] = cell;
        if (cells.length > 0) moved.set(edit.at + offset, line);
      }
    }
    this.copied.set(sheet.name, moved);
    this.sheets[index] = {
      ...sheet,
      merges: sheet.merges.flatMap((area) => shiftedArea(area, shift)),
      hiddenRows: new Set([...sheet.hiddenRows].flatMap((row) => shiftRow(row, shift) ?? [])),
      rowHeights: new Map(
        [...sheet.rowHeights].flatMap(([row, height]) => {
          const target = shiftRow(row, shift);
          return target === null ? [] : [[target, height] as const];
        }),
      ),
    };
    this.shiftFormulas(shift);
    return null;
  }

  /** A formula that would not come back if these rows were put in again; the edit could not be undone. */
  private firstFormulaLost(shift: RowShift): Conflict | null {
    const back: RowShift = { ...shift, count: -shift.count };
    for (const sheet of this.sheets) {
      for (const [row, cells] of this.rowsOf(sheet)) {
        if (sheet.name === shift.sheet && shiftRow(row, shift) === null) continue;
        for (const [column, cell] of cells.entries()) {
          if (cell === undefined || cell.formula === null) continue;
          const shifted = shiftFormula(cell.formula, sheet.name, shift);
          if (shiftFormula(shifted, sheet.name, back) === cell.formula) continue;
          return {
            at: { sheet: sheet.name, row, column },
            reason: "unsupported",
            expected: cell.formula,
            found: shifted,
          };
        }
      }
    }
    return null;
  }

  private shiftFormulas(shift: RowShift): void {
    for (const sheet of this.sheets) {
      for (const cells of this.rowsOf(sheet).values()) {
        for (const [column, cell] of cells.entries()) {
          if (cell === undefined || cell.formula === null) continue;
          const formula = shiftFormula(cell.formula, sheet.name, shift);
          if (formula !== cell.formula) cells[column] = { ...cell, formula };
        }
      }
    }
    this.names = this.names.map((name) => ({
      ...name,
      formula: shiftFormula(name.formula, name.sheet ?? "", shift),
    }));
  }

  private addSheet(edit: Extract<Edit, { kind: "add-sheet" }>): Conflict | null {
    const taken = this.sheets.some((sheet) => sheet.name.toLowerCase() === edit.sheet.name.toLowerCase());
    if (taken) return { at: { sheet: edit.sheet.name }, reason: "sheet-exists", expected: "", found: edit.sheet.name };
    this.sheets.splice(edit.index, 0, sheetOfDraft(edit.sheet));
    return null;
  }

  private removeSheet(edit: Extract<Edit, { kind: "remove-sheet" }>): Conflict | null {
    const index = this.indexOf(edit.sheet.name);
    const sheet = this.sheets[index];
    if (sheet === undefined) return missing(edit.sheet.name);
    const difference = firstDifference(this.settled(sheet), edit.sheet);
    if (difference !== null) {
      const { row, column, expected, found } = difference;
      return {
        at: { sheet: sheet.name, row, column },
        reason: "changed",
        expected: expected === null ? "" : describeCell(expected),
        found: describeCell(found),
      };
    }
    this.sheets.splice(index, 1);
    this.copied.delete(sheet.name);
    return null;
  }
}

function missing(sheet: string): Conflict {
  return { at: { sheet }, reason: "missing-sheet", expected: sheet, found: "" };
}

function isPlain(cell: Cell): boolean {
  return isBlank(cell) && cell.format === blankCell.format && sameStyle(cell.style, blankCell.style);
}

/** True for a cell that a merge hides: writing it would change nothing a reader sees. */
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (area) =>
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right &&
      !(row === area.top && column === area.left),
  );
}

function splitsMerge(merges: readonly Area[], shift: RowShift): boolean {
  if (shift.count >= 0) return merges.some((area) => area.top < shift.at && shift.at <= area.bottom);
  const gone = { top: shift.at, bottom: shift.at - shift.count - 1 };
  return merges.some((area) => area.top <= gone.bottom && area.bottom >= gone.top);
}

function shiftedArea(area: Area, shift: RowShift): readonly Area[] {
  const span = shiftSpan(area.top, area.bottom, shift);
  return span === null ? [] : [{ ...area, top: span[0], bottom: span[1] }];
}
