import type { Area } from "../../core/cell/address";
import { blankCell, plainStyle, type Cell, type CellStyle } from "../../core/cell/cell";
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

/** Asks for the cells of a range. */
export const loadContents = (range: Excel.Range): Excel.Range => range.load(contents);

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
  const look = looks?.value[row]?.[column];
  return styledCell(range, row, column, look === undefined ? plainStyle : styles.shared(styleOf(look)));
}

/** The cell at an offset inside a loaded range, with a look that is known otherwise. */
export function styledCell(range: Excel.Range, row: number, column: number, style: CellStyle): Cell {
  const value: unknown = range.values[row]?.[column];
  const formula = formulaOf(range.formulas[row]?.[column], value);
  const format = String(range.numberFormat[row]?.[column] ?? "General");
  const isPlain = value === "" && formula === null && format === "General" && style === plainStyle;
  if (isPlain) return blankCell;
  const type: unknown = range.valueTypes[row]?.[column];
  return { value: valueOf(value, type), formula, text: range.text[row]?.[column] ?? "", format, style };
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
