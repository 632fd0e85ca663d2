import fc from "fast-check";
import type { ColumnContent } from "../../../src/core/appendix/kind";
import { amountOfNumber, formatPlain } from "../../../src/core/cell/amount";
import { blankCell, type Cell, type CellValue } from "../../../src/core/cell/cell";
import { profileColumn, readCell, storedAmount } from "../../../src/core/text/numbers";

function cell(value: CellValue, format = "General", text = "", formula: string | null = null): Cell {
  return { ...blankCell, value, format, text: text === "" && typeof value === "string" ? value : text, formula };
}

function read(subject: Cell, content: ColumnContent | null, ...others: readonly Cell[]) {
  return readCell(subject, profileColumn([subject, ...others], content));
}

function figure(subject: Cell, content: ColumnContent | null = null): string {
  const reading = read(subject, content);
  return reading.kind === "figure"
    ? `${formatPlain(reading.amount)} ${reading.measure} ${reading.mark ?? "-"} ${reading.isText ? "text" : "number"}`
    : reading.kind;
}

test.each([
  [cell(692, "General", "692"), "692 plain - number"],
  [cell(18.61, "General", "18,61"), "18.61 plain comma number"],
  [cell(77.56, "General", "77.56"), "77.56 plain dot number"],
  [cell(0.1 + 0.2, "General", "0,3"), "0.3 plain comma number"],
  [cell(1 / 3, "General", "0,333333333"), "0.333333333333333 plain comma number"],
  [cell(0.7756, "0.00%", "77,56%"), "77.56 percent comma number"],
  [cell(1, "0%", "100%"), "100 percent - number"],
  [cell(0.99385, "0.0%", "99,4%"), "99.4 percent comma number"],
  [cell(18.61, "0", "19"), "19 plain - number"],
  [cell(18.6, "0.00", "18,60"), "18.60 plain comma number"],
  [cell(18.6, "0.0#", "18,6"), "18.6 plain comma number"],
  [cell(8134, "#,##0", "8.134"), "8134 plain - number"],
  [cell(5_400_000, "#,##0,", "5.400"), "5400 plain - number"],
  [cell(-2.5, "#,##0.0;[Red]-#,##0.0", "-2,5"), "-2.5 plain comma number"],
  [cell(12, '0 "hồ sơ"', "12 hồ sơ"), "12 plain - number"],
  [cell(77.563150074, "0.00", "77,56", "=522/673*100"), "77.56 plain comma number"],
  [cell("1.234"), "1234 plain - text"],
  [cell("77,56%"), "77.56 percent comma text"],
])("T18 %j reads %s", (subject, expected) => {
  expect(figure(subject)).toBe(expected);
});

test("T18 what is calculated with is kept beside what is printed", () => {
  const rounded = cell(77.563150074, "0.00", "77,56", "=522/673*100");
  expect(storedAmount(rounded)).toEqual({ coefficient: 77563150074n, decimals: 9 });
  expect(storedAmount(cell(0.7756, "0.00%", "77,56%"))).toEqual({ coefficient: 7756n, decimals: 4 });
  expect(storedAmount(cell("12"))).toBeNull();
  expect(storedAmount(cell(null))).toBeNull();
});

test("T18 the short roads to a stored figure arrive where the long one does", () => {
  const short = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, d]) => n / 10 ** d);
  fc.assert(
    fc.property(fc.oneof(fc.double(), short, fc.double({ min: -1000, max: 1000 })), (value) => {
      expect(storedAmount(cell(value))).toEqual(amountOfNumber(value));
    }),
    { numRuns: 500 },
  );
});

test.each([
  [cell(null), "blank"],
  [cell(""), "blank"],
  [cell("  "), "blank"],
  [{ ...cell(null), formula: "=A1" }, "blank"],
  [cell({ kind: "error", code: "#DIV/0!" }), "error"],
  [cell(true), "text"],
  [cell("trên 95%"), "text"],
  [cell("từ 90% trở lên"), "text"],
  [cell("Không phát sinh"), "not-applicable"],
])("T19 %j reads %s", (subject, kind) => {
  expect(read(subject, "count").kind).toBe(kind);
});

