import { text, type Text } from "../../../core/text/bilingual";
import { count } from "../../texts";

export const texts = {
  name: text("Bảng từ Word", "Tables from Word"),
  lead: text("đưa bảng của tệp .docx vào trang tính", "bring the tables of a .docx into sheets"),
  dropLead: text(
    "Kéo tệp Word vào đây. Tệp chỉ được đọc, không gửi đi đâu.",
    "Drop a Word file here. It is only read, and sent nowhere.",
  ),
  choose: text("Chọn tệp .docx", "Choose a .docx"),
  another: text("Tệp khác", "Another file"),
  reading: text("Đang đọc tệp", "Reading the file"),
  making: text("Đang dựng trang", "Preparing the sheets"),
  none: text("Tệp này không có bảng nào.", "There is no table in this file."),
  found: (n: number, name: string): Text =>
    text(`${count(n)} bảng trong ${name}`, `${count(n)} ${n === 1 ? "table" : "tables"} in ${name}`),
  table: (n: number): Text => text(`Bảng ${count(n)}`, `Table ${count(n)}`),
  size: (rows: number, columns: number): Text =>
    text(`${count(rows)} dòng, ${count(columns)} cột`, `${count(rows)} rows, ${count(columns)} columns`),
  layout: text("quốc hiệu, nơi nhận", "letterhead or receivers"),
  join: text("Nối các dòng bị ngắt trang", "Join rows parted by page breaks"),
  joinHint: text(
    "Dòng không có số thứ tự, viết tiếp câu dở của dòng trên.",
    "Rows without a number that go on with the sentence above.",
  ),
  show: text("Xem trước", "Preview"),
  chooseOne: text("Chọn ít nhất một bảng.", "Choose at least one table."),
  noReader: text("Ở đây chưa mở được tệp Word.", "Word files cannot be opened here."),
  more: (n: number): Text => text(`… còn ${count(n)} dòng`, `… ${count(n)} more rows`),
};
