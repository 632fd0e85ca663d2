import { text as both } from "../text/bilingual";
import type { Citation } from "../text/citations";
import { compareDates, formatDate } from "../text/dates";
import type { Judgement } from "./claim";
import type { Paragraph } from "./report-text";

/** One mention of a document. */
export interface Cited {
  readonly paragraph: Paragraph;
  readonly citation: Citation;
  /** The body named behind it ("của UBND tỉnh"); "" where none is. */
  readonly issuer: string;
}

/** Numbers of these are given once for the whole country. */
const central = /^(?:NĐ-CP|NQ-CP|QĐ-TTg|CT-TTg|QH\d+|TT-\p{Lu}+)$/u;

/** One document cited with two dates, or one date with two years in the number. */
export function citedTwice(cited: readonly Cited[]): ReadonlyMap<Cited, Judgement> {
  const problems = new Map<Cited, Judgement>();
  const seen = new Map<string, Cited>();
  for (const each of cited) {
    const { citation, issuer } = each;
    const { date, number, symbol, year, isBlankNumber } = citation;
    if (date === null || isBlankNumber) continue;
    const isCentral = central.test(symbol);
    if (!isCentral && issuer === "") continue;
    const key = [number.replace(/^0+/u, ""), year ?? date.year, symbol, isCentral ? "" : issuer].join("/");
    const known = seen.get(key);
    const other = known?.citation.date;
    if (known === undefined || other === undefined || other === null) seen.set(key, each);
    else if (compareDates(other, date) !== 0) {
      problems.set(each, {
        outcome: isCentral ? "violated" : "undecided",
        severity: isCentral && year !== null ? "error" : "warning",
        expected: formatDate(other),
        message: both(
          `Cùng số ${citation.number}/${symbol} nhưng chỗ khác (dòng ${String(known.paragraph.lineAt(known.citation.index))}) ghi ngày ${formatDate(other)}. Xem lại ngày.`,
          `The same number bears the date ${formatDate(other)} on line ${String(known.paragraph.lineAt(known.citation.index))}. Look at the date.`,
        ),
      });
    }
  }
  return problems;
}

/** Numbers of one office rise with their dates within a year; one that does not is worth a look, never an error. */
export function outOfOrder(cited: readonly Cited[]): ReadonlyMap<Cited, Judgement> {
  const groups = new Map<string, Cited[]>();
  for (const each of cited) {
    const { citation, issuer } = each;
    if (citation.date === null || citation.isBlankNumber || issuer !== "" || citation.year !== null) continue;
    if (!/^(?:KH|QĐ|BC|TB|TTr)-UBND$/u.test(citation.symbol)) continue;
    const key = `${citation.symbol}/${String(citation.date.year)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const problems = new Map<Cited, Judgement>();
  for (const group of groups.values()) {
    const distinct = new Map(group.map((each) => [each.citation.number.replace(/^0+/u, ""), each]));
    const sorted = [...distinct.values()].sort((a, b) => Number(a.citation.number) - Number(b.citation.number));
    const kept = new Set(longestRising(sorted));
    // One odd number among three or more in order is a slip; more odd ones mean several offices.
    const odd = sorted.filter((each) => !kept.has(each));
    const [only] = odd;
    if (only === undefined || odd.length > 1 || kept.size < 3) continue;
    problems.set(only, {
      outcome: "undecided",
      severity: "warning",
      message: both(
        `Số và ngày không theo thứ tự của các văn bản cùng loại trong năm. Xem lại số hoặc ngày.`,
        `Number and date are out of order among like documents of the year. Look at both.`,
      ),
    });
  }
  return problems;
}

function longestRising(sorted: readonly Cited[]): readonly Cited[] {
  const best: (readonly Cited[])[] = [];
  sorted.forEach((each, at) => {
    let chain: readonly Cited[] = [];
    for (let before = 0; before < at; before++) {
      const other = sorted[before]?.citation.date;
      const candidate = best[before] ?? [];
      if (other !== null && other !== undefined && each.citation.date !== null) {
        if (compareDates(other, each.citation.date) <= 0 && candidate.length > chain.length) chain = candidate;
      }
    }
    best.push([...chain, each]);
  });
  return best.reduce<readonly Cited[]>((longest, each) => (each.length > longest.length ? each : longest), []);
}
