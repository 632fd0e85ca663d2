import { cellAt } from "../cell/snapshot";
import type { Table, TableColumn, TableRow, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { timeless } from "../text/timeless";

/** A column by its printed words in comparison form; `nth` counts from 0 among columns with the same words. */
export interface ColumnName {
  readonly header: string;
  readonly nth: number;
}

/** A row by its own words and those of its section, in comparison form; `nth` counts among rows with the same words. */
export interface RowName {
  readonly words: string;
  readonly section: string;
  readonly nth: number;
}

/** A body cell by what is printed around it. Survives inserted rows and columns, a moved table and a renamed sheet. */
export interface CellName {
  readonly table: string;
  readonly row: RowName;
  readonly column: ColumnName;
}

interface Names {
  readonly columns: ReadonlyMap<number, ColumnName>;
  readonly rows: ReadonlyMap<number, RowName>;
  readonly columnAt: ReadonlyMap<string, number>;
  readonly rowAt: ReadonlyMap<string, number>;
}

/**
 * A table by its header words, without sheet, place or period, so that next quarter's copy has the same name. A table
 * whose header is lost goes by its kind and width.
 */
export function tableName({ columns, kind }: Pick<Table, "columns" | "kind">): string {
  const words = columns.map(({ path }) => timeless(path.join(" / "))).filter((each) => each !== "");
  return words.length > 0 ? words.join("|") : `${kind} ${String(columns.length)}`;
}

const memo = new WeakMap<TableView, Names>();

function namesOf(view: TableView): Names {
  const known = memo.get(view);
  if (known !== undefined) return known;
  const columns = new Map<number, ColumnName>();
  const rows = new Map<number, RowName>();
  const columnAt = new Map<string, number>();
  const rowAt = new Map<string, number>();
  const counted = new Map<string, number>();
  const count = (key: string): number => {
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    return nth;
  };
  for (const column of view.table.columns) {
    const header = headerWords(column);
    const name = { header, nth: count(`column ${header}`) };
    columns.set(column.column, name);
    columnAt.set(columnKey(name), column.column);
  }
  const wordsAt = new Map(view.table.rows.map((row) => [row.row, rowWords(view, row)]));
  for (const row of view.table.rows) {
    const words = wordsAt.get(row.row) ?? "";
    const section = row.section === null || row.section === row.row ? "" : (wordsAt.get(row.section) ?? "");
    const name = { words, section, nth: count(`row ${section}|${words}`) };
    rows.set(row.row, name);
    rowAt.set(rowKey(name), row.row);
  }
  const names = { columns, rows, columnAt, rowAt };
  memo.set(view, names);
  return names;
}

function headerWords({ path }: TableColumn): string {
  return timeless(path.join(" / "));
}

/** The first worded cell besides the order number; the order number where a row has no words. */
function rowWords(view: TableView, row: TableRow): string {
  let fallback = "";
  for (const { column, role } of view.table.columns) {
    const words = comparisonKey(cellAt(view.sheet, row.row, column).text);
    if (words === "") continue;
    if (role !== "order" && /\p{L}{2,}/u.test(words)) return words;
    fallback ||= words;
  }
  return fallback;
}

const columnKey = ({ header, nth }: ColumnName): string => `${header}\u001F${String(nth)}`;
const rowKey = ({ words, section, nth }: RowName): string => `${section}\u001F${words}\u001F${String(nth)}`;

export function columnName(view: TableView, column: number): ColumnName | null {
  return namesOf(view).columns.get(column) ?? null;
}

export function rowName(view: TableView, row: number): RowName | null {
  return namesOf(view).rows.get(row) ?? null;
}

/** The column of that name, as an index on the sheet; null where the table has none. */
export function columnNamed(view: TableView, name: ColumnName): number | null {
  return namesOf(view).columnAt.get(columnKey(name)) ?? null;
}

/** The row of that name, as an index on the sheet; null where the table has none. */
export function rowNamed(view: TableView, name: RowName): number | null {
  return namesOf(view).rowAt.get(rowKey(name)) ?? null;
}
