import { columnName, formatArea, formatPosition, type Area } from "../../../core/cell/address";
import type { CellLink, ChoiceList, PageSetup, PlacedCell, SheetDraft } from "../../../core/patch/edit";
import type { StyleBook } from "../styles/style-book";
import { escapeXml } from "../xml/escape";
import { cellXml } from "./write-cells";

const inch = 25.4;

/** The part of a sheet made from a draft. `drawing` is the id of its link to a drawing, null without charts. */
export function newSheetXml(
  draft: SheetDraft,
  styles: StyleBook,
  namespaces: { readonly main: string; readonly relationships: string },
  drawing: string | null,
): string {
  const { page } = draft;
  const fit = page?.isFitToWidth === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
  const merges = draft.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">${fit}` +
    `<dimension ref="${formatArea(usedArea(draft))}"/>${viewXml(draft.frozen)}<sheetFormatPr defaultRowHeight="15"/>` +
    `${columnsXml(draft)}<sheetData>${rowsXml(draft, styles)}</sheetData>` +
    (merges === "" ? "" : `<mergeCells count="${String(draft.merges.length)}">${merges}</mergeCells>`) +
    listsXml(draft.lists ?? []) +
    linksXml(draft.links ?? []) +
    (page === null ? "" : pageXml(page)) +
    (drawing === null ? "" : `<drawing r:id="${drawing}"/>`) +
    "</worksheet>"
  );
}

/** The defined name that repeats a draft's rows on every page; null where none are repeated. */
export function printTitles(sheetName: string, page: PageSetup | null): string | null {
  if (page === null || page.repeatRows === null) return null;
  const { first, last } = page.repeatRows;
  return `'${sheetName.replace(/'/g, "''")}'!$${String(first + 1)}:$${String(last + 1)}`;
}

/** Lists that offer, and let something else be typed without a question. */
function listsXml(lists: readonly ChoiceList[]): string {
  if (lists.length === 0) return "";
  const each = lists.map(
    ({ area, choices }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${formatArea(area)}">` +
      `<formula1>${escapeXml(`"${choices.join(",").replace(/"/g, '""')}"`)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${String(lists.length)}">${each.join("")}</dataValidations>`;
}

/** Links within the workbook need no relationship: the place stands in the sheet itself. */
function linksXml(links: readonly CellLink[]): string {
  if (links.length === 0) return "";
  const each = links.map(
    ({ row, column, to }) =>
      `<hyperlink ref="${formatPosition({ row, column })}" location="${escapeXml(linkTarget(to))}"/>`,
  );
  return `<hyperlinks>${each.join("")}</hyperlinks>`;
}

function linkTarget(to: CellLink["to"]): string {
  return `'${to.sheet.replace(/'/g, "''")}'!${formatArea(to)}`;
}

function usedArea(draft: SheetDraft): Area {
  const rows = draft.cells.map(({ row }) => row);
  const columns = draft.cells.map(({ column }) => column);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}

function viewXml(frozen: SheetDraft["frozen"]): string {
  if (frozen.rows === 0 && frozen.columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const split = (name: string, count: number): string => (count > 0 ? ` ${name}="${String(count)}"` : "");
  const pane = frozen.rows > 0 && frozen.columns > 0 ? "bottomRight" : frozen.rows > 0 ? "bottomLeft" : "topRight";
  const corner = formatPosition({ row: frozen.rows, column: frozen.columns });
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane${split("xSplit", frozen.columns)}${split("ySplit", frozen.rows)}` +
    ` topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columnsXml(draft: SheetDraft): string {
  const columns = [...draft.columnWidths]
    .sort((a, b) => a.column - b.column)
    .map(({ column, width }) => {
      const number = String(column + 1);
      return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
    });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowsXml(draft: SheetDraft, styles: StyleBook): string {
  const heights = new Map(draft.rowHeights.map(({ row, height }) => [row, height]));
  const byRow = new Map<number, PlacedCell[]>([...heights.keys()].map((row) => [row, []]));
  for (const placed of draft.cells) {
    const line = byRow.get(placed.row);
    if (line === undefined) byRow.set(placed.row, [placed]);
    else line.push(placed);
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = heights.get(row);
      const size = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      const inner = cells
        .sort((a, b) => a.column - b.column)
        .map(({ column, cell }) => cellXml("", row, column, styles.xfFor(cell), cell, 0));
      return `<row r="${String(row + 1)}"${size}>${inner.join("")}</row>`;
    })
    .join("");
}

/** A4; the page number stands in the middle of the top margin from page 2 on (Nghị định 30/2020/NĐ-CP, phụ lục I). */
function pageXml(page: PageSetup): string {
  const inches = (millimetres: number): string => String(Math.round((millimetres / inch) * 1000) / 1000);
  const { top, right, bottom, left } = page.margins;
  const half = (margin: number): string => inches(margin / 2);
  const fit = page.isFitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const numbers =
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader>' +
    "<firstHeader/></headerFooter>";
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"` +
    ` header="${half(top)}" footer="${half(bottom)}"/>` +
    `<pageSetup paperSize="9"${fit} orientation="${page.orientation}"/>` +
    (page.hasPageNumbers ? numbers : "")
  );
}

/** The letters of a column with a lock, as print areas and charts name it. */
export function lockedPosition(row: number, column: number): string {
  return `$${columnName(column)}$${String(row + 1)}`;
}
