import { text } from "../../core/text/bilingual";

/** What the page around the pane says. */
export const words = {
  product: text("Soát phụ lục", "Soát phụ lục"),
  open: text("Mở tệp", "Open file"),
  save: text("Lưu", "Save"),
  undo: text("Hoàn tác", "Undo"),
  redo: text("Làm lại", "Redo"),
  sheet: text("Bảng tính", "Sheet"),
  pane: text("Soát", "Review"),
  part: text("Phần đang xem", "Part in view"),
  resize: text("Độ rộng ngăn soát", "Width of the review pane"),
  sheets: text("Các trang tính", "Sheets"),
  cell: text("Ô", "Cell"),
  selected: text("đang chọn", "selected"),
  opening: text("Đang mở tệp…", "Opening the file…"),
  saving: text("Đang lưu…", "Saving…"),
  saved: text("Đã lưu vào thư mục tải xuống", "Saved to your downloads"),
  dropHere: text("Thả tệp vào đây để mở", "Drop the file here to open it"),
  noFile: text("Chưa có tệp nào", "No file yet"),
  howToOpen: text(
    "Mở tệp Excel có phụ lục cần soát, hoặc kéo tệp vào trang này. Tệp không rời khỏi máy.",
    "Open the Excel file with the appendix to review, or drag it onto this page. The file never leaves this machine.",
  ),
  dismiss: text("Đóng thông báo", "Close message"),
  notChanged: text(
    "Ô này vừa đổi hoặc đang khóa nên chưa ghi được. Xem lại rồi gõ lại.",
    "This cell has just changed or is protected, so nothing was written. Look again and retype.",
  ),
  notUndone: text(
    "Không hoàn tác được vì ô đã đổi sau đó.",
    "This cannot be undone because the cells changed afterwards.",
  ),
  failed: text(
    "Có lỗi ngoài dự kiến; tệp đang mở vẫn nguyên. Thử lại hoặc mở lại tệp.",
    "Something unexpected went wrong; the open file is intact. Try again or reopen the file.",
  ),
  typed: text("Sửa trên bảng", "Edit on the sheet"),
  cleared: text("Xóa nội dung ô", "Clear cells"),
  pasted: text("Dán vào bảng", "Paste into the sheet"),
} as const;
