import { createCalculator } from "../../../src/adapters/calculation/calculator";
import type { CalculatedValue } from "../../../src/app/workbook";
import { caseWorkbook, excelCases, firstCaseRow } from "./cases";
import { shown } from "./sheets";

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

describe("K1 formulas give what Excel gives", () => {
  let results: readonly (CalculatedValue | null)[] = [];
  beforeAll(async () => {
    const cells = excelCases.map((_, index) => ({ sheet: "Kết quả", row: firstCaseRow + index, column: 0 }));
    results = await createCalculator().calculate(caseWorkbook, cells);
  });

  test.each(excelCases.map((each, index) => [...each, index] as const))("K1 %s: %s", (_, __, expected, index) => {
    const result = results[index] ?? null;
    expect(result).not.toBeNull();
    const value = shown(result?.value ?? null);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 6);
    else expect(value).toBe(expected);
  });
});
