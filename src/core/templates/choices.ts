import type { ColumnSpec } from "../appendix/kind";
import { twoTierDay, unitCatalogue } from "../text/organisations";

const statuses = ["Đã ban hành", "Đã thực hiện", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh"];
const shares = ["0%", "25%", "50%", "75%", "100%"];

/** What a list in a cell holds at most, commas included. */
const longestList = 255;

/**
 * The set words a column offers to choose from in an appendix of a year; null for a column that is simply typed. Units are
 * those a commune has in that year: its offices changed on 01/7/2025. Without a year they are today's.
 */
export function choicesFor(
  column: Pick<ColumnSpec, "role" | "content"> | undefined,
  year: number | null,
): readonly string[] | null {
  if (column?.content === "status") return statuses;
  if (column?.role === "completion") return shares;
  return column?.content === "unit" ? unitsOf(year) : null;
}

/** Offices of a commune on the last day of a year, as many as a list holds, in the order of the catalogue. */
export function unitsOf(year: number | null): readonly string[] {
  const isBefore = year !== null && year < twoTierDay.year;
  const names = unitCatalogue
    .filter(({ key, level, abolishedOn }) =>
      isBefore ? level === "commune" && abolishedOn !== null : abolishedOn === null && successors.has(key),
    )
    .map(({ name }) => name.vi)
    .filter((name) => !name.includes(","));
  const kept: string[] = [];
  for (const name of names) if ([...kept, name].join(",").length <= longestList) kept.push(name);
  return kept;
}

/** Offices that took over the work of those that went on the day of the change. */
const successors: ReadonlySet<string> = new Set(
  unitCatalogue.flatMap(({ level, successor }) => (level === "commune" && successor !== null ? [successor] : [])),
);
