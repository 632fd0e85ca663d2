import type { CellRef } from "../cell/address";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { findCitations } from "../text/citations";
import { readStatus } from "../text/statuses";

interface Unnumbered extends FactBase {
  readonly tasks: readonly string[];
}

/** Tasks reported as issued whose row names no document by number. One finding for a table: it is advice. */
export default defineRule<Unnumbered>({
  id: "issued-without-number",
  code: "L10",
  family: "logic",
  severity: "info",
  scope: "table",
  title: text("Đã ban hành nhưng chưa dẫn số văn bản", "Issued, but no document number is given"),
  why: text(
    "Có số, ký hiệu thì người thẩm định tra được ngay, không phải hỏi lại.",
    "With its number a reviewer can look the document up without asking.",
  ),
  *check(view, { words: extra }) {
    if (view.table.kind !== "progress") return;
    const cells: CellRef[] = [];
    const tasks: string[] = [];
    for (const row of view.rowsOf("item")) {
      const at = view.ref(row, "product") ?? view.ref(row, "status");
      if (at === null || readStatus(view.text(row, "status"), extra?.statuses) !== "issued") continue;
      const words = ["task", "status", "product", "note"].map((role) => view.text(row, role)).join(" ");
      if (findCitations(words).length > 0 || /số \d+/iu.test(words)) continue;
      cells.push(at);
      tasks.push(shorten(view.text(row, "task"), 40));
    }
    const first = cells[0];
    if (first !== undefined && cells.length >= 3) yield { verdict: "undecided", at: first, evidence: cells, tasks };
  },
  message: ({ tasks }) =>
    text(
      `${String(tasks.length)} nhiệm vụ “Đã ban hành” chưa dẫn số, ký hiệu văn bản (${shorten(tasks.slice(0, 2).join("; "), 90)}). Ghi số, ngày vào cột sản phẩm nếu có.`,
      `${String(tasks.length)} issued tasks name no document number (${shorten(tasks.slice(0, 2).join("; "), 90)}). Add number and date to the product if there are any.`,
    ),
  examples: [
    {
      name: "có số văn bản",
      table: `${progressHeader} / 1|Kế hoạch A|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch số 01/KH-UBND|100% / 2|Kế hoạch B|Văn phòng|Bộ phận một cửa|Tháng 02/2026|Đã ban hành|Kế hoạch số 02/KH-UBND|100% / 3|Kế hoạch C|Văn phòng|Bộ phận một cửa|Tháng 03/2026|Đã ban hành|Kế hoạch số 03/KH-UBND|100%`,
      reports: [],
    },
    {
      name: "không có số văn bản",
      table: `${progressHeader} / 1|Kế hoạch A|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Kế hoạch B|Văn phòng|Bộ phận một cửa|Tháng 02/2026|Đã ban hành|Kế hoạch|100% / 3|Kế hoạch C|Văn phòng|Bộ phận một cửa|Tháng 03/2026|Đã ban hành|Kế hoạch|100%`,
      reports: ["G2?"],
    },
  ],
});
