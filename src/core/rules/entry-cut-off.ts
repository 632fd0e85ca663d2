import { fix, setWords } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { cellOf } from "../cell/snapshot";
import { text } from "../text/bilingual";
import { comparisonKey } from "../text/normalise";

interface CutOff extends FactBase {
  readonly found: string;
  /** What another row says in full; null where only the end shows that something followed. */
  readonly whole: string | null;
}

/** A list of bodies that goes on and then does not. */
const open = /,\s*$|\s(?:và|với|cùng)\s*$/iu;

/** Words that do not stand alone: the next one was cut off. */
const halves = new Set(
  "liên quan|kết quả|thống kê|thủ tục|hành chính|xã hội|phối hợp|thực hiện|cơ quan|đơn vị|đoàn thể|bộ phận|công chức|kế toán|hộ tịch|tài chính|nhân dân|văn hóa|kinh tế"
    .split("|")
    .map((pair) => comparisonKey(pair)),
);

/** A cell that ends in the middle of a word pair which another cell of its column completes. */
export default defineRule<CutOff>({
  id: "entry-cut-off",
  code: "L08",
  family: "logic",
  severity: "info",
  scope: "table",
  title: text("Nội dung ô bị cụt", "The text of a cell is cut off"),
  why: text("Chữ bị cắt khi chép bảng; người đọc không biết còn thiếu gì.", "Text was lost when the table was copied."),
  *check(view) {
    for (const role of ["leadUnit", "supportUnits", "unit"]) {
      const rows = view.rowsOf("item", "continuation");
      // Every name without its last word, where that word completes a pair.
      const wholeOf = new Map<string, string>();
      for (const whole of new Set(rows.map((row) => view.text(row, role)))) {
        const words = comparisonKey(whole).split(" ");
        if (words.length > 2 && halves.has(words.slice(-2).join(" "))) wholeOf.set(words.slice(0, -1).join(" "), whole);
      }
      for (const row of rows) {
        const at = view.ref(row, role);
        const found = view.text(row, role);
        if (at === null || found === "") continue;
        const whole = wholeOf.get(comparisonKey(found));
        if (whole !== undefined) yield { verdict: "undecided", at, evidence: [at], found, whole };
        else if (open.test(found)) yield { verdict: "undecided", at, evidence: [at], found, whole: null };
      }
    }
  },
  message: ({ found, whole }) =>
    whole === null
      ? text(
          `Ô ghi “${shorten(found)}” rồi dừng ở giữa danh sách. Kiểm tra còn đơn vị nào phía sau không.`,
          `The cell says “${shorten(found)}” and stops in the middle of a list. See whether a body is missing.`,
        )
      : text(
          `Ô ghi “${shorten(found)}”, các dòng khác ghi “${shorten(whole)}”. Có lẽ chữ cuối bị cắt.`,
          `The cell says “${shorten(found)}”, other rows say “${shorten(whole)}”. The last word seems to be cut off.`,
        ),
  fixes: ({ at, whole }, { workbook }) => {
    if (whole === null || !("row" in at) || cellOf(workbook, at).formula !== null) return [];
    return [
      fix(text(`Ghi “${shorten(whole)}”`, `Write “${shorten(whole)}”`), "review", [setWords(workbook, at, whole)]),
    ];
  },
  examples: [
    {
      name: "dừng ở dấu phẩy",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Các ban ngành đoàn thể xã,|Tháng 01/2026|Đã ban hành|Kế hoạch|100%`,
      reports: ["D2?"],
    },
    {
      name: "đủ chữ",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Các ban ngành liên quan|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Các ban ngành|Tháng 02/2026|Đã ban hành|Báo cáo|100%`,
      reports: [],
    },
    {
      name: "cụt chữ cuối",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Các ban ngành liên quan|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Các ban ngành liên|Tháng 02/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["D3?"],
      fixed: `${progressHeader} / 1|Kế hoạch|Văn phòng|Các ban ngành liên quan|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Các ban ngành liên quan|Tháng 02/2026|Đã ban hành|Báo cáo|100%`,
    },
  ],
});
