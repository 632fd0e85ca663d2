import type { CellRef, Range } from "../../../core/cell/address";
import type { Cell } from "../../../core/cell/cell";
import type { ChartDraft, ChartSeries } from "../../../core/patch/edit";
import { lockedPosition } from "../sheet/new-sheet";
import { escapeXml } from "../xml/escape";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Colours that stay apart in print and for colour-blind readers (Okabe and Ito, 2008). */
const colours = ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "F0E442", "999999"];

/** A chart part. `cellAt` gives the cells it shows, so that it can be drawn before anything is calculated. */
export function chartXml(chart: ChartDraft, cellAt: (at: CellRef) => Cell): string {
  const isStacked = chart.kind === "bar-stacked";
  const direction = chart.kind === "column" ? "col" : "bar";
  const series = chart.series.map((each, index) => seriesXml(each, index, chart.categories, cellAt)).join("");
  const overlap = isStacked ? '<c:overlap val="100"/>' : "";
  const [categories, values] = direction === "bar" ? ["l", "b"] : ["b", "l"];
  // Bars grow upwards from the first category; a reader expects the first on top.
  const categoryOrder = direction === "bar" ? "maxMin" : "minMax";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart.title)}<c:autoTitleDeleted val="${chart.title === "" ? "1" : "0"}"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${overlap}<c:axId val="111111111"/><c:axId val="222222222"/>` +
    `</c:barChart><c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${categoryOrder}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${categories}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>' +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="222222222"/>' +
    '<c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${values}"/><c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="111111111"/><c:crosses val="${direction === "bar" ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx></c:plotArea>` +
    (chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    // White of its own: without it the grid lines and cells behind show through in some viewers.
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  if (title === "") return "";
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1"/>' +
    `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesXml(series: ChartSeries, index: number, categories: Range, cellAt: (at: CellRef) => Cell): string {
  const number = String(index);
  const name = cellAt(series.name);
  const nameArea = {
    ...series.name,
    top: series.name.row,
    left: series.name.column,
    bottom: series.name.row,
    right: series.name.column,
  };
  const labels = cellsOf(categories, cellAt);
  const values = cellsOf(series.values, cellAt);
  const format = values.find((cell) => cell.value !== null)?.format ?? "General";
  const points = values.map((cell, at) =>
    typeof cell.value === "number" ? `<c:pt idx="${String(at)}"><c:v>${String(cell.value)}</c:v></c:pt>` : "",
  );
  const colour = colours[index % colours.length] ?? "0072B2";
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:strRef><c:f>${reference(nameArea)}</c:f>` +
    `${textCache([name])}</c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>` +
    `<c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${reference(categories)}</c:f>${textCache(labels)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(series.values)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${String(values.length)}"/>${points.join("")}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function textCache(cells: readonly Cell[]): string {
  const points = cells.map((cell, at) =>
    cell.text === "" ? "" : `<c:pt idx="${String(at)}"><c:v>${escapeXml(cell.text)}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${String(cells.length)}"/>${points.join("")}</c:strCache>`;
}

function cellsOf(range: Range, cellAt: (at: CellRef) => Cell): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++)
      cells.push(cellAt({ sheet: range.sheet, row, column }));
  }
  return cells;
}

function reference(range: Range): string {
  const sheet = `'${range.sheet.replace(/'/g, "''")}'`;
  const from = lockedPosition(range.top, range.left);
  const to = lockedPosition(range.bottom, range.right);
  return escapeXml(`${sheet}!${from === to ? from : `${from}:${to}`}`);
}
