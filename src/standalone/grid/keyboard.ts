import type { Move } from "./selection";

/** What a key asks of the grid while no cell is being edited. */
export type KeyIntent =
  | { readonly kind: "move"; readonly by: Move; readonly isExtending: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "clear" }
  | { readonly kind: "select-all" }
  | { readonly kind: "select-rows" }
  | { readonly kind: "select-columns" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The intent of a key as in Excel; null for a key that is text, or none of the grid's. Tab is none: it leaves the grid,
 * so that nobody is caught in it. `page` is rows per screen.
 */
export function intentOf(press: KeyPress, page: number): KeyIntent | null {
  const { key, shiftKey: isExtending, altKey } = press;
  const hasControl = press.ctrlKey || press.metaKey;
  const moving = (by: Move, extends_ = isExtending): KeyIntent => ({ kind: "move", by, isExtending: extends_ });
  const arrow = arrows[key];
  if (arrow !== undefined && !altKey) {
    const [rows, columns] = arrow;
    return moving(hasControl ? { kind: "edge", rows, columns } : { kind: "step", rows, columns });
  }
  switch (key) {
    case "PageDown":
    case "PageUp": {
      const direction = key === "PageDown" ? 1 : -1;
      return hasControl
        ? { kind: "sheet", by: direction }
        : moving({ kind: "step", rows: direction * page, columns: 0 });
    }
    case "Home":
      return moving(hasControl ? { kind: "first-cell" } : { kind: "row-start" });
    case "End":
      return hasControl ? moving({ kind: "last-cell" }) : null;
    case "Enter":
      return moving({ kind: "step", rows: isExtending ? -1 : 1, columns: 0 }, false);
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "clear" };
    case " ":
      if (hasControl) return { kind: "select-columns" };
      return isExtending ? { kind: "select-rows" } : null;
  }
  if (!hasControl || altKey) return null;
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "select-all" };
    case "y":
      return { kind: "redo" };
    case "z":
      return isExtending ? { kind: "redo" } : { kind: "undo" };
    default:
      return null;
  }
}
