import { text } from "../text/bilingual";
import { column, orderColumn, unitColumn, variant } from "./column";
import type { DerivationSpec, IdentitySpec, TableKind } from "./kind";

const counts = [
  "received.total",
  "received.online",
  "received.direct",
  "received.post",
  "received.carriedOver",
  "resolved.total",
  "resolved.onTime",
  "resolved.late",
  "pending.total",
  "pending.onTime",
  "pending.late",
  "processed.total",
];

interface Rate {
  readonly role: string;
  readonly vi: string;
  readonly en: string;
  readonly part: string;
  readonly whole: string;
  readonly wordings: readonly string[];
}

const rates: readonly Rate[] = [
  {
    role: "resolved.onTimeRate",
    vi: "Tỷ lệ đã giải quyết đúng hạn",
    en: "Resolved on time, rate",
    part: "resolved.onTime",
    whole: "resolved.total",
    wordings: [
      "Tỷ lệ hồ sơ đã giải quyết đúng hạn",
      "tỷ lệ hồ sơ đã giải quyết / đúng hạn",
      "Tỷ lệ giải quyết đúng hạn",
      "Tỷ lệ đúng hạn",
      "đã giải quyết / tỷ lệ đúng hạn",
      "tỷ lệ hồ sơ đã giải quyết / tỷ lệ hồ sơ đã xử lý đúng hạn",
    ],
  },
  {
    role: "resolved.lateRate",
    vi: "Tỷ lệ đã giải quyết quá hạn",
    en: "Resolved late, rate",
    part: "resolved.late",
    whole: "resolved.total",
    wordings: [
      "Tỷ lệ hồ sơ đã giải quyết quá hạn",
      "tỷ lệ hồ sơ đã giải quyết / quá hạn",
      "Tỷ lệ giải quyết quá hạn",
      "Tỷ lệ quá hạn",
      "đã giải quyết / tỷ lệ quá hạn",
      "tỷ lệ hồ sơ đã giải quyết / tỷ lệ hồ sơ đã xử lý quá hạn",
    ],
  },
  {
    role: "pending.onTimeRate",
    vi: "Tỷ lệ đang giải quyết trong hạn",
    en: "Pending within time, rate",
    part: "pending.onTime",
    whole: "pending.total",
    wordings: [
      "Tỷ lệ hồ sơ đang giải quyết trong hạn",
      "tỷ lệ hồ sơ đang giải quyết / trong hạn",
      "tỷ lệ hồ sơ đang giải quyết / tỷ lệ hồ sơ đang xử lý đúng hạn",
      "đang giải quyết / tỷ lệ trong hạn",
    ],
  },
  {
    role: "pending.lateRate",
    vi: "Tỷ lệ đang giải quyết quá hạn",
    en: "Pending late, rate",
    part: "pending.late",
    whole: "pending.total",
    wordings: [
      "Tỷ lệ hồ sơ đang giải quyết quá hạn",
      "tỷ lệ hồ sơ đang giải quyết / quá hạn",
      "tỷ lệ hồ sơ đang giải quyết / tỷ lệ hồ sơ đang xử lý quá hạn",
      "đang giải quyết / tỷ lệ quá hạn",
    ],
  },
];

const filings: readonly (readonly [role: string, vi: string, en: string, part: string, wordings: readonly string[]])[] =
  [
    [
      "received.onlineRate",
      "Tỷ lệ nộp trực tuyến",
      "Filed online, rate",
      "received.online",
      ["tỷ lệ nộp hồ sơ / tỷ lệ trực tuyến", "Tỷ lệ hồ sơ nộp trực tuyến", "Tỷ lệ nộp trực tuyến", "Tỷ lệ trực tuyến"],
    ],
    [
      "received.directRate",
      "Tỷ lệ nộp trực tiếp",
      "Filed in person, rate",
      "received.direct",
      ["tỷ lệ nộp hồ sơ / tỷ lệ trực tiếp", "Tỷ lệ hồ sơ nộp trực tiếp", "Tỷ lệ nộp trực tiếp", "Tỷ lệ trực tiếp"],
    ],
    [
      "received.postRate",
      "Tỷ lệ nộp qua bưu chính",
      "Filed by post, rate",
      "received.post",
      ["tỷ lệ nộp hồ sơ / tỷ lệ nộp bưu chính", "Tỷ lệ hồ sơ nộp qua bưu chính", "Tỷ lệ nộp bưu chính"],
    ],
  ];

const rateIdentities: readonly IdentitySpec[] = [
  ...rates.map(({ role, part, whole }): IdentitySpec => ({
    kind: "ratio",
    id: `${role}-of-its-files`,
    ratio: role,
    numerators: [[part]],
    denominators: [[whole]],
    confidence: 0.99,
  })),
  // Systems divide by all files or by those of the period alone; the form does not say which.
  ...filings.map(([role, , , part]): IdentitySpec => ({
    kind: "ratio",
    id: `${role}-of-files`,
    ratio: role,
    numerators: [[part]],
    denominators: [
      ["received.total"],
      ["received.online", "received.direct", "received.post"],
      ["received.online", "received.direct"],
    ],
    confidence: 0.95,
  })),
];

