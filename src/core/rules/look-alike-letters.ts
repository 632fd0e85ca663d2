import { countAndSample, textRepairRule } from "../check/text-repair-rule";
import { text } from "../text/bilingual";
import { lookAlikes, repairLookAlikes } from "../text/normalise";

export default textRepairRule({
  id: "look-alike-letters",
  code: "R04",
  title: text("Chữ của bảng chữ khác trông giống chữ Việt", "Letters of another script that look Vietnamese"),
  why: text("Mắt không thấy khác nhưng máy coi là từ khác.", "The eye sees no difference, a computer does."),
  safety: "safe",
  fixTitle: text("Đổi thành chữ Việt", "Use the Vietnamese letters"),
  repair: (value) => (lookAlikes(value).length > 0 ? repairLookAlikes(value) : null),
  describe: (cells, sample) =>
    countAndSample(
      cells,
      sample,
      "có chữ lạ trông giống chữ Việt; đổi lại không đổi nội dung",
      "hold look-alike letters; replacing them changes no words",
    ),
  examples: [
    { name: "chữ Việt", table: "Nội dung|Số tiền / Năm nay|10 / Báo cáo|20", reports: [] },
    {
      name: "ǎ thay ă",
      table: "Nội dung|Số tiền / N\u01CEm nay|10 / Báo cáo|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Năm nay|10 / Báo cáo|20",
    },
  ],
});
