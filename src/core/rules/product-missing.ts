import { compare } from "../cell/amount";
import { completionOf, wholeTask } from "../check/completion";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { readStatus, statusIsFinished } from "../text/statuses";

interface Missing extends FactBase {
  readonly task: string;
  readonly isFinished: boolean;
}

/** A finished task without a product has no proof; an unfinished one will need a product later. */
export default defineRule<Missing>({
  id: "product-missing",
  code: "L02",
  family: "logic",
  severity: "warning",
  scope: "table",
  title: text("Chưa ghi sản phẩm đầu ra", "The product is not stated"),
  why: text(
    "Nhiệm vụ báo hoàn thành cần sản phẩm để đối chiếu khi thẩm định.",
    "A task reported as finished needs a product that reviewers can look at.",
  ),
  *check(view, { words }) {
    const rows = view.rowsOf("item").filter((row) => view.text(row, "task") !== "");
    if (!rows.some((row) => view.text(row, "product") !== "")) return;
    for (const row of rows) {
      const at = view.ref(row, "product");
      if (at === null || view.text(row, "product") !== "") continue;
      const points = completionOf(view, row);
      const status = readStatus(view.text(row, "status"), words?.statuses);
      const isFinished =
        (points !== null && compare(points, wholeTask) >= 0) || (status !== null && statusIsFinished(status));
      if (status === "nothing-arose" || status === "not-applicable") continue;
      const evidence = [at, view.ref(row, "status"), view.ref(row, "completion")].filter((each) => each !== null);
      yield {
        verdict: "undecided",
        severity: isFinished ? "warning" : "info",
        at,
        evidence,
        task: shorten(view.text(row, "task"), 50),
        isFinished,
      };
    }
  },
  message: ({ task, isFinished }) =>
    isFinished
      ? text(
          `“${task}” báo xong nhưng cột sản phẩm còn trống. Ghi tên, số ký hiệu sản phẩm; nếu chưa có, xem lại tỷ lệ.`,
          `“${task}” is reported done but names no product. Name it, or look at the ratio again.`,
        )
      : text(
          `“${task}” chưa ghi sản phẩm đầu ra. Ghi sản phẩm dự kiến nếu có.`,
          `“${task}” names no product yet. State the expected one if there is any.`,
        ),
  examples: [
    {
      name: "đủ sản phẩm",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "xong mà không có sản phẩm; đang làm thì chỉ nhắc",
      table: `${progressHeader} / 1|Ban hành kế hoạch|Văn phòng|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Rà soát quy trình|Văn phòng|Các bộ phận|Quý I/2026|Đã thực hiện||100% / 3|Họp giao ban|Văn phòng|Các bộ phận|Thường xuyên|Đang thực hiện||50%`,
      reports: ["G3?", "G4?"],
    },
  ],
});
