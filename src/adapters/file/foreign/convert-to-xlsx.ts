import type { DefinedName, SheetSnapshot, WorkbookSnapshot } from "../../../core/cell/snapshot";
import { draftOfSheet } from "../../../core/patch/sheet-draft";
import { createWorkbookFile } from "../create-workbook-file";
import { defaultLimits } from "../limits";
import { Parts } from "../package/parts";
import { escapeAttribute, escapeXml } from "../xml/escape";

/**
 * An .xlsx file with the cells, merges, sizes, hidden rows and columns and defined names of a workbook. Protection is not
 * kept: what was locked in one program need not be in another.
 */
export function convertToXlsx(workbook: WorkbookSnapshot): Uint8Array {
  const sheets = workbook.sheets.length > 0 ? withOneVisible(workbook.sheets) : [emptySheet];
  const drafts = sheets.map((sheet) => ({ ...draftOfSheet(sheet), frozen: sheet.frozen ?? { rows: 0, columns: 0 } }));
  const parts = Parts.open(createWorkbookFile(drafts), defaultLimits);
  sheets.forEach((sheet, index) => {
    if (sheet.hiddenRows.size + sheet.hiddenColumns.size === 0) return;
    const part = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const text = parts.text(part);
    if (text !== null) parts.write(part, withHidden(text, sheet));
  });
  const book = parts.text("xl/workbook.xml");
  if (book !== null) parts.write("xl/workbook.xml", withSettings(book, workbook, sheets));
  return parts.toBytes();
}

const emptySheet: SheetSnapshot = {
  name: "Trang 1",
  visibility: "visible",
  isProtected: false,
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  columnWidths: new Map(),
  rowHeights: new Map(),
};

/** Excel does not open a workbook whose sheets are all hidden. */
function withOneVisible(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  if (sheets.some((sheet) => sheet.visibility === "visible")) return sheets;
  return sheets.map((sheet, index) => (index === 0 ? { ...sheet, visibility: "visible" } : sheet));
}

/** Works on the text `newSheetXml` writes: rows in order, each tag beginning with its number. */
function withHidden(xml: string, sheet: SheetSnapshot): string {
  const hiddenRows = [...sheet.hiddenRows].sort((a, b) => a - b);
  let next = 0;
  const emptyUpTo = (row: number): string => {
    let text = "";
    for (; next < hiddenRows.length && (hiddenRows[next] ?? 0) < row; next++) {
      text += `<row r="${String((hiddenRows[next] ?? 0) + 1)}" hidden="1"></row>`;
    }
    return text;
  };
  const head = xml.indexOf("<sheetData>");
  const from = head + "<sheetData>".length;
  const to = xml.indexOf("</sheetData>");
  const rows = xml.slice(from, to).replace(/<row r="(\d+)"/g, (tag, number: string) => {
    const row = Number(number) - 1;
    const before = emptyUpTo(row);
    if (hiddenRows[next] !== row) return before + tag;
    next += 1;
    return `${before}${tag} hidden="1"`;
  });
  const front = xml.slice(0, head).replace(/<cols>.*<\/cols>/s, "");
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const cols = columns.map((column) => {
    const width = sheet.columnWidths.get(column);
    const hidden = sheet.hiddenColumns.has(column) ? ' hidden="1"' : "";
    const number = String(column + 1);
    return `<col min="${number}" max="${number}" width="${String(width ?? 9.140625)}"${hidden} customWidth="1"/>`;
  });
  const written = cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`;
  return `${front}${written}<sheetData>${rows}${emptyUpTo(Infinity)}${xml.slice(to)}`;
}

function withSettings(xml: string, workbook: WorkbookSnapshot, sheets: readonly SheetSnapshot[]): string {
  const taken = new Set<string>();
  const names = workbook.names.flatMap((each) => {
    const scope = each.sheet === null ? -1 : sheets.findIndex((sheet) => sheet.name === each.sheet);
    const key = `${String(scope)} ${each.name.toLowerCase()}`;
    if ((each.sheet !== null && scope < 0) || taken.has(key)) return [];
    taken.add(key);
    return [nameXml(each, scope)];
  });
  const dates = workbook.uses1904Dates ? '<workbookPr date1904="1"/>' : "";
  const list = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  return xml.replace("<bookViews>", () => `${dates}<bookViews>`).replace("</sheets>", () => `</sheets>${list}`);
}

function nameXml({ name, formula }: DefinedName, scope: number): string {
  const local = scope < 0 ? "" : ` localSheetId="${String(scope)}"`;
  return `<definedName name="${escapeAttribute(name)}"${local}>${escapeXml(formula)}</definedName>`;
}
