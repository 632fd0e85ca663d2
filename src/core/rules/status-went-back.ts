import { compare, type Amount } from "../cell/amount";
import { completionOf } from "../check/completion";
import { progressHeader } from "../check/example-headers";
import { figureText, shorten } from "../check/figure";
import { pairsOf, stepBetween } from "../check/previous";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { sameTasks } from "../check/same-tasks";
import type { TableRow, TableView } from "../table/table";
import { text } from "../text/bilingual";
import { readDeadlines } from "../text/periods";
import type { Status } from "../text/reading";
import { readStatus } from "../text/statuses";

interface Back extends FactBase {
  readonly task: string;
  readonly now: string;
  readonly before: string;
}

const rank: Partial<Readonly<Record<Status, number>>> = { "not-started": 0, "in-progress": 1, issued: 2, done: 2 };

/** A task that was further last period than it is now. */
export default defineRule<Back>({
  id: "status-went-back",
  code: "K05",
  family: "across-tables",
  severity: "warning",
  scope: "workbook",
  title: text("Tình trạng lùi so với kỳ trước", "A task went back since last period"),
  why: text(
    "Việc đã báo xong mà nay ghi đang làm thì một trong hai báo cáo đã sai.",
    "A task reported as finished that is now in progress means one of the two reports was wrong.",
  ),
  *check(context: CheckContext) {
    for (const pair of pairsOf(context)) {
      if (pair.current.table.kind !== "progress" || stepBetween(pair) === "other-year") continue;
      for (const { now, before } of sameTasks(pair).pairs) {
        const [here, there] = [stateOf(pair.current, now, context), stateOf(pair.previous, before, context)];
        const isStatus = here.rank !== null && there.rank !== null && here.rank < there.rank;
        const isPoints = here.points !== null && there.points !== null && compare(here.points, there.points) < 0;
        const at = pair.current.ref(now, isStatus ? "status" : "completion");
        if ((!isStatus && !isPoints) || at === null) continue;
        // What comes round every month or quarter starts again each time.
        const isRecurring = readDeadlines(pair.current.text(now, "deadline"), null).some(
          ({ kind }) => kind === "recurring" || kind === "event",
        );
        yield {
          verdict: "undecided",
          severity: isRecurring ? "info" : "warning",
          at,
          evidence: [at],
          task: shorten(pair.current.text(now, "task"), 60),
          now: isStatus ? here.words : pointsText(here.points),
          before: isStatus ? there.words : pointsText(there.points),
        };
      }
    }
  },
  message: ({ task, now, before }) =>
    text(
      `“${task}” nay ghi “${now}”, kỳ trước đã ghi “${before}”. Xem lại kỳ nào đúng.`,
      `“${task}” now says “${now}” where last period said “${before}”. See which of the two is right.`,
    ),
  examples: [
    {
      name: "việc đã xong nay lại đang làm",
      previous: `${progressHeader} / 1|Ban hành quy chế|Văn phòng|Các phòng|Quý I/2026|Đã ban hành|Quyết định|100% / 2|Mở lớp tập huấn|Văn phòng|Các phòng|Quý II/2026|Đang thực hiện||40%`,
      table: `${progressHeader} / 1|Ban hành quy chế|Văn phòng|Các phòng|Quý I/2026|Đang thực hiện|Quyết định|80% / 2|Mở lớp tập huấn|Văn phòng|Các phòng|Quý II/2026|Đang thực hiện||30%`,
      reports: ["F2?", "H3?"],
    },
    {
      name: "tiến lên, hoặc đứng yên",
      previous: `${progressHeader} / 1|Ban hành quy chế|Văn phòng|Các phòng|Quý I/2026|Đang thực hiện||80% / 2|Mở lớp tập huấn|Văn phòng|Các phòng|Quý II/2026|Đang thực hiện||40%`,
      table: `${progressHeader} / 1|Ban hành quy chế|Văn phòng|Các phòng|Quý I/2026|Đã ban hành|Quyết định|100% / 2|Mở lớp tập huấn|Văn phòng|Các phòng|Quý II/2026|Đang thực hiện||40%`,
      reports: [],
    },
  ],
});

interface State {
  readonly words: string;
  readonly rank: number | null;
  readonly points: Amount | null;
}

function stateOf(view: TableView, row: TableRow, { words: extra }: CheckContext): State {
  const words = view.text(row, "status");
  const status = readStatus(words, extra?.statuses);
  return {
    words: shorten(words, 40),
    rank: status === null ? null : (rank[status] ?? null),
    points: completionOf(view, row),
  };
}

const pointsText = (points: Amount | null): string => (points === null ? "" : figureText(points, "percent"));
