import { readWordTables } from "../../../src/adapters/file/docx/read-tables";
import { Fault } from "../../../src/app/workbook";
import { writeZip } from "../../../src/adapters/file/zip/write-zip";
import {
  cell,
  documentOf,
  down,
  downFrom,
  paragraph,
  plainTable,
  proceduresReport,
  row,
  spanning,
  table,
} from "./small-document";

const boxes = (bytes: Uint8Array) =>
  readWordTables(bytes).map(({ cells }) =>
    cells.map(
      ({ row, column, rowSpan, columnSpan, text }) =>
        `${String(row)},${String(column)} ${String(rowSpan)}x${String(columnSpan)} ${text}`,
    ),
  );

function faultOf(bytes: Uint8Array): string {
  try {
    readWordTables(bytes);
    return "none";
  } catch (error) {
    return error instanceof Fault ? error.code : "bug";
  }
}

describe("tables of a .docx", () => {
  it.each([
    [
      "gridSpan and vMerge",
      table([row([cell("A", downFrom), cell("B", spanning(2))]), row([cell("", down), cell("C"), cell("D")])]),
      ["0,0 2x1 A", "0,1 1x2 B", "1,1 1x1 C", "1,2 1x1 D"],
    ],
    [
      "gridBefore",
      table([row([cell("A"), cell("B")]), row([cell("C")], '<w:gridBefore w:val="1"/>')]),
      ["0,0 1x1 A", "0,1 1x1 B", "1,1 1x1 C"],
    ],
    ["a continuation of nothing", table([row([cell("A", down)])]), ["0,0 1x1 A"]],
    [
      "two merges one below the other",
      table([row([cell("A", downFrom)]), row([cell("", down)]), row([cell("B", downFrom)]), row([cell("", down)])]),
      ["0,0 2x1 A", "2,0 2x1 B"],
    ],
    ["paragraphs in a cell", table([row([cell("A\nB")])]), ["0,0 1x1 A\nB"]],
    [
      "deleted rows and text",
      table([
        row([cell("A")]),
        row([cell("B")], "<w:del/>"),
        row(["<w:tc><w:p><w:r><w:t>C</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc>"]),
      ]),
      ["0,0 1x1 A", "1,0 1x1 C"],
    ],
    [
      "a table inside a cell",
      table([
        row([
          `<w:tc>${paragraph("A")}${plainTable([
            ["1", "2"],
            ["3", "4"],
          ])}${paragraph("")}</w:tc>`,
          cell("B"),
        ]),
      ]),
      ["0,0 1x1 A\n1 | 2\n3 | 4", "0,1 1x1 B"],
    ],
  ])("M12 %s", (_, body, expected) => {
    expect(boxes(documentOf(body))).toEqual([expected]);
  });

  it("M12 header rows, widths, bold and the paragraphs above come along", () => {
    const [, second] = readWordTables(proceduresReport());
    expect(second?.headerRows).toBe(3);
    expect(second?.widths.slice(0, 3)).toEqual([600, 2400, 1000]);
    expect(second?.cells.find(({ text }) => text === "Tổng cộng")).toMatchObject({ columnSpan: 2, isBold: true });
    expect(
      second?.before.map(({ text, isBold, isItalic, isCentred }) => [text.slice(0, 8), isBold, isItalic, isCentred]),
    ).toEqual([
      ["Xã đã ti", false, false, false],
      ["PHỤ LỤC", true, false, true],
      ["KẾT QUẢ ", true, false, true],
      ["(Kèm the", false, true, true],
    ]);
  });

  it.each([
    ["a document type", documentOf("", '<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "damaged"],
    ["broken XML", documentOf("<w:p>"), "damaged"],
    ["absurd nesting", documentOf("<w:p>".repeat(300) + "</w:p>".repeat(300)), "damaged"],
    ["text", new TextEncoder().encode("Báo cáo"), "unsupported"],
    ["nothing", new Uint8Array(0), "unsupported"],
    [
      "another package",
      writeZip(new Uint8Array(0), [{ kind: "written", name: "a.xml", content: new Uint8Array(1), old: null }]),
      "unsupported",
    ],
    ["half a file", proceduresReport().subarray(0, 400), "damaged"],
    ["a bomb", documentOf("a".repeat(66 * 2 ** 20)), "too-large"],
  ])("M12 %s is refused", (_, bytes, code) => {
    expect(faultOf(bytes)).toBe(code);
  });

  it("M12 absurd spans are cut", () => {
    const [only] = readWordTables(documentOf(table([row([cell("A", spanning(1_000_000))])])));
    expect(only?.widths.length).toBeLessThanOrEqual(400);
  });
});
