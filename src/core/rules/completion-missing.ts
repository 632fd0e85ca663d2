import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { readStatus } from "../text/statuses";

interface Missing extends FactBase {
  readonly task: string;
  readonly status: string;
  readonly column: "completion" | "status";
}

/** A task with a status needs its ratio, and one with a ratio its status. Rows not filled in at all wait for submission. */
export default defineRule<Missing>({
  id: "completion-missing",
  code: "S03",
  family: "structure",
  severity: "warning",
  scope: "table",
  title: text("Nhiệm vụ thiếu tỷ lệ hoặc tình trạng", "A task lacks its ratio or its status"),
  why: text(
    "Dòng trống làm sai số nhiệm vụ hoàn thành và tỷ lệ bình quân.",
    "A blank row distorts the count of finished tasks and the mean.",
  ),
  *check(view, { settings, words }) {
    if (view.table.kind !== "progress") return;
    for (const row of view.rowsOf("item")) {
      const task = view.text(row, "task");
      const ratioAt = view.ref(row, "completion");
      const statusAt = view.ref(row, "status");
      if (task === "" || ratioAt === null || statusAt === null) continue;
      const status = view.text(row, "status");
      const reading = view.reading(row.row, ratioAt.column);
      const known = readStatus(status, words?.statuses);
      if (known === "nothing-arose" || known === "not-applicable") continue;
      const evidence = [statusAt, ratioAt];
      const base = { verdict: "violated" as const, evidence, task: shorten(task, 50), status: shorten(status, 40) };
      if (reading.kind === "blank" && (status !== "" || settings.isSubmission)) {
        // What was not begun stands at nothing, whether or not somebody wrote the nought.
        const draft = known === "not-started" ? "info" : "warning";
        yield { ...base, severity: settings.isSubmission ? "error" : draft, at: ratioAt, column: "completion" };
      } else if (status === "" && reading.kind === "figure") {
        yield { ...base, severity: settings.isSubmission ? "error" : "info", at: statusAt, column: "status" };
      }
    }
  },
  message: ({ task, status, column }) =>
    column === "status"
      ? text(
          `“${task}” có tỷ lệ nhưng chưa ghi tình trạng. Ghi tình trạng thực hiện.`,
          `“${task}” has a ratio but no status. State it.`,
        )
      : text(
          `“${task}”${status === "" ? "" : ` ghi “${status}” nhưng`} chưa có tỷ lệ hoàn thành. Ghi tỷ lệ; nếu không phát sinh thì ghi “Không phát sinh”.`,
          `“${task}”${status === "" ? "" : ` says “${status}” but`} has no completion ratio. Give it, or say that nothing arose.`,
        ),
  examples: [
    {
      name: "đủ",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "có tình trạng, chưa có tỷ lệ",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Đánh giá công chức|Văn phòng|Bộ phận một cửa|Năm 2026|Đang thực hiện|Báo cáo|`,
      reports: ["H3"],
    },
    {
      name: "dòng chưa điền chỉ tính khi nộp",
      isSubmission: true,
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Đánh giá công chức|Văn phòng|Bộ phận một cửa|Năm 2026||Báo cáo|`,
      reports: ["H3"],
    },
  ],
});
