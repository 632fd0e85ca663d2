import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import { text, type Text } from "../text/bilingual";
import type { CriteriaSet, Criterion, Operand, Rule } from "./criteria";
import { dayOf } from "./conditions-text";
import { decimalText } from "./decimal-text";
import { maximumName, readExpression, variablesIn } from "./expression";
import { boundsOf, ladderFaults } from "./ladder";
import { operandsOf } from "./operands";
import type { CriteriaProblem, ProblemKind } from "./problem";
import { compareRatios, exact, minus, nothing, shown, total } from "./rational";
import type { SheetColumn } from "./sheet-columns";

/** The import checks: everything in a set of the right shape that still cannot be scored, or does not add up. */
export function criteriaProblems(set: CriteriaSet, kinds: readonly TableKind[] = builtIn): readonly CriteriaProblem[] {
  return [
    ...set.criteria.flatMap((criterion, index) => [
      ...codeProblems(set, criterion, index),
      ...sumProblems(set, criterion, index),
      ...ruleProblems(set, criterion, index),
      ...operandProblems(criterion, index, kinds),
      ...sharingProblems(set, criterion, index),
      ...figureProblems(criterion, index),
    ]),
    ...bandProblems(set),
  ];
}

function problem(
  kind: ProblemKind,
  index: number | null,
  column: SheetColumn,
  why: Text,
  certainty: CriteriaProblem["certainty"] = "wrong",
): CriteriaProblem {
  return { kind, index, column, why, certainty };
}

const named = ({ code, name }: Criterion): Text => {
  const short = name.length > 60 ? `${name.slice(0, 57)}…` : name;
  return text(`Tiêu chí ${code} (${short})`, `Criterion ${code} (${short})`);
};

const said = (criterion: Criterion, vi: string, en: string): Text => {
  const who = named(criterion);
  return text(`${who.vi}: ${vi}`, `${who.en}: ${en}`);
};

function codeProblems(set: CriteriaSet, criterion: Criterion, index: number): readonly CriteriaProblem[] {
  const { code, parent, name } = criterion;
  const found: CriteriaProblem[] = [];
  if (code.trim() === "")
    found.push(problem("code", index, "code", text(`Dòng "${name}" chưa có mã`, `The row "${name}" has no code`)));
  else if (set.criteria.findIndex((each) => each.code === code) < index)
    found.push(
      problem(
        "code",
        index,
        "code",
        said(criterion, `mã ${code} đã dùng ở dòng trên`, `the code ${code} stands above already`),
      ),
    );
  if (parent !== undefined) {
    const at = set.criteria.findIndex((each) => each.code === parent);
    const above = set.criteria[at];
    if (above === undefined)
      found.push(
        problem("code", index, "parent", said(criterion, `không có mã cha ${parent}`, `there is no parent ${parent}`)),
      );
    else if (at >= index)
      found.push(
        problem(
          "code",
          index,
          "parent",
          said(criterion, `dòng ${parent} phải đứng trước dòng này`, `the row ${parent} has to stand before this one`),
        ),
      );
    else if (above.level !== "option" && criterion.level !== "option" && above.rule.kind !== "sum")
      found.push(
        problem(
          "code",
          at,
          "rule",
          said(
            above,
            "có tiêu chí con nên kiểu chấm phải là “cộng con”",
            "it has criteria beneath, so they must add up",
          ),
        ),
      );
  }
  if (name.trim() === "")
    found.push(problem("unreadable", index, "name", said(criterion, "chưa có tên", "it has no name")));
  return found.filter(
    (each, at) => found.findIndex((other) => other.index === each.index && other.column === each.column) === at,
  );
}

/** Children that add to their heading; bonus and penalty stand beside the sum. */
export function addingChildren(set: CriteriaSet, code: string): readonly Criterion[] {
  return set.criteria.filter((each) => each.parent === code && each.level !== "option" && each.effect === undefined);
}

function sumProblems(set: CriteriaSet, criterion: Criterion, index: number): readonly CriteriaProblem[] {
  const { maximum, rule, level } = criterion;
  if (rule.kind !== "sum") {
    const needs = level !== "option" && maximum === undefined;
    return needs
      ? [problem("unreadable", index, "maximum", said(criterion, "chưa có điểm tối đa", "it has no maximum"))]
      : [];
  }
  const children = addingChildren(set, criterion.code);
  if (children.length === 0 && !set.criteria.some(({ parent }) => parent === criterion.code))
    return [
      problem(
        "code",
        index,
        "rule",
        said(
          criterion,
          "kiểu “cộng con” nhưng không có tiêu chí con",
          "its criteria should add up, but there are none",
        ),
      ),
    ];
  if (maximum === undefined || children.some((each) => each.maximum === undefined)) return [];
  const sum = total(children.map((each) => exact(each.maximum ?? 0)));
  const difference = minus(exact(maximum), sum);
  if (compareRatios(difference, nothing) === 0 || children.length === 0) return [];
  return [
    problem(
      "parts-differ",
      index,
      "maximum",
      said(
        criterion,
        `điểm tối đa ghi ${decimalText(maximum)}, các tiêu chí con cộng lại ${shown(sum)}, lệch ${shown(difference).replace("-", "")}`,
        `its maximum is ${decimalText(maximum)}, the criteria beneath add up to ${shown(sum)}`,
      ),
    ),
  ];
}

