import { damaged } from "../faults";
import type { Parts } from "../package/parts";
import { inserted, spliced, withAttributes, type Splice } from "../xml/edit";
import { childOf, prefixOf, type XmlDocument } from "../xml/tree";
import type { Book } from "./book";

/** Children of the workbook element in the schema's order (ECMA-376, 18.2.27). */
export const workbookOrder = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Rewrites the workbook part by splices of its own text. */
export function editWorkbook(parts: Parts, book: Book, edit: (document: XmlDocument) => readonly Splice[]): void {
  const document = parts.document(book.part);
  if (document === null) throw damaged(book.part);
  const splices = edit(document);
  if (splices.length > 0) parts.write(book.part, spliced(document.text, splices));
}

/** Asks Excel to calculate everything when it opens the file. */
export function askForCalculation(parts: Parts, book: Book): void {
  editWorkbook(parts, book, (document) => {
    const settings = childOf(document.root, "calcPr");
    if (settings !== undefined) return [withAttributes(document, settings, { fullCalcOnLoad: "1" })];
    const element = `<${prefixOf(document.root)}calcPr calcId="0" fullCalcOnLoad="1"/>`;
    return [inserted(document, document.root, "calcPr", element, workbookOrder)];
  });
}
