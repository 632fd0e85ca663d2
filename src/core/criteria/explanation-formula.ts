import { usualRounding, type Criterion } from "./criteria";
import { decimalText } from "./decimal-text";
import { appliesName, operandsOf, type Answer } from "./operands";
import { fraction, literal, type FormulaCells } from "./rule-formula";

/** Cells an explanation speaks of. */
export interface ExplanationCells extends Pick<FormulaCells, "value" | "maximum"> {
  /** The cell with the name of a figure: names are read from their cells and are never part of a formula. */
  readonly name: (name: string) => string;
  readonly score: string;
}

/** A figure in words, with a comma whatever the regional setting. */
const said = (value: string): string => `SUBSTITUTE(ROUND(${value},4),".",",")`;
const percent = (value: string): string => `${said(`100*${value}`)}&"%"`;

/**
 * The formula of what stands beside a score, without "=": the figures it rests on, and what is short of the full. It
 * changes when they change, and says nothing where there is no score. Null for a heading.
 */
export function explanationFormula(criterion: Criterion, cells: ExplanationCells): string | null {
  const words = wordsOf(criterion, cells);
  if (words === null) return null;
  const { whenNotApplicable } = criterion;
  const applies =
    whenNotApplicable !== undefined && operandsOf(criterion).some(({ operand }) => operand.name === appliesName);
  const shownWords = `IF(ISNUMBER(${cells.score}),${words},"")`;
  return applies ? `IF(${cells.value(appliesName)}="Không","Không áp dụng",${shownWords})` : shownWords;
}

function wordsOf(criterion: Criterion, cells: ExplanationCells): string | null {
  const { rule } = criterion;
  if (rule.kind === "sum" || rule.kind === "option") return null;
  if (rule.kind !== "rate") return listed(criterion, cells);
  const a = cells.value(rule.numerator.name);
  const b = rule.denominator === undefined ? null : cells.value(rule.denominator.name);
  const rate = b === null ? a : `${a}/${b}`;
  const counts = b === null ? "" : `&" ("&${said(a)}&"/"&${said(b)}&")"`;
  const full = criterion.ceiling === undefined ? "1" : `${literal(criterion.ceiling)}/${cells.maximum}`;
  const short = `IF(ROUND(${full}-${rate},12)>0,", thiếu "&${said(`100*(${full}-${rate})`)}&" điểm phần trăm để đạt tối đa","")`;
  const tail =
    rule.zeroBelow === undefined
      ? short
      : `IF(ROUND(${rate},12)<${fraction(rule.zeroBelow)},", dưới ngưỡng ${decimalText(rule.zeroBelow)}% nên không có điểm",${short})`;
  const whole = `"Tỷ lệ đạt "&${percent(rate)}${counts}&${tail}`;
  // Where 0/0 counts, there is no rate to speak of.
  return b === null ? `IF(ISNUMBER(${a}),${whole},"")` : `IF(N(${b})=0,${listed(criterion, cells)},${whole})`;
}

/** Every figure by its name: "Báo cáo thiếu: 1; …", and what the rule makes of it where that is one word. */
function listed(criterion: Criterion, cells: ExplanationCells): string {
  const { rule } = criterion;
  const parts = operandsOf(criterion)
    .filter(({ operand }) => operand.name !== appliesName)
    .map(({ operand, answer }) => {
      const value = cells.value(operand.name);
      const shown =
        answer.kind === "day"
          ? `DAY(${value})&"/"&MONTH(${value})&"/"&YEAR(${value})`
          : answer.kind === "yes-no" || answer.kind === "option"
            ? value
            : isRate(answer)
              ? percent(value)
              : said(value);
      const safe =
        answer.kind === "yes-no" || answer.kind === "option" ? shown : `IF(ISNUMBER(${value}),${shown},${value})`;
      return `${cells.name(operand.name)}&": "&${safe}`;
    });
  const list = parts.join('&"; "&');
  const tail =
    rule.kind === "count-up"
      ? `&"; mỗi đơn vị được ${decimalText(rule.unit)} điểm"`
      : rule.kind === "count-down"
        ? `&"; mỗi đơn vị trừ ${decimalText(rule.unit)}${rule.isPercent === true ? "% điểm tối đa" : " điểm"}"`
        : "";
  return list === "" ? '""' : `${list}${tail}`;
}

function isRate(answer: Answer): boolean {
  return answer.kind === "number" && answer.isPercent;
}

/** Digits a score is shown with. */
export function scoreFormat({ rounding }: Pick<Criterion, "rounding">): string {
  const { decimals } = rounding ?? usualRounding;
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
