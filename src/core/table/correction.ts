import type { ColumnRole, KindName } from "./table";

/** A mapping the user put right. Found again by the header's words, so that it survives inserted rows. */
export interface Correction {
  /** Fingerprint of the table's header words and sheet, as `headerFingerprint` gives it. */
  readonly table: string;
  /** Null leaves the kind as recognised. */
  readonly kind: KindName | null;
  /** By header text as printed; a null role means "leave this column out". */
  readonly columns: readonly { readonly header: string; readonly column: number; readonly role: ColumnRole | null }[];
}
