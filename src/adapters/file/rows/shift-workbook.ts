import { parseArea, type Area } from "../../../core/cell/address";
import type { Conflict, RowsEdit } from "../../../core/patch/edit";
import { shiftRow, type RowShift } from "../../../core/patch/shift-formula";
import { readBook, type Book, type BookSheet } from "../book/book";
import { editWorkbook } from "../book/workbook-part";
import { damaged } from "../faults";
import type { Parts } from "../package/parts";
import { relationshipsOf } from "../package/relationships";
import { readFormula } from "../sheet/cell-content";
import { scanCells, scanRows } from "../sheet/scan";
import { frameOf, joinSheet, splitSheet, withFrame, type SheetXml } from "../sheet/sheet-xml";
import { cellXml } from "../sheet/write-cells";
import type { StyleBook } from "../styles/style-book";
import { replacedInner, type Splice } from "../xml/edit";
import { escapeXml, unescapeXml } from "../xml/escape";
import { attributeOf, childOf, childrenOf, descendantsOf, numberOf } from "../xml/tree";
import { shiftDrawing, shiftNotes } from "./anchors";
import { shiftDocument } from "./shift-frame";
import { shiftForeignFormulas, shiftOwnRows } from "./shift-rows";
import { shiftStoredFormula } from "./shift-reference";

export type AnyRowsEdit = RowsEdit<"insert-rows"> | RowsEdit<"delete-rows">;

/** Puts rows in or takes them away, and moves whatever names cells; or says why it would do harm. */
export function shiftWorkbook(parts: Parts, styles: StyleBook, edit: AnyRowsEdit): Conflict | null {
  const book = readBook(parts);
  const own = book.sheets.find((sheet) => sheet.name === edit.sheet);
  if (own === undefined) throw damaged(edit.sheet);
  const count = edit.kind === "insert-rows" ? edit.rows.length : -edit.rows.length;
  const shift: RowShift = { sheet: edit.sheet, at: edit.at, count };
  if (count === 0) return null;
  const conflict = obstacle(parts, book, own, shift);
  if (conflict !== null) return conflict;
  for (const sheet of book.sheets) {
    if (sheet.kind !== "worksheet") continue;
    const inserted =
      sheet === own && edit.kind === "insert-rows" ? insertedRows(open(parts, own).prefix, edit, styles) : "";
    shiftSheet(parts, sheet, shift, inserted);
  }
  shiftLinkedParts(parts, own, shift);
  for (const name of parts.names()) {
    if (/\/charts\/chart[^/]*\.xml$/i.test(name)) rewrite(parts, name, (part) => shiftDocument(part, "", shift));
  }
  editWorkbook(parts, book, (document) =>
    childrenOf(childOf(document.root, "definedNames"), "definedName").flatMap((element): readonly Splice[] => {
      const formula = unescapeXml(document.text.slice(element.innerStart, element.innerEnd));
      const scope = book.sheets[numberOf(element, "localSheetId", -1)]?.name ?? "";
      const moved = shiftStoredFormula(formula, scope, shift);
      return moved === formula ? [] : [replacedInner(element, escapeXml(moved))];
    }),
  );
  return null;
}

function open(parts: Parts, sheet: BookSheet): SheetXml {
  const source = parts.text(sheet.part);
  if (source === null) throw damaged(sheet.part);
  return splitSheet(source, sheet.part);
}

function shiftSheet(parts: Parts, sheet: BookSheet, shift: RowShift, inserted: string): void {
  const xml = open(parts, sheet);
  const moved =
    sheet.name === shift.sheet ? shiftOwnRows(xml, shift, inserted) : shiftForeignFormulas(xml, sheet.name, shift);
  const frame = frameOf(moved);
  const shifted = shiftDocument(frame, sheet.name, shift);
  if (moved !== xml || shifted !== frame.text) parts.write(sheet.part, joinSheet(withFrame(moved, shifted)));
}

function insertedRows(prefix: string, edit: AnyRowsEdit, styles: StyleBook): string {
  return edit.rows
    .map((cells, offset) => {
      const row = edit.at + offset;
      const inner = [...cells]
        .sort((a, b) => a.column - b.column)
        .map(({ column, cell }) => cellXml(prefix, row, column, styles.xfFor(cell), cell, 0))
        .join("");
      return inner === "" ? "" : `<${prefix}row r="${String(row + 1)}">${inner}</${prefix}row>`;
    })
    .join("");
}

