import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Edit, Patch } from "../patch/edit";
import { markers, placeFor, placing } from "../summary/sheet/own";
import { text } from "../text/bilingual";
import type { Consolidation } from "./consolidate";

export type ConsolidationPatch =
  | { readonly kind: "patch"; readonly patch: Patch }
  /** Somebody else's sheet has the name; formulas between the sheets forbid another one. */
  | { readonly kind: "taken"; readonly name: string };

/** Edits that put the sheets of a consolidation behind the workbook's own, over those of an earlier one. */
export function consolidationPatch(workbook: WorkbookSnapshot, { sheets }: Consolidation): ConsolidationPatch {
  const edits: Edit[] = [];
  let added = 0;
  for (const sheet of sheets) {
    const place = placeFor(workbook, sheet.name, markers.consolidation);
    if (place.name !== sheet.name) return { kind: "taken", name: sheet.name };
    edits.push(...placing(place.previous === null ? { ...place, index: place.index + added } : place, sheet));
    if (place.previous === null) added += 1;
  }
  const count = String(sheets.length);
  return {
    kind: "patch",
    patch: {
      title: text(`Gộp nhiều đơn vị vào ${count} trang tính`, `Consolidate the units in ${count} sheets`),
      because: null,
      edits,
    },
  };
}
