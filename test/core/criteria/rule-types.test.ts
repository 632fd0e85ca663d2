import { criteriaProblems } from "../../../src/core/criteria/problems";
import { ruleTypes } from "../../../src/core/criteria/rule-types";
import { scoredCase, scoresOfCase } from "../../../src/core/criteria/rule-type";

test("J1 there are thirty types, each with cases", () => {
  expect(ruleTypes.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(ruleTypes.filter(({ cases }) => cases.length < 2).map(({ number }) => number)).toEqual([]);
});

describe.each(ruleTypes.map((type) => [`J1 ${String(type.number)} ${type.name.en}`, type] as const))(
  "%s",
  (_, type) => {
    test.each(type.cases.map((each) => [JSON.stringify(each.given), each] as const))("%s", (_name, each) => {
      const scores = scoresOfCase(type, each);
      expect(Object.fromEntries(Object.keys(each.scores).map((code) => [code, scores[code]]))).toEqual(each.scores);
      if (each.rating !== undefined) expect(scoredCase(type, each).rating).toBe(each.rating);
    });

    test("its example passes the import checks, apart from steps the paper itself lets overlap", () => {
      const wrong = criteriaProblems(type.set).filter(({ certainty }) => certainty === "wrong");
      expect(wrong.map(({ why }) => why.en)).toEqual([]);
    });
  },
);
