import fc from "fast-check";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { createApp } from "../../src/app/create-app";
import { createLocalEngine } from "../../src/app/local-engine";
import type { Cell } from "../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { workbookOf } from "../support/notation";
import { cleanTables } from "../support/clean-tables";

/** Slips that change how a cell is stored and nothing a reader sees. */
const slips: readonly ((cell: Cell) => Cell)[] = [
  (cell) => (typeof cell.value === "number" && cell.formula === null ? { ...cell, value: cell.text } : cell),
  (cell) => words(cell, (value) => `${value}  `),
  (cell) => words(cell, (value) => value.replace(" ", "\u00A0 ")),
  (cell) => words(cell, (value) => value.normalize("NFD")),
  (cell) => words(cell, (value) => value.replace("a", "\u0430").replace("o", "\u043E")),
];

function words(cell: Cell, change: (value: string) => string): Cell {
  if (typeof cell.value !== "string" || cell.formula !== null || !/\p{L}{3}/u.test(cell.value)) return cell;
  const value = change(cell.value);
  return { ...cell, value, text: value };
}

/** The workbook with the slips planted in every cell whose turn it is. */
function planted(workbook: WorkbookSnapshot, chosen: readonly number[]): WorkbookSnapshot {
  let turn = 0;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          cells.map((cell) => {
            if (cell === undefined) return cell;
            const slip = slips[chosen[turn++ % chosen.length] ?? -1];
            return slip === undefined ? cell : slip(cell);
          }),
        ]),
      ),
    })),
  };
}

/** More rounds than this are no convergence. */
const mostRounds = 4;

async function fixSafely(workbook: WorkbookSnapshot) {
  const memory = new MemoryWorkbook(workbook);
  const clock = { now: () => new Date(2026, 5, 12, 9, 30) };
  const app = createApp({ workbook: memory, engine: createLocalEngine(), calculator: null, clock });
  for (let round = 0; round < mostRounds; round++) {
    const preview = await app.previewSafeFixes();
    if (preview === null) return { isDone: true, workbook: await memory.read() };
    expect(preview.patch.edits).not.toEqual([]);
    expect(preview.resolves.length + preview.notes.length).toBeGreaterThan(0);
    expect(preview.raises.filter(({ severity }) => severity !== "info").map(({ key }) => key)).toEqual([]);
    expect(await app.apply(preview)).toEqual({ kind: "applied" });
  }
  return { isDone: false, workbook: await memory.read() };
}

/** What a reader sees of the figures and words, whatever they are stored as. */
const seen = (workbook: WorkbookSnapshot) =>
  workbook.sheets.flatMap(({ rows }) =>
    [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) =>
        cell === undefined
          ? []
          : [`${String(row)}:${String(column)} ${cell.text === "" ? String(cell.value ?? "") : cell.text}`],
      ),
    ),
  );

describe("safe fixes in bulk", () => {
  it("C28 say what waits for a second round, since two fixes write one cell", async () => {
    const clean = workbookOf(cleanTables.progress);
    const twice = planted(planted(clean, [3]), [4]);
    const app = createApp({
      workbook: new MemoryWorkbook(twice),
      engine: createLocalEngine(),
      calculator: null,
      clock: { now: () => new Date(2026, 5, 12, 9, 30) },
    });
    const first = await app.previewSafeFixes();
    expect(first?.notes.some(({ vi }) => vi.startsWith("Còn "))).toBe(true);
    if (first !== null) await app.apply(first);
    const second = await app.previewSafeFixes();
    expect(second?.notes).toEqual([]);
    if (second !== null) await app.apply(second);
    expect(await app.previewSafeFixes()).toBeNull();
  });

  it.each(Object.entries(cleanTables))(
    "C28 converge on a clean table of kind %s, and bring it back",
    async (_, table) => {
      const clean = workbookOf(table);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: -1, max: slips.length - 1 }), { minLength: 1, maxLength: 9 }),
          async (chosen) => {
            const { isDone, workbook } = await fixSafely(planted(clean, chosen));
            expect(isDone).toBe(true);
            expect(seen(workbook)).toEqual(seen(clean));
          },
        ),
        { numRuns: 6 },
      );
    },
  );
});