const sums: readonly (readonly [total: string, parts: readonly string[], name: readonly [vi: string, en: string]])[] = [
  ["resolved.total", ["resolved.onTime", "resolved.late"], ["Tổng số đã giải quyết", "Total resolved"]],
  ["pending.total", ["pending.onTime", "pending.late"], ["Tổng số đang giải quyết", "Total pending"]],
  ["processed.total", ["resolved.total", "pending.total"], ["Tổng kết quả giải quyết", "Resolved and pending"]],
];

const derivations: readonly DerivationSpec[] = [
  ...sums.map(([role, parts, [vi, en]]): DerivationSpec => ({
    id: role.replace(".", "-"),
    role,
    name: text(vi, en),
    formula: parts.map((part) => `{${part}}`).join("+"),
    rows: ["item"],
    decimals: 0,
  })),
  {
    id: "received-total",
    role: "received.total",
    name: text("Tổng số tiếp nhận", "Total received"),
    formula: "{received.online}+{received.direct}+{received.post}+{received.carriedOver}",
    rows: ["item"],
    decimals: 0,
  },
  ...rates.map(({ role, vi, en, part, whole }): DerivationSpec => ({
    id: role.replace(".", "-"),
    role,
    name: text(vi, en),
    formula: `IF({${whole}}=0,"",{${part}}/{${whole}}*100)`,
    rows: ["item", "subtotal", "total"],
    decimals: 2,
  })),
];

