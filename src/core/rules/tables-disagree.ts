import { acrossRule } from "../check/identity-rule";
import { digitisationHeader, tthcHeader } from "../check/example-headers";
import { text } from "../text/bilingual";

const results = `${tthcHeader} / 1|Hộ tịch|12|8|3|1|11|9|2|0 / 2|Chứng thực|30|10|20|0|30|30|0|0 / Tổng cộng|^|42|18|23|1|41|39|2|0`;

export default acrossRule({
  id: "tables-disagree",
  code: "X01",
  family: "across-tables",
  title: text("Một con số khác nhau ở hai bảng", "One figure differs between two tables"),
  why: text(
    "Nơi nhận đối chiếu chéo các bảng; hai số khác nhau phải giải trình.",
    "Receivers compare the tables; two figures need an explanation.",
  ),
  covers: (identity) => identity.kind === "equal-across",
  examples: [
    {
      name: "khớp",
      table: `${results} / | / ${digitisationHeader} / 1|41|40|40|97,56|1|41|41|100|0`,
      reports: [],
    },
    {
      name: "số đã giải quyết khác nhau",
      table: `${results} / | / ${digitisationHeader} / 1|41|40|40|97,56|1|40|40|100|0`,
      reports: ["G9?"],
    },
  ],
});
