import { formatVietnamese } from "../cell/amount";
import { cellAt } from "../cell/snapshot";
import { columnLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Turned extends FactBase {
  readonly shown: string;
  readonly fraction: string;
  readonly column: string;
}

/** "9/9" typed into Excel becomes 9 September. Only columns that hold figures are asked. */
export default defineRule<Turned>({
  id: "fraction-turned-into-date",
  code: "R09",
  family: "reading",
  severity: "warning",
  scope: "table",
  title: text("Phân số bị Excel đổi thành ngày", "A fraction became a date"),
  why: text(
    "Excel tự đổi 9/9 thành ngày 9 tháng 9; số liệu mất hẳn.",
    "Excel turns 9/9 into 9 September; the figure is gone.",
  ),
  *check(view) {
    for (const row of view.rowsOf("item", "subtotal", "total")) {
      for (const { column } of view.table.columns) {
        const reading = view.reading(row.row, column);
        if (reading.kind !== "fraction" || reading.isText) continue;
        const at = { sheet: view.table.sheet, row: row.row, column };
        yield {
          verdict: "undecided",
          at,
          evidence: [at],
          shown: cellAt(view.sheet, row.row, column).text,
          fraction: `${formatVietnamese(reading.part)}/${formatVietnamese(reading.whole)}`,
          column: columnLabel(view, column),
        };
      }
    }
  },
  message: ({ shown, fraction, column }) =>
    text(
      `Cột “${column}” là cột số nhưng ô hiện “${shown}”, có lẽ đã gõ ${fraction}. Định dạng ô là Văn bản rồi gõ lại.`,
      `The column “${column}” holds figures, but the cell shows “${shown}”; perhaps ${fraction} was typed. Format it as text and type it again.`,
    ),
  examples: [
    {
      name: "phân số dạng chữ",
      table: "STT|Lĩnh vực giải quyết|Số hồ sơ tiếp nhận|Số hồ sơ đã giải quyết / 1|Hộ tịch|12|9/9",
      reports: [],
    },
  ],
});
