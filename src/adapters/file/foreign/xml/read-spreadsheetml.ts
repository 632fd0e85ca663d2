import { lastColumn, lastRow } from "../../../../core/cell/address";
import { plainStyle, type CellStyle, type CellValue } from "../../../../core/cell/cell";
import type { Unread, WorkbookSnapshot } from "../../../../core/cell/snapshot";
import { damaged } from "../../faults";
import type { Limits } from "../../limits";
import { decodeXml } from "../../xml/source";
import { soundFormula } from "../formula-shape";
import { charactersOfPoints, lookLike, Looks, readHexColour, type Look } from "../look";
import { serialOfIso } from "../serial-day";
import { Budget, SheetBuilder } from "../sheet-builder";
import { SheetNames } from "../sheet-names";
import { fromR1C1 } from "./r1c1";
import { readCount, walkXml, type Opened, type Walker } from "./walk-xml";

const part = "Workbook";
const mostSheets = 1_000;
const mostStyles = 65_536;
const longestText = 40_000;

/** Reads an "XML Spreadsheet 2003" file. Faults: damaged, also for a document type. */
export function readSpreadsheetMl(bytes: Uint8Array, name: string, limits: Limits): WorkbookSnapshot {
  const walker = new BookWalker(new Budget(limits));
  walkXml(decodeXml(bytes, part), part, walker);
  if (walker.built.length === 0) throw damaged(part);
  const unread: Unread[] = walker.built.flatMap((each) => each.unread);
  return { name, sheets: walker.built.map((each) => each.sheet), names: [], uses1904Dates: false, unread };
}

interface OpenStyle {
  readonly id: string;
  readonly look: Look;
  format: string;
}

interface OpenCell {
  readonly element: Opened;
  readonly column: number;
  type: string;
  text: string;
  isData: boolean;
}

class BookWalker implements Walker {
  readonly built: ReturnType<SheetBuilder["build"]>[] = [];
  private readonly names = new SheetNames();
  private readonly looks = new Looks();
  private readonly styles = new Map<string, { readonly look: CellStyle; readonly format: string }>();
  private style: OpenStyle | null = null;
  private builder: SheetBuilder | null = null;
  private columnAt = 0;
  private row = -1;
  private rowStyle: string | undefined;
  private column = 0;
  private cell: OpenCell | null = null;
  /** Inside a note, whose text is no cell's. */
  private notes = 0;
  private visible: string | null = null;

  constructor(private readonly budget: Budget) {}

  open(element: Opened): void {
    const value = (name: string): string | undefined => element.attribute(name);
    if (this.notes > 0 || element.name === "Comment") {
      this.notes += 1;
      return;
    }
    if (this.style !== null) {
      readStyle(this.style, element);
      return;
    }
    switch (element.name) {
      case "Style": {
        const parent = this.styles.get(value("Parent") ?? "Default");
        const look = lookLike(parent?.look ?? plainStyle);
        this.style = { id: value("ID") ?? "", look, format: parent?.format ?? "General" };
        break;
      }
      case "Worksheet":
        if (this.built.length >= mostSheets) throw damaged(part);
        this.builder = new SheetBuilder(this.names.next(value("Name") ?? ""), this.budget);
        this.builder.isProtected = value("Protected") === "1";
        this.columnAt = 0;
        this.row = -1;
        break;
      case "Column": {
        const first = place(value("Index"), this.columnAt, lastColumn);
        const last = Math.min(lastColumn, first + span(value("Span"), lastColumn));
        const width = Number(value("Width") ?? "NaN");
        const characters = Number.isFinite(width) && width > 0 ? charactersOfPoints(width) : null;
        this.builder?.sizeColumns(first, last, characters, value("Hidden") === "1");
        this.columnAt = last + 1;
        break;
      }
      case "Row": {
        this.row = place(value("Index"), this.row + 1, lastRow);
        const last = Math.min(lastRow, this.row + span(value("Span"), lastRow));
        const height = Number(value("Height") ?? "NaN");
        const isSet = Number.isFinite(height) && height > 0;
        if (isSet || value("Hidden") === "1") {
          this.builder?.sizeRows(this.row, last, isSet ? height : null, value("Hidden") === "1");
        }
        this.rowStyle = value("StyleID");
        this.column = 0;
        break;
      }
      case "Cell": {
        const column = place(value("Index"), this.column, lastColumn);
        this.cell = { element, column, type: "", text: "", isData: false };
        this.column = column + 1 + span(value("MergeAcross"), lastColumn);
        break;
      }
      case "Data":
        if (this.cell !== null) {
          this.cell.type = value("Type") ?? "String";
          this.cell.isData = true;
        }
        break;
      case "Visible":
        this.visible = "";
        break;
    }
  }

  text(text: string): void {
    if (this.notes > 0) return;
    if (this.visible !== null) this.visible += text.slice(0, 20);
    else if (this.cell?.isData === true && this.cell.text.length < longestText) this.cell.text += text;
  }

