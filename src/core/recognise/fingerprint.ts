import type { Table } from "../table/table";
import { comparisonKey } from "../text/normalise";

/** What stays the same of a table when rows are inserted: its sheet and its header words, in one line. */
export function headerFingerprint(table: Pick<Table, "sheet" | "columns">): string {
  return fingerprintOf(
    table.sheet,
    table.columns.map(({ path }) => path),
  );
}

/** The same of header words by column, from the top row down. */
export function fingerprintOf(sheet: string, paths: readonly (readonly string[])[]): string {
  const words = paths.map((path) => comparisonKey(path.join(" / "))).filter((path) => path !== "");
  return `${sheet}|${words.join("|")}`;
}
