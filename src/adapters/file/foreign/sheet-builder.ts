import { lastColumn, lastRow, type Area } from "../../../core/cell/address";
import { plainStyle, type Cell, type CellStyle, type CellValue } from "../../../core/cell/cell";
import type { SheetSnapshot, Unread } from "../../../core/cell/snapshot";
import type { Limits } from "../limits";
import { formatterOf } from "../styles/display";

/** Cells and merges a workbook may still take, all sheets together. */
export class Budget {
  cells: number;
  blanks = 1_000_000;
  /** Characters of formulas. */
  formulas = 100_000_000;
  readonly columns: number;

  constructor(limits: Limits) {
    this.cells = limits.cells;
    this.columns = Math.min(limits.columns, lastColumn + 1);
  }
}

/** A run of rows or columns, both ends included, and what holds for each of them. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number | null;
  readonly isHidden: boolean;
}

/** What .xlsx takes in one cell. */
const longestText = 32_767;
const mostMerges = 20_000;
const mostRuns = 100_000;

/** Makes a sheet from cells in any order. What merely claims to be large takes no memory. */
export class SheetBuilder {
  private readonly rows = new Map<number, (Cell | undefined)[]>();
  private readonly merges: Area[] = [];
  private readonly rowRuns: Run[] = [];
  private readonly columnRuns: Run[] = [];
  private readonly formatters = new Map<string, (value: CellValue) => string>();
  private readonly notes = new Map<string, Unread>();
  private bottom = -1;
  private right = -1;
  visibility: SheetSnapshot["visibility"] = "visible";
  isProtected = false;
  frozen: { readonly rows: number; readonly columns: number } | null = null;

  constructor(
    readonly name: string,
    private readonly budget: Budget,
    private readonly uses1904Dates = false,
  ) {}

  get isFull(): boolean {
    return this.budget.cells <= 0;
  }

  note(vi: string, en: string): void {
    this.notes.set(en, { sheet: this.name, range: null, why: { vi, en } });
  }

  /** Puts a cell; one without content only shows its look. Places past the edges and the limits are left out, and told. */
  put(row: number, column: number, content: CellValue, formula: string | null, format: string, style: CellStyle): void {
    if (content === null && formula === null) {
      if (this.budget.blanks <= 0 || row > lastRow || column >= this.budget.columns) return;
      if (style === plainStyle && format === "General") return;
      this.budget.blanks -= 1;
      this.place(row, column, { value: null, formula: null, text: "", format, style });
      return;
    }
    if (row > lastRow || column >= this.budget.columns) {
      this.note("Có ô nằm quá xa, không đọc.", "Cells too far away were not read.");
      return;
    }
    if (this.isFull) {
      this.note("Quá nhiều ô; phần còn lại không đọc.", "Too many cells; the rest was not read.");
      return;
    }
    this.budget.cells -= 1;
    let value = content;
    if (typeof value === "string" && value.length > longestText) {
      value = value.slice(0, longestText);
      this.note("Có ô chữ quá dài, chỉ đọc phần đầu.", "A cell's text is too long; only its beginning was read.");
    }
    const kept = this.keptFormula(formula);
    this.place(row, column, { value, formula: kept, text: this.shown(format, value), format, style });
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  /** Adds a merge; one over another merge, or past the edges, is left out. */
  merge(area: Area): void {
    if (area.bottom > lastRow || area.right >= this.budget.columns) return;
    if (area.top === area.bottom && area.left === area.right) return;
    if (this.merges.length < mostMerges) this.merges.push(area);
    else this.note("Quá nhiều ô gộp; không đọc hết.", "Too many merged cells; some were not read.");
  }

  /** Sets the height (points) of rows, or hides them. */
  sizeRows(first: number, last: number, height: number | null, isHidden: boolean): void {
    if (this.rowRuns.length < mostRuns) this.rowRuns.push({ first, last, size: height, isHidden });
  }

  /** Sets the width (characters) of columns, or hides them. */
  sizeColumns(first: number, last: number, width: number | null, isHidden: boolean): void {
    if (this.columnRuns.length < mostRuns) this.columnRuns.push({ first, last, size: width, isHidden });
  }

  build(): { readonly sheet: SheetSnapshot; readonly unread: readonly Unread[] } {
    const merges = withoutOverlaps(this.merges).filter((area) => area.top <= this.bottom && area.left <= this.right);
    for (const { bottom, right } of merges) {
      this.bottom = Math.max(this.bottom, Math.min(bottom, this.bottom + 1_000));
      this.right = Math.max(this.right, right);
    }
    const rows = new Map<number, readonly (Cell | undefined)[]>();
    for (const [row, cells] of [...this.rows].sort(([a], [b]) => a - b)) {
      if (row > this.bottom) break;
      const kept = cells.length > this.right + 1 ? cells.slice(0, this.right + 1) : cells;
      if (kept.some((cell) => cell !== undefined)) rows.set(row, kept);
    }
    const [rowHeights, hiddenRows] = spread(this.rowRuns, this.bottom);
    const [columnWidths, hiddenColumns] = spread(this.columnRuns, this.right);
    const sheet: SheetSnapshot = {
      name: this.name,
      visibility: this.visibility,
      isProtected: this.isProtected,
      rows,
      merges,
      hiddenRows,
      hiddenColumns,
      columnWidths,
      rowHeights,
      ...(this.frozen === null ? {} : { frozen: this.frozen }),
    };
    return { sheet, unread: [...this.notes.values()] };
  }

  private place(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = []));
    cells[column] = cell;
  }

  private keptFormula(formula: string | null): string | null {
    if (formula === null) return null;
    this.budget.formulas -= formula.length;
    if (this.budget.formulas >= 0) return formula;
    this.note(
      "Quá nhiều công thức; phần còn lại chỉ đọc kết quả.",
      "Too many formulas; for the rest only results were read.",
    );
    return null;
  }

  private shown(format: string, value: CellValue): string {
    if (typeof value === "string" && (format === "General" || format === "@")) return value;
    let formatter = this.formatters.get(format);
    if (formatter === undefined) this.formatters.set(format, (formatter = formatterOf(format, this.uses1904Dates)));
    return formatter(value);
  }
}

/** Sizes and hidden places as far as the content reaches. */
function spread(runs: readonly Run[], end: number): readonly [Map<number, number>, Set<number>] {
  const sizes = new Map<number, number>();
  const hidden = new Set<number>();
  let steps = 0;
  for (const { first, last, size, isHidden } of runs) {
    for (let index = first; index <= Math.min(last, end) && steps < 4_000_000; index++) {
      steps += 1;
      if (size !== null) sizes.set(index, size);
      if (isHidden) hidden.add(index);
    }
  }
  return [sizes, hidden];
}

function withoutOverlaps(areas: readonly Area[]): readonly Area[] {
  const kept: Area[] = [];
  let open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    open = open.filter((each) => each.bottom >= area.top);
    if (open.some((each) => each.left <= area.right && each.right >= area.left)) continue;
    open.push(area);
    kept.push(area);
  }
  return kept;
}
