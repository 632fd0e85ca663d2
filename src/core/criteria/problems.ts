import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import { text } from "../text/bilingual";
import type { CriteriaSet, Criterion } from "./criteria";
import { dayOf } from "./conditions-text";
import { decimalText } from "./decimal-text";
import { maximumName } from "./expression";
import { operandsOf } from "./operands";
import type { CriteriaProblem } from "./problem";
import { compareRatios, exact, minus, nothing, shown, total } from "./rational";
import type { SheetColumn } from "./sheet-columns";
import { problem, said } from "./problem-text";
import { ruleProblems } from "./rule-problems";

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
