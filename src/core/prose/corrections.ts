import type { Severity } from "../check/finding";
import type { CheckedText } from "./checked-text";
import type { Claim, Repair } from "./claim";
import { sentenceAt } from "./marked-text";

/** One place of a text that needs a person, in the order of the text. */
export interface Correction {
  /** Place of the claim in the report. */
  readonly claim: number;
  readonly line: number;
  readonly severity: Severity;
  /** The sentence as it stands. */
  readonly sentence: string;
  /** The sentence as it would read; null where nothing certain enough can be written. */
  readonly corrected: string | null;
  readonly why: Claim["message"] | null;
}

/** The repair that may stand in a corrected sentence: the likeliest one that changes words of the text. */
export function repairOf({ repairs = [] }: Claim): Repair | null {
  return repairs.find(({ edits, cells }) => edits.length > 0 && cells.length === 0) ?? null;
}

/** What is to be corrected or looked at, line by line. Claims that hold or could not be compared are no corrections. */
export function correctionsOf({ text, report }: CheckedText): readonly Correction[] {
  return report.claims.flatMap((claim, index) => {
    if (claim.severity === undefined) return [];
    const repair = repairOf(claim);
    return [
      {
        claim: index,
        line: claim.line,
        severity: claim.severity,
        sentence: sentenceAt(text, claim),
        corrected: repair === null ? null : sentenceAt(text, claim, repair),
        why: claim.message ?? null,
      },
    ];
  });
}
