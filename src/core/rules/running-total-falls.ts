import { compare, subtract, absolute } from "../cell/amount";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { pairsOf, rowBefore, stepBetween, type TablePair } from "../check/previous";
import { columnLabel, figureText, rowLabel } from "../check/figure";
import type { CellRef } from "../cell/address";
import type { Amount } from "../cell/amount";
import { comparisonKey } from "../text/normalise";
import { text } from "../text/bilingual";

interface Falls extends FactBase {
  readonly row: string;
  readonly column: string;
  readonly now: string;
  readonly before: string;
  readonly gap: string;
  /** More than this one, so that it is hardly a slip. */
  readonly many: number;
}

const running = /lũy kế|luỹ kế|cộng dồn|từ đầu năm|từ đầu nhiệm kỳ|tính đến/u;
const counted =
  /^(received\.(total|online|direct|post)|resolved\.|received$|resolved$|withComponents$|fullyDigitised$|withResult$|in\.|out\.|files\..*\.(online|total)$|files\.total$)/u;

/** Figures counted from the start of the year that are less than last period's. */
export default defineRule<Falls>({
  id: "running-total-falls",
  code: "K03",
  family: "across-tables",
  severity: "warning",
  scope: "workbook",
  title: text("Số lũy kế nhỏ hơn kỳ trước", "A running total is less than last period's"),
  why: text(
    "Số cộng dồn từ đầu năm chỉ có thể tăng; giảm thì một trong hai kỳ đã sai, hoặc phạm vi đã đổi.",
    "What is counted from the start of the year can only grow; if it falls, one of the two is wrong or the scope changed.",
  ),
  *check(context: CheckContext) {
    for (const pair of pairsOf(context)) {
      const cells = fallen(pair);
      const [first] = cells.found;
      if (first === undefined) continue;
      const isHabit = cells.found.length > 2 && cells.found.length * 3 > cells.all;
      for (const each of isHabit ? [first] : cells.found) {
        yield {
          verdict: "undecided",
          severity: isHabit ? "info" : "warning",
          at: each.at,
          evidence: isHabit ? cells.found.slice(0, 20).map(({ at }) => at) : [each.at],
          row: each.row,
          column: each.column,
          now: figureText(each.now),
          before: figureText(each.before),
          gap: figureText(absolute(subtract(each.now, each.before))),
          many: isHabit ? cells.found.length : 1,
        };
      }
    }
  },
  message: ({ row, column, now, before, gap, many }) =>
    many > 1
      ? text(
          `${String(many)} số lũy kế nhỏ hơn kỳ trước (đầu tiên: “${row}”, cột “${column}”: ${now}, kỳ trước ${before}). Có thể phạm vi đã đổi; nếu vậy ghi rõ dưới bảng.`,
          `${String(many)} running totals are less than last period's (the first: “${row}”, “${column}”: ${now}, before ${before}). If the scope changed, say so under the table.`,
        )
      : text(
          `“${row}”, cột “${column}” ghi ${now}; kỳ trước đã là ${before}, giảm ${gap}. Số lũy kế không giảm: xem lại số kỳ này hoặc kỳ trước.`,
          `“${row}”, “${column}” says ${now}; last period it was ${before} already, ${gap} more. Running totals do not fall.`,
        ),
  examples: [
    {
      name: "tăng đều",
      previous:
        "KẾT QUẢ QUÝ I NĂM 2026|^|^ / Nội dung|Trong quý|Lũy kế từ đầu năm / Đơn|12|12 / Thư|31|31 / Lượt|20|20",
      table: "KẾT QUẢ QUÝ II NĂM 2026|^|^ / Nội dung|Trong quý|Lũy kế từ đầu năm / Đơn|7|19 / Thư|22|53 / Lượt|9|29",
      reports: [],
    },
    {
      name: "lũy kế giảm",
      previous:
        "KẾT QUẢ QUÝ I NĂM 2026|^|^ / Nội dung|Trong quý|Lũy kế từ đầu năm / Đơn|12|12 / Thư|31|31 / Lượt|20|20",
      table: "KẾT QUẢ QUÝ II NĂM 2026|^|^ / Nội dung|Trong quý|Lũy kế từ đầu năm / Đơn|7|19 / Thư|22|22 / Lượt|9|29",
      reports: ["C4?"],
    },
    {
      name: "năm mới đếm lại từ đầu",
      previous: "KẾT QUẢ QUÝ IV NĂM 2025|^|^ / Nội dung|Trong quý|Lũy kế từ đầu năm / Đơn|12|112 / Thư|31|131",
      table: "KẾT QUẢ QUÝ I NĂM 2026|^|^ / Nội dung|Trong quý|Lũy kế từ đầu năm / Đơn|7|7 / Thư|22|22",
      reports: [],
    },
  ],
});

interface Fallen {
  readonly at: CellRef;
  readonly row: string;
  readonly column: string;
  readonly now: Amount;
  readonly before: Amount;
}

function fallen(pair: TablePair): { readonly found: readonly Fallen[]; readonly all: number } {
  const { current, previous } = pair;
  const step = stepBetween(pair);
  if (step !== "growing" && step !== "later") return { found: [], all: 0 };
  const title = comparisonKey(current.table.title?.text ?? "");
  const columns = current.table.columns.filter(({ role, header }) => {
    if (running.test(comparisonKey(header))) return true;
    return (step === "growing" || running.test(title)) && role !== null && counted.test(role);
  });
  const found: Fallen[] = [];
  let all = 0;
  for (const row of current.rowsOf("item", "total")) {
    const before = rowBefore(pair, row);
    if (before === null) continue;
    for (const { column } of columns) {
      const there = previous.table.columns[current.table.columns.findIndex((each) => each.column === column)];
      const now = current.reading(row.row, column);
      const then = there === undefined ? null : previous.reading(before.row, there.column);
      if (now.kind !== "figure" || then?.kind !== "figure" || now.measure === "percent") continue;
      all += 1;
      if (compare(now.amount, then.amount) >= 0) continue;
      const at = { sheet: current.table.sheet, row: row.row, column };
      found.push({
        at,
        row: rowLabel(current, row),
        column: columnLabel(current, column),
        now: now.amount,
        before: then.amount,
      });
    }
  }
  return { found, all };
}
