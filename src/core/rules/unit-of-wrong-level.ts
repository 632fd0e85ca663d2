import { planHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { canonicalUnit, splitUnits } from "../text/organisations";

interface Foreign extends FactBase {
  readonly unit: string;
}

/** A district or provincial body leads in a plan whose other leads are the commune's own: most likely copied from above. */
export default defineRule<Foreign>({
  id: "unit-of-wrong-level",
  code: "L06",
  family: "logic",
  severity: "warning",
  scope: "table",
  title: text("Đơn vị chủ trì không thuộc cấp xã", "The lead unit is not of the commune"),
  why: text(
    "Kế hoạch của xã chỉ giao việc cho đơn vị của xã; tên cấp trên thường sót lại khi chép kế hoạch.",
    "A commune's plan can only task the commune's own units; names from above are often left over from a copied plan.",
  ),
  *check(view, { words }) {
    const rows = view.rowsOf("item", "continuation");
    const units = rows.map((row) => splitUnits(view.text(row, "leadUnit"), words?.units));
    const isCommune = units.flat().filter((unit) => canonicalUnit(unit, words?.units)?.level === "commune").length >= 2;
    if (!isCommune) return;
    for (const [index, row] of rows.entries()) {
      const at = view.ref(row, "leadUnit");
      const unit = (units[index] ?? []).find((each) => {
        const level = canonicalUnit(each, words?.units)?.level;
        return level === "district" || level === "province";
      });
      if (at !== null && unit !== undefined) yield { verdict: "undecided", at, evidence: [at], unit: shorten(unit) };
    }
  },
  message: ({ unit }) =>
    text(
      `“${unit}” là đơn vị cấp trên nhưng được giao chủ trì trong bảng của xã. Ghi đơn vị của xã chịu trách nhiệm, nếu đúng là việc của xã.`,
      `“${unit}” is a body of a higher level, yet it leads a task in the commune's table. Name the commune's unit in charge if the task is the commune's.`,
    ),
  examples: [
    {
      name: "đơn vị của xã",
      table: `${planHeader} / 1|1.1. Công khai|2.1. Niêm yết|3.1. Niêm yết|Bảng|Tư pháp - Hộ tịch xã|Các bộ phận|Thường xuyên| / 2|1.2. Rà soát|2.2. Rà soát|3.2. Rà soát|Báo cáo|Văn phòng - Thống kê xã|Các bộ phận|Quý I/2026|`,
      reports: [],
    },
    {
      name: "phòng cấp huyện chủ trì",
      table: `${planHeader} / 1|1.1. Công khai|2.1. Niêm yết|3.1. Niêm yết|Bảng|Tư pháp - Hộ tịch|Các bộ phận|Thường xuyên| / 2|1.2. Rà soát|2.2. Rà soát|3.2. Rà soát|Báo cáo|Văn phòng - Thống kê|Các bộ phận|Quý I/2026| / 3|1.3. Đôn đốc|2.3. Đôn đốc|3.3. Văn bản đôn đốc|Công văn|Phòng Nội vụ|Các bộ phận|Quý I/2026|`,
      reports: ["F4?"],
    },
  ],
});
