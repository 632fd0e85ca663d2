import { text } from "../text/bilingual";
import { column, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** Plan of the year: goal, task, activity, product, who, when, how much money. */
export const plan: TableKind = {
  kind: "plan",
  name: text("Kế hoạch nhiệm vụ", "Task plan"),
  titles: [
    "mục tiêu, nhiệm vụ",
    "nhiệm vụ cụ thể triển khai",
    "kế hoạch thực hiện",
    "nhiệm vụ trọng tâm",
    "phân công nhiệm vụ",
  ],
  columns: [
    orderColumn,
    column("goal", "Mục tiêu", "Goal", "label", ["Mục tiêu", "Mục tiêu, chỉ tiêu", "Chỉ tiêu", "Mục tiêu cụ thể"]),
    column(
      "task",
      "Nhiệm vụ",
      "Task",
      "label",
      [
        "Nhiệm vụ",
        "Nhiệm vụ cụ thể",
        "Nhiệm vụ, giải pháp",
        "Nội dung",
        "Nội dung nhiệm vụ",
        "Nội dung công việc",
        "Tên nhiệm vụ",
        "Nội dung, nhiệm vụ",
      ],
      true,
    ),
    column("activity", "Hoạt động", "Activity", "label", [
      "Hoạt động",
      "Hoạt động cụ thể",
      "Nội dung hoạt động",
      "Giải pháp thực hiện",
      "Cách thức thực hiện",
    ]),
    column(
      "product",
      "Kết quả/Sản phẩm",
      "Product",
      "text",
      [
        "Kết quả/ Sản phẩm",
        "Sản phẩm",
        "Sản phẩm/ Kết quả",
        "Sản phẩm đầu ra",
        "Kết quả, sản phẩm",
        "Sản phẩm hoàn thành",
        "Kết quả đầu ra",
        "Sản phẩm dự kiến",
        "Kết quả dự kiến",
      ],
      true,
    ),
    column(
      "leadUnit",
      "Chủ trì",
      "Lead unit",
      "unit",
      [
        "Chủ trì",
        "Cơ quan chủ trì",
        "Đơn vị chủ trì",
        "Bộ phận chủ trì",
        "Chủ trì thực hiện",
        "Cơ quan, đơn vị chủ trì",
        "Đơn vị thực hiện",
        "Cơ quan thực hiện",
        "Cơ quan, đơn vị thực hiện",
        "Bộ phận thực hiện",
      ],
      true,
    ),
    column("supportUnits", "Phối hợp", "Supporting units", "units", [
      "Phối hợp",
      "Cơ quan phối hợp",
      "Đơn vị phối hợp",
      "Bộ phận phối hợp",
      "Phối hợp thực hiện",
      "Cơ quan, đơn vị phối hợp",
    ]),
    column(
      "deadline",
      "Thời gian thực hiện",
      "Deadline",
      "deadline",
      [
        "Thời gian thực hiện",
        "Thời gian",
        "Thời gian hoàn thành",
        "Thời hạn",
        "Thời hạn hoàn thành",
        "Hạn hoàn thành",
        "Thời hạn thực hiện",
        "Tiến độ",
      ],
      true,
    ),
    column("budget", "Kinh phí", "Budget", "money", [
      "Dự kiến kinh phí (Nếu có)",
      "Dự kiến kinh phí",
      "Kinh phí",
      "Kinh phí thực hiện",
      "Dự toán",
      "Kinh phí dự kiến",
      "Nguồn kinh phí",
    ]),
  ],
  identities: [],
  derivations: [],
  examples: [
    {
      name: "đủ chín cột",
      table:
        "TT|1 - Mục tiêu|2 - Nhiệm vụ|3 - Hoạt động|4 - Kết quả/ Sản phẩm|5 – Chủ trì|6 - Phối hợp|7 - Thời gian thực hiện|8 - Dự kiến kinh phí (Nếu có)" +
        " / I|CẢI CÁCH THỂ CHẾ|||||||" +
        " / 1|1.1. Rà soát đủ văn bản|2.1. Lập danh mục|3.1. Thống kê văn bản|Danh mục|Văn phòng HĐND và UBND|Các bộ phận|Quý I/2026|0",
    },
    {
      name: "không có mục tiêu, kinh phí",
      table:
        "STT|Nhiệm vụ|Sản phẩm|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành" +
        " / 1|Kiểm tra bộ phận một cửa|Biên bản|Văn phòng HĐND và UBND|Các phòng|Tháng 9/2026",
    },
  ],
};
