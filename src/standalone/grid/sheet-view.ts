import { lastColumn, lastRow, overlaps, type Area } from "../../core/cell/address";
import type { Cell } from "../../core/cell/cell";
import { cellAt, usedArea, type SheetSnapshot } from "../../core/cell/snapshot";
import { axisOf, sizeAt, startOf, type Axis } from "./axis";
import { heightOf, plainHeight } from "./text-height";

/** Blank rows and columns shown beyond the used ones, and the least a sheet shows. */
const margin = { rows: 40, columns: 6 };
const least = { rows: 100, columns: 16 };
/** Browsers give up on taller boxes (Firefox at 17.8 million pixels). */
const tallest = 15_000_000;

const plainWidth = 64;
/** Width of one digit of Excel's default face, which column widths count in. */
const digitWidth = 7;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Sizes the user dragged, in CSS pixels; kept for as long as the page shows the sheet. */
export interface OwnSizes {
  readonly rows: Map<number, number>;
  readonly columns: Map<number, number>;
}

/** A sheet laid out for the screen. */
export interface SheetView {
  readonly sheet: SheetSnapshot;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  cell(row: number, column: number): Cell;
  mergeAt(row: number, column: number): Area | undefined;
  /** The top left cell of the merge a position lies in, or the position itself. */
  rootOf(at: Position): Position;
  /** The smallest area that holds this one and cuts no merge. */
  grown(area: Area): Area;
}

const keyOf = (row: number, column: number): number => row * (lastColumn + 1) + column;

/** Lays a sheet out. Rows that stand as they did in `before` keep their height without being measured again. */
export function layOut(sheet: SheetSnapshot, sizes: OwnSizes, before?: SheetView): SheetView {
  const used = usedArea(sheet);
  const merged = new Map<number, Area>();
  let bottom = used?.bottom ?? -1;
  let right = used?.right ?? -1;
  for (const area of sheet.merges) {
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) merged.set(keyOf(row, column), area);
    }
  }
  const columns = axisOf(
    Math.min(lastColumn + 1, Math.max(least.columns, right + 1 + margin.columns)),
    (column) => sizes.columns.get(column) ?? widthOf(sheet, column),
  );
  const rowCount = Math.min(
    lastRow + 1,
    Math.floor(tallest / plainHeight),
    Math.max(least.rows, bottom + 1 + margin.rows),
  );
  const known = before !== undefined && sameFrame(before, sheet, columns) ? before : undefined;
  const rows = axisOf(rowCount, (row) => {
    const own = sizes.rows.get(row);
    if (own !== undefined) return own;
    if (known !== undefined && row < known.rows.count && known.sheet.rows.get(row) === sheet.rows.get(row)) {
      return sizeAt(known.rows, row);
    }
    return rowHeightOf(sheet, row, columns, (column) => merged.has(keyOf(row, column)));
  });
  const mergeAt = (row: number, column: number): Area | undefined => merged.get(keyOf(row, column));
  return {
    sheet,
    rows,
    columns,
    frozen: {
      rows: Math.min(sheet.frozen?.rows ?? 0, rows.count - 1),
      columns: Math.min(sheet.frozen?.columns ?? 0, columns.count - 1),
    },
    cell: (row, column) => cellAt(sheet, row, column),
    mergeAt,
    rootOf(at) {
      const area = mergeAt(at.row, at.column);
      return area === undefined ? at : { row: area.top, column: area.left };
    },
    grown: (area) => grow(area, sheet.merges),
  };
}

/** True where nothing but cells may differ, so that a row with the same cells has the same height. */
function sameFrame(before: SheetView, sheet: SheetSnapshot, columns: Axis): boolean {
  const old = before.sheet;
  return (
    old.merges === sheet.merges &&
    old.hiddenRows === sheet.hiddenRows &&
    old.rowHeights === sheet.rowHeights &&
    columns.count === before.columns.count &&
    columns.offsets.every((offset, index) => offset === before.columns.offsets[index])
  );
}

function widthOf(sheet: SheetSnapshot, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  const characters = sheet.columnWidths.get(column);
  return characters === undefined ? plainWidth : Math.round(characters * digitWidth);
}

function rowHeightOf(sheet: SheetSnapshot, row: number, columns: Axis, isMerged: (column: number) => boolean): number {
  if (sheet.hiddenRows.has(row)) return 0;
  const points = sheet.rowHeights.get(row);
  if (points !== undefined) return Math.round((points * 96) / 72);
  let height = plainHeight;
  sheet.rows.get(row)?.forEach((cell, column) => {
    if (cell === undefined || cell.text === "") return;
    // The text of a merge makes no row taller, but its face does.
    const width = isMerged(column) ? Infinity : startOf(columns, column + 1) - startOf(columns, column);
    height = Math.max(height, heightOf(cell, width));
  });
  return height;
}

function grow(area: Area, merges: readonly Area[]): Area {
  let grown = area;
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const merge of merges) {
      if (!overlaps(merge, grown)) continue;
      const next = {
        top: Math.min(grown.top, merge.top),
        left: Math.min(grown.left, merge.left),
        bottom: Math.max(grown.bottom, merge.bottom),
        right: Math.max(grown.right, merge.right),
      };
      if (next.top < grown.top || next.left < grown.left || next.bottom > grown.bottom || next.right > grown.right) {
        grown = next;
        isGrowing = true;
      }
    }
  }
  return grown;
}
