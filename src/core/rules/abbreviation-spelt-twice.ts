import { fix, setWords } from "../check/edits";
import { textCells } from "../check/text-cells";
import { cellOf } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Twice extends FactBase {
  readonly found: string;
  readonly abbreviation: string;
}

/** An abbreviation followed by the last words it stands for. */
const doubled = [
  ["CCHC", "hành chính"],
  ["TTHC", "hành chính"],
  ["CCTTHC", "thủ tục hành chính"],
  ["CNTT", "thông tin"],
  ["VBQPPL", "pháp luật"],
  ["UBND", "nhân dân"],
  ["HĐND", "nhân dân"],
  ["DVCTT", "trực tuyến"],
].map(([abbreviation = "", tail = ""]) => ({
  abbreviation,
  pattern: new RegExp(`(?<!\\p{L})${abbreviation} ${tail}(?!\\p{L})`, "u"),
}));

export default defineRule<Twice>({
  id: "abbreviation-spelt-twice",
  code: "V05",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Chữ viết tắt thừa phần sau", "An abbreviation is followed by its own words"),
  why: text("Đọc ra thành lặp chữ.", "Read aloud, the words are said twice."),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      for (const { abbreviation, pattern } of doubled) {
        const found = pattern.exec(words)?.[0];
        if (found === undefined) continue;
        yield { verdict: "violated", at, evidence: [at], found, abbreviation };
        break;
      }
    }
  },
  message: ({ found, abbreviation }) =>
    text(`“${found}” thừa chữ; ghi “${abbreviation}”.`, `“${found}” says it twice; write “${abbreviation}”.`),
  fixes: ({ at, found, abbreviation }, { workbook }) => {
    if (!("row" in at)) return [];
    const before = cellOf(workbook, at);
    if (typeof before.value !== "string" || !before.value.includes(found)) return [];
    const after = before.value.replaceAll(found, abbreviation);
    return [fix(text(`Ghi “${abbreviation}”`, `Write “${abbreviation}”`), "review", [setWords(workbook, at, after)])];
  },
  examples: [
    { name: "đúng", table: "Nội dung|Số tiền / Công tác CCHC của xã|10 / B|20", reports: [] },
    {
      name: "thừa chữ",
      table: "Nội dung|Số tiền / Công tác CCHC hành chính của xã|10 / B|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Công tác CCHC của xã|10 / B|20",
    },
  ],
});
