import { citationRule } from "../check/citation-rule";
import { text } from "../text/bilingual";
import { formatDate } from "../text/dates";

export default citationRule({
  id: "citation-year-differs",
  code: "D02",
  severity: "error",
  title: text("Năm trong số hiệu khác năm ban hành", "The year in the number is not the year of the date"),
  why: text(
    "Số hiệu mang năm ban hành; hai năm khác nhau thì một trong hai gõ nhầm.",
    "The number carries the year of issue; if the two differ, one was mistyped.",
  ),
  problems: ["year-differs-from-date"],
  message: ({ text: words, year, date }) =>
    text(
      `“${words}”: số hiệu ghi năm ${String(year ?? "")}, ngày ban hành ${date === null ? "" : formatDate(date)}. Tra lại văn bản rồi sửa số hiệu hoặc ngày.`,
      `“${words}”: the number says ${String(year ?? "")}, the date ${date === null ? "" : formatDate(date)}. Look the document up and mend one of them.`,
    ),
  examples: [
    {
      name: "khớp năm",
      table: "Nội dung|Số tiền / Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018|10 / B|20",
      reports: [],
    },
    {
      name: "lệch năm",
      table: "Nội dung|Số tiền / Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2019|10 / B|20",
      reports: ["A2"],
    },
  ],
});
