import type { TableView } from "../table/table";
import { isLoss, readScores, type ScoredRow, type ScoredSection, type ScoredTable } from "./losses";
import { sameCriteria } from "./same-criteria";
import { yearOf } from "./year-of";

/** The tables the sheet is made of, and those of the year before. */
export interface Years {
  readonly current: readonly ScoredTable[];
  readonly earlier: { readonly year: number; readonly tables: readonly ScoredTable[] } | null;
}

/**
 * Parts deduction tables and scoring sheets by the year they say they are for: the latest year counts, deduction tables
 * before scoring sheets; the latest year before it is held against it. Tables that name no year count as of the latest.
 * Null when there is neither.
 */
export function partByYear(views: readonly TableView[]): Years | null {
  const read = views.flatMap((view) => {
    const scored = view.table.kind === "deduction" || view.table.kind === "scoring" ? readScores(view) : null;
    return scored === null ? [] : [{ scored, kind: view.table.kind, year: yearOf(view) }];
  });
  if (read.length === 0) return null;
  const years = [...new Set(read.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const [latest, before] = years;
  const preferred = (of: typeof read): readonly ScoredTable[] => {
    const deductions = of.filter(({ kind }) => kind === "deduction");
    return (deductions.length > 0 ? deductions : of).map(({ scored }) => scored);
  };
  const current = preferred(read.filter(({ year }) => year === null || year === latest));
  const earlier =
    before === undefined ? null : { year: before, tables: preferred(read.filter(({ year }) => year === before)) };
  return { current, earlier };
}

/** A criterion that lost points in one of two years. */
export interface YearLine {
  readonly order: string;
  readonly criterion: string;
  readonly before: ScoredRow | null;
  readonly now: ScoredRow | null;
  /** "unknown" where this year's table neither lists it nor says that it lists all criteria. */
  readonly outcome: "put-right" | "came-back" | "new" | "not-listed";
}

export interface YearComparison {
  readonly lines: readonly YearLine[];
  readonly sections: readonly YearSection[];
}

/** A section of either year with its criteria that lost points; null where a year has no such section. */
export interface YearSection {
  readonly order: string;
  readonly name: string;
  readonly before: readonly ScoredRow[] | null;
  readonly now: readonly ScoredRow[] | null;
}

/** Holds the criteria that lost points in two years against each other, by their wording. */
export function compareYears(current: readonly ScoredTable[], earlier: readonly ScoredTable[]): YearComparison {
  const now = criteriaOf(current);
  const before = criteriaOf(earlier).filter(isLoss);
  const pairs = sameCriteria(
    now.map(({ criterion }) => criterion),
    before.map(({ criterion }) => criterion),
  );
  const met = new Map<ScoredRow, ScoredRow>();
  for (const row of now) {
    const old = before[pairs.get(row.criterion) ?? -1];
    if (old !== undefined && !met.has(old)) met.set(old, row);
  }
  const old = before.map((row): YearLine => {
    const then = met.get(row) ?? null;
    const outcome = then === null ? "not-listed" : isLoss(then) ? "came-back" : "put-right";
    return { order: row.order, criterion: row.criterion, before: row, now: then, outcome };
  });
  const known = new Set(met.values());
  const fresh = now
    .filter((row) => isLoss(row) && !known.has(row))
    .map((row): YearLine => ({ order: row.order, criterion: row.criterion, before: null, now: row, outcome: "new" }));
  return { lines: [...old, ...fresh], sections: sectionsOf(current, earlier) };
}

function criteriaOf(tables: readonly ScoredTable[]): readonly ScoredRow[] {
  return tables.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria));
}

function sectionsOf(current: readonly ScoredTable[], earlier: readonly ScoredTable[]): readonly YearSection[] {
  const now = current.flatMap(({ sections }) => sections);
  const before = earlier.flatMap(({ sections }) => sections);
  const pairs = sameCriteria(now.map(nameOf), before.map(nameOf));
  const used = new Set<number>();
  const lines = now.map((section): YearSection => {
    const index = pairs.get(nameOf(section)) ?? -1;
    const old = used.has(index) ? undefined : before[index];
    used.add(index);
    return { ...headOf(section), before: old?.criteria.filter(isLoss) ?? null, now: section.criteria.filter(isLoss) };
  });
  const gone = before
    .filter((_, index) => !used.has(index))
    .map((section): YearSection => ({ ...headOf(section), before: section.criteria.filter(isLoss), now: null }));
  return [...lines, ...gone].filter((section) => (section.before?.length ?? 0) + (section.now?.length ?? 0) > 0);
}

function nameOf({ head }: ScoredSection): string {
  return head?.criterion ?? "";
}

function headOf({ head }: ScoredSection): Pick<YearSection, "order" | "name"> {
  return { order: head?.order ?? "", name: head === null ? "Ngoài các mục" : head.criterion };
}
