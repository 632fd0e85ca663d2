import { lastColumn, lastRow, type Area } from "../../../src/core/cell/address";
import { areaOfAddress } from "./addresses";
import { chartsObject } from "./charts-object";
import { commentsObject } from "./comments-object";
import { HostError } from "./host-error";
import { namesObject } from "./names-object";
import { pageLayoutObject } from "./page-layout-object";
import { isRangeObject, rangeAreasObject, rangeObject } from "./range-object";
import { filterObject, tablesObject } from "./tables-object";
import type { Session } from "./session";
import { usedArea } from "./used-area";
import { findSheet, newSheet, standardRowPoints, type SheetModel } from "./workbook-model";
import { collectionMethods, found, numberOf, readOnly, textOf, type WireObject } from "./wire";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

function checkName(name: string): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw new HostError("InvalidArgument", "Worksheet.name");
  }
}

export function worksheetObject(session: Session, sheet: SheetModel): WireObject {
  const { workbook } = session;
  const range = (area: Area) => rangeObject(session, sheet, area);
  const used = (valuesOnly: unknown) => {
    const area = usedArea(sheet, valuesOnly === true);
    return area === null ? null : range(area);
  };
  return {
    type: "Worksheet",
    id: { name: "Id", value: sheet.id },
    scalars: {
      Id: readOnly(() => sheet.id),
      Name: {
        get: () => sheet.name,
        set: (value) => {
          const name = textOf(value, "Worksheet.name");
          checkName(name);
          const other = findSheet(workbook, name);
          if (other !== undefined && other !== sheet) throw new HostError("ItemAlreadyExists", "Worksheet.name");
          sheet.name = name;
        },
      },
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (value) => {
          const others = workbook.sheets.filter((each) => each !== sheet);
          others.splice(numberOf(value, "Worksheet.position"), 0, sheet);
          workbook.sheets = others;
        },
      },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          const next = visibilities.find((each) => each === value);
          if (next === undefined) throw new HostError("InvalidArgument", "Worksheet.visibility");
          if (next !== "Visible") keepOneVisible(session, sheet, "Worksheet.visibility");
          sheet.visibility = next;
        },
      },
      StandardWidth: readOnly(() => 8.43),
      StandardHeight: readOnly(() => standardRowPoints),
    },
    children: {
      Names: () => namesObject(session, sheet.names, "Worksheet"),
      Comments: () => commentsObject(session, sheet),
      Charts: () => chartsObject(session, sheet),
      Tables: () => tablesObject(session, sheet, () => sheet.tables),
      AutoFilter: () => filterObject(session, sheet, sheet.filter, () => usedArea(sheet, true)),
      PageLayout: () => pageLayoutObject(session, sheet),
      Protection: () => ({
        type: "WorksheetProtection",
        scalars: { Protected: readOnly(() => sheet.isProtected) },
        children: {},
        methods: {
          Protect: () => {
            sheet.isProtected = true;
          },
          Unprotect: () => {
            sheet.isProtected = false;
          },
        },
      }),
      FreezePanes: () => ({
        type: "WorksheetFreezePanes",
        scalars: {},
        children: {},
        methods: {
          FreezeRows: (count) => {
            sheet.frozen = {
              top: 0,
              left: 0,
              bottom: numberOf(count, "WorksheetFreezePanes.freezeRows") - 1,
              right: lastColumn,
            };
          },
          FreezeColumns: (count) => {
            sheet.frozen = {
              top: 0,
              left: 0,
              bottom: lastRow,
              right: numberOf(count, "WorksheetFreezePanes.freezeColumns") - 1,
            };
          },
          FreezeAt: (frozen) => {
            sheet.frozen = isRangeObject(frozen)
              ? frozen.area
              : areaOfAddress(textOf(frozen, "WorksheetFreezePanes.freezeAt"), "WorksheetFreezePanes.freezeAt");
          },
          Unfreeze: () => {
            sheet.frozen = null;
          },
          GetLocationOrNullObject: () => (sheet.frozen === null ? null : range(sheet.frozen)),
        },
      }),
    },
    methods: {
      _RegisterDataChangedEvent: () => session.listenTo(sheet, "changed", true),
      _UnregisterDataChangedEvent: () => session.listenTo(sheet, "changed", false),
      _RegisterSelectionChangedEvent: () => session.listenTo(sheet, "selected", true),
      _UnregisterSelectionChangedEvent: () => session.listenTo(sheet, "selected", false),
      GetRange: (address) =>
        range(
          address === undefined || address === null
            ? { top: 0, left: 0, bottom: lastRow, right: lastColumn }
            : areaOfAddress(textOf(address, "Worksheet.getRange"), "Worksheet.getRange"),
        ),
      GetRanges: (addresses) => {
        const list = textOf(addresses, "Worksheet.getRanges");
        // Longer lists are cut off without a word: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges
        const cut = list.slice(0, 8_192);
        return rangeAreasObject(
          session,
          sheet,
          cut.split(",").map((each) => areaOfAddress(each.trim(), "Worksheet.getRanges")),
        );
      },
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [top, left, height, width] = [row, column, rows, columns].map((each) =>
          numberOf(each, "Worksheet.getRangeByIndexes"),
        );
        return range({
          top: top ?? 0,
          left: left ?? 0,
          bottom: (top ?? 0) + (height ?? 1) - 1,
          right: (left ?? 0) + (width ?? 1) - 1,
        });
      },
      GetCell: (row, column) => {
        const [top, left] = [numberOf(row, "Worksheet.getCell"), numberOf(column, "Worksheet.getCell")];
        return range({ top, left, bottom: top, right: left });
      },
      GetUsedRangeOrNullObject: used,
      GetUsedRange: (valuesOnly) => used(valuesOnly) ?? range({ top: 0, left: 0, bottom: 0, right: 0 }),
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "Worksheet.activate");
        workbook.active = sheet.id;
        session.sheetEvent("activated", sheet);
      },
      Delete: () => {
        keepOneVisible(session, sheet, "Worksheet.delete");
        workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
        workbook.comments = workbook.comments.filter((each) => each.sheet !== sheet.id);
        session.sheetEvent("deleted", sheet);
        if (workbook.active === sheet.id) workbook.active = workbook.sheets[0]?.id ?? "";
      },
    },
  };
}

