import type { CalendarDate } from "../core/text/reading";

/** 12/6/2026, as written in Vietnamese documents. */
export function formatDate({ day, month, year }: CalendarDate): string {
  return `${String(day)}/${String(month)}/${String(year)}`;
}

/** Reads 12/6/2026 (also with dashes or dots); null when the calendar has no such day. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? { year, month, day } : null;
}
