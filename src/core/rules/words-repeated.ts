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
  /(?<![\p{L}\d])(của|và|các|những|được|cho|tại|trong|với|về|là|theo|đã|sẽ|do|để|xã|huyện|tỉnh|phường|ubnd|hđnd|tthc|cchc) \1(?! hội(?!\p{L}))(?![\p{L}\d])/iu;

/** "kiểm Kiểm": a word begun again with a capital, as after a change of mind. */
function capitalised(words: string): RegExpExecArray | null {
  for (const match of words.matchAll(/(?<![\p{L}\d])(\p{Ll}{2,}) (\p{Lu}\p{Ll}+)(?![\p{L}\d])/gu)) {
    if (match[1] === match[2]?.toLocaleLowerCase("vi")) return match;
  }
  return null;
}

/** False where every word stands once: then nothing is repeated, and the dear patterns need not be tried. */
function hasWordTwice(words: string): boolean {
  const seen = new Set<string>();
  for (const [word] of words.matchAll(/\p{L}+/gu)) {
    const key = word.toLowerCase();
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Doubled on purpose. */
const reduplicated = new Set(
  "dần luôn thường năm ngày đời người nhà nơi chỗ lâu xa gần từ mãi hoàn đều chung riêng ai đâu gì nào từng tầng lớp đêm sáng song vui nhanh chầm ba".split(
    " ",
  ),
);
const twice = /(?<![\p{L}\d])(\p{L}{2,}) (\p{Ll}{2,}) \2(?![\p{L}\d])/u;

/** "bồi dưỡng dưỡng": the end of a known pair said again. The pair stands somewhere else without it. */
function doubled(words: string, cells: readonly { readonly words: string }[]): RegExpExecArray | null {
  const match = twice.exec(words);
  const [, before = "", word = ""] = match ?? [];
  if (match === null || reduplicated.has(word) || before === word) return null;
  const pair = new RegExp(`(?<![\\p{L}])${before} ${word}(?! ${word})(?![\\p{L}])`, "iu");
  if (!cells.some((cell) => pair.test(cell.words))) return null;
  // Shown and cured like the other kinds: what is repeated, and what stays.
  const only = new RegExp(`(?<![\\p{L}\\d])(${word}) ${word}(?![\\p{L}\\d])`, "u");
  return only.exec(words);
}

export default defineRule<Repeated>({
  id: "words-repeated",
  code: "V01",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Chữ lặp hai lần", "Words are repeated"),
  why: text("Lỗi gõ nhỏ nhưng người ký thấy ngay.", "A small slip, but the one who signs sees it at once."),
  *check({ workbook }) {
    const cells = textCells(workbook);
    for (const { at, words } of cells) {
      if (!hasWordTwice(words)) continue;
      const match = phrase.exec(words) ?? single.exec(words) ?? capitalised(words) ?? doubled(words, cells);
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
    { name: "hai từ liền nhau", table: "Nội dung|Số tiền / UBND xã xã hội hóa sân thể thao|10 / B|20", reports: [] },
    {
      name: "lặp cụm từ",
      table: "Nội dung|Số tiền / Quyết định về việc về việc công bố|10 / B|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Quyết định về việc công bố|10 / B|20",
    },
    {
      name: "lặp nửa sau của một từ",
      table: "Nội dung|Số tiền / Lớp bồi dưỡng nghiệp vụ|10 / Bồi dưỡng dưỡng kỹ năng|20 / Tự kiểm Kiểm tra công vụ|5",
      reports: ["A3", "A4"],
      fixed: "Nội dung|Số tiền / Lớp bồi dưỡng nghiệp vụ|10 / Bồi dưỡng kỹ năng|20 / Tự kiểm tra công vụ|5",
    },
  ],
});
