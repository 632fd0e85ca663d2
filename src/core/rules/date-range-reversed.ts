import { textCells } from "../check/text-cells";
import { fix, setWords } from "../check/edits";
import { defineRule, type FactBase } from "../check/rule";
import { cellOf } from "../cell/snapshot";
import { text } from "../text/bilingual";
import { compareDates, formatDate, isDate, readDateSpans } from "../text/dates";
import type { CalendarDate } from "../text/reading";

interface Reversed extends FactBase {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly words: string;
}

export default defineRule<Reversed>({
  id: "date-range-reversed",
  code: "D01",
  family: "dates-citations",
  severity: "error",
  scope: "workbook",
  title: text("Khoảng thời gian bị ngược", "A date range runs backwards"),
  why: text(
    "Ngày đầu sau ngày cuối: người đọc không biết số liệu của kỳ nào.",
    "The first day lies after the last; nobody can tell which period the figures cover.",
  ),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      const span = readDateSpans(words).find(({ from, to }) => compareDates(from, to) > 0);
      if (span !== undefined) {
        yield { verdict: "violated", at, evidence: [at], from: span.from, to: span.to, words: span.text };
      }
    }
  },
  message: ({ from, to }) => {
    const earlier = yearBefore(from, to);
    const hint = earlier === null ? "" : ` Có lẽ là ${formatDate(earlier)}.`;
    const hintEn = earlier === null ? "" : ` Perhaps ${formatDate(earlier)} is meant.`;
    return text(
      `Từ ${formatDate(from)} đến ${formatDate(to)}: ngày đầu sau ngày cuối.${hint} Ghi lại cho đúng kỳ báo cáo.`,
      `From ${formatDate(from)} to ${formatDate(to)} runs backwards.${hintEn} Put the period right.`,
    );
  },
  fixes: ({ at, from, to, words }, { workbook }) => {
    const earlier = yearBefore(from, to);
    if (earlier === null || !("row" in at)) return [];
    const before = cellOf(workbook, at);
    if (typeof before.value !== "string") return [];
    // Only the first year of the span changes; the rest stays as printed.
    const after = words.replace(String(from.year), String(earlier.year));
    if (!before.value.includes(words)) return [];
    const title = text(`Ghi ${formatDate(earlier)}`, `Write ${formatDate(earlier)}`);
    return [fix(title, "review", [setWords(workbook, at, before.value.replace(words, after))])];
  },
  examples: [
    {
      name: "đúng thứ tự",
      table: "Nội dung|Số hồ sơ / A|10 / B|20 / (Số liệu từ ngày 15/12/2025 đến ngày 14/6/2026)|",
      reports: [],
    },
    {
      name: "ngược",
      table: "Nội dung|Số hồ sơ / A|10 / B|20 / (Số liệu từ ngày 15/12/2026 đến ngày 14/6/2026)|",
      reports: ["A4"],
      fixed: "Nội dung|Số hồ sơ / A|10 / B|20 / (Số liệu từ ngày 15/12/2025 đến ngày 14/6/2026)|",
    },
  ],
});

/** The start one year earlier, where that puts the range right and keeps it within a year. */
function yearBefore(from: CalendarDate, to: CalendarDate): CalendarDate | null {
  const earlier = { ...from, year: to.year - (compareDates({ ...from, year: to.year }, to) > 0 ? 1 : 0) };
  return isDate(earlier) && earlier.year !== from.year ? earlier : null;
}
