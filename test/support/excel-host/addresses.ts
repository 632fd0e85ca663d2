import { formatArea, lastColumn, lastRow, parseArea, quoteSheet, type Area } from "../../../src/core/cell/address";
import { HostError } from "./host-error";
import type { SheetModel } from "./workbook-model";

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;

/** `Sheet!A1:B2` as Excel writes it. */
export const addressOf = (sheet: SheetModel, area: Area): string => `${quoteSheet(sheet.name)}!${localAddress(area)}`;

/** The address without its sheet: A1:B2, 3:5 or A:C. */
export function localAddress(area: Area): string {
  if (columnCount(area) > lastColumn) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (rowCount(area) > lastRow) return formatArea({ ...area, bottom: area.top }).replace(/\d+/g, "");
  return formatArea(area);
}

/** Reads `A1:B2`, `3:5` and `A:C`. */
export function areaOfAddress(address: string, location: string): Area {
  const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows !== null) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: lastColumn };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(local);
  const area = parseArea(columns === null ? local : `${columns[1] ?? ""}1:${columns[2] ?? ""}${String(lastRow + 1)}`);
  if (area === null) throw new HostError("InvalidArgument", location);
  return area;
}
