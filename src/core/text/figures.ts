import { amount, multiply, negate, powerOfTen, type Amount } from "../cell/amount";
import type { ColumnContent } from "../appendix/kind";
import { clean } from "./normalise";
import type { Measure, Reading } from "./reading";

export type Mark = "comma" | "dot";

/** What is known of the column a figure stands in. */
export interface NumberHint {
  readonly content: ColumnContent | null;
  /** The mark the column's other figures write decimals with; null where they do not tell. */
  readonly decimalMark: Mark | null;
  /** Power of ten the column counts in: 6 where "2 triệu" stands beside a bare "3". */
  readonly unitExponent: number;
}

export const noHint: NumberHint = { content: null, decimalMark: null, unitExponent: 0 };

/** One written figure: a single value, or the values its marks allow, likeliest first. */
export interface WrittenNumber {
  readonly candidates: readonly Amount[];
  readonly mark: Mark | null;
}

function other(mark: Mark): Mark {
  return mark === "comma" ? "dot" : "comma";
}

function assemble(sign: string, whole: string, fraction: string): Amount {
  const value = amount(BigInt(whole + fraction), fraction.length);
  return sign === "-" ? negate(value) : value;
}

/**
 * One mark before exactly three digits is read as thousands where the column counts whole things or the mark is the
 * official dot, as decimals where the column says so, and is left open otherwise (1.365 points; 461,612 triệu).
 */
function readThree(sign: string, whole: string, fraction: string, mark: Mark, hint: NumberHint): WrittenNumber {
  const asThousands = assemble(sign, whole + fraction, "");
  const asDecimals = assemble(sign, whole, fraction);
  if (hint.content === "count" || hint.content === "order") return { candidates: [asThousands], mark: null };
  if (hint.decimalMark === mark) return { candidates: [asDecimals], mark };
  const isBounded = hint.content === "percent" || hint.content === "score";
  if (isBounded) return { candidates: [asDecimals, asThousands], mark };
  if (mark === "dot" || hint.decimalMark === other(mark)) return { candidates: [asThousands], mark: null };
  return { candidates: [asThousands, asDecimals], mark };
}

/** Reads one figure such as 79.461,612 or 18.61. Null when it is none (ids like 1.2.3, lists like 1,2,3,4). */
export function readWritten(token: string, hint: NumberHint): WrittenNumber | null {
  if (/^\d{1,15}$/.test(token)) return { candidates: [{ coefficient: BigInt(token), decimals: 0 }], mark: null };
  const match = /^([-+\u2212]?)(\d{1,18}(?:[.,]\d{1,18}){0,8}|\d{1,3}(?: \d{3}){1,5}(?:[.,]\d{1,9})?)$/.exec(token);
  if (match === null) return null;
  const sign = match[1] === "\u2212" ? "-" : (match[1] ?? "");
  const digits = (match[2] ?? "").replace(/ /g, "");
  const parts = digits.split(/[.,]/);
  const [first = "", second = ""] = parts;
  if (parts.length === 1) return { candidates: [assemble(sign, first, "")], mark: null };
  const marks = digits.replace(/\d/g, "");
  const lastMark: Mark = marks.endsWith(",") ? "comma" : "dot";
  if (parts.length === 2) {
    const isOpen = second.length === 3 && first.length <= 3 && first !== "0" && !match[2]?.includes(" ");
    return isOpen
      ? readThree(sign, first, second, lastMark, hint)
      : { candidates: [assemble(sign, first, second)], mark: lastMark };
  }
  const isGrouped = (groups: readonly string[]): boolean =>
    first.length <= 3 && groups.every((group, at) => at === 0 || group.length === 3);
  if (new Set(marks).size === 1) {
    return isGrouped(parts) && first !== "0" ? { candidates: [assemble(sign, parts.join(""), "")], mark: null } : null;
  }
  const whole = parts.slice(0, -1);
  const isOneMarkApart = new Set(marks.slice(0, -1)).size === 1 && marks.at(-1) !== marks.at(0);
  if (!isOneMarkApart || !isGrouped(whole)) return null;
  return { candidates: [assemble(sign, whole.join(""), parts.at(-1) ?? "")], mark: lastMark };
}

const scales: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 };
const counted =
  "đồng|đ|vnđ|vnd|điểm|hồ sơ|hs|văn bản|vb|tthc|thủ tục(?: hành chính)?|nhiệm vụ|phiếu(?: đánh giá)?|lượt|người|đơn vị|cuộc|vụ|việc|ngày|lần|trường hợp|ý kiến|vấn đề|kiến nghị|báo cáo|kế hoạch|quyết định|xã|thôn|dịch vụ|dvc|máy|bài|tin";
