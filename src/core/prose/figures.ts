import type { Amount } from "../cell/amount";
import { readWritten } from "../text/figures";
import type { Measure } from "../text/reading";
import { maskNonCounts } from "./masks";
import type { Paragraph } from "./report-text";

/** A figure of a paragraph that counts something. Positions count in the paragraph's text. */
export interface ProseFigure {
  readonly start: number;
  /** Behind the digits and a per-cent sign. */
  readonly end: number;
  /** Likeliest reading first. */
  readonly candidates: readonly Amount[];
  readonly measure: Measure;
  /** "hồ sơ", "triệu đồng", "%"; "" where no word follows. Lower case. */
  readonly unit: string;
  /** "gần 80", "trên 95 %", "tối thiểu 60 %": a bound or a guess, not a count. */
  readonly isRough: boolean;
}

const token = /(?<![\p{L}\d])(?:\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)*)/gu;

const units =
  "triệu đồng|tỷ đồng|tỉ đồng|nghìn đồng|ngàn đồng|đồng|điểm|hồ sơ|thủ tục hành chính|thủ tục|TTHC|văn bản|nhiệm vụ|phiếu|lượt người|lượt|người|đơn vị|cuộc họp|cuộc|vụ việc|vụ|việc|lần|trường hợp|ý kiến|vấn đề|kiến nghị|báo cáo|kế hoạch|quyết định|xã, thị trấn|xã|phường|thị trấn|thôn|dịch vụ công|dịch vụ|máy|bài|tin|lĩnh vực|cán bộ, công chức|cán bộ|công chức|viên chức|đồng chí|lớp|hội nghị|buổi|bậc|chỉ tiêu|tiêu chí|mục tiêu|sáng kiến|giấy tờ|tài khoản|hộ|doanh nghiệp|triệu|tỷ|tỉ";
const unitAt = new RegExp(`^ ?(${units})(?!\\p{L})`, "iu");
const anyWord = /^ (\p{L}+)/u;
const rough = /(?:trên|hơn|dưới|gần|khoảng|tối thiểu|tối đa|ít nhất|không quá|xấp xỉ|[<>≥≤]=?) ?(?:đạt )?(?:là )?$/iu;
const roughAfter = /^ ?(?:%)? ?(?:\p{L}+ ){0,2}(?:trở lên|trở xuống)/iu;

const memo = new WeakMap<Paragraph, readonly ProseFigure[]>();
const homes = new WeakMap<ProseFigure, Paragraph>();

/** The paragraph a figure was found in. */
export function homeOf(figure: ProseFigure): Paragraph | null {
  return homes.get(figure) ?? null;
}

/** Every counting figure of a paragraph, in order. */
export function findFigures(paragraph: Paragraph): readonly ProseFigure[] {
  const known = memo.get(paragraph);
  if (known !== undefined) return known;
  const found = scan(paragraph.text);
  memo.set(paragraph, found);
  for (const figure of found) homes.set(figure, paragraph);
  return found;
}

function scan(text: string): readonly ProseFigure[] {
  if (!/\d/u.test(text)) return [];
  const masked = maskNonCounts(text);
  const found: ProseFigure[] = [];
  for (const match of masked.matchAll(token)) {
    const start = match.index;
    const digitsEnd = start + match[0].length;
    if (/[\uE000/:]\s?$/u.test(masked.slice(0, start)) && masked[start - 1] === "\uE000") continue;
    if (/^[\uE000]/u.test(masked.slice(digitsEnd))) continue;
    const percent = /^ ?%/u.exec(masked.slice(digitsEnd))?.[0];
    const tail = text.slice(digitsEnd, digitsEnd + 40);
    const unit = percent === undefined ? (unitAt.exec(tail)?.[1] ?? anyWord.exec(tail)?.[1] ?? "").toLowerCase() : "%";
    const content = percent === undefined ? (isCountable(unit) ? "count" : null) : "percent";
    const written = readWritten(match[0], { content, decimalMark: null, unitExponent: 0 });
    if (written === null) continue;
    found.push({
      start,
      end: digitsEnd + (percent?.length ?? 0),
      candidates: written.candidates,
      measure: percent === undefined ? "plain" : "percent",
      unit,
      isRough: rough.test(text.slice(Math.max(0, start - 16), start)) || roughAfter.test(tail),
    });
  }
  return found;
}

const measured = /đồng|^điểm$|^(?:triệu|tỷ|tỉ|ha|km|m|tấn|kg)$/u;

/** Units that come in whole numbers, so that 1.365 is a thousand and more. */
function isCountable(unit: string): boolean {
  return unit !== "" && !measured.test(unit) && new RegExp(`^(?:${units})$`, "iu").test(unit);
}

/** True for money and points, whose printed figures may have been rounded. */
export function isMeasured(unit: string): boolean {
  return measured.test(unit);
}
