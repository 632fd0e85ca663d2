import type { ColumnContent } from "../appendix/kind";
import type { Cell } from "../cell/cell";
import { clean } from "./normalise";
import { readNumberFormat, type NumberFormat } from "./number-format";
import type { Mark, NumberHint } from "./figures";

/** What the cells of a column have in common; decides how each of them reads. */
export interface ColumnProfile extends NumberHint {
  /** Figures are written with a per-cent sign or format, somewhere in the column. */
  readonly hasPercentSigns: boolean;
  /** Stored figures all lie between 0 and 1 without a per-cent format: 0,7756 may stand for 77,56%. */
  readonly isOfOne: boolean;
  /** Both decimal marks occur in texts of the column. */
  readonly mixesMarks: boolean;
  /** Most digits printed after the mark; null without any figure that tells. */
  readonly decimals: number | null;
}

/** The decimal mark a text proves, by itself. */
function provenMark(text: string): Mark | null {
  const digits = /^[^\d]{0,20}?(\d[\d.,]{0,40})/.exec(text)?.[1]?.replace(/[.,]+$/, "");
  if (digits === undefined) return null;
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return null;
  const last: Mark = marks.endsWith(",") ? "comma" : "dot";
  const opposite: Mark = last === "comma" ? "dot" : "comma";
  if (marks.includes(",") && marks.includes(".")) return last;
  const parts = digits.split(/[.,]/);
  if (marks.length > 1) return parts.slice(1).every((part) => part.length === 3) ? opposite : null;
  const [whole = "", fraction = ""] = parts;
  return fraction.length === 3 && whole.length <= 3 && whole !== "0" ? null : last;
}

const bareFigure = /^\d[\d.,]{0,20}$/;
const scaleWord = /^\d[\d.,]{0,20} ?(nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?$/i;
const exponents: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 };
/** Nobody budgets less than this many đồng; smaller bare figures beside "2 triệu" count millions too. */
const leastSum = 100_000;

/** Digits a stored figure shows; null for the endless ones an unrounded division leaves under General. */
function storedDecimals(value: number, shape: NumberFormat): number | null {
  if (shape.kind !== "general") return shape.maximalDecimals;
  if (Number.isInteger(value)) return 0;
  const digits = String(value).split(".")[1]?.length ?? 0;
  return digits <= 4 ? digits : null;
}

function decimalsAfter(text: string, mark: Mark): number {
  return /^\d*/.exec(text.slice(text.lastIndexOf(mark === "comma" ? "," : ".") + 1))?.[0].length ?? 0;
}

/** Looks at every cell of a column once. `content` is what its kind says it holds, null where unknown. */
export function profileColumn(cells: readonly Cell[], content: ColumnContent | null): ColumnProfile {
  let commas = 0;
  let dots = 0;
  let hasPercentSigns = false;
  let stored = 0;
  let ofOne = 0;
  let fractional = 0;
  let decimals: number | null = null;
  let scale: number | null = null;
  let greatestBare = 0;
  const see = (digits: number): void => {
    decimals = Math.max(decimals ?? 0, digits);
  };
  for (const { value, format } of cells) {
    if (typeof value === "number") {
      const shape = readNumberFormat(format);
      if (shape.kind === "date") continue;
      stored += 1;
      if (shape.kind === "percent") hasPercentSigns = true;
      else if (value >= 0 && value <= 1) ofOne += 1;
      if (!Number.isInteger(value)) fractional += 1;
      greatestBare = Math.max(greatestBare, Math.abs(value));
      const digits = storedDecimals(value, shape);
      if (digits !== null) see(digits);
      continue;
    }
    if (typeof value !== "string" || value.length > 120 || !/\d/.test(value)) continue;
    const text = clean(value);
    if (text.includes("%")) hasPercentSigns = true;
    const mark = provenMark(text);
    if (mark === "comma") commas += 1;
    if (mark === "dot") dots += 1;
    const word = scaleWord.exec(text)?.[1];
    if (word !== undefined) scale = Math.max(scale ?? 0, exponents[word.toLowerCase()] ?? 0);
    if (bareFigure.test(text)) greatestBare = Math.max(greatestBare, Number(text.replace(/[.,]/g, "")));
    see(mark === null ? 0 : decimalsAfter(text, mark));
  }
  return {
    content,
    decimalMark: commas > 0 && dots > 0 ? null : commas > 0 ? "comma" : dots > 0 ? "dot" : null,
    mixesMarks: commas > 0 && dots > 0,
    unitExponent: scale !== null && greatestBare > 0 && greatestBare < leastSum ? scale : 0,
    hasPercentSigns,
    isOfOne: stored > 0 && ofOne === stored && fractional > 0,
    decimals,
  };
}
