import { text, type Text } from "../../../core/text/bilingual";
import { count } from "../../texts";

export const texts = {
  name: text("Câu báo cáo", "Report sentences"),
  lead: text("viết từ số liệu của bảng, chép vào báo cáo", "written from the tables, to paste"),
  hint: text(
    "Bấm vào con số để đến ô của nó. Ô đổi thì câu đổi theo.",
    "Press a figure to go to its cell. Sentences change with their cells.",
  ),
  writing: text("Đang viết câu", "Writing the sentences"),
  none: text(
    "Chưa có bảng nào viết được câu. Cần bảng tiến độ, kết quả TTHC, số hóa, văn bản, dịch vụ công trực tuyến hoặc chấm điểm, có dòng tổng.",
    "No table gives sentences yet. A progress, TTHC, digitisation, document, online-service or score table with a total row is needed.",
  ),
  copyAll: text("Chép tất cả", "Copy all"),
  copy: text("Chép", "Copy"),
  copyOf: (title: string): Text => text(`Chép câu: ${title}`, `Copy: ${title}`),
  copied: (n: number): Text => text(`Đã chép ${count(n)} câu.`, n === 1 ? "Copied." : `Copied ${count(n)} sentences.`),
  notCopied: text(
    "Máy không cho chép. Bôi đen câu rồi bấm Ctrl+C.",
    "Copying is not allowed here. Select it and press Ctrl+C.",
  ),
  wording: text("Câu mẫu", "Wording"),
  wordingOf: (title: string): Text => text(`Sửa câu mẫu: ${title}`, `Edit the wording: ${title}`),
  own: text("câu mẫu riêng", "own wording"),
  help: text(
    "{tên} là số liệu. [ … ] bỏ đi khi thiếu số. [ có | không ]: vế sau dùng khi số bằng 0.",
    "{name} is a figure. [ … ] goes where a figure is missing. [ some | none ]: the second where it is 0.",
  ),
  figures: text("Bấm để chèn số liệu", "Press to put a figure in"),
  save: text("Giữ câu mẫu", "Keep the wording"),
  cancel: text("Bỏ", "Cancel"),
  original: text("Về câu mẫu gốc", "Back to the original"),
  kept: text("Đã giữ câu mẫu trong tệp này.", "The wording is kept in this workbook."),
  goTo: (figure: string, place: string): Text => text(`${figure}, đến ô ${place}`, `${figure}, go to cell ${place}`),
  problems: text("Câu mẫu chưa dùng được", "The wording cannot be used yet"),
};
