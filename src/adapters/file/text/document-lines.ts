import { SaxesParser } from "saxes";
import { damaged } from "../faults";

/** Elements whose text is not what a reader of the paper sees. */
const unseen = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange"]);
const bullets = ["- ", "+ ", "· "];
const deepest = 200;

interface Cell {
  readonly lines: string[];
  span: number;
}

interface Paragraph {
  text: string;
  level: number | null;
}

interface Table {
  readonly rows: Cell[][];
  cells: Cell[];
  /** The open row was deleted under tracked changes. */
  isDeleted: boolean;
}

/**
 * The lines of a word-processing part in reading order: one for each paragraph, with "- " before list items, and one for
 * each table row with tabs between its cells; the cells a merge spans are blank. Deleted text, field codes and fallbacks
 * of drawings are left out. Faults: damaged, also for a DTD and for absurd nesting.
 */
export function documentLines(xml: string, part: string): readonly string[] {
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const open: string[] = [];
  let hidden = 0;
  let isText = false;
  let isVanished = false;
  const sink = (): string[] => tables.at(-1)?.cells.at(-1)?.lines ?? lines;
  const put = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && hidden === 0 && !isVanished) paragraph.text += text;
  };

  const parser = new SaxesParser();
  const refuse = (): never => {
    throw damaged(part);
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    open.push(local);
    if (open.length > deepest) refuse();
    const parent = open.at(-2);
    // A mark in the properties of a row or of a paragraph's end hides no text by itself.
    if (unseen.has(local) && parent !== "trPr" && parent !== "rPr") hidden += 1;
    const value = (key: string): string | undefined => attributes[`w:${key}`] ?? attributes[key];
    switch (local) {
      case "p":
        paragraphs.push({ text: "", level: null });
        break;
      case "ilvl": {
        const paragraph = paragraphs.at(-1);
        if (paragraph !== undefined) paragraph.level = Number(value("val") ?? "0");
        break;
      }
      case "r":
        isVanished = false;
        break;
      case "vanish":
        if (parent === "rPr" && open.at(-3) === "r") isVanished = !["0", "false", "off"].includes(value("val") ?? "");
        break;
      case "del":
        if (parent === "trPr") {
          const table = tables.at(-1);
          if (table !== undefined) table.isDeleted = true;
        }
        break;
      case "t":
        isText = true;
        break;
      case "tab":
        if (parent === "r") put(" ");
        break;
      case "br":
      case "cr":
        put(tables.length > 0 ? " " : "\n");
        break;
      case "noBreakHyphen":
        put("-");
        break;
      case "tbl":
        tables.push({ rows: [], cells: [], isDeleted: false });
        break;
      case "tr": {
        const table = tables.at(-1);
        if (table !== undefined) {
          table.cells = [];
          table.isDeleted = false;
        }
        break;
      }
      case "tc":
        tables.at(-1)?.cells.push({ lines: [], span: 1 });
        break;
      case "gridSpan": {
        const cell = tables.at(-1)?.cells.at(-1);
        if (cell !== undefined) cell.span = Math.min(64, Math.max(1, Number(value("val") ?? "1") || 1));
        break;
      }
    }
  });
  parser.on("text", (text) => {
    if (isText) put(text);
  });
  parser.on("cdata", (text) => {
    if (isText) put(text);
  });
  parser.on("closetag", ({ name }) => {
    const local = name.slice(name.indexOf(":") + 1);
    open.pop();
    if (unseen.has(local) && open.at(-1) !== "trPr" && open.at(-1) !== "rPr") hidden -= 1;
    if (local === "t") isText = false;
    if (local === "r") isVanished = false;
    if (local === "p") {
      const paragraph = paragraphs.pop();
      if (paragraph !== undefined) sink().push(...written(paragraph));
    }
    if (local === "tr") {
      const table = tables.at(-1);
      if (table?.isDeleted === false) table.rows.push(table.cells);
      if (table !== undefined) table.cells = [];
    }
    if (local === "tbl") {
      const table = tables.pop();
      if (table !== undefined) sink().push(...table.rows.map(rowLine));
    }
  });
  parser.write(xml).close();
  return lines;
}

function written({ text, level }: Paragraph): readonly string[] {
  const mark = level === null || text.trim() === "" ? "" : (bullets[Math.min(level, bullets.length - 1)] ?? "");
  return `${mark}${text}`.split("\n");
}

function rowLine(cells: readonly Cell[]): string {
  return cells
    .flatMap(({ lines, span }) => [
      lines.join(" ").replace(/\s+/gu, " ").trim(),
      ...Array.from({ length: span - 1 }, () => ""),
    ])
    .join("\t");
}
