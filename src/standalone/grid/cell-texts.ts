import { formatPosition, type Area } from "../../core/cell/address";
import type { Flag } from "./flags";
import type { Position, SheetView } from "./sheet-view";

/** The texts of an area as a reader sees them, without the blank rows below the last filled one. */
export function textsOf(view: SheetView, area: Area): string[][] {
  const lastFilled = [...view.sheet.rows.keys()].at(-1) ?? 0;
  const rows: string[][] = [];
  for (let row = area.top; row <= Math.min(area.bottom, Math.max(area.top, lastFilled)); row++) {
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column++) texts.push(view.cell(row, column).text);
    rows.push(texts);
  }
  return rows;
}

/** What a screen reader hears when the selection moves: the cell, what it shows and what was found there. */
export function announcementOf(
  view: SheetView,
  active: Position,
  selected: Area,
  flag: Flag | undefined,
  words: { readonly cell: string; readonly selected: string },
): string {
  const one = view.mergeAt(active.row, active.column) ?? {
    top: active.row,
    left: active.column,
    bottom: active.row,
    right: active.column,
  };
  const isOne =
    selected.top === one.top &&
    selected.left === one.left &&
    selected.bottom === one.bottom &&
    selected.right === one.right;
  const corner = (row: number, column: number): string => formatPosition({ row, column });
  const where = isOne
    ? `${words.cell} ${corner(active.row, active.column)}`
    : `${corner(selected.top, selected.left)}:${corner(selected.bottom, selected.right)} ${words.selected}`;
  const text = isOne ? view.cell(active.row, active.column).text : "";
  return [where, text, flag?.note ?? ""].filter((part) => part !== "").join(". ");
}
