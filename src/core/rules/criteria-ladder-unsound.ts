import { criteriaHeader, criteriaRule } from "../check/criteria-rule";
import { text } from "../text/bilingual";

export default criteriaRule({
  id: "criteria-ladder-unsound",
  code: "T02",
  title: text("Bậc điểm để hở, chồng nhau hoặc vượt điểm tối đa", "Steps leave a gap, overlap or give too many points"),
  why: text(
    "Số rơi vào chỗ hở thì không có điểm nào, rơi vào chỗ chồng thì có hai điểm.",
    "A figure in a gap has no points, one in an overlap has two.",
  ),
  kinds: ["ladder"],
  examples: [
    {
      name: "một bậc phủ hết",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|bậc thang|Tỷ lệ|||[0%; 100%]: 1`,
      reports: [],
    },
    {
      name: "hở từ 0% đến dưới 50%",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|bậc thang|Tỷ lệ|||>= 50%: 1`,
      reports: ["J2"],
    },
    {
      name: "ngưỡng trên 100%",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|bậc thang|Tỷ lệ|||>= 120%: 1`,
      reports: ["J2"],
    },
    {
      name: "điểm của bậc cao hơn điểm tối đa",
      table: `${criteriaHeader} / '1||Số hóa|tiêu chí|1|bậc thang|Tỷ lệ|||[0%; 100%]: 2`,
      reports: ["J2"],
    },
  ],
});
