import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn, unitColumn } from "./column";
import type { TableKind } from "./kind";

/** The six groups of the index and the points each may give (Quyết định 766/QĐ-TTg): 100 together. */
const groups = [
  "transparency",
  "timeliness",
  "onlineServices",
  "onlinePayment",
  "satisfaction",
  "digitisation",
] as const;

/** Points of each unit in the index of service to people and businesses, group by group. */
export const serviceQuality: TableKind = {
  kind: "serviceQuality",
  name: text("Điểm bộ chỉ số phục vụ người dân, doanh nghiệp", "Index of service to people and businesses"),
  titles: [
    "bộ chỉ số phục vụ người dân, doanh nghiệp",
    "đánh giá chất lượng phục vụ người dân, doanh nghiệp",
    "kết quả đánh giá theo quyết định 766/QĐ-TTg",
  ],
  columns: [
    orderColumn,
    unitColumn,
    column(
      "transparency",
      "Công khai, minh bạch",
      "Transparency",
      "score",
      ["Công khai, minh bạch", "Điểm công khai, minh bạch", "Công khai minh bạch (18 điểm)", "Công khai"],
      true,
    ),
    column(
      "timeliness",
      "Tiến độ giải quyết",
      "Timeliness",
      "score",
      [
        "Tiến độ giải quyết",
        "Điểm tiến độ giải quyết",
        "Tiến độ giải quyết (20 điểm)",
        "Tiến độ, kết quả giải quyết",
        "Tiến độ giải quyết hồ sơ",
      ],
      true,
    ),
    column("onlineServices", "Dịch vụ công trực tuyến", "Online services", "score", [
      "Dịch vụ công trực tuyến",
      "Điểm dịch vụ công trực tuyến",
      "Dịch vụ công trực tuyến (12 điểm)",
      "Cung cấp dịch vụ công trực tuyến",
    ]),
    column("onlinePayment", "Thanh toán trực tuyến", "Online payment", "score", [
      "Thanh toán trực tuyến",
      "Điểm thanh toán trực tuyến",
      "Thanh toán trực tuyến (10 điểm)",
    ]),
    column(
      "satisfaction",
      "Mức độ hài lòng",
      "Satisfaction",
      "score",
      ["Mức độ hài lòng", "Điểm mức độ hài lòng", "Hài lòng", "Mức độ hài lòng (18 điểm)"],
      true,
    ),
    column("digitisation", "Số hóa hồ sơ", "Digitisation", "score", [
      "Số hóa hồ sơ",
      "Điểm số hóa hồ sơ",
      "Số hóa hồ sơ (22 điểm)",
      "Số hóa",
      "Số hóa hồ sơ, giấy tờ",
    ]),
    column(
      "total",
      "Tổng điểm",
      "Total",
      "score",
      ["Tổng điểm", "Tổng số điểm", "Điểm tổng hợp", "Tổng điểm (100 điểm)"],
      true,
    ),
    column("grade", "Xếp loại", "Grade", "text", ["Xếp loại", "Mức xếp loại", "Phân loại"]),
    column("rank", "Xếp hạng", "Rank", "score", ["Xếp hạng", "Thứ hạng", "Hạng", "Xếp thứ"]),
    noteColumn,
  ],
  identities: [
    {
      kind: "row-sum",
      id: "total-of-groups",
      total: "total",
      parts: groups,
      relation: "equal",
      confidence: 0.95,
      unless: text("điểm các nhóm đã làm tròn trước khi in", "the points of the groups were rounded before printing"),
    },
  ],
  derivations: [
    {
      id: "total",
      role: "total",
      name: text("Tổng điểm", "Total"),
      formula: groups.map((role) => `{${role}}`).join("+"),
      rows: ["item"],
      decimals: 2,
    },
  ],
  examples: [
    {
      name: "sáu nhóm chỉ số",
      table:
        "STT|Đơn vị|Công khai, minh bạch|Tiến độ giải quyết|Dịch vụ công trực tuyến|Thanh toán trực tuyến|Mức độ hài lòng|Số hóa hồ sơ|Tổng điểm|Xếp loại" +
        " / 1|Xã Đồng Mây|17,5|19|10|8|18|20,5|93|Xuất sắc / 2|Xã Suối Lam|16|18,5|9|6,5|17,8|18|85,8|Tốt",
    },
  ],
};
