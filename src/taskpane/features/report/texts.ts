import { text } from "../../../core/text/bilingual";

export const texts = {
  name: text("Phiếu soát", "Check report"),
  lead: text("kết quả soát để lưu và in", "the check to keep and print"),
  does: text(
    "Ghi lại kết luận, từng chỗ phát hiện kèm phép tính, các phép đã đối chiếu, chỗ đã bỏ qua và phần chưa soát được.",
    "Keeps the verdict, each finding with its sum, the comparisons made, what was dismissed and what was not checked.",
  ),
  writeSheet: text("Xem trước trang tính", "Preview the sheet"),
  showPage: text("Xem trang in", "Show the printed page"),
  page: text("Trang in", "Printed page"),
  print: text("In", "Print"),
  save: text("Lưu tệp HTML", "Save as HTML"),
  fileName: "phieu-soat.html",
  preparing: text("Đang lập phiếu…", "Preparing the report…"),
  noPrint: text(
    "Excel ở đây chưa cho in từ ngăn này. Hãy ghi thành trang tính rồi in trang đó.",
    "Excel does not let this pane print here. Write the sheet and print that.",
  ),
  pageAge: text("Trang này lập trước khi trang tính đổi.", "This page was made before the sheet changed."),
};
