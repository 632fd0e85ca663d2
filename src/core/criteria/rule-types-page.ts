import { stepText } from "./ladder";
import { testText } from "./conditions-text";
import type { Criterion } from "./criteria";
import { ruleTypes } from "./rule-types";
import { plainNumber, type RuleType, type RuleTypeCase } from "./rule-type";
import { operandText } from "./operand-text";
import { levelWords, notApplicableWords, ruleWords } from "./sheet-columns";

/** The thirty rule types as Markdown: formula, example as the sheet writes it, and what every case gives. */
export function renderRuleTypes(types: readonly RuleType[] = ruleTypes): string {
  const lines = [
    "# Ba mươi kiểu chấm điểm",
    "",
    "*Thirty types of scoring rules. Generated from `src/core/criteria`; do not edit.*",
    "",
    "M là điểm tối đa. Mỗi ví dụ cũng là một phép thử: số liệu bên trái cho điểm bên phải.",
    "",
    "*M is the maximum. Every example is also a test: the figures on the left give the points on the right.*",
    "",
    ...types.flatMap(section),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function section({ number, name, formula, says, set, cases }: RuleType): readonly string[] {
  return [
    `## ${String(number)}. ${name.vi}`,
    "",
    `*${name.en}.* \`${formula}\``,
    "",
    `${says.vi} *${says.en}*`,
    "",
    "| Mã | Loại | Điểm tối đa | Kiểu chấm | Số liệu và ngưỡng |",
    "| --- | --- | --- | --- | --- |",
    ...set.criteria.map(
      (criterion) =>
        `| ${criterion.code} | ${levelWords[criterion.level]} | ${criterion.maximum === undefined ? "" : plainNumber(criterion.maximum)} | ${ruleWords[criterion.rule.kind]} | ${cell(detailsOf(criterion))} |`,
    ),
    ...(set.rating ?? []).map(
      ({ name: band, atLeast, noZero }) =>
        `| | xếp loại | | | ${atLeast === undefined ? "còn lại" : `≥ ${plainNumber(atLeast)}`}${noZero === true ? ", không có tiêu chí 0 điểm" : ""}: ${band} |`,
    ),
    "",
    ...cases.map(caseLine),
    "",
  ];
}

const cell = (words: string): string => words.replace(/\|/gu, "\\|").replace(/\n/gu, "; ");

function detailsOf({ rule, floor, rounding, prerequisite, whenNotApplicable, effect }: Criterion): string {
  const parts: string[] = [];
  if ("numerator" in rule) parts.push(operandText(rule.numerator));
  if ("denominator" in rule && rule.denominator !== undefined) parts.push(`trên ${operandText(rule.denominator)}`);
  if (rule.kind === "rate" && rule.zeroBelow !== undefined) parts.push(`dưới ${plainNumber(rule.zeroBelow)}% thì 0`);
  if (rule.kind === "ladder") parts.push(...rule.steps.map((step) => stepText(step, rule.isPercent)));
  if (rule.kind === "ladder" && rule.overlap === "higher") parts.push("chồng bậc: lấy mức cao");
  if (rule.kind === "gate" && rule.test !== undefined) parts.push(testText(rule.test));
  if (rule.kind === "count-up") parts.push(`mỗi đơn vị cộng ${plainNumber(rule.unit)}`);
  if (rule.kind === "count-down")
    parts.push(`mỗi đơn vị trừ ${plainNumber(rule.unit)}${rule.isPercent === true ? "%" : ""}`);
  if ("items" in rule)
    parts.push(...rule.items.map(({ points, operand }) => `${plainNumber(points)}: ${operandText(operand)}`));
  if (rule.kind === "formula") parts.push(`điểm = ${rule.expression}`);
  if (rule.kind === "option" && rule.expression !== undefined) parts.push(`điểm = ${rule.expression}`);
  if (prerequisite !== undefined) parts.push(`điều kiện tiên quyết: ${operandText(prerequisite)}`);
  if (whenNotApplicable !== undefined) parts.push(`không áp dụng: ${notApplicableWords[whenNotApplicable]}`);
  if (floor !== undefined) parts.push(`sàn ${plainNumber(floor)}`);
  if (rounding !== undefined) parts.push(`làm tròn ${String(rounding.decimals)} số lẻ`);
  if (effect !== undefined)
    parts.push(`${effect.kind === "bonus" ? "thưởng" : "phạt"}, trần ${plainNumber(effect.cap)}`);
  return parts.join("\n");
}

function caseLine({ given, scores, rating, note }: RuleTypeCase): string {
  const figures = Object.entries(given).flatMap(([code, values]) =>
    Object.entries(values).map(
      ([name, value]) => `${code} ${name} = ${typeof value === "number" ? plainNumber(value) : value}`,
    ),
  );
  const results = Object.entries(scores).map(([code, score]) => `${code === "total" ? "tổng" : code}: ${score}`);
  const said = [...results, ...(rating === undefined ? [] : [`xếp loại ${rating}`])].join("; ");
  return `- ${note === undefined ? "" : `(${note.vi}) `}${figures.length === 0 ? "không có số liệu" : figures.join("; ")} → ${said}`;
}
