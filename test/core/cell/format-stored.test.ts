import { formatStored } from "../../../src/core/cell/format-stored";

describe("formatStored", () => {
  it.each([
    [1714, "#,##0", "1.714"],
    [1714, "General", "1714"],
    [0.7756, "0.00%", "77,56%"],
    [0.5, "0%", "50%"],
    [10.7, "0.0", "10,7"],
    [18.61, "General", "18,61"],
    [-1234.5, "#,##0.00", "-1.234,50"],
    [0.1 + 0.2, "General", "0,3"],
    [2.345, "0.00", "2,35"],
    [45_000, "dd/mm/yyyy", "15/03/2023"],
    [45_351, "d/m/yyyy", "29/02/2024"],
    [1234, '#,##0 "đồng"', "1234"],
    ["27/32", "General", "27/32"],
    [true, "General", "TRUE"],
    [null, "0%", ""],
  ])("%j under %s reads %s", (value, format, expected) => {
    expect(formatStored(value, format)).toBe(expected);
  });

  it("shows an error by its code", () => {
    expect(formatStored({ kind: "error", code: "#DIV/0!" }, "0%")).toBe("#DIV/0!");
  });
});
