import { formatArea, formatPosition, parseArea } from "../../../core/cell/address";
import type { CellValue } from "../../../core/cell/cell";
import { withPrefixes } from "../formula/future-functions";
import { spliced, withAttributes, type Splice } from "../xml/edit";
import { escapeXml, writeCellText } from "../xml/escape";
import { attributeOf, childOf, childrenOf, numberOf } from "../xml/tree";
import { readFormula } from "./cell-content";
import { scanCells, scanRows, type CellPlace, type RowPlace } from "./scan";
import { frameOf, withFrame, type SheetXml } from "./sheet-xml";

/** New content of a cell. A formula has its leading "="; its value is the cached result, null where it is not known. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What happens to one cell. */
export interface CellWrite {
  /** Null keeps what the cell holds. */
  readonly content: CellContent | null;
  /** A new cached result for the formula that stays; null to drop the old one. Counts where `content` is null. */
  readonly result?: CellValue;
  /** The xf the cell gets, from the one it has. */
  readonly look: (xf: number) => number;
}

/** By row, then by column. */
export type CellWrites = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

/**
 * Writes cells into the rows and leaves every other byte of them alone. Cells nobody drew take the look of their row or
 * column; a cell that says nothing a missing cell would not say is left out.
 */
export function writeCells(sheet: SheetXml, writes: CellWrites): SheetXml {
  const columns = columnLooks(sheet);
  const existing = new Set<number>();
  for (const row of scanRows(sheet)) if (writes.has(row.row)) existing.add(row.row);
  const missing = missingOf(writes, existing);
  const splices: Splice[] = [];
  let next = 0;
  let at = 0;
  const putRowsBefore = (limit: number, position: number): void => {
    for (let entry = missing[next]; entry !== undefined && entry[0] < limit; entry = missing[++next]) {
      splices.push({ from: position, to: position, text: newRow(sheet, entry[0], entry[1], columns) });
    }
  };
  for (const row of scanRows(sheet)) {
    putRowsBefore(row.row, row.start);
    const cells = existing.delete(row.row) ? writes.get(row.row) : undefined;
    if (cells !== undefined) splices.push(...rewriteRow(sheet, row, cells, columns));
    at = row.end;
  }
  putRowsBefore(Infinity, at);
  return withDimension({ ...sheet, rows: spliced(sheet.rows, splices) }, writes);
}

/** What is to be written where nothing stands yet, in ascending order. */
function missingOf<T>(
  writes: ReadonlyMap<number, T>,
  existing: ReadonlySet<number>,
): readonly (readonly [number, T])[] {
  return [...writes].filter(([index]) => !existing.has(index)).sort(([a], [b]) => a - b);
}

function newRow(
  sheet: SheetXml,
  row: number,
  cells: ReadonlyMap<number, CellWrite>,
  columns: (column: number) => number,
): string {
  const written = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, write]) => newCell(sheet, row, column, write, columns(column)));
  const inner = written.join("");
  return inner === "" ? "" : `<${sheet.prefix}row r="${String(row + 1)}">${inner}</${sheet.prefix}row>`;
}

function newCell(sheet: SheetXml, row: number, column: number, write: CellWrite, inherited: number): string {
  return cellXml(sheet.prefix, row, column, write.look(inherited), write.content, inherited);
}

function rewriteRow(
  sheet: SheetXml,
  row: RowPlace,
  writes: ReadonlyMap<number, CellWrite>,
  columns: (column: number) => number,
): readonly Splice[] {
  const { rows, prefix } = sheet;
  const rowLook = ownLook(rows.slice(row.start, row.innerStart));
  const inherited = (column: number): number => rowLook ?? columns(column);
  const existing = new Set<number>();
  scanCells(sheet, row, (cell) => writes.has(cell.column) && existing.add(cell.column));
  const missing = missingOf(writes, existing);
  const splices: Splice[] = [];
  let next = 0;
  const putCellsBefore = (limit: number, at: number): void => {
    for (let entry = missing[next]; entry !== undefined && entry[0] < limit; entry = missing[++next]) {
      const [column, write] = entry;
      splices.push({ from: at, to: at, text: newCell(sheet, row.row, column, write, inherited(column)) });
    }
  };
  scanCells(sheet, row, (cell) => {
    putCellsBefore(cell.column, cell.start);
    const write = existing.delete(cell.column) ? writes.get(cell.column) : undefined;
    if (write !== undefined) splices.push(changedCell(sheet, row.row, cell, write, inherited(cell.column)));
  });
  const isSelfClosed = row.innerStart === row.end;
  putCellsBefore(Infinity, row.innerEnd);
  const isWider = splices.some(({ from, to }) => from === to);
  const opening = rows.slice(row.start, row.innerStart);
  const tag = isWider ? opening.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "") : opening;
  if (!isSelfClosed) return isWider ? [{ from: row.start, to: row.innerStart, text: tag }, ...splices] : splices;
  const inner = splices.map(({ text }) => text).join("");
  if (inner === "") return [];
  return [{ from: row.start, to: row.end, text: `${tag.slice(0, -2).trimEnd()}>${inner}</${prefix}row>` }];
}

