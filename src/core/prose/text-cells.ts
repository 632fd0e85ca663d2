import { contains } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Table } from "../table/table";
import { clean } from "../text/normalise";

/** Shorter words outside tables are titles, captions and signatures, not sentences. */
const shortest = 40;

/** The text of the cells outside all tables, in reading order, one line each; a cell's own line breaks stay. */
export function textCellsOf(workbook: WorkbookSnapshot, tables: readonly Table[]): string {
  const lines = workbook.sheets.flatMap((sheet) => {
    const areas = tables.filter((table) => table.sheet === sheet.name).map(({ range }) => range);
    return [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, cells]) =>
        cells.flatMap((cell, column) => {
          if (cell === undefined) return [];
          const { value, formula } = cell;
          if (typeof value !== "string" || formula !== null || clean(value).length < shortest) return [];
          return areas.some((area) => contains(area, { row, column })) ? [] : value.split(/\r\n|\n|\r/u);
        }),
      );
  });
  return lines.map((line) => line.trimEnd()).join("\n");
}
