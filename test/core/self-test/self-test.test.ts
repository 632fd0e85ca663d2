import fc from "fast-check";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { createApp } from "../../../src/app/create-app";
import type { EngineSettings, TestSlice } from "../../../src/app/engine";
import { createLocalEngine } from "../../../src/app/local-engine";
import { formatRange, formatRef } from "../../../src/core/cell/address";
import { cellOf } from "../../../src/core/cell/snapshot";
import { chanceOf, shuffled } from "../../../src/core/self-test/chance";
import { judge } from "../../../src/core/self-test/judge";
import { slipKinds, type Slip } from "../../../src/core/self-test/slip";
import type { Finding, Report } from "../../../src/core/check/finding";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const settings: EngineSettings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
const engine = createLocalEngine();
const all: TestSlice = { seed: 1, count: 60, from: 0, to: 60 };
const run = (table: string, more: Partial<TestSlice> = {}) =>
  engine.selfTest(workbookOf(table), settings, { ...all, ...more });
const written = (slips: readonly Slip[]) =>
  slips.map(({ kind, cells }) => `${kind} ${cells.map(({ at, after }) => `${formatRef(at)}=${after.text}`).join(" ")}`);

test("S1 the same seed plants the same slips, another seed others", async () => {
  const [once, twice, other] = await Promise.all([
    run(cleanTables.tthc),
    run(cleanTables.tthc),
    run(cleanTables.tthc, { seed: 2 }),
  ]);
  expect(twice).toEqual(once);
  expect(written(other.judged.map(({ slip }) => slip))).not.toEqual(written(once.judged.map(({ slip }) => slip)));
});

test("S1 every slip starts from the cells as they stand and changes what a reader sees", async () => {
  for (const table of Object.values(cleanTables)) {
    const workbook = workbookOf(table);
    const { judged } = await engine.selfTest(workbook, settings, all);
    for (const { slip } of judged) {
      expect(slip.cells.length).toBeGreaterThan(0);
      for (const { at, before, after } of slip.cells) {
        expect(cellOf(workbook, at)).toEqual(before);
        expect(after.text).not.toBe(before.text);
        expect(after.formula).toBeNull();
      }
    }
  }
});

test("S1 chance spreads over its whole span and is the same twice", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (seed, count) => {
      const [a, b] = [chanceOf(seed), chanceOf(seed)];
      for (let turn = 0; turn < 20; turn++) {
        const value = a.below(count);
        expect(value).toBe(b.below(count));
        expect(Number.isInteger(value) && value >= 0 && value < count).toBe(true);
      }
      expect([...shuffled([1, 2, 3, 4, 5], a)].sort()).toEqual([1, 2, 3, 4, 5]);
    }),
  );
  const counts = [0, 0, 0, 0];
  const chance = chanceOf(7);
  for (let turn = 0; turn < 4000; turn++) counts[chance.below(4)] = (counts[chance.below(4)] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(800);
});

test("S2 kinds take turns, each where it can happen", async () => {
  const kinds = async (table: string) => new Set((await run(table)).judged.map(({ slip }) => slip.kind));
  expect([...(await kinds(cleanTables.tthc))]).toEqual([
    "digit-changed",
    "digits-swapped",
    "factor-ten",
    "total-row-missed",
    "row-shifted",
    "date-reversed",
  ]);
  expect(await kinds(cleanTables.progress)).toContain("name-changed");
  expect(await kinds(cleanTables.progress)).toContain("ratio-wrong");
  const formulas = "TT|Nội dung|Số tiền / 1|A|10 / 2|B|20 / |Tổng cộng|=SUM(C2:C3)→30";
  expect(await kinds(formulas)).toContain("typed-over-formula");
  const [first, second] = (await run(cleanTables.tthc, { count: 2, to: 2 })).judged.map(({ slip }) => slip.kind);
  expect([first, second]).toEqual(slipKinds.slice(0, 2));
});

test("S3 slips in covered figures are caught, and a hint is no catch", async () => {
  const { judged } = await run(cleanTables.tthc, { count: 200, to: 200 });
  const digits = judged.filter(({ slip }) => slip.kind === "digit-changed");
  expect(digits.length).toBeGreaterThan(20);
  expect(digits.filter(({ isCaught }) => isCaught).length / digits.length).toBeGreaterThan(0.95);
});

