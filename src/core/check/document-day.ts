import { compareDates, findDates } from "../text/dates";
import { twoTierDay } from "../text/organisations";
import { findPeriods } from "../text/periods";
import type { CalendarDate } from "../text/reading";
import type { CheckContext } from "./rule";

const memo = new WeakMap<CheckContext, boolean>();

/**
 * True when the paper is known to be from the time of two tiers: a report date after 01/7/2025, and nothing printed that
 * shows an older paper checked later. Captions speak first, then titles, then notes, then deadlines.
 */
export function isTwoTierPaper(context: CheckContext): boolean {
  const known = memo.get(context);
  if (known !== undefined) return known;
  const answer = readAge(context);
  memo.set(context, answer);
  return answer;
}

function readAge({ settings, views }: CheckContext): boolean {
  const today = settings.reportDate;
  if (today === null || compareDates(today, twoTierDay) < 0) return false;
  const tables = views.map(({ table }) => table);
  const sources = [
    tables.map(({ caption }) => caption?.text ?? ""),
    tables.map(({ title }) => title?.text ?? ""),
    tables.flatMap(({ notes }) => notes.map((note) => note.text)),
    views.flatMap((view) => view.rowsOf("item", "continuation").map((row) => view.text(row, "deadline"))),
  ];
  for (const lines of sources) {
    const days = lines.flatMap(daysIn);
    if (days.length > 0) return days.some((day) => compareDates(day, twoTierDay) >= 0);
  }
  return true;
}

/** Full dates, and the last day of years named with a period or alone. */
function daysIn(line: string): readonly CalendarDate[] {
  if (line === "") return [];
  const dates = findDates(line).flatMap(({ date }) => (date === null ? [] : [date]));
  if (dates.length > 0) return dates;
  const years = findPeriods(line).flatMap(({ year }) => (year === null ? [] : [year]));
  const bare = [...line.matchAll(/(?:năm |\/)(20\d\d)(?!\d)/giu)].map(([, year]) => Number(year));
  return [...years, ...bare].map((year) => ({ year, month: 12, day: 31 }));
}
