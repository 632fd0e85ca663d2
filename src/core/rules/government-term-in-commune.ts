import { textCells } from "../check/text-cells";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Term extends FactBase {
  readonly found: string;
}

/** A commune builds "chính quyền số"; "Chính phủ số" is the Government's. Asked only in a table that names a commune. */
export default defineRule<Term>({
  id: "government-term-in-commune",
  code: "V08",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Dùng “Chính phủ điện tử, số” cho cấp xã", "The Government's term is used for a commune"),
  why: text(
    "Văn bản của xã thường dùng “Chính quyền điện tử, Chính quyền số”.",
    "A commune's papers usually speak of its own digital authority.",
  ),
  *check({ workbook }) {
    const cells = textCells(workbook);
    if (!cells.some(({ words }) => /UBND (xã|phường|thị trấn)/u.test(words))) return;
    for (const { at, words } of cells) {
      const found = /Chính phủ (?:điện tử|số)/u.exec(words)?.[0];
      // A quoted programme of the Government keeps its name.
      if (
        found === undefined ||
        words.length > 120 ||
        /Nghị quyết|Quyết định|Chương trình|của Chính phủ/u.test(words)
      ) {
        continue;
      }
      yield { verdict: "undecided", at, evidence: [at], found };
    }
  },
  message: ({ found }) => {
    const own = found.replace("Chính phủ", "Chính quyền");
    return text(
      `“${found}”: với cấp xã thường ghi “${own}”. Giữ nguyên nếu bộ tiêu chí ghi như vậy.`,
      `“${found}”: for a commune usually “${own}”. Keep it if the criteria say so.`,
    );
  },
  examples: [
    { name: "chính quyền", table: "Nội dung của UBND xã|Điểm / Chính quyền số|10 / B|20", reports: [] },
    { name: "chính phủ", table: "Nội dung của UBND xã|Điểm / Xây dựng Chính phủ số|10 / B|20", reports: ["A2?"] },
  ],
});
