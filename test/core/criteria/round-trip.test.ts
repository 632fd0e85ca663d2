import fc from "fast-check";
import { criteriaJson, parseCriteriaPack } from "../../../src/app/criteria-pack";
import { readCriteriaSheet } from "../../../src/core/criteria/read-sheet";
import { ruleTypes } from "../../../src/core/criteria/rule-types";
import { sets, sheetOfSet } from "./sets";

const wrong = (read: ReturnType<typeof readCriteriaSheet>): readonly string[] =>
  (read?.problems ?? []).filter(({ certainty }) => certainty === "wrong").map(({ why }) => why.en);

test("J2 a set written as a sheet and read back is the same set", () => {
  fc.assert(
    fc.property(sets, (set) => {
      const read = readCriteriaSheet(sheetOfSet(set));
      expect(wrong(read)).toEqual([]);
      expect(read?.set).toEqual(set);
    }),
    { numRuns: 150 },
  );
});

test("J2 a set written as JSON and read back is the same set", () => {
  fc.assert(
    fc.property(sets, (set) => {
      expect(parseCriteriaPack(criteriaJson(set))).toEqual({ kind: "pack", pack: set });
    }),
    { numRuns: 100 },
  );
});

test.each(ruleTypes.map(({ number, set }) => [number, set] as const))("J2 rule type %i goes through both", (_, set) => {
  const read = readCriteriaSheet(sheetOfSet(set));
  expect(wrong(read)).toEqual([]);
  expect(read?.set).toEqual(set);
  expect(parseCriteriaPack(criteriaJson(set))).toEqual({ kind: "pack", pack: set });
});
