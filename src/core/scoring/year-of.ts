import type { TableView } from "../table/table";

const year = /năm\s*(20\d\d)|(?<!\d)(20\d\d)(?!\d)/iu;

/** The year a scoring or deduction table is for: of its period, else of its title, caption or sheet name; null where none is told. */
export function yearOf({ table }: TableView): number | null {
  if (table.period?.year !== undefined && table.period.year !== null) return table.period.year;
  for (const words of [table.title?.text, table.sheet, table.caption?.text]) {
    const found = year.exec(words ?? "");
    if (found !== null) return Number(found[1] ?? found[2]);
  }
  return null;
}
