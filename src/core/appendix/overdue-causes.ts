import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** Why files are overdue, by field: the family of Biểu II.07a and II.07b/VPCP/KSTT. */
export const overdueCauses: TableKind = {
  kind: "overdueCauses",
  name: text("Nguyên nhân hồ sơ quá hạn", "Causes of overdue files"),
  titles: [
    "nguyên nhân quá hạn đối với các trường hợp tồn đọng",
    "nguyên nhân các trường hợp tồn đọng trong giải quyết thủ tục hành chính",
    "hồ sơ quá hạn",
  ],
  needsOneOf: ["cause"],
  columns: [
    orderColumn,
    column(
      "field",
      "Lĩnh vực",
      "Field",
      "label",
      [
        "Lĩnh vực, công việc giải quyết theo cấp",
        "Lĩnh vực, công việc giải quyết",
        "Lĩnh vực giải quyết",
        "Lĩnh vực",
        "Tên lĩnh vực",
        "Tên thủ tục hành chính",
        "Cơ quan, đơn vị",
        "Đơn vị",
      ],
      true,
    ),
    column(
      "overdue",
      "Số hồ sơ quá hạn",
      "Overdue files",
      "count",
      [
        "Số hồ sơ quá hạn",
        "Số lượng hồ sơ quá hạn",
        "Số hồ sơ tồn đọng quá hạn",
        "Số lượng hồ sơ",
        "Số hồ sơ",
        "Hồ sơ quá hạn",
        "Số hồ sơ trễ hạn",
      ],
      true,
    ),
    column(
      "cause",
      "Nguyên nhân quá hạn",
      "Cause",
      "text",
      [
        "Nguyên nhân quá hạn",
        "Nguyên nhân",
        "Nguyên nhân tồn đọng",
        "Nguyên nhân hồ sơ quá hạn",
        "Lý do quá hạn",
        "Nguyên nhân trễ hạn",
      ],
      true,
    ),
    noteColumn,
  ],
  identities: [{ kind: "column-sum", id: "total-overdue", columns: ["overdue"], confidence: 0.99 }],
  derivations: [],
  examples: [
    {
      name: "có hàng số cột",
      table:
        "STT|Lĩnh vực, công việc giải quyết theo cấp|Số lượng hồ sơ|Nguyên nhân quá hạn|Ghi chú / (1)|(2)|(3)|(4)|(5)" +
        " / 1|Đất đai|3|Chờ kết quả xác minh thực địa|Đã xin lỗi / 2|Xây dựng|1|Công chức nghỉ ốm, chưa bố trí người thay| / Tổng số|^|4||",
    },
  ],
};
