import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { parsePosition } from "../../../src/core/cell/address";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import { derive, sample, summarised } from "./derived";

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

describe("the sheets calculate to what the tables say", () => {
  const { after } = derive(sample());
  const value = async (sheet: string, label: string, column: string): Promise<unknown> => {
    const source = after.sheets.find(({ name }) => name === sheet);
    const row =
      [...(source?.rows ?? [])].find(([, cells]) => cells.some((cell) => cell?.text.startsWith(label)))?.[0] ?? -1;
    const at = { sheet, row, column: parsePosition(`${column}1`)?.column ?? 0 };
    if (cellOf(after, at).formula === null) return cellOf(after, at).value;
    return (await calculator.calculate(after, [at]))[0]?.value;
  };
  const calculator = createCalculator();

  test.each([
    ["Y2", "Tổng hợp", "CHỈ ĐẠO", "C", 2],
    ["Y2", "Tổng hợp", "CHỈ ĐẠO", "L", 0.75],
    ["Y2 late: first quarter, half done", "Tổng hợp", "CHỈ ĐẠO", "I", 1],
    ["Y2 by rate", "Tổng hợp", "THỂ CHẾ", "D", 1],
    ["Y2 by status", "Tổng hợp", "THỂ CHẾ", "E", 0],
    ["Y3", "Tổng hợp", "Tổng cộng", "C", 4],
    ["Y3", "Tổng hợp", "Tổng cộng", "M", "Khớp"],
    ["Y4 both spellings", "Tổng hợp", "Văn phòng - Thống kê", "C", 2],
    ["Y5 a total that was filled", "Tổng hợp", "Số lượng hồ sơ tiếp nhận, Tổng số", "E", 42],
    ["Y6", "Tổng hợp", "Thủ tục", "H", 0.06],
    ["D1 by criteria", "Trừ điểm", "Bị trừ, cộng từng", "C", 0.66],
    ["D1 by sections", "Trừ điểm", "Bị trừ, theo điểm", "C", 0.45],
    ["D1 their difference", "Trừ điểm", "Chênh lệch", "C", 0.21],
    [
      "D1 a section that disagrees",
      "Trừ điểm",
      "Cộng các tiêu chí mục 1",
      "F",
      "Lệch với điểm của mục; xem lại điểm của mục này hoặc của từng tiêu chí",
    ],
    ["D1 a section that agrees", "Trừ điểm", "Cộng các tiêu chí mục 2", "F", "Khớp với điểm của mục"],
    ["F2", "TTHC", "Tổng cộng", "G", 41],
  ])("%s %s: %s %s", async (_, sheet, label, column, expected) => {
    const found = await value(sheet, label, column);
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 9);
    else expect(found).toBe(expected);
  });
});

describe("Y8 the seal", () => {
  const after = summarised(sample());
  const seal = async (workbook: WorkbookSnapshot): Promise<unknown> => {
    const at = { sheet: "Tổng hợp", row: 6, column: 0 };
    return (await createCalculator().calculate(workbook, [at]))[0]?.value;
  };
  /** The workbook with two cells of the first sheet holding each other's content. */
  const swapped = (one: string, other: string): WorkbookSnapshot => {
    const [first, second] = [one, other].map((name) => ({
      sheet: "Phụ lục 1",
      ...(parsePosition(name) ?? { row: 0, column: 0 }),
    }));
    if (first === undefined || second === undefined) throw new Error("no cells");
    const [a, b] = [cellOf(after, first), cellOf(after, second)];
    const edits = [
      { kind: "set-cell" as const, at: first, before: a, after: b },
      { kind: "set-cell" as const, at: second, before: b, after: a },
    ];
    const result = applyPatch(after, { title: { vi: "", en: "" }, because: null, edits });
    if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
    return result.workbook;
  };

  test.each([
    ["nothing changed", after, "Số liệu nguồn chưa đổi"],
    ["two rates changed places", swapped("F4", "F5"), "ĐÃ CŨ"],
  ])("%s", async (_, workbook, expected) => {
    expect(await seal(workbook)).toEqual(expect.stringContaining(expected));
  });
});
