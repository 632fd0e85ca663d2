import { kinds } from "../appendix/kinds";
import { formatPlain, toNumber, type Amount } from "../cell/amount";
import { blankCell, type Cell, type CellStyle } from "../cell/cell";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { PlacedCell, SheetDraft } from "../patch/edit";
import { sheetOfDraft } from "../patch/sheet-draft";
import { recognise } from "../recognise/recognise";
import { looks } from "../summary/sheet/look";
import { sheetName } from "../summary/sheet/own";
import { blank, heightFor, landscape, sheetWriter, words } from "../summary/sheet/writer";
import type { RowRole } from "../table/table";
import { viewOf } from "../table/view";
import { clean, comparisonKey } from "../text/normalise";
import { headingsOf } from "./headings";
import type { WordCell, WordTable } from "./word-table";

export interface ImportedTables {
  readonly sheets: readonly SheetDraft[];
  /** Tables that only lay out the letterhead or the signature. */
  readonly skipped: number;
}

export interface ImportOptions {
  /** Letterhead and signature become sheets too: somebody chose them. */
  readonly keepsLayout?: boolean;
}

/**
 * Brings the tables of a document into sheets, one each, as they are printed: merges, header rows, widths, bold, rows
 * broken over pages. A figure becomes a number only in a column recognised as one of figures and where it can be read
 * in one way; all else, formulas' look-alikes too, stays text.
 */
export function importTables(tables: readonly WordTable[], options: ImportOptions = {}): ImportedTables {
  const wanted = options.keepsLayout === true ? tables : tables.filter((table) => !isLayout(table));
  const taken = new Set<string>();
  const sheets = wanted.map((table, index) => {
    const draft = withFigures(draftOf(table, `Bảng ${String(index + 1)}`));
    const name = nameFor(draft, table, taken);
    taken.add(name.toLowerCase());
    return { ...draft, name };
  });
  return { sheets, skipped: tables.length - wanted.length };
}

/** The two-column tables that hold letterhead, or receivers and signature. */
export function isLayout({ rows, cells }: WordTable): boolean {
  if (rows > 4 || cells.length > 10) return false;
  const text = comparisonKey(cells.map((cell) => cell.text).join(" "));
  return text.includes("cộng hòa xã hội chủ nghĩa việt nam") || /(?:^| )nơi nhận ?:/u.test(text);
}

/** The title where it is short enough to be a sheet's name, else the number. */
function nameFor({ name }: SheetDraft, table: WordTable, taken: ReadonlySet<string>): string {
  const titles = headingsOf(table.before).filter(
    ({ text }) => text.length <= 31 && !/^\(|^phụ lục$|^(?:đơn vị tính|đvt)/iu.test(text) && /\p{L}{3}/u.test(text),
  );
  const title = titles.at(-1);
  const wanted = title === undefined ? name : sheetName(clean(title.text));
  return taken.has(wanted.toLowerCase()) ? name : wanted;
}

/** Twentieths of a point in one unit of column width at Excel's default font. */
const twipsPerUnit = 105;
const widthOfColumn = (twips: number | null): number =>
  twips === null ? 14 : Math.min(80, Math.max(4, Math.round((twips / twipsPerUnit) * 10) / 10));

function draftOf(table: WordTable, name: string): SheetDraft {
  const writer = sheetWriter();
  const widths = table.widths.map(widthOfColumn);
  const last = Math.max(0, widths.length - 1);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let top = 0;
  for (const { text, isBold, isItalic } of headingsOf(table.before)) {
    const style = isBold || isCapitals(text) ? looks.title : isItalic ? looks.subtitle : looks.plain;
    writer.span({ top, bottom: top, left: 0, right: last }, words(text), style);
    writer.height(top, Math.max(20, heightFor(text, whole, style.font.size)));
    top += 1;
  }
  if (top > 0) top += 1;
  const heights = Array.from({ length: table.rows }, () => 18);
  for (const cell of table.cells) {
    const area = {
      top: top + cell.row,
      left: cell.column,
      bottom: top + cell.row + cell.rowSpan - 1,
      right: cell.column + cell.columnSpan - 1,
    };
    writer.span(area, cell.text === "" ? blank : words(cell.text), styleOf(cell, table));
    if (cell.rowSpan > 1) continue;
    const width = widths.slice(area.left, area.right + 1).reduce((sum, each) => sum + each, 0);
    heights[cell.row] = Math.max(heights[cell.row] ?? 18, heightFor(cell.text, width));
  }
  heights.forEach((height, row) => {
    writer.height(top + row, height);
  });
  const header = table.headerRows === 0 ? null : { first: top, last: top + table.headerRows - 1 };
  return writer.finish(name, landscape(header), widths, 0);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}/u.test(text);
}

