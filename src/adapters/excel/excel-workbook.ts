import { formatRef, type Range } from "../../core/cell/address";
import type { Cell } from "../../core/cell/cell";
import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Patch } from "../../core/patch/edit";
import type { Applied, Mark, Workbook, WorkbookEvent } from "../../app/workbook";
import { rangeOf } from "./blocks";
import { checkPatch, type FoundCells } from "./check-patch";
import { inExcel, notKept } from "./excel-fault";
import { KeptParts } from "./kept-parts";
import { KnownSheets } from "./known-sheets";
import { Marks, removeMarks } from "./marks";
import { keyOf, stepsOf } from "./patch-steps";
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
  private readonly kept = new KeptParts();
  private readonly known = new KnownSheets();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private stopWatching: (() => void) | null = null;
  /** The cell this product went to last. */
  private shown: string | null = null;

  read(): Promise<WorkbookSnapshot> {
    return inExcel((context) => readWorkbook(context, this.known));
  }

  async apply(patch: Patch): Promise<Applied> {
    if (patch.edits.length === 0) return { kind: "applied" };
    const checked = await inExcel((context) => checkPatch(context, patch));
    if (checked.kind === "refused") return checked;
    this.writing += 1;
    try {
      return await this.write(patch, checked.found);
    } finally {
      this.writing -= 1;
      // Excel tells of it too, but only once it has come round to it.
      this.known.forgetAll();
    }
  }

  private async write(patch: Patch, found: FoundCells): Promise<Applied> {
    const steps = stepsOf(patch);
    const marks = new Marks();
    let written: Written;
    try {
      written = await inExcel((context) => writePatch(context, steps, found, marks));
    } catch (error) {
      await takeBack(steps, found, marks);
      throw error;
    }
    if (written.raced.length > 0) {
      await takeBack(steps, asRaced(found, written), marks);
      return { kind: "refused", conflicts: written.raced.map(({ conflict }) => conflict) };
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
