import type { CellRef } from "../cell/address";
import { textCells } from "../check/text-cells";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Mixed extends FactBase {
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly countA: number;
    readonly countB: number;
  }[];
}

/** Spellings that are both right but should not stand side by side. */
const pairs: readonly (readonly [string, string])[] = [
  ["hóa", "hoá"],
  ["tỷ lệ", "tỉ lệ"],
  ["lý do", "lí do"],
  ["ủy", "uỷ"],
  ["hòa", "hoà"],
  ["kỷ luật", "kỉ luật"],
];

/** One finding for a workbook: both spellings are right, only the mixture is not. */
export default defineRule<Mixed>({
  id: "spelling-mixed",
  code: "V04",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Lẫn hai cách viết của một từ", "One word is spelt in two ways"),
  why: text(
    "Cả hai cách đều đúng; dùng một cách thì tìm kiếm mới ra hết.",
    "Both are right; with one of them, searching finds all.",
  ),
  *check({ workbook }) {
    const cells = textCells(workbook);
    const found: Mixed["pairs"][number][] = [];
    const evidence: CellRef[] = [];
    for (const [a, b] of pairs) {
      const [inA, inB] = [a, b].map((form) => {
        const pattern = new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, "iu");
        return cells.filter(({ words }) => pattern.test(words)).map(({ at }) => at);
      });
      if (inA === undefined || inB === undefined || inA.length === 0 || inB.length === 0) continue;
      found.push({ a, b, countA: inA.length, countB: inB.length });
      evidence.push(...(inA.length <= inB.length ? inA : inB));
    }
    const first = evidence[0];
    if (first !== undefined) yield { verdict: "violated", at: first, evidence, pairs: found };
  },
  message: ({ pairs: found }) => {
    const list = found.map(
      ({ a, b, countA, countB }) => `“${a}” (${String(countA)} ô) và “${b}” (${String(countB)} ô)`,
    );
    const listEn = found.map(({ a, b, countA, countB }) => `“${a}” (${String(countA)}) and “${b}” (${String(countB)})`);
    return text(`Lẫn ${list.join("; ")}. Chọn một cách viết.`, `Mixed: ${listEn.join("; ")}. Choose one.`);
  },
  examples: [
    { name: "một cách viết", table: "Nội dung|Số tiền / Số hóa hồ sơ|10 / Văn hóa|20", reports: [] },
    {
      name: "hai cách viết",
      table: "Nội dung|Số tiền / Số hóa hồ sơ|10 / Số hoá kết quả|20 / Văn hóa|5",
      reports: ["A3"],
    },
  ],
});
