import { renameSheetInFormula, shiftFormula } from "../../../src/core/patch/shift-formula";

describe("shiftFormula", () => {
  const insert = { sheet: "PL1", at: 4, count: 2 };
  const remove = { sheet: "PL1", at: 4, count: -2 };
  it.each([
    ["=A4+A5", "=A4+A7", insert],
    ["=SUM(A1:A10)", "=SUM(A1:A12)", insert],
    ["=SUM($A$5:B$6)", "=SUM($A$7:B$8)", insert],
    ["=SUM(5:6)", "=SUM(7:8)", insert],
    ["=PL2!A9", "=PL2!A9", insert],
    ["='PL1'!A9", "='PL1'!A11", insert],
    ['=IF(A9="A9",LOG10(A9),TAX_2024)', '=IF(A11="A9",LOG10(A11),TAX_2024)', insert],
    ["=SUM(A:A)", "=SUM(A:A)", insert],
    ["=A5", "=#REF!", remove],
    ["=SUM(A1:A5)", "=SUM(A1:A4)", remove],
    ["=SUM(A5:A10)", "=SUM(A5:A8)", remove],
    ["=SUM(A5:A6)", "=SUM(#REF!)", remove],
    ["=A7", "=A5", remove],
    ["=Bảng_A5+A7", "=Bảng_A5+A5", remove],
  ])("%s becomes %s", (formula, expected, shift) => {
    expect(shiftFormula(formula, "PL1", shift)).toBe(expected);
  });

  it.each([
    ["=PL1!A1+PL2!A1", "='Phụ lục 1'!A1+PL2!A1"],
    ["='PL1'!A1&\"PL1!A1\"", "='Phụ lục 1'!A1&\"PL1!A1\""],
  ])("renaming a sheet turns %s into %s", (formula, expected) => {
    expect(renameSheetInFormula(formula, "PL1", "Phụ lục 1")).toBe(expected);
  });
});
