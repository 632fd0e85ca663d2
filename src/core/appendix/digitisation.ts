import { text } from "../text/bilingual";
import { column, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** Digitised files on receipt and digitised results of administrative procedures. */
export const digitisation: TableKind = {
  kind: "digitisation",
  name: text("Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", "Digitised files and results"),
  titles: ["số hóa hồ sơ", "số hóa hồ sơ, giấy tờ, kết quả giải quyết", "tình hình số hóa"],
  columns: [
    orderColumn,
    column(
      "received",
      "Số hồ sơ tiếp nhận",
      "Files received",
      "count",
      [
        "Số hồ sơ tiếp nhận",
        "tiếp nhận / Tổng số hồ sơ",
        "Tổng số hồ sơ tiếp nhận",
        "Hồ sơ đã tiếp nhận",
        "Hồ sơ tiếp nhận",
      ],
      true,
    ),
    column("withComponents", "Số hồ sơ có số hóa thành phần", "Files with digitised components", "count", [
      "Số hồ sơ có số hóa thành phần hồ sơ",
      "Số hồ sơ được số hóa thành phần hồ sơ",
      "Số hồ sơ đã số hóa thành phần hồ sơ",
      "Hồ sơ có số hóa thành phần",
      "tiếp nhận / Số hồ sơ có số hóa",
    ]),
    column("fullyDigitised", "Số hồ sơ số hóa đầy đủ thành phần", "Files fully digitised", "count", [
      "Số hồ sơ số hóa đầy đủ thành phần hồ sơ",
      "Hồ sơ số hóa đầy đủ",
      "Số hồ sơ được số hóa đầy đủ thành phần hồ sơ",
      "tiếp nhận / số hóa đầy đủ",
    ]),
    column("fullRate", "Tỷ lệ số hóa đầy đủ khi tiếp nhận", "Rate of full digitisation", "percent", [
      "Tỷ lệ số hóa đầy đủ thành phần hồ sơ khi tiếp nhận",
      "Tỷ lệ số hóa đầy đủ thành phần hồ sơ",
      "Tỷ lệ hồ sơ số hóa đầy đủ",
      "Tỷ lệ số hóa hồ sơ khi tiếp nhận",
      "tiếp nhận / tỷ lệ số hóa",
    ]),
    column("withoutComponents", "Số hồ sơ chưa số hóa thành phần", "Files without digitised components", "count", [
      "Số hồ sơ chưa số hóa thành phần hồ sơ",
      "Hồ sơ chưa số hóa thành phần",
      "tiếp nhận / Số hồ sơ chưa số hóa",
    ]),
    column(
      "resolved",
      "Số hồ sơ đã giải quyết",
      "Files resolved",
      "count",
      [
        "Số hồ sơ đã giải quyết",
        "Tổng số hồ sơ đã giải quyết",
        "kết quả / Tổng số hồ sơ",
        "Hồ sơ đã có kết quả",
        "Hồ sơ đã giải quyết",
        "Số hồ sơ đã có kết quả",
        "Hồ sơ đã trả kết quả",
      ],
      true,
    ),
    column("withResult", "Số hồ sơ có số hóa kết quả", "Files with a digitised result", "count", [
      "Số hồ sơ có số hóa kết quả",
      "Số hồ sơ được số hóa kết quả",
      "Số hồ sơ đã số hóa kết quả",
      "Số hồ sơ số hóa kết quả giải quyết",
      "kết quả / Số hồ sơ có số hóa",
    ]),
    column("resultRate", "Tỷ lệ số hóa kết quả", "Rate of digitised results", "percent", [
      "Tỷ lệ số hóa kết quả hồ sơ",
      "Tỷ lệ số hóa kết quả",
      "Tỷ lệ số hóa kết quả giải quyết",
      "kết quả / tỷ lệ số hóa",
    ]),
    column("withoutResult", "Số hồ sơ chưa số hóa kết quả", "Files without a digitised result", "count", [
      "Số hồ sơ chưa số hóa kết quả",
      "Số hồ sơ chưa số hóa kết quả thủ tục hành chính",
      "kết quả / Số hồ sơ chưa số hóa",
    ]),
  ],
  identities: [
    {
      kind: "ratio",
      id: "full-rate",
      ratio: "fullRate",
      numerators: [["fullyDigitised"]],
      denominators: [["received"]],
      confidence: 0.99,
    },
    {
      kind: "difference",
      id: "without-components-is-the-rest",
      whole: "received",
      part: "withComponents",
      rest: "withoutComponents",
      confidence: 0.99,
    },
    {
      kind: "at-most",
      id: "full-within-with-components",
      lesser: "fullyDigitised",
      greater: "withComponents",
      confidence: 0.95,
    },
    {
      kind: "at-most",
      id: "with-components-within-received",
      lesser: "withComponents",
      greater: "received",
      confidence: 0.99,
    },
    {
      kind: "ratio",
      id: "result-rate",
      ratio: "resultRate",
      numerators: [["withResult"]],
      denominators: [["resolved"]],
      confidence: 0.99,
    },
    {
      kind: "difference",
      id: "without-result-is-the-rest",
      whole: "resolved",
      part: "withResult",
      rest: "withoutResult",
      confidence: 0.99,
    },
    { kind: "at-most", id: "with-result-within-resolved", lesser: "withResult", greater: "resolved", confidence: 0.99 },
    {
      kind: "column-sum",
      id: "total-of-units",
      columns: [
        "received",
        "withComponents",
        "fullyDigitised",
        "withoutComponents",
        "resolved",
        "withResult",
        "withoutResult",
      ],
      confidence: 0.99,
    },
  ],
  derivations: [
    {
      id: "full-rate",
      role: "fullRate",
      name: text("Tỷ lệ số hóa đầy đủ", "Rate of full digitisation"),
      formula: 'IF({received}=0,"",{fullyDigitised}/{received}*100)',
      rows: ["item", "section", "subtotal", "total"],
      decimals: 2,
    },
    {
      id: "without-components",
      role: "withoutComponents",
      name: text("Số hồ sơ chưa số hóa thành phần", "Files without digitised components"),
      formula: "{received}-{withComponents}",
      rows: ["item"],
      decimals: 0,
    },
    {
      id: "result-rate",
      role: "resultRate",
      name: text("Tỷ lệ số hóa kết quả", "Rate of digitised results"),
      formula: 'IF({resolved}=0,"",{withResult}/{resolved}*100)',
      rows: ["item", "section", "subtotal", "total"],
      decimals: 2,
    },
    {
      id: "without-result",
      role: "withoutResult",
      name: text("Số hồ sơ chưa số hóa kết quả", "Files without a digitised result"),
      formula: "{resolved}-{withResult}",
      rows: ["item"],
      decimals: 0,
    },
  ],
  examples: [
    {
      name: "hai khối",
      table:
        "STT|Số hoá hồ sơ TTHC khi Tiếp nhận|^|^|^|^|Số hoá kết quả giải quyết TTHC|^|^|^" +
        " / v|Số hồ sơ tiếp nhận|Số hồ sơ có số hoá thành phần HS|Số hồ sơ số hoá đầy đủ thành phần hồ sơ|Tỷ lệ số hoá đầy đủ thành phần HS khi tiếp nhận|Số hồ sơ chưa số hoá TPHS|Số hồ sơ đã giải quyết|Số hồ sơ có số hoá kết quả|Tỷ lệ số hoá kết quả hồ sơ|Số hồ sơ chưa số hoá kết quả TTHC" +
        " / 1|200|180|150|75|20|190|171|90|19",
    },
  ],
};
