import { parseArea, type Area } from "../../../core/cell/address";
import type { Parts } from "../package/parts";
import { relationshipsOf } from "../package/relationships";
import { attributeOf, childOf, numberOf } from "../xml/tree";

/**
 * Cells whose content another part repeats: header rows of tables, whose columns must bear the same names, and pivot
 * tables. Excel calls a file damaged where the two disagree. Faults: damaged.
 */
export function ownedCells(parts: Parts, sheetPart: string): readonly Area[] {
  return relationshipsOf(parts, sheetPart).flatMap(({ type, target, isExternal }): readonly Area[] => {
    if (isExternal || (type !== "table" && type !== "pivotTable")) return [];
    const root = parts.document(target)?.root;
    const place = type === "table" ? root : childOf(root, "location");
    const area = parseArea(attributeOf(place, "ref") ?? "");
    if (area === null) return [];
    const headers = type === "table" ? numberOf(root, "headerRowCount", 1) : Infinity;
    return headers < 1 ? [] : [{ ...area, bottom: Math.min(area.bottom, area.top + headers - 1) }];
  });
}
