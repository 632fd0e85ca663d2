export interface LocateCell {
  readonly id: string;
  /** The figure as it stands. */
  readonly value: number;
  /** Digits after the mark the cell is printed with. */
  readonly decimals: number;
  readonly role: "detail" | "total" | "ratio";
  readonly minimum?: number;
  readonly maximum?: number;
  /** Never blamed: a formula that was verified, a figure the user confirmed. */
  readonly isFixed?: boolean;
  /** Where it stands, for slips that copy or swap neighbours. */
  readonly place?: { readonly table: number; readonly row: number; readonly column: number };
}

/** [index of the cell, coefficient]; coefficients are whole numbers. */
export type LinearTerm = readonly [cell: number, coefficient: number];

export interface LinearIdentity {
  readonly kind: "linear";
  readonly id: string;
  readonly terms: readonly LinearTerm[];
  readonly constant: number;
  readonly relation: "equal" | "at-most";
  readonly tolerance?: number;
  /** The cell that is computed from the others. */
  readonly total?: number;
  /** Below 1 the identity itself may not apply here. */
  readonly confidence?: number;
}

export interface RatioIdentity {
  readonly kind: "ratio";
  readonly id: string;
  readonly ratio: number;
  readonly numerator: readonly LinearTerm[];
  readonly denominator: readonly LinearTerm[];
  readonly factor: number;
}

/**
 * "linear": Σ coefficient·cell = constant, or ≤ constant, within `tolerance`. "ratio": ratio = factor · Σ numerator / Σ
 * denominator, to the printed digits of the ratio.
 */
export type LocateIdentity = LinearIdentity | RatioIdentity;

/** A virtual cell stands for "this identity does not apply": freeing it releases the identity. */
export type Role = LocateCell["role"] | "virtual";

/** Values for some cells (in their own units) that make every identity hold. */
export interface Solution {
  readonly cells: readonly number[];
  readonly values: readonly number[];
}
