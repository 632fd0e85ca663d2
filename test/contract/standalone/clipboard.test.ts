import fc from "fast-check";
import { readTable, writeTable } from "../../../src/standalone/grid/clipboard";

const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  ["one cell", "12", [["12"]]],
  ["a row", "a\tb", [["a", "b"]]],
  [
    "Windows line breaks, one at the end",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "blank cells",
    "\t\n\tx",
    [
      ["", ""],
      ["", "x"],
    ],
  ],
  ["a line break inside a cell", '"Thôn 1\nThôn 2"\tx', [["Thôn 1\nThôn 2", "x"]]],
  ["quotes inside a cell", '"xã ""An Bình"""', [['xã "An Bình"']]],
  ["a quote that only begins a word", '"An Bình', [['"An Bình']]],
  ["nothing", "", [[""]]],
];

test.each(cases)("G6 %s is read from tab-separated text", (_, text, rows) => {
  expect(readTable(text)).toEqual(rows);
});

test("G6 what is copied is pasted the same", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ạ", "1", ",", "\t", "\n", '"', " ") });
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
    // A single blank cell in the last row looks like the line break that ends a table.
    .filter((table) => table.length === 1 || table.at(-1)?.join("") !== "");
  fc.assert(fc.property(rows, (table) => expect(readTable(writeTable(table))).toEqual(table)));
});
