import fc from "fast-check";
import { blankCell, sameContent, type Cell, type CellValue } from "../../../src/core/cell/cell";
import { formatStored } from "../../../src/core/cell/format-stored";
import { editableText, pastedCell, typedCell } from "../../../src/standalone/document/typed-input";

function cell(value: CellValue, format = "General"): Cell {
  return { ...blankCell, value, format, text: formatStored(value, format) };
}

/** [typed, value, formula, text shown, format] into a blank General cell. */
const cases: readonly (readonly [string, CellValue, string | null, string, string])[] = [
  ["12", 12, null, "12", "General"],
  ["1.234,5", 1234.5, null, "1234,5", "General"],
  ["1.714", 1714, null, "1714", "General"],
  ["77,56", 77.56, null, "77,56", "General"],
  ["77.56", 77.56, null, "77,56", "General"],
  ["-3", -3, null, "-3", "General"],
  ["77,56%", 0.7756, null, "77,56%", "0.00%"],
  ["100%", 1, null, "100%", "0%"],
  ["30/6/2026", 46203, null, "30/06/2026", "dd/mm/yyyy"],
  ["30-06-2026", 46203, null, "30/06/2026", "dd/mm/yyyy"],
  ["31/6/2026", "31/6/2026", null, "31/6/2026", "General"],
  ["27/32", "27/32", null, "27/32", "General"],
  ["001", "001", null, "001", "General"],
  ["048086001234567890", "048086001234567890", null, "048086001234567890", "General"],
  ["'12", "12", null, "12", "General"],
  ["true", true, null, "TRUE", "General"],
  ["Đang thực hiện", "Đang thực hiện", null, "Đang thực hiện", "General"],
  ["Đang thực hiện".normalize("NFD"), "Đang thực hiện", null, "Đang thực hiện", "General"],
  ["=A1+B1", null, "=A1+B1", "", "General"],
  ["=ROUND(A1*1,5;2)", null, "=ROUND(A1*1.5,2)", "", "General"],
  ['=IF(A1=";1,5";1;2)', null, '=IF(A1=";1,5",1,2)', "", "General"],
  ["=", "=", null, "=", "General"],
  ["", null, null, "", "General"],
  ["   ", null, null, "", "General"],
];

test.each(cases)("G5 %s", (typed, value, formula, text, format) => {
  expect(typedCell(blankCell, typed, false)).toEqual({ ...blankCell, value, formula, text, format });
});

test("G5 a text cell keeps what is typed, digit for digit", () => {
  expect(typedCell(cell(null, "@"), "1.234,50", false)).toMatchObject({
    value: "1.234,50",
    formula: null,
    format: "@",
  });
  expect(typedCell(cell(null, "@"), "=A1", false)).toMatchObject({ value: "=A1", formula: null });
});

test("G5 a cell's own number format stays", () => {
  expect(typedCell(cell(1, "#,##0"), "2500", false)).toMatchObject({ value: 2500, format: "#,##0", text: "2.500" });
});

test("G5 a day in a 1904 workbook is the same day", () => {
  expect(typedCell(blankCell, "30/6/2026", true).value).toBe(46203 - 1462);
});

test.each(["=1+1", '=HYPERLINK("http://vi.du")', " =A1"])("G6 pasted %s stays text", (pasted) => {
  expect(pastedCell(blankCell, pasted, false)).toMatchObject({ value: pasted, formula: null });
});

test("G5 opening the editor and leaving it changes nothing", () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC")),
    fc.constantFrom("12", "001", "1.714", "27/32", "30/6/2026", "77,56%", "TRUE", "=A1", "'x", " ", "đạt "),
    fc.integer(),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((figure) => Number(figure.toPrecision(9))),
    fc.boolean(),
    fc.constant(null),
  );
  const format = fc.constantFrom("General", "0.00%", "#,##0", "@");
  fc.assert(
    fc.property(value, format, (content, code) => {
      const before = cell(content, code);
      const after = typedCell(before, editableText(before), false);
      if (typeof content === "number" && (code === "@" || Math.abs(content) < 1e-6)) return;
      if (typeof content === "boolean" && code === "@") return;
      expect(sameContent(before, after) || content === "").toBe(true);
    }),
  );
});
