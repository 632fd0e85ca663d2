import { contains, formatArea, formatPosition, type CellRef } from "../cell/address";
import { cellAt, cellOf } from "../cell/snapshot";
import { fix, setCell } from "../check/edits";
import { columnLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { referencesOf } from "../patch/references";
import { text } from "../text/bilingual";

interface Misses extends FactBase {
  readonly formula: string;
  readonly missed: readonly CellRef[];
  readonly column: string;
  readonly cured: string | null;
}

/** SUM over one stretch of the column that leaves out figures right beside it. */
export default defineRule<Misses>({
  id: "formula-misses-row",
  code: "A06",
  family: "arithmetic",
  severity: "error",
  scope: "table",
  title: text("Công thức tổng bỏ sót dòng", "The total's formula leaves out a row"),
  why: text(
    "Dòng chèn thêm ở đầu hoặc cuối không tự vào công thức, nên tổng thiếu mà không ai thấy.",
    "Rows added at either end do not enter the formula, so the total falls short unseen.",
  ),
  *check(view) {
    for (const total of view.rowsOf("total")) {
      for (const { column, role } of view.table.columns) {
        const at = { sheet: view.table.sheet, row: total.row, column };
        const formula = cellAt(view.sheet, total.row, column).formula;
        if (formula === null || role === "order" || !/^=SUM\([^()]*\)$/iu.test(formula.replace(/\s+/gu, ""))) continue;
        const ranges = referencesOf(formula, at.sheet);
        const [range] = ranges;
        if (ranges.length !== 1 || range === undefined || range.left !== column || range.right !== column) continue;
        const items = view.rowsOf("item").filter((row) => view.reading(row.row, column).kind === "figure");
        const covered = items.filter((row) => contains(range, { row: row.row, column }));
        const missed = items.filter((row) => !covered.includes(row));
        // Sections with totals of their own, or a second block: not a row left out by accident.
        const hasSections = view
          .rowsOf("section", "subtotal")
          .some((row) => view.reading(row.row, column).kind === "figure");
        if (missed.length === 0 || covered.length < 2 || missed.length > 2 || hasSections) continue;
        const top = Math.min(...items.map((row) => row.row));
        const bottom = Math.max(...items.map((row) => row.row));
        const isBesideAll = bottom < total.row || top > total.row;
        const cells = missed.map((row) => ({ sheet: at.sheet, row: row.row, column }));
        yield {
          verdict: "violated",
          at,
          evidence: [at, ...cells],
          formula,
          missed: cells,
          column: columnLabel(view, column),
          cured: isBesideAll ? `=SUM(${formatArea({ top, bottom, left: column, right: column })})` : null,
        };
      }
    }
  },
  message: ({ formula, missed, column }) => {
    const list = missed.map(formatPosition).join(", ");
    return text(
      `Cột “${column}”: ${formula} không cộng ô ${list}. Kéo lại vùng của công thức.`,
      `Column “${column}”: ${formula} leaves out ${list}. Widen the formula's range.`,
    );
  },
  fixes: ({ at, cured, missed }, { workbook }) => {
    if (cured === null || !("row" in at)) return [];
    const before = cellOf(workbook, at);
    const added = missed.map((cell) => cellOf(workbook, cell).value);
    if (typeof before.value !== "number" || !added.every((value) => typeof value === "number")) return [];
    const value = added.reduce((sum, each) => sum + each, before.value);
    const after = { ...before, formula: cured, value, text: String(value).replace(".", ",") };
    return [fix(text(`Đổi thành ${cured}`, `Change to ${cured}`), "review", [setCell(before, at, after)])];
  },
  examples: [
    { name: "đủ dòng", table: "Nội dung|Số tiền / A|10 / B|20 / C|5 / Tổng|=SUM(B2:B4)→35", reports: [] },
    {
      name: "sót dòng cuối",
      table: "Nội dung|Số tiền / A|10 / B|20 / C|5 / Tổng|=SUM(B2:B3)→30",
      reports: ["B5"],
      fixed: "Nội dung|Số tiền / A|10 / B|20 / C|5 / Tổng|=SUM(B2:B4)→35",
    },
  ],
});
