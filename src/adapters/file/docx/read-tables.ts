import { SaxesParser } from "saxes";
import type { WordParagraph, WordTable } from "../../../core/import/word-table";
import { damaged, tooLarge } from "../faults";
import { openDocument } from "./open-document";
import { gridCells, type RawCell, type RawRow } from "./table-grid";

/** Elements whose text a reader of the paper does not see. */
const unseen = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange", "tcPrChange"]);
const deepest = 200;
const mostCells = 500_000;
const mostColumns = 200;

interface Paragraph {
  text: string;
  boldLetters: number;
  italicLetters: number;
  letters: number;
  alignment: RawCell["alignment"];
}

interface Frame {
  readonly rows: RawRow[];
  readonly widths: (number | null)[];
  readonly before: readonly WordParagraph[];
  row: RawRow | null;
  cell: RawCell | null;
  /** Paragraphs of the open cell. */
  paragraphs: Paragraph[];
}

/**
 * The tables of a .docx file in reading order, with the paragraphs above each. A table inside a cell becomes lines of
 * that cell. Faults: those of the package; damaged also for a DTD and absurd nesting; too-large past half a million cells.
 */
export function readWordTables(bytes: Uint8Array): readonly WordTable[] {
  return tablesOf(openDocument(bytes));
}

function tablesOf(xml: string): readonly WordTable[] {
  const tables: WordTable[] = [];
  const frames: Frame[] = [];
  const paragraphs: Paragraph[] = [];
  const open: string[] = [];
  let outside: WordParagraph[] = [];
  let hidden = 0;
  let isText = false;
  let run = { isBold: false, isItalic: false, isVanished: false };
  let cells = 0;

  const refuse = (): never => {
    throw damaged("word/document.xml");
  };
  const put = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || hidden > 0 || run.isVanished) return;
    paragraph.text += text;
    const letters = text.replace(/\s/gu, "").length;
    paragraph.letters += letters;
    if (run.isBold) paragraph.boldLetters += letters;
    if (run.isItalic) paragraph.italicLetters += letters;
  };

  const parser = new SaxesParser();
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    const parent = open.at(-1);
    open.push(local);
    if (open.length > deepest) refuse();
    // A mark in the properties of a row or of a paragraph's end hides no text by itself.
    if (unseen.has(local) && parent !== "trPr" && parent !== "rPr") hidden += 1;
    const value = (key: string): string | undefined => attributes[`w:${key}`] ?? attributes[key];
    const isOn = !["0", "false", "off", "none"].includes(value("val") ?? "");
    const frame = frames.at(-1);
    const { row = null, cell = null } = frame ?? {};
    switch (local) {
      case "p":
        paragraphs.push({ text: "", boldLetters: 0, italicLetters: 0, letters: 0, alignment: null });
        break;
      case "r":
        run = { isBold: false, isItalic: false, isVanished: false };
        break;
      case "b":
        if (parent === "rPr" && open.at(-3) === "r") run.isBold = isOn;
        break;
      case "i":
        if (parent === "rPr" && open.at(-3) === "r") run.isItalic = isOn;
        break;
      case "vanish":
        if (parent === "rPr" && open.at(-3) === "r") run.isVanished = isOn;
        break;
      case "jc": {
        const paragraph = paragraphs.at(-1);
        if (parent === "pPr" && paragraph !== undefined) paragraph.alignment = alignmentOf(value("val"));
        break;
      }
      case "t":
        isText = true;
        break;
      case "tab":
        if (parent === "r") put(" ");
        break;
      case "br":
      case "cr":
        if (parent === "r" && value("type") !== "page") put("\n");
        break;
      case "noBreakHyphen":
        put("-");
        break;
      case "tbl":
        frames.push({ rows: [], widths: [], before: outside, row: null, cell: null, paragraphs: [] });
        if (frames.length === 1) outside = [];
        break;
      case "gridCol":
        if (parent === "tblGrid") frame?.widths.push(Number(value("w")) || null);
        break;
      case "tr":
        if (frame !== undefined) frame.row = { before: 0, isHeader: false, isDeleted: false, cells: [] };
        break;
      case "del":
        if (parent === "trPr" && row !== null) row.isDeleted = true;
        break;
      case "gridBefore":
        if (row !== null) row.before = span(value("val"), 0);
        break;
      case "tblHeader":
        if (row !== null) row.isHeader = isOn;
        break;
      case "tc":
        cells += 1;
        if (cells > mostCells) throw tooLarge(`${String(mostCells)} ô / cells`);
        if (frame !== undefined && row !== null) {
          frame.cell = { span: 1, vertical: null, horizontal: null, text: "", isBold: false, alignment: null };
          frame.paragraphs = [];
          row.cells.push(frame.cell);
        }
        break;
      case "gridSpan":
        if (cell !== null) cell.span = span(value("val"), 1);
        break;
      case "vMerge":
        if (cell !== null) cell.vertical = value("val") === "restart" ? "restart" : "continue";
        break;
      case "hMerge":
        if (cell !== null) cell.horizontal = value("val") === "restart" ? "restart" : "continue";
        break;
    }
  });
  parser.on("text", (text) => {
    if (isText) put(text);
  });
  parser.on("cdata", (text) => {
    if (isText) put(text);
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    open.pop();
    if (unseen.has(local) && open.at(-1) !== "trPr" && open.at(-1) !== "rPr") hidden -= 1;
    const frame = frames.at(-1);
    switch (local) {
      case "t":
        isText = false;
        break;
      case "p": {
        const paragraph = paragraphs.pop();
        if (paragraph === undefined) break;
        // The paragraphs of a drawing stand inside another paragraph; they are lines of the same place.
        if (frame === undefined) outside.push(seen(paragraph));
        else frame.paragraphs.push(paragraph);
        break;
      }
      case "tc":
        if (frame?.cell !== null && frame?.cell !== undefined) finishCell(frame.cell, frame.paragraphs);
        if (frame !== undefined) frame.cell = null;
        break;
      case "tr":
        if (frame?.row !== null && frame?.row !== undefined && !frame.row.isDeleted) frame.rows.push(frame.row);
        if (frame !== undefined) frame.row = null;
        break;
      case "tbl":
        frames.pop();
        if (frame === undefined) break;
        if (frames.length === 0) tables.push(finished(frame));
        else frames.at(-1)?.paragraphs.push(...linesOf(frame));
        break;
    }
  });
  parser.write(xml).close();
  return tables.filter((table) => table.cells.length > 0);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A count of grid columns; absurd ones are cut, so that a small file cannot ask for a huge sheet. */
