import { formatVietnamese } from "../cell/amount";
import { cellAt } from "../cell/snapshot";
import { columnLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Ambiguous extends FactBase {
  readonly words: string;
  readonly column: string;
  readonly candidates: readonly string[];
}

/** One mark before exactly three digits, in a column that does not settle what it is. */
export default defineRule<Ambiguous>({
  id: "figure-read-two-ways",
  code: "R08",
  family: "reading",
  severity: "warning",
  scope: "table",
  title: text("Con số đọc được hai cách", "A figure can be read in two ways"),
  why: text("Máy và người có thể đọc lệch nhau 1.000 lần.", "Two readers may differ a thousandfold."),
  *check(view) {
    for (const row of view.rowsOf("item", "section", "subtotal", "total")) {
      for (const { column } of view.table.columns) {
        const reading = view.reading(row.row, column);
        if (reading.kind !== "ambiguous") continue;
        const at = { sheet: view.table.sheet, row: row.row, column };
        yield {
          verdict: "undecided",
          at,
          evidence: [at],
          words: cellAt(view.sheet, row.row, column).text,
          column: columnLabel(view, column),
          candidates: reading.candidates.map(plainVietnamese),
        };
      }
    }
  },
  message: ({ words, column, candidates }) =>
    text(
      `“${words}” ở cột “${column}” có thể là ${candidates.join(" hoặc ")}. Ghi lại cho rõ: dấu phẩy trước phần thập phân.`,
      `“${words}” in the column “${column}” may be ${candidates.join(" or ")}. Write it plainly, with a comma before decimals.`,
    ),
  examples: [
    {
      name: "đọc một cách",
      table: "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2,5|2,25|",
      reports: [],
    },
    {
      name: "1.365 ở cột điểm",
      table:
        "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|1.365|2| / 2|Báo cáo|4|3|3|",
      reports: ["D2?"],
    },
  ],
});

/** The decimals reading keeps its comma, the thousands reading loses its dot, so that the two look different. */
function plainVietnamese(amount: Parameters<typeof formatVietnamese>[0]): string {
  const printed = formatVietnamese(amount);
  return amount.decimals === 0 ? printed.replace(/\./gu, "") : printed;
}
