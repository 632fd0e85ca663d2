import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import { openFile } from "../../src/adapters/file/open-file";
import { blankCell, type Cell } from "../../src/core/cell/cell";
import { cellOf } from "../../src/core/cell/snapshot";
import type { Edit, PlacedCell, SheetDraft } from "../../src/core/patch/edit";

/**
 * One measured job. Each runs in a process of its own, so that its peak (the largest resident size, in MB, Node's own 45
 * included) holds nothing of another job. Processor time tells more than the clock on a machine that is shared.
 */
export interface Measure {
  readonly job: string;
  readonly size: string;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly peakMegabytes: number;
  /** What the prototype took for the same, on an idle machine; null where it was not measured. */
  readonly prototypeMilliseconds: number | null;
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

type Files = readonly Uint8Array[];

interface Job {
  readonly name: string;
  readonly input: "large" | "small";
  readonly prototypeMilliseconds: number | null;
  /** Done before the clock starts. */
  readonly run: (files: Files) => Promise<() => Promise<void>>;
}

const jobs: readonly Job[] = [
  {
    name: "read 100,000 × 12",
    input: "large",
    prototypeMilliseconds: 480,
    run: (files) => Promise.resolve(() => readAll(files)),
  },
  {
    name: "set 3 cells of 100,000 × 12 and save",
    input: "large",
    prototypeMilliseconds: null,
    run: async ([file = new Uint8Array()]) => {
      const workbook = openFile(file, "lon.xlsx");
      const snapshot = await workbook.read();
      const edits = [0, 50_000, 99_999].map((row) => {
        return edit("Lớn", row, 0, cellOf(snapshot, { sheet: "Lớn", row, column: 0 }), 7);
      });
      return async () => {
        await workbook.apply({ title: { vi: "", en: "" }, because: null, edits });
        workbook.save();
      };
    },
  },
  {
    name: "read 500 of 5 × 60 × 10",
    input: "small",
    prototypeMilliseconds: 1_093,
    run: (files) => Promise.resolve(() => readAll(files)),
  },
  {
    name: "open, set 3 cells, add a sheet, save, 500",
    input: "small",
    prototypeMilliseconds: 420,
    run: (files) => Promise.resolve(() => editAll(files)),
  },
];

async function readAll(files: Files): Promise<void> {
  for (const file of files) await openFile(file, "nho.xlsx").read();
}

async function editAll(files: Files): Promise<void> {
  const added = sheet("Tổng hợp", 20, 6, random(1));
  for (const file of files) {
    const workbook = openFile(file, "nho.xlsx");
    const snapshot = await workbook.read();
    const edits: Edit[] = [1, 2, 3].map((row) => {
      return edit("Phụ lục 1", row, 0, cellOf(snapshot, { sheet: "Phụ lục 1", row, column: 0 }), 7);
    });
    edits.push({ kind: "add-sheet", index: 5, sheet: added });
    await workbook.apply({ title: { vi: "", en: "" }, because: null, edits });
    workbook.save();
  }
}

/** The argument that makes the bench run one job on the files of a folder and print what it took. */
export const jobFlag = "--file-job";

/** Runs the job an argument names; prints milliseconds, processor milliseconds and peak in MB. */
export async function runFileJob(name: string, folder: string): Promise<void> {
  const job = jobs.find((each) => each.name === name);
  if (job === undefined) return;
  const files = readdirSync(folder).map((each) => new Uint8Array(readFileSync(join(folder, each))));
  const run = await job.run(files);
  globalThis.gc?.();
  const processor = process.cpuUsage();
  const start = performance.now();
  await run();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  const figures = [milliseconds, (user + system) / 1000, process.resourceUsage().maxRSS / 1024];
  process.stdout.write(figures.map(Math.round).join(" "));
}

/** Reads a large file, then edits and saves it, then does so with many small ones. */
export function benchFile(seed = 20_261_121): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-bench-"));
  try {
    const next = random(seed);
    const large = [largeFile(seed)];
    const small = Array.from({ length: 500 }, () =>
      createWorkbookFile(Array.from({ length: 5 }, (_, index) => sheet(`Phụ lục ${String(index + 1)}`, 60, 10, next))),
    );
    const folders = { large: saved(folder, "large", large), small: saved(folder, "small", small) };
    const sizes = {
      large: `${((large[0]?.length ?? 0) / 2 ** 20).toFixed(1)} MB`,
      small: `500 × ${String(Math.round(small.reduce((sum, file) => sum + file.length, 0) / 500 / 1024))} kB`,
    };
    return jobs.map(({ name, input, prototypeMilliseconds }) => {
      const call = ["--expose-gc", process.argv[1] ?? "", jobFlag, name, folders[input]];
      const [milliseconds = 0, processorMilliseconds = 0, peakMegabytes = 0] = execFileSync(process.execPath, call, {
        encoding: "utf8",
      })
        .split(" ")
        .map(Number);
      const size = `${sizes[input]}; seed ${String(seed)}`;
      return { job: name, size, milliseconds, processorMilliseconds, peakMegabytes, prototypeMilliseconds };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function saved(folder: string, name: string, files: Files): string {
  const path = mkdtempSync(join(folder, name));
  files.forEach((file, index) => writeFileSync(join(path, `${String(index).padStart(3, "0")}.xlsx`), file));
  return path;
}