function shiftLinkedParts(parts: Parts, sheet: BookSheet, shift: RowShift): void {
  for (const { type, target, isExternal } of relationshipsOf(parts, sheet.part)) {
    if (isExternal || !parts.has(target)) continue;
    if (type === "table" || type === "comments" || type === "threadedComment") {
      rewrite(parts, target, (document) => shiftDocument(document, sheet.name, shift));
    } else if (type === "drawing") {
      rewrite(parts, target, (document) => shiftDrawing(document, shift));
    } else if (type === "vmlDrawing") {
      parts.write(target, shiftNotes(parts.text(target) ?? "", shift));
    }
  }
}

function rewrite(parts: Parts, name: string, change: (document: NonNullable<ReturnType<Parts["document"]>>) => string) {
  const document = parts.document(name);
  if (document === null) return;
  const text = change(document);
  if (text !== document.text) parts.write(name, text);
}

/** What cannot be moved without harm: array formulas cut in two, headers of tables, pivot tables, controls. */
function obstacle(parts: Parts, book: Book, sheet: BookSheet, shift: RowShift): Conflict | null {
  const at = { sheet: sheet.name, row: shift.at, column: 0 };
  const refuse = (reason: Conflict["reason"]): Conflict => ({ at, reason, expected: "", found: "" });
  const xml = open(parts, sheet);
  for (const { area, kind } of arraysOf(xml)) {
    if (kind === "dataTable") return refuse("unsupported");
    if (cuts(area, shift)) return refuse("array");
  }
  const frame = frameOf(xml);
  if (frame.root.children.some(({ name }) => name === "controls" || name === "oleObjects" || name === "scenarios")) {
    return refuse("unsupported");
  }
  for (const link of relationshipsOf(parts, sheet.part)) {
    const document = link.isExternal || /vml/i.test(link.type) ? null : xmlOf(parts, link.target);
    if (document === null) continue;
    if (link.type === "pivotTable") return refuse("unsupported");
    if (link.type === "table" && harmsTable(document.root, shift)) return refuse("unsupported");
    const isNote = link.type === "comments" || link.type === "threadedComment";
    if (isNote && [...descendantsOf(document.root)].some((each) => isGone(attributeOf(each, "ref"), shift))) {
      return refuse("unsupported");
    }
  }
  const sources = book.links
    .filter((link) => link.type === "pivotCacheDefinition")
    .flatMap((link) => childOf(childOf(xmlOf(parts, link.target)?.root, "cacheSource"), "worksheetSource") ?? []);
  return sources.some((source) => attributeOf(source, "sheet") === sheet.name) ? refuse("unsupported") : null;
}

function xmlOf(parts: Parts, name: string) {
  return /\.xml$/i.test(name) ? parts.document(name) : null;
}

function arraysOf(xml: SheetXml): readonly { readonly area: Area; readonly kind: string }[] {
  const found: { area: Area; kind: string }[] = [];
  if (!/t\s*=\s*["'](?:array|dataTable)["']/.test(xml.rows)) return found;
  for (const row of scanRows(xml)) {
    scanCells(xml, row, (cell) => {
      const formula = readFormula(xml.rows, xml.prefix, cell);
      const area = parseArea(formula?.area ?? "");
      if (formula === null || area === null || (formula.kind !== "array" && formula.kind !== "dataTable")) return;
      found.push({ area, kind: formula.kind });
    });
  }
  return found;
}

function cuts(area: Area, shift: RowShift): boolean {
  if (shift.count > 0) return area.top < shift.at && area.bottom >= shift.at;
  const end = shift.at - shift.count;
  const isInside = area.top >= shift.at && area.bottom < end;
  return !isInside && area.top < end && area.bottom >= shift.at;
}

/** A table keeps its header row, its totals row and at least one row between them. */
function harmsTable(table: Parameters<typeof attributeOf>[0], shift: RowShift): boolean {
  const area = parseArea(attributeOf(table, "ref") ?? "");
  if (area === null || shift.count > 0) return false;
  const end = shift.at - shift.count;
  const firstBody = area.top + numberOf(table, "headerRowCount", 1);
  const lastBody = area.bottom - numberOf(table, "totalsRowCount", 0);
  const touches = (from: number, to: number): boolean => from <= to && from < end && to >= shift.at;
  if (touches(area.top, firstBody - 1) || touches(lastBody + 1, area.bottom)) return true;
  return shift.at <= firstBody && end > lastBody;
}

function isGone(ref: string | undefined, shift: RowShift): boolean {
  const area = ref === undefined ? null : parseArea(ref);
  return area !== null && shiftRow(area.top, shift) === null;
}