const styles = new Map<string, CellStyle>();

/** Cells that look alike share one style. */
function styleOf(cell: WordCell, table: WordTable): CellStyle {
  if (cell.row < table.headerRows) return looks.header;
  const horizontal = cell.alignment ?? "left";
  const key = `${horizontal} ${String(cell.isBold)}`;
  const style = styles.get(key) ?? {
    ...looks.label,
    horizontal,
    font: { ...looks.label.font, bold: cell.isBold },
  };
  styles.set(key, style);
  return style;
}

const bodyRoles: readonly RowRole[] = ["section", "item", "subtotal", "total", "continuation"];
const figureContents: ReadonlySet<string> = new Set(["count", "percent", "score", "money"]);

/** Turns the texts of recognised figure columns into numbers, and gives the header its look and repetition. */
function withFigures(draft: SheetDraft): SheetDraft {
  const workbook: WorkbookSnapshot = {
    name: "",
    sheets: [sheetOfDraft(draft)],
    names: [],
    uses1904Dates: false,
    unread: [],
  };
  const [table] = recognise(workbook).tables;
  if (table === undefined) return draft;
  const view = viewOf(table, workbook, kinds);
  const kind = kinds.find((each) => each.kind === table.kind);
  const figureColumns = new Set(
    table.columns.flatMap(({ role, column }) => {
      const content = kind?.columns.find((each) => each.role === role)?.content;
      return role === "figure" || (content !== undefined && figureContents.has(content)) ? [column] : [];
    }),
  );
  const bodyRows = new Set(table.rows.flatMap(({ row, role }) => (bodyRoles.includes(role) ? [row] : [])));
  const { header } = table;
  const cells = draft.cells.map((placed): PlacedCell => {
    const { row, column, cell } = placed;
    if (header !== null && row >= header.top && row <= header.bottom) {
      return { ...placed, cell: { ...cell, style: looks.header } };
    }
    if (!bodyRows.has(row) || !figureColumns.has(column) || typeof cell.value !== "string") return placed;
    const reading = view.reading(row, column);
    if (reading.kind !== "figure" || !isPlainFigure(cell.value)) return placed;
    return { ...placed, cell: numberCell(cell, reading.amount, reading.measure === "percent") };
  });
  const repeatRows = header === null ? null : { first: header.top, last: header.bottom };
  return { ...draft, cells, page: draft.page === null ? null : { ...draft.page, repeatRows } };
}

/** Digits and marks, with a per-cent sign at most; a leading zero or words would be lost in a number. */
function isPlainFigure(text: string): boolean {
  return /^-?(?:0|[1-9][\d.,]*|0[.,]\d+)\s?%?$/u.test(clean(text));
}

function numberCell(cell: Cell, amount: Amount, isPercent: boolean): Cell {
  const digits = amount.decimals === 0 ? "" : `.${"0".repeat(amount.decimals)}`;
  const value = isPercent ? { ...amount, decimals: amount.decimals + 2 } : amount;
  const printed = clean(String(cell.value));
  const whole = formatPlain(amount).replace(/^-|\..*$/gu, "");
  const isGrouped = whole.length > 3 && !printed.includes(whole);
  const format = isPercent ? `0${digits}%` : isGrouped ? `#,##0${digits}` : `0${digits}`;
  const style: CellStyle = cell.style.horizontal === "left" ? { ...cell.style, horizontal: "right" } : cell.style;
  return { ...blankCell, value: toNumber(value), text: printed, format, style };
}
