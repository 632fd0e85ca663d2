import { plainStyle, type Border, type CellStyle } from "../../cell/cell";

/** Number formats that read right under any regional setting: Excel puts its own marks where , and . stand. */
export const formats = {
  general: "General",
  count: "#,##0",
  points: "0.00",
  percent: "0.00%",
  share: "0.0%",
  date: "dd/mm/yyyy",
  text: "@",
} as const;

const line: Border = { style: "thin", color: "#8A8A8A" };
const boxed: CellStyle["borders"] = { top: line, right: line, bottom: line, left: line };

/** Header fill: light enough to print black text on, dark enough to survive a photocopy. */
const headerFill = "#E3EBF3";
const sectionFill = "#F3F6F9";

/** Times New Roman in the sizes of NĐ 30/2020, annex I. */
function style(
  size: number,
  change: Partial<Omit<CellStyle, "font">> & { font?: Partial<CellStyle["font"]> },
): CellStyle {
  const { font, ...rest } = change;
  return Object.freeze({
    ...plainStyle,
    vertical: "center" as const,
    ...rest,
    font: { ...plainStyle.font, name: "Times New Roman", size, ...font },
  });
}

/** The looks of every sheet the product writes. Cells that look alike share one object. */
export const looks = {
  marker: style(9, { font: { italic: true, color: "#6B6B6B" } }),
  authority: style(13, { horizontal: "center", wrap: true, font: { bold: true } }),
  nation: style(13, { horizontal: "center", wrap: true, font: { bold: true } }),
  motto: style(13, { horizontal: "center", wrap: true, font: { bold: true, underline: true } }),
  title: style(14, { horizontal: "center", wrap: true, font: { bold: true } }),
  subtitle: style(13, { horizontal: "center", wrap: true, font: { italic: true } }),
  heading: style(13, { horizontal: "left", font: { bold: true } }),
  plain: style(13, { horizontal: "left", wrap: true }),
  plainBold: style(13, { horizontal: "left", wrap: true, font: { bold: true } }),
  plainFigure: style(13, { horizontal: "right", font: { bold: true } }),
  remark: style(12, { horizontal: "left", wrap: true, font: { italic: true } }),
  chartCaption: style(11, { horizontal: "center", wrap: true, font: { italic: true, color: "#6B6B6B" } }),
  header: style(12, { horizontal: "center", wrap: true, fill: headerFill, borders: boxed, font: { bold: true } }),
  order: style(12, { horizontal: "center", borders: boxed }),
  label: style(12, { horizontal: "left", wrap: true, borders: boxed }),
  link: style(12, {
    horizontal: "left",
    wrap: true,
    borders: boxed,
    font: { underline: true, color: "#0B5394" },
  }),
  figure: style(12, { horizontal: "right", borders: boxed }),
  mark: style(12, { horizontal: "center", wrap: true, borders: boxed }),
  sectionOrder: style(12, { horizontal: "center", fill: sectionFill, borders: boxed, font: { bold: true } }),
  sectionLabel: style(12, { horizontal: "left", wrap: true, fill: sectionFill, borders: boxed, font: { bold: true } }),
  sectionFigure: style(12, { horizontal: "right", fill: sectionFill, borders: boxed, font: { bold: true } }),
  sectionMark: style(12, { horizontal: "center", wrap: true, fill: sectionFill, borders: boxed, font: { bold: true } }),
  subtotalOrder: style(12, { horizontal: "center", borders: boxed, font: { italic: true } }),
  subtotalLabel: style(12, { horizontal: "left", wrap: true, borders: boxed, font: { italic: true } }),
  subtotalFigure: style(12, { horizontal: "right", borders: boxed, font: { italic: true } }),
  totalOrder: style(12, { horizontal: "center", fill: headerFill, borders: boxed, font: { bold: true } }),
  totalLabel: style(12, { horizontal: "left", wrap: true, fill: headerFill, borders: boxed, font: { bold: true } }),
  totalFigure: style(12, { horizontal: "right", fill: headerFill, borders: boxed, font: { bold: true } }),
  totalMark: style(12, { horizontal: "center", wrap: true, fill: headerFill, borders: boxed, font: { bold: true } }),
} as const;
