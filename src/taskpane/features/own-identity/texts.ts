import type { OwnIdentity } from "../../../core/check/own-identity";
import { text, type Text } from "../../../core/text/bilingual";
import { count } from "../../texts";
import type { Slot } from "./machine";

export const texts = {
  name: text("Phép tính của tôi", "Computations of my own"),
  lead: text("chỉ ô tổng, chỉ các ô thành phần", "pick the total, pick its parts"),
  does: text(
    "Chọn ô trên trang tính rồi bấm lấy ô. Phép tính được soát như phép có sẵn của biểu mẫu, cả kỳ sau.",
    "Select cells on the sheet, then take them. The computation is checked like those of the form, next period too.",
  ),
  relation: text("Phép tính", "Computation"),
  relations: {
    equal: text("bằng tổng các ô", "equals the sum of the cells"),
    "at-most": text("không vượt quá tổng các ô", "is at most the sum of the cells"),
    ratio: text("là tỷ lệ giữa các ô", "is a ratio of the cells"),
  } satisfies Record<OwnIdentity["relation"], Text>,
  slots: {
    result: text("Ô kết quả", "Result"),
    parts: text("Các ô cộng vào", "Added"),
    minus: text("Các ô trừ đi", "Taken away"),
    over: text("Các ô chia cho", "Divided by"),
  } satisfies Record<Slot, Text>,
  numerator: text("Các ô tử số", "Numerator"),
  take: text("Lấy ô đang chọn", "Take the selection"),
  takeFor: (slot: Text) => text(`Lấy ô đang chọn làm: ${slot.vi}`, `Take the selection as: ${slot.en}`),
  remove: (place: string) => text(`Bỏ ${place}`, `Remove ${place}`),
  nothingSelected: text(
    "Chưa chọn ô nào, hoặc chọn nhiều vùng rời nhau. Chọn một vùng liền rồi bấm lại.",
    "Nothing is selected, or several areas are. Select one area and press again.",
  ),
  oneCell: text(
    "Ô kết quả là một ô. Chọn đúng một ô rồi bấm lại.",
    "The result is one cell. Select one and press again.",
  ),
  try: text("Thử phép tính", "Try it"),
  keep: text("Lưu phép tính", "Keep it"),
  clear: text("Làm lại từ đầu", "Start over"),
  trying: text("Đang thử…", "Trying…"),
  reach: text("Áp dụng cho", "Applies to"),
  reaches: {
    "each-row": text("mọi dòng của bảng", "every row of the table"),
    "each-column": text("mọi cột của bảng", "every column of the table"),
    once: text("chỉ các ô này", "these cells alone"),
  } satisfies Record<OwnIdentity["along"], Text>,
  comesOut: (holds: number, violated: number, undecided: number) =>
    text(
      `Hiện nay: ${count(holds)} khớp, ${count(violated)} lệch, ${count(undecided)} chưa kết luận được.`,
      `Now: ${count(holds)} agree, ${count(violated)} differ, ${count(undecided)} undecided.`,
    ),
  violated: text("Đang lệch ở:", "Differs at:"),
  skipped: text("Bỏ qua ô không có số:", "Left out, no figure:"),
  moreCells: (n: number) => text(`… và ${count(n)} ô nữa`, `… and ${count(n)} more`),
  refused: text("Chưa đặt được phép tính này", "This cannot be stated"),
  kept: text("Đã đặt", "Stated"),
  none: text("Chưa đặt phép tính nào.", "None stated yet."),
  drop: (identity: Text) => text(`Bỏ phép tính ${identity.vi}`, `Drop ${identity.en}`),
  dropShort: text("Bỏ", "Drop"),
};
