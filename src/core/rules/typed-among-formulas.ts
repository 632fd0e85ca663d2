import { cellAt } from "../cell/snapshot";
import { columnLabel, rowLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Typed extends FactBase {
  readonly found: string;
  readonly row: string;
  readonly column: string;
  readonly formulas: number;
}

/** A number typed over one of a column's formulas: it will not follow the next change. */
export default defineRule<Typed>({
  id: "typed-among-formulas",
  code: "A07",
  family: "arithmetic",
  severity: "warning",
  scope: "table",
  title: text("Số gõ tay giữa các công thức", "A typed number among formulas"),
  why: text(
    "Các dòng khác tự tính lại, ô này thì không, nên lần sau sẽ lệch.",
    "The other rows recalculate, this cell does not, so it will differ next time.",
  ),
  *check(view) {
    const rows = view.rowsOf("item");
    for (const { column, role } of view.table.columns) {
      if (role === "order") continue;
      const cells = rows.map((row) => ({ row, cell: cellAt(view.sheet, row.row, column) }));
      const formulas = cells.filter(({ cell }) => cell.formula !== null);
      const typed = cells.filter(({ cell }) => cell.formula === null && typeof cell.value === "number");
      if (formulas.length < 3 || typed.length === 0 || typed.length * 4 > formulas.length) continue;
      for (const { row, cell } of typed) {
        const at = { sheet: view.table.sheet, row: row.row, column };
        yield {
          verdict: "undecided",
          at,
          evidence: [at],
          found: cell.text,
          row: rowLabel(view, row),
          column: columnLabel(view, column),
          formulas: formulas.length,
        };
      }
    }
  },
  message: ({ found, row, column, formulas }) =>
    text(
      `“${row}”: cột “${column}” có ${String(formulas)} ô công thức, riêng ô này gõ tay ${found}. Nếu không cố ý, chép công thức dòng trên xuống.`,
      `“${row}”: the column “${column}” has ${String(formulas)} formulas, but here ${found} was typed. If that was not meant, copy the formula down.`,
    ),
  examples: [
    {
      name: "toàn công thức",
      table: "Nội dung|A|B|Cộng / a|1|2|=B2+C2→3 / b|3|4|=B3+C3→7 / c|5|6|=B4+C4→11 / d|7|8|=B5+C5→15",
      reports: [],
    },
    {
      name: "một ô gõ tay",
      table:
        "Nội dung|A|B|Cộng / a|1|2|=B2+C2→3 / b|3|4|=B3+C3→7 / c|5|6|=B4+C4→11 / d|7|8|=B5+C5→15 / e|9|1|10 / f|2|2|=B7+C7→4",
      reports: ["D6?"],
    },
  ],
});
