import { formatArea } from "../cell/address";
import { isBlank } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import type { TableRow, TableView } from "../table/table";
import { distantColumn, runsOf } from "./sheet/formula";

/**
 * The given rows of a column as formula ranges on another sheet. Rows between them that hold nothing in that column are
 * taken along, so that a page break does not part a range in two.
 */
export function rangesOf(view: TableView, rows: readonly TableRow[], column: number): readonly string[] {
  const wanted = new Set(rows.map(({ row }) => row));
  const bridged = [...wanted];
  const sorted = [...wanted].sort((a, b) => a - b);
  sorted.forEach((row, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return;
    const between = Array.from({ length: next - row - 1 }, (_, offset) => row + 1 + offset);
    if (between.every((each) => isBlank(cellAt(view.sheet, each, column)))) bridged.push(...between);
  });
  return runsOf(bridged).map(({ from, to }) => distantColumn(view.table.sheet, column, from, to));
}

/** How a table is named to a reader: its title, else its sheet and range. */
export function tableName({ table }: TableView): string {
  return table.title === null ? `Bảng ${formatArea(table.range)}, trang tính ${table.sheet}` : table.title.text;
}

/** "Phụ lục!C9" as a reader of the summary sees it. */
export function addressText(sheet: string, row: number, column: number): string {
  return `${sheet}!${formatArea({ top: row, bottom: row, left: column, right: column })}`;
}
