import type { ColumnRole, KindName } from "../table/table";

/**
 * A set of criteria as plain data: the same as a JSON pack and as the sheet "Bộ tiêu chí". Numbers are decimals as
 * printed and are read exactly; days are YYYY-MM-DD; names and sentences stand in the set's own language.
 */
export interface CriteriaSet {
  readonly schema: "soat.criteria/1";
  readonly name: string;
  /** A line under the name, such as "Bộ tiêu chí mẫu, không phải văn bản chính thức". */
  readonly note?: string | undefined;
  /** Bands of the total, best first; the first that holds is the rating. */
  readonly rating?: readonly Band[] | undefined;
  /** Parents stand before their children; siblings in the order they are printed. */
  readonly criteria: readonly Criterion[];
}

export interface Band {
  readonly name: string;
  /** The total is at least this; absent in the last band, which takes the rest. */
  readonly atLeast?: number | undefined;
  /** And no criterion has zero points. */
  readonly noZero?: boolean | undefined;
}

export const levels = ["section", "criterion", "part", "option"] as const;
/** Lĩnh vực, tiêu chí, tiêu chí thành phần, dòng lựa chọn. Lines of option describe, or are chosen; they never add up. */
export type Level = (typeof levels)[number];

export const naPolicies = ["full", "rescale", "share", "zero"] as const;
/**
 * What becomes of a criterion there was nothing to do for: its full points; left out and the rest of its group counted
 * for the whole; left out and its points given to the others of its group in equal shares; no points.
 */
export type NaPolicy = (typeof naPolicies)[number];

export const emptyPolicies = ["not-applicable", "full", "zero"] as const;
/** What 0/0 means. Without one it is no figure. */
export type EmptyPolicy = (typeof emptyPolicies)[number];

export interface Rounding {
  /** 0 to 6. */
  readonly decimals: number;
  readonly mode: "half-up" | "truncate";
}

/** Where a set does not say: two decimals, halves up. */
export const usualRounding: Rounding = { decimals: 2, mode: "half-up" };

/** First and last day a criterion is in force; always where absent. */
export interface InForce {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Criterion extends InForce {
  /** Its number as printed, without a dot at the end: "2.1". */
  readonly code: string;
  readonly parent?: string | undefined;
  readonly name: string;
  readonly level: Level;
  /** Absent where the set gives none: a heading's is then the sum of its criteria. */
  readonly maximum?: number | undefined;
  readonly rule: Rule;
  /** Answered "Không", the criterion gets its floor whatever else is true. */
  readonly prerequisite?: Operand | undefined;
  readonly whenNotApplicable?: NaPolicy | undefined;
  readonly whenEmpty?: EmptyPolicy | undefined;
  readonly rounding?: Rounding | undefined;
  /** Least points; 0 where absent. May be below zero. */
  readonly floor?: number | undefined;
  /** Most points; the maximum where absent. */
  readonly ceiling?: number | undefined;
  /** Points beside the total: added as a bonus or taken off as a penalty, up to the cap. */
  readonly effect?: { readonly kind: "bonus" | "penalty"; readonly cap: number } | undefined;
  /** Papers the criterion is proved by. */
  readonly evidence?: string | undefined;
  /** The unit in charge. */
  readonly unit?: string | undefined;
  /** Sentences with {tên}, {điểm}, {tối đa}, {mất}, {mức}, {số liệu} to be filled in. */
  readonly reason?: string | undefined;
  readonly remedy?: string | undefined;
  /** The paper the criterion comes from. */
  readonly basis?: string | undefined;
}

export const ruleKinds = [
  "sum",
  "rate",
  "ladder",
  "gate",
  "count-up",
  "count-down",
  "checklist",
  "discipline",
  "average",
  "survey",
  "manual",
  "choice",
  "formula",
  "option",
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** How points come about. M is the maximum; a rate is numerator over denominator, or a figure in per cent. */
export type Rule =
  /** The criteria beneath add up. */
  | { readonly kind: "sum" }
  /** rate × M, none below `zeroBelow` per cent. */
  | {
      readonly kind: "rate";
      readonly numerator: Operand;
      readonly denominator?: Operand | undefined;
      readonly zeroBelow?: number | undefined;
    }
  /** The points of the step a figure or a rate falls in. */
  | {
      readonly kind: "ladder";
      readonly numerator: Operand;
      readonly denominator?: Operand | undefined;
      readonly steps: readonly Step[];
      readonly isPercent: boolean;
      /** A figure in two steps takes the higher; without this a person decides. */
      readonly overlap?: "higher" | undefined;
    }
  /** M where the test holds, the floor where it does not; without a test the figure is a yes or no. */
  | {
      readonly kind: "gate";
      readonly numerator: Operand;
      readonly denominator?: Operand | undefined;
      readonly test?: Test | undefined;
    }
  /** `unit` points for each, up to M. */
  | { readonly kind: "count-up"; readonly numerator: Operand; readonly unit: number }
  /** M less `unit` points, or per cent of M, for each. */
  | {
      readonly kind: "count-down";
      readonly numerator: Operand;
      readonly unit: number;
      readonly isPercent?: boolean | undefined;
    }
  /** The points of every requirement met. */
  | { readonly kind: "checklist"; readonly items: readonly Item[] }
  /** M less so many points for each person of each severity. */
  | { readonly kind: "discipline"; readonly items: readonly Item[] }
  /** The mean of points given: numerator over denominator, or a figure that is a mean already. */
  | { readonly kind: "average"; readonly numerator: Operand; readonly denominator?: Operand | undefined }
  /** Points a survey gave; absent, the criterion is not applicable. */
  | { readonly kind: "survey"; readonly numerator: Operand }
  /** Points a person decides. */
  | { readonly kind: "manual" }
  /** The points, or the formula, of the option line a person chooses by its number. */
  | { readonly kind: "choice"; readonly variables?: readonly Operand[] | undefined }
  | { readonly kind: "formula"; readonly variables: readonly Operand[]; readonly expression: string }
  /** A line to choose; `expression` where its points are computed. */
  | { readonly kind: "option"; readonly expression?: string | undefined };

/** One step of a ladder; at most one lower and one upper bound. */
export interface Step {
  readonly atLeast?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly atMost?: number | undefined;
  readonly points: number;
}

export interface Item {
  readonly points: number;
  readonly operand: Operand;
}

export const comparisons = [">=", ">", "<=", "<", "="] as const;
export type Comparison = (typeof comparisons)[number];

export interface Test {
  readonly compare: Comparison;
  readonly against:
    | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
    | { readonly kind: "day"; readonly day: string }
    | { readonly kind: "operand"; readonly operand: Operand };
}

/** A figure a criterion needs, by name; without `from` a person types it. */
export interface Operand {
  readonly name: string;
  readonly from?: Source | undefined;
}

export type Source =
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "table";
      readonly table: KindName;
      readonly column: ColumnRole;
      readonly rows: RowPick;
      /** Only where the workbook has several tables of the kind. */
      readonly sheet?: string | undefined;
    };

/** Which rows of the table: its total, one row by its number or words, or all items gathered. */
export type RowPick =
  | { readonly kind: "total" }
  | { readonly kind: "row"; readonly label: string }
  | { readonly kind: "sum" }
  | { readonly kind: "average" }
  | { readonly kind: "count" }
  /** Items whose status says finished. */
  | { readonly kind: "count-finished" }
  | { readonly kind: "count-at-least"; readonly value: number; readonly isPercent: boolean };
