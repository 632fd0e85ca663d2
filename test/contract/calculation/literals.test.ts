import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { plainDecimals } from "../../../src/adapters/calculation/literals";
import { workbookOf } from "./sheets";

test.each([
  ["=A1<0.60", "=A1<0.6"],
  ["=1.00+2.050*3", "=1+2.05*3"],
  ['=IF(A1>=0.50,"0.50","x 1.10")', '=IF(A1>=0.5,"0.50","x 1.10")'],
  ["='Q1.50'!A1+10.0", "='Q1.50'!A1+10"],
  ["=SUM(A10:B20)+100", "=SUM(A10:B20)+100"],
  ["=1.5E10+1.50", "=1.5E10+1.5"],
  ["=Bảng1.20", "=Bảng1.20"],
])("K13 %s is given to the engine as %s", (formula, given) => {
  expect(plainDecimals(formula)).toBe(given);
});

test("K13 a decimal that ends in a zero is the number it says", async () => {
  const formulas = ["=A1<0.60", "=A1=0.60", "=A1>=0.50", '=IF(A1>0.10,"0.10","")', "=1.50*2.00"];
  const workbook = workbookOf({ S: [[0.6, ...formulas]] });
  const cells = formulas.map((_, index) => ({ sheet: "S", row: 0, column: index + 1 }));
  const results = await createCalculator().calculate(workbook, cells);
  expect(results.map((each) => each?.value)).toEqual([false, true, true, "0.10", 3]);
});
