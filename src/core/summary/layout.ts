import type { Area } from "../cell/address";
import type { ChartDraft } from "../patch/edit";
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
  cursor.writer.height(
    cursor.row,
    Math.max(19, heightFor(text, widthOf(left, right), style.font.size, style.font.bold)),
  );
  cursor.row += 1;
}

/** The heading of a block: "I. TIẾN ĐỘ …", with a blank line above. */
export function heading(cursor: Cursor, text: string): void {
  cursor.writer.height(cursor.row, plainHeight);
  cursor.row += 1;
  line(cursor, words(text), looks.heading);
}

const plainHeight = 15;
/** A chart without its place: all charts stand together on the first page, where no page end can cut them. */
export type Chart = Omit<ChartDraft, "anchor">;

/** Rows a chart takes; with the heading above it half a page. */
export const chartRows = 15;

/** Keeps the rows for the charts and their captions free, and gives the first. */
export function reserveCharts(cursor: Cursor): number {
  const first = cursor.row;
  for (let row = 0; row <= chartRows; row++) {
    cursor.writer.height(cursor.row, plainHeight);
    cursor.row += 1;
  }
  return first;
}

/** One chart over the whole width, or two side by side. */
export function placeCharts(cursor: Cursor, top: number, charts: readonly Chart[]): void {
  const halves = [
    { left: 0, right: 5 },
    { left: 6, right: lastColumn },
  ];
  const places = charts.length === 1 ? [{ left: 1, right: lastColumn - 1 }] : halves;
  charts.slice(0, 2).forEach((chart, index) => {
    const place = places[index];
    if (place === undefined) return;
    const below = top + chartRows;
    const anchor = { top, bottom: below - 1, ...place };
    // Under the chart and not behind it, where it would shine through; a host that draws no charts tells what is missing.
    cursor.writer.span({ top: below, bottom: below, ...place }, words(`Biểu đồ: ${chart.title}`), looks.chartCaption);
    cursor.writer.chart({ ...chart, anchor });
  });
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
    height = Math.max(height, heightFor(text, widthOf(left, right), style.font.size, style.font.bold));
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
