import type { Grid } from "./grid";
import type { LaidOut } from "./layout";

/** A table that starts without a header, known by what its columns hold. Null where there is none. */
export function lostHeaderTable(grid: Grid): LaidOut | null {
  return grid.rows.length === 0 ? null : null;
}
