import { text as both } from "../text/bilingual";
import { compareDates, findDates, formatDate, isDate, readDateSpans } from "../text/dates";
import type { CalendarDate, DateSpan } from "../text/reading";
import { claimAt, type Claim } from "./claim";
import type { Paragraph } from "./report-text";

const years =
  /(?:giai đoạn|nhiệm kỳ|thời kỳ|kỳ|năm học|từ năm) ?((?:19|20)\d\d) ?(?:[-–—]|đến(?: năm)?) ?((?:19|20)\d\d)(?!\d)/giu;
const months =
  /từ tháng ?(\d{1,2}) ?\/ ?((?:19|20)\d\d) ?(?:đến|-|–) ?(?:hết )?tháng ?(\d{1,2}) ?\/ ?((?:19|20)\d\d)(?!\d)/giu;
const compares = /so với|cùng kỳ|năm trước|giai đoạn/iu;
const ofFigures = /số liệu|tính từ|thống kê|lấy từ|kỳ báo cáo|cập nhật/iu;

/** Ranges of days, months and years: none runs backwards, none of figures ends after the report. */
export function rangeClaims(
  paragraphs: readonly Paragraph[],
  reportDate: CalendarDate | null,
  year: number | null = null,
): readonly Claim[] {
  return paragraphs.flatMap((paragraph) => [
    ...spanClaims(paragraph, reportDate, year),
    ...pairClaims(paragraph, years, ([from, to]) => [Number(from), Number(to)]),
    ...pairClaims(paragraph, months, ([m1, y1, m2, y2]) => [
      Number(y1) * 12 + Number(m1),
      Number(y2) * 12 + Number(m2),
    ]),
    ...impossibleDays(paragraph),
  ]);
}

function spanClaims(paragraph: Paragraph, reportDate: CalendarDate | null, year: number | null): readonly Claim[] {
  return readDateSpans(paragraph.text).map((span) => {
    const place = [paragraph, "range", span.index, span.index + span.text.length] as const;
    if (compareDates(span.from, span.to) > 0) {
      const meant = yearBefore(span);
      const hint = meant === null ? "" : ` Có lẽ từ ngày ${formatDate(meant)}.`;
      const hintEn = meant === null ? "" : ` Perhaps from ${formatDate(meant)}.`;
      return claimAt(...place, {
        outcome: "violated",
        severity: "error",
        ...(meant === null ? {} : { expected: `từ ngày ${formatDate(meant)} đến ngày ${formatDate(span.to)}` }),
        message: both(
          `Ngày đầu ${formatDate(span.from)} sau ngày cuối ${formatDate(span.to)}.${hint}`,
          `The first day, ${formatDate(span.from)}, lies after the last, ${formatDate(span.to)}.${hintEn}`,
        ),
      });
    }
    const before = paragraph.text.slice(Math.max(0, span.index - 40), span.index);
    if (reportDate !== null && compareDates(span.to, reportDate) > 0 && ofFigures.test(before)) {
      return claimAt(...place, {
        outcome: "undecided",
        severity: "warning",
        message: both(
          `Số liệu tính đến ${formatDate(span.to)}, sau ngày báo cáo ${formatDate(reportDate)}. Xem lại ngày.`,
          `The figures run to ${formatDate(span.to)}, after the report's day, ${formatDate(reportDate)}. Look at the date.`,
        ),
      });
    }
    const isElsewhere = year !== null && (span.to.year < year || span.from.year > year);
    if (isElsewhere && ofFigures.test(before) && !compares.test(paragraph.text)) {
      return claimAt(...place, {
        outcome: "undecided",
        severity: "warning",
        message: both(
          `Số liệu lấy từ ${formatDate(span.from)} đến ${formatDate(span.to)}, báo cáo là của năm ${String(year)}. Xem lại năm.`,
          `The figures are of ${formatDate(span.from)} to ${formatDate(span.to)}, the report is of ${String(year)}. Look at the year.`,
        ),
      });
    }
    return claimAt(...place, { outcome: "holds" });
  });
}

/** The start one year or more earlier, where that puts the range right within a year. */
function yearBefore({ from, to }: DateSpan): CalendarDate | null {
  const sameYear = { ...from, year: to.year };
  const earlier = { ...from, year: to.year - (compareDates(sameYear, to) > 0 ? 1 : 0) };
  return isDate(earlier) && earlier.year !== from.year ? earlier : null;
}

function pairClaims(
  paragraph: Paragraph,
  pattern: RegExp,
  ends: (groups: readonly string[]) => readonly number[],
): readonly Claim[] {
  return [...paragraph.text.matchAll(pattern)].map((match) => {
    const [from = 0, to = 0] = ends(match.slice(1));
    const place = [paragraph, "range", match.index, match.index + match[0].length] as const;
    if (from <= to) return claimAt(...place, { outcome: "holds" });
    return claimAt(...place, {
      outcome: "violated",
      severity: "error",
      message: both(
        "Mốc đầu sau mốc cuối. Ghi lại cho đúng thứ tự.",
        "The start lies after the end. Put them in order.",
      ),
    });
  });
}

function impossibleDays(paragraph: Paragraph): readonly Claim[] {
  return findDates(paragraph.text).flatMap(({ state, index, text }) =>
    state === "impossible"
      ? [
          claimAt(paragraph, "range", index, index + text.length, {
            outcome: "violated",
            severity: "error",
            message: both("Ngày này không có trong lịch.", "The calendar has no such day."),
          }),
        ]
      : [],
  );
}
