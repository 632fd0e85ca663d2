import { fix, setWords } from "../check/edits";
import { textCells } from "../check/text-cells";
import { cellOf } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Repeated extends FactBase {
  readonly words: string;
  readonly once: string;
}

/** Two or more words said twice over; single words are often doubled on purpose (dần dần, năm năm, luôn luôn). */
const phrase = /(?<![\p{L}\d])(\p{L}+(?: \p{L}+){1,4}) \1(?![\p{L}\d])/iu;
const single =
  /(?<![\p{L}\d])(của|và|các|những|được|cho|tại|trong|với|về|là|theo|đã|sẽ|do|để|xã|huyện|tỉnh|phường|ubnd|hđnd|tthc|cchc) \1(?![\p{L}\d])/iu;

export default defineRule<Repeated>({
  id: "words-repeated",
  code: "V01",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Chữ lặp hai lần", "Words are repeated"),
  why: text("Lỗi gõ nhỏ nhưng người ký thấy ngay.", "A small slip, but the one who signs sees it at once."),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      const match = phrase.exec(words) ?? single.exec(words);
      const once = match?.[1];
      if (match === null || once === undefined || /^(\p{L}+)( \1)+$/iu.test(once)) continue;
      yield { verdict: "violated", at, evidence: [at], words: match[0], once };
    }
  },
  message: ({ words, once }) =>
    text(`“${words}” lặp chữ. Giữ lại một lần “${once}”.`, `“${words}” repeats itself. Keep “${once}” once.`),
  fixes: ({ at, words, once }, { workbook }) => {
    if (!("row" in at)) return [];
    const before = cellOf(workbook, at);
    if (typeof before.value !== "string" || !before.value.includes(words)) return [];
    const after = before.value.replace(words, once);
    return [fix(text(`Giữ một lần “${once}”`, `Keep “${once}” once`), "review", [setWords(workbook, at, after)])];
  },
  examples: [
    { name: "từ láy", table: "Nội dung|Số tiền / Dần dần đi vào nền nếp trong năm năm|10 / B|20", reports: [] },
    {
      name: "lặp cụm từ",
      table: "Nội dung|Số tiền / Quyết định về việc về việc công bố|10 / B|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Quyết định về việc công bố|10 / B|20",
    },
  ],
});
