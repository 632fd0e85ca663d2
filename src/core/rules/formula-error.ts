import { cellAt } from "../cell/snapshot";
import { columnLabel, rowLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Shown extends FactBase {
  readonly code: string;
  readonly row: string;
  readonly column: string;
}

/** Error values as Excel shows them, also where a file kept them as text. */
const errorCode = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/u;

/** An error value in a table. Division by zero usually means that nothing arose; the others are broken references. */
export default defineRule<Shown>({
  id: "formula-error",
  code: "R10",
  family: "reading",
  severity: "error",
  scope: "table",
  title: text("Ô báo lỗi công thức", "A cell shows a formula error"),
  why: text(
    "Ô lỗi làm hỏng mọi công thức lấy số từ nó và in ra giấy.",
    "It spoils every formula that reads it, and it prints.",
  ),
  *check(view) {
    for (const row of view.table.rows) {
      for (const { column } of view.table.columns) {
        const { value } = cellAt(view.sheet, row.row, column);
        const code = typeof value === "object" && value !== null ? value.code : String(value);
        if (!errorCode.test(code)) continue;
        const at = { sheet: view.table.sheet, row: row.row, column };
        const severity = code === "#DIV/0!" ? "warning" : "error";
        yield {
          verdict: "violated",
          severity,
          at,
          evidence: [at],
          code,
          row: rowLabel(view, row),
          column: columnLabel(view, column),
        };
      }
    }
  },
  message: ({ code, row, column }) =>
    code === "#DIV/0!"
      ? text(
          `“${row}”, cột “${column}” báo ${code} vì mẫu số bằng 0. Nếu không phát sinh, ghi “Không phát sinh”.`,
          `“${row}”, column “${column}” shows ${code}: the denominator is 0. If nothing arose, say so.`,
        )
      : text(
          `“${row}”, cột “${column}” báo ${code}. Mở công thức và trỏ lại ô bị mất.`,
          `“${row}”, column “${column}” shows ${code}. Open the formula and mend its references.`,
        ),
  examples: [
    { name: "công thức đúng", table: "Nội dung|Số tiền / A|10 / B|20 / Tổng|=SUM(B2:B3)→30", reports: [] },
    {
      name: "chia cho 0 và mất ô",
      table: "Nội dung|Kế hoạch|Đạt|Tỷ lệ / A|0|0|=C2/B2→#DIV/0! / B|20|10|=C3/B3→0,5 / C|30|15|=C4/#REF!→#REF!",
      reports: ["D2", "D4"],
    },
  ],
});
