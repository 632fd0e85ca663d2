import { lastColumn, lastRow, overlaps, type Area } from "../../../src/core/cell/address";
import { format as formatNumber } from "numfmt";
import { addressOf, areaOfAddress, columnCount, localAddress, rowCount } from "./addresses";
import { columnProperties } from "./column-properties";
import { conditionalFormatsObject } from "./conditional-formats";
import { enter, valueType, wireValue } from "./entering";
import { cellPropertiesOf, rangeFormatObject, setCellProperties } from "./format-object";
import { HostError, wrongSize } from "./host-error";
import { deleteRows, insertRows } from "./moving-rows";
import type { Session } from "./session";
import { refuseWhenTablesPart, tablesObject } from "./tables-object";
import { usedArea } from "./used-area";
import { flagOf, numberOf, readOnly, recordOf, textOf, type WireObject } from "./wire";
import { cellAt, standardRowPoints, type CellModel, type SheetModel } from "./workbook-model";
import { validationObject } from "./validation-object";
import { worksheetObject } from "./worksheet-object";
import { covers, eachCell, refuseWhenProtected, writeEach } from "./writing";

/** A range on the wire, and the place it stands for. */
export interface RangeObject extends WireObject {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export function isRangeObject(value: unknown): value is RangeObject {
  return typeof value === "object" && value !== null && "area" in value && "sheet" in value;
}

/** The text a reader sees. Excel itself shows Vietnamese marks only where Windows is Vietnamese; the host is English. */
export function textOfCell({ value, format }: CellModel): string {
  if (value === null) return "";
  if (typeof value === "object") return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return format === "General" || format === "@" ? String(value) : formatNumber(format, value);
}

export function rangeObject(session: Session, sheet: SheetModel, area: Area): RangeObject {
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.bottom > lastRow ||
    area.right > lastColumn ||
    area.bottom < area.top ||
    area.right < area.left
  ) {
    throw new HostError("InvalidArgument", "Worksheet.getRange");
  }
  const at = (next: Area) => rangeObject(session, sheet, next);
  const grid = (read: (cell: CellModel) => unknown): unknown[][] | null => {
    if (rowCount(area) * columnCount(area) > 5_000_000) return null;
    return Array.from({ length: rowCount(area) }, (_, row) =>
      Array.from({ length: columnCount(area) }, (_, column) => read(cellAt(sheet, area.top + row, area.left + column))),
    );
  };
  const content = (read: (cell: CellModel) => unknown, location: string) => ({
    get: () => grid(read),
    set: (input: unknown) => {
      writeEach(sheet, area, input, location, (cell, value) =>
        session.isForgetful ? undefined : enter(cell, value, (formula) => session.calculate(formula, sheet)),
      );
      session.changed(sheet, localAddress(area));
    },
  });
  const hidden = (set: Set<number>, first: number, last: number, location: string) => ({
    get: () => {
      const states = new Set(
        Array.from({ length: Math.min(last - first + 1, 100_000) }, (_, index) => set.has(first + index)),
      );
      return states.size === 1 ? states.has(true) : null;
    },
    set: (value: unknown) => {
      refuseWhenProtected(sheet, location);
      for (let index = first; index <= last; index++) {
        if (flagOf(value, location)) set.add(index);
        else set.delete(index);
      }
    },
  });
  return {
    type: "Range",
    sheet,
    area,
    scalars: {
      Address: readOnly(() => addressOf(sheet, area)),
      RowIndex: readOnly(() => area.top),
      ColumnIndex: readOnly(() => area.left),
      RowCount: readOnly(() => rowCount(area)),
      ColumnCount: readOnly(() => columnCount(area)),
      CellCount: readOnly(() => rowCount(area) * columnCount(area)),
      Values: content((cell) => wireValue(cell.value), "Range.values"),
      Formulas: content((cell) => cell.formula ?? wireValue(cell.value), "Range.formulas"),
      Text: readOnly(() => grid(textOfCell)),
      ValueTypes: readOnly(() => grid((cell) => valueType(cell.value))),
      NumberFormat: {
        get: () => grid((cell) => cell.format),
        set: (input) => {
          writeEach(sheet, area, input, "Range.numberFormat", (cell, value) => {
            cell.format = textOf(value, "Range.numberFormat");
          });
          session.formatChanged(sheet, localAddress(area));
        },
      },
      RowHidden: hidden(sheet.hiddenRows, area.top, area.bottom, "Range.rowHidden"),
      ColumnHidden: hidden(sheet.hiddenColumns, area.left, area.right, "Range.columnHidden"),
      HasSpill: readOnly(() => {
        const parts = sheet.arrays.filter((array) => overlaps(array, area));
        return parts.length === 0 ? false : parts.some((array) => covers(array, area)) ? true : null;
      }),
      Hyperlink: {
        get: () => {
          const to = sheet.links?.get(localAddress(area));
          return to === undefined ? null : { documentReference: to };
        },
        // As Excel does, a linked cell is dressed as one.
        set: (given) => {
          refuseWhenProtected(sheet, "Range.hyperlink");
          const { documentReference } = recordOf(given, "Range.hyperlink");
          sheet.links ??= new Map();
          sheet.links.set(localAddress(area), textOf(documentReference, "Range.hyperlink"));
          writeEach(sheet, area, [[null]], "Range.hyperlink", (cell) => {
            cell.look.font = { ...cell.look.font, color: "#0563C1", underline: "Single", name: "Calibri" };
          });
        },
      },
      IsEntireRow: readOnly(() => columnCount(area) > lastColumn),
      IsEntireColumn: readOnly(() => rowCount(area) > lastRow),
    },
    children: {
      Format: () => rangeFormatObject(sheet, area),
      Worksheet: () => worksheetObject(session, sheet),
      ConditionalFormats: () => conditionalFormatsOf(session, sheet, [area]),
      DataValidation: () => validationObject(sheet, area),
    },
    methods: {
      GetCell: (row, column) =>
        at(offset(area, numberOf(row, "Range.getCell"), numberOf(column, "Range.getCell"), 1, 1)),
      GetRow: (row) => at(offset(area, numberOf(row, "Range.getRow"), 0, 1, columnCount(area))),
      GetColumn: (column) => at(offset(area, 0, numberOf(column, "Range.getColumn"), rowCount(area), 1)),
      GetEntireRow: () => at({ ...area, left: 0, right: lastColumn }),
      GetEntireColumn: () => at({ ...area, top: 0, bottom: lastRow }),
      GetBoundingRect: (other) =>
        at(
          bounding(
            area,
            isRangeObject(other)
              ? other.area
              : areaOfAddress(textOf(other, "Range.getBoundingRect"), "Range.getBoundingRect"),
          ),
        ),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = usedArea(sheet, valuesOnly === true, area);
        return used === null ? null : at(used);
      },
      GetMergedAreasOrNullObject: () => {
        session.mergesAsked += 1;
        const merges = sheet.merges.filter((merge) => overlaps(merge, area));
        return merges.length === 0 ? null : rangeAreasObject(session, sheet, merges);
      },
      GetSpecialCellsOrNullObject: (type, valueType) => {
        const areas: Area[] = [];
        eachCell(usedArea(sheet, true, area) ?? { top: 0, left: 0, bottom: -1, right: -1 }, (row, column) => {
          if (isSpecial(cellAt(sheet, row, column), type, valueType)) {
            areas.push({ top: row, left: column, bottom: row, right: column });
          }
        });
        return areas.length === 0 ? null : rangeAreasObject(session, sheet, areas);
      },
      GetTables: (isWhole) =>
        tablesObject(session, sheet, () =>
          sheet.tables.filter((table) => (isWhole === true ? covers(area, table.area) : overlaps(table.area, area))),
        ),
      GetCellProperties: (wanted) =>
        grid((cell) => cellPropertiesOf(cell.look, recordOf(wanted, "Range.getCellProperties"))),
      SetCellProperties: (given) => {
        writeEach(sheet, area, given, "Range.setCellProperties", (cell, value) =>
          setCellProperties(cell.look, recordOf(value, "Range.setCellProperties")),
        );
        session.formatChanged(sheet, localAddress(area));
      },
      GetRowProperties: () =>
        Array.from({ length: rowCount(area) }, (_, index) => ({
          rowHidden: sheet.hiddenRows.has(area.top + index),
          format: { rowHeight: sheet.rowHeights.get(area.top + index) ?? standardRowPoints },
        })),
      GetColumnProperties: (wanted) => columnProperties(sheet, area, recordOf(wanted, "Range.getColumnProperties")),
      Merge: () => {
        refuseWhenProtected(sheet, "Range.merge");
        sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), area];
        eachCell(area, (row, column) => {
          if (row === area.top && column === area.left) return;
          const cell = sheet.rows.get(row)?.get(column);
          if (cell !== undefined) Object.assign(cell, { value: null, formula: null });
        });
      },
      Unmerge: () => {
        refuseWhenProtected(sheet, "Range.unmerge");
        sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
      },
      Insert: (shift) => {
        refuseWhenProtected(sheet, "Range.insert");
        if (shift !== "Down" || columnCount(area) <= lastColumn) throw notEmulated("Range.insert of part of a row");
        refuseWhenTablesPart(sheet, area, "Range.insert");
        insertRows(session.workbook, sheet, area.top, rowCount(area));
        session.changed(sheet, localAddress(area), "RowInserted");
        return at(area);
      },
      Delete: (shift) => {
        refuseWhenProtected(sheet, "Range.delete");
        if (shift !== "Up" || columnCount(area) <= lastColumn) throw notEmulated("Range.delete of part of a row");
        refuseWhenTablesPart(sheet, area, "Range.delete");
        deleteRows(session.workbook, sheet, area.top, rowCount(area));
        session.changed(sheet, localAddress(area), "RowDeleted");
      },
      Clear: () => {
        refuseWhenProtected(sheet, "Range.clear");
        eachCell(area, (row, column) => sheet.rows.get(row)?.delete(column));
        session.changed(sheet, localAddress(area));
      },
      Select: () => {
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "Range.select");
        session.workbook.active = sheet.id;
        session.workbook.selected = { sheet: sheet.id, area };
        session.selected(sheet, localAddress(area));
      },
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rowCount(area) || columns !== columnCount(area)) throw wrongSize("Range.values");
      },
    },
  };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.specialcelltype */
