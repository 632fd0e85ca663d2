import type { Area } from "../cell/address";
import { cellAt, type SheetSnapshot } from "../cell/snapshot";
import { contentOf } from "./column-content";
import type { MatchColumn } from "./kind-match";
import type { LaidOut } from "./layout";

export interface PlacedColumn extends MatchColumn {
  readonly column: number;
}

/** The columns of a table, without those that are nothing but the rest of a merge. */
export function columnsOf(sheet: SheetSnapshot, { area, body, paths }: LaidOut): readonly PlacedColumn[] {
  const columns: PlacedColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const path = paths[column - area.left] ?? [];
    const shares = contentOf(
      (function* () {
        for (const { row, hint } of body) if (hint === null) yield cellAt(sheet, row, column);
      })(),
    );
    const before = columns.at(-1);
    const repeats = before !== undefined && before.path.join("\n") === path.join("\n");
    if (shares.filled === 0 && (path.length === 0 || (repeats && isRestOfMerge(sheet, area, column)))) continue;
    columns.push({ column, path, shares });
  }
  return columns;
}

function isRestOfMerge(sheet: SheetSnapshot, area: Area, column: number): boolean {
  return sheet.merges.some(
    (merge) => merge.left < column && merge.right >= column && merge.top >= area.top && merge.bottom <= area.bottom,
  );
}
