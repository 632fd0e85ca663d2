import type { CellName } from "./names";

/** A cell of a stated sum with its sign. */
export interface OwnTerm {
  readonly cell: CellName;
  readonly sign: 1 | -1;
}

/**
 * An identity the user stated and the workbook keeps, checked like those a form declares. Every cell is known by what is
 * printed around it. `along` tells how far the statement reaches:
 * - "each-row": a statement about columns, made in one row and checked in every row of the table;
 * - "each-column": a statement about rows, made in one column and checked in every column that can be added up;
 * - "once": about these cells and no others; they may lie in several tables.
 */
export interface OwnIdentity {
  /** Unique among the statements of a workbook; the same statement made again has the same id. */
  readonly id: string;
  readonly along: "each-row" | "each-column" | "once";
  /** "equal": result = Σ parts. "at-most": Σ parts ≤ result. "ratio": result = Σ parts ÷ Σ over × 100. */
  readonly relation: "equal" | "at-most" | "ratio";
  readonly result: CellName;
  readonly parts: readonly OwnTerm[];
  /** Empty unless relation is "ratio". */
  readonly over: readonly CellName[];
  /** The statement as it read when it was made: "Tổng số [C5] = Trực tuyến [D5] + Trực tiếp [E5]". */
  readonly text: { readonly vi: string; readonly en: string };
}
