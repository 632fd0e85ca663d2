import { formatRef, type Range } from "../../core/cell/address";
import type { Cell } from "../../core/cell/cell";
import { usedArea, type WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Patch } from "../../core/patch/edit";
import type { Applied, ApplyWay, Mark, Workbook, WorkbookEvent } from "../../app/workbook";
import { rangeOf, sizeOf } from "./blocks";
import { checkPatch, type FoundCells } from "./check-patch";
import { inExcel, mergesUndo, notKept, UndoRefused } from "./excel-fault";
import { KeptParts } from "./kept-parts";
import { KnownSheets } from "./known-sheets";
import { Marks, removeMarks } from "./marks";
import { keyOf, stepsOf } from "./patch-steps";
import type { Layout } from "./read-at-once";
import { readWorkbook } from "./read-workbook";
import { markPlaces } from "./sheet-marks";
import { readSelection } from "./selection";
import { takeBack } from "./take-back";
import { watchWorkbook } from "./watch-workbook";
import { writePatch, type Written } from "./write-patch";

/** The workbook open in Excel, behind the port. Needs ExcelApi 1.14 and a library that is ready (`Office.onReady`). */
export function createExcelWorkbook(): Workbook {
  return new ExcelWorkbook();
}

class ExcelWorkbook implements Workbook {
  private writing = 0;
  /** False once Excel refused to put a write into one step of its undo. */
  private triesOneUndo = true;
  private readonly kept = new KeptParts();
  private readonly known = new KnownSheets();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private stopWatching: (() => void) | null = null;
  private layout: Layout | null = null;
  /** The cell this product went to last. */
  private shown: string | null = null;

  async read(): Promise<WorkbookSnapshot> {
    const workbook = await inExcel((context) => readWorkbook(context, this.known));
    this.layout = workbook.sheets.map((sheet) => {
      const used = usedArea(sheet);
      return { name: sheet.name, cells: used === null ? 0 : sizeOf(used) };
    });
    return workbook;
  }

  async apply(patch: Patch, way?: ApplyWay): Promise<Applied> {
    if (patch.edits.length === 0) return { kind: "applied" };
    const checked = await inExcel((context) => checkPatch(context, patch, this.layout));
    if (checked.kind === "refused") return checked;
    this.writing += 1;
    try {
      return await this.write(patch, checked.found, way);
    } finally {
      this.writing -= 1;
      // Excel tells of it too, but only once it has come round to it.
      this.known.forgetAll();
    }
  }

  private async write(patch: Patch, found: FoundCells, way: ApplyWay | undefined): Promise<Applied> {
    const steps = stepsOf(patch);
    const marks = new Marks();
    // Sheets, rows and names are outside Excel's undo, and would make it refuse.
    const isOneUndo = this.triesOneUndo && steps.every(({ kind }) => kind === "cells") && mergesUndo();
    let written: Written;
    try {
      written = await inExcel((context) => writePatch(context, steps, found, marks), isOneUndo);
    } catch (error) {
      await takeBack(steps, found, marks);
      if (!(error instanceof UndoRefused) || !isOneUndo) throw error;
      this.triesOneUndo = false;
      return this.write(patch, found, way);
    }
    if (written.raced.length > 0) {
      await takeBack(steps, asRaced(found, written), marks);
      return { kind: "refused", conflicts: written.raced.map(({ conflict }) => conflict) };
    }
    if (written.invalid.length > 0 && way !== "taking-back") {
      await takeBack(steps, found, marks);
      return { kind: "refused", conflicts: written.invalid };
    }
    if (!written.isKept) {
      await takeBack(steps, found, marks);
      throw notKept();
    }
    if (written.marks.length > 0) await this.removeMarks(written.marks);
    return { kind: "applied" };
  }

  /** The patch is applied by now: marks that cannot be removed stay, hidden, until the next patch takes them along. */
  private removeMarks(names: readonly string[]): Promise<void> {
    return inExcel((context) => removeMarks(context, names)).catch(() => undefined);
  }

  readSettings(): Promise<string | null> {
    return inExcel((context) => this.kept.read(context, "settings"));
  }

  writeSettings(json: string): Promise<void> {
    return inExcel((context) => this.kept.write(context, "settings", json));
  }

  readJournal(): Promise<string | null> {
    return inExcel((context) => this.kept.read(context, "journal"));
  }

  writeJournal(json: string): Promise<void> {
    return inExcel((context) => this.kept.write(context, "journal", json));
  }

  forget(): Promise<void> {
    return inExcel((context) => this.kept.forget(context));
  }

  show(range: Range): Promise<void> {
    return inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(range.sheet).load("visibility");
      await context.sync();
      if (sheet.isNullObject || sheet.visibility !== "Visible") return;
      sheet.activate();
      this.shown = formatRef({ sheet: range.sheet, row: range.top, column: range.left });
      rangeOf(sheet, range).select();
      await context.sync();
    });
  }

  selection(): Promise<Range | null> {
    return readSelection();
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.writing += 1;
    try {
      await inExcel((context) => markPlaces(context, marks));
    } finally {
      this.writing -= 1;
    }
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    this.stopWatching ??= watchWorkbook({
      tell: (event) => this.tell(event),
      isOurs: () => this.writing > 0,
      stale: (id) => this.known.forget(id),
      begun: () => this.known.listen(),
    });
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopWatching?.();
      this.stopWatching = null;
      this.known.deafen();
    };
  }

  /** Going to a cell for the user is no going there by the user. */
  private tell(event: WorkbookEvent): void {
    if (event.kind === "selected") {
      const isShown = this.shown === formatRef(event.at);
      this.shown = null;
      if (isShown) return;
    }
    for (const listener of this.listeners) listener(event);
  }
}

/** What a co-author wrote in the meantime goes back, not what stood there before. */
function asRaced(found: FoundCells, { raced }: Written): FoundCells {
  const held = raced.map(({ at, held }): readonly [string, Cell] => [keyOf(at.sheet, at.row, at.column), held]);
  return new Map([...found, ...held]);
}
