import { cellOf, type WorkbookSnapshot } from "../../core/cell/snapshot";
import type { SheetDraft } from "../../core/patch/edit";
import { sheetOfDraft } from "../../core/patch/sheet-draft";
import { addSheet } from "./book/add-sheet";
import { readBook } from "./book/book";
import { askForCalculation } from "./book/workbook-part";
import { defaultLimits } from "./limits";
import { Parts } from "./package/parts";
import { openStyles, plainStyles, saveStyles } from "./styles/open-styles";
import { writeZip } from "./zip/write-zip";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const skeleton: readonly (readonly [string, string])[] = [
  [
    "[Content_Types].xml",
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">` +
      `<Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeTypes}"><bookViews><workbookView/></bookViews>` +
      "<sheets/></workbook>",
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">` +
      `<Relationship Id="rId1" Type="${officeTypes}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", plainStyles],
];

/** A new .xlsx file that holds these sheets; formulas without a value are left for Excel to calculate. */
export function createWorkbookFile(drafts: readonly SheetDraft[]): Uint8Array {
  const encoder = new TextEncoder();
  const empty = writeZip(
    new Uint8Array(0),
    skeleton.map(([name, text]) => ({ kind: "written" as const, name, content: encoder.encode(text), old: null })),
  );
  const parts = Parts.open(empty, defaultLimits);
  const workbook: WorkbookSnapshot = {
    name: "",
    sheets: drafts.map(sheetOfDraft),
    names: [],
    uses1904Dates: false,
    unread: [],
  };
  const styles = openStyles(parts, readBook(parts));
  drafts.forEach((draft, index) => {
    addSheet(parts, readBook(parts), styles, draft, index, (at) => cellOf(workbook, at));
  });
  saveStyles(parts, readBook(parts), styles);
  const cells = drafts.flatMap((draft) => draft.cells);
  if (cells.some(({ cell }) => cell.formula !== null && cell.value === null)) askForCalculation(parts, readBook(parts));
  return parts.toBytes();
}
