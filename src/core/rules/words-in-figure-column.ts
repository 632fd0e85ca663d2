import type { CellRef } from "../cell/address";
import { cellOf } from "../cell/snapshot";
import { fix, setWords } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { columnLabel, shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Words extends FactBase {
  readonly words: string;
  readonly column: string;
  /** A blank remarks cell of the same row. */
  readonly note: CellRef | null;
}

const figures = new Set(["count", "percent", "score"]);
/** Words that say nothing was there to count. */
const nothing = /(?<!\p{L})(chưa có|không có|chưa phát sinh|không phát sinh|chưa tổ chức)(?!\p{L})/iu;

export default defineRule<Words>({
  id: "words-in-figure-column",
  code: "S01",
  family: "structure",
  severity: "warning",
  scope: "table",
  title: text("Cột số chứa chữ", "Words in a column of figures"),
  why: text(
    "Ô chữ không tính được nên dòng này rơi khỏi mọi phép cộng, bình quân.",
    "Words cannot be computed with, so the row drops out of every sum and mean.",
  ),
  *check(view, { kinds }) {
    const kind = kinds.find((each) => each.kind === view.table.kind);
    if (kind === undefined || kind.kind === "unknown") return;
    for (const { column, role } of view.table.columns) {
      const content = kind.columns.find((spec) => spec.role === role)?.content;
      if (content === undefined || !figures.has(content)) continue;
      const rows = view.rowsOf("item", "subtotal", "total");
      // A column mostly of words was given the wrong role; then the cells are right.
      const read = rows.map((row) => ({ row, reading: view.reading(row.row, column) }));
      const filled = read.filter(({ reading }) => reading.kind !== "blank").length;
      const worded = read.filter(({ reading }) => reading.kind === "text");
      if (worded.length * 2 > filled) continue;
      for (const { row, reading } of worded) {
        if (reading.kind !== "text") continue;
        const note = view.ref(row, "note");
        const at = { sheet: view.table.sheet, row: row.row, column };
        yield {
          verdict: "violated",
          at,
          evidence: [at],
          words: reading.text,
          column: columnLabel(view, column),
          note: note !== null && view.text(row, "note") === "" ? note : null,
        };
      }
    }
  },
  message: ({ words, column, note }) => {
    const isNothing = nothing.test(words);
    const where = note === null ? "" : " và chuyển chữ sang cột Ghi chú";
    const whereEn = note === null ? "" : " and move the words to the remarks";
    return text(
      `Cột “${column}” ghi “${shorten(words)}”. ${isNothing ? `Ghi “Không phát sinh”${where}; dòng này không tính vào mẫu số.` : `Ghi con số${where}.`}`,
      `The column “${column}” says “${shorten(words)}”. ${isNothing ? `Write that nothing arose${whereEn}; the row then stays out of denominators.` : `Write the figure${whereEn}.`}`,
    );
  },
  fixes: ({ at, words, note }, { workbook }) => {
    if (!("row" in at) || note === null || !nothing.test(words) || cellOf(workbook, at).formula !== null) return [];
    return [
      fix(text("Ghi “Không phát sinh”, chuyển chữ sang Ghi chú", "Say that nothing arose; move the words"), "review", [
        setWords(workbook, at, "Không phát sinh"),
        setWords(workbook, note, words),
      ]),
    ];
  },
  examples: [
    {
      name: "đủ số",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "chữ trong cột tỷ lệ",
      table: `${progressHeader}|Ghi chú / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100%| / 2|Báo cáo sau thanh tra|Văn phòng|Bộ phận một cửa|Năm 2026|||Quý này chưa có đoàn thanh tra|`,
      reports: ["H3"],
    },
    {
      name: "không phát sinh là trả lời hợp lệ",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo sau thanh tra|Văn phòng|Bộ phận một cửa|Năm 2026|Không phát sinh||Không phát sinh`,
      reports: [],
    },
  ],
});
