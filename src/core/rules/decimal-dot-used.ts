import type { CellRef } from "../cell/address";
import { cellAt } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Dotted extends FactBase {
  readonly sample: string;
  readonly count: number;
}

/** A table that writes all its decimals with a dot, typed as text: even, but not the official mark. */
export default defineRule<Dotted>({
  id: "decimal-dot-used",
  code: "R11",
  family: "reading",
  severity: "info",
  scope: "table",
  title: text("Dùng dấu chấm thập phân", "The decimal mark is a dot"),
  why: text(
    "Văn bản hành chính dùng dấu phẩy; máy đặt tiếng Việt không tính được số có dấu chấm.",
    "Official papers use the comma; with Vietnamese settings figures with a dot are text.",
  ),
  *check(view) {
    const dots: { at: CellRef; words: string }[] = [];
    for (const row of view.rowsOf("item", "section", "subtotal", "total")) {
      for (const { column, role } of view.table.columns) {
        const words = cellAt(view.sheet, row.row, column).text.trim();
        if (role === "order" || view.reading(row.row, column).kind !== "figure") continue;
        if (/^\d+,\d+\s*%?$/u.test(words)) return;
        if (/^\d+\.\d{1,2}\s*%?$/u.test(words))
          dots.push({ at: { sheet: view.table.sheet, row: row.row, column }, words });
      }
    }
    const first = dots[0];
    if (first === undefined || dots.length < 3) return;
    yield {
      verdict: "violated",
      at: first.at,
      evidence: dots.map(({ at }) => at),
      sample: first.words,
      count: dots.length,
    };
  },
  message: ({ sample, count }) =>
    text(
      `${String(count)} ô dùng dấu chấm thập phân (${sample}). Dùng dấu phẩy cho đúng thể thức.`,
      `${String(count)} cells use a decimal dot (${sample}). Use the comma.`,
    ),
  examples: [
    {
      name: "dấu phẩy",
      table:
        "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2,5|2,25| / 2|Báo cáo|4|3,5|3,5|",
      reports: [],
    },
    {
      name: "dấu chấm",
      table:
        "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2.5|2.25| / 2|Báo cáo|4|3.5|3.5|",
      reports: ["D2"],
    },
  ],
});
