import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { readDeadlines } from "../text/periods";
import { readStatus } from "../text/statuses";

interface Standing extends FactBase {
  readonly task: string;
  readonly deadline: string;
}

/** A document is issued once, on a day; "Thường xuyên" is for work that never ends. */
export default defineRule<Standing>({
  id: "standing-deadline-on-issued-task",
  code: "L03",
  family: "logic",
  severity: "info",
  scope: "table",
  title: text("Việc ban hành một lần nhưng ghi “Thường xuyên”", "A one-off task has a standing deadline"),
  why: text(
    "Không có tháng hoàn thành thì không tính được đúng hạn hay quá hạn.",
    "Without a month nobody can tell whether the task was on time.",
  ),
  *check(view, { words }) {
    for (const row of view.rowsOf("item")) {
      const deadline = view.text(row, "deadline");
      const at = view.ref(row, "deadline");
      const statusAt = view.ref(row, "status");
      if (at === null || statusAt === null || readStatus(view.text(row, "status"), words?.statuses) !== "issued")
        continue;
      const deadlines = readDeadlines(deadline, view.table.period?.year ?? null);
      if (deadlines.length === 0 || !deadlines.every((each) => each.kind === "recurring")) continue;
      yield {
        verdict: "undecided",
        at,
        evidence: [at, statusAt],
        task: shorten(view.text(row, "task"), 50),
        deadline: shorten(deadline, 40),
      };
    }
  },
  message: ({ task, deadline }) =>
    text(
      `“${task}” đã ban hành nhưng thời gian ghi “${deadline}”. Nếu chỉ ban hành một lần, ghi tháng hoặc quý.`,
      `“${task}” was issued, yet its deadline says “${deadline}”. If it is issued once, give the month or quarter.`,
    ),
  examples: [
    {
      name: "có tháng",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "ban hành mà thường xuyên",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Thường xuyên|Đã ban hành|Kế hoạch|100%`,
      reports: ["E2?"],
    },
    {
      name: "đang làm thường xuyên",
      table: `${progressHeader} / 1|Họp giao ban|Văn phòng|Các bộ phận|Thường xuyên|Đang thực hiện|Thông báo|50%`,
      reports: [],
    },
  ],
});
