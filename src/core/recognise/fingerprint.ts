import type { Correction } from "../table/correction";
import type { Table } from "../table/table";
import { comparisonKey } from "../text/normalise";

/** What stays the same of a table when rows are inserted: its sheet and its header words, in one line. */
export function headerFingerprint(table: Pick<Table, "sheet" | "columns">): string {
  return fingerprintOf(
    table.sheet,
    table.columns.map(({ path }) => path),
  );
}

function fingerprintOf(sheet: string, paths: readonly (readonly string[])[]): string {
  const words = paths.map((path) => comparisonKey(path.join(" / "))).filter((path) => path !== "");
  return `${sheet}|${words.join("|")}`;
}

/** The correction made for the table with these header words; null where there is none. */
export function correctionFor(
  sheet: string,
  paths: readonly (readonly string[])[],
  corrections: readonly Correction[],
): Correction | null {
  if (corrections.length === 0) return null;
  const fingerprint = fingerprintOf(sheet, paths);
  return corrections.find(({ table }) => table === fingerprint) ?? null;
}
