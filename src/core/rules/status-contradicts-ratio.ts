import { compare } from "../cell/amount";
import type { CellRef } from "../cell/address";
import { completionOf, wholeTask } from "../check/completion";
import { fix, setCell, setWords } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { figureText, shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { withFigure } from "../check/write-figure";
import { cellOf } from "../cell/snapshot";
import { text } from "../text/bilingual";
import { readDeadlines } from "../text/deadlines";
import { readStatus } from "../text/statuses";
import type { Measure, Status } from "../text/reading";

/** Words of a status that speak of work that never ends, or of a share of one period's plan. */
const standing = /thường xuyên|định k[ỳì]|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|kế hoạch (?:tuần|tháng|quý|năm|kỳ)/iu;

/**
 * How far standing work excuses 100 % of a task in progress; null where nothing does. Turns of a month or a quarter can
 * all be done; "Thường xuyên" names no turns that could be.
 */
function standingSeverity(words: string, deadline: string): "info" | null {
  if (standing.test(words)) return "info";
  const deadlines = readDeadlines(deadline, null);
  if (deadlines.length === 0 || !deadlines.every(({ kind }) => kind === "recurring")) return null;
  return /^thường xuyên[.;,]?$/iu.test(deadline) ? null : "info";
}

interface Contradiction extends FactBase {
  readonly status: Status;
  readonly words: string;
  readonly ratio: string;
  readonly measure: Measure;
  readonly task: string;
  /** The work goes on all year and stands at 100 %, which may well be meant. */
  readonly isStanding: boolean;
  readonly statusAt: CellRef;
  readonly ratioAt: CellRef;
  /** The finished wording the column itself uses. */
  readonly finished: string;
}

/** "Đang thực hiện" at 100 %, "Đã …" below it, "Chưa thực hiện" above nothing. */
export default defineRule<Contradiction>({
  id: "status-contradicts-ratio",
  code: "L01",
  family: "logic",
  severity: "error",
  scope: "table",
  title: text("Tình trạng và tỷ lệ hoàn thành không khớp", "Status and completion contradict each other"),
  why: text(
    "Nhiệm vụ đang làm mà ghi 100% thì số đếm hoàn thành theo tình trạng và theo tỷ lệ sẽ khác nhau.",
    "A task in progress at 100% makes the counts by status and by ratio differ.",
  ),
  *check(view, { words: extra }) {
    const rows = view.rowsOf("item", "continuation");
    const finished =
      rows.map((row) => view.text(row, "status")).find((words) => readStatus(words, extra?.statuses) === "done") ??
      "Đã thực hiện";
    for (const row of rows) {
      const words = view.text(row, "status");
      const status = readStatus(words, extra?.statuses);
      const points = completionOf(view, row);
      const statusAt = view.ref(row, "status");
      const ratioAt = view.ref(row, "completion");
      if (status === null || points === null || statusAt === null || ratioAt === null) continue;
      const whole = compare(points, wholeTask);
      const isOpen = status === "in-progress" || status === "not-started";
      const isDone = status === "done" || status === "issued";
      const isUntouched = status === "not-started" && points.coefficient > 0n;
      if (!(isOpen && whole >= 0) && !(isDone && whole < 0) && !isUntouched) continue;
      const reading = view.reading(row.row, ratioAt.column);
      const measure = reading.kind === "figure" ? reading.measure : "plain";
      const isWhole = isOpen && whole >= 0;
      const excuse = status === "in-progress" && isWhole ? standingSeverity(words, view.text(row, "deadline")) : null;
      yield {
        verdict: excuse === null ? "violated" : "undecided",
        severity: excuse ?? (isWhole ? "error" : "warning"),
        isStanding: excuse !== null,
        at: isDone ? ratioAt : statusAt,
        evidence: [statusAt, ratioAt],
        status,
        words: shorten(words, 40),
        ratio: figureText(points, "percent"),
        measure,
        task: shorten(view.text(row, "task"), 50),
        statusAt,
        ratioAt,
        finished,
      };
    }
  },
  message: ({ status, words, ratio, task, isStanding }) =>
    isStanding
      ? text(
          `“${task}”: việc thường xuyên, ghi “${words}” và ${ratio}. Giữ nguyên nếu ${ratio} là kết quả của kỳ báo cáo; nếu không, ghi lại tỷ lệ thực tế.`,
          `“${task}” is standing work, “${words}” at ${ratio}. Keep it if ${ratio} is the result of this period; otherwise write the actual ratio.`,
        )
      : status === "done" || status === "issued"
        ? text(
            `“${task}”: ghi “${words}” nhưng tỷ lệ mới ${ratio}. Ghi 100% nếu đã xong, hoặc đổi tình trạng thành “Đang thực hiện”.`,
            `“${task}” says “${words}” but stands at ${ratio}. Write 100% if it is done, or set the status back to in progress.`,
          )
        : text(
            `“${task}”: ghi “${words}” nhưng tỷ lệ ${ratio}. Đổi tình trạng nếu đã xong, hoặc ghi lại tỷ lệ thực tế.`,
            `“${task}” says “${words}” but stands at ${ratio}. Change the status if it is done, or write the actual ratio.`,
          ),
  fixes: ({ status, ratio, statusAt, ratioAt, measure, finished, isStanding }, { workbook }) => {
    if (isStanding) return [];
    if (status === "done" || status === "issued") {
      const before = cellOf(workbook, ratioAt);
      if (before.formula !== null) return [];
      const isOfOne = measure === "plain" && typeof before.value === "number" && before.value <= 1;
      const after = withFigure(before, isOfOne ? { coefficient: 1n, decimals: 0 } : wholeTask, measure);
      return [fix(text("Ghi 100%", "Write 100%"), "review", [setCell(before, ratioAt, after)])];
    }
    if (!/^1\d\d/u.test(ratio) || cellOf(workbook, statusAt).formula !== null) return [];
    return [fix(text(`Ghi “${finished}”`, `Write “${finished}”`), "review", [setWords(workbook, statusAt, finished)])];
  },
  examples: [
    {
      name: "khớp",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Họp giao ban|Văn phòng|Các bộ phận|Thường xuyên|Đang thực hiện|Thông báo|50%`,
      reports: [],
    },
    {
      name: "đang làm mà 100%",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Rà soát thủ tục|Văn phòng|Các bộ phận|Tháng 02/2026|Đang thực hiện|Thông báo|100%`,
      reports: ["F3"],
      fixed: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Rà soát thủ tục|Văn phòng|Các bộ phận|Tháng 02/2026|Đã thực hiện|Thông báo|100%`,
    },
    {
      name: "việc làm theo lượt, 100%: có thể không sai",
      table: `${progressHeader} / 1|Họp giao ban|Văn phòng|Các bộ phận|Hàng tháng|Đang thực hiện|Thông báo|100% / 2|Báo cáo quý|Văn phòng|Các bộ phận|Hàng quý|Đang thực hiện|Báo cáo|100% / 3|Tập huấn|Văn phòng|Các bộ phận|Năm 2026|Đang thực hiện (đạt 100% kế hoạch quý)|Báo cáo|100%`,
      reports: ["F2?", "F3?", "F4?"],
    },
    {
      name: "đã xong mà chưa đủ 100%",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|90%`,
      reports: ["H2"],
    },
    {
      name: "tình trạng còn trống",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026||Kế hoạch|100%`,
      reports: [],
    },
  ],
});
