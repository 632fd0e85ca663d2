import { text as both } from "../text/bilingual";
import { findPeriods } from "../text/periods";
import type { Period } from "../text/reading";
import { claimAt, type Claim } from "./claim";
import type { DocumentHeader } from "./document-header";
import type { Paragraph } from "./report-text";

const opening =
  /(?:^|[.;]\s+|^[-–+·•] )(?:Trong |Đến hết |Tính đến hết )?((?:Quý|quý|Tháng|tháng|\d{1,2} tháng|Năm|năm)[^,.;:]{0,30}?\d{4}),/gu;
const compares = /so với|cùng kỳ|trước đó|năm trước/iu;
const longer: Readonly<Record<string, number>> = { month: 1, quarter: 2, "half-year": 3, "nine-months": 4, year: 5 };

/**
 * Sentences that open with a period: the report's own, or one that may be left over from another report. A look is
 * asked for; nobody is accused, since a report may well tell of an earlier period.
 */
export function periodClaims(paragraphs: readonly Paragraph[], header: DocumentHeader): readonly Claim[] {
  if (header.type !== "report") return [];
  const own = header.periods.filter(({ unit }) => unit !== null && unit !== "span");
  const [main] = own;
  if (main === undefined) return [];
  const openings = paragraphs
    .filter(({ kind }) => kind === "prose")
    .flatMap((paragraph) =>
      [...paragraph.text.matchAll(opening)].flatMap((match) => {
        const words = match[1] ?? "";
        const [period] = findPeriods(words);
        const start = match.index + match[0].indexOf(words);
        return period === undefined ? [] : [{ paragraph, period, start, end: start + words.length }];
      }),
    );
  return openings.map(({ paragraph, period, start, end }) => {
    const place = [paragraph, "period", start, end] as const;
    const sentence = paragraph.text.slice(start, start + 200).split(/[.;]\s/u)[0] ?? "";
    const isOwn = own.some((each) => isSame(each, period));
    // A report that goes through its quarters one by one names several of them.
    const series = new Set(openings.map((each) => each.period).filter(({ unit }) => unit === period.unit));
    const isSeries = new Set([...series].map(({ index, year }) => `${String(index)}/${String(year)}`)).size > 1;
    if (isOwn || isSeries || compares.test(sentence) || !isStale(main, period)) {
      return claimAt(...place, { outcome: "holds" });
    }
    return claimAt(...place, {
      outcome: "undecided",
      severity: "warning",
      expected: main.text,
      message: both(
        `Câu này ghi “${period.text}”, báo cáo là “${main.text}”. Xem có phải còn sót từ kỳ trước.`,
        `This says “${period.text}”, the report is of “${main.text}”. See whether it was left over from another report.`,
      ),
    });
  });
}

const isSame = (a: Period, b: Period): boolean =>
  a.unit === b.unit && a.index === b.index && (a.year === null || b.year === null || a.year === b.year);

/** A shorter period of the same year, or the same kind of period in another year or place. */
function isStale(main: Period, period: Period): boolean {
  const [own, other] = [longer[main.unit ?? ""], longer[period.unit ?? ""]];
  if (own === undefined || other === undefined || period.unit === "year") return false;
  if (own === other) return !isSame(main, period);
  return other < own && period.unit !== "month" && (main.year === null || period.year === main.year);
}
