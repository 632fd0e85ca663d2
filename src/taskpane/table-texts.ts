import type { RowRole } from "../core/table/table";
import { text, type Text } from "../core/text/bilingual";
import { count } from "./texts";

/** What a row can be said to be, likeliest first; the blank rows of a page break are none of these. */
export const rowRoles = [
  "item",
  "section",
  "subtotal",
  "total",
  "continuation",
  "option",
  "note",
  "column-numbers",
  "formulas",
  "repeated-header",
  "junk",
] as const satisfies readonly RowRole[];

const roleNames: Readonly<Record<RowRole, Text>> = {
  item: text("Nội dung", "Item"),
  option: text("Phương án", "Option"),
  section: text("Đề mục", "Section"),
  subtotal: text("Cộng mục", "Subtotal"),
  total: text("Tổng cộng", "Total"),
  continuation: text("Nối dòng trên", "Continues"),
  note: text("Ghi chú", "Note"),
  "column-numbers": text("Số cột", "Column numbers"),
  formulas: text("Công thức", "Formulas"),
  "repeated-header": text("Lặp tiêu đề", "Header again"),
  "page-break": text("Dòng trống", "Blank"),
  junk: text("Không tính", "Left out"),
};

export function rowRoleName(role: RowRole): Text {
  return roleNames[role];
}

/** What the table's own screens say. */
export const tableTexts = {
  recognisedBy: text("Nhận ra nhờ", "Recognised by"),
  runnerUp: (kind: Text, share: string) => text(`Gần nữa: ${kind.vi} (${share})`, `Next: ${kind.en} (${share})`),
  periodNamed: {
    sheet: (words: string) => text(`kỳ theo tên trang: ${words}`, `period by the sheet's name: ${words}`),
    file: (words: string) => text(`kỳ theo tên tệp: ${words}`, `period by the file's name: ${words}`),
  },
  periodOther: {
    sheet: (words: string) => text(`tên trang ghi ${words}`, `the sheet's name says ${words}`),
    file: (words: string) => text(`tên tệp ghi ${words}`, `the file's name says ${words}`),
  },
  headerRows: text("Số hàng tiêu đề", "Header rows"),
  noHeader: text("Không có", "None"),
  range: text("Vùng của bảng", "Cells of the table"),
  rangeHint: text("Chọn vùng trên trang tính, hoặc gõ như A4:H20.", "Select cells on the sheet, or type A4:H20."),
  rangeHintWithSheet: text(
    "Chọn vùng trên trang tính, hoặc gõ như PL1!A4:H20.",
    "Select cells on the sheet, or type PL1!A4:H20.",
  ),
  rangeWrongWithSheet: text("Ghi cả tên trang, như PL1!A4:H20.", "Name the sheet too, such as PL1!A4:H20."),
  takeSelection: text("Lấy vùng đang chọn", "Take the selection"),
  useRange: text("Dùng vùng này", "Use these cells"),
  rangeWrong: text("Ghi vùng như A4:H20.", "Write cells such as A4:H20."),
  noSelection: text(
    "Chưa thấy vùng nào đang chọn. Chọn một vùng liền trên trang tính.",
    "Nothing is selected. Select one stretch of cells on the sheet.",
  ),
  oneCell: text("Chọn cả vùng của bảng, không chỉ một ô.", "Select the whole table, not one cell."),
  otherSheet: text("Vùng này ở trang khác với bảng.", "These cells are on another sheet than the table."),
  joinBelow: (place: string) => text(`Gộp với bảng ${place}`, `Join with the table at ${place}`),
  notATable: text("Không phải bảng", "Not a table"),
  isATable: text("Đây là bảng", "This is a table"),
  reset: text("Đặt lại", "Reset"),
  resetOf: (place: string) => text(`Đặt lại ${place}`, `Reset ${place}`),
  lost: text("Đã chỉnh nhưng chưa thấy bảng", "Put right, but not found now"),
  lostLead: text(
    "Bảng đã đổi tiêu đề hoặc không còn. Đặt lại để bỏ phần đã chỉnh.",
    "The table has another header now, or is gone. Reset to drop what was put right.",
  ),
  showTable: text("Chỉ một bảng chưa thấy", "Show a table that was missed"),
  rowOf: (row: string, label: string) => text(`Dòng ${row}: ${label}`, `Row ${row}: ${label}`),
  goToRow: (row: string) => text(`Đến dòng ${row}`, `Go to row ${row}`),
  noWords: text("(không có chữ)", "(no words)"),
  startsTable: text("Bảng khác bắt đầu từ đây", "Another table starts here"),
  pageOf: (from: number, to: number, of: number) =>
    text(`Dòng ${count(from)}–${count(to)} trong ${count(of)}`, `Rows ${count(from)}–${count(to)} of ${count(of)}`),
  before: text("Các dòng trước", "Rows before"),
  after: text("Các dòng sau", "Rows after"),
} as const;
