import { formatPosition, parsePosition } from "../cell/address";
import { cellAt } from "../cell/snapshot";
import { columnLabel, rowLabel } from "../check/figure";
import { columnPattern, patternOf } from "../check/formula-pattern";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Astray extends FactBase {
  readonly formula: string;
  readonly usual: string;
  readonly row: string;
  readonly column: string;
}

/** A formula that is its neighbours' but for the rows it reads: copied over, or left behind when rows moved. */
export default defineRule<Astray>({
  id: "formula-of-another-row",
  code: "A11",
  family: "arithmetic",
  severity: "warning",
  scope: "table",
  title: text("Công thức lấy số của dòng khác", "A formula reads another row"),
  why: text(
    "Các dòng khác trong cột tính từ số của chính dòng đó; công thức lệch dòng cho ra số của việc khác.",
    "The other rows of the column compute from their own figures; a formula off by a row gives another row's result.",
  ),
  *check(view) {
    for (const { column, role } of view.table.columns) {
      if (role === "order") continue;
      const usual = columnPattern(view, column, 3);
      // Only formulas that stay in their own row say what the odd one should read.
      if (usual === null || !isOfOwnRow(usual.pattern)) continue;
      for (const row of view.rowsOf("item")) {
        const { formula } = cellAt(view.sheet, row.row, column);
        if (formula === null) continue;
        const pattern = patternOf(formula, row.row);
        if (pattern === usual.pattern || shapeOf(pattern) !== shapeOf(usual.pattern)) continue;
        const at = { sheet: view.table.sheet, row: row.row, column };
        const read = [...formula.matchAll(/\$?[A-Z]{1,3}\$?\d{1,7}/giu)].flatMap(([name]) => {
          const place = parsePosition(name.replace(/\$/gu, ""));
          return place === null ? [] : [{ sheet: at.sheet, ...place }];
        });
        yield {
          verdict: "undecided",
          at,
          evidence: [at, ...read],
          formula,
          usual: asFormula(usual.pattern, row.row),
          row: rowLabel(view, row),
          column: columnLabel(view, column),
        };
      }
    }
  },
  message: ({ at, formula, usual, row, column }) => {
    const place = "row" in at ? formatPosition(at) : "";
    return text(
      `“${row}”, cột “${column}”: ${place} ghi ${formula}, các dòng khác tính như ${usual}. Nếu không cố ý, chép công thức dòng khác vào.`,
      `“${row}”, column “${column}”: ${place} says ${formula} where the other rows compute as ${usual}. If that was not meant, copy their formula here.`,
    );
  },
  examples: [
    {
      name: "mỗi dòng tính từ số của mình",
      table:
        "Nội dung|Giao|Bổ sung|Cộng / Đông|1|2|=B2+C2→3 / Tây|3|4|=B3+C3→7 / Nam|5|6|=B4+C4→11 / Bắc|7|8|=B5+C5→15",
      reports: [],
    },
    {
      name: "một dòng lấy số của dòng trên",
      table: "Nội dung|Giao|Bổ sung|Cộng / Đông|1|2|=B2+C2→3 / Tây|3|4|=B3+C3→7 / Nam|5|6|=B4+C3→9 / Bắc|7|8|=B5+C5→15",
      reports: ["D4?"],
    },
    {
      name: "dòng mẹ cộng các dòng con: công thức khác hẳn",
      table:
        "Nội dung|Giao|Bổ sung|Cộng / Đông|1|2|=B2+C2→3 / Tây|3|4|=B3+C3→7 / Nam|5|6|=B4+C4→11 / Cả vùng|9|12|=SUM(D2:D4)→21",
      reports: [],
    },
  ],
});

const isOfOwnRow = (pattern: string): boolean => !/\{[+-](?!0\})/u.test(pattern) && !/\$\d/u.test(pattern);

/** The pattern with its rows left out. */
const shapeOf = (pattern: string): string => pattern.replace(/\{[+-]\d+\}/gu, "{}");

const asFormula = (pattern: string, row: number): string => pattern.replace(/\{\+0\}/gu, String(row + 1));
