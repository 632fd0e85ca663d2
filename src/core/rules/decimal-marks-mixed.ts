import type { CellRef } from "../cell/address";
import { formatPosition } from "../cell/address";
import { cellAt } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";

interface Mixed extends FactBase {
  readonly dots: readonly Mark[];
  readonly commas: readonly Mark[];
}

interface Mark {
  readonly at: CellRef;
  readonly words: string;
  readonly table: string;
}

/** Comma and dot as decimal marks: in one table something to put right, in one workbook a matter of looks. */
export default defineRule<Mixed>({
  id: "decimal-marks-mixed",
  code: "R06",
  family: "reading",
  severity: "info",
  scope: "workbook",
  title: text("Lẫn dấu phẩy và dấu chấm thập phân", "Comma and dot both serve as decimal mark"),
  why: text(
    "Máy đặt tiếng Việt đọc 77.56 là chữ hoặc ngày; dấu thập phân của văn bản hành chính là dấu phẩy.",
    "With Vietnamese settings 77.56 is read as text or a date; official papers use the comma.",
  ),
  *check({ views }) {
    const all = views.flatMap(marksOf);
    const tables = [...new Set(all.map(({ table }) => table))];
    const inOne = tables.filter((id) => {
      const own = all.filter(({ table }) => table === id);
      return own.some(isDot) && own.some((mark) => !isDot(mark));
    });
    for (const id of inOne)
      yield* factOf(
        all.filter(({ table }) => table === id),
        "warning",
      );
    if (inOne.length === 0) yield* factOf(all, "info");
  },
  message: ({ dots, commas }) => {
    const [dot] = dots;
    const [comma] = commas;
    return text(
      `${String(dots.length)} ô dùng dấu chấm thập phân (${sample(dot)}), ${String(commas.length)} ô dùng dấu phẩy (${sample(comma)}). Dùng một dấu phẩy cho cả báo cáo.`,
      `${String(dots.length)} cells use a decimal dot (${sample(dot)}), ${String(commas.length)} a comma (${sample(comma)}). Use the comma throughout.`,
    );
  },
  examples: [
    {
      name: "một dấu",
      table:
        "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2,5|2,25| / 2|Báo cáo|4|3,5|3,5|",
      reports: [],
    },
    {
      name: "hai dấu trong một bảng",
      table:
        "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2.5|2.25| / 2|Báo cáo|4|'3,5|'3,5|",
      reports: ["D2"],
    },
  ],
});

function isDot({ words }: Mark): boolean {
  return words.includes(".");
}

function* factOf(marks: readonly Mark[], severity: "warning" | "info"): Iterable<Mixed> {
  const dots = marks.filter(isDot);
  const commas = marks.filter((mark) => !isDot(mark));
  const first = dots[0];
  if (first === undefined || commas.length === 0) return;
  yield { verdict: "violated", severity, at: first.at, evidence: marks.map(({ at }) => at), dots, commas };
}

/** Cells typed as text with one mark and one or two digits behind it: there is no doubt what the mark is. */
function marksOf(view: TableView): readonly Mark[] {
  return view.rowsOf("item", "section", "subtotal", "total").flatMap((row) =>
    view.table.columns.flatMap(({ column, role }) => {
      const cell = cellAt(view.sheet, row.row, column);
      if (role === "order" || cell.formula !== null) return [];
      const reading = view.reading(row.row, column);
      if (reading.kind !== "figure" || !/^\s*\d+[.,]\d{1,2}\s*%?\s*$/u.test(cell.text)) return [];
      const at = { sheet: view.table.sheet, row: row.row, column };
      return [{ at, words: cell.text.trim(), table: view.table.id }];
    }),
  );
}

function sample(mark: Mark | undefined): string {
  return mark === undefined ? "" : `${formatPosition(mark.at)}: ${mark.words}`;
}
