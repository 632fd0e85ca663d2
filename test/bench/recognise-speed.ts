import { plainStyle, type Cell } from "../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { recognise } from "../../src/core/recognise/recognise";

const cellOf = (value: string | number): Cell => ({
  value,
  formula: null,
  text: String(value),
  format: "General",
  style: plainStyle,
});

const heads = ["STT", "Lĩnh vực", "Tổng số hồ sơ tiếp nhận", "Tiếp nhận trực tuyến", "Tiếp nhận trực tiếp", "Tồn kỳ trước", "Số hồ sơ đã giải quyết", "Giải quyết trước hạn", "Giải quyết đúng hạn", "Giải quyết quá hạn"]; // prettier-ignore

/** One table of results by field; columns beyond the form's own are figures nobody knows. */
function workbookWith(rows: number, columns: number): WorkbookSnapshot {
  const sheetRows = new Map<number, Cell[]>();
  sheetRows.set(
    0,
    Array.from({ length: columns }, (_, column) => cellOf(heads[column] ?? `Số liệu ${String(column)}`)),
  );
  for (let row = 1; row <= rows; row++) {
    sheetRows.set(
      row,
      Array.from({ length: columns }, (_, column) =>
        cellOf(column === 0 ? row : column === 1 ? `Lĩnh vực ${String(row)}` : (row * 7 + column * 13) % 400),
      ),
    );
  }
  const sheet = {
    name: "PL1",
    visibility: "visible" as const,
    isProtected: false,
    rows: sheetRows,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    columnWidths: new Map<number, number>(),
    rowHeights: new Map<number, number>(),
  };
  return { name: "toc-do.xlsx", sheets: [sheet], names: [], uses1904Dates: false, unread: [] };
}

/** The middle and the least disturbed of several runs, in milliseconds: other work on the machine only ever adds. */
function time(workbook: WorkbookSnapshot, runs: number): { readonly middle: number; readonly best: number } {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    recognise(workbook);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { middle: times[Math.floor(runs / 2)] ?? 0, best: times[0] ?? 0 };
}

const sizes = [
  { rows: 60, columns: 10, most: 2 },
  { rows: 1_250, columns: 40, most: null },
  { rows: 5_000, columns: 40, most: null },
  { rows: 20_000, columns: 40, most: 300 },
] as const;

/** Prints how long recognition takes at four sizes, and per cell: a line that stays level is linear. */
export function benchSpeed(): void {
  time(workbookWith(60, 10), 50);
  process.stdout.write("\nspeed, rows × columns     middle     best    target   ns per cell, best\n");
  for (const { rows, columns, most } of sizes) {
    const { middle, best } = time(workbookWith(rows, columns), rows < 100 ? 101 : 15);
    process.stdout.write(
      `${`${String(rows)} × ${String(columns)}`.padEnd(24)}${middle.toFixed(2).padStart(9)}${best.toFixed(2).padStart(9)}` +
        `${(most === null ? "–" : `< ${String(most)}`).padStart(9)}${((best * 1e6) / (rows * columns)).toFixed(0).padStart(13)}\n`,
    );
  }
}
