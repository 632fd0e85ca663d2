import { lastColumn, parseColumn } from "../../../core/cell/address";
import { damaged } from "../faults";
import type { SheetXml } from "./sheet-xml";

/** A row's place in the rows text. `inner` is empty, and equal to `end`, for `<row/>`. */
export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** A cell's place in the rows text, with its attributes as written. The object is used again for the next cell. */
export interface CellPlace {
  column: number;
  style: number;
  type: string;
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
}

const slash = 47;
const close = 62;

/** Every row in the order of the file; a row without a number follows the one before. Faults: damaged. */
export function* scanRows(sheet: SheetXml): Generator<RowPlace> {
  const { rows, prefix, part } = sheet;
  const opening = `<${prefix}row`;
  const closing = `</${prefix}row>`;
  const tag = new TagReader(rows, part);
  let previous = -1;
  let at = 0;
  for (;;) {
    const start = rows.indexOf("<", at);
    if (start < 0) return;
    if (!rows.startsWith(opening, start)) throw damaged(part);
    tag.read(start + opening.length);
    const number = Number(tag.value("r") ?? previous + 2);
    if (!Number.isInteger(number) || number < 1 || number > 1_048_576) throw damaged(part);
    const row = number - 1;
    previous = row;
    const innerStart = tag.end;
    const innerEnd = tag.isClosed ? innerStart : rows.indexOf(closing, innerStart);
    if (innerEnd < 0) throw damaged(part);
    at = tag.isClosed ? innerEnd : innerEnd + closing.length;
    yield { row, start, innerStart, innerEnd, end: at };
  }
}

/** Calls back for every cell of a row; a cell without an address follows the one before. Faults: damaged. */
export function scanCells(sheet: SheetXml, row: RowPlace, visit: (cell: CellPlace) => void): void {
  const { rows, prefix, part } = sheet;
  const opening = `<${prefix}c`;
  const closing = `</${prefix}c>`;
  const tag = new TagReader(rows, part);
  const cell: CellPlace = { column: -1, style: 0, type: "", start: 0, innerStart: 0, innerEnd: 0, end: 0 };
  let at = row.innerStart;
  for (;;) {
    const start = rows.indexOf("<", at);
    if (start < 0 || start >= row.innerEnd) return;
    if (!rows.startsWith(opening, start) || rows.charCodeAt(start + opening.length) > close) {
      at = skipElement(sheet, start, row.innerEnd);
      continue;
    }
    tag.read(start + opening.length);
    const address = tag.value("r");
    cell.column = address === undefined ? cell.column + 1 : columnOf(address, part);
    if (cell.column > lastColumn) throw damaged(part);
    cell.style = Number(tag.value("s") ?? 0) || 0;
    cell.type = tag.value("t") ?? "n";
    cell.start = start;
    cell.innerStart = tag.end;
    cell.innerEnd = tag.isClosed ? tag.end : rows.indexOf(closing, tag.end);
    if (cell.innerEnd < 0 || cell.innerEnd > row.innerEnd) throw damaged(part);
    cell.end = tag.isClosed ? tag.end : cell.innerEnd + closing.length;
    visit(cell);
    at = cell.end;
  }
}

/** Reads attributes of one tag after another without making objects for each. */
class TagReader {
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  private count = 0;
  /** Behind the tag's ">". */
  end = 0;
  isClosed = false;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  /** `at` stands behind the tag's name. */
  read(at: number): void {
    const { text } = this;
    this.count = 0;
    for (;;) {
      let code = text.charCodeAt(at);
      while (code <= 32) code = text.charCodeAt(++at);
      if (code === close || code === slash) break;
      const equals = text.indexOf("=", at);
      if (equals - at !== 1 && !/^[^<>"'\s=]+\s*$/.test(text.slice(at, Math.min(equals, at + 100)))) {
        throw damaged(this.part);
      }
      let opening = equals + 1;
      while (text.charCodeAt(opening) <= 32) opening++;
      const quote = text.charAt(opening);
      const end = quote === '"' || quote === "'" ? text.indexOf(quote, opening + 1) : -1;
      if (end < 0) throw damaged(this.part);
      this.names[this.count] = text.slice(at, equals).trimEnd();
      this.values[this.count] = text.slice(opening + 1, end);
      this.count++;
      at = end + 1;
    }
    this.isClosed = text.charCodeAt(at) === slash;
    if (this.isClosed && text.charCodeAt(at + 1) !== close) throw damaged(this.part);
    this.end = at + (this.isClosed ? 2 : 1);
  }

  value(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) if (this.names[index] === name) return this.values[index];
    return undefined;
  }
}

function columnOf(address: string, part: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (at === 0 || column > 16_384) {
    const letters = parseColumn(address.replace(/[^A-Za-z]/g, ""));
    if (letters === null) throw damaged(part);
    return letters;
  }
  return column - 1;
}

/** Behind an element that is no cell, such as an extension list. */
function skipElement(sheet: SheetXml, start: number, limit: number): number {
  const { rows, part } = sheet;
  const name = /^<([\w:.-]+)/.exec(rows.slice(start, start + 100))?.[1];
  const end = rows.indexOf(">", start);
  if (name === undefined || end < 0 || end > limit) throw damaged(part);
  if (rows.charCodeAt(end - 1) === slash) return end + 1;
  const closing = rows.indexOf(`</${name}>`, end);
  if (closing < 0 || closing > limit) throw damaged(part);
  return closing + name.length + 3;
}
