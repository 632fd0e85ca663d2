import { formatPosition, lastColumn, lastRow, parseArea, parsePosition, type Area } from "../../../core/cell/address";
import type { Cell } from "../../../core/cell/cell";
import type { SheetSnapshot, Unread } from "../../../core/cell/snapshot";
import type { BookSheet } from "../book/book";
import { withoutPrefixes } from "../formula/future-functions";
import { translateFormula } from "../formula/translate";
import type { Limits } from "../limits";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/tree";
import { readFormula, readLoneValue, readValue } from "./cell-content";
import type { CellMaker } from "./cell-maker";
import { scanCells, scanRows, type RowPlace } from "./scan";
import { frameOf, type SheetXml } from "./sheet-xml";

/** A sheet as read, with what a snapshot does not tell but a writer must know. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  /** Areas filled by one array or data table formula; no cell of them can be written alone. */
  readonly arrays: readonly Area[];
  readonly unread: readonly Unread[];
  /** Cells with content. */
  readonly count: number;
}

export interface ReadingContext {
  readonly strings: readonly string[];
  readonly cells: CellMaker;
  readonly uses1904Dates: boolean;
  readonly limits: Limits;
  /** Cells other sheets have already taken of the limit. */
  readonly taken: number;
}

/** Rows and columns of mere formatting kept beyond the last cell with content. */
const margin = 50;

/** Reads a worksheet. Cells past the limits are named in `unread`. Faults: damaged. */
export function readSheet(sheet: BookSheet, xml: SheetXml, context: ReadingContext): ReadSheet {
  const { root } = frameOf(xml);
  const body = new BodyReader(sheet, xml, context);
  body.read();
  const merges = childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap((each): readonly Area[] => {
    const area = parseArea(attributeOf(each, "ref") ?? "");
    return area === null || (area.top === area.bottom && area.left === area.right) ? [] : [area];
  });
  const rows = body.trimmed(merges);
  const { hidden, widths } = readColumns(root, body.right);
  const frozen = readFrozen(root);
  return {
    snapshot: {
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: flagOf(childOf(root, "sheetProtection"), "sheet"),
      rows,
      merges,
      hiddenRows: body.hiddenRows,
      hiddenColumns: hidden,
      columnWidths: widths,
      rowHeights: body.heights,
      ...(frozen === null ? {} : { frozen }),
    },
    arrays: body.arrays,
    unread: body.unread(),
    count: body.count,
  };
}

/** More rows or columns than fit on a screen cannot have been frozen on purpose. */
const mostFrozen = 200;

/** Rows and columns that stay when the rest scrolls; null where none do. A split that moves is none. */
function readFrozen(root: XmlElement): { readonly rows: number; readonly columns: number } | null {
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane");
  const state = attributeOf(pane, "state");
  if (state !== "frozen" && state !== "frozenSplit") return null;
  // Frozen while scrolled: what lies above the first cell in sight is frozen out of reach; here it is shown.
  const scrolled = parsePosition(attributeOf(view, "topLeftCell") ?? "") ?? { row: 0, column: 0 };
  const along = (split: "ySplit" | "xSplit", before: number): number => {
    const count = Math.trunc(numberOf(pane, split, 0));
    return count >= 1 && before + count <= mostFrozen ? before + count : 0;
  };
  const frozen = { rows: along("ySplit", scrolled.row), columns: along("xSplit", scrolled.column) };
  return frozen.rows + frozen.columns === 0 ? null : frozen;
}

class BodyReader {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly hiddenRows = new Set<number>();
  readonly heights = new Map<number, number>();
  readonly arrays: Area[] = [];
  count = 0;
  bottom = -1;
  right = -1;
  private isFull = false;
  private firstUnreadRow = lastRow + 1;
  private hasFarColumns = false;
  private readonly shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();

  constructor(
    private readonly sheet: BookSheet,
    private readonly xml: SheetXml,
    private readonly context: ReadingContext,
  ) {}

  read(): void {
    for (const row of scanRows(this.xml)) {
      this.readRowAttributes(row);
      this.isFull ||= this.context.taken + this.count >= this.context.limits.cells;
      if (this.isFull) {
        this.firstUnreadRow = Math.min(this.firstUnreadRow, row.row);
        continue;
      }
      const line = this.rows.get(row.row) ?? [];
      this.readCells(row, line);
      if (line.length > 0) this.rows.set(row.row, line);
    }
  }

