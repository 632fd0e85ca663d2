import { formatRef, type CellRef } from "../../core/cell/address";
import { sameContent } from "../../core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { applyPatch } from "../../core/patch/apply";
import type { Conflict, Edit, Patch } from "../../core/patch/edit";
import { invert } from "../../core/patch/invert";
import type { Applied, Calculator, Workbook } from "../../app/workbook";
import { danglingReads, EditWriter, fileConflicts, writeSheet } from "./apply-edits";
import { dropCalculationChain } from "./book/calculation-chain";
import { askForCalculation } from "./book/workbook-part";
import { notWritten } from "./faults";
import type { Limits } from "./limits";
import { readModel, type Model } from "./model";
import { recalculate } from "./recalculate";
import { readKept, removeKept, writeKept, type Kept } from "./kept-parts";
import type { Parts } from "./package/parts";
import { openStyles } from "./styles/open-styles";

/** A state to go back to when exactly the patch that led away from it is taken back. */
interface Step {
  readonly model: Model;
  readonly inverse: Patch;
}

/** What the steps may hold together, in cells and in characters of parts; the last one is kept in any case. */
const keptCells = 3_000_000;
const keptCharacters = 100_000_000;
const keptSteps = 50;

const keptParts = ["settings", "journal"] as const satisfies readonly Kept[];

/**
 * A workbook file held in memory. Only what a patch changes is rewritten; every other part of the file keeps its bytes,
 * and taking the last patch back restores the file to the byte.
 */
export class FileWorkbook implements Workbook {
  /** What is kept beside the cells, now and as it was opened. */
  private readonly kept: Record<Kept, string | null>;
  private readonly original: Readonly<Record<Kept, string | null>>;
  /** Parts that cannot be read are none of ours to read, but ours to take out. */
  private isForgotten = false;
  private readonly steps: Step[] = [];
  /** Patches are applied one after another, however they are asked for. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private model: Model,
    private readonly limits: Limits,
    private readonly calculator: Calculator | null,
  ) {
    this.original = {
      settings: readKept(model.parts, model.book, "settings"),
      journal: readKept(model.parts, model.book, "journal"),
    };
    this.kept = { ...this.original };
  }

  /** True once save() would give other bytes than were opened. */
  get isChanged(): boolean {
    return this.model.parts.isChanged || this.withKept().isChanged;
  }

  /** The workbook as an .xlsx file; the very bytes that were opened where nothing changed. */
  save(): Uint8Array {
    return this.withKept().toBytes();
  }

  /** The parts with what is kept beside the cells; the very parts where nothing of that changed. */
  private withKept(): Parts {
    const { parts, book } = this.model;
    const changed = keptParts.filter((each) => this.isForgotten || this.kept[each] !== this.original[each]);
    if (changed.length === 0) return parts;
    const fork = parts.fork();
    for (const each of changed) {
      const text = this.kept[each];
      if (text === null) removeKept(fork, book, each);
      else writeKept(fork, book, each, text);
    }
    return fork;
  }

  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.model.snapshot);
  }

  apply(patch: Patch): Promise<Applied> {
    const applied = this.turn.then(() => this.applyNow(patch));
    this.turn = applied.catch(() => undefined);
    return applied;
  }

  private async applyNow(patch: Patch): Promise<Applied> {
    const last = this.steps[this.steps.length - 1];
    if (last !== undefined && isSamePatch(last.inverse, patch)) {
      this.steps.pop();
      this.model = last.model;
      return { kind: "applied" };
    }
    const { model } = this;
    const expected = applyPatch(model.snapshot, patch);
    const ofFile = fileConflicts(model, patch.edits);
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
    this.keep({ model, inverse: invert(patch) });
    this.model = next;
    return { kind: "applied" };
  }

  readSettings(): Promise<string | null> {
    return Promise.resolve(this.kept.settings);
  }

  writeSettings(json: string): Promise<void> {
    this.kept.settings = json;
    return Promise.resolve();
  }

  readJournal(): Promise<string | null> {
    return Promise.resolve(this.kept.journal);
  }

  writeJournal(json: string): Promise<void> {
    this.kept.journal = json;
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.isForgotten = true;
    for (const each of keptParts) this.kept[each] = null;
    return Promise.resolve();
  }

  show(): Promise<void> {
    return Promise.resolve();
  }

  /** A file held in memory shows on no screen. */
  selection(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Nobody else can reach a file held in memory, so the listener is never called. */
  watch(): () => void {
    return () => undefined;
  }

  private keep(step: Step): void {
    this.steps.push(step);
    let cells = 0;
    let characters = 0;
    const isOver = ({ model }: Step): boolean => {
      for (const sheet of model.sheets.values()) cells += sheet.count;
      characters += model.parts.writtenCharacters;
      return cells > keptCells || characters > keptCharacters;
    };
    const earlier = this.steps.slice(0, -1).reverse();
    const dropped = earlier.findIndex(isOver);
    const kept = Math.min(dropped < 0 ? earlier.length : dropped, keptSteps - 1);
    this.steps.splice(0, this.steps.length - 1 - kept);
  }
}

function refusal(conflicts: readonly Conflict[]): Applied {
  const byPlace = new Map<string, Conflict>();
  for (const each of conflicts) if (!byPlace.has(JSON.stringify(each.at))) byPlace.set(JSON.stringify(each.at), each);
  return { kind: "refused", conflicts: [...byPlace.values()] };
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
