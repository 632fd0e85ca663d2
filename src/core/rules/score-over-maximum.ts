import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

const header = "STT|Lĩnh vực/Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình";

export default identityRule({
  id: "score-over-maximum",
  code: "P02",
  family: "scores",
  title: text("Điểm lớn hơn điểm tối đa", "A score is above its maximum"),
  why: text("Điểm vượt khung sẽ bị hội đồng thẩm định bác.", "Reviewers reject scores above the maximum."),
  covers: (identity) => identity.relation === "at-most" && identity.spec.endsWith("-within-maximum"),
  examples: [
    { name: "trong khung", table: `${header} / 1.1|Kế hoạch năm|3|3|3| / 1.2|Tuyên truyền|2|1,5|1|`, reports: [] },
    { name: "vượt khung", table: `${header} / 1.1|Kế hoạch năm|3|3|3| / 1.2|Tuyên truyền|2|2,5|1|`, reports: ["D3"] },
    {
      name: "điểm trừ và điểm thưởng nằm ngoài khung",
      table: `${header} / 1|Kế hoạch năm|3|3|3| / 2|Tuyên truyền|2|2|1| / 3|Điểm thưởng|1|1,5|1,5| / 4|Điểm trừ (chậm báo cáo)|-2|-0,5|0| / |Tổng điểm|5|6|5,5|`,
      reports: [],
    },
    { name: "chưa chấm", table: `${header} / 1.1|Kế hoạch năm|3||| / 1.2|Tuyên truyền|2|1,5|1|`, reports: [] },
  ],
});
