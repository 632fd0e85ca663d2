import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import type { CellRef, Range } from "../../core/cell/address";
import { applyPatch } from "../../core/patch/apply";
import type { Patch } from "../../core/patch/edit";
import type { Applied, Mark, Workbook, WorkbookEvent } from "../../app/workbook";

/** A workbook that lives in memory only: for tests, for previews and for trying slips on a copy. */
export class MemoryWorkbook implements Workbook {
  private settings: string | null = null;
  private journal: string | null = null;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  /** The range last shown; null before any. */
  shown: Range | null = null;
  /** The marks that show. */
  marks: readonly Mark[] = [];

  constructor(private snapshot: WorkbookSnapshot) {}

  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.snapshot);
  }

  apply(patch: Patch): Promise<Applied> {
    const result = applyPatch(this.snapshot, patch);
    if (result.kind === "refused") return Promise.resolve(result);
    this.snapshot = result.workbook;
    return Promise.resolve({ kind: "applied" });
  }

  readSettings(): Promise<string | null> {
    return Promise.resolve(this.settings);
  }

  writeSettings(json: string): Promise<void> {
    this.settings = json;
    return Promise.resolve();
  }

  readJournal(): Promise<string | null> {
    return Promise.resolve(this.journal);
  }

  writeJournal(json: string): Promise<void> {
    this.journal = json;
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.settings = null;
    this.journal = null;
    return Promise.resolve();
  }

  show(range: Range): Promise<void> {
    this.shown = range;
    return Promise.resolve();
  }

  selection(): Promise<Range | null> {
    return Promise.resolve(this.shown);
  }

  mark(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
    return Promise.resolve();
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Stands in for a person typing: writes past the product, and listeners hear of it. */
  type(at: CellRef, value: string | number | null): void {
    const before = cellOf(this.snapshot, at);
    const after = { ...before, formula: null, value, text: value === null ? "" : String(value) };
    const edits = [{ kind: "set-cell" as const, at, before, after }];
    const result = applyPatch(this.snapshot, { title: { vi: "Gõ", en: "Type" }, because: null, edits });
    if (result.kind === "applied") this.snapshot = result.workbook;
    for (const listener of this.listeners) listener({ kind: "changed", sheet: at.sheet });
  }
}