function keepOneVisible(session: Session, sheet: SheetModel, location: string): void {
  const others = session.workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
  if (others.length === 0) throw new HostError("InvalidOperation", location);
}

export function worksheetsObject(session: Session): WireObject {
  const { workbook } = session;
  const items = () => workbook.sheets.map((sheet) => worksheetObject(session, sheet));
  const find = (key: unknown) => {
    const sheet = findSheet(workbook, key);
    return sheet === undefined ? undefined : worksheetObject(session, sheet);
  };
  return {
    type: "WorksheetCollection",
    scalars: {},
    children: {},
    items,
    item: (key) => found(find(key), "WorksheetCollection.getItem"),
    methods: {
      ...collectionMethods("WorksheetCollection", items, find),
      GetActiveWorksheet: () => found(find(workbook.active), "WorksheetCollection.getActiveWorksheet"),
      Add: (given) => {
        let name = typeof given === "string" ? given : "";
        for (let number = 1; name === ""; number++) {
          if (findSheet(workbook, `Sheet${String(number)}`) === undefined) name = `Sheet${String(number)}`;
        }
        checkName(name);
        if (findSheet(workbook, name) !== undefined)
          throw new HostError("ItemAlreadyExists", "WorksheetCollection.add");
        const sheet = newSheet(name);
        workbook.sheets.push(sheet);
        session.sheetEvent("added", sheet);
        return worksheetObject(session, sheet);
      },
      _RegisterDataChangedEvent: () => session.listen("changed", true),
      _UnregisterDataChangedEvent: () => session.listen("changed", false),
      _RegisterAddedEvent: () => session.listen("added", true),
      _UnregisterAddedEvent: () => session.listen("added", false),
      _RegisterDeletedEvent: () => session.listen("deleted", true),
      _UnregisterDeletedEvent: () => session.listen("deleted", false),
      _RegisterActivatedEvent: () => session.listen("activated", true),
      _UnregisterActivatedEvent: () => session.listen("activated", false),
      _RegisterFormatChangedEvent: () => session.listen("format", true),
      _UnregisterFormatChangedEvent: () => session.listen("format", false),
      _RegisterCalculatedEvent: () => session.listen("calculated", true),
      _UnregisterCalculatedEvent: () => session.listen("calculated", false),
      _RegisterRowHiddenChangedEvent: () => session.listen("row-hidden", true),
      _UnregisterRowHiddenChangedEvent: () => session.listen("row-hidden", false),
      _RegisterSelectionChangedEvent: () => session.listen("selected", true),
      _UnregisterSelectionChangedEvent: () => session.listen("selected", false),
    },
  };
}
