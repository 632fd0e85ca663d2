import { formatVietnamese } from "../../../src/core/cell/amount";
import { ruleTypes } from "../../../src/core/criteria/rule-types";
import { scoreWords } from "../../../src/core/criteria/rule-formula";
import type { ScoredCriteria } from "../../../src/core/criteria/score-result";
import { calculated, scored, shownScores, withScores, withTyped } from "./filled";
import { workbookWith } from "./sets";

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

const words = {
  scored: "",
  "no-data": scoreWords.noData,
  "human-decision": scoreWords.human,
  "not-applicable": scoreWords.notApplicable,
} as const;

/** What the cells are to show for scores worked out exactly. */
function expected({ criteria, total }: ScoredCriteria): Readonly<Record<string, string>> {
  const entries = criteria.map(({ criterion, score, status }) => {
    if (score !== null) return [criterion.code, formatVietnamese(score)];
    const isOpen = criterion.rule.kind === "sum" && status !== "not-applicable";
    return [criterion.code, isOpen ? scoreWords.partial : words[status]];
  });
  const whole =
    total.score !== null
      ? formatVietnamese(total.score)
      : total.status === "not-applicable"
        ? scoreWords.notApplicable
        : scoreWords.partial;
  return Object.fromEntries([...entries, ["total", whole]]);
}

describe.each(ruleTypes.map((type) => [`J6 ${String(type.number)} ${type.name.en}`, type] as const))(
  "%s",
  (_, type) => {
    const blankSheets = withScores(type.set, workbookWith());
    test.each(type.cases.map((each) => [JSON.stringify(each.given), each] as const))("%s", async (_name, each) => {
      const filled = withTyped(blankSheets, each.given);
      const exact = scored(type.set, filled);
      expect(shownScores(await calculated(filled))).toEqual(expected(exact));
      for (const [code, score] of Object.entries(each.scores)) {
        if (/^-?\d/u.test(score)) expect(expected(exact)[code]).toBe(score);
      }
    });
  },
);
