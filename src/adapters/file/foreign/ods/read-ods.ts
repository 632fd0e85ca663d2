import type { CellValue } from "../../../../core/cell/cell";
import type { DefinedName, Unread, WorkbookSnapshot } from "../../../../core/cell/snapshot";
import { lastColumn, lastRow } from "../../../../core/cell/address";
import { damaged, notAWorkbook, passwordProtected } from "../../faults";
import type { Limits } from "../../limits";
import { Parts } from "../../package/parts";
import { charactersOfPoints, readPoints } from "../look";
import { Budget, SheetBuilder } from "../sheet-builder";
import { SheetNames } from "../sheet-names";
import { daysOfDuration, serialOfIso } from "../serial-day";
import { readCount, walkXml, type Opened, type Walker } from "../xml/walk-xml";
import { excelFormula } from "./formula";
import { OdsStyles } from "./styles";

const part = "content.xml";
/** Repeated cells without content are kept this far; what is wider is a whole row painted in one colour. */
const widestBlank = 256;
const tallestBlank = 1_000;
const longestText = 70_000;

/**
 * Reads an OpenDocument spreadsheet. Repeated rows and cells are read as often as they hold something and no further.
 * Faults: not-a-workbook, damaged, password-protected, too-large.
 */
export function readOds(bytes: Uint8Array, name: string, limits: Limits): WorkbookSnapshot {
  if (bytes.length < 22) throw damaged("zip");
  const parts = Parts.open(bytes, { ...limits, entryBytes: Math.min(limits.entryBytes, 128 * 2 ** 20) });
  if (parts.text("META-INF/manifest.xml")?.includes("encryption-data") === true) throw passwordProtected();
  const content = parts.text(part);
  if (content === null) throw notAWorkbook();
  const styles = new OdsStyles();
  const common = parts.text("styles.xml");
  if (common !== null) walkXml(common, "styles.xml", styles);
  const names = definedNames(content);
  const walker = new ContentWalker(styles, new Budget(limits), names);
  walkXml(content, part, walker);
  if (!walker.isSpreadsheet) throw notAWorkbook();
  return walker.snapshot(name);
}

/** Names of single areas, read ahead because formulas stand before them. */
function definedNames(content: string): readonly DefinedName[] {
  const names: DefinedName[] = [];
  for (const [tag] of content.matchAll(/<table:named-range\b[^>]{0,2000}>/g)) {
    const name = /\stable:name="([\p{L}_][\p{L}\p{N}_.]{0,254})"/u.exec(tag)?.[1];
    const address = /\stable:cell-range-address="([^"]{1,500})"/.exec(tag)?.[1]?.replace(/&apos;/g, "'");
    if (name === undefined || address === undefined || names.length >= 1_000) continue;
    const [first = "", last] = address.split(":");
    const to = last === undefined ? "" : `:${last.replace(/^.*\./s, ".")}`;
    const formula = excelFormula(`of:=[${first}${to}]`, new Set());
    if (formula !== null && !/^[A-Za-z]{1,3}\d+$/.test(name)) names.push({ name, formula, sheet: null });
  }
  return names;
}

interface OpenCell {
  readonly element: Opened;
  readonly isCovered: boolean;
  lines: string[];
  text: string;
}

class ContentWalker implements Walker {
  isSpreadsheet = false;
  private readonly sheetNames = new SheetNames();
  private readonly built: ReturnType<SheetBuilder["build"]>[] = [];
  private readonly known: ReadonlySet<string>;
  private builder: SheetBuilder | null = null;
  private inStyles = false;
  private row = 0;
  private column = 0;
  private columnAt = 0;
  private rowElement: Opened | null = null;
  private rowCells: { column: number; repeat: number; put: (row: number, column: number) => void; isBlank: boolean }[] =
    [];
  private defaults: { first: number; last: number; style: string | undefined }[] = [];
  private cell: OpenCell | null = null;
  private paragraphs = 0;
  /** Depth of elements whose content is no cell: notes, drawings, tracked changes, tables inside cells. */
  private skipped = 0;

