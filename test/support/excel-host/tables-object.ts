import { overlaps, type Area } from "../../../src/core/cell/address";
import { areaOfAddress } from "./addresses";
import { HostError } from "./host-error";
import { isRangeObject, rangeObject } from "./range-object";
import type { Session } from "./session";
import { covers } from "./writing";
import type { FilterModel, SheetModel, TableModel } from "./workbook-model";
import { collectionMethods, flagOf, found, readOnly, textOf, type WireObject } from "./wire";

/*
 * Excel's own tables and filters.
 * https://learn.microsoft.com/javascript/api/excel/excel.tablecollection
 * https://learn.microsoft.com/javascript/api/excel/excel.autofilter
 */

export function tablesObject(session: Session, sheet: SheetModel, tables: () => readonly TableModel[]): WireObject {
  const items = () => tables().map((table) => tableObject(session, sheet, table));
  const find = (key: unknown) => {
    const table = tables().find((each) => each.id === key || each.name === key);
    return table === undefined ? undefined : tableObject(session, sheet, table);
  };
  return {
    type: "TableCollection",
    scalars: { Count: readOnly(() => tables().length) },
    children: {},
    items,
    item: (key) => found(find(key), "TableCollection.getItem"),
    methods: {
      ...collectionMethods("TableCollection", items, find),
      Add: (address, hasHeaders) => {
        const area = isRangeObject(address)
          ? address.area
          : areaOfAddress(textOf(address, "TableCollection.add"), "TableCollection.add");
        flagOf(hasHeaders, "TableCollection.add");
        if (sheet.isProtected) throw new HostError("AccessDenied", "TableCollection.add");
        if (
          sheet.tables.some((each) => overlaps(each.area, area)) ||
          sheet.merges.some((each) => overlaps(each, area))
        ) {
          throw new HostError("InvalidArgument", "TableCollection.add");
        }
        const id = `{${session.newId("table")}}`;
        const table: TableModel = { id, name: `Table${String(sheet.tables.length + 1)}`, area, filter: noFilter() };
        sheet.tables.push(table);
        return tableObject(session, sheet, table);
      },
    },
  };
}

export const noFilter = (): FilterModel => ({ isEnabled: false, isFiltered: false });

function tableObject(session: Session, sheet: SheetModel, table: TableModel): WireObject {
  return {
    type: "Table",
    id: { name: "Id", value: table.id },
    scalars: {
      Id: readOnly(() => table.id),
      Name: { get: () => table.name, set: (value) => void (table.name = textOf(value, "Table.name")) },
    },
    children: { AutoFilter: () => filterObject(session, sheet, table.filter, () => table.area) },
    methods: {
      GetRange: () => rangeObject(session, sheet, table.area),
      ConvertToRange: () => {
        sheet.tables = sheet.tables.filter((each) => each !== table);
        return rangeObject(session, sheet, table.area);
      },
      Delete: () => void (sheet.tables = sheet.tables.filter((each) => each !== table)),
    },
  };
}

export function filterObject(
  session: Session,
  sheet: SheetModel,
  filter: FilterModel,
  area: () => Area | null,
): WireObject {
  return {
    type: "AutoFilter",
    scalars: {
      Enabled: readOnly(() => filter.isEnabled),
      IsDataFiltered: readOnly(() => filter.isFiltered),
    },
    children: {},
    methods: {
      GetRangeOrNullObject: () => {
        const own = area();
        return own === null || !filter.isEnabled ? null : rangeObject(session, sheet, own);
      },
      ClearCriteria: () => {
        filter.isFiltered = false;
        const own = area();
        if (own === null) return;
        for (let row = own.top; row <= own.bottom; row++) sheet.hiddenRows.delete(row);
      },
    },
  };
}

/** Excel moves no cells of a table aside: whole rows go in or out only where they meet at most one. */
export function refuseWhenTablesPart(sheet: SheetModel, rows: Area, location: string): void {
  const met = sheet.tables.filter((table) => table.area.bottom >= rows.top && table.area.top < rows.top);
  const cut = sheet.tables.filter((table) => overlaps(table.area, rows) && !covers(rows, table.area));
  if (new Set([...met, ...cut]).size > 1) throw new HostError("InvalidOperation", location);
}
