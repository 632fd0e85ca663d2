import type { Conflict } from "../../core/patch/edit";
import { wholeRows } from "./blocks";

/** What stands in the way of rows on one sheet. */
export interface Seams {
  readonly sheet: string;
  readonly filter: Excel.AutoFilter;
  readonly tables: Excel.TableCollection;
  /** The tables each seam meets, by the row it lies before. */
  readonly met: readonly { readonly row: number; readonly tables: Excel.TableScopedCollection }[];
}

/** Asks what stands in the way of rows; told after the next sync. */
export function loadSeams(sheet: Excel.Worksheet, name: string, seams: readonly number[]): Seams | null {
  if (seams.length === 0) return null;
  return {
    sheet: name,
    filter: sheet.autoFilter.load("isDataFiltered"),
    tables: sheet.tables.load("items/id,items/autoFilter/isDataFiltered"),
    met: seams.map((row) => ({ row, tables: wholeRows(sheet, row, 1).getTables(false).load("items/id") })),
  };
}

/**
 * Excel takes rows out of a filtered list as far as they show, and moves no cells of one table aside for another: neither
 * could be taken back.
 */
export function seamConflicts({ sheet, filter, tables, met }: Seams): readonly Conflict[] {
  const at = (row: number) => ({ sheet, row, column: 0 });
  const isFiltered = filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  const [first] = met;
  if (isFiltered && first !== undefined) return [{ at: at(first.row), reason: "filtered", expected: "", found: "" }];
  const crowded = met.find((each) => each.tables.items.length > 1);
  return crowded === undefined ? [] : [{ at: at(crowded.row), reason: "table", expected: "", found: "" }];
}
