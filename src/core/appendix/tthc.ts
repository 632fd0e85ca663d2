import { text } from "../text/bilingual";
import { column, orderColumn, variant } from "./column";
import type { TableKind } from "./kind";

const figures = [
  "received.total",
  "received.online",
  "received.direct",
  "received.post",
  "received.carriedOver",
  "resolved.total",
  "resolved.early",
  "resolved.onTime",
  "resolved.late",
  "pending.total",
  "pending.onTime",
  "pending.late",
];

/** Results of administrative procedures by field: the family of Biểu II.06a/VPCP/KSTT and 06/VPCP. */
export const tthc: TableKind = {
  kind: "tthc",
  name: text("Kết quả giải quyết thủ tục hành chính", "Administrative procedure results"),
  titles: [
    "kết quả giải quyết hồ sơ thủ tục hành chính",
    "tình hình, kết quả giải quyết thủ tục hành chính",
    "tiếp nhận và giải quyết hồ sơ",
    "biểu 06a",
  ],
  columns: [
    orderColumn,
    column("field", "Lĩnh vực", "Field", "label", [
      "Lĩnh vực",
      "Lĩnh vực giải quyết",
      "Lĩnh vực, công việc giải quyết theo cấp",
      "Tên lĩnh vực",
      "Lĩnh vực công việc giải quyết",
      "Lĩnh vực/ Đơn vị",
      "Tên thủ tục hành chính",
      "Đơn vị",
      "Nội dung",
      "Nhóm thủ tục",
      "Lĩnh vực, thủ tục",
      "Lĩnh vực TTHC",
      "Thủ tục hành chính",
      "Nhóm lĩnh vực",
    ]),
    column(
      "received.total",
      "Tiếp nhận, tổng số",
      "Received, total",
      "count",
      [
        "tiếp nhận / tổng số",
        "Tổng số hồ sơ tiếp nhận",
        "Số hồ sơ tiếp nhận",
        "Tổng tiếp nhận",
        "Tiếp nhận",
        "Hồ sơ tiếp nhận",
        "Số hồ sơ nhận giải quyết",
        "Số hồ sơ nhận giải quyết / Tổng số",
      ],
      true,
    ),
    column("received.online", "Tiếp nhận trực tuyến trong kỳ", "Received online", "count", [
      "tiếp nhận / trong kỳ / trực tuyến",
      "tiếp nhận / trực tuyến",
      "Tiếp nhận trực tuyến",
      "Hồ sơ nộp trực tuyến",
      "Trực tuyến",
      "Hồ sơ tiếp nhận trực tuyến",
      "Nộp trực tuyến",
    ]),
    column("received.direct", "Tiếp nhận trực tiếp, bưu chính trong kỳ", "Received in person or by post", "count", [
      "tiếp nhận / trong kỳ / trực tiếp, dịch vụ bưu chính",
      "tiếp nhận / trong kỳ / trực tiếp",
      "tiếp nhận / trực tiếp, dịch vụ bưu chính công ích",
      "tiếp nhận / trực tiếp",
      "Tiếp nhận trực tiếp",
      "Trực tiếp, dịch vụ bưu chính",
      "Trực tiếp",
      "Hồ sơ nộp trực tiếp",
      "Tiếp nhận trực tiếp, qua bưu chính",
      "Số mới tiếp nhận (trực tiếp hoặc dịch vụ bưu chính)",
      "nhận giải quyết / trong đó / số mới tiếp nhận trực tiếp hoặc dịch vụ bưu chính",
      "Số mới tiếp nhận trực tiếp",
      "Hồ sơ tiếp nhận trực tiếp",
      "Nộp trực tiếp",
    ]),
    variant(
      column("received.post", "Tiếp nhận qua bưu chính trong kỳ", "Received by post", "count", [
        "tiếp nhận / qua bưu chính công ích",
        "tiếp nhận / trong kỳ / qua bưu chính công ích",
        "Số mới tiếp nhận qua bưu chính công ích",
        "Tiếp nhận qua bưu chính công ích",
        "Qua bưu chính công ích",
        "Hồ sơ nộp qua bưu chính",
      ]),
    ),
    column("received.carriedOver", "Tiếp nhận, từ kỳ trước", "Carried over", "count", [
      "tiếp nhận / từ kỳ trước",
      "tiếp nhận / kỳ trước chuyển sang",
      "tiếp nhận / tồn kỳ trước",
      "Kỳ trước chuyển sang",
      "Tồn kỳ trước",
      "Từ kỳ trước",
      "Số kỳ trước chuyển qua",
      "Hồ sơ kỳ trước chuyển sang",
      "Hồ sơ tồn kỳ trước",
      "tiếp nhận / tồn đọng kỳ trước",
    ]),
    column(
      "resolved.total",
      "Đã giải quyết, tổng số",
      "Resolved, total",
      "count",
      [
        "đã giải quyết / tổng số",
        "Tổng số hồ sơ đã giải quyết",
        "Số hồ sơ đã giải quyết",
        "Đã giải quyết",
        "Kết quả giải quyết / Tổng số",
        "Hồ sơ đã giải quyết",
      ],
      true,
    ),
    column("resolved.early", "Đã giải quyết trước hạn", "Resolved early", "count", [
      "đã giải quyết / trước hạn",
      "Giải quyết trước hạn",
      "Trước hạn",
      "Kết quả giải quyết / Trước hạn",
      "Trả trước hạn",
      "Trả kết quả trước hạn",
    ]),
    column("resolved.onTime", "Đã giải quyết đúng hạn", "Resolved on time", "count", [
      "đã giải quyết / đúng hạn",
      "Giải quyết đúng hạn",
      "đã giải quyết / trước và đúng hạn",
      "Đúng hạn",
      "Kết quả giải quyết / Đúng hạn",
      "đã giải quyết / trong hạn",
      "Trả đúng hạn",
      "Kết quả giải quyết / Trong hạn",
      "Trả kết quả đúng hạn",
    ]),
    column("resolved.late", "Đã giải quyết quá hạn", "Resolved late", "count", [
      "đã giải quyết / quá hạn",
      "đã giải quyết / trễ hạn",
      "Giải quyết quá hạn",
      "Kết quả giải quyết / Quá hạn",
      "Trả quá hạn",
      "Trả kết quả quá hạn",
    ]),
    column("pending.total", "Đang giải quyết, tổng số", "Pending, total", "count", [
      "đang giải quyết / tổng số",
      "chưa giải quyết / tổng số",
      "Số hồ sơ đang giải quyết",
      "Đang giải quyết",
      "Hồ sơ đang giải quyết",
    ]),
    column("pending.onTime", "Đang giải quyết trong hạn", "Pending, within time", "count", [
      "đang giải quyết / trong hạn",
      "đang giải quyết / chưa đến hạn",
      "chưa giải quyết / trong hạn",
      "chưa giải quyết / chưa đến hạn",
      "đang giải quyết / còn hạn",
      "Trong hạn",
      "Đang giải quyết trong hạn",
    ]),
    column("pending.late", "Đang giải quyết quá hạn", "Pending, late", "count", [
      "đang giải quyết / quá hạn",
      "đang giải quyết / hết hạn",
      "chưa giải quyết / quá hạn",
      "đang giải quyết / trễ hạn",
      "Đang giải quyết quá hạn",
    ]),
  ],
  identities: [
    {
      kind: "row-sum",
      id: "received-by-channel",
      total: "received.total",
      parts: ["received.online", "received.direct", "received.carriedOver"],
      optional: ["received.post"],
      relation: "equal",
      confidence: 0.99,
    },
    {
      kind: "row-sum",
      id: "resolved-by-time",
      total: "resolved.total",
      parts: ["resolved.early", "resolved.onTime", "resolved.late"],
      relation: "equal",
      confidence: 0.99,
    },
    {
      kind: "row-sum",
      id: "pending-by-time",
      total: "pending.total",
      parts: ["pending.onTime", "pending.late"],
      relation: "equal",
      confidence: 0.99,
    },
    {
      kind: "at-most",
      id: "resolved-within-received",
      lesser: "resolved.total",
      greater: "received.total",
      confidence: 0.99,
    },
    {
      kind: "difference",
      id: "pending-is-the-rest",
      whole: "received.total",
      part: "resolved.total",
      rest: "pending.total",
      confidence: 0.95,
      unless: text(
        "hồ sơ trả lại hoặc xin rút chưa tính vào cột đã giải quyết",
        "files returned or withdrawn are not counted as resolved",
      ),
    },
    { kind: "column-sum", id: "total-of-fields", columns: figures, confidence: 0.99 },
    { kind: "section-sum", id: "section-of-fields", columns: figures, relation: "equal", confidence: 0.95 },
  ],
  derivations: [
    {
      id: "received-total",
      role: "received.total",
      name: text("Tổng số tiếp nhận", "Total received"),
      formula: "{received.online}+{received.direct}+{received.carriedOver}",
      rows: ["item"],
      without: ["received.post"],
      decimals: 0,
    },
    {
      id: "received-total-with-post",
      role: "received.total",
      name: text("Tổng số tiếp nhận", "Total received"),
      formula: "{received.online}+{received.direct}+{received.post}+{received.carriedOver}",
      rows: ["item"],
      decimals: 0,
    },
    {
      id: "resolved-total",
      role: "resolved.total",
      name: text("Tổng số đã giải quyết", "Total resolved"),
      formula: "{resolved.early}+{resolved.onTime}+{resolved.late}",
      rows: ["item"],
      decimals: 0,
    },
    {
      id: "pending-total",
      role: "pending.total",
      name: text("Tổng số đang giải quyết", "Total pending"),
      formula: "{pending.onTime}+{pending.late}",
      rows: ["item"],
      decimals: 0,
    },
  ],
  examples: [
    {
      name: "ba hàng đầu, ô gộp",
      table:
        "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^" +
        " / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn" +
        " / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v" +
        " / 1|Hộ tịch|12|8|3|1|11|9|2|0 / 2|Chứng thực|30|10|20|0|30|30|0|0 / Tổng cộng|^|42|18|23|1|41|39|2|0",
    },
    {
      name: "có khối đang giải quyết",
      table:
        "STT|Lĩnh vực giải quyết|Số hồ sơ tiếp nhận|^|^|^|Số hồ sơ đã giải quyết|^|^|^|Số hồ sơ đang giải quyết|^|^" +
        " / v|v|Tổng số|Trực tuyến|Trực tiếp, BCCI|Kỳ trước chuyển sang|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn" +
        " / 1|Đất đai|20|5|10|5|15|10|5|0|5|5|0",
    },
    {
      name: "mẫu II.06a, có hàng công thức",
      table:
        "STT|Lĩnh vực, công việc giải quyết theo cấp|Số hồ sơ nhận giải quyết|^|^|^|Kết quả giải quyết|^|^|^|^|^" +
        " / v|v|Tổng số|Trong đó|^|^|Số hồ sơ đã giải quyết|^|^|Số hồ sơ đang giải quyết|^|^" +
        " / v|v|v|Số mới tiếp nhận trực tuyến|Số kỳ trước chuyển qua|Số mới tiếp nhận (trực tiếp hoặc dịch vụ bưu chính)|Tổng số|Trả đúng thời hạn|Trả quá hạn|Tổng số|Chưa đến hạn|Quá hạn" +
        " / (1)|(2)|(3)=(4)+(5)+(6)|(4)|(5)|(6)|(7)=(8)+(9)|(8)|(9)|(10)=(11)+(12)|(11)|(12)" +
        " / 1|Chứng thực|60|40|2|18|57|57|0|3|3|0 / Tổng số|^|60|40|2|18|57|57|0|3|3|0",
    },
    {
      name: "tách bưu chính",
      table:
        "STT|Lĩnh vực|Số hồ sơ nhận giải quyết|^|^|^|^|Số hồ sơ đã giải quyết|^|^|^" +
        " / v|v|Tổng số|Số mới tiếp nhận trực tuyến|Số mới tiếp nhận trực tiếp|Số mới tiếp nhận qua BCCI|Số kỳ trước chuyển qua|Tổng số|Trước hạn|Đúng hạn|Quá hạn" +
        " / 1|Hộ tịch|24|12|8|3|1|22|15|7|0",
    },
  ],
};
