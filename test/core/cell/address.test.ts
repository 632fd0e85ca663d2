import fc from "fast-check";
import {
  columnName,
  formatArea,
  formatRange,
  lastColumn,
  lastRow,
  overlaps,
  parseArea,
  parseColumn,
  parsePosition,
  parseRange,
  parseRef,
  quoteSheet,
} from "../../../src/core/cell/address";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [lastColumn, "XFD"],
  ])("column %d is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseColumn(name)).toBe(column);
  });

  it.each(["XFE", "A0", "A1048577", "AAAA1", "1A", "", "A1:B2"])("%j is no cell", (text) => {
    expect(parsePosition(text)).toBeNull();
  });

  it.each([
    ["Phụ lục 2!A4:H9", { sheet: "Phụ lục 2", top: 3, left: 0, bottom: 8, right: 7 }],
    ["Lạ!tên!B2", { sheet: "Lạ!tên", top: 1, left: 1, bottom: 1, right: 1 }],
    ["S!C3:A1", { sheet: "S", top: 0, left: 0, bottom: 2, right: 2 }],
  ])("reads the range %s", (text, expected) => {
    expect(parseRange(text)).toEqual(expected);
  });

  it("reads a cell of a sheet", () => {
    expect(parseRef("PL2!$F$14")).toEqual({ sheet: "PL2", row: 13, column: 5 });
    expect(parseRef("F14")).toBeNull();
  });

  it.each([
    ["PL", "PL"],
    ["TongHop", "TongHop"],
    ["Trừ điểm", "'Trừ điểm'"],
    ["Phụ_lục", "Phụ_lục"],
    ["2023", "'2023'"],
    ["PL2", "'PL2'"],
    ["R1C1", "'R1C1'"],
    ["L'an", "'L''an'"],
  ])("a formula names the sheet %s as %s", (name, expected) => {
    expect(quoteSheet(name)).toBe(expected);
  });

  it("comes back from text", () => {
    const bound = fc.tuple(fc.nat(lastRow), fc.nat(lastRow), fc.nat(lastColumn), fc.nat(lastColumn));
    fc.assert(
      fc.property(bound, ([row1, row2, column1, column2]) => {
        const area = {
          top: Math.min(row1, row2),
          left: Math.min(column1, column2),
          bottom: Math.max(row1, row2),
          right: Math.max(column1, column2),
        };
        expect(parseArea(formatArea(area))).toEqual(area);
        expect(parseRange(formatRange({ sheet: "Phụ lục", ...area }))).toEqual({ sheet: "Phụ lục", ...area });
        expect(overlaps(area, area)).toBe(true);
      }),
    );
  });
});
