import { formatPosition } from "../../core/cell/address";
import { startOf } from "./axis";
import { headerHeight, headerWidth } from "./cell-element";
import type { EditorPlace } from "./editor";
import type { Position, SheetView } from "./sheet-view";
import { fontOf } from "./text-height";

/** Scrolls a cell, or the merge it heads, into sight: just as far as needed, or into the middle of the height. */
export function scrollToCell(
  scroller: HTMLElement,
  view: SheetView,
  { row, column }: Position,
  block: "nearest" | "center",
): void {
  const merge = view.mergeAt(row, column);
  if (row >= view.frozen.rows) {
    scroller.scrollTop = scrolled(scroller.scrollTop, {
      room: scroller.clientHeight - headerHeight,
      frozen: startOf(view.rows, view.frozen.rows),
      from: startOf(view.rows, row),
      to: startOf(view.rows, (merge?.bottom ?? row) + 1),
      isCentred: block === "center",
    });
  }
  if (column >= view.frozen.columns) {
    scroller.scrollLeft = scrolled(scroller.scrollLeft, {
      room: scroller.clientWidth - headerWidth,
      frozen: startOf(view.columns, view.frozen.columns),
      from: startOf(view.columns, column),
      to: startOf(view.columns, (merge?.right ?? column) + 1),
      isCentred: false,
    });
  }
}

interface Span {
  /** What the scroller shows beyond the headers, the frozen part included. */
  readonly room: number;
  readonly frozen: number;
  readonly from: number;
  readonly to: number;
  readonly isCentred: boolean;
}

function scrolled(now: number, { room, frozen, from, to, isCentred }: Span): number {
  const size = to - from;
  if (from >= now + frozen && to <= now + room) return now;
  if (isCentred) return Math.max(0, from - frozen - Math.max(0, (room - frozen - size) / 2));
  return from < now + frozen || size > room - frozen ? from - frozen : to - room;
}

/** Where the editor lies over a cell; over a frozen one it has to follow the scroller. */
export function placeOver(
  view: SheetView,
  { row, column }: Position,
  scroller: HTMLElement,
  word: string,
): EditorPlace {
  const merge = view.mergeAt(row, column);
  const left = startOf(view.columns, column);
  const top = startOf(view.rows, row);
  return {
    left: headerWidth + left + (column < view.frozen.columns ? scroller.scrollLeft : 0),
    top: headerHeight + top + (row < view.frozen.rows ? scroller.scrollTop : 0),
    width: startOf(view.columns, (merge?.right ?? column) + 1) - left,
    height: startOf(view.rows, (merge?.bottom ?? row) + 1) - top,
    font: fontOf(view.cell(row, column).style),
    label: `${word} ${formatPosition({ row, column })}`,
  };
}
