import { formatRef } from "../cell/address";
import { sameContent, sameStyle } from "../cell/cell";
import type { Edit, Patch } from "./edit";

/**
 * One patch that does what `first` and then `second` do. Changes of one cell are drawn together until rows or sheets
 * come or go, since addresses mean something else from there on; a change that is taken back again disappears.
 */
export function squash(first: Patch, second: Patch): Patch {
  const edits: Edit[] = [];
  let pending = new Map<string, Edit>();
  const flush = () => {
    for (const edit of pending.values()) if (!isIdle(edit)) edits.push(edit);
    pending = new Map();
  };
  for (const edit of [...first.edits, ...second.edits]) {
    if (edit.kind !== "set-cell" && edit.kind !== "set-format") {
      flush();
      edits.push(edit);
      continue;
    }
    const key = `${edit.kind} ${formatRef(edit.at)}`;
    const earlier = pending.get(key);
    pending.set(key, earlier === undefined ? edit : joined(earlier, edit));
  }
  flush();
  return { title: first.title, because: first.because, edits };
}

function joined(earlier: Edit, later: Edit): Edit {
  if (earlier.kind === "set-cell" && later.kind === "set-cell") return { ...later, before: earlier.before };
  if (earlier.kind === "set-format" && later.kind === "set-format") return { ...later, before: earlier.before };
  return later;
}

function isIdle(edit: Edit): boolean {
  if (edit.kind === "set-cell") return sameContent(edit.before, edit.after) && edit.before.format === edit.after.format;
  return edit.kind === "set-format" && sameStyle(edit.before, edit.after);
}
