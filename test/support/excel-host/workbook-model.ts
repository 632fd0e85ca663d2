import type { Area } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell";

export interface BorderLook {
  style: string;
  color: string;
  weight: string;
}

/** The look of a cell in Excel's own words. */
export interface Look {
  font: {
    name: string;
    size: number;
    color: string;
    bold: boolean;
    italic: boolean;
    underline: string;
    strikethrough: boolean;
  };
  fill: { color: string; pattern: string };
  borders: { top: BorderLook; right: BorderLook; bottom: BorderLook; left: BorderLook };
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
}

export interface CellModel {
  value: CellValue;
  formula: string | null;
  format: string;
  look: Look;
}

export interface NameModel {
  name: string;
  formula: string;
  comment: string;
  isVisible: boolean;
}

export interface ChartModel {
  id: string;
  name: string;
  type: string;
  title: string;
  source: string;
  anchor: string;
  series: { name: string; values: string; categories: string }[];
}

/** A format that shows where its formula holds; the first of a sheet has the highest priority. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  formula: string;
  fill: string | null;
  fontColor: string | null;
  readonly borders: Map<string, { style: string; color: string }>;
  stopIfTrue: boolean;
}

/** What may be typed into cells. */
export interface ValidationModel {
  readonly area: Area;
  rule: Readonly<Record<string, unknown>>;
  showsAlert: boolean;
  ignoresBlanks: boolean;
}

export interface FilterModel {
  isEnabled: boolean;
  /** Some rows are hidden by it. */
  isFiltered: boolean;
}

/** A table of Excel's own. */
export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  readonly filter: FilterModel;
}

export interface PageModel {
  orientation: string;
  paperSize: string;
  centerHorizontally: boolean;
  /** Points. */
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  zoom: Readonly<Record<string, unknown>>;
  titleRows: string | null;
  headers: { state: string; pages: Record<string, Record<string, string>> };
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  rows: Map<number, Map<number, CellModel>>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Points, as Office.js counts them. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  /** Areas that hold an array formula: Excel refuses to change a part of one. */
  arrays: Area[];
  names: NameModel[];
  charts: ChartModel[];
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  tables: TableModel[];
  filter: FilterModel;
  page: PageModel;
  frozen: Area | null;
  /** By position (A1), where a pressed cell leads. */
  links?: Map<string, string>;
}

/** A conversation about one cell. */
export interface CommentModel {
  readonly id: string;
  /** Id of the sheet. */
  readonly sheet: string;
  row: number;
  readonly column: number;
  content: string;
  readonly author: string;
  isResolved: boolean;
}

export interface WorkbookModel {
  name: string;
  sheets: SheetModel[];
  names: NameModel[];
  comments: CommentModel[];
  settings: Map<string, unknown>;
  xmlParts: { id: string; xml: string }[];
  active: string;
  selected: { sheet: string; area: Area };
  calculationMode: string;
}

/** Points of a column nobody has set: 64 pixels at 96 per inch. */
export const standardColumnPoints = 48;
export const standardRowPoints = 15;

const noBorder = (): BorderLook => ({ style: "None", color: "#000000", weight: "Thin" });

export const plainLook = (): Look => ({
  font: {
    name: "Calibri",
    size: 11,
    color: "#000000",
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
  },
  fill: { color: "#FFFFFF", pattern: "None" },
  borders: { top: noBorder(), right: noBorder(), bottom: noBorder(), left: noBorder() },
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
});

const blank: CellModel = Object.freeze({ value: null, formula: null, format: "General", look: plainLook() });

/** What stands at a position, to look at only. */
export function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  return sheet.rows.get(row)?.get(column) ?? blank;
}

/** The cell at a position, made where there is none. */
export function cellForWriting(sheet: SheetModel, row: number, column: number): CellModel {
  let cells = sheet.rows.get(row);
  if (cells === undefined) sheet.rows.set(row, (cells = new Map()));
  let cell = cells.get(column);
  if (cell === undefined)
    cells.set(column, (cell = { value: null, formula: null, format: "General", look: plainLook() }));
  return cell;
}

let sheetCount = 0;

export function newSheet(name: string): SheetModel {
  sheetCount += 1;
  return {
    id: `{00000000-0001-0000-${String(sheetCount).padStart(4, "0")}-000000000000}`,
    name,
    visibility: "Visible",
    isProtected: false,
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    arrays: [],
    names: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    filter: { isEnabled: false, isFiltered: false },
    page: {
      orientation: "Portrait",
      paperSize: "Letter",
      centerHorizontally: false,
      margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
      zoom: { scale: 100 },
      titleRows: null,
      headers: { state: "Default", pages: {} },
    },
    frozen: null,
  };
}

export function findSheet(workbook: WorkbookModel, key: unknown): SheetModel | undefined {
  const name = typeof key === "string" ? key.toLowerCase() : "";
  return workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
}
