import type { Area } from "../../cell/address";
import { blankCell, type Cell, type CellStyle } from "../../cell/cell";
import type { CellLink, ChartDraft, ChoiceList, PageSetup, PlacedCell, SheetDraft } from "../../patch/edit";
import { formats } from "./look";
import { countLines } from "./text-width";

/** What one cell of a new sheet is to hold. Text is text whatever it begins with; only `formula` is ever calculated. */
export type Entry =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  /** With the leading "=". The value is left open: whoever writes the sheet calculates it. */
  | { readonly kind: "formula"; readonly formula: string; readonly format: string }
  | { readonly kind: "blank"; readonly format?: string };

export const blank: Entry = { kind: "blank" };

export function words(text: string): Entry {
  return text === "" ? blank : { kind: "text", text };
}

export function figure(value: number, format: string): Entry {
  return { kind: "number", value, format };
}

export function calculated(formula: string, format: string = formats.general): Entry {
  return { kind: "formula", formula: `=${formula}`, format };
}

/** Collects the cells of one new sheet, row by row. */
export interface SheetWriter {
  readonly put: (row: number, column: number, entry: Entry, style: CellStyle) => void;
  /** Fills the whole area with the style, puts the entry in its first cell and merges it. */
  readonly span: (area: Area, entry: Entry, style: CellStyle) => void;
  readonly height: (row: number, points: number) => void;
  readonly chart: (chart: ChartDraft) => void;
  /** Offers choices in an area; more than a cell's list can hold offers none. */
  readonly list: (list: ChoiceList) => void;
  /** Lets a cell lead to another place of the workbook. */
  readonly link: (link: CellLink) => void;
  readonly finish: (name: string, page: PageSetup, widths: readonly number[], frozenRows: number) => SheetDraft;
}

export function sheetWriter(): SheetWriter {
  const cells = new Map<string, PlacedCell>();
  const merges: Area[] = [];
  const heights = new Map<number, number>();
  const charts: ChartDraft[] = [];
  const lists: ChoiceList[] = [];
  const links: CellLink[] = [];
  const put = (row: number, column: number, entry: Entry, style: CellStyle): void => {
    cells.set(`${String(row)}:${String(column)}`, { row, column, cell: cellOf(entry, style) });
  };
  return {
    put,
    span(area, entry, style) {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) put(row, column, blank, style);
      put(area.top, area.left, entry, style);
      if (area.top !== area.bottom || area.left !== area.right) merges.push(area);
    },
    height: (row, points) => void heights.set(row, points),
    chart: (chart) => void charts.push(chart),
    list: (list) => {
      const { choices } = list;
      if (choices.join(",").length <= 255 && choices.every((choice) => !choice.includes(","))) lists.push(list);
    },
    link: (link) => void links.push(link),
    finish: (name, page, widths, frozenRows) => ({
      name,
      visibility: "visible",
      cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges,
      columnWidths: widths.map((width, column) => ({ column, width })),
      rowHeights: [...heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
      frozen: { rows: frozenRows, columns: 0 },
      page,
      charts,
      ...(lists.length === 0 ? {} : { lists }),
      ...(links.length === 0 ? {} : { links }),
    }),
  };
}

function cellOf(entry: Entry, style: CellStyle): Cell {
  switch (entry.kind) {
    case "text":
      return { ...blankCell, value: entry.text, text: entry.text, format: formatOf(entry.text), style };
    case "number":
      return { ...blankCell, value: entry.value, text: String(entry.value), format: entry.format, style };
    case "formula":
      return { ...blankCell, formula: entry.formula, format: entry.format, style };
    case "blank":
      return { ...blankCell, format: entry.format ?? blankCell.format, style };
  }
}

/**
 * Text format, so that no host reads "=…", "1.1" or "3/4" as anything else. Long running text goes without: older Excel
 * shows more than 255 characters under it as ####.
 */
function formatOf(text: string): string {
  return text.length > 255 && /^[\p{L}(“]/u.test(text) ? formats.general : formats.text;
}

/** A column is this many points for each unit of its width; what its edges take is left off. */
const pointsPerUnit = 5.25;
const edges = 3;
const lineHeight = 1.3;

/** Points a wrapped text needs in a column of that width. */
export function heightFor(text: string, width: number, size = 12, isBold = false): number {
  const lines = countLines(text, Math.max(size, width * pointsPerUnit - edges), size, isBold);
  return Math.min(409, Math.ceil(lines * size * lineHeight + 4));
}

/** A4 landscape with the margins of NĐ 30/2020, annex I. */
export function landscape(repeatRows: PageSetup["repeatRows"]): PageSetup {
  return {
    orientation: "landscape",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    repeatRows,
    isFitToWidth: true,
    hasPageNumbers: true,
  };
}
