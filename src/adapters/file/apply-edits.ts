import { contains, type Area, type CellRef } from "../../core/cell/address";
import { sameContent } from "../../core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Conflict, Edit } from "../../core/patch/edit";
import { referencesOf } from "../../core/patch/references";
import { addSheet } from "./book/add-sheet";
import { readBook, type Book } from "./book/book";
import { removeSheet } from "./book/remove-sheet";
import { damaged } from "./faults";
import type { Model } from "./model";
import type { Parts } from "./package/parts";
import { shiftWorkbook } from "./rows/shift-workbook";
import { ownedCells } from "./sheet/owned-cells";
import { joinSheet, splitSheet } from "./sheet/sheet-xml";
import { unshare } from "./sheet/unshare";
import { writeCells, type CellWrite } from "./sheet/write-cells";
import { saveStyles } from "./styles/open-styles";
import { isTypedText, type StyleBook } from "./styles/style-book";

type CellEdit = Extract<Edit, { kind: "set-cell" | "set-format" }>;
type WriteMap = Map<number, Map<number, CellWrite>>;

/** Longest text a cell can hold (Excel specifications and limits). */
const longestText = 32_767;

/** Why a file cannot take edits although the workbook's content allows them. */
export function fileConflicts(model: Model, edits: readonly Edit[]): readonly Conflict[] {
  const owned = new Map<string, readonly Area[]>();
  return edits.flatMap((edit) => {
    if (edit.kind === "set-cell") return cellConflict(model, edit, owned) ?? [];
    if (edit.kind !== "add-sheet" && edit.kind !== "remove-sheet") return [];
    const at = { sheet: edit.sheet.name };
    if (model.book.isStructureLocked) return refusal(at, "protected");
    if (edit.kind === "remove-sheet") return [];
    // Chart sheets are no part of a snapshot, yet their names are taken.
    const isTaken = model.book.sheets.some((sheet) => sheet.kind === "other" && isSameName(sheet.name, at.sheet));
    return isTaken ? refusal(at, "sheet-exists") : isSheetName(at.sheet) ? [] : refusal(at, "unsupported");
  });
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What Excel takes for the name of a sheet. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && !isSameName(name, "History");
}

function refusal(at: Conflict["at"], reason: Conflict["reason"]): Conflict {
  return { at, reason, expected: "", found: "" };
}

function cellConflict(
  model: Model,
  edit: Extract<Edit, { kind: "set-cell" }>,
  owned: Map<string, readonly Area[]>,
): Conflict | null {
  const { at, after } = edit;
  const part = model.book.sheets.find((sheet) => sheet.name === at.sheet)?.part ?? "";
  if (model.sheets.get(part)?.arrays.some((area) => contains(area, at)) === true) return refusal(at, "array");
  const areas = owned.get(part) ?? ownedCells(model.parts, part);
  owned.set(part, areas);
  const isTooLong = typeof after.value === "string" && after.value.length > longestText;
  const isNoNumber = typeof after.value === "number" && !Number.isFinite(after.value);
  const isTaken = areas.some((area) => contains(area, at)) && !sameContent(edit.before, after);
  return isTooLong || isNoNumber || isTaken ? refusal(at, "unsupported") : null;
}

/**
 * Formulas and names that would be left reading a sheet that is gone: Excel calls a file with such a formula damaged.
 * `result` is the workbook as it will be.
 */
export function danglingReads(before: WorkbookSnapshot, result: WorkbookSnapshot): readonly Conflict[] {
  const kept = new Set(result.sheets.map((sheet) => sheet.name));
  const gone = before.sheets.map((sheet) => sheet.name).filter((name) => !kept.has(name));
  if (gone.length === 0) return [];
  const readsGone = (formula: string, home: string): boolean =>
    formula.includes("!") && referencesOf(formula, home).some((range) => gone.includes(range.sheet));
  const conflicts: Conflict[] = [];
  for (const sheet of result.sheets) {
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.formula === null || !readsGone(cell.formula, sheet.name)) return;
        conflicts.push(refusal({ sheet: sheet.name, row, column }, "unsupported"));
      });
    }
  }
  for (const { formula, sheet } of result.names) {
    if (!gone.includes(sheet ?? "") && readsGone(formula, ""))
      conflicts.push(refusal({ sheet: gone[0] ?? "" }, "unsupported"));
  }
  return conflicts;
}

