import type { Area } from "../../core/cell/address";
import { startOf } from "./axis";
import { headerHeight, headerWidth } from "./cell-element";
import type { SheetView } from "./sheet-view";
import type { Layers } from "./viewport";

const parts = ["main", "top", "left", "corner"] as const;

/** Frames around the selected area and the active cell, one in each part that frozen panes cut the sheet into. */
export class SelectionBoxes {
  private readonly frames: Readonly<Record<(typeof parts)[number], readonly [HTMLElement, HTMLElement]>>;

  constructor(layers: Layers) {
    const frame = (layer: HTMLElement, className: string): HTMLElement => {
      const element = document.createElement("div");
      element.className = className;
      element.setAttribute("aria-hidden", "true");
      layer.append(element);
      return element;
    };
    const pair = (layer: HTMLElement): readonly [HTMLElement, HTMLElement] => [
      frame(layer, "sg-selected"),
      frame(layer, "sg-active"),
    ];
    this.frames = {
      main: pair(layers.main),
      top: pair(layers.top),
      left: pair(layers.left),
      corner: pair(layers.corner),
    };
  }

  draw(view: SheetView, selected: Area, active: Area): void {
    for (const part of parts) {
      const [outer, inner] = this.frames[part];
      place(view, outer, clipped(view, selected, part), selected);
      place(view, inner, clipped(view, active, part), active);
    }
  }

  /** Draws the eye to the selection once. */
  flash(): void {
    for (const part of parts) {
      const [outer] = this.frames[part];
      outer.classList.remove("sg-shown");
      // Reading a size makes the browser notice the class is gone, so that the animation starts anew.
      void outer.offsetWidth;
      outer.classList.add("sg-shown");
    }
  }
}

function clipped(view: SheetView, area: Area, part: (typeof parts)[number]): Area {
  const { frozen } = view;
  const isTop = part === "top" || part === "corner";
  const isLeft = part === "left" || part === "corner";
  return {
    top: isTop ? area.top : Math.max(area.top, frozen.rows),
    bottom: isTop ? Math.min(area.bottom, frozen.rows - 1) : area.bottom,
    left: isLeft ? area.left : Math.max(area.left, frozen.columns),
    right: isLeft ? Math.min(area.right, frozen.columns - 1) : area.right,
  };
}

/** Lines stand only where the whole area ends, not where a frozen part cuts it. */
function place(view: SheetView, { style }: HTMLElement, area: Area, whole: Area): void {
  const isEmpty = area.top > area.bottom || area.left > area.right;
  style.display = isEmpty ? "none" : "block";
  if (isEmpty) return;
  const left = startOf(view.columns, area.left);
  const top = startOf(view.rows, area.top);
  style.left = `${headerWidth + left}px`;
  style.top = `${headerHeight + top}px`;
  style.width = `${startOf(view.columns, area.right + 1) - left + 1}px`;
  style.height = `${startOf(view.rows, area.bottom + 1) - top + 1}px`;
  style.borderTopWidth = area.top === whole.top ? "" : "0";
  style.borderLeftWidth = area.left === whole.left ? "" : "0";
  style.borderBottomWidth = area.bottom === whole.bottom ? "" : "0";
  style.borderRightWidth = area.right === whole.right ? "" : "0";
}
