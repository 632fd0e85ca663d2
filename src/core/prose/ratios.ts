import { absolute, amount, compare, formatVietnamese, round, subtract, zero, type Amount } from "../cell/amount";
import { text as both } from "../text/bilingual";
import { checkRatio, percentText } from "./arithmetic";
import { claimAt, type Claim } from "./claim";
import { nothingToCompare } from "./count-claims";
import { findFigures, type ProseFigure } from "./figures";
import type { Quantity } from "./quantities";
import type { Paragraph } from "./report-text";
import { sureBeforeBracket } from "./share-words";
import { note, type Web } from "./web";

const isZero = (figure: ProseFigure): boolean => (figure.candidates[0] ?? zero).coefficient === 0n;
const printed = (figure: ProseFigure): string => formatVietnamese(figure.candidates[0] ?? zero);

/** "a/b … đạt c %", and "c % (a/b)". A wrong share is certain only where the words say that it is the share of a in b. */
export function fractionRatios(paragraph: Paragraph, quantities: readonly Quantity[], web: Web): readonly Claim[] {
  const { text } = paragraph;
  const figures = findFigures(paragraph);
  return quantities.flatMap((quantity) => {
    const { figure, over, share, isShareSure } = quantity;
    if (over === null) return [];
    if (share !== null) {
      const claim = ratioClaim(paragraph, quantity.start, quantity.end, share, figure, over, isShareSure);
      return [
        isZero(over) || !isOwnShare(share, figure, over, isShareSure)
          ? claim
          : note(web, { kind: "ratio", share, part: figure, whole: over }, claim),
      ];
    }
    // 100% (9/9): the share stands before the bracket.
    const before = figures.filter((each) => each.end <= figure.start).at(-1);
    const isBracketed =
      before?.measure === "percent" &&
      /^ ?(?:\p{L}[\p{L} ]{0,40})?\((?:đạt )?$/u.test(text.slice(before.end, figure.start));
    if (!isBracketed) return [];
    const isSure = sureBeforeBracket({ text, figure, over, share: before });
    return [
      ratioClaim(paragraph, before.start, over.end + (text[over.end] === ")" ? 1 : 0), before, figure, over, isSure),
    ];
  });
}

function ratioClaim(
  paragraph: Paragraph,
  start: number,
  end: number,
  share: ProseFigure,
  part: ProseFigure,
  whole: ProseFigure,
  isSure: boolean,
): Claim {
  const total = whole.candidates[0] ?? zero;
  if (total.coefficient === 0n) return nothingArose(paragraph, start, end, share, part);
  const evaluation = checkRatio(share, part, [whole]);
  if (evaluation.outcome === "holds" || isOtherReading(share, evaluation.computed)) {
    return claimAt(paragraph, "ratio", start, end, { outcome: "holds" });
  }
  if (!isSure) return claimAt(paragraph, "ratio", start, end, { outcome: "unmatched", message: nothingToCompare });
  const expected = percentText(evaluation.computed, share.candidates[0] ?? zero);
  const sum = `${printed(part)} : ${printed(whole)} = ${expected}`;
  return claimAt(paragraph, "ratio", start, end, {
    outcome: evaluation.outcome,
    severity: "error",
    expected,
    message: both(
      `${sum}, ở đây ghi ${printed(share)}%. Xem lại tỷ lệ hoặc hai con số.`,
      `${sum}, but ${printed(share)}% is written. Look at the rate and the two figures.`,
    ),
  });
}

const hundred = amount(100);

/** What is left of the whole (1 − a/b), or by how much a exceeds or falls short of b (a/b − 1): the same up to its sign. */
function isOtherReading(share: ProseFigure, computed: Amount | null): boolean {
  if (computed === null) return false;
  const rest = absolute(subtract(computed, hundred));
  return share.candidates.some(
    (each) =>
      compare(round(rest, each.decimals), each) === 0 || compare(round(rest, each.decimals, "truncate"), each) === 0,
  );
}

/** True where the share enters the equations of the text. */
function isOwnShare(share: ProseFigure, part: ProseFigure, whole: ProseFigure, isSure: boolean): boolean {
  const evaluation = checkRatio(share, part, [whole]);
  return evaluation.outcome === "holds" || (isSure && !isOtherReading(share, evaluation.computed));
}

function nothingArose(paragraph: Paragraph, start: number, end: number, share: ProseFigure, part: ProseFigure): Claim {
  const isZero = (share.candidates[0] ?? zero).coefficient === 0n;
  const isNothing = (part.candidates[0] ?? zero).coefficient === 0n;
  if (isZero && isNothing) return claimAt(paragraph, "ratio", start, end, { outcome: "holds" });
  return claimAt(paragraph, "ratio", start, end, {
    outcome: isNothing ? "undecided" : "violated",
    severity: isNothing ? "warning" : "error",
    expected: "không phát sinh",
    message: isNothing
      ? both(
          `0/0 không tính được tỷ lệ ${printed(share)}%. Ghi “không phát sinh”.`,
          `0/0 gives no rate of ${printed(share)}%. Write “không phát sinh” (nothing arose).`,
        )
      : both("Mẫu số bằng 0 nên không có tỷ lệ.", "The whole is 0, so there is no rate."),
  });
}

/** Words that make more than the whole right: a plan may be exceeded. */
const mayExceed = /kế hoạch|chỉ tiêu|dự toán|vượt|KH(?!\p{L})|giao|định mức|triệu|đồng|so với|cùng kỳ/iu;
const isDone = /hoàn thành|khắc phục|giải quyết|xử lý|thực hiện|đạt|công khai|niêm yết|thứ|hạng|có/iu;

/** "a/b" without a share: what is done is no more than there is to do, and a rank is no lower than the last. */
export function fractionCounts(paragraph: Paragraph, quantities: readonly Quantity[]): readonly Claim[] {
  const { text } = paragraph;
  return quantities.flatMap(({ figure, over, share, start, end }) => {
    if (over === null || share !== null) return [];
    const before = text.slice(Math.max(0, start - 60), start);
    if (isDayAndMonth(text, figure, over)) return [];
    const words = /^(?: \p{L}+){0,3}/u.exec(text.slice(over.end))?.[0] ?? "";
    const quote = text.slice(start, over.end) + words;
    const a = figure.candidates[0] ?? zero;
    const b = over.candidates[0] ?? zero;
    if (compare(a, b) <= 0) return [claimAt(paragraph, "count", start, end, { outcome: "holds" }, quote)];
    if (figure.isRough || mayExceed.test(before + text.slice(end, end + 40))) {
      return [claimAt(paragraph, "count", start, end, { outcome: "unmatched" }, quote)];
    }
    // "1.245 hồ sơ/62 ngày": so many for each, not so many of them.
    const isQuotient =
      over.unit !== "" && /\p{L}/u.test(text.slice(figure.end, over.start)) && over.unit !== figure.unit;
    if (isQuotient) return [claimAt(paragraph, "count", start, end, { outcome: "unmatched" }, quote)];
    const isCertain = isDone.test(before) && over.unit !== "";
    return [
      claimAt(
        paragraph,
        "count",
        start,
        end,
        {
          outcome: isCertain ? "violated" : "undecided",
          severity: isCertain ? "error" : "warning",
          message: both(
            `${printed(figure)}/${printed(over)}: phần lớn hơn tổng. Xem lại hai con số.`,
            `${printed(figure)}/${printed(over)}: the part exceeds the whole. Look at both figures.`,
          ),
        },
        quote,
      ),
    ];
  });
}

/** 15/12 beside no word it could count is a day and a month. */
function isDayAndMonth(text: string, day: ProseFigure, month: ProseFigure): boolean {
  const [d, m] = [Number(text.slice(day.start, day.end)), Number(text.slice(month.start, month.end))];
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return false;
  const before = text.slice(Math.max(0, day.start - 12), day.start);
  return /(?:ngày|sáng|chiều|hôm|dịp|lễ|đợt)(?: \p{L}+)? $/iu.test(before) || month.unit === "";
}
