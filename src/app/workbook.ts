import type { CellRef, Range } from "../core/cell/address";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { Conflict, Patch } from "../core/patch/edit";
import type { Text } from "../core/text/bilingual";

/** A failure outside the product's control, told in one sentence. Thrown by adapters only. */
export class Fault extends Error {
  override readonly name = "Fault";
  constructor(
    readonly code:
      | "not-a-workbook"
      | "damaged"
      | "password-protected"
      | "too-large"
      | "unsupported"
      | "unreadable"
      | "not-writable"
      | "busy"
      | "stopped"
      | "host",
    readonly text: Text,
  ) {
    super(text.en);
  }
}

export type Applied =
  | { readonly kind: "applied" }
  /** Nothing was written. */
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[] };

/** "taking-back" puts in again what stood there before, which no rule for new entries may refuse. */
export type ApplyWay = "taking-back";

/**
 * The workbook the product works on, wherever it lives. Implemented by adapters; one contract suite holds them all.
 * Every method rejects with a Fault when the host fails.
 */
export interface Workbook {
  /** The whole workbook as it stands now. */
  read(): Promise<WorkbookSnapshot>;
  /**
   * Applies every edit of the patch, or none: compares each `before` with what stands there immediately before writing,
   * and reads the result back afterwards.
   */
  apply(patch: Patch, way?: ApplyWay): Promise<Applied>;
  /** Settings kept inside the workbook under this product's name; null when there are none. */
  readSettings(): Promise<string | null>;
  writeSettings(json: string): Promise<void>;
  /** The journal of applied changes, kept inside the workbook beside the settings; null when there is none. */
  readJournal(): Promise<string | null>;
  writeJournal(json: string): Promise<void>;
  /** Takes settings and journal out of the workbook, which then carries nothing under this product's name. */
  forget(): Promise<void>;
  /** Selects a range and scrolls to it. Does nothing where there is no screen. */
  show(range: Range): Promise<void>;
  /** The cells the user has selected; null where there is no screen, or not one stretch of cells. */
  selection(): Promise<Range | null>;
  /** Marks places lightly instead of those marked before; none takes all marks away. Only where the host can show any. */
  mark?(marks: readonly Mark[]): Promise<void>;
  /** Calls back when the user changes cells or selection; returns the way to stop. */
  watch(listener: (event: WorkbookEvent) => void): () => void;
}

/** A place to be marked on the sheet; the cells themselves keep their look. */
export interface Mark {
  readonly range: Range;
  readonly severity: "error" | "warning" | "info";
}

export type WorkbookEvent =
  { readonly kind: "changed"; readonly sheet: string } | { readonly kind: "selected"; readonly at: CellRef };

/** Computes formulas outside Excel. */
export interface Calculator {
  /**
   * Values of the cells after the formulas of the workbook were calculated, in the order asked. A formula the engine
   * does not know gives null for "cannot be calculated", which is not a blank.
   */
  calculate(workbook: WorkbookSnapshot, cells: readonly CellRef[]): Promise<readonly (CalculatedValue | null)[]>;
}

export interface CalculatedValue {
  readonly value: string | number | boolean | { readonly kind: "error"; readonly code: string } | null;
}

/** Gives the present moment; the only clock of the product. */
export interface Clock {
  now(): Date;
}
