import { performance } from "node:perf_hooks";
import { kinds } from "../../src/core/appendix/kinds";
import { check } from "../../src/core/check/check";
import { recognise } from "../../src/core/recognise/recognise";
import { sampleDrafts } from "../../assets/sample/sample-workbook";
import { blankCell, type Cell } from "../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { sheetOfDraft } from "../../src/core/patch/sheet-draft";
import { benchFile, jobFlag, runFileJob } from "./file";
import { benchLocate } from "./locate";

const settings = { reportDate: { year: 2026, month: 6, day: 12 }, isSubmission: false, dismissals: [] };
const workbookOf = (sheets: WorkbookSnapshot["sheets"]): WorkbookSnapshot => ({
  name: "bench.xlsx",
  sheets,
  names: [],
  uses1904Dates: false,
  unread: [],
});

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function measure(runs: number, job: () => unknown): { readonly p50: number; readonly p95: number } {
  for (let warm = 0; warm < Math.min(runs, 5); warm++) job();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function line(name: string, figures: string, against: string): void {
  process.stdout.write(`${name.padEnd(46)} ${figures.padEnd(34)} ${against}\n`);
}
const ms = (value: number) => `${value.toFixed(1)} ms`;

/** A sheet of whole numbers under a TTHC-like header, with right totals. */
function figures(name: string, rows: number, columns: number): WorkbookSnapshot["sheets"][number] {
  const number = (value: number): Cell => ({ ...blankCell, value, text: String(value) });
  const words = (value: string): Cell => ({ ...blankCell, value, text: value });
  const cells = new Map<number, Cell[]>();
  cells.set(0, [
    words("STT"),
    words("Lĩnh vực"),
    ...Array.from({ length: columns - 2 }, (_, c) => words(`Số liệu ${String(c)}`)),
  ]);
  const totals = Array.from({ length: columns - 2 }, () => 0);
  for (let row = 1; row < rows - 1; row++) {
    const values = totals.map((_, column) => (row * 31 + column * 17) % 997);
    values.forEach((value, column) => {
      totals[column] = (totals[column] ?? 0) + value;
    });
    cells.set(row, [number(row), words(`Nội dung ${String(row)}`), ...values.map(number)]);
  }
  cells.set(rows - 1, [words("Tổng cộng"), blankCell, ...totals.map(number)]);
  return { ...sheetOfDraft({ ...sampleDraft, name }), rows: cells };
}
/** Time for each cell as a file grows by sheets and by rows: it ought to stay what it is. */
function growth(): void {
  process.stdout.write("\nRecognise and check, time for each cell as the file grows (processor time)\n");
  const spent = (workbook: WorkbookSnapshot): number => {
    const start = process.cpuUsage();
    check(workbook, recognise(workbook), settings);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  for (const [sheets, rows] of [
    [10, 200],
    [50, 200],
    [200, 200],
    [1, 2000],
    [1, 8000],
    [1, 16_000],
  ] as const) {
    const workbook = workbookOf(Array.from({ length: sheets }, (_, index) => figures(`PL${String(index)}`, rows, 8)));
    const least = Math.min(...Array.from({ length: 3 }, () => spent(workbook)));
    line(
      `  ${String(sheets)} sheets × ${String(rows)} rows × 8`,
      `${(least / (sheets * rows * 8)).toFixed(2)} µs a cell`,
      "best of 3",
    );
  }
}

const sampleDraft = {
  name: "",
  visibility: "visible" as const,
  cells: [],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  frozen: { rows: 0, columns: 0 },
  page: null,
  charts: [],
};

async function main(): Promise<void> {
  process.stdout.write(`Node ${process.version}, ${String(kinds.length)} kinds of tables\n\n`);
  const sample = workbookOf(sampleDrafts().map(sheetOfDraft));
  const recognised = measure(40, () => recognise(sample));
  line("recognise the sample (7 tables)", `p50 ${ms(recognised.p50)}, p95 ${ms(recognised.p95)}`, "40 runs");
  const recognition = recognise(sample);
  const checked = measure(40, () => check(sample, recognition, settings));
  line("check the sample", `p50 ${ms(checked.p50)}, p95 ${ms(checked.p95)}`, "40 runs; target < 20 ms");

  const table = workbookOf([figures("60", 60, 10)]);
  const small = measure(60, () => recognise(table));
  line("recognise a table of 60 × 10", `p50 ${ms(small.p50)}, p95 ${ms(small.p95)}`, "60 runs; target < 2 ms");
  const large = workbookOf([figures("20000", 20_000, 40)]);
  const wide = measure(3, () => recognise(large));
  line("recognise a sheet of 20,000 × 40", `p50 ${ms(wide.p50)}`, "3 runs; target < 300 ms");
  const many = workbookOf(Array.from({ length: 200 }, (_, index) => figures(`PL${String(index)}`, 200, 8)));
  const manyTimes = measure(2, () => check(many, recognise(many), settings));
  line("recognise and check 200 sheets × 200 rows", `p50 ${ms(manyTimes.p50)}`, "2 runs; target < 2000 ms");
  growth();

  process.stdout.write("\n");
  benchLocate(20_261_121, 40);

  process.stdout.write("\nFiles\n");
  for (const measured of benchFile()) {
    const { job, size, milliseconds, processorMilliseconds, peakMegabytes, prototypeMilliseconds } = measured;
    const figures = `${ms(milliseconds)} (processor ${ms(processorMilliseconds)}), peak ${peakMegabytes.toFixed(0)} MB`;
    const ratio =
      prototypeMilliseconds === null
        ? "not measured for the prototype"
        : `${(milliseconds / prototypeMilliseconds).toFixed(1)} × the prototype's ${String(prototypeMilliseconds)} ms, idle`;
    line(job, figures, `${ratio}; ${size}`);
  }
}

const flag = process.argv.indexOf(jobFlag);
if (flag < 0) await main();
else await runFileJob(process.argv[flag + 1] ?? "", process.argv[flag + 2] ?? "");
