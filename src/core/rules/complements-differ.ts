import { absolute, add, amount, compare, subtract, sum, type Amount } from "../cell/amount";
import type { CellRef } from "../cell/address";
import { columnLabel, figureText, rowLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import type { TableRow, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { text } from "../text/bilingual";

interface Off extends FactBase {
  readonly row: string;
  readonly columns: readonly string[];
  readonly figures: readonly string[];
  readonly total: string;
  readonly holds: number;
}

const whole = amount(100);
const shareWords = /tỷ lệ|tỷ trọng|cơ cấu|%|phần trăm/u;
/** Wider tables are not searched: their shares are of many things. */
const mostColumns = 12;

/** Rates that make up 100 together (đúng hạn, quá hạn) in nearly all rows, and do not in one. */
export default defineRule<Off>({
  id: "complements-differ",
  code: "A12",
  family: "arithmetic",
  severity: "warning",
  scope: "table",
  title: text("Các tỷ lệ bù nhau không đủ 100%", "Rates that make up the whole do not"),
  why: text(
    "Ở các dòng khác các tỷ lệ này cộng lại đủ 100%; dòng lệch thường là gõ nhầm một tỷ lệ.",
    "In the other rows these rates come to 100 per cent; where they do not, one of them is often mistyped.",
  ),
  *check(view) {
    const columns = shareColumns(view);
    if (columns.length < 2 || columns.length > mostColumns) return;
    const rows = view.rowsOf("item", "subtotal", "total");
    for (const group of groupsOf(columns)) {
      const read = rows.flatMap((row) => {
        const figures = group.map((column) => pointsAt(view, row, column));
        return figures.includes(null) ? [] : [{ row, figures: figures.filter((each) => each !== null) }];
      });
      const telling = read.filter(({ figures }) => figures.filter(({ coefficient }) => coefficient !== 0n).length > 1);
      const odd = read.filter(({ figures }) => !isWhole(figures));
      const holds = telling.filter(({ figures }) => isWhole(figures)).length;
      const [only, second] = odd;
      // Four rows agree by chance once in a million; where more than one differs, they are no complements.
      if (only === undefined || second !== undefined || holds < 4) continue;
      const at = { sheet: view.table.sheet, row: only.row.row, column: group[0] ?? 0 };
      yield {
        verdict: "undecided",
        severity: holds >= 6 ? "warning" : "info",
        at,
        evidence: group.map((column): CellRef => ({ ...at, column })),
        row: rowLabel(view, only.row),
        columns: group.map((column) => columnLabel(view, column)),
        figures: only.figures.map((figure) => figureText(figure)),
        total: figureText(sum(only.figures)),
        holds,
      };
    }
  },
  message: ({ row, columns, figures, total, holds }) => {
    const terms = columns.map((column, index) => `${column} ${figures[index] ?? ""}`).join(" + ");
    return text(
      `“${row}”: ${terms} = ${total}, không phải 100 như ${String(holds)} dòng khác. Xem lại các tỷ lệ của dòng này.`,
      `“${row}”: ${terms} = ${total}, not 100 as in ${String(holds)} other rows. Look at the rates of this row.`,
    );
  },
  examples: [
    {
      name: "đủ 100, có làm tròn",
      table:
        "Xã|Tỷ lệ đúng hạn (%)|Tỷ lệ quá hạn (%) / Đông|97,5|2,5 / Tây|91,2|8,8 / Nam|88,33|11,66 / Bắc|99,1|0,9 / Hạ|95|5",
      reports: [],
    },
    {
      name: "một dòng thiếu",
      table:
        "Xã|Tỷ lệ đúng hạn (%)|Tỷ lệ quá hạn (%) / Đông|97,5|2,5 / Tây|91,2|8,8 / Nam|88,3|17,7 / Bắc|99,1|0,9 / Hạ|95|5 / Trung|93,4|6,6 / Thượng|96,1|3,9",
      reports: ["B4?"],
    },
    {
      name: "hai tỷ lệ không bù nhau",
      table:
        "Xã|Tỷ lệ trực tuyến (%)|Tỷ lệ số hóa (%) / Đông|97,5|82,5 / Tây|91,2|78,8 / Nam|88,3|77,7 / Bắc|99,1|80,9 / Hạ|95|75",
      reports: [],
    },
  ],
});

function shareColumns(view: TableView): readonly number[] {
  return view.table.columns.flatMap(({ column, header, role }) => {
    if (role === "order") return [];
    const readings = view.rowsOf("item").map((row) => view.reading(row.row, column));
    const figures = readings.filter((reading) => reading.kind === "figure");
    const isPercent = figures.some((reading) => reading.measure === "percent");
    return figures.length >= 4 && (isPercent || shareWords.test(comparisonKey(header))) ? [column] : [];
  });
}

/** Every two columns, and every stretch of three or four. */
function groupsOf(columns: readonly number[]): readonly (readonly number[])[] {
  const pairs = columns.flatMap((first, index) => columns.slice(index + 1).map((second) => [first, second]));
  const stretches = [3, 4].flatMap((length) =>
    columns.slice(0, Math.max(0, columns.length - length + 1)).map((_, from) => columns.slice(from, from + length)),
  );
  return [...pairs, ...stretches];
}

function pointsAt(view: TableView, row: TableRow, column: number): Amount | null {
  const reading = view.reading(row.row, column);
  return reading.kind === "figure" ? reading.amount : null;
}

/** Within a unit of each figure's last digit: rounded or cut off. */
function isWhole(figures: readonly Amount[]): boolean {
  const slack = figures.reduce((all, { decimals }) => add(all, amount(1, decimals)), amount(0));
  const finest = figures.some(({ decimals }) => decimals > 0) ? slack : amount(1);
  return compare(absolute(subtract(sum(figures), whole)), finest) <= 0;
}