  constructor(
    private readonly styles: OdsStyles,
    private readonly budget: Budget,
    private readonly names: readonly DefinedName[],
  ) {
    this.known = new Set(names.map((each) => each.name.toLowerCase()));
  }

  snapshot(name: string): WorkbookSnapshot {
    const unread: Unread[] = this.built.flatMap((each) => each.unread);
    return { name, sheets: this.built.map((each) => each.sheet), names: this.names, uses1904Dates: false, unread };
  }

  open(element: Opened): void {
    const { name } = element;
    if (this.skipped > 0 || skippedElements.has(name) || (name === "table" && this.builder !== null)) {
      this.skipped += 1;
      return;
    }
    if (name === "automatic-styles" || name === "font-face-decls") this.inStyles = true;
    if (this.inStyles) {
      this.styles.open(element);
      return;
    }
    switch (name) {
      case "spreadsheet":
        this.isSpreadsheet = true;
        break;
      case "table":
        this.openTable(element);
        break;
      case "table-column":
        this.column_(element);
        break;
      case "table-row":
        this.rowElement = element;
        this.rowCells = [];
        this.column = 0;
        break;
      case "table-cell":
      case "covered-table-cell":
        this.cell = { element, isCovered: name === "covered-table-cell", lines: [], text: "" };
        this.paragraphs = 0;
        break;
      case "p":
        this.paragraphs += 1;
        if (this.cell !== null) this.cell.text = "";
        break;
      case "s":
        this.text(" ".repeat(readCount(element.attribute("c"), 1_000)));
        break;
      case "tab":
        this.text("\t");
        break;
      case "line-break":
        this.text("\n");
        break;
    }
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    if (this.inStyles) this.styles.text(text);
    else if (this.cell !== null && this.paragraphs > 0 && this.cell.text.length < longestText) this.cell.text += text;
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    if (this.inStyles) {
      if (name === "automatic-styles" || name === "font-face-decls") this.inStyles = false;
      else this.styles.close(name);
      return;
    }
    switch (name) {
      case "p":
        this.paragraphs -= 1;
        if (this.cell !== null && this.cell.lines.length < longestText) this.cell.lines.push(this.cell.text);
        if (this.cell !== null) this.cell.text = "";
        break;
      case "table-cell":
      case "covered-table-cell":
        this.closeCell();
        break;
      case "table-row":
        this.closeRow();
        break;
      case "table":
        if (this.builder !== null) this.built.push(this.builder.build());
        this.builder = null;
        break;
    }
  }

  private openTable(element: Opened): void {
    if (this.built.length >= mostSheets) throw damaged(part);
    this.builder = new SheetBuilder(this.sheetNames.next(element.attribute("name") ?? ""), this.budget);
    const isShown = this.styles.property("table", element.attribute("style-name"), "display") !== "false";
    this.builder.visibility = isShown ? "visible" : "hidden";
    this.builder.isProtected = element.attribute("protected") === "true";
    this.row = 0;
    this.columnAt = 0;
    this.defaults = [];
  }

  private column_(element: Opened): void {
    const repeat = readCount(element.attribute("number-columns-repeated"), lastColumn + 1);
    const first = this.columnAt;
    this.columnAt = Math.min(first + repeat, lastColumn + 1);
    const width = readPoints(this.styles.property("table-column", element.attribute("style-name"), "column-width"));
    this.builder?.sizeColumns(
      first,
      first + repeat - 1,
      width === null ? null : charactersOfPoints(width),
      isHidden(element),
    );
    const style = element.attribute("default-cell-style-name");
    if (this.defaults.length < 1_000) this.defaults.push({ first, last: first + repeat - 1, style });
  }

