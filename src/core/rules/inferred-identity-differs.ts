import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

export default identityRule({
  id: "inferred-identity-differs",
  code: "A10",
  family: "arithmetic",
  title: text("Một dòng lệch phép tính mà các dòng khác theo", "One row breaks what the other rows keep to"),
  why: text(
    "Không biểu mẫu nào nêu phép tính này, nhưng gần như mọi dòng đều theo; dòng lệch thường là gõ nhầm. Nếu không phải phép tính, chọn “Đây không phải phép cộng”, bảng này sẽ không bị hỏi nữa.",
    "No form states it, but nearly every row keeps to it, and the odd row is often a slip. If it is no identity, say so once and this table is not asked again.",
  ),
  covers: (identity) => identity.kind === "inferred",
  examples: [
    {
      name: "cột là tổng hai cột khác, mọi dòng khớp",
      table:
        "Xã|Hộ nghèo|Hộ cận nghèo|Hộ được hỗ trợ / A|123|45|168 / B|87|96|183 / C|214|78|292 / D|65|132|197 / E|145|57|202",
      reports: [],
    },
    {
      name: "một dòng lệch",
      table:
        "Xã|Hộ nghèo|Hộ cận nghèo|Hộ được hỗ trợ / A|123|45|168 / B|87|96|183 / C|214|78|229 / D|65|132|197 / E|145|57|202 / G|111|76|187 / H|94|83|177",
      reports: ["D4?"],
    },
    {
      name: "một tỷ lệ lệch",
      table:
        "Xã|Dân số|Có thẻ|Tỷ lệ (%) / A|1230|945|76,83 / B|870|796|91,49 / C|2140|1978|92,43 / D|1650|1132|68,61 / E|1450|1057|79,2 / G|1110|776|69,91",
      reports: ["D6?"],
    },
    {
      name: "tiêu đề gộp: tổng số và các phần",
      table: "Xã|Số thủ tục|^|^ / v|Tổng số|Cấp xã|Cấp tỉnh / A|12|8|4 / B|9|5|4 / C|11|6|5 / D|17|10|6",
      reports: ["B6?"],
    },
    {
      name: "trong đó: không cần đủ, nhưng không được vượt",
      table: "Xã|Số cán bộ|Trong đó nữ|Trong đó đảng viên / A|22|8|20 / B|19|5|14 / C|21|6|15 / D|17|10|18",
      reports: ["D5?"],
    },
    {
      name: "số nhỏ trùng hợp: không đủ chứng cứ",
      table: "Xã|Lớp|Phòng|Giáo viên / A|1|2|3 / B|2|2|4 / C|1|1|2 / D|2|3|6",
      reports: [],
    },
  ],
});
