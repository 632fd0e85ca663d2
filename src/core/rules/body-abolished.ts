import type { CellRef } from "../cell/address";
import { isTwoTierPaper } from "../check/document-day";
import { planHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { canonicalUnit, isAbolished, splitUnits, successorOf } from "../text/organisations";

interface Abolished extends FactBase {
  readonly unit: string;
  readonly successor: string | null;
}

/** One finding for each unit. Units that ended with the two-tier order of 01/7/2025 (Luật 72/2025/QH15). Silent without a report
 * date after that day, and for papers that are older themselves. */
export default defineRule<Abolished>({
  id: "body-abolished",
  code: "D08",
  family: "dates-citations",
  severity: "warning",
  scope: "table",
  title: text("Đơn vị không còn từ khi bỏ cấp huyện", "A body that no longer exists"),
  why: text(
    "Từ 01/7/2025 không còn cấp huyện và các chức danh công chức cũ của xã; tên cũ thường do chép bản năm trước.",
    "Since 01/7/2025 there are no districts nor the old commune posts; old names are left over from earlier papers.",
  ),
  *check(view, context) {
    const today = context.settings.reportDate;
    if (today === null || !isTwoTierPaper(context)) return;
    const found = new Map<string, { readonly successor: string | null; readonly cells: CellRef[] }>();
    for (const row of view.rowsOf("item", "continuation")) {
      for (const role of ["leadUnit", "supportUnits", "unit"]) {
        const at = view.ref(row, role);
        if (at === null) continue;
        for (const words of splitUnits(view.text(row, role), context.words?.units)) {
          const unit = canonicalUnit(words, context.words?.units);
          if (unit === null || !isAbolished(unit, today)) continue;
          const known = found.get(unit.name) ?? {
            successor: successorOf(unit, context.words?.units)?.name.vi ?? null,
            cells: [],
          };
          known.cells.push(at);
          found.set(unit.name, known);
        }
      }
    }
    for (const [unit, { successor, cells }] of found) {
      const first = cells[0];
      if (first !== undefined)
        yield { verdict: "undecided", at: first, evidence: cells, unit: shorten(unit), successor };
    }
  },
  message: ({ unit, successor, evidence }) =>
    text(
      `“${unit}” (${String(evidence.length)} ô) không còn từ 01/7/2025.${successor === null ? " Ghi đơn vị hiện nay." : ` Nay là ${successor}.`}`,
      `“${unit}” (${String(evidence.length)} cells) ceased to exist on 01/7/2025.${successor === null ? " Name the present unit." : ` It is now ${successor}.`}`,
    ),
  examples: [
    {
      name: "trước ngày chuyển đổi",
      reportDate: "2023-06-12",
      table: `${planHeader} / 1|1.1. Đôn đốc|2.1. Đôn đốc|3.1. Văn bản|Công văn|Phòng Nội vụ huyện|Bộ phận một cửa|Quý I/2023|`,
      reports: [],
    },
    {
      name: "sau ngày chuyển đổi",
      reportDate: "2026-06-12",
      table: `${planHeader} / 1|1.1. Đôn đốc|2.1. Đôn đốc|3.1. Văn bản|Công văn|Phòng Nội vụ huyện|Các ban ngành|Quý I/2026|`,
      reports: ["F2?"],
    },
  ],
});
