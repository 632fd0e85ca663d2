import { formatRef } from "../core/cell/address";
import type { Cell } from "../core/cell/cell";
import type { Edit, Patch } from "../core/patch/edit";
import { formatStored } from "../core/cell/format-stored";
import type { Change } from "./jobs";

/** What each cell of the patch holds now and will hold; sheets added are named apart. */
export function changesOf(patch: Patch): readonly Change[] {
  return patch.edits.flatMap((edit): readonly Change[] => {
    if (edit.kind === "set-cell") {
      const { at, before, after } = edit;
      return [{ at, before: shown(before), after: shown(after), formula: after.formula }];
    }
    if (edit.kind === "insert-rows" || edit.kind === "delete-rows") return rowChanges(edit);
    return [];
  });
}

function rowChanges(edit: Extract<Edit, { kind: "insert-rows" | "delete-rows" }>): readonly Change[] {
  const isInserted = edit.kind === "insert-rows";
  return edit.rows.flatMap((cells, offset) =>
    cells.map(({ column, cell }) => ({
      at: { sheet: edit.sheet, row: edit.at + offset, column },
      before: isInserted ? "" : shown(cell),
      after: isInserted ? shown(cell) : "",
      formula: isInserted ? cell.formula : null,
    })),
  );
}

/** What a reader sees of a cell: its text, or its value under its number format where the host gave no text. */
function shown(cell: Cell): string {
  return cell.text !== "" ? cell.text : formatStored(cell.value, cell.format);
}

/** Names of the sheets a patch writes anew. */
export function sheetsAdded(patch: Patch): readonly string[] {
  return patch.edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet.name] : []));
}

/** Patches drawn into one, in order; an edit of a cell an earlier patch already writes is left out. */
export function combined(title: Patch["title"], patches: readonly Patch[]): Patch {
  const taken = new Set<string>();
  const edits: Edit[] = [];
  for (const patch of patches) {
    const places = patch.edits.flatMap((edit) => (edit.kind === "set-cell" ? [formatRef(edit.at)] : []));
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    edits.push(...patch.edits);
  }
  return { title, because: null, edits };
}
