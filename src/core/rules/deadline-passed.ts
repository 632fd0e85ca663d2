import { compare } from "../cell/amount";
import { completionOf, wholeTask } from "../check/completion";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { compareDates, daysBetween, formatDate } from "../text/dates";
import { readDeadlines } from "../text/periods";
import { readStatus } from "../text/statuses";

interface Overdue extends FactBase {
  readonly task: string;
  readonly last: string;
  readonly days: number;
}

const settled = new Set(["done", "issued", "nothing-arose", "not-applicable", "overdue"]);

/** Every day the words give lies before the report date, and the task is not done. Silent without a report date. */
export default defineRule<Overdue>({
  id: "deadline-passed",
  code: "L04",
  family: "logic",
  severity: "warning",
  scope: "table",
  title: text("Đã qua thời hạn mà chưa hoàn thành", "The deadline has passed and the task is not done"),
  why: text(
    "Nhiệm vụ quá hạn phải nêu lý do và thời gian mới trong báo cáo.",
    "Overdue tasks need a reason and a new date in the report.",
  ),
  *check(view, { settings, words }) {
    const today = settings.reportDate;
    if (today === null) return;
    for (const row of view.rowsOf("item", "continuation")) {
      const at = view.ref(row, "deadline");
      const statusAt = view.ref(row, "status");
      if (at === null || statusAt === null) continue;
      const status = readStatus(view.text(row, "status"), words?.statuses);
      const points = completionOf(view, row);
      if (status === null || settled.has(status) || (points !== null && compare(points, wholeTask) >= 0)) continue;
      const deadlines = readDeadlines(view.text(row, "deadline"), view.table.period?.year ?? today.year);
      if (deadlines.length === 0 || deadlines.some((each) => each.kind === "recurring" || each.kind === "event"))
        continue;
      const days = deadlines.map((each) => each.to);
      const last = days.reduce((a, b) => (a === null || b === null ? null : compareDates(a, b) >= 0 ? a : b));
      if (last === null || compareDates(last, today) >= 0) continue;
      yield {
        verdict: "violated",
        at,
        evidence: [at, statusAt],
        task: shorten(view.text(row, "task"), 50),
        last: formatDate(last),
        days: daysBetween(last, today),
      };
    }
  },
  message: ({ task, last, days }) =>
    text(
      `“${task}” có hạn đến ${last}, quá ${String(days)} ngày so với ngày báo cáo mà chưa xong. Cập nhật tình trạng, hoặc nêu lý do và thời hạn mới.`,
      `“${task}” was due by ${last}, ${String(days)} days before the report date, and is not done. Update the status, or give a reason and a new date.`,
    ),
  examples: [
    {
      name: "không có ngày báo cáo",
      table: `${progressHeader} / 1|Rà soát|Văn phòng|Các bộ phận|Tháng 02/2026|Đang thực hiện|Báo cáo|50%`,
      reports: [],
    },
    {
      name: "quá hạn",
      reportDate: "2026-06-12",
      table: `${progressHeader} / 1|Rà soát|Văn phòng|Các bộ phận|Tháng 02/2026|Đang thực hiện|Báo cáo|50% / 2|Họp|Văn phòng|Các bộ phận|Thường xuyên|Đang thực hiện|Thông báo|50% / 3|Kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: ["E2"],
    },
    {
      name: "còn hạn",
      reportDate: "2026-06-12",
      table: `${progressHeader} / 1|Rà soát|Văn phòng|Các bộ phận|Năm 2026|Đang thực hiện|Báo cáo|50%`,
      reports: [],
    },
  ],
});
