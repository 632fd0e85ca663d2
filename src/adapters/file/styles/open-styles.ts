import { addContentType } from "../package/content-types";
import { addRelationship } from "../package/relationships";
import type { Parts } from "../package/parts";
import { parseXml } from "../xml/tree";
import type { Book } from "../book/book";
import { readPalette } from "./colours";
import { StyleBook } from "./style-book";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Excel's own defaults, for workbooks that have no styles part. */
export const plainStyles =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Reads styles and theme of a workbook; looks that `earlier` knew stay the same objects. Faults: damaged. */
export function openStyles(parts: Parts, book: Book, earlier?: StyleBook): StyleBook {
  const document =
    (book.stylesPart === null ? null : parts.document(book.stylesPart)) ?? parseXml(plainStyles, "styles");
  const theme = book.themePart === null ? null : parts.document(book.themePart);
  return new StyleBook(document, readPalette(theme?.root, document.root), earlier?.interned);
}

/** Writes what was added to the styles, making the part where there was none. */
export function saveStyles(parts: Parts, book: Book, styles: StyleBook): void {
  if (!styles.isChanged) return;
  if (book.stylesPart !== null && parts.has(book.stylesPart)) {
    parts.write(book.stylesPart, styles.toXml());
    return;
  }
  const part = `${book.folder}styles.xml`;
  parts.write(part, styles.toXml());
  addContentType(parts, part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
  addRelationship(parts, book.part, `${book.relationshipTypes}/styles`, part);
}
