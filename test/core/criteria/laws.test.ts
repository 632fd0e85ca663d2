import fc from "fast-check";
import { amount, compare, equal, formatVietnamese, sum, zero } from "../../../src/core/cell/amount";
import type { CriteriaSet } from "../../../src/core/criteria/criteria";
import { figureOf, type Found } from "../../../src/core/criteria/found";
import { operandKey, operandsOf, type Answer } from "../../../src/core/criteria/operands";
import { leaf, named, setOf } from "../../../src/core/criteria/rule-type";
import { scoreWords } from "../../../src/core/criteria/rule-formula";
import { scoreCriteria } from "../../../src/core/criteria/score";
import type { ScoredCriteria } from "../../../src/core/criteria/score-result";
import { resolveOperands } from "../../../src/core/criteria/resolve";
import { typedFigures } from "../../../src/core/criteria/figure-sheet";
import { calculated, shownScores, withScores, withTyped } from "./filled";
import { ladderSteps, sets, workbookWith } from "./sets";

jest.setTimeout(120_000);

const foundFor = (answer: Answer, seed: number): Found => {
  switch (answer.kind) {
    case "number":
      return figureOf(answer.isPercent ? seed % 101 : seed % 41, answer.isPercent);
    case "points":
      return figureOf((seed % 400) / 100);
    case "yes-no":
      return { kind: "answer", isYes: seed % 3 !== 0, cells: [] };
    case "day":
      return { kind: "day", day: { year: 2026, month: 1 + (seed % 3), day: 1 + (seed % 28) }, cells: [] };
    case "option":
      return { kind: "option", code: "", cells: [] };
  }
};

/** Every figure of a set, or all but some. */
const filledWith = (set: CriteriaSet, seeds: readonly number[], skips: boolean): ReadonlyMap<string, Found> => {
  const values = new Map<string, Found>();
  let at = 0;
  for (const criterion of set.criteria) {
    for (const { operand, answer } of operandsOf(criterion)) {
      const seed = seeds[at++ % Math.max(1, seeds.length)] ?? 0;
      if (skips && seed % 7 === 0) continue;
      values.set(operandKey(criterion.code, operand.name), foundFor(answer, seed));
    }
  }
  return values;
};
const seeds = fc.array(fc.nat({ max: 100_000 }), { minLength: 5, maxLength: 20 });

