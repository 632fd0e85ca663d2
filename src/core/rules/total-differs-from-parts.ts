import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

export default identityRule({
  id: "total-differs-from-parts",
  code: "A01",
  family: "arithmetic",
  title: text("Dòng tổng khác tổng các dòng thành phần", "The total row differs from the sum of its rows"),
  why: text(
    "Nơi nhận cộng lại từng cột; lệch một đơn vị là phải nộp lại.",
    "The receiver adds up every column; a difference of one sends the report back.",
  ),
  covers: (identity) => identity.kind === "column-sum",
  examples: [
    { name: "khớp", table: "Nội dung|Số tiền / A|10 / B|20 / Tổng|30", reports: [] },
    { name: "lệch", table: "Nội dung|Số tiền / A|10 / B|20 / Tổng|31", reports: ["B4"] },
    { name: "thiếu số", table: "Nội dung|Số tiền / A|10 / B| / Tổng|31", reports: [] },
    {
      name: "một cột lệch trong khi cột khác khớp",
      table: "Nội dung|Thu|Chi / A|10|5 / B|20|6 / C|30|7 / Tổng cộng|60|19",
      reports: ["C5"],
    },
  ],
});
