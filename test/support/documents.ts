import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Area } from "../../src/core/cell/address";
import { parseArea } from "../../src/core/cell/address";
import { blankCell, plainStyle, type Cell } from "../../src/core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { typedCell } from "./notation";

/** A workbook made from the tables of a real document, and where in its text each cell came from. */
export interface DocumentWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** Line of the text, from 1, a row (or one cell of it) was taken from; null for rows nobody filled. */
  readonly lineOf: (sheet: string, row: number, column?: number) => number | null;
}

/** Which mark the Excel that holds the file reads as decimal; figures with the other mark stay text. */
type DecimalMark = "," | ".";

const folder = join(__dirname, "../../../shared/documents");

function linesOf(ending: string, which: number): readonly string[] | null {
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder)
    .filter((each) => each.endsWith(ending))
    .sort()[which];
  return name === undefined ? null : readFileSync(join(folder, name), "utf8").split("\n");
}

/** What Excel makes of typed text: figures of its own notation become numbers, all else stays text. */
function typed(source: string, mark: DecimalMark): Cell | undefined {
  const isBold = /^<b>.*<\/b>$/.test(source.trim());
  const text = source
    .replace(/<\/?[bi]>/g, "")
    .replace(/\*+/g, "")
    .trim();
  if (text === "") return undefined;
  const number = mark === "," ? /^-?(?:0|[1-9]\d*)(?:,\d+)?$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
  if (number.test(text)) return typedCell(Number(text.replace(",", ".")), text, "General", isBold);
  if (text.endsWith("%") && number.test(text.slice(0, -1))) {
    const decimals = text.slice(0, -1).split(mark)[1]?.length ?? 0;
    const value = Number((Number(text.slice(0, -1).replace(",", ".")) / 100).toPrecision(15));
    return typedCell(value, text, decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`, isBold);
  }
  return typedCell(text, text, "General", isBold);
}

class SheetWriter {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly merges: Area[] = [];
  readonly lines = new Map<string, number>();
  next = 0;

  constructor(
    readonly name: string,
    readonly mark: DecimalMark,
    readonly text: readonly string[],
  ) {}

  cell(row: number, column: number, source: string, line: number, idColumn = -1): void {
    const cell = column === idColumn && source.includes(".") ? textual(source) : typed(source, this.mark);
    if (cell === undefined) return;
    const cells = this.rows.get(row) ?? [];
    cells[column] = cell;
    this.rows.set(row, cells);
    this.lines.set(`${String(row)},${String(column)}`, line);
    if (!this.lines.has(String(row))) this.lines.set(String(row), line);
  }

  /** A cell the paper has is a cell of the sheet, bordered and blank; one it lacks is none. */
  private blanks(row: number, sources: readonly string[]): void {
    const cells = this.rows.get(row) ?? [];
    sources.forEach((source, column) => {
      if (source.trim() === "") cells[column] ??= blankCell;
    });
    this.rows.set(row, cells);
  }

  /** One line of text, merged across the width of the table below it. */
  line(line: number, width: number): void {
    this.cell(this.next, 0, this.text[line - 1] ?? "", line);
    if (width > 1) this.merges.push({ top: this.next, left: 0, bottom: this.next, right: width - 1 });
    this.next += 1;
  }

  /** Lines of tab-separated cells; blank lines stay blank rows. `merges` are relative to the first row. */
  table(first: number, last: number, merges: readonly string[], idColumn = -1): void {
    const top = this.next;
    for (let line = first; line <= last; line++) {
      const sources = (this.text[line - 1] ?? "").split("\t");
      sources.forEach((source, column) => {
        this.cell(this.next, column, source, line, idColumn);
      });
      if (sources.length > 1) this.blanks(this.next, sources);
      this.next += 1;
    }
    for (const merge of merges) {
      const area = parseArea(merge);
      if (area !== null) this.merges.push({ ...area, top: area.top + top, bottom: area.bottom + top });
    }
  }

  skip(rows = 1): void {
    this.next += rows;
  }

  sheet(): SheetSnapshot {
    return {
      name: this.name,
      visibility: "visible",
      isProtected: false,
      rows: this.rows,
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      columnWidths: new Map(),
      rowHeights: new Map(),
    };
  }
}

function textual(source: string): Cell | undefined {
  const cell = typed(source, ",");
  return cell === undefined ? undefined : typedCell(cell.text, cell.text, "@", cell.style !== plainStyle);
}

function bound(name: string, writers: readonly SheetWriter[]): DocumentWorkbook {
  return {
    workbook: {
      name,
      sheets: writers.map((writer) => writer.sheet()),
      names: [],
      uses1904Dates: false,
      unread: [],
    },
    lineOf: (sheet, row, column) => {
      const writer = writers.find((each) => each.name === sheet);
      const key = column === undefined ? String(row) : `${String(row)},${String(column)}`;
      return writer?.lines.get(key) ?? null;
    },
  };
}

interface TablePlan {
  readonly above: readonly number[];
  readonly rows: readonly [first: number, last: number];
  readonly width: number;
  readonly merges: readonly string[];
  readonly below: readonly number[];
}

/** The five tables of the half-year report, with the header merges a spreadsheet would hold. */
const halfYearTables: readonly TablePlan[] = [
  {
    above: [59],
    rows: [61, 69],
    width: 10,
    merges: [
      "A1:A3",
      "B1:B3",
      "C1:F1",
      "G1:J1",
      "C2:C3",
      "D2:E2",
      "F2:F3",
      "G2:G3",
      "H2:H3",
      "I2:I3",
      "J2:J3",
      "A9:B9",
    ],
    below: [71],
  },
  { above: [77, 79], rows: [81, 83], width: 10, merges: ["A1:A2", "B1:F1", "G1:J1"], below: [] },
  { above: [127], rows: [129, 131], width: 10, merges: ["A1:E1", "F1:J1"], below: [] },
  { above: [135], rows: [137, 138], width: 16, merges: [], below: [140] },
  { above: [203, 205], rows: [207, 252], width: 8, merges: [], below: [] },
];

function writePlan(writer: SheetWriter, plan: TablePlan): void {
  for (const line of plan.above) writer.line(line, plan.width);
  writer.table(plan.rows[0], plan.rows[1], plan.merges);
  for (const line of plan.below) writer.line(line, plan.width);
}

/** The half-year report: its five tables on five sheets PL1 to PL5, or all on one sheet. Null without the text. */
export function halfYearReport(layout: "sheets" | "stacked"): DocumentWorkbook | null {
  const text = linesOf("-bao-cao-6-thang-2023.txt", 0);
  if (text === null) return null;
  if (layout === "sheets") {
    return bound(
      "bao-cao-6-thang.xlsx",
      halfYearTables.map((plan, index) => {
        const writer = new SheetWriter(`PL${String(index + 1)}`, ",", text);
        writePlan(writer, plan);
        return writer;
      }),
    );
  }
  const writer = new SheetWriter("Phụ lục", ",", text);
  for (const plan of halfYearTables) {
    writePlan(writer, plan);
    writer.skip(2);
  }
  return bound("bao-cao-6-thang.xlsx", [writer]);
}

/** The plan that came as one nine-column table; goals and numbers merged down over their activities if wished. */
export function nineColumnPlan(options: { readonly hasMerges?: boolean } = {}): DocumentWorkbook | null {
  const text = linesOf("-ke-hoach-2023.txt", 0);
  if (text === null) return null;
  const header = text.findIndex((line) => line.startsWith("TT\t")) + 1;
  const writer = new SheetWriter("Phụ lục", ",", text);
  writer.line(header - 4, 9);
  writer.line(header - 2, 9);
  const top = writer.next;
  let last = text.length;
  while ((text[last - 1] ?? "").trim() === "") last -= 1;
  writer.table(header, last, []);
  if (options.hasMerges === true) mergeDown(writer, top + 1, [0, 1]);
  return bound("ke-hoach.xlsx", [writer]);
}

/** Merges each filled cell of a column with the blank ones of rows below that have no page break between. */
function mergeDown(writer: SheetWriter, from: number, columns: readonly number[]): void {
  for (const column of columns) {
    let start = -1;
    const close = (before: number): void => {
      if (start >= 0 && before - 1 > start)
        writer.merges.push({ top: start, left: column, bottom: before - 1, right: column });
      start = -1;
    };
    for (let row = from; row < writer.next; row++) {
      const cells = writer.rows.get(row);
      const isSection = cells !== undefined && cells.filter((cell) => cell !== undefined).length <= 2;
      if (cells === undefined || isSection) close(row);
      else if (cells[column] !== undefined) {
        close(row);
        start = row;
      }
    }
    close(writer.next);
  }
}

/** The deduction table of the remedy plan: split rows, short rows and the junk row as they came. */
export function deductionPlan(): DocumentWorkbook | null {
  const text = linesOf("-ke-hoach-khac-phuc-2025.txt", 0);
  if (text === null) return null;
  const writer = new SheetWriter("Trừ điểm 2024", ".", text);
  writer.line(91, 7);
  writer.line(92, 7);
  writer.table(94, 122, [], 0);
  return bound("khac-phuc.xlsx", [writer]);
}

interface LooseCell {
  text: string;
  readonly line: number;
  readonly afterBlank: boolean;
  readonly startsRow: boolean;
}

/** The plan whose cells came one to a line and whose header is lost. */
export function headerlessPlan(): DocumentWorkbook | null {
  const text = linesOf("-ke-hoach-2023.txt", 1);
  if (text === null) return null;
  const first = text.findIndex((line) => line.trim() === "(");
  const cells: LooseCell[] = [];
  let afterBlank = true;
  text.slice(first + 1).forEach((line, index) => {
    if (/^ ?\t/.test(line)) {
      cells.push({
        text: line.trim(),
        line: first + 2 + index,
        afterBlank,
        startsRow: line.startsWith(" \t"),
      });
    } else {
      const last = cells.at(-1);
      if (last !== undefined && line.trim() !== "") last.text = `${last.text}\n${line.trim()}`.trim();
    }
    afterBlank = line.trim() === "" && !line.includes("\t");
  });
  const writer = new SheetWriter("Phụ lục", ",", text);
  let column = 0;
  writer.next = -1;
  cells.forEach((cell, index) => {
    const isNumber = /^(?:[IVX]+|\d{1,2}|[AB]|)$/.test(cell.text);
    const isFirst = index === 0 || cell.startsRow || (cell.afterBlank && isNumber);
    if (isFirst) {
      writer.next += 1;
      column = cell.startsRow ? firstColumnOf(cell.text) : 0;
    }
    writer.cell(writer.next, column, cell.text, cell.line);
    column += 1;
  });
  return bound("ke-hoach-mat-tieu-de.xlsx", [writer]);
}

/** Where a row begins whose first cells are merged into the row above: its id tells. */
function firstColumnOf(text: string): number {
  if (/^[A-H]$/.test(text)) return 0;
  return /^2\./.test(text) ? 2 : 1;
}
