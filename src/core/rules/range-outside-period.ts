import type { CellRef } from "../cell/address";
import { formatPosition } from "../cell/address";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { addDays, compareDates, formatDate, readDateSpans } from "../text/dates";
import { findPeriods, spanOfPeriod } from "../text/periods";
import type { CalendarDate, DateSpan } from "../text/reading";

interface Outside extends FactBase {
  readonly range: string;
  readonly title: string;
  readonly titleAt: CellRef;
}

/**
 * The days figures are counted from and to, against the period of the title. Cut-off days differ: a period's figures may
 * begin and end up to six weeks before it does.
 */
export default defineRule<Outside>({
  id: "range-outside-period",
  code: "D10",
  family: "dates-citations",
  severity: "warning",
  scope: "table",
  title: text("Khoảng ngày lấy số không khớp kỳ báo cáo", "The days counted do not fit the period"),
  why: text(
    "Khoảng ngày chép từ kỳ trước làm nơi nhận không biết số thuộc kỳ nào.",
    "Days left over from another period leave the receiver guessing which period the figures are of.",
  ),
  *check({ table }) {
    if (table.title === null) return;
    const periods = findPeriods(table.title.text).filter(({ unit, span }) => unit !== "span" && span === null);
    const [own, second] = periods;
    const period = own === undefined || second !== undefined ? null : spanOfPeriod(own);
    if (own === undefined || period === null) return;
    for (const note of table.notes) {
      const spans = readDateSpans(note.text);
      const [span] = spans;
      if (span === undefined || spans.length > 1 || compareDates(span.from, span.to) > 0 || fits(span, period))
        continue;
      yield {
        verdict: "undecided",
        at: note.at,
        evidence: [note.at, table.title.at],
        range: `${formatDate(span.from)} đến ${formatDate(span.to)}`,
        title: own.text,
        titleAt: table.title.at,
      };
    }
  },
  message: ({ range, title, titleAt }) =>
    text(
      `Số liệu lấy từ ${range}, tên bảng (${formatPosition(titleAt)}) ghi “${title}”. Xem lại khoảng ngày hoặc kỳ.`,
      `The figures are from ${range}, the title (${formatPosition(titleAt)}) says “${title}”. Look at the days or the period.`,
    ),
  examples: [
    {
      name: "chốt số theo ngày 15, 14",
      table:
        "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026| / (Số liệu từ ngày 15/12/2025 đến ngày 12/6/2026)| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      reports: [],
    },
    {
      name: "khoảng ngày của quý trước",
      table:
        "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026| / (Số liệu từ ngày 15/12/2025 đến ngày 14/3/2026)| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      reports: ["A2?"],
    },
    {
      name: "khoảng ngày của năm trước",
      table:
        "KẾT QUẢ QUÝ II NĂM 2026| / (Số liệu từ ngày 15/3/2025 đến ngày 14/6/2025)| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      reports: ["A2?"],
    },
    {
      name: "lũy kế từ đầu năm trong báo cáo quý",
      table:
        "KẾT QUẢ QUÝ II NĂM 2026| / (Số liệu từ ngày 15/12/2025 đến ngày 14/6/2026)| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      reports: [],
    },
  ],
});

const lead = 45;

/** Ends about when the period does; begins about when it does, or with its year where figures run on from there. */
function fits(span: DateSpan, period: DateSpan): boolean {
  const isWithin = (day: CalendarDate, from: CalendarDate, to: CalendarDate) =>
    compareDates(day, from) >= 0 && compareDates(day, to) <= 0;
  const yearStart = { year: period.to.year, month: 1, day: 1 };
  const startsWith = (start: CalendarDate) => isWithin(span.from, addDays(start, -lead), addDays(start, lead));
  return (
    isWithin(span.to, addDays(period.to, -lead), addDays(period.to, 15)) &&
    (startsWith(period.from) || startsWith(yearStart))
  );
}
