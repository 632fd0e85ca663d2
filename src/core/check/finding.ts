import type { CellRef, Range } from "../cell/address";
import type { Amount } from "../cell/amount";
import type { CellValue } from "../cell/cell";
import type { Edit } from "../patch/edit";
import type { Text } from "../text/bilingual";
import type { Denial } from "./not-identity";

export const families = [
  "reading",
  "structure",
  "arithmetic",
  "logic",
  "dates-citations",
  "across-tables",
  "scores",
  "prose",
] as const;
export type Family = (typeof families)[number];

export type Severity = "error" | "warning" | "info";

/** A rule is silent, or it says violated (provable from the file) or undecided (a person has to look). */
export type Verdict = "violated" | "undecided";

/** "safe": every cell says the same to a reader and no formula's result changes. Everything else is "review". */
export type Safety = "safe" | "review";

export interface Fix {
  readonly title: Text;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** One repair that would make the failed identities hold, with its share of the probability (0 to 1). */
export interface Suspect {
  readonly probability: number;
  readonly cells: readonly {
    readonly at: CellRef;
    readonly found: CellValue;
    readonly expected: CellValue;
    /** The same two as a reader sees them, Vietnamese notation. */
    readonly foundText: string;
    readonly expectedText: string;
    readonly expectedFormula: string | null;
  }[];
}

/** A line of the sum shown with a finding: "Nội tỉnh, có ký số [D4] 1.471". `isResult` puts the rule line above it. */
export interface SumLine {
  readonly label: Text;
  readonly at: CellRef | null;
  readonly amount: Amount | null;
  readonly text: string;
  readonly isResult: boolean;
  readonly isWrong: boolean;
}

export interface Finding {
  /** `CODE@Sheet!A1`, unique in a report. */
  readonly key: string;
  readonly rule: string;
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Id of the table; null for a finding about the workbook. */
  readonly table: string | null;
  /** The cell to go to, or the range the finding covers. */
  readonly at: Range;
  readonly evidence: readonly CellRef[];
  readonly title: Text;
  readonly message: Text;
  readonly why: Text;
  readonly sum: readonly SumLine[];
  readonly suspects: readonly Suspect[];
  readonly fixes: readonly Fix[];
  /** By what the identity behind it can be denied ("đây không phải phép cộng"); absent where it cannot. */
  readonly denial?: Denial;
}

export type Outcome = "holds" | "violated" | "undecided" | "dismissed";

/** One comparison that was made. */
export interface Checked {
  readonly identity: string;
  readonly text: Text;
  readonly table: string | null;
  readonly cells: readonly CellRef[];
  readonly outcome: Outcome;
  /** The user's reason for what was dismissed. */
  readonly why?: string;
  /** How it holds, where not to the digit: within rounding, by cutting digits off, by a formula, nothing out of nothing. */
  readonly note?: Text;
}

export interface NotChecked {
  readonly what: Text;
  readonly why: Text;
  /** Every part of the workbook it speaks of, where it speaks of parts. */
  readonly ranges?: readonly Range[];
}

export type ReportVerdict = "ready" | "review" | "not-ready" | "nothing-checked";

/** The result of one check of one workbook. The same snapshot and settings give the same report, byte for byte. */
export interface Report {
  readonly verdict: ReportVerdict;
  readonly findings: readonly Finding[];
  readonly checked: readonly Checked[];
  readonly notChecked: readonly NotChecked[];
}

/** A finding the user set aside, kept with the workbook. */
export interface Dismissal {
  /** `rule` + fingerprint of the evidence, so that it survives inserted rows and lapses when a figure changes. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason: string;
  /** The finding's title and place when it was set aside, to tell the user which one it was. */
  readonly title?: Text;
  readonly at?: string;
}
