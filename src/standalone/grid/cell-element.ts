import type { Area } from "../../core/cell/address";
import { isBlank, type Border, type Cell, type CellStyle } from "../../core/cell/cell";
import { sizeAt, startOf, type Axis } from "./axis";
import { flagKey, type Flag } from "./flags";
import type { SheetView } from "./sheet-view";
import { fontOf } from "./text-height";

/** Room of the row numbers on the left and of the column letters above, in CSS pixels. */
export const headerWidth = 46;
export const headerHeight = 24;

const borderLines: Readonly<Record<Border["style"], string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly merge: Area | undefined;
  /** The row the element is put into; a merge that began above is drawn from the first row in sight. */
  readonly inRow: number;
  /** Where the frozen part ends that draws this; what a merge has beyond is drawn by the part that scrolls. */
  readonly cutRow: number | null;
  readonly cutColumn: number | null;
  /** The second drawing of a merge that lies across the edge of a frozen part; nothing for a screen reader. */
  readonly isRepeated: boolean;
}

/** Draws one cell, or one merge. Text enters as text only, never as markup. */
export function cellElement(
  view: SheetView,
  place: CellPlace,
  flags: ReadonlyMap<string, Flag>,
  idOf: (row: number, column: number) => string,
): HTMLElement {
  const { row, column, merge } = place;
  const cell = view.cell(row, column);
  const element = document.createElement("div");
  element.className = "sg-cell";
  if (place.isRepeated) element.setAttribute("aria-hidden", "true");
  else {
    element.setAttribute("role", "gridcell");
    element.id = idOf(row, column);
    element.setAttribute("aria-colindex", String(column + 2));
  }
  const bottom = merge?.bottom ?? row;
  const right = merge?.right ?? column;
  if (right > column && !place.isRepeated) element.setAttribute("aria-colspan", String(right - column + 1));
  if (bottom > row && !place.isRepeated) element.setAttribute("aria-rowspan", String(bottom - row + 1));
  const width = startOf(view.columns, right + 1) - startOf(view.columns, column);
  const { style } = element;
  style.left = `${headerWidth + startOf(view.columns, column)}px`;
  style.top = `${startOf(view.rows, row) - startOf(view.rows, place.inRow)}px`;
  style.width = `${width + 1}px`;
  style.height = `${startOf(view.rows, bottom + 1) - startOf(view.rows, row) + 1}px`;
  const beyond = (axis: Axis, end: number, cut: number | null): number =>
    cut === null ? 0 : Math.max(0, startOf(axis, end + 1) - startOf(axis, cut));
  const below = beyond(view.rows, bottom, place.cutRow);
  const beside = beyond(view.columns, right, place.cutColumn);
  if (below > 0 || beside > 0) style.clipPath = `inset(0 ${beside}px ${below}px 0)`;
  applyLook(element, cell, view.cell(bottom, right).style);

  if (cell.text !== "") {
    const content = document.createElement("span");
    content.textContent = cell.text;
    element.append(content);
    const room = merge === undefined ? spillRoom(view, row, column, cell, width) : 0;
    if (room > width) {
      element.classList.add("sg-spills");
      content.style.maxWidth = `${room - 5}px`;
    }
  }
  const flag = flags.get(flagKey(row, column));
  if (flag !== undefined) {
    element.dataset["severity"] = flag.severity;
    element.title = flag.note;
    if (!place.isRepeated) element.setAttribute("aria-description", flag.note);
  }
  return element;
}

function applyLook({ style, classList }: HTMLElement, cell: Cell, far: CellStyle): void {
  const look = cell.style;
  style.font = fontOf(look);
  if (look.wrap) classList.add("sg-wraps");
  const lines = [look.font.underline ? "underline" : "", look.font.strike ? "line-through" : ""].join(" ").trim();
  if (lines !== "") style.textDecoration = lines;
  if (look.font.color !== null) style.color = look.font.color;
  if (look.fill !== null) style.background = look.fill;
  style.alignItems = vertical(look);
  const horizontal = horizontalOf(cell);
  style.justifyContent = horizontal === "center" ? "center" : horizontal === "right" ? "flex-end" : "flex-start";
  style.textAlign = horizontal;
  drawBorder(style, "borderTop", look.borders.top);
  drawBorder(style, "borderLeft", look.borders.left);
  // The right and bottom lines of a merge belong to its last cell.
  drawBorder(style, "borderRight", far.borders.right ?? look.borders.right);
  drawBorder(style, "borderBottom", far.borders.bottom ?? look.borders.bottom);
}

type Side = "borderTop" | "borderRight" | "borderBottom" | "borderLeft";

function drawBorder(style: CSSStyleDeclaration, side: Side, border: Border | null): void {
  if (border !== null) style[side] = `${borderLines[border.style]} ${border.color ?? "#000000"}`;
}

function vertical(look: CellStyle): string {
  if (look.vertical === "top" || look.vertical === "justify") return "flex-start";
  return look.vertical === "bottom" ? "flex-end" : "center";
}

/** Unless the cell says otherwise, numbers stand right, truth values and errors in the middle, text left. */
function horizontalOf({ style, value }: Cell): "left" | "center" | "right" | "justify" {
  switch (style.horizontal) {
    case "center":
    case "centerContinuous":
      return "center";
    case "right":
      return "right";
    case "justify":
    case "distributed":
      return "justify";
    case "left":
    case "fill":
      return "left";
    case "general":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || (typeof value === "object" && value !== null) ? "center" : "left";
  }
}

/** Long text that does not wrap runs over blank cells on its right, as in Excel. 0 where it stays in its cell. */
function spillRoom(view: SheetView, row: number, column: number, cell: Cell, width: number): number {
  if (typeof cell.value !== "string" || cell.style.wrap || horizontalOf(cell) !== "left") return 0;
  if (cell.text.length * 4 < width) return 0;
  let next = column + 1;
  let room = width;
  while (next < view.columns.count && room < 2000) {
    if (!isBlank(view.cell(row, next)) || view.mergeAt(row, next) !== undefined) break;
    room += sizeAt(view.columns, next);
    next += 1;
  }
  return room;
}
