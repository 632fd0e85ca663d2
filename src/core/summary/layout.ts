import type { Area } from "../cell/address";
import type { CellStyle } from "../cell/cell";
import { looks } from "./sheet/look";
import { heightFor, words, type Entry, type SheetWriter } from "./sheet/writer";

/** Widths of the summary's columns in characters: order, label, then figures. Together a landscape A4 page. */
export const widths: readonly number[] = [5.5, 33, 8.6, 8.6, 8.6, 8.6, 8.6, 8.6, 8.6, 8.6, 8.6, 9.6, 10.6];
export const lastColumn = widths.length - 1;

/** Where the next block of the sheet begins. Blocks move it on. */
export interface Cursor {
  readonly writer: SheetWriter;
  /** Name of the sheet being written. */
  readonly sheet: string;
  row: number;
}

/** Width of some columns together. */
export function widthOf(left: number, right: number): number {
  return widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}

/** One line across the page. */
export function line(cursor: Cursor, entry: Entry, style: CellStyle, left = 0, right = lastColumn): void {
  const area: Area = { top: cursor.row, bottom: cursor.row, left, right };
  cursor.writer.span(area, entry, style);
  const text = entry.kind === "text" ? entry.text : "";
  cursor.writer.height(cursor.row, Math.max(19, heightFor(text, widthOf(left, right), style.font.size)));
  cursor.row += 1;
}

/** The heading of a block: "I. TIẾN ĐỘ …", with a blank line above. */
export function heading(cursor: Cursor, text: string): void {
  cursor.writer.height(cursor.row, plainHeight);
  cursor.row += 1;
  line(cursor, words(text), looks.heading);
}

const plainHeight = 15;
/** Points of sheet that one landscape A4 page takes at the scale that fits these widths, a little kept back. */
const pagePoints = 495;

/**
 * Keeps rows free for a chart, with a blank row before and after, and gives the first of them. A chart that would be cut
 * by the end of a page begins on the next one.
 */
export function reserve(cursor: Cursor, rows: number): number {
  const blankRow = (): void => {
    cursor.writer.height(cursor.row, plainHeight);
    cursor.row += 1;
  };
  blankRow();
  let used = 0;
  for (let row = 0; row < cursor.row; row++) {
    const height = cursor.writer.heightOf(row) ?? plainHeight;
    used = used + height > pagePoints ? height : used + height;
  }
  const needed = rows * plainHeight;
  if (needed < pagePoints && used + needed > pagePoints)
    for (; used + plainHeight <= pagePoints + 2 * plainHeight; used += plainHeight) blankRow();
  const first = cursor.row;
  for (let row = 0; row <= rows; row++) blankRow();
  return first;
}

export interface Field {
  readonly left: number;
  readonly right: number;
  readonly entry: Entry;
  readonly style: CellStyle;
  /** Text the row must be high enough for, where the entry is a formula. */
  readonly sample?: string;
}

/** One row of a table whose fields may span columns; as high as its longest field. */
export function tableRow(cursor: Cursor, fields: readonly Field[], least = 18): void {
  let height = least;
  for (const { left, right, entry, style, sample } of fields) {
    cursor.writer.span({ top: cursor.row, bottom: cursor.row, left, right }, entry, style);
    const text = sample ?? (entry.kind === "text" ? entry.text : "");
    height = Math.max(height, heightFor(text, widthOf(left, right), style.font.size));
  }
  cursor.writer.height(cursor.row, height);
  cursor.row += 1;
}

/** A header row; the fields given, nothing between. */
export function headerRow(cursor: Cursor, fields: readonly { left: number; right: number; text: string }[]): void {
  tableRow(
    cursor,
    fields.map(({ left, right, text }) => ({ left, right, entry: words(text), style: looks.header })),
    34,
  );
}