test.each(["label", "unit", "units", "deadline", "status", "text", "order"] as const)(
  "T20 words in a column of %s stay words",
  (content) => {
    expect(read(cell("12"), content)).toEqual({ kind: "text", text: "12" });
    expect(read(cell("1.10"), content)).toEqual({ kind: "text", text: "1.10" });
    expect(read(cell("-"), content)).toEqual({ kind: "text", text: "-" });
  },
);

test.each([
  [45178, "d-mmm", "09-Sep", "count", 9, 9],
  [45269, "d-mmm", "09-Dec", "count", 9, 12],
  [16681, "mmm-yy", "Sep-45", "percent", 9, 45],
] as const)("T21 %d under %s came from a fraction", (serial, format, text, content, part, whole) => {
  expect(read(cell(serial, format, text), content)).toEqual({
    kind: "fraction",
    part: { coefficient: BigInt(part), decimals: 0 },
    whole: { coefficient: BigInt(whole), decimals: 0 },
    isText: false,
  });
});

test("T21 a real date is a date in any column", () => {
  expect(read(cell(45089, "dd/mm/yyyy", "12/06/2023"), "count").kind).toBe("text");
  expect(read(cell(45089, "d-mmm", "12-Jun"), "deadline")).toEqual({ kind: "text", text: "12-Jun" });
});

test("T22 the column decides what 1.365 is", () => {
  const subject = cell("1.365");
  expect(read(subject, "score").kind).toBe("ambiguous");
  expect(read(subject, "score", cell("18.61"))).toMatchObject({
    kind: "figure",
    amount: { coefficient: 1365n, decimals: 3 },
  });
  expect(read(subject, "count", cell("18.61"))).toMatchObject({
    kind: "figure",
    amount: { coefficient: 1365n, decimals: 0 },
  });
  expect(read(subject, "score", cell("18.61"), cell("10,7")).kind).toBe("ambiguous");
  expect(read(cell("461,612"), "money", cell("79.461,612"))).toMatchObject({
    kind: "figure",
    amount: { coefficient: 461612n, decimals: 3 },
  });
});

test("T22 a column is described by its cells", () => {
  expect(profileColumn([cell("77,5%"), cell("10.25"), cell("x")], "percent")).toEqual({
    content: "percent",
    decimalMark: null,
    mixesMarks: true,
    unitExponent: 0,
    hasPercentSigns: true,
    isOfOne: false,
    decimals: 2,
  });
  expect(profileColumn([cell(0.7756), cell(1), cell(0)], "percent")).toMatchObject({ isOfOne: true, decimals: 4 });
  expect(profileColumn([cell(1), cell(0)], "percent")).toMatchObject({ isOfOne: false, decimals: 0 });
  expect(profileColumn([cell(null), cell("Kế hoạch")], null)).toMatchObject({ decimalMark: null, decimals: null });
});

test("T23 millions count as millions beside bare millions, as đồng otherwise", () => {
  const two = cell("2 triệu");
  expect(read(two, "money", cell("0"), cell("5 triệu"))).toMatchObject({ amount: { coefficient: 2_000_000n } });
  expect(read(two, "money", cell("500.000"))).toMatchObject({ amount: { coefficient: 2_000_000n } });
  expect(read(two, "money", cell("3"))).toMatchObject({ amount: { coefficient: 2n } });
});

test("T24 a cell of 40.000 characters is read as the text it is", () => {
  for (const part of ["1.", "a ", "1/", "(", "- ", "9"]) {
    const long = part.repeat(40_000 / part.length);
    expect(read(cell(long), null).kind).toBe("text");
  }
});
