import type { Area } from "../../core/cell/address";
import { isBlank } from "../../core/cell/cell";
import { visibleFrom, type Axis } from "./axis";
import type { Position, SheetView } from "./sheet-view";

/** The active cell and the corner across from it. Both are roots of merges where they lie in one. */
export interface Selection {
  readonly active: Position;
  readonly end: Position;
}

export type Move =
  /** So many cells in a direction. */
  | { readonly kind: "step"; readonly rows: number; readonly columns: number }
  /** To where a block of filled cells ends or the next begins, as Ctrl with an arrow does in Excel. */
  | { readonly kind: "edge"; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly kind: "row-start" }
  | { readonly kind: "first-cell" }
  | { readonly kind: "last-cell" };

export const firstCell: Selection = { active: { row: 0, column: 0 }, end: { row: 0, column: 0 } };

export function selectAt(view: SheetView, at: Position): Selection {
  const root = view.rootOf({ row: clamp(at.row, view.rows), column: clamp(at.column, view.columns) });
  return { active: root, end: root };
}

export function extendTo(view: SheetView, selection: Selection, at: Position): Selection {
  return { active: selection.active, end: selectAt(view, at).active };
}

/** The selected cells, merges whole. */
export function areaOf(view: SheetView, { active, end }: Selection): Area {
  return view.grown({
    top: Math.min(active.row, end.row),
    left: Math.min(active.column, end.column),
    bottom: Math.max(active.row, end.row),
    right: Math.max(active.column, end.column),
  });
}

/** Moves the active cell, or with `isExtending` the other corner. Hidden rows and columns are stepped over. */
export function move(view: SheetView, selection: Selection, by: Move, isExtending: boolean): Selection {
  const to = target(view, isExtending ? selection.end : selection.active, by);
  return isExtending ? extendTo(view, selection, to) : selectAt(view, to);
}

function target(view: SheetView, from: Position, by: Move): Position {
  switch (by.kind) {
    case "step":
      return step(view, from, by.rows, by.columns);
    case "edge":
      return edge(view, from, by.rows, by.columns);
    case "row-start":
      return { row: from.row, column: visibleFrom(view.columns, 0, 1) };
    case "first-cell":
      return { row: visibleFrom(view.rows, 0, 1), column: visibleFrom(view.columns, 0, 1) };
    case "last-cell": {
      let bottom = 0;
      let right = 0;
      for (const [row, cells] of view.sheet.rows) {
        bottom = Math.max(bottom, row);
        right = Math.max(right, cells.length - 1);
      }
      return { row: visibleFrom(view.rows, bottom, -1), column: visibleFrom(view.columns, right, -1) };
    }
  }
}

function step(view: SheetView, from: Position, rows: number, columns: number): Position {
  const merge = view.mergeAt(from.row, from.column);
  return {
    row: stepAlong(view.rows, from.row, rows, merge?.bottom ?? from.row),
    column: stepAlong(view.columns, from.column, columns, merge?.right ?? from.column),
  };
}

function stepAlong(axis: Axis, from: number, by: number, lastOfMerge: number): number {
  if (by === 0) return from;
  const wanted = clamp((by > 0 ? lastOfMerge : from) + by, axis);
  const visible = visibleFrom(axis, wanted, by > 0 ? 1 : -1);
  return visible === wanted || visible !== from ? visible : from;
}

function edge(view: SheetView, from: Position, rows: -1 | 0 | 1, columns: -1 | 0 | 1): Position {
  const isFilled = (at: Position): boolean => {
    const root = view.rootOf(at);
    return !isBlank(view.cell(root.row, root.column));
  };
  const isSame = (a: Position, b: Position): boolean => a.row === b.row && a.column === b.column;
  const next = (at: Position): Position => step(view, at, rows, columns);
  let at = next(from);
  if (isSame(at, from)) return from;
  const startsInBlock = isFilled(from) && isFilled(at);
  for (;;) {
    const ahead = next(at);
    if (isSame(ahead, at)) return at;
    if (startsInBlock ? !isFilled(ahead) : isFilled(at)) return at;
    at = ahead;
  }
}

function clamp(index: number, axis: Axis): number {
  return Math.max(0, Math.min(axis.count - 1, index));
}
