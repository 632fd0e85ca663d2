import type { CellRef } from "../cell/address";
import { formatPosition } from "../cell/address";
import { digitisationHeader, progressHeader } from "../check/example-headers";
import { defineRule, type FactBase } from "../check/rule";
import { cellAt } from "../cell/snapshot";
import { text } from "../text/bilingual";

interface Ratio {
  readonly at: CellRef;
  readonly words: string;
}

interface Mixed extends FactBase {
  readonly bare: readonly Ratio[];
  readonly signed: readonly Ratio[];
}

/** Ratios with and without a per-cent sign in one report: 77,56 beside 100%. */
export default defineRule<Mixed>({
  id: "percent-written-differently",
  code: "R07",
  family: "reading",
  severity: "info",
  scope: "workbook",
  title: text("Tỷ lệ khi có khi không có dấu %", "Ratios with and without a per-cent sign"),
  why: text(
    "Máy đọc 77,56 và 77,56% là hai số khác nhau 100 lần.",
    "To a computer 77,56 and 77,56% differ a hundredfold.",
  ),
  *check({ views, kinds }) {
    const bare: Ratio[] = [];
    const signed: Ratio[] = [];
    for (const view of views) {
      const kind = kinds.find((each) => each.kind === view.table.kind);
      for (const { column, role } of view.table.columns) {
        if (kind?.columns.find((spec) => spec.role === role)?.content !== "percent") continue;
        for (const row of view.rowsOf("item", "subtotal", "total")) {
          const reading = view.reading(row.row, column);
          if (reading.kind !== "figure") continue;
          const at = { sheet: view.table.sheet, row: row.row, column };
          const words = cellAt(view.sheet, row.row, column).text.trim();
          (reading.measure === "percent" ? signed : bare).push({ at, words });
        }
      }
    }
    const first = bare[0];
    if (first === undefined || signed.length === 0) return;
    yield { verdict: "violated", at: first.at, evidence: bare.map(({ at }) => at), bare, signed };
  },
  message: ({ bare, signed }) =>
    text(
      `${String(bare.length)} ô tỷ lệ không ghi % (${sample(bare)}), ${String(signed.length)} ô có % (${sample(signed)}). Ghi % ở cả hai, hoặc ghi “(%)” ở tên cột.`,
      `${String(bare.length)} ratios have no per-cent sign (${sample(bare)}), ${String(signed.length)} have one (${sample(signed)}). Write the sign in all, or “(%)” in the header.`,
    ),
  examples: [
    {
      name: "đều có %",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "hai bảng hai cách",
      table: `${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19 / | / ${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đang thực hiện|Báo cáo|50%`,
      reports: ["E3"],
    },
  ],
});

function sample(ratios: readonly Ratio[]): string {
  const [first] = ratios;
  return first === undefined ? "" : `${formatPosition(first.at)}: ${first.words}`;
}
