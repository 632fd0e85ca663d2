import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { scanFormula } from "../../../src/adapters/calculation/formula-scan";
import { formatArea, parsePosition } from "../../../src/core/cell/address";
import { shown, workbookOf, type Typed } from "./sheets";

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

const row: readonly Typed[] = [1, 2, 3];

/** [why, cells from A2 on, the cell asked, its result; null for "cannot be calculated"]. A1:C1 hold 1, 2, 3. */
const cases: readonly (readonly [string, readonly Typed[], string, Typed])[] = [
  ["a known formula", ["=A1+B1"], "A2", 3],
  ["a function the engine does not have", ["=VIETBANGCHU(A1)"], "A2", null],
  ["a formula that reads such a function", ["=VIETBANGCHU(A1)", "=A2+1"], "B2", null],
  ["IFERROR does not turn it into a figure", ["=VIETBANGCHU(A1)", "=IFERROR(A2,0)"], "B2", null],
  ["a range that holds it", ["=VIETBANGCHU(A1)", 5, "=SUM(A2:B2)"], "C2", null],
  ["a formula beside it", ["=VIETBANGCHU(A1)", "=SUM(A1:C1)"], "B2", 6],
  ["another file", ["=[1]Nguồn!A1"], "A2", null],
  ["another file, quoted", ["='[Nguồn.xlsx]Bảng 1'!A1"], "A2", null],
  ["a table's column", ["=SUM(Bảng1[Số tiền])"], "A2", null],
  ["several sheets at once", ["=SUM(Một:Hai!A1)"], "A2", null],
  ["a name nobody defined", ["=Tổng_chi*2"], "A2", null],
  ["a sheet that is not there", ["=Thiếu!A1"], "A2", null],
  ["a circle of one", ["=A2+1"], "A2", null],
  ["a circle of two", ["=B2", "=A2"], "A2", null],
  ["what reads a circle", ["=B2", "=A2", "=B2+1"], "C2", null],
  ["a random number", ["=RAND()"], "A2", null],
  ["a result of several cells", ["=A1:C1*2"], "A2", null],
  ["what reads a result of several cells", ["=A1:C1*2", null, null, "=A2+1"], "D2", null],
  ["parentheses that do not match", ["=SUM(A1:C1"], "A2", null],
  ["an unknown function only named in a text", ['="VIETBANGCHU("&A1'], "A2", "VIETBANGCHU(1"],
  ["a bracket only in a text", ['="[1]"&A1'], "A2", "[1]1"],
  ["blank cells of a whole column", [null, "=COUNTBLANK(A:A)"], "B2", null],
  ["a criterion that blanks of a whole column meet", [null, '=COUNTIF(A:A,"<>x")'], "B2", null],
  ["a criterion that no blank meets", [null, '=COUNTIF(A:A,"<>")'], "B2", 1],
  ["an address made at run time", [null, '=INDIRECT("A"&1)+1'], "B2", 2],
  ["an address made at run time, where something is unknown", ["=VIETBANGCHU(1)", '=INDIRECT("A"&1)'], "B2", null],
  [
    "a formula that reads an unknown one far away is lost, its neighbour is not",
    ["=A1", "=C2", "=VIETBANGCHU(1)"],
    "A2",
    1,
  ],
  ["a text that looks like a formula stays a text", ['="="&A1&"+1"'], "A2", "=1+1"],
];

describe("K2 what cannot be calculated with certainty is null, not a guess", () => {
  test.each(cases)("K2 %s", async (_, cells, at, expected) => {
    const workbook = workbookOf({ Bảng: [row, cells], Một: [[1]], Hai: [[2]] });
    const place = parsePosition(at) ?? { row: 0, column: 0 };
    const [result] = await createCalculator().calculate(workbook, [{ sheet: "Bảng", ...place }]);
    expect(result === null ? null : shown(result?.value ?? null)).toBe(expected);
  });

  test("K2 dates of a 1904 workbook are not calculated, other figures are", async () => {
    const workbook = workbookOf({ B: [["=YEAR(30000)", "=1+1"]] }, { uses1904Dates: true });
    const result = await createCalculator().calculate(workbook, [
      { sheet: "B", row: 0, column: 0 },
      { sheet: "B", row: 0, column: 1 },
    ]);
    expect(result).toEqual([null, { value: 2 }]);
  });
});

/** [formula, functions, areas, names, beyond reach] */
const scans: readonly (readonly [string, string, string, string, boolean])[] = [
  ["=SUM(A1:B2)+C3", "SUM", "A1:B2 C3", "", false],
  ["=SUM($A$1:$B$2)", "SUM", "A1:B2", "", false],
  ["=SUM('Phụ lục 02'!A:A)", "SUM", "Phụ lục 02!A1:A1048576", "", false],
  ["='Báo cáo Q''1'!B2", "", "Báo cáo Q'1!B2", "", false],
  ["=Biểu_1!C4*2", "", "Biểu_1!C4", "", false],
  ["=SUM(3:4)", "SUM", "A3:XFD4", "", false],
  ["=LOG10(A1)", "LOG10", "A1", "", false],
  ["=_xlfn.IFNA(A1,0)", "IFNA", "A1", "", false],
  ['=IF(TRUE,Số_liệu,"A1")', "IF", "", "Số_liệu", false],
  ['=B2&"C3""D4"', "", "B2", "", false],
  ["=1E5+A1", "", "A1", "", false],
  ["=@A1:A3", "", "A1:A3", "", true],
  ["=#REF!+A1", "", "A1", "", false],
];

describe("K3 the cells, functions and names of a formula are read from its text", () => {
  test.each(scans)("K3 %s", (formula, functions, areas, names, isBeyondReach) => {
    const parts = scanFormula(formula);
    expect({
      functions: parts.functions.join(" "),
      areas: parts.areas.map(({ sheet, area }) => (sheet === null ? "" : `${sheet}!`) + formatArea(area)).join(" "),
      names: parts.names.join(" "),
      isBeyondReach: parts.isBeyondReach,
    }).toEqual({ functions, areas, names, isBeyondReach });
  });
});