function span(value: string | undefined, least: number): number {
  const count = Number(value ?? "");
  return Number.isInteger(count) ? Math.min(mostColumns, Math.max(least, count)) : least;
}

function alignmentOf(value: string | undefined): RawCell["alignment"] {
  if (value === "center") return "center";
  if (value === "right" || value === "end") return "right";
  return value === undefined ? null : "left";
}

function seen({ text, letters, boldLetters, italicLetters, alignment }: Paragraph): WordParagraph {
  return {
    text: text.trim(),
    isBold: letters > 0 && boldLetters === letters,
    isItalic: letters > 0 && italicLetters === letters,
    isCentred: alignment === "center",
  };
}

function finishCell(cell: RawCell, paragraphs: readonly Paragraph[]): void {
  const filled = paragraphs.filter(({ text }) => text.trim() !== "");
  cell.text = filled.map(({ text }) => text.trim()).join("\n");
  cell.isBold = filled.length > 0 && filled.every(({ letters, boldLetters }) => letters === boldLetters);
  cell.alignment = filled[0]?.alignment ?? null;
}

function finished(frame: Frame): WordTable {
  const cells = gridCells(frame.rows).filter(({ column, columnSpan }) => column + columnSpan <= mostColumns * 2);
  const firstBody = frame.rows.findIndex(({ isHeader }) => !isHeader);
  const columns = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return {
    before: frame.before,
    rows: frame.rows.length,
    headerRows: firstBody < 0 ? 0 : firstBody,
    widths: Array.from({ length: columns }, (_, index) => frame.widths[index] ?? null),
    cells,
  };
}

/** A table inside a cell: one line for each of its rows. */
function linesOf(frame: Frame): readonly Paragraph[] {
  return frame.rows.map((row) => ({
    text: row.cells.map(({ text }) => text.replace(/\n/gu, " ")).join(" | "),
    boldLetters: 0,
    italicLetters: 0,
    letters: 1,
    alignment: null,
  }));
}
