import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

const header = "STT|Lĩnh vực/Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình";

export default identityRule({
  id: "section-differs-from-rows",
  code: "A03",
  family: "arithmetic",
  title: text("Dòng nhóm khác tổng các dòng trong nhóm", "A section row differs from the sum of its rows"),
  why: text(
    "Dòng nhóm là số được lấy lên bảng tổng hợp; lệch với dòng chi tiết là không giải trình được.",
    "Section rows go up into summaries; a figure its rows do not explain will be queried.",
  ),
  covers: (identity) => identity.kind === "section-sum" && identity.spec !== "section-deduction",
  examples: [
    {
      name: "khớp",
      table: `${header} / **1**|**Chỉ đạo**|**5**|**4,5**|**4**| / 1.1|Kế hoạch năm|3|3|3| / 1.2|Tuyên truyền|2|1,5|1|`,
      reports: [],
    },
    {
      name: "điểm các tiêu chí vượt điểm nhóm",
      table: `${header} / **1**|**Chỉ đạo**|**5**|**4,5**|**3**| / 1.1|Kế hoạch năm|3|3|3| / 1.2|Tuyên truyền|2|1,5|1|`,
      reports: ["E2"],
    },
    {
      name: "điểm tối đa không cộng đủ: có thể chỉ liệt kê một phần",
      table: `${header} / **1**|**Chỉ đạo**|**6**|**4,5**|**4**| / 1.1|Kế hoạch năm|3|3|3| / 1.2|Tuyên truyền|2|1,5|1|`,
      reports: ["C2?"],
    },
  ],
});
