import type { Fault } from "../../app/workbook";
import { type Applied, type CalculatedValue } from "../../app/workbook";
import type { CellRef } from "../../core/cell/address";
import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Patch } from "../../core/patch/edit";
import type { Text } from "../../core/text/bilingual";
import type { SnapshotChange } from "./snapshot-change";

/** What the page asks of the thread that holds the document, by method: parameters and result. */
export interface DocumentMethods {
  open: (bytes: Uint8Array, name: string) => Promise<WorkbookSnapshot>;
  /** `isTyped` patches come without the results of the formulas they write. */
  apply: (patch: Patch, isTyped: boolean) => Promise<{ readonly applied: Applied; readonly change: SnapshotChange }>;
  calculate: (workbook: WorkbookSnapshot, cells: readonly CellRef[]) => Promise<readonly (CalculatedValue | null)[]>;
  readSettings: () => Promise<string | null>;
  writeSettings: (json: string) => Promise<void>;
  readJournal: () => Promise<string | null>;
  writeJournal: (json: string) => Promise<void>;
  forget: () => Promise<void>;
  save: () => Promise<Uint8Array>;
}

export type DocumentMethod = keyof DocumentMethods;

export interface DocumentRequest {
  readonly kind: "document-request";
  readonly id: number;
  readonly method: DocumentMethod;
  readonly parameters: readonly unknown[];
}

export interface DocumentResponse {
  readonly kind: "document-response";
  readonly id: number;
  readonly result?: unknown;
  readonly fault?: { readonly code: Fault["code"]; readonly text: Text };
  readonly error?: string;
}

export function isDocumentRequest(data: unknown): data is DocumentRequest {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "document-request";
}

export function isDocumentResponse(data: unknown): data is DocumentResponse {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "document-response";
}
