import type { Area } from "../../core/cell/address";
import { blankCell, plainStyle, type Cell } from "../../core/cell/cell";
import { rangeOf } from "./blocks";
import { formulaOf, valueOf } from "./cell-entry";
import { styleOf, styleProperties, type StyleTable } from "./style";

const contents = "values,formulas,text,numberFormat,valueTypes";

/** An area whose cells were asked for; they can be taken after the next sync. */
export interface LoadedArea {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** Asks for the cells of an area, with or without their look. */
export function loadArea(sheet: Excel.Worksheet, area: Area, withStyle: boolean): LoadedArea {
  const range = rangeOf(sheet, area).load(contents);
  return { area, range, looks: withStyle ? range.getCellProperties(styleProperties) : null };
}

/** The cell at an offset inside a loaded range. */
export function cellOfRange(
  range: Excel.Range,
  looks: LoadedArea["looks"],
  row: number,
  column: number,
  styles: StyleTable,
): Cell {
  const value: unknown = range.values[row]?.[column];
  const look = looks?.value[row]?.[column];
  const cell: Cell = {
    value: valueOf(value, range.valueTypes[row]?.[column]),
    formula: formulaOf(range.formulas[row]?.[column], value),
    text: range.text[row]?.[column] ?? "",
    format: String(range.numberFormat[row]?.[column] ?? "General"),
    style: look === undefined ? plainStyle : styles.shared(styleOf(look)),
  };
  return isPlainBlank(cell) ? blankCell : cell;
}

const isPlainBlank = (cell: Cell): boolean =>
  cell.value === null && cell.formula === null && cell.format === "General" && cell.style === plainStyle;

/** Visits every loaded cell with its place on the sheet; blank plain cells are left out. */
export function eachLoaded(
  { area, range, looks }: LoadedArea,
  styles: StyleTable,
  visit: (row: number, column: number, cell: Cell) => void,
): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellOfRange(range, looks, row - area.top, column - area.left, styles);
      if (cell !== blankCell) visit(row, column, cell);
    }
  }
}

/** Puts a cell into rows that are filled from top to bottom. */
export function place(rows: Map<number, (Cell | undefined)[]>, row: number, column: number, cell: Cell): void {
  const cells = rows.get(row);
  if (cells === undefined) {
    const fresh: (Cell | undefined)[] = [];
    fresh[column] = cell;
    rows.set(row, fresh);
  } else cells[column] = cell;
}

/** Merged areas that were asked for; null when there are none. */
export function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areaCount");
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

export function mergesOf(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}
