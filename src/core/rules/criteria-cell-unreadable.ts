import { criteriaHeader, criteriaRule } from "../check/criteria-rule";
import { text } from "../text/bilingual";

export default criteriaRule({
  id: "criteria-cell-unreadable",
  code: "T05",
  title: text("Ô của bộ tiêu chí không đọc được", "A cell of the criteria cannot be read"),
  why: text(
    "Ô không đọc được thì tiêu chí chưa chấm được như người lập muốn.",
    "What cannot be read is not scored as its author meant.",
  ),
  kinds: ["unreadable"],
  examples: [
    {
      name: "đọc được",
      table: `${criteriaHeader} / '1||Giải ngân|tiêu chí|2,5|đạt/không|Tỷ lệ giải ngân|||>= 95%`,
      reports: [],
    },
    {
      name: "kiểu chấm lạ",
      table: `${criteriaHeader} / '1||Giải ngân|tiêu chí|2,5|tùy ý||||`,
      reports: ["F2"],
    },
    {
      name: "điều kiện không hiểu được",
      table: `${criteriaHeader} / '1||Giải ngân|tiêu chí|2,5|đạt/không|Tỷ lệ giải ngân|||gần 95%`,
      reports: ["J2"],
    },
    {
      name: "chưa ghi điểm tối đa",
      table: `${criteriaHeader} / '1||Giải ngân|tiêu chí||nhập tay||||`,
      reports: ["E2"],
    },
  ],
});
