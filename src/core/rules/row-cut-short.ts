import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Short extends FactBase {
  readonly rows: readonly number[];
  readonly width: number;
}

/**
 * Rows whose last cells do not exist while the rows around them have theirs (blank but bordered): the shape a table has
 * after a conversion dropped cells. One finding for a table.
 */
export default defineRule<Short>({
  id: "row-cut-short",
  code: "S07",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Dòng thiếu ô so với bảng", "A row has fewer cells than its table"),
  why: text(
    "Thiếu ô ở cuối dòng thì cột sau có thể bị dồn sang trái; cần nhìn lại.",
    "With cells missing at the end, later columns may have moved left.",
  ),
  *check(view) {
    const { left, right } = view.table.range;
    const rows = view.rowsOf("item");
    const hasLast = (row: number) => view.sheet.rows.get(row)?.[right] !== undefined;
    const short = rows.filter(({ row }) => !hasLast(row)).map(({ row }) => row);
    const first = short[0];
    if (first === undefined || short.length * 2 > rows.length || rows.length - short.length < 2) return;
    // A last column that is filled by chance in some rows proves nothing; one that exists blank elsewhere does.
    const isKept = rows.some(({ row }) => {
      const cell = view.sheet.rows.get(row)?.[right];
      return cell !== undefined && cell.value === null && cell.formula === null;
    });
    if (!isKept) return;
    const sheet = view.table.sheet;
    const evidence = short.map((row) => ({ sheet, row, column: right }));
    yield {
      verdict: "violated",
      at: { sheet, row: first, column: right },
      evidence,
      rows: short,
      width: right - left + 1,
    };
  },
  message: ({ rows, width }) => {
    const list = rows.map((row) => String(row + 1)).join(", ");
    return text(
      `Dòng ${list} thiếu ô cuối (bảng có ${String(width)} cột). Coi như ô trống; kiểm tra nội dung có bị dồn cột không.`,
      `Rows ${list} lack their last cell (the table has ${String(width)} columns). Read as blank; see whether contents have moved left.`,
    );
  },
  examples: [
    { name: "đủ ô", table: "Nội dung|Số tiền|Ghi chú / A|10| / B|20| / C|5|", reports: [] },
    {
      name: "ô cuối vắng nhưng không có ô trống nào khác",
      table: "Nội dung|Số tiền|Ghi chú / A|10|x / B|20 / C|5|y",
      reports: [],
    },
  ],
});
