import type { Text } from "../text/bilingual";
import type { SheetColumn } from "./sheet-columns";

/**
 * - parts-differ: the maxima of the criteria beneath do not add up to that of their heading
 * - ladder: steps leave a gap, overlap or hold nothing; a bound lies outside 0–100 %; points above the maximum
 * - code: missing, given twice, or a parent that is not there
 * - operand: a table, column or row that is not known, or a figure the rule needs and nobody named
 * - unreadable: a cell that says nothing the sheet knows
 */
export type ProblemKind = "parts-differ" | "ladder" | "code" | "operand" | "unreadable";

/** A thing to put right in a set: the criterion by its place in the list (null: the bands), the column, and the reason. */
export interface CriteriaProblem {
  readonly kind: ProblemKind;
  readonly index: number | null;
  readonly column: SheetColumn;
  /** Names the criterion and what is wrong with it. */
  readonly why: Text;
  /** "ask" where a person may know better, such as steps that overlap in the paper itself. */
  readonly certainty: "wrong" | "ask";
}
