import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/**
 * What people and units scored the settlement of procedures: points of all rated files and their mean to one decimal
 * (Thông tư 01/2018/TT-VPCP).
 */
export const serviceRatings: TableKind = {
  kind: "serviceRatings",
  name: text("Kết quả đánh giá việc giải quyết thủ tục hành chính", "Ratings of procedures"),
  titles: [
    "đánh giá việc giải quyết thủ tục hành chính",
    "tổng hợp kết quả đánh giá việc giải quyết thủ tục hành chính",
  ],
  needsOneOf: ["average"],
  columns: [
    orderColumn,
    column(
      "subject",
      "Thủ tục, đơn vị được đánh giá",
      "What is rated",
      "label",
      [
        "Tên thủ tục hành chính",
        "Thủ tục hành chính",
        "Lĩnh vực, thủ tục hành chính",
        "Lĩnh vực",
        "Cơ quan, đơn vị",
        "Đơn vị được đánh giá",
        "Cán bộ, công chức được đánh giá",
        "Đơn vị",
      ],
      true,
    ),
    column(
      "files",
      "Số hồ sơ được đánh giá",
      "Files rated",
      "count",
      [
        "Số hồ sơ được đánh giá",
        "Số hồ sơ đánh giá",
        "Tổng số hồ sơ được đánh giá",
        "Số lượng hồ sơ đánh giá",
        "Số phiếu đánh giá",
        "Số lượt đánh giá",
      ],
      true,
    ),
    column("points", "Tổng số điểm đánh giá", "Points in all", "score", [
      "Tổng số điểm đánh giá",
      "Tổng số điểm",
      "Tổng điểm",
      "Tổng điểm đánh giá",
      "Tổng số điểm đạt được",
    ]),
    column(
      "average",
      "Điểm trung bình",
      "Mean",
      "score",
      [
        "Điểm trung bình",
        "Điểm trung bình của hồ sơ",
        "Điểm đánh giá trung bình",
        "Điểm bình quân",
        "Số điểm trung bình",
      ],
      true,
    ),
    column("grade", "Xếp loại", "Grade", "text", ["Xếp loại", "Phân loại", "Mức độ", "Kết quả xếp loại"]),
    noteColumn,
  ],
  identities: [{ kind: "column-sum", id: "total-of-files", columns: ["files", "points"], confidence: 0.95 }],
  derivations: [
    {
      id: "average",
      role: "average",
      name: text("Điểm trung bình", "Mean"),
      formula: 'IF({files}=0,"",{points}/{files})',
      rows: ["item", "total"],
      decimals: 1,
    },
  ],
  examples: [
    {
      name: "theo thủ tục",
      table:
        "STT|Tên thủ tục hành chính|Số hồ sơ được đánh giá|Tổng số điểm|Điểm trung bình|Xếp loại" +
        " / 1|Đăng ký khai sinh|20|340|17|Xuất sắc / 2|Chứng thực bản sao|50|775|15,5|Tốt",
    },
  ],
};
