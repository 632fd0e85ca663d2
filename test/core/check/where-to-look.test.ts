import type { Suspect } from "../../../src/core/check/finding";
import { whereToLook } from "../../../src/core/check/identity-rule";

const suspect = (...cells: readonly (readonly [number, string])[]): Suspect => ({
  probability: 0.3,
  cells: cells.map(([row, expectedText]) => ({
    at: { sheet: "PL", row, column: 5 },
    found: 1,
    expected: 2,
    foundText: "1",
    expectedText,
    expectedFormula: null,
  })),
});

describe("where to look", () => {
  it("C11 cells that are wrong together are joined by words, which read as no sum", () => {
    const { vi, en } = whereToLook([suspect([4, "9"], [2, "0"]), suspect([6, "3"])]);
    expect(vi).toBe(" Xem lại F5 (9) cùng với F3 (0) hoặc F7 (3).");
    expect(en).toBe(" Look at F5 (9) together with F3 (0) or F7 (3).");
  });
});
