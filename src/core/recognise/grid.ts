import type { Area } from "../cell/address";
import type { Cell } from "../cell/cell";
import type { SheetSnapshot } from "../cell/snapshot";
import { legible, sheetEncoding } from "./legible";

/** A filled cell with the area it covers: itself, or its merge. Its words are in Unicode, whatever font they were typed for. */
export interface Span extends Area {
  readonly cell: Cell;
}

/** A row that holds filled cells, left to right. */
export interface GridRow {
  readonly row: number;
  readonly spans: readonly Span[];
}

/** The filled cells of a sheet by row, and which rows a merge reaches down into. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly GridRow[];
  /** Position in `rows` by sheet row. */
  readonly at: ReadonlyMap<number, number>;
  /** Filled merges that cover a row from above, by that row. */
  readonly covering: ReadonlyMap<number, readonly Span[]>;
}

const cellsPerRow = 16_384;

/** Lays a sheet out for recognition. White space alone is not a filled cell. Linear in cells. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const merges = new Map<number, Area>();
  for (const area of sheet.merges) merges.set(area.top * cellsPerRow + area.left, area);
  const encoding = sheetEncoding(firstCells(sheet));
  const rows: GridRow[] = [];
  const at = new Map<number, number>();
  const tall: Span[] = [];
  for (const [row, cells] of sheet.rows) {
    const spans: Span[] = [];
    const { length } = cells;
    for (let column = 0; column < length; column++) {
      const cell = cells[column];
      if (cell === undefined || !isFilled(cell)) continue;
      const merge = merges.size === 0 ? undefined : merges.get(row * cellsPerRow + column);
      const span: Span = {
        top: row,
        left: column,
        bottom: merge?.bottom ?? row,
        right: merge?.right ?? column,
        cell: typeof cell.value === "string" ? legible(cell, encoding) : cell,
      };
      spans.push(span);
      if (span.bottom > row) tall.push(span);
    }
    if (spans.length === 0) continue;
    at.set(row, rows.length);
    rows.push({ row, spans });
  }
  const last = rows.at(-1)?.row ?? -1;
  const covering = new Map<number, Span[]>();
  for (const span of tall) {
    for (let row = span.top + 1; row <= Math.min(span.bottom, last); row++) {
      const known = covering.get(row);
      if (known === undefined) covering.set(row, [span]);
      else known.push(span);
    }
  }
  return { sheet, rows, at, covering };
}

/** Rows that are asked how the sheet was typed; the rest of a long one was typed the same way. */
const rowsAsked = 400;

function* firstCells(sheet: SheetSnapshot): Iterable<Cell> {
  let asked = 0;
  for (const cells of sheet.rows.values()) {
    if (asked === rowsAsked) return;
    asked += 1;
    for (const cell of cells) if (cell !== undefined) yield cell;
  }
}

function isFilled(cell: Cell): boolean {
  if (cell.formula !== null) return true;
  const { value } = cell;
  if (typeof value !== "string") return value !== null;
  const code = value.charCodeAt(0);
  return (code > 32 && code < 160) || /\S/.test(value);
}

/** What a reader sees in a filled cell. */
export function spanText(span: Span): string {
  const { text, value } = span.cell;
  return text !== "" ? text : typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const figure = /^\(?[-+]?\s?\d[\d.,]{0,20}\s?%?\)?$/;
const fraction = /^\d{1,7}\s?\/\s?\d{1,7}$/;

/** True for a number, a formula, or a text that is nothing but a figure. */
export function isFigure(span: Span): boolean {
  const { value, formula } = span.cell;
  if (typeof value === "number" || (formula !== null && typeof value !== "string")) return true;
  if (typeof value !== "string" || value.length > 40) return false;
  const code = value.charCodeAt(0);
  if (code > 57 && code < 160) return false;
  const text = value.trim();
  return figure.test(text) || fraction.test(text);
}

/** The first three cells of a row that hold words, wherever they stand among its figures. */
export function firstWords(spans: readonly Span[]): readonly Span[] {
  const words: Span[] = [];
  for (const span of spans) {
    if (typeof span.cell.value === "string" && !isFigure(span)) words.push(span);
    if (words.length === 3) break;
  }
  return words;
}

/** A number that may well stand in a header: a year. */
export function isYear(span: Span): boolean {
  const { value } = span.cell;
  return typeof value === "number" ? Number.isInteger(value) && value >= 1990 && value <= 2100 : false;
}

/** The spans of a row that begin within two columns, both included. */
export function spansWithin(row: GridRow, left: number, right: number): readonly Span[] {
  const { spans } = row;
  const first = spans[0];
  const last = spans.at(-1);
  if (first !== undefined && last !== undefined && first.left >= left && last.left <= right) return spans;
  return spans.filter((span) => span.left >= left && span.left <= right);
}
