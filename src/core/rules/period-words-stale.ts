import type { CellRef } from "../cell/address";
import { formatPosition } from "../cell/address";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { findPeriods } from "../text/periods";
import { stalePeriodIn } from "../text/reporting-period";

interface Stale extends FactBase {
  readonly found: string;
  readonly title: string;
  readonly titleAt: CellRef;
}

/** A line about the table names another period or year than its title: left over from the last report. */
export default defineRule<Stale>({
  id: "period-words-stale",
  code: "D07",
  family: "dates-citations",
  severity: "warning",
  scope: "table",
  title: text("Kỳ báo cáo quanh bảng không thống nhất", "The lines around a table name different periods"),
  why: text(
    "Chép báo cáo kỳ trước quên đổi kỳ là lỗi hay bị trả lại nhất.",
    "A period left over from the last report is a common reason for returning it.",
  ),
  *check({ table }) {
    if (table.title === null) return;
    const [own] = findPeriods(table.title.text);
    if (own === undefined || own.year === null) return;
    for (const note of table.notes) {
      const other = stalePeriodIn(note.text, own);
      if (other === null) continue;
      const evidence = [note.at, table.title.at];
      yield {
        verdict: "undecided",
        at: note.at,
        evidence,
        found: other.text,
        title: own.text,
        titleAt: table.title.at,
      };
    }
  },
  message: ({ found, title, titleAt }) =>
    text(
      `Ở đây ghi “${found}”, tên bảng (${formatPosition(titleAt)}) ghi “${title}”. Kiểm tra có phải còn sót từ kỳ trước.`,
      `This says “${found}”, the title (${formatPosition(titleAt)}) “${title}”. See whether it was left over from the last report.`,
    ),
  examples: [
    {
      name: "cùng kỳ",
      table: "KẾT QUẢ THU CHI 6 THÁNG ĐẦU NĂM 2026| / Nội dung|Số tiền / A|10 / B|20 / (Số liệu 6 tháng đầu năm 2026)|",
      reports: [],
    },
    {
      name: "còn sót kỳ trước",
      table: "KẾT QUẢ THU CHI QUÝ II NĂM 2026| / (Số liệu quý I năm 2026)| / Nội dung|Số tiền / A|10 / B|20",
      reports: ["A2?"],
    },
  ],
});
