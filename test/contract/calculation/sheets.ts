import { blankCell, type Cell, type CellValue } from "../../../src/core/cell/cell";
import type { DefinedName, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/snapshot";

/** What stands in a cell: text that begins with "=" is a formula. */
export type Typed = string | number | boolean | null;

export function typedCell(typed: Typed): Cell {
  return typeof typed === "string" && typed.startsWith("=")
    ? { ...blankCell, formula: typed }
    : { ...blankCell, value: typed, text: String(typed ?? "") };
}

export function sheetOf(name: string, rows: readonly (readonly Typed[])[]): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    rows: new Map(
      rows.map((row, index) => [index, row.map((typed) => (typed === null ? undefined : typedCell(typed)))]),
    ),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
  };
}

export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>,
  options: { readonly names?: readonly DefinedName[]; readonly uses1904Dates?: boolean } = {},
): WorkbookSnapshot {
  return {
    name: "so-lieu.xlsx",
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
    names: options.names ?? [],
    uses1904Dates: options.uses1904Dates ?? false,
    unread: [],
  };
}

/** The serial number of a day, as Excel stores it. */
export function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

export function shown(value: CellValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.code : value;
}
