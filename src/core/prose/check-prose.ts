import { readClaims, type ClaimOptions } from "./claims";
import type { Claim, ClaimOutcome } from "./claim";

export type { Claim, ClaimKind, ClaimOutcome, Repair, TextEdit } from "./claim";

/** What came of checking a report's text. */
export interface ProseReport {
  /** In reading order; claims that hold are listed too. */
  readonly claims: readonly Claim[];
  readonly counts: Readonly<Record<ClaimOutcome, number>>;
  /** True where a claim is an error, which the text itself or a table proves. */
  readonly hasErrors: boolean;
}

/** Checks a report's text against itself and, where there are any, against the tables of the open workbook. */
export function checkProse(text: string, options: ClaimOptions = {}): ProseReport {
  const claims = readClaims(text, options);
  const count = (outcome: ClaimOutcome) => claims.filter((claim) => claim.outcome === outcome).length;
  return {
    claims,
    counts: {
      holds: count("holds"),
      violated: count("violated"),
      undecided: count("undecided"),
      unmatched: count("unmatched"),
    },
    hasErrors: claims.some(({ severity }) => severity === "error"),
  };
}
