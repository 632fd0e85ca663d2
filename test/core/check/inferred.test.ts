import fc from "fast-check";
import { formatPosition } from "../../../src/core/cell/address";
import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

function inferred(table: string): readonly string[] {
  const workbook = workbookOf(table);
  const { findings } = check(workbook, recognise(workbook), settings);
  return findings
    .filter(({ code }) => code === "A10")
    .map(({ at, severity }) => `${formatPosition({ row: at.top, column: at.left })} ${severity}`);
}

function held(table: string): readonly string[] {
  const workbook = workbookOf(table);
  const { checked } = check(workbook, recognise(workbook), settings);
  return [...new Set(checked.map(({ identity }) => identity.split("@")[0] ?? ""))];
}

const rows = (figures: readonly (readonly (number | string)[])[]) =>
  figures.map((row, index) => `Xã số ${String(index + 1)}|${row.join("|")}`).join(" / ");

describe("identities read off the figures", () => {
  it.each([
    ["parts on the right", "Đơn vị|Giao|Tỉnh|Xã", [1, 0, 0]],
    ["parts on the left", "Đơn vị|Tỉnh|Xã|Giao", [0, 0, 1]],
    ["the sum between its parts", "Đơn vị|Tỉnh|Giao|Xã", [0, 1, 0]],
  ])("C22 a sum is seen wherever it stands: %s", (_, header, places) => {
    const figures = [
      [312, 147],
      [268, 91],
      [405, 216],
      [377, 158],
      [294, 133],
    ].map(([a = 0, b = 0]) => {
      const parts = [a, b];
      return places.map((isSum) => (isSum === 1 ? a + b : (parts.shift() ?? 0)));
    });
    expect(held(`${header} / ${rows(figures)}`)).toContain("figures-sum");
  });

  it("C22 a price per piece is a quotient, and no rate", () => {
    const table =
      "STT|Nội dung|Số lượng|Đơn giá|Thành tiền / 1|Máy in|2|3500000|7000000 / 2|Máy quét|1|12000000|12000000 / 3|Giấy in|50|75000|3750000 / 4|Bàn|6|1250000|7500000 / 5|Ghế|12|480000|5760000";
    expect(held(table)).toEqual([]);
    expect(inferred(table)).toEqual([]);
  });

  it("C22 what fails in two rows of a short table is no identity", () => {
    const figures = [
      [312, 147, 459],
      [268, 91, 360],
      [405, 216, 621],
      [377, 158, 536],
      [294, 133, 427],
      [281, 119, 400],
    ];
    expect(held(`Đơn vị|Tỉnh|Xã|Giao / ${rows(figures)}`)).toEqual([]);
  });

  it("C22 growth over the year before, as per cent", () => {
    const pairs = [
      [312, 347],
      [268, 291],
      [405, 416],
      [377, 358],
      [294, 333],
    ];
    const figures = pairs.map(([a = 0, b = 0]) => [a, b, (((b - a) / a) * 100).toFixed(1).replace(".", ",")]);
    const table = `Đơn vị|Cùng kỳ|Kỳ này|Tăng, giảm so với cùng kỳ (%) / ${rows(figures)}`;
    expect(held(table)).toContain("figures-ratio");
    const wrong = figures.map((row, index) => (index === 2 ? [row[0] ?? 0, row[1] ?? 0, "7,2"] : row));
    expect(inferred(`Đơn vị|Cùng kỳ|Kỳ này|Tăng, giảm so với cùng kỳ (%) / ${rows(wrong)}`)).toEqual(["D4 warning"]);
  });

  it("C22 chance never makes an identity: columns of figures that have nothing to do with each other", () => {
    const figure = fc.integer({ min: 0, max: 30 });
    let guesses = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, figure, figure, figure, figure), { minLength: 4, maxLength: 12 }),
        (table) => {
          if (inferred(`Đơn vị|Lớp|Phòng|Giáo viên|Ghế|Bàn / ${rows(table)}`).length > 0) guesses += 1;
        },
      ),
      { numRuns: 300, seed: 7 },
    );
    expect(guesses).toBe(0);
  });

  it("C22 an inferred identity is never an error, and says on how many rows it rests", () => {
    const figures = [312, 268, 405, 377, 294, 281, 350].map((a, index) => [a, 100 + 7 * index, a + 100 + 7 * index]);
    const wrong = figures.map((row, index) => (index === 3 ? [row[0] ?? 0, row[1] ?? 0, (row[2] ?? 0) + 90] : row));
    const workbook = workbookOf(`Đơn vị|Tỉnh|Xã|Giao / ${rows(wrong)}`);
    const { findings, verdict } = check(workbook, recognise(workbook), settings);
    const [finding] = findings.filter(({ code }) => code === "A10");
    expect(finding?.severity).toBe("warning");
    expect(finding?.message.vi).toContain("đúng ở 6 trên 7 dòng");
    expect(finding?.denial).toBeDefined();
    expect(verdict).toBe("review");
  });
});

describe("identities read off a column's formulas", () => {
  const table = (last: string) =>
    `Đơn vị|Giao|Bổ sung|Được dùng / Đông|312|20|=B2+C2→332 / Tây|268|15|=SUM(B3:C3)→283 / Nam|405|30|=B4+C4→435 / Bắc|377|12|${last}`;

  it.each([
    ["a typed figure that agrees", "389", []],
    ["a typed figure that differs", "398", ["D5 warning"]],
  ])("C22 %s", (_, last, expected) => {
    expect(inferred(table(last))).toEqual(expected);
  });

  it.each([
    ["rounded", "=ROUND(C2/B2*100,1)→6,4", "=ROUND(C3/B3*100,1)→5,6"],
    ["guarded against nothing", '=IF(B2=0,"",C2/B2*100)→6,4', '=IF(B3=0,"",C3/B3*100)→5,6'],
    ["error caught", '=IFERROR(C2/B2*100,"")→6,4', '=IFERROR(C3/B3*100,"")→5,6'],
  ])("C22 a ratio: %s", (_, first, second) => {
    const ratio = (last: string) =>
      `Đơn vị|Giao|Bổ sung|Phần / Đông|312|20|${first} / Tây|268|15|${second} / Nam|405|30|${last}`;
    expect(inferred(ratio("7,4"))).toEqual([]);
    expect(inferred(ratio("4,7"))).toEqual(["D4 warning"]);
  });
});