function isSpecial({ value, formula }: CellModel, type: unknown, valueType: unknown): boolean {
  const kinds: Readonly<Record<string, boolean>> = {
    Formulas: formula !== null,
    Constants: formula === null && value !== null,
    Blanks: formula === null && value === null,
  };
  const isKind = kinds[String(type)];
  if (isKind === undefined) throw notEmulated(`special cells of type ${String(type)}`);
  const wanted: Readonly<Record<string, boolean>> = {
    All: true,
    Errors: typeof value === "object" && value !== null,
    Numbers: typeof value === "number",
    Text: typeof value === "string",
    Logical: typeof value === "boolean",
  };
  const isValue = wanted[typeof valueType === "string" ? valueType : "All"];
  if (isValue === undefined) throw notEmulated(`special cells with ${String(valueType)}`);
  return isKind && isValue;
}

export function rangeAreasObject(session: Session, sheet: SheetModel, areas: readonly Area[]): WireObject {
  const ranges = () => areas.map((area) => rangeObject(session, sheet, area));
  return {
    type: "RangeAreas",
    scalars: {
      Address: readOnly(() => areas.map((area) => addressOf(sheet, area)).join(",")),
      AreaCount: readOnly(() => areas.length),
    },
    children: {
      Areas: () => ({
        type: "RangeCollection",
        scalars: {},
        children: {},
        methods: { GetCount: () => areas.length },
        items: ranges,
      }),
      Worksheet: () => worksheetObject(session, sheet),
      ConditionalFormats: () => conditionalFormatsOf(session, sheet, areas),
    },
    methods: {},
  };
}

const conditionalFormatsOf = (session: Session, sheet: SheetModel, areas: readonly Area[]): WireObject =>
  conditionalFormatsObject(session, sheet, areas, (own) => rangeAreasObject(session, sheet, own));

const notEmulated = (what: string) => new HostError("ApiNotFound", what, `emulated Excel: ${what} is not implemented`);

function offset(area: Area, row: number, column: number, rows: number, columns: number): Area {
  const [top, left] = [area.top + row, area.left + column];
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
