import type { Edit, Patch } from "./edit";

/** The edit that takes this one back. */
export function invertEdit(edit: Edit): Edit {
  switch (edit.kind) {
    case "set-cell":
      return { ...edit, before: edit.after, after: edit.before };
    case "set-format":
      return { ...edit, before: edit.after, after: edit.before };
    case "insert-rows":
      return { ...edit, kind: "delete-rows" };
    case "delete-rows":
      return { ...edit, kind: "insert-rows" };
    case "add-sheet":
      return { ...edit, kind: "remove-sheet" };
    case "remove-sheet":
      return { ...edit, kind: "add-sheet" };
  }
}

/** The patch that takes this one back: every edit inverted, last first. */
export function invert(patch: Patch): Patch {
  return { ...patch, edits: patch.edits.map(invertEdit).reverse() };
}
