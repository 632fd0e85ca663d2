import { formatPosition } from "../../../src/core/cell/address";
import type { Patch } from "../../../src/core/patch/edit";

/** The formulas a patch writes, by cell. */
export function cellEdits(patch: Patch | null): Readonly<Record<string, string | null>> {
  const written = (patch?.edits ?? []).flatMap((edit) =>
    edit.kind === "set-cell" ? [[formatPosition(edit.at), edit.after.formula] as const] : [],
  );
  return Object.fromEntries(written);
}