const figure = "[-+\\u2212]?\\d[\\d., ]{0,30}";
const single = new RegExp(
  `^(trên|hơn|dưới|gần|khoảng|tối thiểu|tối đa|ít nhất|từ|đạt|chiếm|ước đạt|ước|>=|<=|[>≥<≤])? ?(\\()?(${figure}) ?(%)?(\\))? ?(nghìn|ngàn|triệu|tỷ|tỉ)? ?(%|${counted})?( trở lên| trở xuống)?$`,
  "iu",
);
const quotient = new RegExp(
  `^(?:đạt )?(\\d[\\d.,]{0,20}) ?(?:(?:(nghìn|ngàn|triệu|tỷ|tỉ) ?)?(\\p{L}[\\p{L} ]{0,60}))?/ ?(\\d[\\d.,]{0,20}) ?(?:\\p{L}[\\p{L} ]{0,60})?$`,
  "iu",
);
const bounds = /^(?:trên|hơn|dưới|gần|khoảng|tối thiểu|tối đa|ít nhất|từ|ước|>=|<=|[>≥<≤])$/i;

const nothing = new Set([
  "-",
  "–",
  "—",
  "--",
  "---",
  "x",
  "không",
  "không có",
  "không phát sinh",
  "chưa phát sinh",
  "không áp dụng",
  "kps",
  "n/a",
  "na",
  "ko",
  "k",
  "không phát sinh hồ sơ",
  "không tính",
  "không đánh giá",
  "/",
  "không xét",
]);

const textual: ReadonlySet<ColumnContent> = new Set(["label", "unit", "units", "deadline", "status", "text"]);

/** True for columns whose cells are words, whatever digits they hold. */
export function isTextual(content: ColumnContent | null): boolean {
  return content !== null && textual.has(content);
}

function readQuotient(text: string, hint: NumberHint): Reading | null {
  if (!text.includes("/")) return null;
  const match = quotient.exec(text);
  if (match === null) return null;
  const [, first = "", , , second = ""] = match;
  const isMonth = /^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$/.test(text);
  if (isMonth && hint.content !== "count" && hint.content !== "percent") return null;
  const part = readWritten(first, { ...hint, content: "count" })?.candidates[0];
  const whole = readWritten(second, { ...hint, content: "count" })?.candidates[0];
  if (part === undefined || whole === undefined) return null;
  return { kind: "fraction", part, whole, isText: true };
}

/**
 * Reads a text as a figure, with its column's help. Money words scale ("2 triệu" → 2.000.000); brackets around a per cent
 * do not make it negative. A bound ("trên 95 %") reads as its figure here; a cell that holds one is text.
 * Never a figure: ids (1.2.3), lists ("mức độ 3,4"), dates.
 */
export function readNumber(source: string, hint: NumberHint = noHint): Reading {
  return readFigure(source, hint, true);
}

/** As `readNumber`; bounds read as text unless `acceptsBounds`. */
export function readFigure(source: string, hint: NumberHint, acceptsBounds: boolean): Reading {
  if (source.length > 400) return { kind: "text", text: clean(source) };
  const text = clean(source);
  if (text === "") return { kind: "blank" };
  const bareText = text.replace(/^['’‘`]+|['’‘`]+$/g, "").trim();
  if (bareText.length < 30 && nothing.has(bareText.toLowerCase())) return { kind: "not-applicable", text };
  const asText: Reading = { kind: "text", text };
  if (!/\d/.test(bareText) || bareText.length > 120) return asText;
  if (/^[\d.,]+$/.test(bareText)) return readBare(bareText, hint, text);
  const fraction = readQuotient(bareText, hint);
  if (fraction !== null) return fraction;
  const match = single.exec(bareText);
  if (match === null) return asText;
  const [, before = "", open, digits = "", percentIn, close, scale = "", after = "", beyond] = match;
  if ((open === undefined) !== (close === undefined)) return asText;
  if (!acceptsBounds && (bounds.test(before) || beyond !== undefined)) return asText;
  const measure: Measure = percentIn === "%" || after === "%" ? "percent" : "plain";
  const wide = measure === "percent" ? { ...hint, content: "percent" as const } : hint;
  const written = readWritten(digits.trim(), wide);
  if (written === null) return asText;
  const exponent = scale === "" ? 0 : (scales[scale.toLowerCase()] ?? 0) - hint.unitExponent;
  const scaled = exponent > 0 ? written.candidates.map((each) => scaleUp(each, exponent)) : written.candidates;
  const [value] = scaled;
  if (value === undefined) return asText;
  // Bookkeepers bracket a loss; in a column of money the sign is for a person to say.
  if (open !== undefined && hint.content === "money") {
    return { kind: "ambiguous", candidates: [...scaled, ...scaled.map(negate)], measure };
  }
  if (scaled.length > 1) return { kind: "ambiguous", candidates: scaled, measure };
  return { kind: "figure", amount: value, measure, isText: true, mark: written.mark };
}

/** Digits and marks alone, the commonest text by far. */
function readBare(digits: string, hint: NumberHint, text: string): Reading {
  const written = readWritten(digits, hint);
  const [value, more] = written?.candidates ?? [];
  if (written === null || value === undefined) return { kind: "text", text };
  if (more !== undefined) return { kind: "ambiguous", candidates: written.candidates, measure: "plain" };
  return { kind: "figure", amount: value, measure: "plain", isText: true, mark: written.mark };
}

function scaleUp(value: Amount, exponent: number): Amount {
  const raised = multiply(value, amount(powerOfTen(exponent)));
  const spare = Math.min(exponent, raised.decimals);
  return { coefficient: raised.coefficient / powerOfTen(spare), decimals: raised.decimals - spare };
}
