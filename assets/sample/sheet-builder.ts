import { plainStyle, type Cell, type CellStyle } from "../../src/core/cell/cell";
import type { Area } from "../../src/core/cell/address";
import { formatStored } from "../../src/core/cell/format-stored";
import type { PlacedCell, SheetDraft } from "../../src/core/patch/edit";

const font = { ...plainStyle.font, name: "Times New Roman", size: 13 };
const thin = { style: "thin", color: null } as const;
const boxed = { top: thin, right: thin, bottom: thin, left: thin };
const base: CellStyle = { ...plainStyle, font, vertical: "center", wrap: true };

export const looks = {
  plain: { ...base, wrap: false },
  title: { ...base, font: { ...font, size: 14, bold: true }, horizontal: "center" },
  strong: { ...base, font: { ...font, bold: true }, horizontal: "center" },
  note: { ...base, font: { ...font, italic: true }, horizontal: "center" },
  header: { ...base, font: { ...font, bold: true }, horizontal: "center", borders: boxed, fill: "#DDEBF7" },
  section: { ...base, font: { ...font, bold: true }, borders: boxed },
  text: { ...base, borders: boxed },
  center: { ...base, horizontal: "center", borders: boxed },
  figure: { ...base, horizontal: "right", borders: boxed },
  total: { ...base, font: { ...font, bold: true }, horizontal: "right", borders: boxed },
} as const satisfies Record<string, CellStyle>;

export type Look = keyof typeof looks;
export type Entry = string | number | null;

/** Collects the cells of one sheet row by row. */
export class SheetBuilder {
  private readonly cells: PlacedCell[] = [];
  private readonly merges: Area[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  row = 0;

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  get columns(): number {
    return this.widths.length;
  }

  put(row: number, column: number, value: Entry, look: Look, format = "General"): this {
    const text = formatStored(value, format);
    const cell: Cell = { value, formula: null, text, format, style: looks[look] };
    this.cells.push({ row, column, cell });
    return this;
  }

  merge(top: number, left: number, bottom: number, right: number): this {
    this.merges.push({ top, left, bottom, right });
    return this;
  }

  /** One line across the sheet. */
  line(value: string, look: Look, from = 0, to = this.columns - 1): this {
    this.put(this.row, from, value, look);
    if (to > from) this.merge(this.row, from, this.row, to);
    this.row += 1;
    return this;
  }

  gap(rows = 1): this {
    this.row += rows;
    return this;
  }

  /** The head every official paper has, left and right. */
  letterhead(unit: string, document: string): this {
    const middle = Math.max(1, Math.floor(this.columns / 2) - 1);
    const right = this.columns - 1;
    this.put(this.row, 0, "ỦY BAN NHÂN DÂN", "strong").merge(this.row, 0, this.row, middle);
    this.put(this.row, middle + 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "strong");
    if (right > middle + 1) this.merge(this.row, middle + 1, this.row, right);
    this.row += 1;
    this.put(this.row, 0, unit.toUpperCase(), "strong").merge(this.row, 0, this.row, middle);
    this.put(this.row, middle + 1, "Độc lập - Tự do - Hạnh phúc", "strong");
    if (right > middle + 1) this.merge(this.row, middle + 1, this.row, right);
    this.row += 2;
    return this.line(document, "strong");
  }

  /** Header cells as [row offset, column, rows, columns, words]. */
  header(cells: readonly (readonly [number, number, number, number, string])[], rows: number): this {
    const filled = new Set<string>();
    for (const [offset, column, height, width, words] of cells) {
      for (let r = 0; r < height; r++) {
        for (let c = 0; c < width; c++) {
          filled.add(`${String(offset + r)} ${String(column + c)}`);
          this.put(this.row + offset + r, column + c, r === 0 && c === 0 ? words : null, "header");
        }
      }
      if (height > 1 || width > 1) {
        this.merge(this.row + offset, column, this.row + offset + height - 1, column + width - 1);
      }
    }
    for (let row = 0; row < rows; row++) {
      const own = cells.filter(([offset, , height]) => offset === row && height === 1);
      const lines = own.map(([, column, , width, words]) => {
        const room = this.widths.slice(column, column + width).reduce((sum, each) => sum + each, 0);
        return Math.ceil((words.length * 1.25) / room);
      });
      this.heights.push({ row: this.row + row, height: 18 * Math.max(1, ...lines) });
    }
    this.row += rows;
    return this;
  }

  /** A body row; numbers are figures, texts are texts, unless a look is given for a column. */
  body(
    values: readonly Entry[],
    options: {
      look?: Look;
      looks?: Readonly<Record<number, Look>>;
      formats?: Readonly<Record<number, string>>;
    } = {},
  ): this {
    for (let column = 0; column < this.columns; column++) {
      const value = values[column] ?? null;
      const look =
        options.looks?.[column] ??
        options.look ??
        (typeof value === "number" ? "figure" : column === 0 ? "center" : "text");
      this.put(this.row, column, value, look, options.formats?.[column] ?? "General");
    }
    this.heights.push({ row: this.row, height: this.heightOf(values) });
    this.row += 1;
    return this;
  }

  /** Points a row of 13-point text needs when its longest cell wraps in its column. */
  private heightOf(values: readonly Entry[]): number {
    const lines = values.map((value, column) =>
      typeof value === "string"
        ? Math.ceil((value.length * (value === value.toUpperCase() ? 1.4 : 1.15)) / (this.widths[column] ?? 10))
        : 1,
    );
    return 18 * Math.max(1, ...lines);
  }

  draft(frozenRows = 0): SheetDraft {
    return {
      name: this.name,
      visibility: "visible",
      cells: this.cells,
      merges: this.merges,
      columnWidths: this.widths.map((width, column) => ({ column, width })),
      rowHeights: this.heights,
      frozen: { rows: frozenRows, columns: 0 },
      page: {
        orientation: "landscape",
        margins: { top: 20, right: 15, bottom: 20, left: 30 },
        repeatRows: null,
        isFitToWidth: true,
        hasPageNumbers: true,
      },
      charts: [],
    };
  }
}
