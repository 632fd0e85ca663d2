import { formatRange, formatRef, parseRef } from "../../../src/core/cell/address";
import { blankCell, type Cell } from "../../../src/core/cell/cell";
import { dependentsOf } from "../../../src/core/patch/dependents";
import { referencesOf } from "../../../src/core/patch/references";
import { draft, workbookOfDrafts } from "../../contract/workbook-contract";

const formula = (text: string): Cell => ({ ...blankCell, value: 0, text: "0", formula: text });

describe("referencesOf", () => {
  it.each([
    ["=A1+SUM($B$2:C4)", ["PL!A1", "PL!B2:C4"]],
    ["='Phụ lục 2'!D5*Tổng!E6", ["Phụ lục 2!D5", "Tổng!E6"]],
    ['=IF(A1="B2",LOG10(C3),TEXT(D4,"0"))', ["PL!A1", "PL!C3", "PL!D4"]],
    ["=SUM(A:B)", ["PL!A1:B1048576"]],
    ["=Bảng_A5", []],
    ["='L''an'!A1", ["L'an!A1"]],
  ])("%s reads %j", (text, expected) => {
    expect(referencesOf(text, "PL").map(formatRange)).toEqual(expected);
  });
});

describe("dependentsOf", () => {
  const workbook = workbookOfDrafts([
    draft("PL", [
      [0, 0, { ...blankCell, value: 1, text: "1" }],
      [1, 0, formula("=A1*2")],
      [2, 0, formula("=SUM(A1:A2)")],
      [3, 0, formula("=B9")],
    ]),
    draft("Tổng hợp", [[0, 0, formula("=PL!A3")]]),
  ]);

  it.each([
    ["PL!A1", ["PL!A2", "PL!A3", "Tổng hợp!A1"]],
    ["PL!A2", ["PL!A3", "Tổng hợp!A1"]],
    ["PL!B9", ["PL!A4"]],
    ["Tổng hợp!A1", []],
  ])("a change of %s reaches %j", (changed, expected) => {
    const at = parseRef(changed);
    expect(at).not.toBeNull();
    if (at !== null) expect(dependentsOf(workbook, [at]).map(formatRef)).toEqual(expected);
  });
});
