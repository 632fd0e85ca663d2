import type { CellRef } from "../cell/address";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { pairsOf, type TablePair } from "../check/previous";
import { text } from "../text/bilingual";
import { addDays, compareDates, readDateSpans } from "../text/dates";
import { clean } from "../text/normalise";
import type { CalendarDate } from "../text/reading";
import { findPeriods, spanOfPeriod } from "../text/periods";

interface Line {
  readonly text: string;
  readonly at: CellRef;
  /** The words that name a time, in order. */
  readonly times: string;
  readonly isOver: (day: CalendarDate) => boolean;
}

interface Stale extends FactBase {
  readonly found: string;
}

/** A line around a table that names the time last period's file named, while this file is of another time. */
export default defineRule<Stale>({
  id: "period-of-last-file",
  code: "K02",
  family: "across-tables",
  severity: "warning",
  scope: "workbook",
  title: text("Kỳ báo cáo còn của kỳ trước", "The period is still that of last period's file"),
  why: text(
    "Đổi số mà quên đổi kỳ là lỗi dễ bị trả lại: nơi nhận không biết số thuộc kỳ nào.",
    "Where figures are new and the period is old, nobody can tell which period the figures are of.",
  ),
  *check(context: CheckContext) {
    const pairs = pairsOf(context);
    const lines = pairs.flatMap((pair) => linesOf(pair));
    const changed = lines.filter(({ isSame }) => !isSame);
    for (const { line, isSame } of lines) {
      if (!isSame) continue;
      const today = context.settings.reportDate;
      // Another line that moved on, or a report day well after, shows that this one should have too.
      const isLeftBehind = changed.length > 0 || (today !== null && line.isOver(today));
      const witness = changed[0]?.line.at;
      yield {
        verdict: "undecided",
        severity: isLeftBehind ? "warning" : "info",
        at: line.at,
        evidence: [line.at, ...(witness === undefined ? [] : [witness])],
        found: line.times,
      };
    }
  },
  message: ({ found }) =>
    text(
      `Ở đây ghi “${found}”, đúng như tệp kỳ trước. Nếu số liệu là của kỳ này, đổi lại kỳ.`,
      `This says “${found}”, just as last period's file does. If the figures are this period's, change the period.`,
    ),
  examples: [
    {
      name: "đã đổi kỳ",
      previous: "KẾT QUẢ QUÝ I NĂM 2026| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      table: "KẾT QUẢ QUÝ II NĂM 2026| / Nội dung|Lượt / Tiếp dân|118 / Thư|244",
      reports: [],
    },
    {
      name: "dòng ghi chú còn sót",
      previous:
        "KẾT QUẢ QUÝ I NĂM 2026| / (Số liệu từ ngày 15/12/2025 đến ngày 14/3/2026)| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      table:
        "KẾT QUẢ QUÝ II NĂM 2026| / (Số liệu từ ngày 15/12/2025 đến ngày 14/3/2026)| / Nội dung|Lượt / Tiếp dân|118 / Thư|244",
      reports: ["A2?"],
    },
    {
      name: "ngày báo cáo đã qua kỳ ghi ở tên bảng",
      reportDate: "2026-06-12",
      previous: "KẾT QUẢ QUÝ I NĂM 2026| / Nội dung|Lượt / Tiếp dân|112 / Thư|231",
      table: "KẾT QUẢ QUÝ I NĂM 2026| / Nội dung|Lượt / Tiếp dân|118 / Thư|244",
      reports: ["A1?"],
    },
  ],
});

/** Titles and notes of a table beside those of the other file, in order, where both name a time. */
function linesOf({ current, previous }: TablePair): readonly { readonly line: Line; readonly isSame: boolean }[] {
  const read = ({ table }: TablePair["current"]): readonly Line[] =>
    [...(table.title === null ? [] : [table.title]), ...table.notes].flatMap(({ text: words, at }) => {
      const line = lineOf(clean(words), at);
      return line === null ? [] : [line];
    });
  const before = read(previous);
  return read(current).flatMap((line, index) => {
    const other = before[index];
    return other === undefined ? [] : [{ line, isSame: other.times === line.times }];
  });
}

function lineOf(words: string, at: CellRef): Line | null {
  const spans = readDateSpans(words);
  const periods = findPeriods(words).filter(({ unit, year }) => unit !== "year" && year !== null);
  // A whole year's plan or target stays the same all year.
  if (spans.length === 0 && periods.length === 0) return null;
  const ends = [...spans, ...periods.flatMap((period) => spanOfPeriod(period) ?? [])].map(({ to }) => to);
  const times = spans.length > 0 ? dateWords(words) : periods.map((period) => period.text).join(", ");
  return {
    text: words,
    at,
    times,
    isOver: (day) => ends.length > 0 && ends.every((end) => compareDates(addDays(end, daysToReport), day) < 0),
  };
}

/** A report is made within some six weeks of the end of its period. */
const daysToReport = 45;

function dateWords(words: string): string {
  const at = words.search(/từ/iu);
  return at < 0 ? words : words.slice(at).replace(/[).\s]+$/u, "");
}
