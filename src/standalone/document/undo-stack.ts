import type { Patch } from "../../core/patch/edit";
import { invert } from "../../core/patch/invert";
import type { Source } from "./session-workbook";

interface Entry {
  readonly patch: Patch;
  readonly source: Source;
}

/** Every change of the open document, the pane's and the user's in one order, so that undo never skips one. */
export class UndoStack {
  private readonly done: Entry[] = [];
  private readonly undone: Entry[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Notes a change. The pane undoing its own last change counts as an undo, not as one more change. */
  note(patch: Patch, source: Source): void {
    const last = this.done.at(-1);
    if (last !== undefined && source === "app" && isInverse(patch, last.patch)) {
      this.done.pop();
      this.undone.push(last);
      return;
    }
    this.done.push({ patch, source });
    this.undone.length = 0;
  }

  /** The change to undo next; null when there is none. */
  lastDone(): Entry | null {
    return this.done.at(-1) ?? null;
  }

  lastUndone(): Entry | null {
    return this.undone.at(-1) ?? null;
  }

  /** Moves the last change over once it has been undone. */
  movedBack(): void {
    const entry = this.done.pop();
    if (entry !== undefined) this.undone.push(entry);
  }

  /** Moves a change back once it has been done again; from then on it is the page's own. */
  movedForward(): void {
    const entry = this.undone.pop();
    if (entry !== undefined) this.done.push({ ...entry, source: "history" });
  }
}

function isInverse(patch: Patch, of: Patch): boolean {
  const inverse = invert(of);
  return patch.edits.length === inverse.edits.length && JSON.stringify(patch.edits) === JSON.stringify(inverse.edits);
}
