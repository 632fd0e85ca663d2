import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { workbookOf } from "./sheets";

const hidden = '=IF(1=1,"",1)';
const rows = [
  [hidden, "chữ", null, 3],
  ["x", hidden, '=""', "=1+1"],
  ["n", null, "=B2", ""],
];

/** What Excel makes of formulas that show nothing, and of an empty text that was typed. */
const cases: readonly (readonly [formula: string, result: unknown])[] = [
  ["=COUNTA(S!A1:D3)", 10],
  ["=COUNTBLANK(S!A1:D3)", 7],
  ["=COUNT(S!A1:D3)", 2],
  ["=SUM(S!A1:D3)", 5],
  ["=AVERAGE(S!A1:D3)", 2.5],
  ["=ISTEXT(S!A1)", true],
  ["=ISBLANK(S!A1)", false],
  ["=ISBLANK(S!C1)", true],
  ["=LEN(S!A1)", 0],
  ['=S!A1=""', true],
  ["=S!A1=S!C1", true],
  ['=S!A1&"x"', "x"],
  ["=S!A1", ""],
  ["=N(S!A1)", 0],
  ["=S!A1=0", false],
  ["=S!A1<>0", true],
  ["=S!A1>0", true],
  ["=S!A1<1", false],
  ["=IF(S!A1=0,1,2)", 2],
  ["=S!C1=0", true],
  ["=SUMPRODUCT((S!A1:A3<>0)*1)", 3],
  ["=SUMPRODUCT((S!A1:A3=0)*1)", 0],
  ['=COUNTIF(S!A1:D3,"")', 7],
  ["=SUMPRODUCT(ISTEXT(S!A1:D3)*LEN(S!A1:D3))", 5],
  ["=SUMPRODUCT(ROW(S!D1:D3)-ROW(S!D1)+1,S!D1:D3)", 7],
];

test("K11 a formula that shows nothing holds an empty text, which is no blank cell", async () => {
  const workbook = workbookOf({ S: rows, T: [cases.map(([formula]) => formula)] });
  const cells = cases.map((_, column) => ({ sheet: "T", row: 0, column }));
  const results = await createCalculator().calculate(workbook, cells);
  expect(cases.map(([formula], index) => [formula, results[index]?.value])).toEqual(cases.map((each) => [...each]));
});
