import { overlaps, parseRange } from "../core/cell/address";
import { placeOf } from "../core/recognise/corrections/place";
import type { Correction } from "../core/table/correction";
import type { Recognition, Table } from "../core/table/table";

/** True when the kind is told with enough evidence and no rival is near. */
export function isSure(table: Table): boolean {
  return table.isCorrected || (table.score >= 0.8 && (table.runnerUp?.score ?? 0) < table.score - 0.15);
}

/** A score as a reader takes it in: "87%". */
export function share(score: number): string {
  return `${String(Math.round(score * 100))}%`;
}

/** How many rows of a table are what. */
export function countRows(table: Table): { readonly section: number; readonly item: number; readonly total: number } {
  const count = { section: 0, item: 0, total: 0 };
  for (const { role } of table.rows) {
    if (role === "section") count.section += 1;
    if (role === "item") count.item += 1;
    if (role === "total" || role === "subtotal") count.total += 1;
  }
  return count;
}

/**
 * The table a place of the pane speaks of: the one with that id, or, where its cells were put right since, the one that
 * now stands there.
 */
export function tableOf(tables: readonly Table[], id: string): Table | undefined {
  const range = parseRange(id);
  return (
    tables.find((table) => table.id === id) ??
    (range === null ? undefined : tables.find((table) => table.sheet === range.sheet && overlaps(table.range, range)))
  );
}

/** What was put right about tables that are not found now, with the words they were known by. */
export function lostCorrections(
  corrections: readonly Correction[],
  { tables, unread }: Recognition,
): readonly { readonly name: string; readonly sheet: string; readonly words: string }[] {
  const applied = new Set([
    ...tables.map(({ correctedBy }) => correctedBy),
    ...unread.map(({ correction }) => correction),
  ]);
  return corrections
    .filter(({ table }) => !applied.has(table))
    .map((each) => {
      const { sheet, headers, title } = placeOf(each);
      const words = title !== "" ? title : (each.region?.top.words ?? headers).join(" | ");
      return { name: each.table, sheet, words };
    });
}

/** The next table below on the same sheet that shares columns with this one. */
export function tableBelow(tables: readonly Table[], { sheet, range }: Table): Table | undefined {
  return tables
    .filter((each) => each.sheet === sheet && each.range.top > range.bottom)
    .filter((each) => each.range.left <= range.right && each.range.right >= range.left)
    .sort((a, b) => a.range.top - b.range.top)[0];
}
