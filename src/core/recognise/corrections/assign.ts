import type { Correction } from "../../table/correction";
import { timeless } from "../../text/timeless";
import { fingerprintOf } from "../fingerprint";
import { headerLikeness, headersOf, nameLikeness, placeOf } from "./place";

/** A table as corrections look for it. */
export interface Candidate {
  readonly sheet: string;
  readonly paths: readonly (readonly string[])[];
  readonly title: string;
}

/** How well a correction suits a table; each step counts more than all after it. */
type Suits = readonly number[];

/**
 * Which correction belongs to which table, by index. The sheet it was made on comes first; where that is gone, the sheet
 * most like it. Each goes to one table, except those kept without a place: they go wherever the words are the same.
 */
export function assignCorrections(
  tables: readonly Candidate[],
  corrections: readonly Correction[],
  sheets: ReadonlySet<string>,
): ReadonlyMap<number, Correction> {
  const found = new Map<number, Correction>();
  if (corrections.length === 0) return found;
  const headers = tables.map(({ paths }) => headersOf(paths));
  const nth = ordinals(tables, headers);
  const pairs: { readonly table: number; readonly correction: number; readonly suits: Suits }[] = [];
  corrections.forEach((correction, index) => {
    const place = placeOf(correction);
    const isElsewhere = !sheets.has(place.sheet);
    tables.forEach(({ sheet, title }, table) => {
      if (sheet !== place.sheet && !isElsewhere) return;
      const likeness = headerLikeness(place.headers, headers[table] ?? []);
      if (likeness === 0 || (isElsewhere && place.headers.length === 0)) return;
      const isTitled = place.title !== "" && timeless(title) === place.title;
      const name = isElsewhere ? nameLikeness(place.sheet, sheet) : 1;
      pairs.push({
        table,
        correction: index,
        suits: [likeness, name, isTitled ? 1 : 0, -Math.abs((nth[table] ?? 0) - place.nth)],
      });
    });
  });
  pairs.sort((a, b) => compare(b.suits, a.suits) || a.table - b.table || a.correction - b.correction);
  const used = new Set<number>();
  for (const { table, correction, suits } of pairs) {
    const each = corrections[correction];
    if (each === undefined || found.has(table) || used.has(correction)) continue;
    const isUnsure = pairs.some(
      (other) =>
        other.correction === correction &&
        other.table !== table &&
        !found.has(other.table) &&
        compare(other.suits, suits) === 0,
    );
    if (isUnsure) continue;
    found.set(table, each);
    used.add(correction);
  }
  for (const [index, { sheet, paths }] of tables.entries()) {
    if (found.has(index)) continue;
    const same = corrections.find(({ table, place }) => place === undefined && table === fingerprintOf(sheet, paths));
    if (same !== undefined) found.set(index, same);
  }
  return found;
}

/** Which of the tables of its sheet with the same headers each one is. */
export function ordinals(
  tables: readonly Pick<Candidate, "sheet">[],
  headers: readonly (readonly string[])[],
): readonly number[] {
  const counted = new Map<string, number>();
  return tables.map(({ sheet }, index) => {
    const key = [sheet, ...(headers[index] ?? [])].join("\n");
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    return nth;
  });
}

function compare(a: Suits, b: Suits): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
