import { amountOfNumber, formatVietnamese } from "../cell/amount";
import type { Text } from "../text/bilingual";
import { dayOf } from "./conditions-text";
import type { CriteriaSet, Criterion, Operand, Rule } from "./criteria";
import { readMeasured } from "./decimal-text";
import { figureOf, type Found, type OperandValues } from "./found";
import { operandKey, operandsOf } from "./operands";
import { scoreCriteria } from "./score";
import type { CriterionScore, ScoredCriteria } from "./score-result";
import { exact, over } from "./rational";

/** A figure as an example writes it: 94, "94%", "27/32", "Có", "Không", "2026-01-31", "không phát sinh", the number of a line. */
export type Given = number | string;

export interface RuleTypeCase {
  /** Figures by criterion and name; what is left out is missing. */
  readonly given: Readonly<Record<string, Readonly<Record<string, Given>>>>;
  /** Points by criterion, "total" for the whole; or what stands in their place. */
  readonly scores: Readonly<Record<string, string>>;
  /** The rating, where the example has bands. */
  readonly rating?: string;
  /** What the case shows, where the figures do not tell. */
  readonly note?: Text;
}

/** One of the thirty kinds of scoring rules found in the papers of provinces: documentation and test in one. */
export interface RuleType {
  readonly number: number;
  readonly name: Text;
  /** The formula, M being the maximum, as the papers state it. */
  readonly formula: string;
  readonly says: Text;
  readonly set: CriteriaSet;
  readonly cases: readonly RuleTypeCase[];
}

/** What stands for a score that is not a number. */
export const statusWords = {
  "not-applicable": "không áp dụng",
  "no-data": "chưa có số liệu",
  "human-decision": "người quyết định",
  scored: "",
} as const;

export function setOf(...criteria: readonly Criterion[]): CriteriaSet {
  return { schema: "soat.criteria/1", name: "Ví dụ", criteria };
}

export function leaf(code: string, maximum: number, rule: Rule, more: Partial<Criterion> = {}): Criterion {
  return { code, name: `Tiêu chí ${code}`, level: "criterion", maximum, rule, ...more };
}

export function heading(code: string, maximum: number, more: Partial<Criterion> = {}): Criterion {
  return { code, name: `Lĩnh vực ${code}`, level: "section", maximum, rule: { kind: "sum" }, ...more };
}

export const named = (name: string): Operand => ({ name });

/** The figures of a case as the scoring takes them. */
export function valuesOfCase({ criteria }: CriteriaSet, { given }: RuleTypeCase): OperandValues {
  const values = new Map<string, Found>();
  for (const criterion of criteria) {
    for (const { operand, answer } of operandsOf(criterion)) {
      const value = given[criterion.code]?.[operand.name];
      if (value === undefined) continue;
      values.set(operandKey(criterion.code, operand.name), foundOf(value, answer.kind));
    }
  }
  return values;
}

function foundOf(given: Given, answer: string): Found {
  if (typeof given === "number") return figureOf(given);
  const plain = given.trim();
  if (plain === "không phát sinh") return { kind: "not-applicable", cells: [] };
  if (plain === "Có" || plain === "Không") return { kind: "answer", isYes: plain === "Có", cells: [] };
  const day = dayOf(plain);
  if (day !== null) return { kind: "day", day, cells: [] };
  if (answer === "option") return { kind: "option", code: plain, cells: [] };
  const fraction = /^(\d+)\/(\d+)$/u.exec(plain);
  if (fraction !== null) {
    const value = over(exact(Number(fraction[1])), exact(Number(fraction[2])));
    if (value !== null) return { kind: "figure", value, isPercent: true, cells: [] };
  }
  const measured = readMeasured(plain);
  return measured === null ? { kind: "option", code: plain, cells: [] } : figureOf(measured.value, measured.isPercent);
}

/** A score as an example writes it. */
export function scoreText(score: Pick<CriterionScore, "score" | "status">): string {
  return score.score === null ? statusWords[score.status] : formatVietnamese(score.score);
}

/** What a case gives, by criterion, with "total" for the whole. */
export function scoresOfCase(
  type: RuleType,
  each: RuleTypeCase,
): Readonly<Record<string, string>> & { readonly total: string } {
  const scored = scoredCase(type, each);
  const { total } = scored;
  const whole = total.score === null ? statusWords[total.status] : formatVietnamese(total.score);
  return {
    ...Object.fromEntries(scored.criteria.map((score) => [score.criterion.code, scoreText(score)])),
    total: whole,
  };
}

export function scoredCase(type: RuleType, each: RuleTypeCase): ScoredCriteria {
  return scoreCriteria(type.set, valuesOfCase(type.set, each));
}

/** A number of a set in Vietnamese notation. */
export function plainNumber(value: number): string {
  const amount = amountOfNumber(value);
  return amount === null ? "" : formatVietnamese(amount);
}
