import { plainStyle, type CellValue } from "../../../../core/cell/cell";
import type { Unread, WorkbookSnapshot } from "../../../../core/cell/snapshot";
import { notAWorkbook } from "../../faults";
import type { Limits } from "../../limits";
import { decodeText } from "../decode-text";
import { lookLike, Looks } from "../look";
import { readPlainNumber } from "../plain-number";
import { Budget, SheetBuilder } from "../sheet-builder";
import { SheetNames } from "../sheet-names";
import { applyDeclarations, readDeclarations, readMsoFormat, readRules, type Declarations } from "./css";
import { htmlTokens } from "./tokens";

const mostTables = 500;
const longestText = 40_000;
const widestSpan = 1_000;
const tallestSpan = 65_534;

/**
 * Reads the tables of an HTML page: each becomes a sheet, with the lines of text before it above and those behind the last
 * one below. Numbers are read only where the page tells them or nothing else is possible. Faults: not-a-workbook for a page
 * without a table.
 */
export function readHtml(bytes: Uint8Array, name: string, limits: Limits): WorkbookSnapshot {
  const html = decodeText(bytes);
  // Spreadsheet programs mark every number; on their pages a figure without the mark is a text.
  const page = new Page(limits, / sdval="| x:num/i.test(html));
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") page.text(token.text);
    else if (token.kind === "open") page.open(token.name, token.attributes);
    else page.close(token.name);
  }
  const built = page.finish();
  if (built.length === 0) throw notAWorkbook();
  const unread: Unread[] = built.flatMap((each) => each.unread);
  return { name, sheets: built.map((each) => each.sheet), names: [], uses1904Dates: false, unread };
}

interface Table {
  readonly builder: SheetBuilder;
  row: number;
  column: number;
  /** For each column the first row that no cell from above covers. */
  readonly freeFrom: number[];
  hasRow: boolean;
}

interface OpenCell {
  readonly table: Table;
  readonly isHeader: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  isBold: boolean;
  isItalic: boolean;
  font: string;
}

const breaks: ReadonlySet<string> = new Set([
  "br",
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "center",
  "hr",
]);

class Page {
  private readonly budget: Budget;
  private readonly looks = new Looks();
  private readonly sheetNames = new SheetNames("Bảng");
  private readonly rules = new Map<string, Declarations>();
  private readonly tables: Table[] = [];
  private readonly done: Table[] = [];
  private readonly cells: OpenCell[] = [];
  private lines: string[] = [];
  private line = "";
  private inStyle = false;
  /** Open tables past the limit; what is in them is not read. */
  private ignored = 0;

  constructor(
    limits: Limits,
    private readonly marksNumbers: boolean,
  ) {
    this.budget = new Budget(limits);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const table = this.tables.at(-1);
    const cell = this.cells.at(-1);
    if (this.ignored > 0 && name !== "table") return;
    if (breaks.has(name)) this.breakLine();
    switch (name) {
      case "style":
        this.inStyle = true;
        break;
      case "table":
        if (this.ignored > 0 || this.tables.length + this.done.length >= mostTables) this.ignored += 1;
        else this.openTable();
        break;
      case "tr":
        this.closeCell();
        if (table !== undefined) {
          if (table.hasRow) table.row += 1;
          table.hasRow = true;
          table.column = 0;
        }
        break;
      case "td":
      case "th":
        this.closeCell();
        if (table !== undefined && this.tables.length === this.cells.length + 1) {
          table.hasRow = true;
          const isHeader = name === "th";
          this.cells.push({ table, isHeader, attributes, text: "", isBold: isHeader, isItalic: false, font: "" });
        }
        break;
      case "b":
      case "strong":
        if (cell !== undefined && cell.text.trim() === "") cell.isBold = true;
        break;
      case "i":
      case "em":
        if (cell !== undefined && cell.text.trim() === "") cell.isItalic = true;
        break;
      case "font":
        if (cell !== undefined && cell.font === "") cell.font = attributes.get("face") ?? "";
        break;
    }
  }

  text(text: string): void {
    if (this.inStyle) {
      readRules(text, this.rules);
      return;
    }
    if (this.ignored > 0) return;
    const cell = this.cells.at(-1);
    const flat = text.replace(/[\s\u00a0]+/g, " ");
    if (cell !== undefined) {
      if (cell.text.length < longestText) cell.text += flat;
    } else if (this.tables.length === 0 && this.line.length < longestText) this.line += flat;
  }

  close(name: string): void {
    if (this.ignored > 0 && name !== "table") return;
    if (breaks.has(name)) this.breakLine();
    if (name === "style") this.inStyle = false;
    if (name === "td" || name === "th" || name === "tr") this.closeCell();
    if (name !== "table") return;
    if (this.ignored > 0) this.ignored -= 1;
    else this.closeTable();
  }

  finish(): ReturnType<SheetBuilder["build"]>[] {
    while (this.tables.length > 0) this.closeTable();
    this.breakLine();
    const last = this.done.at(-1);
    if (last !== undefined) this.putLines(last);
    return this.done.map((table) => table.builder.build()).filter(({ sheet }) => sheet.rows.size > 0);
  }

