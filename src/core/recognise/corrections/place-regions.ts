import { overlaps, type Area } from "../../cell/address";
import type { Correction } from "../../table/correction";
import type { Grid } from "../grid";
import { nameLikeness, placeOf } from "./place";
import { areaOfRegion } from "./region";

/**
 * Where on which sheet (by index) the regions of corrections are now: on their own sheet, or where that is gone on the
 * sheet of the likest name that has one. One that would cover a part of another is left out.
 */
export function placeRegions(
  grids: readonly Grid[],
  corrections: readonly Correction[],
): ReadonlyMap<number, ReadonlyMap<Correction, Area>> {
  const placed = new Map<number, Map<Correction, Area>>();
  for (const correction of corrections) {
    const { region } = correction;
    if (region === undefined) continue;
    const { sheet } = placeOf(correction);
    const own = grids.findIndex((grid) => grid.sheet.name === sheet);
    const likeness = (index: number): number => nameLikeness(sheet, grids[index]?.sheet.name ?? "");
    const tried = own >= 0 ? [own] : grids.map((_, index) => index).sort((a, b) => likeness(b) - likeness(a) || a - b);
    for (const index of tried) {
      const grid = grids[index];
      const area = grid === undefined ? null : areaOfRegion(grid, region);
      const here = placed.get(index) ?? new Map<Correction, Area>();
      if (area === null || [...here.values()].some((other) => overlaps(area, other))) continue;
      placed.set(index, here.set(correction, area));
      break;
    }
  }
  return placed;
}
