import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import { openFile } from "../../src/adapters/file/open-file";
import { blankCell, type Cell } from "../../src/core/cell/cell";
import { cellOf } from "../../src/core/cell/snapshot";
import type { Edit, PlacedCell, SheetDraft } from "../../src/core/patch/edit";

/** One measured job; memory is the largest resident size seen, in MB. */
export interface Measure {
  readonly job: string;
  readonly seed: number;
  readonly size: string;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

const words = ["Chứng thực", "Hộ tịch", "Đất đai", "Người có công", "Bảo trợ xã hội", "Đang thực hiện", "Đã ban hành"];

/** Mulberry32: the same seed gives the same figures. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sheet(name: string, rows: number, columns: number, next: () => number): SheetDraft {
  const cells: PlacedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) cells.push({ row, column, cell: cellFor(row, column, next) });
  }
  return {
    name,
    visibility: "visible",
    cells,
    merges: [],
    columnWidths: [],
    rowHeights: [],
    frozen: { rows: 0, columns: 0 },
    page: null,
    charts: [],
  };
}

function cellFor(row: number, column: number, next: () => number): Cell {
  if (column % 3 === 1) {
    const text = `${words[Math.floor(next() * words.length)] ?? ""} ${String(Math.floor(next() * 500))}`;
    return { ...blankCell, value: text, text };
  }
  if (column === 11) return { ...blankCell, value: 1, formula: `=SUM(A${String(row + 1)}:E${String(row + 1)})` };
  if (column === 5) return { ...blankCell, value: Math.round(next() * 10_000) / 10_000, format: "0.00%" };
  return { ...blankCell, value: Math.floor(next() * 100_000), format: column === 3 ? "#,##0" : "General" };
}

async function measured(job: string, seed: number, size: string, run: () => Promise<void>): Promise<Measure> {
  globalThis.gc?.();
  let peak = process.memoryUsage().rss;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const start = performance.now();
  await run();
  const milliseconds = Math.round(performance.now() - start);
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  return { job, seed, size, milliseconds, peakMegabytes: Math.round(peak / 2 ** 20) };
}

function edit(sheetName: string, row: number, column: number, before: Cell, value: number): Edit {
  return {
    kind: "set-cell",
    at: { sheet: sheetName, row, column },
    before,
    after: { ...before, formula: null, value },
  };
}

/** One sheet of 100,000 rows and 12 columns: figures, texts, percentages and sums. */
export function largeFile(seed: number): Uint8Array {
  return createWorkbookFile([sheet("Lớn", 100_000, 12, random(seed))]);
}

/** Reads a large file, then edits and saves it, then does so with many small ones. */
export async function benchFile(seed = 20_261_121): Promise<readonly Measure[]> {
  const next = random(seed);
  const large = largeFile(seed);
  const small = Array.from({ length: 500 }, () =>
    createWorkbookFile(Array.from({ length: 5 }, (_, index) => sheet(`Phụ lục ${String(index + 1)}`, 60, 10, next))),
  );
  const results: Measure[] = [];
  const megabytes = `${(large.length / 2 ** 20).toFixed(1)} MB`;
  const workbooks: ReturnType<typeof openFile>[] = [];
  results.push(
    await measured("read 100,000 × 12", seed, megabytes, async () => {
      const workbook = openFile(large, "lon.xlsx");
      await workbook.read();
      workbooks.push(workbook);
    }),
  );
  results.push(
    await measured("set 3 cells of 100,000 × 12 and save", seed, megabytes, async () => {
      const [workbook] = workbooks.splice(0);
      const snapshot = await workbook?.read();
      if (workbook === undefined || snapshot === undefined) return;
      const edits = [0, 50_000, 99_999].map((row) => {
        return edit("Lớn", row, 0, cellOf(snapshot, { sheet: "Lớn", row, column: 0 }), 7);
      });
      await workbook.apply({ title: { vi: "", en: "" }, because: null, edits });
      workbook.save();
    }),
  );
  const bytes = small.reduce((total, file) => total + file.length, 0);
  const size = `500 × ${String(Math.round(bytes / 500 / 1024))} kB`;
  results.push(
    await measured("read 500 of 5 × 60 × 10", seed, size, async () => {
      for (const file of small) await openFile(file, "nho.xlsx").read();
    }),
  );
  results.push(
    await measured("open, set 3 cells, add a sheet, save, 500 of 5 × 60 × 10", seed, size, async () => {
      const added = sheet("Tổng hợp", 20, 6, next);
      for (const file of small) {
        const workbook = openFile(file, "nho.xlsx");
        const snapshot = await workbook.read();
        const edits: Edit[] = [1, 2, 3].map((row) => {
          return edit("Phụ lục 1", row, 0, cellOf(snapshot, { sheet: "Phụ lục 1", row, column: 0 }), 7);
        });
        edits.push({ kind: "add-sheet", index: 5, sheet: added });
        await workbook.apply({ title: { vi: "", en: "" }, because: null, edits });
        workbook.save();
      }
    }),
  );
  return results;
}
