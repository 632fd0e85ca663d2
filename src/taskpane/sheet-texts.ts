import type { Outcome } from "../core/check/finding";
import type { RowRole } from "../core/table/table";
import { text, type Text } from "../core/text/bilingual";

/** Every text about going along with the sheet, explaining a cell and clearing the traces. */
export const sheetTexts = {
  alongTheSheet: text("Cùng trang tính", "Along with the sheet"),
  follows: text("Theo ô đang chọn", "Follow the selected cell"),
  followsHint: text(
    "Chọn ô có vấn đề thì mục đó hiện ra trong ngăn.",
    "Selecting a cell in question shows its finding.",
  ),
  rechecks: text("Tự kiểm tra lại sau khi sửa", "Check again after edits"),
  rechecksHint: text("Chờ bạn ngừng gõ rồi mới kiểm tra.", "Waits until you have stopped typing."),
  marks: text("Đánh dấu ô trên trang tính", "Mark cells in the sheet"),
  marksHint: text(
    "Một lớp định dạng có điều kiện rất nhạt. Màu và dáng của ô giữ nguyên; tắt đi là hết.",
    "A pale layer of conditional formats. Cells keep their own look; switched off, it is gone.",
  ),

  clear: text("Dọn dấu vết", "Clear the traces"),
  clearLead: text(
    "Trước khi gửi tệp: bỏ khỏi tệp thiết lập, nhật ký hoàn tác và đánh dấu của Soát phụ lục.",
    "Before sending the file: takes settings, the journal for undo and marks of Soát phụ lục out of it.",
  ),
  clearAsk: text("Dọn dấu vết trong tệp này?", "Clear the traces in this file?"),
  clearCosts: (changes: number, dismissals: number, corrections: number): Text => {
    const vi = [
      changes > 0 ? `${String(changes)} thay đổi không hoàn tác được nữa` : "",
      dismissals > 0 ? `${String(dismissals)} mục đã bỏ qua sẽ hiện lại` : "",
      corrections > 0 ? `${String(corrections)} bảng trở về cách đọc ban đầu` : "",
    ].filter((part) => part !== "");
    const en = [
      changes > 0 ? `changes that can no longer be undone: ${String(changes)}` : "",
      dismissals > 0 ? `dismissed findings that come back: ${String(dismissals)}` : "",
      corrections > 0 ? `tables read as at first: ${String(corrections)}` : "",
    ].filter((part) => part !== "");
    return vi.length === 0
      ? text("Các ô giữ nguyên.", "Cells stay as they are.")
      : text(`Các ô giữ nguyên. Mất theo: ${vi.join("; ")}.`, `Cells stay as they are. Lost: ${en.join("; ")}.`);
  },
  keep: text("Không dọn", "Do not clear"),

  explain: (place: string): Text => text(`Giải thích ô ${place}`, `About cell ${place}`),
  holds: text("Đang ghi", "Holds"),
  blank: text("(trống)", "(blank)"),
  formula: text("Công thức", "Formula"),
  reads: text("Lấy số từ", "Reads"),
  place: text("Vị trí", "Place"),
  inTable: text("Bảng", "Table"),
  inColumn: text("Cột", "Column"),
  inRow: text("Dòng", "Row"),
  readAs: text("Đọc là", "Read as"),
  noTable: text("Ô này không thuộc bảng nào được soát.", "This cell belongs to no table that is checked."),
  found: text("Tìm thấy", "Found"),
  foundNothing: text("Không thấy gì sai ở ô này.", "Nothing wrong was found at this cell."),
  compared: text("Đã đối chiếu", "Compared"),
  comparedNothing: text("Chưa có phép đối chiếu nào dùng ô này.", "No comparison uses this cell yet."),
  computed: text("Tính được từ", "Can be computed from"),
  outcomes: {
    holds: text("khớp", "agrees"),
    violated: text("lệch", "differs"),
    undecided: text("chưa kết luận được", "undecided"),
    dismissed: text("đã bỏ qua", "dismissed"),
  } satisfies Record<Outcome, Text>,
  rows: {
    header: text("tiêu đề", "header"),
    section: text("dòng mục", "section"),
    item: text("dòng số liệu", "item"),
    continuation: text("dòng nối tiếp dòng trên", "carries on the row above"),
    option: text("mức điểm của tiêu chí", "what earns points"),
    subtotal: text("dòng cộng mục", "subtotal"),
    total: text("dòng tổng", "total"),
    note: text("ghi chú", "note"),
    "column-numbers": text("dòng số thứ tự cột", "column numbers"),
    formulas: text("dòng công thức in sẵn", "printed formulas"),
    "repeated-header": text("tiêu đề lặp lại", "repeated header"),
    "page-break": text("ngắt trang", "page break"),
    junk: text("không phải số liệu", "not part of the data"),
  } satisfies Record<RowRole | "header", Text>,
};
