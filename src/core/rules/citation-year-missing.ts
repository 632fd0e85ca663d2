import { citationRule } from "../check/citation-rule";
import { text } from "../text/bilingual";

export default citationRule({
  id: "citation-year-missing",
  code: "D03",
  severity: "warning",
  title: text("Số hiệu nghị định, thông tư, luật thiếu năm", "A decree, circular or law is cited without its year"),
  why: text(
    "Mỗi năm đánh số lại từ đầu; thiếu năm thì không biết văn bản nào.",
    "Numbering starts again every year; without the year the document is unknown.",
  ),
  problems: ["missing-year"],
  message: ({ text: words, number, symbol }) =>
    text(
      `“${words}” thiếu năm. Ghi đủ ${number}/năm/${symbol}.`,
      `“${words}” lacks its year. Write it as ${number}/year/${symbol}.`,
    ),
  examples: [
    { name: "đủ năm", table: "Nội dung|Số tiền / Theo Nghị định số 61/2018/NĐ-CP|10 / B|20", reports: [] },
    { name: "văn bản không cần năm", table: "Nội dung|Số tiền / Theo Nghị quyết số 76/NQ-CP|10 / B|20", reports: [] },
    { name: "thiếu năm", table: "Nội dung|Số tiền / Theo Nghị định 61/NĐ-CP|10 / B|20", reports: ["A2"] },
  ],
});
