import { deleteRow, fix } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { isBlank } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Junk extends FactBase {
  readonly words: string;
  readonly row: number;
  readonly sheet: string;
}

/** A row of dashes or other marks that a conversion left behind. */
export default defineRule<Junk>({
  id: "junk-row",
  code: "S09",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Dòng thừa không có nội dung", "A row without content"),
  why: text("Dòng thừa còn lại sau khi chuyển đổi tệp.", "Left behind by a file conversion."),
  *check(view) {
    for (const row of view.rowsOf("junk")) {
      const filled = view.table.columns.find(({ column }) => !isBlank(cellAt(view.sheet, row.row, column)));
      const at = { sheet: view.table.sheet, row: row.row, column: filled?.column ?? view.table.range.left };
      const words = shorten(cellAt(view.sheet, row.row, at.column).text, 30);
      yield { verdict: "violated", at, evidence: [at], words, row: row.row, sheet: view.table.sheet };
    }
  },
  message: ({ row, words }) =>
    text(
      `Dòng ${String(row + 1)} chỉ có “${words}”. Có thể xóa.`,
      `Row ${String(row + 1)} holds only “${words}”. It can go.`,
    ),
  fixes: ({ sheet, row }, { workbook }) => [
    fix(text("Xóa dòng thừa", "Delete the row"), "review", [deleteRow(workbook, sheet, row)]),
  ],
  examples: [
    {
      name: "không có dòng thừa",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Báo cáo|100%`,
      reports: [],
    },
    {
      name: "dòng gạch",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / --|---|---|---|---|---|---|--- / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["A3"],
    },
  ],
});
