import type { Cell } from "../cell/cell";
import { clean } from "./normalise";
import { readNumberFormat } from "./number-format";
import type { CalendarDate, DateSpan } from "./reading";

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function lastDayOfMonth(year: number, month: number): number {
  return month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

/** True for a day the calendar has. */
export function isDate(date: CalendarDate): boolean {
  const { year, month, day } = date;
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** Days since 1 March of year 0, by counting in eras of 400 years. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const inEra = y - era * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
}

function dateOfDayNumber(days: number): CalendarDate {
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearInEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Negative, zero or positive as a lies before, on or after b. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Whole days from a to b; negative when b lies before a. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

const day1899 = dayNumber({ year: 1899, month: 12, day: 30 });
const day1904 = dayNumber({ year: 1904, month: 1, day: 1 });
const lastSerial = 2_958_465;

/**
 * The day an Excel serial stands for, time of day dropped. Null for serials outside 1900–9999 and for 60, the
 * 29 February 1900 Excel invented.
 */
export function dateOfSerial(serial: number, uses1904: boolean): CalendarDate | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole > lastSerial) return null;
  if (uses1904) return whole >= 0 && whole <= lastSerial - 1462 ? dateOfDayNumber(day1904 + whole) : null;
  if (whole < 1 || whole === 60) return null;
  return dateOfDayNumber(day1899 + whole + (whole < 60 ? 1 : 0));
}

/** The serial Excel stores for a day; null before its calendar begins. */
export function serialOfDate(date: CalendarDate, uses1904: boolean): number | null {
  if (!isDate(date)) return null;
  if (uses1904) {
    const serial = dayNumber(date) - day1904;
    return serial < 0 ? null : serial;
  }
  const serial = dayNumber(date) - day1899;
  return serial > 60 ? serial : serial >= 2 ? serial - 1 : null;
}

/** "short": 12/6/2023, with a leading zero for days below 10 and months 1 and 2 as NĐ 30/2020 asks; "full": 12/06/2023. */
export function formatDate(date: CalendarDate, style: "short" | "full" = "short"): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const month = style === "full" || date.month <= 2 ? two(date.month) : String(date.month);
  return `${two(date.day)}/${month}/${String(date.year).padStart(4, "0")}`;
}

/** A date as a text mentions it; `index` counts in the cleaned text. */
export interface DateMention {
  readonly text: string;
  readonly index: number;
  /** "incomplete" for blanks left to fill in, "impossible" for days the calendar lacks. */
  readonly state: "complete" | "incomplete" | "impossible";
  readonly date: CalendarDate | null;
}

const blanks = "(?:\\.{2,}|…+|_{2,})";
const part = `(\\d{1,2}|${blanks})`;
const mention = new RegExp(
  `(?<![\\d/.,])(?:(?:ngày ?)?(\\d{1,2})([/.-]) ?(\\d{1,2})\\2 ?((?:19|20)\\d\\d)(?![\\d/]|[.,]\\d)` +
    `|(?:ngày ?)?((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})(?!\\d)` +
    `|(?:ngày ?)?${part} ?tháng ?${part} ?năm ?((?:19|20)\\d\\d|${blanks}|20${blanks})` +
    `|(?:ngày ?)(${blanks}|\\d{1,2})? ?/ ?(${blanks}|\\d{1,2})? ?/ ?((?:19|20)\\d\\d|${blanks})(?![\\d/]))`,
  "giu",
);

function mentionOf(text: string, index: number, day: string, month: string, year: string): DateMention {
  if (![day, month, year].every((each) => /^\d+$/.test(each))) return { text, index, state: "incomplete", date: null };
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isDate(date) ? { text, index, state: "complete", date } : { text, index, state: "impossible", date: null };
}

/** Every full date of a text, drafts' blanks included ("ngày ...../01/2025"). Month and year alone are no date. */
export function findDates(text: string): readonly DateMention[] {
  const line = clean(text);
  const found: DateMention[] = [];
  for (const match of line.matchAll(mention)) {
    const [whole, d, , m, y, isoYear, isoMonth, isoDay, longDay, longMonth, longYear, openDay, openMonth, openYear] =
      match;
    if (d !== undefined) found.push(mentionOf(whole, match.index, d, m ?? "", y ?? ""));
    else if (isoYear !== undefined) found.push(mentionOf(whole, match.index, isoDay ?? "", isoMonth ?? "", isoYear));
    else if (longDay !== undefined) found.push(mentionOf(whole, match.index, longDay, longMonth ?? "", longYear ?? ""));
    else found.push(mentionOf(whole, match.index, openDay ?? "", openMonth ?? "", openYear ?? ""));
  }
  return found;
}

/** Reads a text that is one date and nothing more: 12/6/2023, 2.1.2018, "ngày 12 tháng 6 năm 2023". Null otherwise. */
export function readDate(text: string): CalendarDate | null {
  if (text.length > 80) return null;
  const line = clean(text).replace(/[.;,]+$/, "");
  const [only, more] = findDates(line);
  return only === undefined || more !== undefined || only.text.length !== line.length ? null : only.date;
}

/** The day a cell stands for: a stored date, or a text that is one. */
export function dateOfCell(cell: Cell, uses1904: boolean): CalendarDate | null {
  if (typeof cell.value === "string") return readDate(cell.value);
  if (typeof cell.value !== "number" || readNumberFormat(cell.format).kind !== "date") return null;
  return dateOfSerial(cell.value, uses1904);
}

/** A span as a text gives it, start after end included. `index` counts in the cleaned text. */
export interface SpanMention extends DateSpan {
  readonly text: string;
  readonly index: number;
}

const numeric = "(?:ngày ?)?\\d{1,2}[/.-] ?\\d{1,2}(?:[/.-] ?(?:19|20)\\d\\d)?";
const long = "(?:ngày ?)?\\d{1,2} ?tháng ?\\d{1,2}(?: ?năm ?(?:19|20)\\d\\d)?";
const span = new RegExp(
  `(?:từ|kể từ) ?(${long}|${numeric}) ?(?:đến hết|đến|tới|-|–) ?(${long}|${numeric})(?![\\d/])`,
  "giu",
);

function readParts(text: string): { day: number; month: number; year: number | null } | null {
  const [day, month, year] = (text.match(/\d+/g) ?? []).map(Number);
  return day === undefined || month === undefined ? null : { day, month, year: year ?? null };
}

/**
 * Every "từ ngày … đến ngày …". A start without its year takes the latest one that keeps the order; days the calendar
 * lacks make no span.
 */
export function readDateSpans(text: string): readonly SpanMention[] {
  const spans: SpanMention[] = [];
  const line = clean(text);
  if (!/từ/i.test(line)) return spans;
  for (const match of line.matchAll(span)) {
    const start = readParts(match[1] ?? "");
    const end = readParts(match[2] ?? "");
    if (start === null || end === null || end.year === null) continue;
    const to = { year: end.year, month: end.month, day: end.day };
    const guess = { year: end.year, month: start.month, day: start.day };
    const from =
      start.year !== null
        ? { ...guess, year: start.year }
        : compareDates(guess, to) <= 0
          ? guess
          : { ...guess, year: end.year - 1 };
    if (isDate(from) && isDate(to)) spans.push({ from, to, text: match[0], index: match.index });
  }
  return spans;
}
