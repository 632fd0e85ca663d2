import type { Criterion, Operand } from "./criteria";
import type { SheetColumn } from "./sheet-columns";

/** What is written for a figure nobody can look up. */
export type Answer =
  /** A number; `isPercent` where it is a rate. */
  | { readonly kind: "number"; readonly isPercent: boolean }
  | { readonly kind: "yes-no" }
  | { readonly kind: "day" }
  /** Points, as a survey or a person gives them. */
  | { readonly kind: "points" }
  /** The number of an option line. */
  | { readonly kind: "option" };

export interface NeededOperand {
  readonly operand: Operand;
  /** Column of the sheet it stands in. */
  readonly column: SheetColumn;
  readonly answer: Answer;
}

/** Names of the questions the product adds itself. */
export const appliesName = "Có áp dụng?";
export const pointsName = "Điểm chấm";
export const choiceName = "Dòng được chọn";

const number: Answer = { kind: "number", isPercent: false };
const rate: Answer = { kind: "number", isPercent: true };
const yesNo: Answer = { kind: "yes-no" };

/** Every figure a criterion needs, in the order a person fills them in; names are unique in a sound set. */
export function operandsOf(criterion: Criterion): readonly NeededOperand[] {
  const { rule, prerequisite, whenNotApplicable } = criterion;
  const first: NeededOperand[] = [];
  if (whenNotApplicable !== undefined && rule.kind !== "sum" && rule.kind !== "survey")
    first.push({ operand: { name: appliesName }, column: "notApplicable", answer: yesNo });
  if (prerequisite !== undefined) first.push({ operand: prerequisite, column: "prerequisite", answer: yesNo });
  return [...first, ...ofRule(criterion)];
}

function ofRule({ rule }: Criterion): readonly NeededOperand[] {
  const pair = (numerator: Operand, denominator: Operand | undefined, alone: Answer): readonly NeededOperand[] =>
    denominator === undefined
      ? [{ operand: numerator, column: "numerator", answer: alone }]
      : [
          { operand: numerator, column: "numerator", answer: number },
          { operand: denominator, column: "denominator", answer: number },
        ];
  switch (rule.kind) {
    case "rate":
      return pair(rule.numerator, rule.denominator, rate);
    case "ladder":
      return pair(rule.numerator, rule.denominator, rule.isPercent ? rate : number);
    case "average":
      return pair(rule.numerator, rule.denominator, { kind: "points" });
    case "gate": {
      const { test } = rule;
      const against = test?.against;
      const isRate = against?.kind === "number" && against.isPercent;
      const alone: Answer =
        test === undefined ? yesNo : against?.kind === "day" ? { kind: "day" } : isRate ? rate : number;
      const other: readonly NeededOperand[] =
        against?.kind === "operand" ? [{ operand: against.operand, column: "variables", answer: number }] : [];
      return [...pair(rule.numerator, rule.denominator, alone), ...other];
    }
    case "count-up":
    case "count-down":
      return [{ operand: rule.numerator, column: "numerator", answer: number }];
    case "checklist":
      return rule.items.map(({ operand }) => ({ operand, column: "variables", answer: yesNo }));
    case "discipline":
      return rule.items.map(({ operand }) => ({ operand, column: "variables", answer: number }));
    case "survey":
      return [{ operand: rule.numerator, column: "numerator", answer: { kind: "points" } }];
    case "manual":
      return [{ operand: { name: pointsName }, column: "rule", answer: { kind: "points" } }];
    case "choice":
      return [
        { operand: { name: choiceName }, column: "rule", answer: { kind: "option" } },
        ...(rule.variables ?? []).map((operand): NeededOperand => ({ operand, column: "variables", answer: number })),
      ];
    case "formula":
      return rule.variables.map((operand): NeededOperand => ({ operand, column: "variables", answer: number }));
    case "sum":
    case "option":
      return [];
  }
}

/** The key a figure is found under. */
export function operandKey(code: string, name: string): string {
  return `${code}\n${name}`;
}