  private breakLine(): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) {
      cell.text += "\n";
      return;
    }
    const line = this.line.trim();
    this.line = "";
    if (line !== "" && this.tables.length === 0 && this.lines.length < 10_000) this.lines.push(line);
  }

  private openTable(): void {
    this.breakLine();
    // A page of several sheets announces each by a heading (LibreOffice).
    const heading = /^(?:Sheet|Bảng tính|Trang tính) \d{1,4}: (.{1,31})$/u.exec(this.lines.at(-1) ?? "")?.[1];
    if (heading !== undefined) this.lines.pop();
    const builder = new SheetBuilder(this.sheetNames.next(heading ?? ""), this.budget);
    const table: Table = { builder, row: 0, column: 0, freeFrom: [], hasRow: false };
    if (this.tables.length === 0) {
      if (heading !== undefined) this.lines = [];
      this.putLines(table);
    }
    this.tables.push(table);
  }

  private closeTable(): void {
    if (this.cells.length === this.tables.length) this.closeCell();
    const table = this.tables.pop();
    if (table === undefined) return;
    if (table.hasRow) table.row += 1;
    table.hasRow = false;
    this.done.push(table);
  }

  private putLines(table: Table): void {
    for (const line of this.lines) {
      table.builder.put(table.row, 0, line, null, "General", plainStyle);
      table.row += 1;
    }
    this.lines = [];
  }

  /** Closes the open cell of the innermost table. */
  private closeCell(): void {
    const cell = this.cells.at(-1);
    if (cell === undefined || cell.table !== this.tables.at(-1)) return;
    this.cells.pop();
    const { table, attributes } = cell;
    while ((table.freeFrom[table.column] ?? 0) > table.row) table.column += 1;
    const across = span(attributes.get("colspan"), widestSpan);
    const down = span(attributes.get("rowspan"), tallestSpan);
    const { row, column } = table;
    const end = Math.min(column + across, this.budget.columns);
    for (let each = column; each < end; each++) table.freeFrom[each] = row + down;
    table.column = column + across;
    const css = this.declarationsOf(attributes);
    const look = lookLike(plainStyle);
    look.font.bold = cell.isBold;
    look.font.italic = cell.isItalic;
    if (cell.font !== "") look.font.name = cell.font.split(",")[0]?.slice(0, 60) ?? look.font.name;
    if (cell.isHeader) look.horizontal = "center";
    const fill = attributes.get("bgcolor");
    if (attributes.has("align")) applyDeclarations(look, new Map([["text-align", attributes.get("align") ?? ""]]));
    if (fill !== undefined) applyDeclarations(look, new Map([["background", fill]]));
    applyDeclarations(look, css);
    const { value, format } = readCell(cell.text, attributes, readMsoFormat(css), this.marksNumbers);
    const style = this.looks.share(look);
    const { top, right, bottom, left } = style.borders;
    const isSeen = style.fill !== null || [top, right, bottom, left].some((line) => line !== null);
    if (value !== null || isSeen) table.builder.put(row, column, value, null, format, style);
    if (across * down > 1)
      table.builder.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
  }

  private declarationsOf(attributes: ReadonlyMap<string, string>): Declarations {
    const own = readDeclarations(attributes.get("style") ?? "");
    const names = attributes.get("class")?.toLowerCase().split(/\s+/, 8) ?? [];
    const inherited = names.flatMap((name) => [...(this.rules.get(name) ?? [])]);
    return inherited.length === 0 ? own : new Map([...inherited, ...own]);
  }
}

function span(text: string | undefined, most: number): number {
  const count = Number(text ?? "1");
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}

function readCell(
  text: string,
  attributes: ReadonlyMap<string, string>,
  css: string | null,
  marksNumbers: boolean,
): { readonly value: CellValue; readonly format: string } {
  const shown = text
    .replace(/ *\n */g, "\n")
    .replace(/\n{2,}/g, "\n")
    .replace(/^[\n ]+|[\n ]+$/g, "");
  const told = attributes.get("x:num") ?? attributes.get("sdval");
  const exact = told === undefined || told.trim() === "" ? NaN : Number(told);
  const format = css ?? formatOfSdnum(attributes.get("sdnum"));
  if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(shown)) {
    return { value: { kind: "error", code: shown }, format: "General" };
  }
  if (Number.isFinite(exact) && /^(?:TRUE|FALSE)$/.test(shown)) return { value: shown === "TRUE", format: "General" };
  if (Number.isFinite(exact)) return { value: exact, format: format ?? "General" };
  if (shown === "") return { value: null, format: format ?? "General" };
  if (format === "@" || attributes.has("x:str")) return { value: shown, format: format ?? "General" };
  const number = marksNumbers && !attributes.has("x:num") ? null : readPlainNumber(shown);
  if (number === null) return { value: shown, format: "General" };
  return { value: number.value, format: number.format === "General" ? (format ?? "General") : number.format };
}

/** LibreOffice tells language and number format of a cell: `1033;0;#,##0`. */
function formatOfSdnum(text: string | undefined): string | null {
  const found = /^\d{1,5};(?:0|1033)?;([^;]{1,100}(?:;.{0,100})?)$/.exec(text ?? "");
  return found?.[1] ?? null;
}
