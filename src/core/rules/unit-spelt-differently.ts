import type { CellRef } from "../cell/address";
import { cellOf } from "../cell/snapshot";
import { fix, setWords } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { canonicalUnit, splitUnits } from "../text/organisations";
import { comparisonKey } from "../text/normalise";

interface Variants extends FactBase {
  readonly kept: string;
  readonly others: readonly { readonly words: string; readonly cells: readonly CellRef[] }[];
}

/** Who is meant within a body: the person, its section or the body; one is no spelling of another. */
function formOf(words: string): string {
  const key = comparisonKey(words);
  if (/^(?:các )?(?:công chức|cán bộ|cb|cc|cbcc|đồng chí|đ\/c|chuyên viên|lãnh đạo|người)(?!\p{L})/u.test(key))
    return "person";
  if (/^(?:các )?(?:bộ phận|tổ|đoàn)(?!\p{L})/u.test(key)) return "section";
  return /^các(?!\p{L})/u.test(key) ? "several" : "body";
}

const unitRoles = ["leadUnit", "supportUnits", "unit"];

/** One unit written several ways makes counts by unit fall apart. One finding for each unit, over all tables. */
export default defineRule<Variants>({
  id: "unit-spelt-differently",
  code: "L07",
  family: "logic",
  severity: "info",
  scope: "workbook",
  title: text("Một đơn vị viết nhiều cách", "One unit is written in several ways"),
  why: text("Đếm nhiệm vụ theo đơn vị sẽ tách thành nhiều dòng.", "Counting tasks by unit splits into several lines."),
  *check({ views, words: extra }) {
    const byUnit = new Map<string, Map<string, CellRef[]>>();
    for (const view of views) {
      for (const row of view.rowsOf("item", "continuation")) {
        for (const role of unitRoles) {
          const at = view.ref(row, role);
          if (at === null) continue;
          for (const printed of splitUnits(view.text(row, role), extra?.units)) {
            // A capital at the start only shows where in the cell the name stands.
            const words = upperFirst(printed);
            const unit = canonicalUnit(words, extra?.units);
            const key = unit === null ? `=${comparisonKey(words)}` : `${unit.key} ${unit.level} ${formOf(words)}`;
            const forms = byUnit.get(key) ?? new Map<string, CellRef[]>();
            byUnit.set(key, forms);
            forms.set(words, [...(forms.get(words) ?? []), at]);
          }
        }
      }
    }
    for (const forms of byUnit.values()) {
      if (forms.size < 2) continue;
      const ranked = [...forms].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
      const [kept, ...others] = ranked;
      const first = others[0]?.[1][0];
      if (kept === undefined || first === undefined) continue;
      yield {
        verdict: "violated",
        at: first,
        evidence: ranked.flatMap(([, cells]) => cells),
        kept: kept[0],
        others: others.map(([words, cells]) => ({ words, cells })),
      };
    }
  },
  message: ({ kept, others }) => {
    const list = others.map(({ words, cells }) => `“${shorten(words)}” (${String(cells.length)} ô)`).join(", ");
    const listEn = others.map(({ words, cells }) => `“${shorten(words)}” (${String(cells.length)} cells)`).join(", ");
    return text(
      `“${shorten(kept)}” còn được viết ${list}. Chọn một cách viết cho cả báo cáo.`,
      `“${shorten(kept)}” is also written ${listEn}. Use one spelling throughout.`,
    );
  },
  fixes: ({ kept, others }, { workbook }) => {
    const edits = others.flatMap(({ words, cells }) =>
      cells.flatMap((at) => {
        const before = cellOf(workbook, at);
        if (before.formula !== null || typeof before.value !== "string" || !before.value.includes(words)) return [];
        return [setWords(workbook, at, before.value.replace(words, kept))];
      }),
    );
    return edits.length === 0
      ? []
      : [fix(text(`Viết thống nhất “${kept}”`, `Write “${kept}” throughout`), "review", edits)];
  },
  examples: [
    {
      name: "một cách viết",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng - Thống kê|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng - Thống kê|Các bộ phận|Tháng 02/2026|Đã ban hành|Báo cáo|100%`,
      reports: [],
    },
    {
      name: "hai cách viết",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng - Thống kê|Các bộ phận|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng - Thống kê|Các bộ phận|Tháng 02/2026|Đã ban hành|Báo cáo|100% / 3|Thống kê|Văn phòng – Thống kê|Các bộ phận|Tháng 03/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["C4"],
    },
  ],
});

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
