import { planHeader } from "../check/example-headers";
import { columnLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";

interface Misplaced extends FactBase {
  readonly id: string;
  readonly column: string;
  readonly expected: number;
}

/** In a plan whose column n holds ids n.x, an id of another column stands in the wrong place. */
export default defineRule<Misplaced>({
  id: "id-in-wrong-column",
  code: "S10",
  family: "structure",
  severity: "warning",
  scope: "table",
  title: text("Mã nội dung nằm sai cột", "An id stands in the wrong column"),
  why: text(
    "Mã của cột khác cho thấy ô bị dịch cột hoặc đánh nhầm mã.",
    "An id of another column shows that a cell moved or the id was mistyped.",
  ),
  *check(view) {
    if (view.table.kind !== "plan") return;
    for (const { column } of view.table.columns) {
      const ids = idsIn(view, column);
      const counts = new Map<number, number>();
      for (const { major } of ids) counts.set(major, (counts.get(major) ?? 0) + 1);
      const [expected, most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
      if (most < 3 || most < 0.8 * ids.length) continue;
      for (const { at, id, major } of ids) {
        if (major === expected) continue;
        yield { verdict: "undecided", at, evidence: [at], id, column: columnLabel(view, column), expected };
      }
    }
  },
  message: ({ id, column, expected }) =>
    text(
      `Cột “${column}” dùng mã ${String(expected)}.x nhưng ô này ghi ${id}. Xem lại mã hoặc chuyển ô về đúng cột.`,
      `The column “${column}” uses ids ${String(expected)}.x, but this cell says ${id}. Look at the id, or move the cell.`,
    ),
  examples: [
    {
      name: "đúng cột",
      table: `${planHeader} / 1|1.1. A|2.1. B|3.1. C|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026| / 2|1.2. D|2.2. E|3.2. F|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026| / 3|1.3. G|2.3. H|3.3. K|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|`,
      reports: [],
    },
    {
      name: "mã nhiệm vụ ở cột hoạt động",
      table: `${planHeader} / 1|1.1. A|2.1. B|3.1. C|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026| / 2|1.2. D|2.2. E|3.2. F|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026| / 3|1.3. G|2.3. H|3.3. K|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026| / 4|1.4. M|2.4. N|3.4. P|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026| / 5|1.5. Q|2.5. R|2.6. S|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|`,
      reports: ["D6?"],
    },
  ],
});

function idsIn(view: TableView, column: number) {
  return view.rowsOf("item", "continuation").flatMap((row) => {
    const cell = view.sheet.rows.get(row.row)?.[column];
    const match = typeof cell?.value === "string" ? /^\s*(\d{1,2})\.(\d{1,3})\.?\s+\p{L}/u.exec(cell.value) : null;
    if (match === null) return [];
    const at = { sheet: view.table.sheet, row: row.row, column };
    return [{ at, id: `${match[1] ?? ""}.${match[2] ?? ""}`, major: Number(match[1]) }];
  });
}
