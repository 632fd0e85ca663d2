import { formatRange } from "../../../src/core/cell/address";
import { referencesOf } from "../../../src/core/patch/references";
import { shiftFormula } from "../../../src/core/patch/shift-formula";

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
    ["another workbook", "=[1]PL1!A9+[2]!Tên", "=[1]PL1!A9+[2]!Tên"],
    ["another workbook in quotes", "='[bản cũ.xlsx]PL1'!A9", "='[bản cũ.xlsx]PL1'!A9"],
    [
      "columns of a table",
      "=SUM(Bảng1[Cột A9])+Bảng1[[#This Row],[A9]]",
      "=SUM(Bảng1[Cột A9])+Bảng1[[#This Row],[A9]]",
    ],
    ["a stack of sheets", "=SUM(PL0:PL1!A9)+SUM('PL0:PL1'!A9)", "=SUM(PL0:PL1!A9)+SUM('PL0:PL1'!A9)"],
    ["a sheet at both ends", "=SUM(PL1!A1:PL1!A9)", "=SUM(PL1!A1:PL1!A11)"],
    ["a sheet in other letters", "=pl1!A9", "=pl1!A11"],
    ["a sheet whose name ends alike", "='Cũ PL1'!A9+'PL1'!A9", "='Cũ PL1'!A9+'PL1'!A11"],
    ["an array, a percentage and a power", "={1,2;3,4}*A9%+1E9", "={1,2;3,4}*A11%+1E9"],
    ["an intersection and a spill", "=A9 A1:B9+@A9+A9#", "=A11 A1:B11+@A11+A11#"],
  ])("%s", (_, formula, expected) => {
    expect(shiftFormula(formula, "PL1", insert)).toBe(expected);
  });

  it("an apostrophe in the name of a sheet stands doubled", () => {
    const shift = { ...insert, sheet: "Dấu 'nháy'" };
    expect(shiftFormula("='Dấu ''nháy'''!A9+A9", "X", shift)).toBe("='Dấu ''nháy'''!A11+A9");
  });
});

describe("referencesOf", () => {
  it.each([
    ["=[1]PL1!A9+[2]!Tên+'[3]PL1'!A2", ["[3]PL1!A2"]],
    ["=Bảng1[[#This Row],[A9]]", []],
    ["=SUM(PL1!A1:PL1!B9)", ["PL1!A1:B9"]],
    ["=SUM(Một:Ba!A1)", ["Một!A1", "Ba!A1"]],
    ["='Dấu ''nháy'''!$B$9", ["Dấu 'nháy'!B9"]],
    ['="A1"&C3', ["Nhà!C3"]],
  ])("%s", (formula, expected) => {
    expect(referencesOf(formula, "Nhà").map(formatRange)).toEqual(expected);
  });
});
