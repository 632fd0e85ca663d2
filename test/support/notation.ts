import type { Area } from "../../src/core/cell/address";
import { formatPosition, parsePosition } from "../../src/core/cell/address";
import { plainStyle, type Cell, type CellStyle, type CellValue } from "../../src/core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/snapshot";

/** Where a small table stands and what of its sheet is hidden; rows and columns count from 0 on the sheet. */
export interface SheetNotation {
  readonly table: string;
  /** Top left cell; A1 by default. */
  readonly at?: string;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot["visibility"];
}

export type WorkbookNotation =
  string | SheetNotation | { readonly sheets: Readonly<Record<string, string | SheetNotation>> };

/** The sheet name of a workbook written without one. */
export const defaultSheet = "PL1";

const boldStyle: CellStyle = { ...plainStyle, font: { ...plainStyle.font, bold: true } };

/**
 * Builds a workbook from `A|B / 1|2`: "|" parts cells, " / " or a line break parts rows, cells are trimmed.
 * 10 → number; 10,5 → number 10.5; 95% → 0.95 shown as 0%; '10 → text; =A1+B1→20 → formula with its cached value;
 * ^ → merged with the cell on its left, v → with the cell above; **x** → bold. Everything else is text: 77.56, 01, 27/32,
 * dates. An empty cell is blank.
 */
export function workbookOf(notation: WorkbookNotation): WorkbookSnapshot {
  const sheets = typeof notation === "string" || "table" in notation ? { [defaultSheet]: notation } : notation.sheets;
  return {
    name: "phu-luc.xlsx",
    sheets: Object.entries(sheets).map(([name, sheet]) => sheetOf(name, sheet)),
    names: [],
    uses1904Dates: false,
    unread: [],
  };
}

/** One sheet in the same notation. */
export function sheetOf(name: string, notation: string | SheetNotation): SheetSnapshot {
  const source: SheetNotation = typeof notation === "string" ? { table: notation } : notation;
  const origin = parsePosition(source.at ?? "A1") ?? { row: 0, column: 0 };
  const rows = new Map<number, (Cell | undefined)[]>();
  const roots = new Map<string, Area>();
  const rootOf = new Map<string, string>();
  const lines = source.table.split(/\s\/(?=\s|$)|\n/u);
  lines.forEach((line, index) => {
    const row = origin.row + index;
    const cells: (Cell | undefined)[] = [];
    line.split("|").forEach((raw, offset) => {
      const column = origin.column + offset;
      const token = raw.trim();
      const key = formatPosition({ row, column });
      const neighbour = token === "^" ? { row, column: column - 1 } : token === "v" ? { row: row - 1, column } : null;
      if (neighbour === null) {
        rootOf.set(key, key);
        roots.set(key, { top: row, left: column, bottom: row, right: column });
        if (token !== "") cells[column] = cellOfToken(token);
        return;
      }
      const root = rootOf.get(formatPosition(neighbour)) ?? key;
      const area = roots.get(root);
      rootOf.set(key, root);
      if (area !== undefined) {
        roots.set(root, { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
      }
    });
    if (cells.length > 0) rows.set(row, cells);
  });
  return {
    name,
    visibility: source.visibility ?? "visible",
    isProtected: false,
    rows,
    merges: [...roots.values()].filter((area) => area.top !== area.bottom || area.left !== area.right),
    hiddenRows: new Set(source.hiddenRows ?? []),
    hiddenColumns: new Set(source.hiddenColumns ?? []),
    columnWidths: new Map(),
    rowHeights: new Map(),
  };
}

function cellOfToken(token: string): Cell {
  if (token.startsWith("=")) {
    const [formula = token, cached] = token.split("→");
    const result = cached === undefined ? null : cellOfToken(cached.trim());
    return {
      value: result?.value ?? null,
      formula: formula.trim(),
      text: result?.text ?? "",
      format: result?.format ?? "General",
      style: plainStyle,
    };
  }
  const bold = /^\*\*(.*)\*\*$/u.exec(token)?.[1];
  if (bold !== undefined) return { ...cellOfToken(bold), style: boldStyle };
  if (token.startsWith("'")) return typedCell(token.slice(1), token.slice(1));
  const percent = /^(-?\d+(?:,\d+)?)%$/u.exec(token)?.[1];
  if (percent !== undefined) {
    const decimals = percent.split(",")[1]?.length ?? 0;
    const points = Number(percent.replace(",", "."));
    const fraction = Number((points / 100).toPrecision(15));
    return typedCell(fraction, token, decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`);
  }
  if (/^-?(?:0|[1-9]\d*)(?:,\d+)?$/u.test(token)) return typedCell(Number(token.replace(",", ".")), token);
  return typedCell(token, token);
}

/** A cell with a plain look. */
export function typedCell(value: CellValue, text: string, format = "General", isBold = false): Cell {
  return { value, formula: null, text, format, style: isBold ? boldStyle : plainStyle };
}