/** Writes edits into a fork of the package. Preconditions are already checked; `result` is the workbook as it will be. */
export class EditWriter {
  private pending: CellEdit[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly styles: StyleBook,
    private readonly result: WorkbookSnapshot,
  ) {}

  /** Returns the conflicts of edits the file cannot take; the fork is then of no use. */
  write(edits: readonly Edit[]): readonly Conflict[] {
    const conflicts: Conflict[] = [];
    for (const edit of edits) {
      if (edit.kind === "set-cell" || edit.kind === "set-format") {
        this.pending.push(edit);
        continue;
      }
      this.flush();
      conflicts.push(...this.writeStructure(edit));
    }
    this.flush();
    saveStyles(this.parts, readBook(this.parts), this.styles);
    return conflicts;
  }

  private writeStructure(edit: Exclude<Edit, CellEdit>): readonly Conflict[] {
    const book = readBook(this.parts);
    switch (edit.kind) {
      case "add-sheet":
        addSheet(this.parts, book, this.styles, edit.sheet, placeOf(book, edit.index), (at) => cellOf(this.result, at));
        return [];
      case "remove-sheet": {
        const index = book.sheets.findIndex((sheet) => sheet.name === edit.sheet.name);
        const visible = book.sheets.filter((sheet, at) => at !== index && sheet.visibility === "visible");
        if (visible.length === 0) {
          return [refusal({ sheet: edit.sheet.name }, "unsupported")];
        }
        removeSheet(this.parts, book, index);
        return [];
      }
      default: {
        const conflict = shiftWorkbook(this.parts, this.styles, edit);
        return conflict === null ? [] : [conflict];
      }
    }
  }

  private flush(): void {
    const bySheet = new Map<string, WriteMap>();
    for (const edit of this.pending) {
      const writes = bySheet.get(edit.at.sheet) ?? new Map();
      bySheet.set(edit.at.sheet, writes);
      put(writes, edit.at, this.writeOf(edit));
    }
    this.pending = [];
    for (const [sheet, writes] of bySheet) writeSheet(this.parts, sheet, writes);
  }

  private writeOf(edit: CellEdit): CellWrite {
    if (edit.kind === "set-format") {
      return { content: null, look: (xf) => this.styles.withStyle(xf, edit.after) };
    }
    const { value, formula, format } = edit.after;
    return { content: { value, formula }, look: (xf) => this.styles.withFormat(xf, format, isTypedText(edit.after)) };
  }
}

/** Where the worksheet of an index stands among all sheets, chart sheets included; behind them all where there is none. */
function placeOf(book: Book, index: number): number {
  const sheet = book.sheets.filter(({ kind }) => kind === "worksheet")[index];
  return sheet === undefined ? book.sheets.length : book.sheets.indexOf(sheet);
}

/** Writes cells of one sheet. */
export function writeSheet(parts: Parts, sheet: string, writes: WriteMap): void {
  const part = readBook(parts).sheets.find((each) => each.name === sheet)?.part;
  const source = part === undefined ? null : parts.text(part);
  if (part === undefined || source === null) throw damaged(sheet);
  const isRewritten = (row: number, column: number): boolean => {
    const write = writes.get(row)?.get(column);
    return write !== undefined && write.content !== null;
  };
  parts.write(part, joinSheet(writeCells(unshare(splitSheet(source, part), isRewritten), writes)));
}

/** Adds a write; two for one cell become one that does both. */
export function put(writes: WriteMap, at: CellRef, write: CellWrite): void {
  const row = writes.get(at.row) ?? new Map<number, CellWrite>();
  const earlier = row.get(at.column);
  const both: CellWrite =
    earlier === undefined
      ? write
      : { ...earlier, content: write.content ?? earlier.content, look: (xf) => write.look(earlier.look(xf)) };
  row.set(at.column, both);
  writes.set(at.row, row);
}
