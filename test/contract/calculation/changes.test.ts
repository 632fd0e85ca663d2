import fc from "fast-check";
import { createCalculator } from "../../../src/adapters/calculation/calculator";
import type { CellRef } from "../../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { sheetOf, workbookOf, type Typed } from "./sheets";

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

const width = 5;
const height = 4;
const cells: readonly CellRef[] = Array.from({ length: width * height }, (_, index) => ({
  sheet: "Bảng",
  row: Math.floor(index / width),
  column: index % width,
}));

const address = fc.tuple(fc.constantFrom("A", "B", "C", "D", "E"), fc.integer({ min: 1, max: height }));
const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom<Typed>("đạt", "không đạt", "12", "", null, true),
  address.map(([column, row]) => `=${column}${row}`),
  fc.tuple(address, address).map(([a, b]) => `=SUM(${a[0]}${a[1]}:${b[0]}${b[1]})`),
  fc.tuple(address, address).map(([a, b]) => `=IFERROR(${a[0]}${a[1]}/${b[0]}${b[1]},"-")`),
  address.map(([column, row]) => `=COUNTIF(A1:E2,${column}${row})`),
);
const table = fc.array(fc.array(typed, { minLength: width, maxLength: width }), {
  minLength: height,
  maxLength: height,
});
const change = fc.record({
  row: fc.nat({ max: height - 1 }),
  column: fc.nat({ max: width - 1 }),
  to: typed,
});

function withRows(workbook: WorkbookSnapshot, rows: readonly (readonly Typed[])[]): WorkbookSnapshot {
  return { ...workbook, sheets: [sheetOf("Bảng", rows)] };
}

test("K4 calculating only what changed gives what a fresh calculation gives", async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.array(change, { maxLength: 6 }), async (start, changes) => {
      const lasting = createCalculator();
      let rows = start;
      let workbook = workbookOf({ Bảng: rows });
      await lasting.calculate(workbook, cells);
      for (const { row, column, to } of changes) {
        rows = rows.map((each, r) => (r === row ? each.map((was, c) => (c === column ? to : was)) : each));
        workbook = withRows(workbook, rows);
        expect(await lasting.calculate(workbook, cells)).toEqual(await createCalculator().calculate(workbook, cells));
      }
    }),
    { numRuns: 12 },
  );
});

test("K5 calculators do not see each other's workbooks", async () => {
  const at = (row: number, column: number) => ({ sheet: "B", row, column });
  const rows = (first: number): Typed[][] => [[first, 2, "=A1+B1"], [3], ["=SUM(A1:A2)*2"]];
  const asked = [at(0, 2), at(2, 0)];
  const [one, other] = [createCalculator(), createCalculator()];
  await one.calculate(workbookOf({ B: rows(1) }), asked);
  await one.calculate(workbookOf({ B: rows(10) }), asked);
  await other.calculate(workbookOf({ B: rows(1) }), asked);
  expect(await other.calculate(workbookOf({ B: rows(5) }), asked)).toEqual([{ value: 7 }, { value: 16 }]);
  expect(await one.calculate(workbookOf({ B: rows(7) }), asked)).toEqual([{ value: 9 }, { value: 20 }]);
});

test("K5 answers come in the order asked, and calls made at once do not disturb each other", async () => {
  const calculator = createCalculator();
  const first = workbookOf({ B: [[1, "=A1*2"]] });
  const second = workbookOf({ B: [[10, "=A1*2"]] });
  const at = { sheet: "B", row: 0, column: 1 };
  const results = await Promise.all([first, second, first].map((workbook) => calculator.calculate(workbook, [at])));
  expect(results).toEqual([[{ value: 2 }], [{ value: 20 }], [{ value: 2 }]]);
});

test("K5 typed cells, blank cells and cells of no sheet are answered as they stand", async () => {
  const workbook = workbookOf({ B: [["đạt", null, true]] });
  const results = await createCalculator().calculate(workbook, [
    { sheet: "B", row: 0, column: 0 },
    { sheet: "B", row: 0, column: 1 },
    { sheet: "B", row: 0, column: 2 },
    { sheet: "B", row: 900, column: 90 },
    { sheet: "Thiếu", row: 0, column: 0 },
  ]);
  expect(results).toEqual([{ value: "đạt" }, { value: null }, { value: true }, { value: null }, { value: null }]);
});

test("K4 a change far below the used area, a new sheet and a new name are seen", async () => {
  const calculator = createCalculator();
  const at = { sheet: "B", row: 0, column: 0 };
  const start = workbookOf({ B: [["=SUM(B:B)+N(Gốc)"]] }, { names: [{ name: "Gốc", formula: "B!$C$1", sheet: null }] });
  expect(await calculator.calculate(start, [at])).toEqual([{ value: 0 }]);
  const rows: Typed[][] = [["=SUM(B:B)+N(Gốc)", null, 5]];
  rows[4_000] = [null, 7];
  expect(await calculator.calculate(withRows({ ...start }, []), [])).toEqual([]);
  const far = {
    ...start,
    sheets: [
      sheetOf(
        "B",
        Array.from(rows, (each) => each ?? []),
      ),
    ],
  };
  expect(await calculator.calculate(far, [at])).toEqual([{ value: 12 }]);
  const renamed = { ...far, names: [{ name: "Gốc", formula: "B!$B$4001", sheet: null }] };
  expect(await calculator.calculate(renamed, [at])).toEqual([{ value: 14 }]);
});
