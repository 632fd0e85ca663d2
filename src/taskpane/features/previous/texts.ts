import { text } from "../../../core/text/bilingual";

export const texts = {
  name: text("Kỳ trước", "Last period"),
  lead: text("so với tệp kỳ trước", "compared with last period's file"),
  does: text(
    "Chọn tệp kỳ trước để tìm số và chữ còn sót, số lũy kế bị giảm, nhiệm vụ biến mất, tình trạng đi lùi. Tệp chỉ được đọc.",
    "Choose last period's file to find left-over figures and words, running totals that fall, tasks that are gone and statuses that went back. The file is only read.",
  ),
  choose: text("Chọn tệp kỳ trước", "Choose last period's file"),
  another: text("Chọn tệp khác", "Choose another file"),
  drop: text(
    "Thả tệp vào đây, hoặc chọn (.xlsx, .xls, .ods).",
    "Drop the file here, or choose one (.xlsx, .xls, .ods).",
  ),
  reading: text("Đang đọc tệp kỳ trước…", "Reading last period's file…"),
  noReader: text("Ở đây chưa mở được tệp khác.", "No other file can be opened here."),
  comparing: (name: string) => text(`Đang so với ${name}`, `Comparing with ${name}`),
  stop: text("Thôi so sánh", "Stop comparing"),
  nothing: text("Không thấy gì còn sót hay đi lùi so với kỳ trước.", "Nothing is left over or went back."),
  findings: text("So với kỳ trước", "Against last period"),
  alsoInCheck: text("Các chỗ này cũng nằm trong kết quả kiểm tra.", "These are among the findings of the check too."),
};
