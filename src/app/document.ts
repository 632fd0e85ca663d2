import type { WordTable } from "../core/import/word-table";

/** A text document as its reader sees it, from a file of the user's. Nothing of it is kept or sent. */
export interface ReadDocument {
  readonly name: string;
  /** One for each paragraph, list item and table row (tabs between cells), notes last. */
  readonly lines: readonly string[];
  /** Empty for plain text. */
  readonly tables: readonly WordTable[];
}

/** Reads a .docx, .txt or .md. Rejects with a Fault that says what is wrong with the file. */
export type DocumentReader = (bytes: Uint8Array, name: string) => Promise<ReadDocument>;
