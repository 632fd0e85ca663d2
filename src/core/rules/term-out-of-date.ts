import { isTwoTierPaper } from "../check/document-day";
import { textCells } from "../check/text-cells";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { outdatedTerms } from "../text/outdated-terms";

interface Dated extends FactBase {
  readonly found: string;
  readonly now: string;
}

export default defineRule<Dated>({
  id: "term-out-of-date",
  code: "V06",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Tên gọi cũ", "An outdated term"),
  why: text("Quy định mới đã thay tên gọi này.", "Current rules use another name."),
  *check(context) {
    if (!isTwoTierPaper(context)) return;
    for (const { at, words } of textCells(context.workbook)) {
      for (const [pattern, now] of outdatedTerms) {
        const found = pattern.exec(words)?.[0];
        if (found === undefined) continue;
        yield { verdict: "undecided", at, evidence: [at], found, now };
        break;
      }
    }
  },
  message: ({ found, now }) =>
    text(`“${found}” là tên gọi cũ; nay dùng “${now}”.`, `“${found}” is an old term; now “${now}”.`),
  examples: [
    {
      name: "báo cáo trước khi đổi",
      reportDate: "2023-06-12",
      table: "Nội dung|Số tiền / Dịch vụ công trực tuyến mức độ 4|10 / B|20",
      reports: [],
    },
    {
      name: "báo cáo sau khi đổi",
      reportDate: "2026-06-12",
      table: "Nội dung|Số tiền / Dịch vụ công trực tuyến mức độ 4|10 / B|20",
      reports: ["A2?"],
    },
  ],
});
