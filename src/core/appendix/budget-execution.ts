import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn, variant } from "./column";
import type { TableKind } from "./kind";

/**
 * Estimate, execution and rate of a budget. A rate over 100 is legal, so nothing bounds execution by the estimate; rows
 * nest without a rule of the form ("trong đó"), so no column sum is declared: a total row speaks for itself.
 */
export const budgetExecution: TableKind = {
  kind: "budgetExecution",
  name: text("Dự toán và thực hiện ngân sách", "Budget estimate and execution"),
  titles: [
    "thực hiện dự toán",
    "dự toán thu, chi ngân sách",
    "quyết toán thu, chi ngân sách",
    "tình hình thực hiện ngân sách",
  ],
  needsOneOf: ["estimate"],
  columns: [
    orderColumn,
    column(
      "item",
      "Nội dung",
      "Item",
      "label",
      [
        "Nội dung",
        "Khoản mục",
        "Chỉ tiêu",
        "Nội dung thu",
        "Nội dung chi",
        "Nội dung thu, chi",
        "Nguồn thu",
        "Khoản thu, chi",
        "Tên khoản thu",
        "Lĩnh vực chi",
      ],
      true,
    ),
    column(
      "estimate",
      "Dự toán",
      "Estimate",
      "money",
      [
        "Dự toán năm",
        "Dự toán giao",
        "Dự toán",
        "Dự toán được giao",
        "Dự toán HĐND giao",
        "Dự toán HĐND xã giao",
        "Dự toán cả năm",
        "Dự toán đầu năm",
      ],
      true,
    ),
    variant(
      column("supplement", "Dự toán bổ sung", "Supplement", "money", [
        "Dự toán bổ sung",
        "Bổ sung trong năm",
        "Dự toán điều chỉnh, bổ sung",
      ]),
    ),
    column(
      "actual",
      "Thực hiện",
      "Execution",
      "money",
      [
        "Thực hiện",
        "Thực hiện đến kỳ báo cáo",
        "Số thực hiện",
        "Quyết toán",
        "Thực hiện trong kỳ",
        "Lũy kế thực hiện",
        "Ước thực hiện",
        "Thực hiện trong năm",
      ],
      true,
    ),
    column("rate", "Tỷ lệ thực hiện", "Rate of execution", "percent", [
      "Tỷ lệ (%)",
      "Tỷ lệ thực hiện (%)",
      "So sánh TH/DT (%)",
      "Đạt (%)",
      "Tỷ lệ thực hiện/dự toán (%)",
      "Tỷ lệ đạt (%)",
      "So sánh thực hiện với dự toán (%)",
    ]),
    column("left", "Còn lại", "Left", "money", ["Còn lại", "Dự toán còn lại", "Số còn lại"]),
    noteColumn,
  ],
  identities: [
    {
      kind: "ratio",
      id: "execution-rate",
      ratio: "rate",
      numerators: [["actual"]],
      denominators: [["estimate"], ["estimate", "supplement"]],
      confidence: 0.95,
    },
    {
      kind: "difference",
      id: "left-is-the-rest",
      whole: "estimate",
      part: "actual",
      rest: "left",
      confidence: 0.95,
      unless: text("dự toán được bổ sung, điều chỉnh trong năm", "the estimate was changed during the year"),
    },
  ],
  derivations: [
    {
      id: "execution-rate",
      role: "rate",
      name: text("Tỷ lệ thực hiện", "Rate of execution"),
      formula: 'IF({estimate}=0,"",{actual}/{estimate}*100)',
      rows: ["item", "section", "subtotal", "total"],
      without: ["supplement"],
      decimals: 1,
    },
    {
      id: "left",
      role: "left",
      name: text("Còn lại", "Left"),
      formula: "{estimate}-{actual}",
      rows: ["item", "section", "subtotal", "total"],
      without: ["supplement"],
      decimals: 0,
    },
  ],
  examples: [
    {
      name: "vượt dự toán",
      table:
        "STT|Nội dung|Dự toán năm|Thực hiện|Tỷ lệ (%)|Ghi chú / 1|Phí, lệ phí|200|250|125| / 2|Thu khác|80|60|75| / |Tổng cộng|280|310|110,7|",
    },
  ],
};
