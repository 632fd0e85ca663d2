import { formatRef, type CellRef } from "../../core/cell/address";
import { sameContent } from "../../core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { applyPatch } from "../../core/patch/apply";
import type { Conflict, Edit, Patch } from "../../core/patch/edit";
import { invert } from "../../core/patch/invert";
import type { Applied, Calculator, Workbook, WorkbookEvent } from "../../app/workbook";
import { danglingReads, EditWriter, fileConflict, writeSheet } from "./apply-edits";
import { dropCalculationChain } from "./book/calculation-chain";
import { askForCalculation } from "./book/workbook-part";
import { notWritten } from "./faults";
import type { Limits } from "./limits";
import { readModel, type Model } from "./model";
import { recalculate } from "./recalculate";
import { readSettings, writeSettings } from "./settings";
import { openStyles } from "./styles/open-styles";

/** A state to go back to when exactly the patch that led away from it is taken back. */
interface Step {
  readonly model: Model;
  readonly inverse: Patch;
}

const keptSteps = 30;

/**
 * A workbook file held in memory. Only what a patch changes is rewritten; every other part of the file keeps its bytes,
 * and taking the last patch back restores the file to the byte.
 */
export class FileWorkbook implements Workbook {
  private settings: string | null;
  private readonly originalSettings: string | null;
  private readonly steps: Step[] = [];
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(
    private model: Model,
    private readonly limits: Limits,
    private readonly calculator: Calculator | null,
  ) {
    this.originalSettings = readSettings(model.parts, model.book);
    this.settings = this.originalSettings;
  }

  /** True once save() would give other bytes than were opened. */
  get isChanged(): boolean {
    return this.model.parts.isChanged || this.settings !== this.originalSettings;
  }

  /** The workbook as an .xlsx file; the very bytes that were opened where nothing changed. */
  save(): Uint8Array {
    if (this.settings === null || this.settings === this.originalSettings) return this.model.parts.toBytes();
    const parts = this.model.parts.fork();
    writeSettings(parts, this.model.book, this.settings);
    return parts.toBytes();
  }

  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.model.snapshot);
  }

  async apply(patch: Patch): Promise<Applied> {
    const last = this.steps[this.steps.length - 1];
    if (last !== undefined && isSamePatch(last.inverse, patch)) {
      this.steps.pop();
      this.become(last.model, patch.edits);
      return { kind: "applied" };
    }
    const { model } = this;
    const expected = applyPatch(model.snapshot, patch);
    const ofFile = patch.edits.flatMap((edit) => fileConflict(model, edit) ?? []);
    const refused = expected.kind === "refused" ? expected.conflicts : [];
    if (expected.kind === "refused" || ofFile.length > 0) return refusal([...ofFile, ...refused]);
    const dangling = danglingReads(model.snapshot, expected.workbook);
    if (dangling.length > 0) return refusal(dangling);

    const parts = model.parts.fork();
    const writer = new EditWriter(parts, openStyles(parts, model.book), expected.workbook);
    const conflicts = writer.write(patch.edits);
    if (conflicts.length > 0) return refusal(conflicts);
    const results = await recalculate(model.snapshot, expected.workbook, patch.edits, this.calculator);
    for (const [sheet, writes] of results.writes) writeSheet(parts, sheet, writes);
    if (!results.isComplete) askForCalculation(parts, model.book);
    if (movesFormulas(patch.edits)) dropCalculationChain(parts, model.book);

    const next = readModel(parts, model.snapshot.name, this.limits, model);
    verify(next.snapshot, expected.workbook, patch.edits);
    this.steps.push({ model, inverse: invert(patch) });
    if (this.steps.length > keptSteps) this.steps.shift();
    this.become(next, patch.edits);
    return { kind: "applied" };
  }

  readSettings(): Promise<string | null> {
    return Promise.resolve(this.settings);
  }

  writeSettings(json: string): Promise<void> {
    this.settings = json;
    return Promise.resolve();
  }

  show(): Promise<void> {
    return Promise.resolve();
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private become(model: Model, edits: readonly Edit[]): void {
    this.model = model;
    const sheets = new Set(edits.map(sheetOf));
    for (const sheet of sheets) for (const listener of this.listeners) listener({ kind: "changed", sheet });
  }
}

function refusal(conflicts: readonly Conflict[]): Applied {
  const byPlace = new Map<string, Conflict>();
  for (const each of conflicts) if (!byPlace.has(JSON.stringify(each.at))) byPlace.set(JSON.stringify(each.at), each);
  return { kind: "refused", conflicts: [...byPlace.values()] };
}

function sheetOf(edit: Edit): string {
  if (edit.kind === "set-cell" || edit.kind === "set-format") return edit.at.sheet;
  return typeof edit.sheet === "string" ? edit.sheet : edit.sheet.name;
}

function isSamePatch(a: Patch, b: Patch): boolean {
  return a.edits.length === b.edits.length && JSON.stringify(a.edits) === JSON.stringify(b.edits);
}

/** Formula cells that come, go or move. */
function movesFormulas(edits: readonly Edit[]): boolean {
  return edits.some((edit) => {
    if (edit.kind === "set-format") return false;
    return edit.kind !== "set-cell" || (edit.before.formula === null) !== (edit.after.formula === null);
  });
}

/** Reads the touched cells back and compares them with what was meant. Faults: not-writable. */
function verify(found: WorkbookSnapshot, expected: WorkbookSnapshot, edits: readonly Edit[]): void {
  const touched = edits.flatMap((edit): readonly CellRef[] => {
    if (edit.kind === "set-cell") return [edit.at];
    if (edit.kind !== "add-sheet") return [];
    return edit.sheet.cells.map(({ row, column }) => ({ sheet: edit.sheet.name, row, column }));
  });
  for (const at of touched) {
    if (!sameContent(cellOf(found, at), cellOf(expected, at))) throw notWritten(formatRef(at));
  }
}
