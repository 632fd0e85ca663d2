import type { CellRef } from "../cell/address";
import { formatPosition } from "../cell/address";
import { isBlank } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";
import { comparisonKey } from "../text/normalise";

interface Repeated extends FactBase {
  readonly header: string;
  readonly first: CellRef;
}

/** Two columns under the same words: nobody can tell which is which. A header merged over both is one header. */
export default defineRule<Repeated>({
  id: "header-repeated",
  code: "S02",
  family: "structure",
  severity: "warning",
  scope: "table",
  title: text("Hai cột trùng tên", "Two columns have the same header"),
  why: text(
    "Không biết cột nào là số nào; tỷ lệ tính từ cột nhầm sẽ sai.",
    "Nobody can tell the columns apart; a ratio may use the wrong one.",
  ),
  *check(view) {
    const seen = new Map<string, CellRef>();
    const last = new Map<string, number>();
    for (const { column, header, path } of view.table.columns) {
      const key = path.map(comparisonKey).join(" / ");
      const at = leafOf(view, column);
      if (at === null || comparisonKey(header) === "") continue;
      const first = seen.get(key);
      const isBeside = last.get(key) === at.column - 1;
      last.set(key, at.column);
      if (first === undefined) seen.set(key, at);
      else if (isBeside || !belongsToItsNeighbours(path.at(-1) ?? header))
        yield { verdict: "violated", at, evidence: [first, at], header: shorten(path.at(-1) ?? header), first };
    }
  },
  message: ({ header, first }) =>
    text(
      `“${header}” đã là tên cột ở ô ${formatPosition(first)}. Ghi rõ hai cột khác nhau ở điểm nào.`,
      `“${header}” already names the column at ${formatPosition(first)}. Say how the two columns differ.`,
    ),
  examples: [
    { name: "tên khác nhau", table: "Nội dung|Kế hoạch|Giải ngân / A|10|8 / B|20|15", reports: [] },
    { name: "trùng tên", table: "Nội dung|Giải ngân|Giải ngân / A|10|8 / B|20|15", reports: ["C1"] },
    {
      name: "mỗi cột tỷ lệ đứng sau cột của mình",
      table: "Nội dung|Giao|Đạt|Tỷ lệ (%)|Đã số hóa|Tỷ lệ (%) / A|10|8|80|5|50 / B|20|15|75|10|50",
      reports: [],
    },
    {
      name: "hai cột tỷ lệ đứng cạnh nhau",
      table: "Nội dung|Giao|Đạt|Tỷ lệ (%)|Tỷ lệ (%) / A|10|8|80|50 / B|20|15|75|50",
      reports: ["E1"],
    },
    {
      name: "trùng tên dưới hai khối khác nhau",
      table: "Nội dung|Quý I|^|Quý II|^ / v|Thu|Chi|Thu|Chi / A|10|8|7|6 / B|20|15|4|3",
      reports: [],
    },
  ],
});

/** "Tỷ lệ (%)", "Ghi chú", "Tổng số": said of the columns before it, so it may stand in a table more than once. */
function belongsToItsNeighbours(header: string): boolean {
  const words = comparisonKey(header).replace(/[(%)]/gu, " ").trim();
  return /^(?:tỷ lệ|ghi chú|tổng số|tổng|cộng)?$/u.test(words);
}

/** The lowest header cell that stands in the column itself. */
function leafOf(view: TableView, column: number): CellRef | null {
  const header = view.table.header;
  if (header === null) return null;
  for (let row = header.bottom; row >= header.top; row--) {
    if (!isBlank(cellAt(view.sheet, row, column))) return { sheet: view.table.sheet, row, column };
  }
  return null;
}
