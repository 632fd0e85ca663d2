import { kinds } from "../../../src/core/appendix/kinds";
import { formatRef } from "../../../src/core/cell/address";
import { checkProse } from "../../../src/core/prose/check-prose";
import { checkedText } from "../../../src/core/prose/checked-text";
import { correctionsPage } from "../../../src/core/prose/corrections-page";
import { textCellsOf } from "../../../src/core/prose/text-cells";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const against = (text: string, table: string) => {
  const workbook = workbookOf(table);
  const views = recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
  return checkProse(text, { views }).claims.map(({ kind, outcome, expected, matched }) =>
    [kind, outcome, expected, matched.length === 0 ? "" : matched.slice(0, 2).map(formatRef).join("+")]
      .filter((each) => each !== undefined && each !== "")
      .join(" "),
  );
};

describe("a text against the words of a table's columns", () => {
  it.each([
    ["Cung cấp 50 dịch vụ công trực tuyến, 10 dịch vụ phát sinh hồ sơ, đạt 20%.", "onlineServices", []],
    [
      "Cung cấp 50 dịch vụ công trực tuyến, 12 dịch vụ phát sinh hồ sơ, đạt 20%.",
      "onlineServices",
      ["count undecided 10"],
    ],
    ["Tập huấn 45 người về dịch vụ công trực tuyến.", "onlineServices", ["count unmatched"]],
    ["Nhận 500 văn bản đến, trong đó 480 văn bản điện tử, 20 văn bản song song.", "documents", []],
    ["Số hóa kết quả của 361 hồ sơ, đạt 95%, còn 19 kết quả chưa số hóa.", "digitisation", []],
  ] as const)("V40 %s", (text, table, expected) => {
    const found = against(text, cleanTables[table]).filter((line) => !/ holds/u.test(line));
    expect(found.map((line) => line.replace(/ PL\d.*$/u, ""))).toEqual(expected);
  });

  it.each([
    ["Phần chỉ đạo điều hành hoàn thành 1/2 nhiệm vụ.", "progress", []],
    ["Chỉ đạo điều hành: 2/2 nhiệm vụ.", "progress", ["count violated 1/2"]],
    ["Phần cải cách thủ tục hoàn thành 1/1 nhiệm vụ.", "progress", []],
    ["Hoàn thành 2/4 nhiệm vụ.", "progress", ["count undecided 2/3"]],
    ["Công tác chỉ đạo bị trừ 0,6 điểm.", "deduction", []],
    ["Công tác chỉ đạo bị trừ 0,8 điểm.", "deduction", ["count undecided 0,6"]],
    ["Tổng số bị trừ 0,6 điểm.", "deduction", ["count violated 0,7"]],
    ["Xã bị trừ 0,7 điểm.", "deduction", []],
  ] as const)("V41 %s", (text, table, expected) => {
    const found = against(text, cleanTables[table]).filter((line) => !/ holds/u.test(line));
    expect(found.map((line) => line.replace(/ PL\d.*$/u, ""))).toEqual(expected);
  });

  it.each([
    [
      "Tối thiểu 70% người dân, doanh nghiệp khi làm thủ tục không phải nộp lại giấy tờ đã số hóa.",
      "target undecided 20%",
    ],
    ["Tối thiểu 20% người dân, doanh nghiệp khi làm thủ tục không phải nộp lại giấy tờ đã số hóa.", "target holds"],
    ["Tối thiểu 70% người dân, doanh nghiệp được hỏi ý kiến về quy trình.", "target unmatched"],
  ])("V33 a target whose clause is broken by a comma: %s", (text, expected) => {
    const plan =
      "TT|Mục tiêu|Nhiệm vụ|Hoạt động|Kết quả/ Sản phẩm|Chủ trì|Phối hợp|Thời gian thực hiện|Dự kiến kinh phí" +
      " / 1|1.1. Tối thiểu 20% người dân, doanh nghiệp khi làm thủ tục không phải nộp lại giấy tờ đã số hóa|2.1. Rà soát|3.1. Rà soát|Báo cáo|Văn phòng HĐND và UBND|Các phòng|Quý I/2026|0" +
      " / 2|1.2. Văn bản đúng luật|2.2. Kiểm tra|3.2. Kiểm tra|Biên bản|Văn phòng HĐND và UBND|Các phòng|Quý II/2026|0";
    expect(against(text, plan).map((line) => line.replace(/ PL\d.*$/u, ""))).toEqual([expected]);
  });

  it("V42 the page of corrections quotes the sentence before and after, as text", () => {
    const page = correctionsPage(
      checkedText("Đầu. Đã giải quyết <script>45/50 hồ sơ, đạt 95%. Cuối."),
      "Báo cáo <b>.docx",
    );
    expect(page).toContain("<del>95%.</del> <ins>90%.</ins>");
    expect(page).toContain("&lt;script&gt;45/50");
    expect(page).not.toMatch(/<script|<b>/u);
    expect(page).toBe(page.normalize("NFC"));
    expect(correctionsPage(checkedText("Không có gì."), "")).toContain("Không có chỗ nào phải sửa.");
  });

  it("V40 text cells are the long words outside the tables", () => {
    const table = `Trong kỳ xã tiếp nhận 160 hồ sơ, đã giải quyết 145 hồ sơ theo quy định.|^|^ / || / ${cleanTables.tthc}`;
    const workbook = workbookOf(table);
    const found = textCellsOf(workbook, recognise(workbook).tables);
    expect(found).toContain("Trong kỳ xã tiếp nhận 160 hồ sơ");
    expect(found).not.toContain("Chứng thực");
  });
});
