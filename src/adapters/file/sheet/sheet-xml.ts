import { damaged } from "../faults";
import { plainXml } from "../xml/source";
import { parseXml, type XmlDocument } from "../xml/tree";

/**
 * A worksheet part in three pieces, so that a million cells never become a tree: what stands before the rows, the rows,
 * and what stands behind them. `head` ends with the opening tag of sheetData, `tail` begins with its closing tag.
 */
export interface SheetXml {
  readonly part: string;
  /** Namespace prefix of rows and cells with its colon, or empty. */
  readonly prefix: string;
  readonly head: string;
  readonly rows: string;
  readonly tail: string;
}

/** Faults: damaged. */
export function splitSheet(source: string, part: string): SheetXml {
  const text = plainXml(source, part);
  const opening = /<([\w.-]+:)?sheetData(?:\s[^<>]*)?\/?>/.exec(text);
  if (opening === null) throw damaged(part);
  const prefix = opening[1] ?? "";
  const closing = `</${prefix}sheetData>`;
  const start = opening.index + opening[0].length;
  if (opening[0].endsWith("/>")) {
    const head = `${text.slice(0, start - 2).trimEnd()}>`;
    return { part, prefix, head, rows: "", tail: closing + text.slice(start) };
  }
  const end = text.indexOf(closing, start);
  if (end < 0) throw damaged(part);
  return { part, prefix, head: text.slice(0, start), rows: text.slice(start, end), tail: text.slice(end) };
}

export function joinSheet(sheet: SheetXml): string {
  return sheet.head + sheet.rows + sheet.tail;
}

/** The worksheet without its rows, as a tree. Faults: damaged. */
export function frameOf(sheet: SheetXml): XmlDocument {
  return parseXml(sheet.head + sheet.tail, sheet.part);
}

/** The worksheet with another frame around the same rows. */
export function withFrame(sheet: SheetXml, frame: string): SheetXml {
  const framed = splitSheet(frame, sheet.part);
  return { ...sheet, head: framed.head, tail: framed.tail };
}
