import type { CellRef } from "../../../core/cell/address";
import type { Cell } from "../../../core/cell/cell";
import type { SheetDraft } from "../../../core/patch/edit";
import { chartXml } from "../chart/chart-part";
import { drawingXml } from "../chart/drawing-part";
import { addContentType } from "../package/content-types";
import type { Parts } from "../package/parts";
import { addRelationship } from "../package/relationships";
import { newSheetXml, printTitles } from "../sheet/new-sheet";
import type { StyleBook } from "../styles/style-book";
import { appended, inserted, withAttributes, type Splice } from "../xml/edit";
import { escapeAttribute, escapeXml } from "../xml/escape";
import { childOf, childrenOf, numberOf, prefixOf, type XmlDocument } from "../xml/tree";
import type { Book } from "./book";
import { editWorkbook, workbookOrder } from "./workbook-part";

const types = "application/vnd.openxmlformats-officedocument";

/** Adds a sheet with its charts at a place among the sheets. `cellAt` reads the workbook as it will be. */
export function addSheet(
  parts: Parts,
  book: Book,
  styles: StyleBook,
  draft: SheetDraft,
  index: number,
  cellAt: (at: CellRef) => Cell,
): void {
  const part = freePart(parts, `${book.folder}worksheets/sheet`);
  parts.write(part, "");
  const drawing = draft.charts.length === 0 ? null : addDrawing(parts, book, part, draft, cellAt);
  const namespaces = { main: book.namespace, relationships: book.relationshipTypes };
  parts.write(part, newSheetXml(draft, styles, namespaces, drawing));
  addContentType(parts, part, `${types}.spreadsheetml.worksheet+xml`);
  const id = addRelationship(parts, book.part, `${book.relationshipTypes}/worksheet`, part);
  editWorkbook(parts, book, (document) => sheetElement(document, book, draft, index, id));
  editWorkbook(parts, book, (document) => shiftScopes(document, index, 1));
  const titles = printTitles(draft.name, draft.page);
  if (titles !== null) editWorkbook(parts, book, (document) => [printTitlesName(document, index, titles)]);
}

/**
 * Sheets are named by their place in defined names and views. `by` is 1 for a sheet put in at `index`, -1 for one taken
 * from there.
 */
export function shiftScopes(document: XmlDocument, index: number, by: 1 | -1): readonly Splice[] {
  const first = by === 1 ? index : index + 1;
  const names = childrenOf(childOf(document.root, "definedNames"), "definedName").flatMap((element) => {
    const scope = numberOf(element, "localSheetId", -1);
    return scope < first ? [] : [withAttributes(document, element, { localSheetId: String(scope + by) })];
  });
  const views = childrenOf(childOf(document.root, "bookViews"), "workbookView").flatMap((element) => {
    const moved: Record<string, string> = {};
    for (const name of ["activeTab", "firstSheet"]) {
      const tab = numberOf(element, name, 0);
      if (tab >= first && tab + by >= 0) moved[name] = String(tab + by);
    }
    return Object.keys(moved).length === 0 ? [] : [withAttributes(document, element, moved)];
  });
  return [...names, ...views];
}

function sheetElement(
  document: XmlDocument,
  book: Book,
  draft: SheetDraft,
  index: number,
  id: string,
): readonly Splice[] {
  const list = childOf(document.root, "sheets");
  if (list === undefined) return [];
  const sheets = childrenOf(list, "sheet");
  const number = Math.max(0, ...sheets.map((each) => numberOf(each, "sheetId", 0))) + 1;
  const declared = [...document.root.attributes].find(
    ([name, value]) => name.startsWith("xmlns:") && value === book.relationshipTypes,
  );
  const prefix = declared?.[0].slice("xmlns:".length) ?? "r";
  const declaration = declared === undefined ? ` xmlns:r="${book.relationshipTypes}"` : "";
  const state = draft.visibility === "visible" ? "" : ` state="${draft.visibility}"`;
  const text =
    `<${prefixOf(list)}sheet${declaration} name="${escapeAttribute(draft.name)}" sheetId="${String(number)}"${state}` +
    ` ${prefix}:id="${id}"/>`;
  const next = sheets[index];
  return [next === undefined ? appended(document, list, text) : { from: next.start, to: next.start, text }];
}

function printTitlesName(document: XmlDocument, index: number, formula: string): Splice {
  const prefix = prefixOf(document.root);
  const attributes = `name="_xlnm.Print_Titles" localSheetId="${String(index)}"`;
  const name = `<${prefix}definedName ${attributes}>${escapeXml(formula)}</${prefix}definedName>`;
  const list = childOf(document.root, "definedNames");
  if (list !== undefined) return appended(document, list, name);
  const whole = `<${prefix}definedNames>${name}</${prefix}definedNames>`;
  return inserted(document, document.root, "definedNames", whole, workbookOrder);
}

function addDrawing(
  parts: Parts,
  book: Book,
  sheetPart: string,
  draft: SheetDraft,
  cellAt: (at: CellRef) => Cell,
): string {
  const drawing = freePart(parts, `${book.folder}drawings/drawing`);
  parts.write(drawing, "");
  const links = draft.charts.map((chart) => {
    const part = freePart(parts, `${book.folder}charts/chart`);
    parts.write(part, chartXml(chart, cellAt));
    addContentType(parts, part, `${types}.drawingml.chart+xml`);
    return addRelationship(parts, drawing, `${book.relationshipTypes}/chart`, part);
  });
  parts.write(drawing, drawingXml(draft.charts, links, book.relationshipTypes));
  addContentType(parts, drawing, `${types}.drawing+xml`);
  return addRelationship(parts, sheetPart, `${book.relationshipTypes}/drawing`, drawing);
}

function freePart(parts: Parts, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${String(number)}.xml`)) number++;
  return `${stem}${String(number)}.xml`;
}
