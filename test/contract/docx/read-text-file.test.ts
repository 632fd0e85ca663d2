import { strToU8, zipSync } from "fflate";
import { readTextFile } from "../../../src/adapters/file/text/read-text-file";
import { Fault } from "../../../src/app/workbook";

const wrap = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const p = (text: string, properties = "") =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    "word/document.xml": strToU8(wrap(body)),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });
const linesOf = (bytes: Uint8Array, name = "bao-cao.docx") => readTextFile(bytes, name).lines;
const codeOf = (bytes: Uint8Array, name: string) => {
  try {
    readTextFile(bytes, name);
    return "read";
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
};
const list = (level: number) =>
  `<w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;

describe("a report is read as lines", () => {
  it("V26 paragraphs, headings and list items are a line each", () => {
    const body =
      p("BÁO CÁO", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') + p("Tiếp nhận", list(0)) + p("Trực tuyến", list(1));
    expect(linesOf(docx(body))).toEqual(["BÁO CÁO", "- Tiếp nhận", "+ Trực tuyến"]);
  });

  it("V26 runs of one paragraph are one line, a break inside begins another", () => {
    const body = `<w:p><w:r><w:t>Số: 12</w:t></w:r><w:r><w:t>/BC</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r><w:r><w:br/><w:t>dòng hai</w:t></w:r></w:p>`;
    expect(linesOf(docx(body))).toEqual(["Số: 12/BC-UBND", "dòng hai"]);
  });

  it("V26 a table row is one line with tabs, spanned cells blank, cell paragraphs joined", () => {
    const cell = (inner: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(p("Tổng"), '<w:gridSpan w:val="2"/>')}${cell(p("a") + p("b"))}</w:tr></w:tbl>${p("sau bảng")}`;
    expect(linesOf(docx(body))).toEqual(["Tổng\t\ta b", "sau bảng"]);
  });

  it("V26 deleted text, field codes and fallbacks are left out", () => {
    const body = `<w:p><w:r><w:t>còn</w:t></w:r><w:del><w:r><w:delText>mất</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(linesOf(docx(body))).toEqual(["còn"]);
  });

  it("V26 footnotes follow the text", () => {
    const note = wrap(p("ghi chú")).replaceAll("w:document", "w:footnotes");
    expect(linesOf(docx(p("thân"), { "word/footnotes.xml": note }))).toEqual(["thân", "ghi chú"]);
  });

  it.each([
    ["UTF-8", strToU8("Số: 12\r\nđồng")],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8("Số: 12\nđồng")])],
    ["UTF-16 little end first", new Uint8Array([0xff, 0xfe, ...Buffer.from("Số: 12\nđồng", "utf16le")])],
    ["UTF-16 without its mark", new Uint8Array(Buffer.from("Số: 12\nđồng", "utf16le"))],
    ["UTF-16 big end first", new Uint8Array([0xfe, 0xff, ...Buffer.from("Số: 12\nđồng", "utf16le").swap16()])],
  ])("V27 plain text in %s is read", (_, bytes) => {
    expect(linesOf(bytes, "bao-cao.txt")).toEqual(["Số: 12", "đồng"]);
  });

  it.each([
    [
      "a DTD",
      zipSync({ "word/document.xml": strToU8(`<!DOCTYPE x [<!ENTITY a "b">]>${wrap(p("&a;")).slice(38)}`) }),
      "damaged",
    ],
    ["broken XML", zipSync({ "word/document.xml": strToU8("<w:document>") }), "damaged"],
    ["a cut-off zip", docx(p("x")).subarray(0, 60), "damaged"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), "unsupported"],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "unsupported"],
    ["a bomb", zipSync({ "word/document.xml": new Uint8Array(70 * 2 ** 20) }), "too-large"],
    ["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]), "unsupported"],
    ["a PDF", strToU8("%PDF-1.7"), "unsupported"],
    ["text in an old encoding", new Uint8Array([0x42, 0xe1, 0x6f, 0x20, 0xe7, 0xe1]), "unreadable"],
    ["bytes that are no text", new Uint8Array([1, 0, 0, 0, 5, 0, 0, 7]), "unreadable"],
  ])("V28 %s is refused", (_, bytes, code) => {
    expect(codeOf(bytes, "bao-cao.bin")).toBe(code);
  });
});
