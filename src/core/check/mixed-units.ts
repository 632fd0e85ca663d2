import { measureAt } from "../table/measure";
import type { TableView } from "../table/table";
import type { GroundedIdentity } from "./identity";

/** True for a sum over cells of different printed units: millions and per cents, people and households add up to nothing. */
export function mixesUnits(view: TableView, { relation, result, ways }: GroundedIdentity): boolean {
  if (relation === "ratio") return false;
  const operands = [result, ...ways.flatMap(({ parts }) => parts.map(({ operand }) => operand))];
  let first: string | null = null;
  for (const { at } of operands) {
    const measure = at.sheet === view.table.sheet ? measureAt(view, at.row, at.column) : null;
    if (measure === null || !measure.isOwn) continue;
    if (first !== null && measure.name !== first) return true;
    first = measure.name;
  }
  return false;
}
