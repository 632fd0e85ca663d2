import { readPeriodName } from "./period-names";
import { findPeriods, readPeriod } from "./period-words";
import type { Period } from "./reading";

/** What names a period, strongest first: a title is written for the paper, a file name may be last quarter's. */
export const periodSources = ["title", "caption", "note", "sheet", "file"] as const;
export type PeriodSource = (typeof periodSources)[number];

export interface PeriodSaid {
  readonly source: PeriodSource;
  readonly text: string;
}

export interface NamedPeriod {
  readonly source: PeriodSource;
  readonly period: Period;
}

/** The period a table reports on, who says so, and who says otherwise. */
export interface ReportingPeriod extends NamedPeriod {
  /** Sources that name another period of the same length, or another year. That may be right: it decides nothing. */
  readonly others: readonly NamedPeriod[];
}

/**
 * The period told by everything printed around a table and by the names of sheet and file. The strongest source that
 * names a part of a year, or a year, gives it; a missing year and the days of the figures come from the others.
 */
export function reportingPeriod(said: readonly PeriodSaid[]): ReportingPeriod | null {
  const named = periodSources.flatMap((source) =>
    said
      .filter((each) => each.source === source)
      .flatMap(({ text }): readonly NamedPeriod[] => {
        const isName = source === "sheet" || source === "file";
        const period = isName ? readPeriodName(text) : readPeriod(text);
        return period === null ? [] : [{ source, period }];
      }),
  );
  const isPart = ({ period }: NamedPeriod): boolean => period.unit !== "span" && period.unit !== "year";
  const best = named.find(isPart) ?? named.find(({ period }) => period.unit === "year") ?? named[0];
  if (best === undefined) return null;
  const { unit } = best.period;
  const years = named.flatMap(({ period }) => yearsOf(period));
  const year = best.period.year ?? (unit === "span" ? null : (years[0] ?? null));
  const span = best.period.span ?? named.find(({ period }) => period.unit === "span")?.period.span ?? null;
  const period: Period = { ...best.period, year, span };
  return {
    source: best.source,
    period,
    others: named.filter((each) => each !== best && isAnotherPeriod(period, each.period)),
  };
}

function yearsOf({ unit, year, span }: Period): readonly number[] {
  if (unit !== "span") return year === null ? [] : [year];
  return span === null ? [] : [span.to.year];
}

/** True where two periods of one unit differ, in index or in year. Periods of different length may well stand together. */
export function isAnotherPeriod(own: Period, other: Period): boolean {
  if (own.unit === null || own.unit === "span" || other.unit !== own.unit) return false;
  if (own.year !== null && other.year !== null && own.year !== other.year) return true;
  return own.index !== other.index && (own.year === null) === (other.year === null);
}

/** The first period a line names that is another than this one; null where there is none. */
export function stalePeriodIn(text: string, own: Period): Period | null {
  if (own.year === null) return null;
  return findPeriods(text).find((each) => each.year !== null && isAnotherPeriod(own, each)) ?? null;
}
