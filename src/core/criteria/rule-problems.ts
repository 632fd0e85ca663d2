import type { Text } from "../text/bilingual";
import type { CriteriaSet, Criterion, Operand, Rule } from "./criteria";
import { dayOf } from "./conditions-text";
import { decimalText } from "./decimal-text";
import { readExpression, variablesIn } from "./expression";
import { boundsOf, ladderFaults } from "./ladder";
import type { CriteriaProblem } from "./problem";
import { compareRatios, exact, shown, total } from "./rational";
import { problem, said } from "./problem-text";

/** What is wrong with the rule of a criterion: steps, bounds, requirements, formulas, lines to choose. */
export function ruleProblems(set: CriteriaSet, criterion: Criterion, index: number): readonly CriteriaProblem[] {
  const { rule } = criterion;
  switch (rule.kind) {
    case "ladder":
      return ladderProblems(criterion, rule, index);
    case "rate":
      return rule.zeroBelow !== undefined && (rule.zeroBelow < 0 || rule.zeroBelow > 100)
        ? [problem("ladder", index, "zeroBelow", outside(criterion, rule.zeroBelow))]
        : [];
    case "gate": {
      const against = rule.test?.against;
      if (against?.kind === "day" && dayOf(against.day) === null)
        return [
          problem(
            "unreadable",
            index,
            "steps",
            said(criterion, `không có ngày ${against.day}`, `there is no day ${against.day}`),
          ),
        ];
      return against?.kind === "number" && against.isPercent && (against.value < 0 || against.value > 100)
        ? [problem("ladder", index, "steps", outside(criterion, against.value))]
        : [];
    }
    case "checklist": {
      const sum = total(rule.items.map(({ points }) => exact(points)));
      if (criterion.maximum === undefined || compareRatios(sum, exact(criterion.maximum)) === 0) return [];
      return [
        problem(
          "parts-differ",
          index,
          "variables",
          said(
            criterion,
            `các yêu cầu cộng lại ${shown(sum)} điểm, điểm tối đa ghi ${decimalText(criterion.maximum)}`,
            `its requirements add up to ${shown(sum)}, its maximum is ${decimalText(criterion.maximum)}`,
          ),
        ),
      ];
    }
    case "formula":
      return expressionProblems(criterion, rule.expression, rule.variables, index);
    case "choice": {
      const options = set.criteria.flatMap((each, at) =>
        each.parent === criterion.code && each.level === "option" ? [{ each, at }] : [],
      );
      if (options.length === 0)
        return [
          problem(
            "code",
            index,
            "rule",
            said(criterion, "kiểu “chọn một” nhưng không có dòng lựa chọn", "it has no lines to choose among"),
          ),
        ];
      return options.flatMap(({ each, at }) => {
        const expression = each.rule.kind === "option" ? each.rule.expression : undefined;
        if (expression !== undefined) return expressionProblems(each, expression, rule.variables ?? [], at);
        if (each.maximum === undefined)
          return [
            problem("unreadable", at, "maximum", said(each, "dòng lựa chọn chưa có điểm", "this line has no points")),
          ];
        return each.maximum > (criterion.ceiling ?? criterion.maximum ?? Infinity)
          ? [problem("ladder", at, "maximum", over(criterion, each.maximum))]
          : [];
      });
    }
    default:
      return [];
  }
}

const outside = (criterion: Criterion, value: number): Text =>
  said(
    criterion,
    `ngưỡng ${decimalText(value)}% nằm ngoài 0–100%`,
    `the bound ${decimalText(value)}% lies outside 0–100%`,
  );

const over = (criterion: Criterion, points: number): Text =>
  said(
    criterion,
    `mức ${decimalText(points)} điểm cao hơn điểm tối đa ${decimalText(criterion.ceiling ?? criterion.maximum ?? 0)}`,
    `${decimalText(points)} points lie above the maximum`,
  );

function ladderProblems(
  criterion: Criterion,
  rule: Extract<Rule, { kind: "ladder" }>,
  index: number,
): readonly CriteriaProblem[] {
  if (rule.steps.length === 0)
    return [problem("ladder", index, "steps", said(criterion, "chưa có bậc nào", "it has no steps"))];
  const bounds = rule.steps.flatMap(boundsOf);
  const far = rule.isPercent ? bounds.filter((bound) => bound < 0 || bound > 100) : [];
  const most = criterion.ceiling ?? criterion.maximum ?? Infinity;
  const high = rule.steps.filter(({ points }) => points > most);
  const torn = rule.steps.filter(
    ({ atLeast, above, below, atMost }) =>
      (atLeast !== undefined && above !== undefined) || (below !== undefined && atMost !== undefined),
  );
  if (torn.length > 0) {
    const why = said(
      criterion,
      "mỗi bậc chỉ có một cận dưới và một cận trên",
      "a step has one lower and one upper bound",
    );
    return [problem("ladder", index, "steps", why)];
  }
  const faults = far.length > 0 ? [] : ladderFaults(rule.steps, rule.isPercent);
  return [
    ...far.slice(0, 1).map((bound) => problem("ladder", index, "steps", outside(criterion, bound))),
    ...high.slice(0, 1).map(({ points }) => problem("ladder", index, "steps", over(criterion, points))),
    ...faults.flatMap(({ kind, where }) => {
      if (kind === "overlap" && rule.overlap === "higher") return [];
      const vi = { gap: "bậc để hở", overlap: "hai bậc chồng nhau", empty: "có bậc không chứa số nào" }[kind];
      const en = { gap: "no step holds figures", overlap: "two steps hold figures", empty: "a step holds nothing" }[
        kind
      ];
      // Papers do print overlapping steps: which one counts is for a person to say.
      return [
        problem(
          "ladder",
          index,
          "steps",
          said(criterion, `${vi} ${where.vi}`, `${en} ${where.en}`),
          kind === "overlap" ? "ask" : "wrong",
        ),
      ];
    }),
  ];
}

function expressionProblems(
  criterion: Criterion,
  expression: string,
  variables: readonly Operand[],
  index: number,
): readonly CriteriaProblem[] {
  const read = readExpression(expression);
  if (read.kind === "wrong")
    return [
      problem(
        "unreadable",
        index,
        "variables",
        said(criterion, `biểu thức: ${read.why.vi}`, `formula: ${read.why.en}`),
      ),
    ];
  const names = variables.map(({ name }) => name);
  const unknown = variablesIn(read.expression).filter((name) => !names.includes(name));
  return unknown.map((name) =>
    problem(
      "operand",
      index,
      "variables",
      said(criterion, `biểu thức dùng biến "${name}" chưa khai báo`, `the formula uses "${name}", which is not named`),
    ),
  );
}
