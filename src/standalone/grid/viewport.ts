import { columnName } from "../../core/cell/address";
import { indexAt, sizeAt, startOf } from "./axis";
import { cellElement, headerHeight, headerWidth } from "./cell-element";
import type { Flag } from "./flags";
import type { SheetView } from "./sheet-view";

/** Rows and columns drawn beyond what is in sight, so that a small scroll shows no gap. */
const overscan = { rows: 3, columns: 1 };

interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The four parts that frozen panes cut a sheet into. Each sticks to the edges it must not leave. */
export interface Layers {
  readonly main: HTMLElement;
  readonly top: HTMLElement;
  readonly left: HTMLElement;
  readonly corner: HTMLElement;
}

/** Where a part of the sheet begins in sight, and where a frozen one ends. */
interface Part {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cutRow: number | null;
  readonly cutColumn: number | null;
}

/** Keeps in the document just the rows and columns that are in sight. */
export class Viewport {
  private view: SheetView | null = null;
  private flags: ReadonlyMap<string, Flag> = new Map();
  private drawn: Window | null = null;
  private readonly rows = new Map<string, HTMLElement>();
  private readonly headers = new Map<string, HTMLElement>();
  private readonly columnRows: Readonly<Record<"top" | "corner", HTMLElement>>;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly space: HTMLElement,
    private readonly layers: Layers,
    private readonly idOf: (row: number, column: number) => string,
  ) {
    const headerRow = (layer: HTMLElement): HTMLElement => {
      const row = document.createElement("div");
      row.className = "sg-row";
      row.setAttribute("role", "row");
      row.setAttribute("aria-rowindex", "1");
      layer.prepend(row);
      return row;
    };
    this.columnRows = { top: headerRow(layers.top), corner: headerRow(layers.corner) };
  }

  show(view: SheetView, flags: ReadonlyMap<string, Flag>): void {
    this.view = view;
    this.flags = flags;
    this.space.style.width = `${headerWidth + startOf(view.columns, view.columns.count)}px`;
    this.space.style.height = `${headerHeight + startOf(view.rows, view.rows.count)}px`;
    for (const element of [...this.rows.values(), ...this.headers.values()]) element.remove();
    this.rows.clear();
    this.headers.clear();
    this.drawn = null;
    this.draw();
  }

  /** Brings the drawn part up to date with the scroll position and size of the scroller. */
  draw(): void {
    const { view, drawn, scroller } = this;
    if (view === null) return;
    const { frozen } = view;
    const window: Window = {
      top: Math.max(
        frozen.rows,
        indexAt(view.rows, scroller.scrollTop + startOf(view.rows, frozen.rows)) - overscan.rows,
      ),
      bottom: Math.min(
        view.rows.count - 1,
        indexAt(view.rows, scroller.scrollTop + scroller.clientHeight - headerHeight) + overscan.rows,
      ),
      left: Math.max(
        frozen.columns,
        indexAt(view.columns, scroller.scrollLeft + startOf(view.columns, frozen.columns)) - overscan.columns,
      ),
      right: Math.min(
        view.columns.count - 1,
        indexAt(view.columns, scroller.scrollLeft + scroller.clientWidth - headerWidth) + overscan.columns,
      ),
    };
    const isSameRows = drawn?.top === window.top && drawn.bottom === window.bottom;
    const isSameColumns = drawn?.left === window.left && drawn.right === window.right;
    if (isSameRows && isSameColumns) return;
    this.drawn = window;
    this.drawRows(view, window, isSameColumns);
    this.drawHeaders(view, window);
  }

  /** Marks the row numbers and column letters of the selected area. */
  highlightHeaders(top: number, left: number, bottom: number, right: number): void {
    for (const [key, element] of this.headers) {
      const index = Number(key.slice(1));
      const isOn = key.startsWith("c") ? index >= left && index <= right : index >= top && index <= bottom;
      element.classList.toggle("sg-on", isOn);
    }
  }

  private drawRows(view: SheetView, window: Window, isSameColumns: boolean): void {
    const wanted = new Set<string>();
    const put = (layer: keyof Layers, row: number, left: number, right: number): void => {
      if (right < left || sizeAt(view.rows, row) === 0) return;
      const key = `${layer}${row}`;
      wanted.add(key);
      const old = this.rows.get(key);
      const scrollsSideways = layer === "main" || layer === "top";
      // A merge that begins above is drawn in the first row in sight, so that row is drawn anew when it changes.
      const isStale = (scrollsSideways && !isSameColumns) || old?.dataset["first"] !== String(row === window.top);
      if (old !== undefined && !isStale) return;
      old?.remove();
      const scrollsDown = layer === "main" || layer === "left";
      const element = this.rowElement(view, row, left, right, {
        firstRow: scrollsDown ? window.top : 0,
        firstColumn: scrollsSideways ? window.left : 0,
        cutRow: scrollsDown ? null : view.frozen.rows,
        cutColumn: scrollsSideways ? null : view.frozen.columns,
      });
      element.dataset["first"] = String(row === window.top);
      this.rows.set(key, element);
      this.layers[layer].append(element);
    };
    const { frozen } = view;
    for (let row = window.top; row <= window.bottom; row++) {
      put("main", row, window.left, window.right);
      put("left", row, 0, frozen.columns - 1);
    }
    for (let row = 0; row < frozen.rows; row++) {
      put("top", row, window.left, window.right);
      put("corner", row, 0, frozen.columns - 1);
    }
    for (const [key, element] of this.rows) {
      if (wanted.has(key)) continue;
      element.remove();
      this.rows.delete(key);
    }
  }

  private rowElement(view: SheetView, row: number, left: number, right: number, part: Part): HTMLElement {
    const element = document.createElement("div");
    element.className = "sg-row";
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 2));
    element.style.top = `${headerHeight + startOf(view.rows, row)}px`;
    for (let column = left; column <= right; column++) {
      const merge = view.mergeAt(row, column);
      const cuts = { inRow: row, cutRow: part.cutRow, cutColumn: part.cutColumn };
      if (merge === undefined) {
        if (sizeAt(view.columns, column) === 0) continue;
        const place = { row, column, merge, isRepeated: false, ...cuts };
        element.append(cellElement(view, place, this.flags, this.idOf));
        continue;
      }
      const isFirstRow = merge.top === row || (row === part.firstRow && merge.top < part.firstRow);
      const isFirstColumn = merge.left === column || (column === part.firstColumn && merge.left < part.firstColumn);
      if (!isFirstRow || !isFirstColumn) continue;
      const { frozen } = view;
      const isRepeated =
        (part.cutRow === null && merge.top < frozen.rows) || (part.cutColumn === null && merge.left < frozen.columns);
      const place = { row: merge.top, column: merge.left, merge, isRepeated, ...cuts };
      element.append(cellElement(view, place, this.flags, this.idOf));
    }
    return element;
  }

  private drawHeaders(view: SheetView, window: Window): void {
    const wanted = new Set<string>(["x"]);
    const { frozen } = view;
    const column = (index: number, row: HTMLElement): void => {
      const width = sizeAt(view.columns, index);
      if (width === 0) return;
      wanted.add(`c${index}`);
      this.header(`c${index}`, row, () => {
        const element = headerElement(
          columnName(index),
          headerWidth + startOf(view.columns, index),
          0,
          width,
          headerHeight - 1,
        );
        element.setAttribute("role", "columnheader");
        element.setAttribute("aria-colindex", String(index + 2));
        element.append(handle("column", index));
        return element;
      });
    };
    const row = (index: number, layer: HTMLElement): void => {
      const height = sizeAt(view.rows, index);
      if (height === 0) return;
      wanted.add(`r${index}`);
      this.header(`r${index}`, layer, () => {
        const element = headerElement(
          String(index + 1),
          0,
          headerHeight + startOf(view.rows, index),
          headerWidth - 1,
          height,
        );
        element.setAttribute("aria-hidden", "true");
        element.append(handle("row", index));
        return element;
      });
    };
    for (let index = window.left; index <= window.right; index++) column(index, this.columnRows.top);
    for (let index = 0; index < frozen.columns; index++) column(index, this.columnRows.corner);
    this.columnRows.corner.hidden = frozen.columns === 0;
    for (let index = window.top; index <= window.bottom; index++) row(index, this.layers.left);
    for (let index = 0; index < frozen.rows; index++) row(index, this.layers.corner);
    this.header("x", this.layers.corner, () => {
      const element = headerElement("", 0, 0, headerWidth - 1, headerHeight - 1);
      element.setAttribute("aria-hidden", "true");
      return element;
    });
    for (const [key, element] of this.headers) {
      if (wanted.has(key)) continue;
      element.remove();
      this.headers.delete(key);
    }
  }

  private header(key: string, parent: HTMLElement, make: () => HTMLElement): void {
    if (this.headers.has(key)) return;
    const element = make();
    this.headers.set(key, element);
    parent.append(element);
  }
}

function headerElement(text: string, left: number, top: number, width: number, height: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "sg-header";
  element.textContent = text;
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${width + 1}px`;
  element.style.height = `${height + 1}px`;
  return element;
}

/** The strip at a header's far edge that is dragged to resize. */
function handle(kind: "row" | "column", index: number): HTMLElement {
  const element = document.createElement("div");
  element.className = `sg-handle sg-handle-${kind}`;
  element.dataset["resize"] = kind;
  element.dataset["index"] = String(index);
  return element;
}