  private closeCell(): void {
    const { cell, builder, rowElement } = this;
    this.cell = null;
    if (cell === null || builder === null || rowElement === null) return;
    const { element } = cell;
    const repeat = readCount(element.attribute("number-columns-repeated"), lastColumn + 1);
    const column = this.column;
    this.column = Math.min(column + repeat, lastColumn + 1);
    const truth = /^of:=(TRUE|FALSE)\(\)$/.exec(element.attribute("formula") ?? "")?.[1];
    const value = truth === undefined ? readValue(element, cell.lines) : truth === "TRUE";
    const written = truth === undefined ? element.attribute("formula") : undefined;
    const styleName =
      element.attribute("style-name") ??
      rowElement.attribute("default-cell-style-name") ??
      this.defaults.find((each) => column >= each.first && column <= each.last)?.style;
    const { format, style } = this.styles.lookOf(styleName);
    const isMatrix = element.attribute("number-matrix-columns-spanned") !== undefined;
    const formula = written === undefined || isMatrix ? null : excelFormula(written, this.known);
    if (written !== undefined && formula === null) {
      builder.note("Có công thức chỉ đọc được kết quả.", "Of some formulas only the result could be read.");
    }
    const across = readCount(element.attribute("number-columns-spanned"), lastColumn + 1);
    const down = readCount(element.attribute("number-rows-spanned"), lastRow + 1);
    const isBlank = value === null && formula === null && across * down === 1;
    if (isBlank && repeat > widestBlank) return;
    if (this.rowCells.length > this.budget.columns) return;
    this.rowCells.push({
      column,
      repeat,
      isBlank,
      put: (row, at) => {
        builder.put(row, at, value, formula === null ? null : `=${formula}`, format, style);
        if (!cell.isCovered && across * down > 1) {
          builder.merge({ top: row, left: at, bottom: row + down - 1, right: at + across - 1 });
        }
      },
    });
  }

  private closeRow(): void {
    const { builder, rowElement, rowCells } = this;
    this.rowElement = null;
    if (builder === null || rowElement === null) return;
    const repeat = readCount(rowElement.attribute("number-rows-repeated"), lastRow + 1);
    const first = this.row;
    this.row = Math.min(first + repeat, lastRow + 1);
    const styleName = rowElement.attribute("style-name");
    const isOptimal = this.styles.property("table-row", styleName, "use-optimal-row-height") !== "false";
    const height = isOptimal ? null : readPoints(this.styles.property("table-row", styleName, "row-height"));
    if (height !== null || isHidden(rowElement)) {
      builder.sizeRows(
        first,
        first + repeat - 1,
        height === null ? null : Math.round(height * 100) / 100,
        isHidden(rowElement),
      );
    }
    if (rowCells.every((each) => each.isBlank) && repeat > tallestBlank) return;
    for (let row = first; row < this.row && !builder.isFull; row++) {
      for (const { column, repeat: times, put, isBlank } of rowCells) {
        const end = Math.min(column + times, this.budget.columns + 1);
        for (let at = column; at < end && (isBlank || !builder.isFull); at++) put(row, at);
      }
      if (rowCells.length === 0) break;
    }
    if (builder.isFull) builder.note("Quá nhiều ô; phần còn lại không đọc.", "Too many cells; the rest was not read.");
  }
}

const mostSheets = 1_000;
const skippedElements: ReadonlySet<string> = new Set([
  "annotation",
  "tracked-changes",
  "shapes",
  "frame",
  "custom-shape",
  "g",
  "object",
  "dde-links",
  "forms",
  "scripts",
  "data-pilot-tables",
  "ruby-text",
]);

function isHidden(element: Opened): boolean {
  const visibility = element.attribute("visibility");
  return visibility === "collapse" || visibility === "filter";
}

function readValue(element: Opened, lines: readonly string[]): CellValue {
  const shown = lines.join("\n");
  const kind = element.attribute("value-type");
  const number = (text: string | undefined): CellValue => {
    const value = text === undefined || text.trim() === "" ? NaN : Number(text);
    return Number.isFinite(value) ? value : shown === "" ? null : shown;
  };
  if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(shown) && element.attribute("formula") !== undefined) {
    return { kind: "error", code: shown };
  }
  switch (kind) {
    case "float":
    case "percentage":
    case "currency":
      return number(element.attribute("value"));
    case "date":
      return serialOfIso(element.attribute("date-value") ?? "") ?? (shown === "" ? null : shown);
    case "time":
      return daysOfDuration(element.attribute("time-value") ?? "") ?? (shown === "" ? null : shown);
    case "boolean":
      return element.attribute("boolean-value") === "true";
    default:
      return shown !== "" ? shown : (element.attribute("string-value") ?? null);
  }
}
