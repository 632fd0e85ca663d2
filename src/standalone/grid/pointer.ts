import { indexAt, sizeAt, startOf } from "./axis";
import { headerHeight, headerWidth } from "./cell-element";
import type { Position, SheetView } from "./sheet-view";

export interface PointerEvents {
  press(at: Position, isExtending: boolean): void;
  drag(at: Position): void;
  open(at: Position): void;
  selectRows(from: number, to: number): void;
  selectColumns(from: number, to: number): void;
  selectAll(): void;
  resize(kind: "row" | "column", index: number, size: number): void;
}

const leastSize = 8;

type Place =
  | { readonly kind: "cell"; readonly at: Position }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "corner" };

/** Turns mouse, pen and touch on the scroller into intents. A finger scrolls; it selects where it taps. */
export function listenToPointer(scroller: HTMLElement, viewNow: () => SheetView | null, events: PointerEvents): void {
  let dragging: Place | null = null;
  let resizing: { kind: "row" | "column"; index: number; from: number; size: number } | null = null;

  const placeOf = (event: MouseEvent): Place | null => {
    const view = viewNow();
    if (view === null) return null;
    const box = scroller.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (x < 0 || y < 0 || x > scroller.clientWidth || y > scroller.clientHeight) return null;
    const along = (position: number, frozenEnd: number, scroll: number): number =>
      position < frozenEnd ? position : position + scroll;
    const row = indexAt(view.rows, along(y - headerHeight, startOf(view.rows, view.frozen.rows), scroller.scrollTop));
    const column = indexAt(
      view.columns,
      along(x - headerWidth, startOf(view.columns, view.frozen.columns), scroller.scrollLeft),
    );
    if (x < headerWidth && y < headerHeight) return { kind: "corner" };
    if (x < headerWidth) return { kind: "row", row };
    if (y < headerHeight) return { kind: "column", column };
    return { kind: "cell", at: { row, column } };
  };

  scroller.addEventListener("pointerdown", (event) => {
    const view = viewNow();
    if (view === null || event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
    const handle = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (handle["resize"] === "row" || handle["resize"] === "column") {
      const kind = handle["resize"];
      const index = Number(handle["index"]);
      const axis = kind === "row" ? view.rows : view.columns;
      resizing = { kind, index, from: kind === "row" ? event.clientY : event.clientX, size: sizeAt(axis, index) };
      scroller.setPointerCapture(event.pointerId);
      event.preventDefault();
      return;
    }
    if (event.pointerType === "touch") return;
    const place = placeOf(event);
    if (place === null) return;
    // Keeps the focus in the field that takes what is typed.
    event.preventDefault();
    dragging = place;
    if (place.kind === "cell") events.press(place.at, event.shiftKey);
    else if (place.kind === "row") events.selectRows(place.row, place.row);
    else if (place.kind === "column") events.selectColumns(place.column, place.column);
    else events.selectAll();
  });
  scroller.addEventListener("mousedown", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  });

  scroller.addEventListener("pointermove", (event) => {
    if (resizing !== null) {
      const moved = (resizing.kind === "row" ? event.clientY : event.clientX) - resizing.from;
      events.resize(resizing.kind, resizing.index, Math.max(leastSize, resizing.size + moved));
      return;
    }
    const from = dragging;
    if (from === null) return;
    const place = placeOf(event);
    if (from.kind === "cell" && place?.kind === "cell") events.drag(place.at);
    if (from.kind === "row" && place?.kind === "row") events.selectRows(from.row, place.row);
    if (from.kind === "column" && place?.kind === "column") events.selectColumns(from.column, place.column);
  });
  const end = (): void => {
    dragging = null;
    resizing = null;
  };
  scroller.addEventListener("pointerup", end);
  scroller.addEventListener("pointercancel", end);
  scroller.ownerDocument.defaultView?.addEventListener("pointerup", end);

  let lastTap: Position | null = null;
  scroller.addEventListener("click", (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== "touch") return;
    const place = placeOf(event);
    if (place?.kind !== "cell") return;
    const isAgain = lastTap?.row === place.at.row && lastTap.column === place.at.column;
    lastTap = place.at;
    if (isAgain) events.open(place.at);
    else events.press(place.at, false);
  });
  scroller.addEventListener("dblclick", (event) => {
    const place = event.target instanceof HTMLTextAreaElement ? null : placeOf(event);
    if (place?.kind === "cell") events.open(place.at);
  });
}
