import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/**
 * The appendix "Thống kê một số chỉ tiêu" of a reform report: one figure or word to each indicator, each with its own
 * unit of measure. Rows of different measures never add up, so no identity is declared.
 */
export const indicators: TableKind = {
  kind: "indicators",
  name: text("Thống kê một số chỉ tiêu", "Statistics of indicators"),
  titles: [
    "thống kê một số chỉ tiêu",
    "thống kê một số chỉ tiêu cơ bản về công tác cải cách hành chính",
    "bảng chỉ tiêu thống kê",
  ],
  needsOneOf: ["measure"],
  columns: [
    orderColumn,
    column(
      "indicator",
      "Chỉ tiêu thống kê",
      "Indicator",
      "label",
      ["Chỉ tiêu thống kê", "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung chỉ tiêu", "Chỉ tiêu báo cáo"],
      true,
    ),
    column(
      "measure",
      "Đơn vị tính",
      "Unit of measure",
      "text",
      ["Đơn vị tính", "ĐVT", "kết quả thống kê / đơn vị tính"],
      true,
    ),
    column(
      "value",
      "Số liệu",
      "Figure",
      "text",
      [
        "kết quả thống kê / số liệu",
        "Số liệu",
        "Kết quả thống kê",
        "Số liệu thống kê",
        "Kết quả",
        "Số liệu báo cáo",
        "Giá trị",
      ],
      true,
    ),
    noteColumn,
  ],
  identities: [],
  derivations: [],
  examples: [
    {
      name: "hai hàng đầu",
      table:
        "STT|Chỉ tiêu thống kê|Kết quả thống kê|^|Ghi chú / v|v|Đơn vị tính|Số liệu|v" +
        " / 1|Công tác chỉ đạo, điều hành||| / '1.1|Số nhiệm vụ trong kế hoạch|Nhiệm vụ|32| / '1.2|Tỷ lệ nhiệm vụ hoàn thành|%|93,75|" +
        " / 2|Cải cách thể chế||| / '2.1|Số văn bản đã rà soát|Văn bản|14|Không kể văn bản hết hiệu lực",
    },
  ],
};
