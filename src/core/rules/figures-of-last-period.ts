import type { Range } from "../cell/address";
import { compare, absolute, amount, equal } from "../cell/amount";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { pairsOf, rowBefore, stepBetween, type TablePair } from "../check/previous";
import { rowLabel } from "../check/figure";
import { comparisonKey } from "../text/normalise";
import { text } from "../text/bilingual";

interface Copied extends FactBase {
  readonly count: number;
  readonly row: string | null;
}

/** Figures that stay from one period to the next by their nature. */
const standing =
  /kế hoạch|được giao|giao đầu năm|dự toán|chỉ tiêu|tối đa|điểm chuẩn|dân số|diện tích|biên chế|công bố/u;
const standingRoles: ReadonlySet<string> = new Set(["order", "maximum", "budget", "planned", "target"]);

/** All the figures of a table, or of a row, stand just so in last period's file. */
export default defineRule<Copied>({
  id: "figures-of-last-period",
  code: "K01",
  family: "across-tables",
  severity: "warning",
  scope: "workbook",
  title: text("Số liệu giống hệt kỳ trước", "Figures are those of last period"),
  why: text(
    "Chép tệp kỳ trước mà quên thay số thì mọi phép cộng vẫn đúng, chỉ đối chiếu hai kỳ mới thấy.",
    "Where last period's file was copied and the figures left, every sum still holds; only the two files together tell.",
  ),
  *check(context: CheckContext) {
    for (const pair of pairsOf(context)) {
      const step = stepBetween(pair);
      if (step === "same") continue;
      const { table } = pair.current;
      const rows = compared(pair);
      const all = rows.flatMap(({ figures }) => figures);
      const distinct = new Set(all.map(({ value }) => value));
      const at: Range = table.range;
      const evidence = all.slice(0, 40).map(({ column, row }) => ({ sheet: table.sheet, row, column }));
      if (all.length >= 5 && distinct.size >= 4 && all.every(({ isSame }) => isSame)) {
        // Where the titles do not tell the periods apart, it may be the same report read twice.
        yield {
          verdict: "undecided",
          severity: step === "unknown" ? "info" : "warning",
          at,
          evidence,
          count: all.length,
          row: null,
        };
        continue;
      }
      for (const { row, label, figures } of rows) {
        const values = new Set(figures.map(({ value }) => value));
        if (values.size < 4 || !figures.every(({ isSame }) => isSame)) continue;
        const cells = figures.map(({ column }) => ({ sheet: table.sheet, row, column }));
        const [first] = cells;
        if (first === undefined) continue;
        yield { verdict: "undecided", severity: "info", at: first, evidence: cells, count: figures.length, row: label };
      }
    }
  },
  message: ({ count, row }) =>
    row === null
      ? text(
          `Cả bảng có ${String(count)} số và số nào cũng bằng kỳ trước. Kiểm tra đã thay số của kỳ này chưa.`,
          `All ${String(count)} figures of the table equal last period's. See whether this period's were put in.`,
        )
      : text(
          `“${row}”: cả ${String(count)} số bằng kỳ trước, trong khi các dòng khác đã đổi. Kiểm tra đã thay số chưa.`,
          `“${row}”: all ${String(count)} figures equal last period's while other rows changed. See whether they were put in.`,
        ),
  examples: [
    {
      name: "số của kỳ mới",
      previous: "KẾT QUẢ QUÝ I NĂM 2026|^|^ / Nội dung|Lượt|Đơn / Tiếp dân|112|34 / Thư|231|58 / Mạng|96|41",
      table: "KẾT QUẢ QUÝ II NĂM 2026|^|^ / Nội dung|Lượt|Đơn / Tiếp dân|118|37 / Thư|244|61 / Mạng|102|40",
      reports: [],
    },
    {
      name: "đổi tên bảng, quên thay số",
      previous: "KẾT QUẢ QUÝ I NĂM 2026|^|^ / Nội dung|Lượt|Đơn / Tiếp dân|112|34 / Thư|231|58 / Mạng|96|41",
      table: "KẾT QUẢ QUÝ II NĂM 2026|^|^ / Nội dung|Lượt|Đơn / Tiếp dân|112|34 / Thư|231|58 / Mạng|96|41",
      reports: ["A2?"],
    },
  ],
});

interface ComparedRow {
  readonly row: number;
  readonly label: string;
  readonly figures: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: string;
    readonly isSame: boolean;
  }[];
}

/** Typed figures of ten or more, 100 left out, beside those of the row with the same words. */
function compared(pair: TablePair): readonly ComparedRow[] {
  const { current, previous } = pair;
  const columns = current.table.columns.filter(
    ({ role, header }) => !standingRoles.has(role ?? "") && !standing.test(comparisonKey(header)),
  );
  return current.rowsOf("item").flatMap((row) => {
    const before = rowBefore(pair, row);
    if (before === null) return [];
    const figures = columns.flatMap(({ column }) => {
      const there = previous.table.columns[current.table.columns.findIndex((each) => each.column === column)];
      const now = current.reading(row.row, column);
      const then = there === undefined ? null : previous.reading(before.row, there.column);
      if (now.kind !== "figure" || then === null) return [];
      const size = absolute(now.amount);
      if (compare(size, amount(10)) < 0 || equal(size, amount(100))) return [];
      const isSame = then.kind === "figure" && equal(now.amount, then.amount);
      return [{ row: row.row, column, value: `${String(size.coefficient)}/${String(size.decimals)}`, isSame }];
    });
    return figures.length === 0 ? [] : [{ row: row.row, label: rowLabel(current, row), figures }];
  });
}
