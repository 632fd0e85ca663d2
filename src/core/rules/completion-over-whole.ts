import { compare } from "../cell/amount";
import { completionOf, wholeTask } from "../check/completion";
import { progressHeader } from "../check/example-headers";
import { figureText, shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Over extends FactBase {
  readonly task: string;
  readonly found: string;
}

/** A task more than finished. A target may be exceeded, a task cannot; so it is asked about where no target is named. */
export default defineRule<Over>({
  id: "completion-over-whole",
  code: "L11",
  family: "logic",
  severity: "warning",
  scope: "table",
  title: text("Tỷ lệ hoàn thành trên 100%", "A task is more than finished"),
  why: text(
    "Một nhiệm vụ xong là 100%; số cao hơn kéo lệch tỷ lệ bình quân.",
    "A finished task stands at 100 per cent; more than that distorts the mean.",
  ),
  *check(view) {
    if (view.table.kind !== "progress") return;
    for (const row of view.rowsOf("item")) {
      const points = completionOf(view, row);
      const at = view.ref(row, "completion");
      const task = view.text(row, "task");
      if (points === null || at === null || compare(points, wholeTask) <= 0) continue;
      // "Vận động 120 hộ", "thu đạt dự toán": what is measured against a target may pass it.
      const isMeasured = /\d|chỉ tiêu|dự toán|kế hoạch giao|thu ngân sách|giải ngân|vận động/iu.test(task);
      yield {
        verdict: "undecided",
        severity: isMeasured ? "info" : "warning",
        at,
        evidence: [at],
        task: shorten(task, 50),
        found: figureText(points, "percent"),
      };
    }
  },
  message: ({ task, found }) =>
    text(
      `“${task}” ghi ${found}. Nếu không phải vượt chỉ tiêu, xem lại dấu phẩy hoặc ghi 100%.`,
      `“${task}” says ${found}. Unless a target was exceeded, look at the decimal mark, or write 100%.`,
    ),
  examples: [
    {
      name: "trong khung; vượt chỉ tiêu chỉ nhắc",
      table: `${progressHeader} / 1|Kế hoạch kiểm tra|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "lệch dấu phẩy",
      table: `${progressHeader} / 1|Rà soát quy trình|Văn phòng|Bộ phận một cửa|Quý IV/2026|Đang thực hiện|Báo cáo|85% / 2|Công khai thủ tục|Văn phòng|Bộ phận một cửa|Quý IV/2026|Đang thực hiện|Báo cáo|850%`,
      reports: ["H3?"],
    },
  ],
});