function changedCell(sheet: SheetXml, row: number, cell: CellPlace, write: CellWrite, inherited: number): Splice {
  const { rows, prefix } = sheet;
  const xf = write.look(cell.style);
  if (write.content !== null) {
    const text = cellXml(prefix, row, cell.column, xf, write.content, inherited);
    return { from: cell.start, to: cell.end, text };
  }
  const formula = write.result === undefined ? null : readFormula(rows, prefix, cell);
  if (formula !== null) {
    const { type, inner } = valueXml(prefix, write.result ?? null, true);
    const opening = openingTag(prefix, row, cell.column, xf, type);
    const text = `${opening}>${rows.slice(formula.start, formula.end)}${inner}</${prefix}c>`;
    return { from: cell.start, to: cell.end, text: withMetadata(text, rows.slice(cell.start, cell.innerStart)) };
  }
  const tag = rows.slice(cell.start, cell.innerStart);
  const style = / s\s*=\s*(?:"[^"]*"|'[^']*')/;
  const text = style.test(tag)
    ? tag.replace(style, ` s="${String(xf)}"`)
    : tag.replace(/\s*(\/?>)$/, ` s="${String(xf)}"$1`);
  return { from: cell.start, to: cell.innerStart, text };
}

/** Array formulas of new Excel name their kind in an attribute of the cell. */
function withMetadata(cell: string, oldTag: string): string {
  const kept = oldTag.match(/\s(?:cm|vm|ph)\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [];
  return kept.length === 0 ? cell : cell.replace(">", `${kept.join("")}>`);
}

function openingTag(prefix: string, row: number, column: number, xf: number, type: string): string {
  const style = xf === 0 ? "" : ` s="${String(xf)}"`;
  return `<${prefix}c r="${formatPosition({ row, column })}"${style}${type === "" ? "" : ` t="${type}"`}`;
}

/** A cell element; empty where a missing cell would say the same. Text never becomes a formula: it is written as text. */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  xf: number,
  content: CellContent | null,
  inherited: number,
): string {
  const { value, formula } = content ?? { value: null, formula: null };
  if (formula === null && (value === null || value === "")) {
    return xf === inherited ? "" : `${openingTag(prefix, row, column, xf, "")}/>`;
  }
  const { type, inner } = valueXml(prefix, value, formula !== null);
  const written =
    formula === null ? "" : `<${prefix}f>${escapeXml(withPrefixes(formula.replace(/^=/, "")))}</${prefix}f>`;
  return `${openingTag(prefix, row, column, xf, type)}>${written}${inner}</${prefix}c>`;
}

function valueXml(prefix: string, value: CellValue, isResult: boolean): { type: string; inner: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: "", inner: "" };
  if (typeof value === "number") return { type: "", inner: v(String(Object.is(value, -0) ? 0 : value)) };
  if (typeof value === "boolean") return { type: "b", inner: v(value ? "1" : "0") };
  if (typeof value === "object") return { type: "e", inner: v(escapeXml(value.code)) };
  if (isResult) return { type: "str", inner: v(writeCellText(value)) };
  const text = `<${prefix}t xml:space="preserve">${writeCellText(value)}</${prefix}t>`;
  return { type: "inlineStr", inner: `<${prefix}is>${text}</${prefix}is>` };
}

/** The xf a row gives to cells it does not list. */
function ownLook(tag: string): number | null {
  if (!/\scustomFormat\s*=\s*["'](?:1|true)["']/.test(tag)) return null;
  const style = /\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
  return style === undefined ? null : Number(style);
}

function columnLooks(sheet: SheetXml): (column: number) => number {
  const columns = childrenOf(childOf(frameOf(sheet).root, "cols"), "col").map((each) => ({
    first: numberOf(each, "min", 1) - 1,
    last: numberOf(each, "max", 0) - 1,
    xf: numberOf(each, "style", 0),
  }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.xf ?? 0;
}

/** Widens the area the sheet says it uses. */
function withDimension(sheet: SheetXml, writes: CellWrites): SheetXml {
  const frame = frameOf(sheet);
  const dimension = childOf(frame.root, "dimension");
  const old = parseArea(attributeOf(dimension, "ref") ?? "");
  if (dimension === undefined || old === null) return sheet;
  let { top, left, bottom, right } = old;
  for (const [row, cells] of writes) {
    for (const column of cells.keys()) {
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  const ref = formatArea({ top, left, bottom, right });
  if (ref === formatArea(old)) return sheet;
  return withFrame(sheet, spliced(frame.text, [withAttributes(frame, dimension, { ref })]));
}
