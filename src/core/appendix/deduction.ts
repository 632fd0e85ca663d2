import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** Criteria that lost points, with reason and remedy. Only these are listed, so maxima need not add up to the section's. */
export const deduction: TableKind = {
  kind: "deduction",
  name: text("Nội dung bị trừ điểm", "Lost points"),
  titles: ["bị trừ điểm", "mất điểm", "điểm trừ", "khắc phục tồn tại, hạn chế"],
  columns: [
    orderColumn,
    column(
      "criterion",
      "Tiêu chí bị mất điểm",
      "Criterion",
      "label",
      [
        "Nội dung/tiêu chí/tiêu chí thành phần bị mất điểm",
        "Tiêu chí bị mất điểm",
        "Tiêu chí bị trừ điểm",
        "Nội dung bị trừ điểm",
        "Tiêu chí",
        "Tiêu chí, tiêu chí thành phần",
        "Nội dung",
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
        "Nội dung, tiêu chí bị mất điểm",
        "Tên tiêu chí",
        "Tiêu chí mất điểm",
      ],
      true,
    ),
    column("maximum", "Điểm chuẩn", "Maximum score", "score", [
      "Điểm chuẩn",
      "Điểm tối đa",
      "Thang điểm",
      "Điểm quy định",
    ]),
    column("score", "Số điểm", "Score", "score", [
      "Số điểm",
      "Điểm đạt được",
      "Điểm đạt",
      "Điểm thẩm định",
      "Điểm được chấm",
      "Kết quả điểm",
      "Điểm",
      "Số điểm đạt được",
      "Điểm đạt được của tiêu chí",
    ]),
    column("deducted", "Điểm trừ", "Points lost", "score", [
      "Điểm trừ",
      "Điểm bị trừ",
      "Số điểm bị trừ",
      "Điểm mất",
      "Số điểm mất",
      "Điểm bị mất",
      "Số điểm bị mất",
    ]),
    column(
      "reason",
      "Lý do mất điểm",
      "Reason",
      "text",
      [
        "Lý do mất điểm",
        "Lý do",
        "Nguyên nhân",
        "Lý do bị trừ điểm",
        "Nguyên nhân mất điểm",
        "Lý do trừ điểm",
        "Nguyên nhân bị trừ điểm",
        "Lý do, nguyên nhân mất điểm",
      ],
      true,
    ),
    column(
      "remedy",
      "Biện pháp khắc phục",
      "Remedy",
      "text",
      [
        "Biện pháp khắc phục",
        "Giải pháp khắc phục",
        "Hướng khắc phục",
        "Giải pháp",
        "Giải pháp, biện pháp khắc phục",
        "Biện pháp, giải pháp khắc phục",
        "Kế hoạch khắc phục",
        "Phương án khắc phục",
        "Biện pháp",
      ],
      true,
    ),
    column("unit", "Đơn vị thực hiện", "Unit in charge", "units", [
      "Đơn vị thực hiện",
      "Bộ phận thực hiện",
      "Đơn vị chủ trì",
      "Bộ phận phụ trách",
      "Người phụ trách",
      "Trách nhiệm thực hiện",
      "Cơ quan chủ trì",
    ]),
    column("deadline", "Thời hạn", "Deadline", "deadline", [
      "Thời hạn",
      "Thời gian thực hiện",
      "Thời gian hoàn thành",
      "Thời gian khắc phục",
      "Thời hạn khắc phục",
    ]),
    noteColumn,
  ],
  identities: [
    { kind: "at-most", id: "score-within-maximum", lesser: "score", greater: "maximum", confidence: 0.99 },
    {
      kind: "difference",
      id: "deducted-is-the-rest",
      whole: "maximum",
      part: "score",
      rest: "deducted",
      confidence: 0.99,
    },
    // The points lost, whether printed or worked out as maximum − score, add up; maxima and scores alone do not.
    { kind: "section-sum", id: "section-deduction", columns: ["deducted"], relation: "equal", confidence: 0.95 },
    { kind: "section-sum", id: "listed-within-section", columns: ["maximum"], relation: "at-most", confidence: 0.95 },
    { kind: "column-sum", id: "total-deduction", columns: ["deducted"], confidence: 0.95 },
  ],
  derivations: [
    {
      id: "deducted",
      role: "deducted",
      name: text("Điểm trừ", "Points lost"),
      formula: "{maximum}-{score}",
      rows: ["item", "section", "subtotal", "total"],
      decimals: 2,
    },
  ],
  examples: [
    {
      name: "bảy cột",
      table:
        "STT|Nội dung/tiêu chí/tiêu chí thành phần bị mất điểm|Điểm chuẩn|Số điểm|Lí do mất điểm|Biện pháp khắc phục|Ghi chú" +
        " / **1**|**Công tác chỉ đạo điều hành**|**10**|**9,5**||| / 1.1|Báo cáo định kỳ|2|1,5|Nộp chậm một kỳ|Lập lịch nhắc báo cáo|",
    },
  ],
};
