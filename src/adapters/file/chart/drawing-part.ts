import type { ChartDraft } from "../../../core/patch/edit";
import { escapeAttribute } from "../xml/escape";

/** A drawing part that places one chart per frame; `links` are the ids of its links to them, in order. */
export function drawingXml(charts: readonly ChartDraft[], links: readonly string[], relationships: string): string {
  const frames = charts.map((chart, index) => {
    const { top, left, bottom, right } = chart.anchor;
    const number = String(index + 2);
    return (
      `<xdr:twoCellAnchor>${corner("from", left, top)}${corner("to", right + 1, bottom + 1)}<xdr:graphicFrame macro="">` +
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="Biểu đồ ${String(index + 1)}" descr="${escapeAttribute(chart.title)}"/>` +
      "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${links[index] ?? ""}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relationships}">${frames.join("")}</xdr:wsDr>`
  );
}

function corner(name: string, column: number, row: number): string {
  return (
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
