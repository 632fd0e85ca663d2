import type { Border, CellStyle } from "../../../src/core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import {
  cellForWriting,
  newSheet,
  plainLook,
  type BorderLook,
  type Look,
  type SheetModel,
  type WorkbookModel,
} from "./workbook-model";

const borders: Readonly<Record<Border["style"], readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  double: ["Double", "Thick"],
};

function borderOf(border: Border | null): BorderLook {
  if (border === null) return plainLook().borders.top;
  const [style, weight] = borders[border.style];
  return { style, weight, color: border.color ?? "#000000" };
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The same look in Excel's words. */
export function lookOfStyle(style: CellStyle): Look {
  const { name, size, bold, italic, underline, strike, color } = style.font;
  return {
    font: {
      name,
      size,
      bold,
      italic,
      underline: underline ? "Single" : "None",
      strikethrough: strike,
      color: color ?? "#000000",
    },
    fill: style.fill === null ? { color: "#FFFFFF", pattern: "None" } : { color: style.fill, pattern: "Solid" },
    borders: {
      top: borderOf(style.borders.top),
      right: borderOf(style.borders.right),
      bottom: borderOf(style.borders.bottom),
      left: borderOf(style.borders.left),
    },
    horizontalAlignment: style.horizontal === "centerContinuous" ? "CenterAcrossSelection" : capital(style.horizontal),
    verticalAlignment: capital(style.vertical),
    wrapText: style.wrap,
  };
}

function sheetOfSnapshot(snapshot: SheetSnapshot): SheetModel {
  const sheet = newSheet(snapshot.name);
  sheet.visibility = { visible: "Visible" as const, hidden: "Hidden" as const, veryHidden: "VeryHidden" as const }[
    snapshot.visibility
  ];
  sheet.isProtected = snapshot.isProtected;
  for (const [row, cells] of snapshot.rows) {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const { value, formula, format, style } = cell;
      Object.assign(cellForWriting(sheet, row, column), { value, formula, format, look: lookOfStyle(style) });
    });
  }
  sheet.merges = [...snapshot.merges];
  sheet.hiddenRows = new Set(snapshot.hiddenRows);
  sheet.hiddenColumns = new Set(snapshot.hiddenColumns);
  sheet.columnWidths = new Map([...snapshot.columnWidths].map(([column, width]) => [column, width * 5.25]));
  sheet.rowHeights = new Map(snapshot.rowHeights);
  return sheet;
}

/** An Excel workbook that holds what the snapshot says. */
export function modelOfSnapshot(snapshot: WorkbookSnapshot): WorkbookModel {
  const sheets = snapshot.sheets.map(sheetOfSnapshot);
  const first = sheets.find((sheet) => sheet.visibility === "Visible")?.id ?? "";
  for (const { name, formula, sheet } of snapshot.names) {
    const owner = sheets.find((each) => each.name === sheet);
    owner?.names.push({ name, formula: `=${formula}`, comment: "", isVisible: true });
  }
  return {
    name: snapshot.name,
    sheets,
    names: snapshot.names
      .filter(({ sheet }) => sheet === null)
      .map(({ name, formula }) => ({ name, formula: `=${formula}`, comment: "", isVisible: true })),
    comments: [],
    settings: new Map(),
    xmlParts: [],
    active: first,
    selected: { sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    calculationMode: "Automatic",
  };
}
