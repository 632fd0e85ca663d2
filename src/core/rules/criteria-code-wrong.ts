import { criteriaHeader, criteriaRule } from "../check/criteria-rule";
import { text } from "../text/bilingual";

export default criteriaRule({
  id: "criteria-code-wrong",
  code: "T03",
  title: text("Mã tiêu chí thiếu, trùng hoặc không có cha", "A code is missing, given twice, or has no parent"),
  why: text(
    "Mã là cách bảng điểm, số liệu và tiêu chí tìm thấy nhau.",
    "Codes are how scores, figures and criteria find one another.",
  ),
  kinds: ["code"],
  examples: [
    {
      name: "mã đầy đủ",
      table: `${criteriaHeader} / '1||Chỉ đạo|lĩnh vực|2|cộng con|||| / '1.1|'1|Kế hoạch|tiêu chí|2|nhập tay||||`,
      reports: [],
    },
    {
      name: "mã dùng hai lần",
      table: `${criteriaHeader} / '1||Kế hoạch|tiêu chí|2|nhập tay|||| / '1||Kiểm tra|tiêu chí|2|nhập tay||||`,
      reports: ["A3"],
    },
    {
      name: "không có mã cha",
      table: `${criteriaHeader} / '1.1|'9|Kế hoạch|tiêu chí|2|nhập tay||||`,
      reports: ["B2"],
    },
  ],
});
