import { readDocument } from "../../../src/adapters/file/docx/read-document";
import { checkProse } from "../../../src/core/prose/check-prose";
import {
  deleted,
  field,
  grid,
  gridCell,
  gridRow,
  inserted,
  listItem,
  para,
  run,
  textBox,
  wordLikeDocument,
} from "./word-like-document";

const words = (...runs: readonly string[]) => para(runs.join('<w:proofErr w:type="spellStart"/>'));
const linesOf = (body: string, footnotes: readonly string[] = []) =>
  readDocument(wordLikeDocument(body, footnotes), "bao-cao.docx").lines.filter((line) => line.trim() !== "");
const plain = (text: string) => gridCell(para(run(text)));
const deletedRow = '<w:del w:id="9" w:author="Người soạn" w:date="2026-06-10T08:00:00Z"/>';

describe("a document as Word writes it", () => {
  it.each([
    [
      "runs split in the middle of a figure",
      words(run("Đã giải quyết 4"), run("5/5"), run("0 hồ sơ.")),
      ["Đã giải quyết 45/50 hồ sơ."],
    ],
    [
      "tracked changes, as accepted",
      words(run("Có "), deleted("46"), inserted(run("45")), run(" hồ sơ.")),
      ["Có 45 hồ sơ."],
    ],
    [
      "a paragraph whose end is deleted",
      para(run("Có 45 hồ sơ."), '<w:rPr><w:del w:id="3"/></w:rPr>'),
      ["Có 45 hồ sơ."],
    ],
    [
      "fields show their result",
      words(run("Xem Phụ lục "), field("REF phuluc \\h", "II"), run(".")),
      ["Xem Phụ lục II."],
    ],
    ["a simple field", para(`<w:fldSimple w:instr=" PAGE ">${run("3")}</w:fldSimple>`), ["3"]],
    ["hidden text is not read", words(run("Có 45 hồ sơ."), run(" (46?)", "<w:vanish/>")), ["Có 45 hồ sơ."]],
    ["a text box once", para(run("Thân.") + textBox("Hộp 12 hồ sơ")), ["Hộp 12 hồ sơ", "Thân."]],
    [
      "lists with their levels",
      para(run("Trực tuyến"), listItem(0)) + para(run("Hộ tịch"), listItem(1)),
      ["- Trực tuyến", "+ Hộ tịch"],
    ],
    [
      "a content control",
      `<w:sdt><w:sdtPr/><w:sdtContent>${para(run("Số: 15/BC-UBND"))}</w:sdtContent></w:sdt>`,
      ["Số: 15/BC-UBND"],
    ],
    ["a hyperlink", para(`<w:hyperlink w:anchor="a">${run("Phụ lục I")}</w:hyperlink>`), ["Phụ lục I"]],
    [
      "a table inside a cell",
      grid([gridRow([plain("1"), gridCell(grid([gridRow([plain("a"), plain("b")])]) + para("")), plain("c")])]),
      ["1\ta b\tc"],
    ],
    [
      "a deleted row",
      grid([gridRow([plain("1"), plain("A")]), gridRow([plain("2"), plain("B")], deletedRow)]),
      ["1\tA"],
    ],
  ])("V26 %s", (_, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });

  it("V26 footnotes come last, without separators; headers and comments are no part of the text", () => {
    expect(linesOf(para(run("Thân.")), ["Theo số liệu của 45/50 hồ sơ, đạt 95%."])).toEqual([
      "Thân.",
      "Theo số liệu của 45/50 hồ sơ, đạt 95%.",
    ]);
  });

  it("V26 a slip in split runs, in a footnote and in a list is found at its line", () => {
    const body =
      words(run("Đã giải quyết 4"), run("5/50 hồ sơ, đạt 9"), run("5%.")) +
      para(run("Số hóa 30/40 hồ sơ, đạt 70%."), listItem(0));
    const lines = linesOf(body, ["Khảo sát 12/16 phiếu, đạt 80%."]);
    const wrong = checkProse(lines.join("\n")).claims.filter(({ severity }) => severity === "error");
    expect(wrong.map(({ line, expected }) => `${String(line)} ${expected ?? ""}`)).toEqual(["1 90%", "2 75%", "3 75%"]);
  });

  it("M12 tables leave out what was deleted or hidden, and keep what was put in", () => {
    const body = grid([
      gridRow([plain("TT"), plain("Nội dung"), plain("Số")], "<w:tblHeader/>"),
      gridRow([
        plain("1"),
        gridCell(para(run("Rà soát") + run(" (ẩn)", "<w:vanish/>"))),
        gridCell(para(deleted("5") + inserted(run("6")))),
      ]),
      gridRow([plain("2"), plain("Bỏ"), plain("7")], deletedRow),
    ]);
    const [only] = readDocument(wordLikeDocument(body), "x.docx").tables;
    expect(only?.headerRows).toBe(1);
    expect(only?.cells.map(({ text }) => text)).toEqual(["TT", "Nội dung", "Số", "1", "Rà soát", "6"]);
  });
});