  close(name: string): void {
    if (this.notes > 0) {
      this.notes -= 1;
      return;
    }
    switch (name) {
      case "Style":
        if (this.style !== null && this.styles.size < mostStyles) {
          const { id, look, format } = this.style;
          this.styles.set(id, { look: this.looks.share(look), format });
        }
        this.style = null;
        break;
      case "Data":
        if (this.cell !== null) this.cell.isData = false;
        break;
      case "Cell":
        this.closeCell();
        break;
      case "Row":
        // Rows a span covers have no element of their own.
        break;
      case "Visible":
        if (this.builder !== null && this.visible === "SheetHidden") this.builder.visibility = "hidden";
        if (this.builder !== null && this.visible === "SheetVeryHidden") this.builder.visibility = "veryHidden";
        this.visible = null;
        break;
      case "Worksheet":
        if (this.builder !== null) this.built.push(this.builder.build());
        this.builder = null;
        break;
    }
  }

  private closeCell(): void {
    const { cell, builder, row } = this;
    this.cell = null;
    if (cell === null || builder === null || row < 0) return;
    const { element, column } = cell;
    const across = span(element.attribute("MergeAcross"), lastColumn);
    const down = span(element.attribute("MergeDown"), lastRow);
    if (across + down > 0) builder.merge({ top: row, left: column, bottom: row + down, right: column + across });
    const style = this.styles.get(element.attribute("StyleID") ?? this.rowStyle ?? "Default");
    const written = element.attribute("Formula");
    const isArray = element.attribute("ArrayRange") !== undefined;
    const local = written === undefined || isArray ? null : fromR1C1(written.replace(/^=/, ""), row, column);
    const formula = local === null ? null : soundFormula(local, noNames);
    if (written !== undefined && formula === null) {
      builder.note("Có công thức chỉ đọc được kết quả.", "Of some formulas only the result could be read.");
    }
    const content = readValue(cell.type, cell.text);
    builder.put(
      row,
      column,
      content,
      formula === null ? null : `=${formula}`,
      style?.format ?? "General",
      style?.look ?? plainStyle,
    );
  }
}

const noNames: ReadonlySet<string> = new Set();

function readValue(type: string, text: string): CellValue {
  switch (type) {
    case "Number": {
      const value = text.trim() === "" ? NaN : Number(text);
      return Number.isFinite(value) ? value : text === "" ? null : text;
    }
    case "Boolean":
      return text.trim() === "1";
    case "Error":
      return { kind: "error", code: text };
    case "DateTime":
      return serialOfIso(text) ?? text;
    default:
      return text === "" ? null : text;
  }
}

/** A place written from 1; the one that follows where none is. */
function place(text: string | undefined, next: number, last: number): number {
  return text === undefined ? Math.min(next, last) : readCount(text, last + 1) - 1;
}

/** A count of further rows or columns, from 0. */
function span(text: string | undefined, most: number): number {
  const count = Number(text ?? "0");
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 0;
}

const namedFormats: Readonly<Record<string, string>> = {
  "General Number": "General",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "Short Date": "m/d/yyyy",
  "General Date": "m/d/yyyy h:mm",
  "Short Time": "h:mm",
};
const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Fill: "fill",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const verticals: Readonly<Record<string, CellStyle["vertical"]>> = {
  Top: "top",
  Center: "center",
  Justify: "justify",
  Distributed: "distributed",
};
const sides = { Top: "top", Right: "right", Bottom: "bottom", Left: "left" } as const;

function readStyle(style: OpenStyle, element: Opened): void {
  const { look } = style;
  const value = (name: string): string | undefined => element.attribute(name);
  switch (element.name) {
    case "Font": {
      const size = Number(value("Size") ?? "NaN");
      look.font.name = value("FontName") ?? look.font.name;
      if (size > 0 && size <= 409) look.font.size = size;
      look.font.bold = value("Bold") === "1";
      look.font.italic = value("Italic") === "1";
      look.font.underline = (value("Underline") ?? "None") !== "None";
      look.font.strike = value("StrikeThrough") === "1";
      look.font.color = readHexColour(value("Color") ?? "");
      break;
    }
    case "Alignment":
      look.horizontal = horizontals[value("Horizontal") ?? ""] ?? "general";
      look.vertical = verticals[value("Vertical") ?? ""] ?? "bottom";
      look.wrap = value("WrapText") === "1";
      break;
    case "Interior":
      if ((value("Pattern") ?? "None") !== "None") look.fill = readHexColour(value("Color") ?? "");
      break;
    case "NumberFormat": {
      const format = value("Format") ?? "General";
      style.format = (namedFormats[format] ?? format).slice(0, 250);
      break;
    }
    case "Border": {
      const position = value("Position");
      const weight = Number(value("Weight") ?? "1");
      const kind = value("LineStyle") ?? "None";
      if (
        kind === "None" ||
        (position !== "Top" && position !== "Right" && position !== "Bottom" && position !== "Left")
      )
        break;
      const line = kind === "Double" ? "double" : kind === "Dot" ? "dotted" : kind.startsWith("Dash") ? "dashed" : null;
      const solid = weight >= 3 ? "thick" : weight >= 2 ? "medium" : weight < 1 ? "hair" : "thin";
      look.borders[sides[position]] = { style: line ?? solid, color: readHexColour(value("Color") ?? "") };
      break;
    }
  }
}