/** Progress of files by unit with its rates, printed with a formula row: the table that follows Quyết định 766/QĐ-TTg. */
export const processingRates: TableKind = {
  kind: "processingRates",
  name: text("Tiến độ giải quyết hồ sơ và tỷ lệ", "Progress of files with rates"),
  titles: [
    "theo dõi tiến độ giải quyết theo quyết định số 766/QĐ-TTg",
    "tiến độ giải quyết hồ sơ",
    "tỷ lệ giải quyết hồ sơ đúng hạn",
  ],
  columns: [
    orderColumn,
    variant(
      column("code", "Mã định danh", "Code of the unit", "text", ["Mã định danh", "Mã định danh đơn vị", "Mã đơn vị"]),
    ),
    {
      ...unitColumn,
      wordings: [...unitColumn.wordings, "Lĩnh vực", "Tên lĩnh vực"],
      isRequired: false,
    },
    variant(
      column("unitRate", "Tỷ lệ giải quyết của đơn vị", "Rate of the unit", "percent", [
        "Tỷ lệ giải quyết của đơn vị",
        "Tỷ lệ giải quyết của đơn vị (%)",
      ]),
    ),
    column(
      "received.total",
      "Tiếp nhận, tổng số",
      "Received, total",
      "count",
      [
        "nhận giải quyết / tổng số",
        "tiếp nhận / tổng số",
        "Tổng số hồ sơ tiếp nhận",
        "Số hồ sơ nhận giải quyết",
        "Tổng tiếp nhận",
      ],
      true,
    ),
    column("received.online", "Tiếp nhận trực tuyến", "Received online", "count", [
      "nhận giải quyết / trong đó / số mới tiếp nhận trực tuyến",
      "tiếp nhận / trực tuyến",
      "Số mới tiếp nhận trực tuyến",
      "Tiếp nhận trực tuyến",
    ]),
    column("received.carriedOver", "Từ kỳ trước", "Carried over", "count", [
      "nhận giải quyết / trong đó / số kỳ trước chuyển qua",
      "tiếp nhận / kỳ trước chuyển qua",
      "Số kỳ trước chuyển qua",
      "Kỳ trước chuyển sang",
    ]),
    column("received.direct", "Tiếp nhận trực tiếp", "Received in person", "count", [
      "nhận giải quyết / trong đó / số mới tiếp nhận trực tiếp",
      "tiếp nhận / trực tiếp",
      "Số mới tiếp nhận trực tiếp",
      "Tiếp nhận trực tiếp",
    ]),
    column("received.post", "Tiếp nhận qua bưu chính", "Received by post", "count", [
      "nhận giải quyết / trong đó / số mới tiếp nhận qua bưu chính công ích",
      "tiếp nhận / qua bưu chính",
      "Số mới tiếp nhận qua bưu chính công ích",
      "Tiếp nhận qua bưu chính",
    ]),
    column(
      "resolved.total",
      "Đã giải quyết, tổng số",
      "Resolved, total",
      "count",
      ["đã giải quyết / tổng số", "Số hồ sơ đã giải quyết", "Tổng số hồ sơ đã giải quyết"],
      true,
    ),
    column("resolved.onTime", "Đã giải quyết đúng hạn", "Resolved on time", "count", [
      "đã giải quyết / đúng hạn",
      "đã giải quyết / hồ sơ đã xử lý đúng hạn",
      "Đã giải quyết đúng hạn",
      "đã giải quyết / trả đúng thời hạn",
    ]),
    column("resolved.late", "Đã giải quyết quá hạn", "Resolved late", "count", [
      "đã giải quyết / quá hạn",
      "đã giải quyết / hồ sơ đã xử lý quá hạn",
      "Đã giải quyết quá hạn",
      "đã giải quyết / trả quá hạn",
    ]),
    column("pending.total", "Đang giải quyết, tổng số", "Pending, total", "count", [
      "đang giải quyết / tổng số",
      "Số hồ sơ đang giải quyết",
    ]),
    column("pending.onTime", "Đang giải quyết trong hạn", "Pending within time", "count", [
      "đang giải quyết / trong hạn",
      "đang giải quyết / chưa đến hạn",
      "đang giải quyết / hồ sơ đang xử lý đúng hạn",
      "Đang giải quyết trong hạn",
    ]),
    column("pending.late", "Đang giải quyết quá hạn", "Pending, late", "count", [
      "đang giải quyết / quá hạn",
      "đang giải quyết / hồ sơ đang xử lý quá hạn",
      "Đang giải quyết quá hạn",
    ]),
    variant(
      column("processed.total", "Tổng kết quả giải quyết", "Resolved and pending", "count", [
        "Tổng - kết quả giải quyết",
        "Tổng kết quả giải quyết",
        "Tổng số đã và đang giải quyết",
      ]),
    ),
    ...rates.map(({ role, vi, en, wordings }) =>
      column(role, vi, en, "percent", wordings, role === "resolved.onTimeRate"),
    ),
    ...filings.map(([role, vi, en, , wordings]) => column(role, vi, en, "percent", wordings)),
    variant(
      column("sync.due", "Hồ sơ phải đồng bộ", "Files to be synchronised", "count", [
        "Tổng hồ sơ phải đồng bộ về Cổng DVC QG",
        "Hồ sơ phải đồng bộ",
        "Số hồ sơ phải đồng bộ",
      ]),
    ),
    variant(
      column("sync.done", "Hồ sơ đã đồng bộ", "Files synchronised", "count", [
        "Số lượng hồ sơ đã đồng bộ về Cổng DVC QG",
        "Hồ sơ đã đồng bộ",
        "Số hồ sơ đã đồng bộ",
      ]),
    ),
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
    ...sums.map(([total, parts]): IdentitySpec => ({
      kind: "row-sum",
      id: `${total}-of-parts`,
      total,
      parts,
      relation: "equal",
      confidence: 0.99,
    })),
    {
      kind: "at-most",
      id: "resolved-within-received",
      lesser: "resolved.total",
      greater: "received.total",
      confidence: 0.99,
    },
    { kind: "at-most", id: "synchronised-within-due", lesser: "sync.done", greater: "sync.due", confidence: 0.95 },
    ...rateIdentities,
    { kind: "column-sum", id: "total-of-units", columns: [...counts, "sync.due", "sync.done"], confidence: 0.99 },
  ],
  derivations,
  examples: [
    {
      name: "có hàng công thức",
      table:
        "STT|Mã định danh|Tên đơn vị|Số hồ sơ nhận giải quyết|^|^|^|^|Kết quả giải quyết|^|^|^|^|^|Đánh giá tỷ lệ|^|^|^|^|^" +
        " / v|v|v|Tổng số|Trong đó|^|^|^|Số hồ sơ đã giải quyết|^|^|Số hồ sơ đang giải quyết|^|^|Tỷ lệ hồ sơ đã giải quyết|^|Tỷ lệ hồ sơ đang giải quyết|^|Tỷ lệ nộp hồ sơ|^" +
        " / v|v|v|v|Số mới tiếp nhận trực tuyến|Số kỳ trước chuyển qua|Số mới tiếp nhận trực tiếp|Số mới tiếp nhận qua BCCI|Tổng số|Đã xử lý đúng hạn|Đã xử lý quá hạn|Tổng số|Đang xử lý đúng hạn|Đang xử lý quá hạn|Tỷ lệ HS đã xử lý đúng hạn (%)|Tỷ lệ HS đã xử lý quá hạn (%)|Tỷ lệ HS đang xử lý đúng hạn (%)|Tỷ lệ HS đang xử lý quá hạn (%)|Tỷ lệ trực tuyến (%)|Tỷ lệ trực tiếp (%)" +
        " / (1)|(2)|(3)|(4)=(5)+(6)+(7)+(8)|(5)|(6)|(7)|(8)|(9)=(10)+(11)|(10)|(11)|(12)=(13)+(14)|(13)|(14)|(15)|(16)|(17)|(18)|(19)|(20)" +
        " / 1|H01.01|Xã Đồng Mây|100|60|10|25|5|80|76|4|20|20|0|95|5|100|0|60|25",
    },
  ],
};