  /** Rows in ascending order, without the formatting far outside the content. */
  trimmed(merges: readonly Area[]): ReadonlyMap<number, readonly (Cell | undefined)[]> {
    const bottom =
      Math.max(this.bottom, ...merges.slice(0, 10_000).map((area) => Math.min(area.bottom, this.bottom + 1000))) +
      margin;
    const right = this.right + margin;
    let previous = -1;
    let isOrdered = true;
    for (const [row, line] of this.rows) {
      if (row < previous) isOrdered = false;
      previous = row;
      if (row > bottom) this.rows.delete(row);
      else if (line.length > right + 1) line.length = right + 1;
    }
    return isOrdered ? this.rows : new Map([...this.rows].sort(([a], [b]) => a - b));
  }

  unread(): readonly Unread[] {
    const { limits } = this.context;
    const { name } = this.sheet;
    const found: Unread[] = [];
    if (this.firstUnreadRow <= lastRow) {
      const why = {
        vi: `Trang tính có quá nhiều ô; chỉ đọc đến trước dòng ${String(this.firstUnreadRow + 1)}.`,
        en: `The sheet has too many cells; it was read up to row ${String(this.firstUnreadRow)}.`,
      };
      found.push({
        sheet: name,
        range: { top: this.firstUnreadRow, left: 0, bottom: lastRow, right: lastColumn },
        why,
      });
    }
    if (this.hasFarColumns) {
      const from = formatPosition({ row: 0, column: limits.columns }).replace(/\d+$/, "");
      const why = {
        vi: `Có ô nằm quá xa về bên phải; các cột từ ${from} không đọc.`,
        en: `Some cells lie far to the right; columns from ${from} on were not read.`,
      };
      found.push({ sheet: name, range: { top: 0, left: limits.columns, bottom: lastRow, right: lastColumn }, why });
    }
    return found;
  }

  private readRowAttributes(row: RowPlace): void {
    if (row.innerStart - row.start < 12) return;
    const tag = this.xml.rows.slice(row.start, row.innerStart);
    if (/\shidden\s*=\s*["'](?:1|true)["']/.test(tag)) this.hiddenRows.add(row.row);
    const height = /\sht\s*=\s*["']([\d.]+)["']/.exec(tag);
    if (height !== null) this.heights.set(row.row, Number(height[1]));
  }

  private readCells(row: RowPlace, line: (Cell | undefined)[]): void {
    const { strings, cells, uses1904Dates, limits } = this.context;
    const { rows, prefix } = this.xml;
    scanCells(this.xml, row, (cell) => {
      if (cell.innerStart === cell.innerEnd) {
        if (cell.style !== 0 && cell.column < limits.columns) line[cell.column] = cells.make(cell.style, null, null);
        return;
      }
      const lone = readLoneValue(rows, prefix, cell, strings, uses1904Dates);
      const formula = lone === undefined ? this.formulaOf(cell.column, row.row, readFormula(rows, prefix, cell)) : null;
      const value = lone === undefined ? readValue(rows, prefix, cell, strings, uses1904Dates) : lone;
      const isEmpty = formula === null && (value === null || value === "");
      if (isEmpty && cell.style === 0 && value === null) return;
      if (cell.column >= limits.columns) {
        this.hasFarColumns ||= !isEmpty;
        return;
      }
      line[cell.column] = cells.make(cell.style, value, formula);
      if (isEmpty) return;
      this.count++;
      if (row.row > this.bottom) this.bottom = row.row;
      if (cell.column > this.right) this.right = cell.column;
    });
  }

  private formulaOf(column: number, row: number, element: ReturnType<typeof readFormula>): string | null {
    if (element === null) return null;
    if (element.kind === "array" || element.kind === "dataTable") {
      this.arrays.push(parseArea(element.area) ?? { top: row, left: column, bottom: row, right: column });
    }
    if (element.kind === "shared") {
      const master = this.shared.get(element.group);
      if (element.text !== "") this.shared.set(element.group, { text: element.text, row, column });
      else if (master !== undefined) {
        return `=${withoutPrefixes(translateFormula(master.text, row - master.row, column - master.column))}`;
      }
    }
    return element.text === "" ? null : `=${withoutPrefixes(element.text)}`;
  }
}

function readColumns(root: XmlElement, right: number) {
  const hidden = new Set<number>();
  const widths = new Map<number, number>();
  let next = 0;
  for (const element of childrenOf(childOf(root, "cols"), "col")) {
    const first = Math.max(next, numberOf(element, "min", 1) - 1);
    const last = Math.min(lastColumn, numberOf(element, "max", first + 1) - 1);
    const width = numberOf(element, "width", -1);
    const isHidden = flagOf(element, "hidden");
    next = Math.max(next, last + 1);
    for (let column = first; column <= last; column++) {
      if (isHidden) hidden.add(column);
      else if (column > right + margin) break;
      if (width >= 0 && column <= right + margin) widths.set(column, width);
    }
  }
  return { hidden, widths };
}
