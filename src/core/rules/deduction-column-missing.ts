import { deductionHeader } from "../check/example-headers";
import { defineRule } from "../check/rule";
import { text } from "../text/bilingual";

export default defineRule({
  id: "deduction-column-missing",
  code: "S11",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Bảng chưa có cột điểm trừ", "The table has no column of lost points"),
  why: text(
    "Người đọc phải tự trừ từng dòng mới biết mất bao nhiêu điểm và tổng có khớp không.",
    "Readers must subtract row by row to see how many points were lost.",
  ),
  *check(view) {
    const header = view.table.header;
    const maximum = view.column("maximum");
    const score = view.column("score");
    if (view.table.kind !== "deduction" || header === null || maximum === undefined || score === undefined) return;
    if (view.column("deducted") !== undefined) return;
    const at = { sheet: view.table.sheet, row: header.bottom, column: score.column };
    yield { verdict: "violated", at, evidence: [at] };
  },
  message: () =>
    text(
      "Bảng có điểm chuẩn và điểm đạt nhưng chưa có cột “Điểm trừ” và dòng tổng. Dùng “Điền cột” hoặc “Trừ điểm” để thêm.",
      "The table has maxima and scores but no column of lost points and no total. Fill the column or write the deduction sheet.",
    ),
  examples: [
    {
      name: "đã có cột điểm trừ",
      table:
        "STT|Tiêu chí bị trừ điểm|Điểm chuẩn|Số điểm|Điểm trừ|Lý do mất điểm|Biện pháp khắc phục / 1.1|Báo cáo|2|1,5|0,5|Nộp chậm 01 kỳ|Lập lịch nhắc",
      reports: [],
    },
    {
      name: "chưa có",
      table: `${deductionHeader} / 1.1|Báo cáo|2|1,5|Nộp chậm 01 kỳ|Lập lịch nhắc|`,
      reports: ["D1"],
    },
  ],
});
