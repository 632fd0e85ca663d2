import { countAndSample, textRepairRule } from "../check/text-repair-rule";
import { text } from "../text/bilingual";
import { hasDecomposed } from "../text/normalise";

export default textRepairRule({
  id: "letters-stored-apart",
  code: "R03",
  title: text("Chữ và dấu lưu rời nhau", "Letters and tone marks are stored apart"),
  why: text(
    "Chữ gõ từ máy Mac hoặc chép từ PDF: tìm kiếm và so sánh không ra.",
    "Text from a Mac or a PDF: searching does not find it.",
  ),
  safety: "safe",
  fixTitle: text("Ghép chữ và dấu", "Join letters and marks"),
  repair: (value) => (hasDecomposed(value) ? value.normalize("NFC") : null),
  describe: (cells, sample) =>
    countAndSample(
      cells,
      sample,
      "lưu dấu rời khỏi chữ; ghép lại không đổi nội dung",
      "store tone marks apart; joining them changes no words",
    ),
  examples: [
    { name: "chữ liền", table: "Nội dung|Số tiền / Kế hoạch|10 / Báo cáo|20", reports: [] },
    {
      name: "chữ rời dấu",
      table: "Nội dung|Số tiền / Ke\u0302\u0301 hoa\u0323ch|10 / Báo cáo|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Kế hoạch|10 / Báo cáo|20",
    },
  ],
});
