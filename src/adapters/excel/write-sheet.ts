import { contains, formatArea, quoteSheet, type Area, type Range } from "../../core/cell/address";
import { blankCell, type Cell } from "../../core/cell/cell";
import type { ChartDraft, PageSetup, SheetDraft } from "../../core/patch/edit";
import { heightOf, rangeOf, sizeOf, widthOf } from "./blocks";
import { entryOf } from "./cell-entry";
import { loadArea } from "./loaded-area";
import { keyOf } from "./patch-steps";
import { pointsPerCharacter } from "./read-workbook";
import { blockBytes, contentBytes, slicesOf, type Batch } from "./slices";
import { propertiesOfNewCell } from "./style";
import { gridOf, type WrittenBlock } from "./write-cells";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const chartTypes = { bar: "BarClustered", "bar-stacked": "BarStacked", column: "ColumnClustered" } as const;

/** Bytes of a new cell's look in a request: only what a fresh cell has not got. */
const newStyleBytes = 520;

/** Queues a new sheet as the draft says: contents, formats, looks, merges, sizes, panes, page, charts, then its place. */
export async function writeSheet(
  context: Excel.RequestContext,
  batch: Batch,
  draft: SheetDraft,
  index: number,
  mark?: (sheet: Excel.Worksheet) => void,
): Promise<readonly WrittenBlock[]> {
  const sheet = context.workbook.worksheets.add(draft.name);
  mark?.(sheet);
  const written: WrittenBlock[] = [];
  const cells = new Map(draft.cells.map(({ row, column, cell }) => [keyOf("", row, column), cell]));
  const at = (row: number, column: number): Cell => cells.get(keyOf("", row, column)) ?? blankCell;
  const whole = areaOf(draft);
  const cost = contentBytes + newStyleBytes;
  const parts = whole === null ? [] : slicesOf([{ owner: null, area: whole }], ({ area }) => widthOf(area) * cost);
  for (const slice of parts) {
    for (const { area } of slice) {
      await batch.make(
        sizeOf(area) * cost + blockBytes * (draft.links ?? []).filter((at) => contains(area, at)).length,
      );
      const before = loadArea(sheet, area, false);
      const range = rangeOf(sheet, area);
      // First, for Excel dresses a linked cell anew: contents and looks come over it.
      addLinks(sheet, draft, area);
      range.formulas = gridOf(area, (row, column) => entryOf(at(row, column)));
      range.numberFormat = gridOf(area, (row, column) => at(row, column).format);
      range.setCellProperties(gridOf(area, (row, column) => propertiesOfNewCell(at(row, column).style)));
      written.push({ sheet: draft.name, area, before, after: loadArea(sheet, area, false), isValid: null });
    }
  }
  await batch.make(
    blockBytes *
      (draft.merges.length + draft.columnWidths.length + draft.rowHeights.length + (draft.lists?.length ?? 0) + 20),
  );
  for (const area of draft.merges) rangeOf(sheet, area).merge();
  for (const { column, width } of draft.columnWidths) {
    const area = { top: 0, left: column, bottom: 0, right: column };
    rangeOf(sheet, area).format.columnWidth = width * pointsPerCharacter;
  }
  for (const { row, height } of draft.rowHeights) {
    rangeOf(sheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = height;
  }
  for (const { area, choices } of draft.lists ?? []) {
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    // The list offers; something else may be typed without a question.
    dataValidation.errorAlert = { showAlert: false, message: "", title: "", style: "Information" };
  }
  freeze(sheet, draft.frozen);
  if (draft.page !== null) setUpPage(sheet.pageLayout, draft.page);
  for (const chart of draft.charts) addChart(context, sheet, draft, chart);
  sheet.position = index;
  if (draft.visibility !== "visible") sheet.visibility = visibilities[draft.visibility];
  return written;
}

/** Links to places of the workbook in this part of the sheet. */
function addLinks(sheet: Excel.Worksheet, { links = [] }: SheetDraft, area: Area): void {
  for (const { row, column, to } of links) {
    if (!contains(area, { row, column })) continue;
    const documentReference = `'${to.sheet.replace(/'/g, "''")}'!${formatArea(to)}`;
    rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = { documentReference };
  }
}

function areaOf({ cells }: SheetDraft): { top: number; left: number; bottom: number; right: number } | null {
  if (cells.length === 0) return null;
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetDraft["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setUpPage(layout: Excel.PageLayout, page: PageSetup): void {
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  const { top, right, bottom, left } = page.margins;
  layout.setPrintMargins("Centimeters", { top: top / 10, right: right / 10, bottom: bottom / 10, left: left / 10 });
  if (page.isFitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (page.repeatRows !== null) {
    layout.setPrintTitleRows(`$${String(page.repeatRows.first + 1)}:$${String(page.repeatRows.last + 1)}`);
  }
  if (page.hasPageNumbers) {
    layout.headersFooters.state = "FirstAndDefault";
    layout.headersFooters.defaultForAllPages.centerHeader = "&P";
    layout.headersFooters.firstPage.centerHeader = "";
  }
}

function addChart(context: Excel.RequestContext, own: Excel.Worksheet, draft: SheetDraft, chart: ChartDraft): void {
  const range = (place: Range): Excel.Range =>
    rangeOf(place.sheet === draft.name ? own : context.workbook.worksheets.getItem(place.sheet), place);
  const [first, ...others] = chart.series;
  if (first === undefined) return;
  const made = own.charts.add(
    chartTypes[chart.kind],
    range(first.values),
    heightOf(first.values) > 1 ? "Columns" : "Rows",
  );
  made.title.text = chart.title;
  const all = [made.series.getItemAt(0), ...others.map((series) => made.series.add(nameOf(draft, series.name)))];
  chart.series.forEach((series, position) => {
    const target = all[position];
    if (target === undefined) return;
    target.name = nameOf(draft, series.name);
    target.setValues(range(series.values));
    target.setXAxisValues(range(chart.categories));
  });
  const { top, left, bottom, right } = chart.anchor;
  made.setPosition(
    formatArea({ top, left, bottom: top, right: left }),
    formatArea({ top: bottom, left: right, bottom, right }),
  );
}

/** What a reader sees in the naming cell; a reference where it stands on another sheet. */
function nameOf(draft: SheetDraft, name: ChartDraft["series"][number]["name"]): string {
  const own = draft.cells.find(({ row, column }) => row === name.row && column === name.column);
  if (name.sheet === draft.name && own !== undefined) return own.cell.text;
  const { row, column } = name;
  return `=${quoteSheet(name.sheet)}!${formatArea({ top: row, left: column, bottom: row, right: column })}`;
}
