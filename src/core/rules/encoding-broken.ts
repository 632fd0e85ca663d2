import { countAndSample, textRepairRule } from "../check/text-repair-rule";
import { text } from "../text/bilingual";
import { detectEncoding, isCapitalFont, isOldFont, toUnicode } from "../text/encoding";

/** The font NĐ 30/2020 asks for. */
const unicodeFont = "Times New Roman";

/** Text typed for the fonts of TCVN3 or VNI: readable only in those fonts. */
export default textRepairRule({
  id: "encoding-broken",
  code: "R05",
  title: text("Chữ gõ theo bảng mã cũ", "Text in an old encoding"),
  why: text(
    "Máy không có phông cũ sẽ thấy chữ lỗi; tìm kiếm không ra.",
    "Without the old font the words are unreadable.",
  ),
  safety: "review",
  fixTitle: text("Chuyển sang Unicode", "Convert to Unicode"),
  repair: (value, cell) => {
    const encoding = detectEncoding(value, cell.style.font.name);
    return encoding === "unicode" ? null : toUnicode(value, encoding, isCapitalFont(cell.style.font.name));
  },
  // Unicode words in a font without their letters would be as unreadable as before; figures follow, for one look.
  look: ({ style }) => (isOldFont(style.font.name) ? { ...style, font: { ...style.font, name: unicodeFont } } : null),
  describe: (cells, sample) =>
    countAndSample(
      cells,
      sample,
      "dùng bảng mã TCVN3 hoặc VNI; xem trước rồi chuyển sang Unicode",
      "use TCVN3 or VNI; preview and convert to Unicode",
    ),
  examples: [
    { name: "Unicode", table: "Nội dung|Số tiền / Cộng hòa xã hội|10 / Báo cáo|20", reports: [] },
    {
      name: "đổi sang Unicode",
      table: "Nội dung|Số tiền / Céng hßa x· héi|10 / Báo cáo|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Cộng hòa xã hội|10 / Báo cáo|20",
    },
    { name: "TCVN3", table: "Nội dung|Số tiền / Céng hßa x· héi|10 / Báo cáo|20", reports: ["A2"] },
  ],
});