test.each<[string, Partial<Finding>, string, boolean]>([
  ["the first suspect", { suspects: [suspect("S!C3", 0.6), suspect("S!C4", 0.4)] }, "first", false],
  ["another suspect", { suspects: [suspect("S!C4", 0.6), suspect("S!C3", 0.4)] }, "among", false],
  ["no suspect", { suspects: [suspect("S!C4", 0.6)] }, "not", false],
  ["sure of another cell", { suspects: [suspect("S!C4", 0.9)] }, "not", true],
  ["its own place", { suspects: [] }, "first", false],
  ["a place around it", { suspects: [], at: { sheet: "S", top: 2, left: 0, bottom: 2, right: 5 } }, "among", false],
])("S3 located by %s", (_, change, located, isMisled) => {
  const base: Report = { verdict: "ready", findings: [], checked: [], notChecked: [] };
  const result = judge(base, { ...base, findings: [{ ...finding, ...change }] }, slip);
  expect(result).toMatchObject({ isCaught: true, located, isMisled });
  expect(judge(base, { ...base, findings: [{ ...finding, ...change, severity: "info" }] }, slip).isCaught).toBe(false);
  const same = { ...base, findings: [{ ...finding, ...change }] };
  expect(judge(same, same, slip).isCaught).toBe(false);
});

test("S3 a cell suspected before the slip is no misleading: it may be wrong too", () => {
  const base: Report = { verdict: "ready", findings: [], checked: [], notChecked: [] };
  const suspects = [suspect("S!C4", 0.9)];
  const before = { ...base, findings: [{ ...finding, key: "A01@S!C9", suspects }] };
  const after = { ...base, findings: [...before.findings, { ...finding, suspects }] };
  expect(judge(before, after, slip)).toMatchObject({ isCaught: true, located: "not", isMisled: false });
});

test("S4 figures a formula reads are counted and left alone", async () => {
  const part = await run("TT|Nội dung|Số tiền / 1|A|10 / 2|B|20 / |Tổng cộng|=SUM(C2:C3)→30");
  expect(part.underFormulas).toBe(2);
  const places = part.judged.flatMap(({ slip }) => slip.cells.map(({ at }) => formatRef(at).replace(/.*!/u, "")));
  expect(places).not.toContain("C2");
  expect(places).toContain("C4");
});

test("S5 figures that no comparison covers are listed", async () => {
  const { uncovered, covered, figures } = await run("TT|Nội dung|Năm nay|Ghi số / 1|A|10|7 / 2|B|25|9 / 3|C|5|3");
  expect(figures).toBe(6);
  expect(covered).toBe(0);
  expect(uncovered.map((range) => formatRange(range).replace(/.*!/u, ""))).toEqual(["C2:C4", "D2:D4"]);
});

test("S6 parts add up to the whole, a stopped test tells of what was planted, and nothing is written", async () => {
  const snapshot = workbookOf(cleanTables.tthc);
  const workbook = new MemoryWorkbook(snapshot);
  const app = createApp({ workbook, engine, calculator: null, clock: { now: () => new Date(0) } });
  const whole = await engine.selfTest(snapshot, settings, { ...all, count: 60, to: 1000 });
  let parts = 0;
  const result = await app.selfTest({ seed: 1, count: 60 }, () => (parts += 1) > 0);
  expect(parts).toBeGreaterThan(1);
  expect(result.judged).toEqual(whole.judged);
  expect(result.scores.reduce((sum, { planted }) => sum + planted, 0)).toBe(60);
  const stopped = await app.selfTest({ seed: 1, count: 60 }, () => false);
  expect(stopped.judged.length).toBeLessThan(60);
  expect(stopped.planned).toBe(60);
  expect(await workbook.read()).toEqual(snapshot);
});

const slip: Slip = {
  kind: "digit-changed",
  cells: [{ at: { sheet: "S", row: 2, column: 2 }, ...cellPair() }],
};

function cellPair() {
  const cell = cellOf(workbookOf("1"), { sheet: "S", row: 9, column: 9 });
  return { before: { ...cell, value: 1, text: "1" }, after: { ...cell, value: 2, text: "2" } };
}

function suspect(at: string, probability: number): Finding["suspects"][number] {
  const row = Number(at.slice(-1)) - 1;
  const cell = { at: { sheet: "S", row, column: 2 }, found: 1, expected: 2, foundText: "1", expectedText: "2" };
  return { probability, cells: [{ ...cell, expectedFormula: null }] };
}

const finding: Finding = {
  key: "A01@S!C3",
  rule: "x",
  code: "A01",
  family: "arithmetic",
  severity: "error",
  verdict: "violated",
  table: null,
  at: { sheet: "S", top: 2, left: 2, bottom: 2, right: 2 },
  evidence: [],
  title: { vi: "x", en: "x" },
  message: { vi: "x", en: "x" },
  why: { vi: "x", en: "x" },
  sum: [],
  suspects: [],
  fixes: [],
};
