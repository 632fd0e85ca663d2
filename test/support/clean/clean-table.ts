import type { WorkbookNotation } from "../notation";

/** A table a careful official would send as it stands, and the oddity that makes it worth having here. */
export interface CleanTable {
  readonly name: string;
  /** The kind it is recognised as. */
  readonly kind: string;
  readonly table: WorkbookNotation;
  /** The day of the report, where what is overdue matters. */
  readonly reportDate?: readonly [year: number, month: number, day: number];
}

/** "||||": the blank cells that fill a row up. */
export const blanks = (count: number): string => "|".repeat(count);
