import { formatRef } from "../core/cell/address";
import type { Cell } from "../core/cell/cell";
import type { Edit, Patch } from "../core/patch/edit";
import { formatStored } from "../core/cell/format-stored";
import type { Change } from "./jobs";

/** What each cell of the patch holds now and will hold; sheets added are named apart. */
export function changesOf(patch: Patch): readonly Change[] {
  const fonts = fontChanges(patch);
  const written = new Set(patch.edits.flatMap((edit) => (edit.kind === "set-cell" ? [formatRef(edit.at)] : [])));
  return patch.edits.flatMap((edit): readonly Change[] => {
    if (edit.kind === "set-cell") {
      const { at, before, after } = edit;
      const font = fonts.get(formatRef(at));
      return [
        {
          at,
          before: withFont(shown(before), font?.before),
          after: withFont(shown(after), font?.after),
          formula: after.formula,
        },
      ];
    }
    if (edit.kind === "set-format") {
      const font = fonts.get(formatRef(edit.at));
      return font === undefined || written.has(formatRef(edit.at)) ? [] : [{ at: edit.at, ...font, formula: null }];
    }
    if (edit.kind === "insert-rows" || edit.kind === "delete-rows") return rowChanges(edit);
    return [];
  });
}

/** A font that gives way to another, by cell. Other looks are what a new sheet comes with, and shown with it. */
function fontChanges(patch: Patch): ReadonlyMap<string, { readonly before: string; readonly after: string }> {
  return new Map(
    patch.edits.flatMap((edit) => {
      if (edit.kind !== "set-format" || edit.before.font.name === edit.after.font.name) return [];
      return [[formatRef(edit.at), { before: edit.before.font.name, after: edit.after.font.name }] as const];
    }),
  );
}

const withFont = (words: string, font: string | undefined): string =>
  font === undefined ? words : `${words} · ${font}`;

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
