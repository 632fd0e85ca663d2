import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn, unitColumn, variant } from "./column";
import type { TableKind } from "./kind";

/** Fees paid online, by unit or field: the payment table that follows Quyết định 766/QĐ-TTg. */
export const onlinePayment: TableKind = {
  kind: "onlinePayment",
  name: text("Thanh toán trực tuyến", "Online payment"),
  titles: ["thanh toán trực tuyến", "thanh toán phí, lệ phí trực tuyến", "kết quả thanh toán trực tuyến"],
  columns: [
    orderColumn,
    { ...unitColumn, wordings: [...unitColumn.wordings, "Lĩnh vực", "Tên lĩnh vực", "Tên thủ tục hành chính"] },
    column(
      "withFee",
      "Hồ sơ có nghĩa vụ tài chính",
      "Files with a fee",
      "count",
      [
        "Tổng hồ sơ có nghĩa vụ tài chính",
        "Số hồ sơ có nghĩa vụ tài chính",
        "Hồ sơ có nghĩa vụ tài chính",
        "Số hồ sơ phải thanh toán phí, lệ phí",
        "Số hồ sơ có phí, lệ phí",
        "Số hồ sơ phát sinh phí, lệ phí",
      ],
      true,
    ),
    column(
      "paidOnline",
      "Hồ sơ đã thanh toán trực tuyến",
      "Paid online",
      "count",
      [
        "Số hồ sơ đã thanh toán trực tuyến",
        "Số hồ sơ thanh toán trực tuyến",
        "Hồ sơ thanh toán trực tuyến",
        "thanh toán trực tuyến / số hồ sơ đã thanh toán trực tuyến Cổng DVC QG",
        "thanh toán trực tuyến / số hồ sơ",
      ],
      true,
    ),
    column("onlineRate", "Tỷ lệ thanh toán trực tuyến", "Paid online, rate", "percent", [
      "Tỷ lệ thanh toán trực tuyến",
      "Tỷ lệ hồ sơ thanh toán trực tuyến",
      "thanh toán trực tuyến / tỷ lệ thanh toán trực tuyến Cổng DVC QG",
      "thanh toán trực tuyến / tỷ lệ",
    ]),
    column("paidDirect", "Hồ sơ thanh toán trực tiếp", "Paid in person", "count", [
      "Số hồ sơ thanh toán trực tiếp",
      "Hồ sơ thanh toán trực tiếp",
      "Số hồ sơ đã thanh toán trực tiếp",
    ]),
    variant(
      column("directRate", "Tỷ lệ thanh toán trực tiếp", "Paid in person, rate", "percent", [
        "Tỷ lệ thanh toán trực tiếp",
        "thanh toán trực tuyến / tỷ lệ thanh toán trực tiếp",
      ]),
    ),
    column("amount", "Số tiền thanh toán trực tuyến", "Amount paid online", "money", [
      "Số tiền thanh toán trực tuyến",
      "Tổng số tiền thanh toán trực tuyến",
      "Số tiền",
      "Tổng số tiền",
    ]),
    noteColumn,
  ],
  identities: [
    {
      kind: "ratio",
      id: "online-rate",
      ratio: "onlineRate",
      numerators: [["paidOnline"]],
      denominators: [["withFee"]],
      confidence: 0.99,
    },
    { kind: "at-most", id: "online-within-fee", lesser: "paidOnline", greater: "withFee", confidence: 0.99 },
    {
      kind: "row-sum",
      id: "paid-within-fee",
      total: "withFee",
      parts: ["paidOnline", "paidDirect"],
      relation: "at-most",
      confidence: 0.95,
    },
    {
      kind: "column-sum",
      id: "total-of-units",
      columns: ["withFee", "paidOnline", "paidDirect", "amount"],
      confidence: 0.99,
    },
  ],
  derivations: [
    {
      id: "online-rate",
      role: "onlineRate",
      name: text("Tỷ lệ thanh toán trực tuyến", "Paid online, rate"),
      formula: 'IF({withFee}=0,"",{paidOnline}/{withFee}*100)',
      rows: ["item", "section", "subtotal", "total"],
      decimals: 2,
    },
  ],
  examples: [
    {
      name: "theo đơn vị",
      table:
        "STT|Tên đơn vị|Tổng HS có nghĩa vụ tài chính|Thanh toán trực tuyến|^|^" +
        " / v|v|v|Số HS đã TTTT Cổng DVC QG|Tỷ lệ TTTT Cổng DVC QG (%)|Tỷ lệ TT trực tiếp (%)" +
        " / 1|Xã Đồng Mây|80|60|75|25 / 2|Xã Suối Lam|50|20|40|60 / Tổng cộng|^|130|80|61,54|38,46",
    },
  ],
};
