import { criteriaHeader, criteriaRule } from "../check/criteria-rule";
import { text } from "../text/bilingual";

export default criteriaRule({
  id: "criteria-figure-unknown",
  code: "T04",
  title: text("Số liệu của tiêu chí không có hoặc trùng tên", "A figure of a criterion is not there, or named twice"),
  why: text(
    "Biểu thức dùng một số liệu chưa khai báo thì không tính được điểm.",
    "A formula over a figure nobody named gives no points.",
  ),
  kinds: ["operand"],
  examples: [
    {
      name: "hai số liệu có tên riêng",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|tỷ lệ|Đã số hóa|Hồ sơ tiếp nhận||`,
      reports: [],
    },
    {
      name: "tử số và mẫu số cùng tên",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|tỷ lệ|Hồ sơ|Hồ sơ||`,
      reports: ["H2"],
    },
    {
      name: "biểu thức dùng biến chưa khai báo",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|công thức|||điểm = M*x/10|`,
      reports: ["I2"],
    },
  ],
});
