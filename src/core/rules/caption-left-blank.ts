import { textCells } from "../check/text-cells";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { findCitations } from "../text/citations";
import { findDates } from "../text/dates";

interface Blank extends FactBase {
  readonly missesNumber: boolean;
  readonly missesDate: boolean;
}

/** Number or date of the issuing document not filled in: normal before issue, not when submitted. */
export default defineRule<Blank>({
  id: "caption-left-blank",
  code: "D06",
  family: "dates-citations",
  severity: "info",
  scope: "workbook",
  title: text("Số, ngày văn bản còn để trống", "Number or date of the document is blank"),
  why: text(
    "Bản dự thảo để trống là bình thường; bản gửi đi phải đủ số và ngày.",
    "Blanks are normal in a draft; a paper sent out needs both.",
  ),
  *check({ workbook, settings }) {
    for (const { at, words } of textCells(workbook)) {
      if (!/kèm theo|^\(?số\s*:/iu.test(words)) continue;
      const missesNumber = findCitations(words).some((citation) => citation.isBlankNumber);
      const missesDate = findDates(words).some((date) => date.state === "incomplete");
      if (!missesNumber && !missesDate) continue;
      const severity = settings.isSubmission ? "error" : "info";
      yield { verdict: "violated", severity, at, evidence: [at], missesNumber, missesDate };
    }
  },
  message: ({ missesNumber, missesDate }) => {
    const what = missesNumber ? (missesDate ? "số và ngày" : "số") : "ngày";
    const whatEn = missesNumber ? (missesDate ? "number and date" : "number") : "date";
    return text(
      `Dòng dẫn văn bản chưa có ${what}. Điền trước khi gửi.`,
      `The caption has no ${whatEn} yet. Fill it in before sending.`,
    );
  },
  examples: [
    {
      name: "đủ số, ngày",
      table: "(Kèm theo Báo cáo số 15/BC-UBND ngày 12/6/2026 của UBND xã)| / Nội dung|Số tiền / A|10 / B|20",
      reports: [],
    },
    {
      name: "dự thảo",
      table: "(Kèm theo Báo cáo số: /BC-UBND ngày ...../6/2026 của UBND xã)| / Nội dung|Số tiền / A|10 / B|20",
      reports: ["A1"],
    },
    {
      name: "khi nộp",
      isSubmission: true,
      table: "(Kèm theo Báo cáo số: /BC-UBND ngày 12/6/2026 của UBND xã)| / Nội dung|Số tiền / A|10 / B|20",
      reports: ["A1"],
    },
  ],
});
