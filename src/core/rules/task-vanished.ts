import type { CellRef } from "../cell/address";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { pairsOf, stepBetween } from "../check/previous";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { sameTasks } from "../check/same-tasks";
import { completionOf, wholeTask } from "../check/completion";
import { compare } from "../cell/amount";
import { text } from "../text/bilingual";
import { readStatus, statusIsFinished } from "../text/statuses";

interface Vanished extends FactBase {
  readonly tasks: readonly string[];
  readonly count: number;
  readonly all: number;
}

/** Tasks of last period's file that this one no longer lists. */
export default defineRule<Vanished>({
  id: "task-vanished",
  code: "K04",
  family: "across-tables",
  severity: "warning",
  scope: "workbook",
  title: text("Nhiệm vụ kỳ trước không còn trong bảng", "Tasks of last period are no longer listed"),
  why: text(
    "Việc chưa xong mà mất khỏi bảng thì số nhiệm vụ và tỷ lệ hoàn thành không so được với kỳ trước.",
    "When unfinished tasks leave the table, the counts and rates no longer compare with last period's.",
  ),
  *check(context: CheckContext) {
    for (const pair of pairsOf(context)) {
      const { current, previous } = pair;
      if (current.table.kind !== "progress" || stepBetween(pair) === "other-year") continue;
      const { gone, pairs } = sameTasks(pair);
      const open = gone.filter((row) => {
        const status = readStatus(previous.text(row, "status"), context.words?.statuses);
        const points = completionOf(previous, row);
        const isDone = status === null ? points !== null && compare(points, wholeTask) >= 0 : statusIsFinished(status);
        return !isDone && status !== "nothing-arose" && status !== "not-applicable";
      });
      if (open.length === 0) continue;
      const column = current.column("task")?.column ?? current.table.range.left;
      const at: CellRef = { sheet: current.table.sheet, row: current.table.range.top, column };
      // Where most are gone it is another list, not this one with gaps.
      const isAnother = gone.length > pairs.length;
      yield {
        verdict: "undecided",
        severity: isAnother ? "info" : "warning",
        at,
        evidence: [at],
        tasks: open.slice(0, 4).map((row) => shorten(previous.text(row, "task"), 60)),
        count: open.length,
        all: gone.length + pairs.length,
      };
    }
  },
  message: ({ tasks, count, all }) => {
    const list = tasks.map((task) => `“${task}”`).join("; ") + (count > tasks.length ? "; …" : "");
    return text(
      `${String(count)} trên ${String(all)} nhiệm vụ kỳ trước chưa xong không còn trong bảng: ${list}. Ghi lại, hoặc nói rõ vì sao bỏ.`,
      `${String(count)} of last period's ${String(all)} tasks were unfinished and are no longer listed: ${list}. List them, or say why they were dropped.`,
    );
  },
  examples: [
    {
      name: "việc chưa xong mất khỏi bảng",
      previous: `${progressHeader} / 1|Rà soát quy chế làm việc|Văn phòng|Các phòng|Quý III/2026|Đang thực hiện||40% / 2|Mở lớp tập huấn nghiệp vụ|Văn phòng|Các phòng|Quý II/2026|Đang thực hiện||10% / 3|Công khai thủ tục tại trụ sở|Văn phòng|Các phòng|Thường xuyên|Đang thực hiện||50%`,
      table: `${progressHeader} / 1|Rà soát quy chế làm việc|Văn phòng|Các phòng|Quý III/2026|Đang thực hiện||60% / 2|Công khai thủ tục tại trụ sở|Văn phòng|Các phòng|Thường xuyên|Đang thực hiện||60%`,
      reports: ["B1?"],
    },
    {
      name: "việc đã xong thôi không báo; việc viết lại vẫn là việc ấy",
      previous: `${progressHeader} / 1|Rà soát quy chế làm việc của ủy ban|Văn phòng|Các phòng|Quý III/2026|Đang thực hiện||40% / 2|Mở lớp tập huấn nghiệp vụ|Văn phòng|Các phòng|Quý I/2026|Đã thực hiện|Lớp học|100%`,
      table: `${progressHeader} / 1|Rà soát, sửa đổi quy chế làm việc của ủy ban xã|Văn phòng|Các phòng|Quý III/2026|Đang thực hiện||60%`,
      reports: [],
    },
  ],
});
