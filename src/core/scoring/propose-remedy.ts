import { comparisonKey } from "../text/normalise";
import type { ScoredRow } from "./losses";
import { sameCriteria } from "./same-criteria";
import { remedyLibrary, type RemedyEntry } from "./remedy-library";

/** What stands before a remedy nobody wrote; a reader takes the words away once the remedy is theirs. */
const proposal = "Đề xuất";

/** True for a remedy proposed here and not written by a person. */
export function isProposedRemedy(remedy: string): boolean {
  return remedy.startsWith(proposal);
}

/** A remedy people wrote for a criterion in an earlier year. */
export interface LearntRemedy {
  readonly criterion: string;
  readonly remedy: string;
  /** "năm 2025"; "" where the year is not known. */
  readonly from: string;
}

/**
 * Proposes a remedy for a criterion that has none: what was written for the same criterion before, else what the library
 * has for its words. It says that it is a proposal, and names the unit in charge where one is known. Null where nothing
 * fits. `criteria` are the wordings that will be asked for.
 */
export function remedyProposer(
  criteria: readonly string[],
  learnt: readonly LearntRemedy[],
  library: readonly RemedyEntry[] = remedyLibrary,
): (row: Pick<ScoredRow, "criterion" | "unit">) => string | null {
  const earlier = sameCriteria(
    criteria,
    learnt.map(({ criterion }) => criterion),
  );
  return ({ criterion, unit }) => {
    const known = learnt[earlier.get(criterion) ?? -1];
    if (known !== undefined) {
      return `${proposal}${known.from === "" ? " (như lần trước)" : ` (như ${known.from})`}: ${known.remedy}`;
    }
    const key = comparisonKey(criterion);
    const found = library.find(({ words }) =>
      words.some((line) => line.every((word) => key.includes(comparisonKey(word)))),
    );
    if (found === undefined) return null;
    return unit === ""
      ? `${proposal}: ${found.remedy.charAt(0).toUpperCase()}${found.remedy.slice(1)}`
      : `${proposal}: ${unit} ${found.remedy}`;
  };
}
