import { criteriaHeader, criteriaRule } from "../check/criteria-rule";
import { text } from "../text/bilingual";

export default criteriaRule({
  id: "criteria-maxima-differ",
  code: "T01",
  title: text("Điểm tối đa khác tổng điểm các tiêu chí con", "A maximum differs from those beneath it"),
  why: text(
    "Chấm đủ mọi tiêu chí con vẫn thừa hoặc thiếu điểm so với lĩnh vực.",
    "With every criterion fulfilled the section would still have too many points or too few.",
  ),
  kinds: ["parts-differ"],
  examples: [
    {
      name: "các tiêu chí con cộng đủ",
      table: `${criteriaHeader} / '1||Chỉ đạo|lĩnh vực|3|cộng con|||| / '1.1|'1|Kế hoạch|tiêu chí|2|nhập tay|||| / '1.2|'1|Kiểm tra|tiêu chí|1|nhập tay||||`,
      reports: [],
    },
    {
      name: "các tiêu chí con cộng thừa một điểm",
      table: `${criteriaHeader} / '1||Chỉ đạo|lĩnh vực|3|cộng con|||| / '1.1|'1|Kế hoạch|tiêu chí|2|nhập tay|||| / '1.2|'1|Kiểm tra|tiêu chí|2|nhập tay||||`,
      reports: ["E2"],
    },
    {
      name: "các yêu cầu của danh mục không cộng đủ",
      table: `${criteriaHeader} / '1||Nội dung kế hoạch|tiêu chí|1|danh mục|||0,5: Có mục tiêu|`,
      reports: ["I2"],
    },
  ],
});
