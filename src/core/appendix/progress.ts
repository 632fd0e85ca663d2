import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** Progress of the tasks of a plan: who does what by when, how far it is. */
export const progress: TableKind = {
  kind: "progress",
  name: text("Tiến độ thực hiện nhiệm vụ", "Task progress"),
  titles: [
    "tiến độ thực hiện",
    "tình hình thực hiện nhiệm vụ",
    "kết quả thực hiện nhiệm vụ",
    "theo dõi tiến độ",
    "kết quả thực hiện kế hoạch",
  ],
  columns: [
    orderColumn,
    column(
      "task",
      "Nội dung",
      "Task",
      "label",
      [
        "Nội dung",
        "Nhiệm vụ",
        "Nội dung công việc",
        "Nội dung nhiệm vụ",
        "Nội dung, nhiệm vụ",
        "Tên nhiệm vụ",
        "Nhiệm vụ cụ thể",
        "Nhiệm vụ được giao",
        "Nội dung thực hiện",
        "Công việc",
        "Đầu việc",
      ],
      true,
    ),
    column("leadUnit", "Đơn vị thực hiện", "Lead unit", "unit", [
      "Đơn vị thực hiện",
      "Đơn vị chủ trì",
      "Cơ quan chủ trì",
      "Chủ trì",
      "Bộ phận chủ trì",
      "Bộ phận thực hiện",
      "Cơ quan thực hiện",
      "Chủ trì thực hiện",
      "Cơ quan, đơn vị chủ trì",
      "Cơ quan, đơn vị thực hiện",
      "Đơn vị phụ trách",
      "Đơn vị, cá nhân thực hiện",
      "Người thực hiện",
      "Phân công thực hiện",
    ]),
    column("supportUnits", "Đơn vị phối hợp", "Supporting units", "units", [
      "Đơn vị phối hợp",
      "Cơ quan phối hợp",
      "Phối hợp",
      "Bộ phận phối hợp",
      "Phối hợp thực hiện",
      "Cơ quan, đơn vị phối hợp",
    ]),
    column("deadline", "Thời gian hoàn thành", "Deadline", "deadline", [
      "Thời gian hoàn thành",
      "Thời gian thực hiện",
      "Thời hạn hoàn thành",
      "Thời hạn thực hiện",
      "Hạn hoàn thành",
      "Thời hạn",
      "Thời gian",
    ]),
    column(
      "status",
      "Tình hình thực hiện",
      "Status",
      "status",
      [
        "Đã thực hiện",
        "Tình hình thực hiện",
        "Trạng thái",
        "Tình trạng",
        "Tiến độ thực hiện",
        "Kết quả thực hiện",
        "Tình trạng thực hiện",
        "Trạng thái thực hiện",
        "Tiến độ",
      ],
      true,
    ),
    column("product", "Sản phẩm đầu ra", "Product", "text", [
      "Sản phẩm đầu ra",
      "Sản phẩm",
      "Kết quả/ Sản phẩm",
      "Sản phẩm/ Kết quả",
      "Sản phẩm hoàn thành",
      "Kết quả đầu ra",
      "Sản phẩm dự kiến",
    ]),
    column(
      "completion",
      "Tỷ lệ hoàn thành",
      "Completion",
      "percent",
      [
        "Tỷ lệ hoàn thành nhiệm vụ",
        "Tỷ lệ hoàn thành",
        "Tỷ lệ thực hiện",
        "% hoàn thành",
        "Mức độ hoàn thành",
        "Tỷ lệ (%)",
        "Tiến độ (%)",
        "Tỷ lệ",
      ],
      true,
    ),
    noteColumn,
  ],
  identities: [],
  derivations: [],
  examples: [
    {
      name: "đủ tám cột",
      table:
        "TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Đã thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành nhiệm vụ" +
        " / I|CHỈ ĐẠO ĐIỀU HÀNH||||||" +
        " / 1|Ban hành kế hoạch năm|Văn phòng HĐND và UBND|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100%" +
        " / 2|Họp giao ban hằng tháng|Văn phòng HĐND và UBND|Các bộ phận|Thường xuyên|Đang thực hiện|Thông báo|50%",
    },
    {
      name: "cách gọi khác",
      table:
        "STT|Nhiệm vụ|Chủ trì|Phối hợp|Thời hạn|Trạng thái|% hoàn thành" +
        " / 1|Rà soát quy trình nội bộ|Phòng Kinh tế|Văn phòng|Quý II/2026|Đang thực hiện|40%" +
        " / 2|Công khai kết quả|Phòng Kinh tế|Văn phòng|Quý III/2026|Chưa thực hiện|0%",
    },
  ],
};
