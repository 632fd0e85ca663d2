import { compareDates, findDates } from "../text/dates";
import { twoTierDay } from "../text/organisations";
import { findPeriods } from "../text/periods";
import type { CalendarDate } from "../text/reading";
import type { CheckContext } from "./rule";

/**
 * True when the paper is known to be from the time of two tiers: a report date after 01/7/2025, and nothing printed in
 * titles, captions, notes and deadlines that shows an older paper checked later.
 */
export function isTwoTierPaper({ settings, views }: CheckContext): boolean {
  const today = settings.reportDate;
  if (today === null || compareDates(today, twoTierDay) < 0) return false;
  const days: CalendarDate[] = views.flatMap(({ table }) =>
    [table.title, table.caption, ...table.notes].flatMap((line) => {
      if (line === null) return [];
      const dates = findDates(line.text).flatMap(({ date }) => (date === null ? [] : [date]));
      const years = findPeriods(line.text).flatMap(({ year }) => (year === null ? [] : [{ year, month: 12, day: 31 }]));
      return [...dates, ...years];
    }),
  );
  for (const view of views) {
    for (const row of view.rowsOf("item", "continuation")) {
      for (const [year] of view.text(row, "deadline").matchAll(/(?<!\d)20\d\d(?!\d)/gu)) {
        days.push({ year: Number(year), month: 12, day: 31 });
      }
    }
  }
  return days.length === 0 || days.some((day) => compareDates(day, twoTierDay) >= 0);
}
