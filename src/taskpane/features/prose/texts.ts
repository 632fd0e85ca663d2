import type { ClaimKind } from "../../../core/prose/check-prose";
import type { Tone } from "../../../core/prose/marked-text";
import { text, type Text } from "../../../core/text/bilingual";
import { count } from "../../texts";

const kinds: Readonly<Record<ClaimKind, Text>> = {
  sum: text("Phép cộng", "A sum"),
  ratio: text("Tỷ lệ", "A rate"),
  count: text("Con số", "A count"),
  range: text("Khoảng thời gian", "A range of days"),
  period: text("Kỳ báo cáo", "A period"),
  citation: text("Văn bản dẫn", "A cited document"),
  reference: text("Chỗ dẫn", "A reference"),
  target: text("Chỉ tiêu", "A target"),
  threshold: text("Ngưỡng và danh sách", "A threshold and its list"),
  equal: text("Một số nói hai lần", "One figure said twice"),
  name: text("Tên gọi", "Names"),
  spelling: text("Chữ nghĩa", "Words"),
};

const tones: Readonly<Record<Tone, Text>> = {
  error: text("không khớp", "does not agree"),
  warning: text("cần xem lại", "worth a look"),
  info: text("nên sửa", "better changed"),
  holds: text("đã kiểm, khớp", "checked, agrees"),
  unmatched: text("không tìm thấy số liệu để đối chiếu", "nothing to compare it with"),
};

export const texts = {
  name: text("Lời văn", "Prose"),
  lead: text("soát câu chữ, số liệu của báo cáo", "check the figures of a report's text"),
  field: text("Lời báo cáo", "The report's text"),
  placeholder: text("Gõ hoặc dán lời báo cáo vào đây", "Type or paste the report here"),
  fileLead: text(
    "Hoặc kéo tệp Word, văn bản vào đây. Tệp chỉ được đọc, không gửi đi đâu.",
    "Or drop a Word or text file here. It is only read, and sent nowhere.",
  ),
  choose: text("Chọn tệp .docx, .txt", "Choose a .docx or .txt"),
  takeCells: text("Lấy chữ trong trang tính", "Take the words of the sheets"),
  noCells: text("Ngoài các bảng, trang tính không có câu chữ nào.", "There are no sentences outside the tables."),
  check: text("Soát lời văn", "Check the text"),
  checking: text("Đang soát lời văn", "Checking the text"),
  reading: text("Đang đọc tệp", "Reading the file"),
  edit: text("Sửa lời văn", "Edit the text"),
  another: text("Văn bản khác", "Another text"),
  from: (name: string): Text => text(`Từ ${name}`, `From ${name}`),
  fromCells: text("Từ các ô của trang tính", "From cells of the sheets"),
  counted: (all: number, holds: number): Text =>
    text(
      `Đã kiểm ${count(all)} chỗ, ${count(holds)} chỗ khớp.`,
      `${count(all)} places checked, ${count(holds)} agree.`,
    ),
  unmatched: (n: number): Text =>
    text(`${count(n)} chỗ không tìm thấy số liệu để đối chiếu.`, `${count(n)} with nothing to compare them with.`),
  nothing: text("Không thấy số liệu nào để kiểm trong văn bản này.", "There is no figure to check in this text."),
  allGood: text("Các số kiểm được đều khớp.", "Every figure that could be checked agrees."),
  show: text("Hiện đoạn", "Show"),
  toLookAt: (n: number): Text => text(`Cần xem ${count(n)}`, `To look at ${count(n)}`),
  whole: text("Cả bài", "The whole text"),
  next: text("Chỗ sau", "Next"),
  previous: text("Chỗ trước", "Previous"),
  folded: (n: number): Text => text(`… ${count(n)} đoạn không phải xem`, `… ${count(n)} paragraphs need no look`),
  line: (n: number): Text => text(`Dòng ${count(n)}`, `Line ${count(n)}`),
  details: text("Chi tiết", "Details"),
  close: text("Đóng", "Close"),
  compared: text("Đối chiếu với", "Compared with"),
  perhaps: text("Có thể là một trong các chỗ này", "It may be one of these"),
  surely: text("Nhiều khả năng", "Most likely"),
  inTable: (place: string): Text => text(`ô ${place}`, `cell ${place}`),
  copySentence: text("Chép câu đã sửa", "Copy the corrected sentence"),
  change: text("Sửa ở đây", "Change it here"),
  takeBack: text("Hoàn lại", "Take back"),
  changed: text("Đã sửa trong khung này; tệp Word giữ nguyên.", "Changed here; the Word file stays as it is."),
  copied: text("Đã chép.", "Copied."),
  notCopied: text(
    "Máy không cho chép. Bôi đen câu rồi bấm Ctrl+C.",
    "Copying is not allowed here. Select it and press Ctrl+C.",
  ),
  page: text("Tải danh sách để in", "Save the list to print"),
  pageName: "Cho can sua trong loi van.html",
  pageSaved: text("Đã tải danh sách. Mở tệp rồi in.", "The list is saved. Open the file and print it."),
  stale: text(
    "Trang tính vừa đổi, đang soát lại với số mới.",
    "The sheets have changed; checking with the new figures.",
  ),
  noReader: text(
    "Ở đây chưa mở được tệp. Dán lời báo cáo vào ô trên.",
    "Files cannot be opened here. Paste the text above.",
  ),
  kinds,
  tones,
  mark: (figure: string, tone: Tone): Text =>
    text(`${figure}: ${tones[tone].vi}. Mở chi tiết`, `${figure}: ${tones[tone].en}. Open the details`),
};
