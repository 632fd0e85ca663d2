import { lastDayOfMonth, readDateSpans } from "./dates";
import { clean } from "./normalise";
import type { DateSpan, Period } from "./reading";
import { readRoman } from "./romans";

/** The days of the months first to last of a year. */
export function monthsOf(year: number, first: number, last: number): DateSpan {
  return { from: { year, month: first, day: 1 }, to: { year, month: last, day: lastDayOfMonth(year, last) } };
}

/** 1 to 4 for "I", "2", "03"; null for anything else. */
export function readQuarter(text: string): number | null {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : readRoman(text);
  return value !== null && value >= 1 && value <= 4 ? value : null;
}

const year = "(?: ?[/.-] ?| ?,? ?năm )((?:19|20)\\d\\d)(?!\\d)";
const quarter = new RegExp(`quý ?(IV|I{1,3}|0?[1-4])(?![\\p{L}\\d])(?:${year})?`, "giu");
const manyMonths = new RegExp(
  `(?<![\\d/])(0?[2-9]|1[01]|sáu|chín|ba) ?tháng ?(đầu|cuối)? ?(?:của )?(?:năm)? ?((?:19|20)\\d\\d)?(?![\\d/])`,
  "giu",
);
const month = new RegExp(`tháng ?(0?[1-9]|1[0-2])(?![\\d])(?:${year})?`, "giu");
const wholeYear = /(?<!\p{L})năm ?((?:19|20)\d\d)(?!\d)(?! ?[-–] ?\d{4})/giu;
const stage = /giai đoạn ?((?:19|20)\d\d) ?[-–—] ?((?:19|20)\d\d)(?!\d)/giu;
const words: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };

interface Mention {
  readonly index: number;
  readonly period: Period;
}

function optionalYear(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** "6 tháng" with nothing beside it is a period only where it is all the text: prose has its "trong 6 tháng" too. */
function readMonths(match: RegExpMatchArray, line: string): Period | null {
  const [printed, count = "", side, yearText] = match;
  const months = words[count.toLowerCase()] ?? Number(count);
  const isAlone = printed.trim() === line && (months === 6 || months === 9);
  if (side === undefined && yearText === undefined && !/năm/i.test(printed) && !isAlone) return null;
  const at = optionalYear(yearText);
  const text = printed.trim();
  const isLast = side?.toLowerCase() === "cuối";
  if (months === 6) return { unit: "half-year", index: isLast ? 2 : 1, year: at, span: null, text };
  if (months === 9 && !isLast) return { unit: "nine-months", index: 0, year: at, span: null, text };
  const days = at === null ? null : isLast ? monthsOf(at, 13 - months, 12) : monthsOf(at, 1, months);
  return { unit: "span", index: 0, year: at, span: days, text };
}

function mentions(line: string): readonly Mention[] {
  const found: Mention[] = [];
  const taken: [number, number][] = [];
  const take = (match: RegExpMatchArray, period: Period | null): void => {
    const index = match.index ?? 0;
    const end = index + match[0].length;
    if (period === null || taken.some(([from, to]) => index < to && from < end)) return;
    taken.push([index, end]);
    found.push({ index, period });
  };
  for (const match of line.matchAll(quarter)) {
    const index = readQuarter(match[1] ?? "") ?? 0;
    take(match, { unit: "quarter", index, year: optionalYear(match[2]), span: null, text: match[0] });
  }
  for (const match of line.matchAll(manyMonths)) take(match, readMonths(match, line));
  for (const match of line.matchAll(month)) {
    if (/ngày ?(?:\d{1,2}|\.+|…+) ?$/i.test(line.slice(Math.max(0, (match.index ?? 0) - 12), match.index))) {
      taken.push([match.index, match.index + match[0].length]);
      continue;
    }
    take(match, { unit: "month", index: Number(match[1]), year: optionalYear(match[2]), span: null, text: match[0] });
  }
  for (const match of line.matchAll(stage)) {
    const span = { ...monthsOf(Number(match[1]), 1, 12), to: { year: Number(match[2]), month: 12, day: 31 } };
    take(match, { unit: "span", index: 0, year: null, span, text: match[0] });
  }
  for (const match of line.matchAll(wholeYear)) {
    if (/tháng ?(?:\d{1,2}|\.+|…+) ?$/i.test(line.slice(Math.max(0, match.index - 12), match.index))) continue;
    take(match, { unit: "year", index: 0, year: Number(match[1]), span: null, text: match[0] });
  }
  for (const { from, to, text, index } of readDateSpans(line)) {
    found.push({ index, period: { unit: "span", index: 0, year: null, span: { from, to }, text } });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Every period a text names, in order: quarters, months, halves, years, stages (2021-2025) and spans of days. */
export function findPeriods(text: string): readonly Period[] {
  return mentions(clean(text)).map(({ period }) => period);
}

const rank: readonly (readonly Period["unit"][])[] = [
  ["quarter", "half-year", "nine-months", "month"],
  ["year"],
  ["span"],
];

/**
 * The period a title or note is about: the first quarter, half, nine months or month, else the first year, else the first
 * span. A missing year comes from the only year the text names; days given beside the words become its span.
 */
export function readPeriod(text: string): Period | null {
  const found = findPeriods(text);
  const partOfYear = found.find((each) => each.unit === "span" && /tháng (?:đầu|cuối)/i.test(each.text));
  const best =
    partOfYear ??
    rank.map((units) => found.find((each) => units.includes(each.unit))).find((each) => each !== undefined);
  if (best === undefined) return null;
  const years = new Set(found.flatMap((each) => (each.unit !== "span" && each.year !== null ? [each.year] : [])));
  const [only = null] = years.size === 1 ? years : [];
  const days = found.find((each) => each.unit === "span" && each.span !== null && /từ/i.test(each.text))?.span ?? null;
  const filled = best.year ?? (best.unit === "span" && partOfYear === undefined ? null : only);
  return { ...best, year: filled, span: best.unit === "span" ? best.span : days };
}

/** The days a period covers by its words; null where the year is unknown and no days are given. */
export function spanOfPeriod(period: Period): DateSpan | null {
  const { unit, index, year: at } = period;
  if (unit === "span" || unit === null || at === null) return period.span;
  if (unit === "year") return monthsOf(at, 1, 12);
  if (unit === "nine-months") return monthsOf(at, 1, 9);
  if (unit === "half-year") return index === 2 ? monthsOf(at, 7, 12) : monthsOf(at, 1, 6);
  return unit === "quarter" ? monthsOf(at, 3 * index - 2, 3 * index) : monthsOf(at, index, index);
}