test("J8 every score lies between nothing and its maximum", () => {
  fc.assert(
    fc.property(sets, seeds, fc.boolean(), (set, numbers, skips) => {
      for (const { score, maximum, lost } of scoreCriteria(set, filledWith(set, numbers, skips)).criteria) {
        if (score === null || lost === null) continue;
        expect(compare(score, zero)).toBeGreaterThanOrEqual(0);
        // Points are rounded to the digits a set asks for, and so may a maximum shared out be.
        expect(compare(score, sum([maximum, amount(1)]))).toBeLessThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test("J8 criteria add to their headings and these to the total, or the sum says what is open", () => {
  const plain = sets.map((set) => ({
    ...set,
    criteria: set.criteria.map(({ whenNotApplicable, rounding, ...rest }) => {
      void whenNotApplicable;
      void rounding;
      return rest;
    }),
  }));
  fc.assert(
    fc.property(plain, seeds, fc.boolean(), (set, numbers, skips) => {
      const { criteria, total } = scoreCriteria(set, filledWith(set, numbers, skips));
      const heads = criteria.filter(({ criterion }) => criterion.rule.kind === "sum");
      for (const head of heads) {
        const parts = criteria.filter(({ criterion }) => criterion.parent === head.criterion.code);
        const isOpen = parts.some(({ score }) => score === null);
        if (isOpen) expect(head.score).toBeNull();
        else expect(equal(head.score ?? amount(-1), sum(parts.map(({ score }) => score ?? zero)))).toBe(true);
        expect(equal(head.maximum, sum(parts.map(({ maximum }) => maximum)))).toBe(true);
      }
      if (heads.some(({ score }) => score === null)) expect(total.score).toBeNull();
      else expect(equal(total.score ?? amount(-1), sum(heads.map(({ score }) => score ?? zero)))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("J8 on a ladder whose points rise, a higher rate never has fewer points", () => {
  fc.assert(
    fc.property(ladderSteps, fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), (steps, one, other) => {
      const set = setOf(leaf("1", 5, { kind: "ladder", numerator: named("a"), isPercent: true, steps }));
      const at = (rate: number) =>
        scoreCriteria(set, new Map([[operandKey("1", "a"), figureOf(rate / 100, true)]])).criteria[0]?.score ?? null;
      const [low, high] = [at(Math.min(one, other)), at(Math.max(one, other))];
      expect(low).not.toBeNull();
      if (low !== null && high !== null) expect(compare(low, high)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

test("J8 the order of the sections changes no score", () => {
  fc.assert(
    fc.property(sets, seeds, (set, numbers) => {
      const values = filledWith(set, numbers, false);
      const sections = set.criteria.filter(({ level }) => level === "section").map(({ code }) => code);
      const turned = [...sections]
        .reverse()
        .flatMap((code) => set.criteria.filter((each) => each.code === code || each.parent === code));
      const scores = (of: CriteriaSet) =>
        Object.fromEntries(scoreCriteria(of, values).criteria.map(({ criterion, score }) => [criterion.code, score]));
      expect(scores({ ...set, criteria: turned })).toEqual(scores(set));
    }),
    { numRuns: 60 },
  );
});

const cellWords = {
  "no-data": scoreWords.noData,
  "human-decision": scoreWords.human,
  "not-applicable": scoreWords.notApplicable,
  scored: "",
};
const expected = ({ criteria }: ScoredCriteria): Readonly<Record<string, string>> =>
  Object.fromEntries(
    criteria.map(({ criterion, score, status }) => [
      criterion.code,
      score !== null
        ? formatVietnamese(score)
        : criterion.rule.kind === "sum" && status !== "not-applicable"
          ? scoreWords.partial
          : cellWords[status],
    ]),
  );

test("J6 whatever the set and the figures, the cells show what the exact scoring gives", async () => {
  const typedSets = sets.map((set) => ({ ...set, criteria: set.criteria.map(untied) }));
  await fc.assert(
    fc.asyncProperty(typedSets, seeds, async (set, numbers) => {
      const values = filledWith(set, numbers, true);
      const given: Record<string, Record<string, number | string>> = {};
      for (const criterion of set.criteria) {
        for (const { operand } of operandsOf(criterion)) {
          const found = values.get(operandKey(criterion.code, operand.name));
          if (found === undefined) continue;
          (given[criterion.code] ??= {})[operand.name] = typedOf(found);
        }
      }
      const filled = withTyped(withScores(set, workbookWith()), given);
      const exact = scoreCriteria(set, resolveOperands(set, [], { typed: typedFigures(filled) }));
      expect(shownScores(await calculated(filled))).toMatchObject(expected(exact));
    }),
    { numRuns: 25 },
  );
});

/** A criterion whose figures are all typed. */
function untied(criterion: CriteriaSet["criteria"][number]): CriteriaSet["criteria"][number] {
  // Dropping `from` wherever it stands leaves data of the same shape.
  return JSON.parse(
    JSON.stringify(criterion, (key, value: unknown) =>
      key === "from" && typeof value === "object" ? undefined : value,
    ),
  ) as typeof criterion;
}

function typedOf(found: Found): number | string {
  switch (found.kind) {
    case "figure":
      return Number(found.value.numerator) / Number(found.value.denominator);
    case "answer":
      return found.isYes ? "Có" : "Không";
    case "day":
      return `${String(found.day.year)}-${String(found.day.month).padStart(2, "0")}-${String(found.day.day).padStart(2, "0")}`;
    case "option":
      return found.code;
    default:
      return "";
  }
}