function ruleProblems(set: CriteriaSet, criterion: Criterion, index: number): readonly CriteriaProblem[] {
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

function operandProblems(criterion: Criterion, index: number, kinds: readonly TableKind[]): readonly CriteriaProblem[] {
  const operands = operandsOf(criterion);
  const twice = operands.filter(
    ({ operand }, at) => operands.findIndex((other) => other.operand.name === operand.name) < at,
  );
  const unknown = operands.flatMap(({ operand, column }) => {
    const { name, from } = operand;
    if (from?.kind !== "table") return [];
    const kind = kinds.find((each) => each.kind === from.table);
    if (kind === undefined)
      return [
        problem(
          "operand",
          index,
          column,
          said(
            criterion,
            `số liệu "${name}": không có loại bảng ${from.table}`,
            `"${name}": there is no table ${from.table}`,
          ),
        ),
      ];
    if (kind.columns.some(({ role }) => role === from.column)) return [];
    return [
      problem(
        "operand",
        index,
        column,
        said(
          criterion,
          `số liệu "${name}": bảng ${kind.name.vi} không có cột ${from.column}`,
          `"${name}": ${kind.name.en} has no column ${from.column}`,
        ),
      ),
    ];
  });
  return [
    ...operands
      .filter(({ operand }) => /^$|[=\n]/u.test(operand.name.trim()) || operand.name.trim() === maximumName)
      .map(({ column }) =>
        problem(
          "operand",
          index,
          column,
          said(criterion, "số liệu chưa có tên dùng được", "a figure has no name that can be used"),
        ),
      ),
    ...twice.map(({ operand, column }) =>
      problem(
        "operand",
        index,
        column,
        said(criterion, `hai số liệu cùng tên "${operand.name}"`, `two figures are named "${operand.name}"`),
      ),
    ),
    ...unknown,
  ];
}

/** Points are shared out among criteria that are scored themselves: a heading has none of its own to grow. */
function sharingProblems(set: CriteriaSet, criterion: Criterion, index: number): readonly CriteriaProblem[] {
  if (criterion.whenNotApplicable !== "share") return [];
  const siblings = set.criteria.filter(({ parent, level }) => parent === criterion.parent && level !== "option");
  return siblings.every(({ rule }) => rule.kind !== "sum")
    ? []
    : [
        problem(
          "unreadable",
          index,
          "notApplicable",
          said(
            criterion,
            "“chia đều” chỉ dùng trong nhóm không có tiêu chí con",
            "points are shared only among criteria without criteria beneath",
          ),
        ),
      ];
}

function figureProblems(criterion: Criterion, index: number): readonly CriteriaProblem[] {
  const { maximum, floor, ceiling, rule, effect, from, to } = criterion;
  const found: CriteriaProblem[] = [];
  const say = (column: SheetColumn, vi: string, en: string): void =>
    void found.push(problem("unreadable", index, column, said(criterion, vi, en)));
  if (maximum !== undefined && maximum < 0) say("maximum", "điểm tối đa âm", "its maximum is negative");
  if (floor !== undefined && floor > (ceiling ?? maximum ?? Infinity))
    say("floor", "sàn cao hơn trần", "its floor lies above its ceiling");
  if ((rule.kind === "count-up" || rule.kind === "count-down") && rule.unit <= 0)
    say("unit", "điểm mỗi đơn vị phải lớn hơn 0", "points for each must be above zero");
  if (effect !== undefined && effect.cap < 0) say("effect", "mức trần thưởng, phạt âm", "the cap is negative");
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : dayOf(day)));
  if (first === null || last === null || (first !== undefined && last !== undefined && (from ?? "") > (to ?? "")))
    say("validity", "hiệu lực từ, đến không hợp lệ", "the days it is in force are not right");
  return found;
}

function bandProblems(set: CriteriaSet): readonly CriteriaProblem[] {
  const bands = set.rating ?? [];
  const isDescending = bands.every((band, index) => {
    const before = bands[index - 1]?.atLeast;
    return index === 0 || (before !== undefined && (band.atLeast === undefined || band.atLeast <= before));
  });
  return isDescending
    ? []
    : [
        problem(
          "ladder",
          null,
          "steps",
          text("Xếp loại: các mức phải đi từ cao xuống thấp", "Rating: the bands must go from the highest down"),
        ),
      ];
}
