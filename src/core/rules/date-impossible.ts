import { textCells } from "../check/text-cells";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { findDates } from "../text/dates";

interface Impossible extends FactBase {
  readonly words: string;
}

export default defineRule<Impossible>({
  id: "date-impossible",
  code: "D09",
  family: "dates-citations",
  severity: "error",
  scope: "workbook",
  title: text("Ngày không có trong lịch", "A date the calendar does not have"),
  why: text("Ngày sai thì hạn và kỳ báo cáo đều sai.", "A wrong date makes deadline and period wrong."),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      const date = findDates(words).find((each) => each.state === "impossible");
      if (date !== undefined) yield { verdict: "violated", at, evidence: [at], words: date.text };
    }
  },
  message: ({ words }) =>
    text(`“${words}” không có trong lịch. Ghi lại ngày.`, `“${words}” is not a date of the calendar. Put it right.`),
  examples: [
    { name: "ngày thật", table: "Nội dung|Số tiền / Trước ngày 28/02/2026|10 / B|20", reports: [] },
    { name: "30 tháng 2", table: "Nội dung|Số tiền / Trước ngày 30/02/2026|10 / B|20", reports: ["A2"] },
  ],
});
