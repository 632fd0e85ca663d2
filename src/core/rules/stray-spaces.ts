import { countAndSample, textRepairRule } from "../check/text-repair-rule";
import { text } from "../text/bilingual";
import { hasStraySpaces } from "../text/normalise";

/** No-break, zero-width and other odd spaces; two in a row; spaces at either end of a line. Line breaks stay. */
export default textRepairRule({
  id: "stray-spaces",
  code: "R02",
  title: text("Thừa khoảng trắng hoặc ký tự ẩn", "Stray spaces or invisible characters"),
  why: text(
    "Hai ô trông giống nhau nhưng lọc, đếm, dò tìm không khớp.",
    "Cells look alike but do not match when filtered or counted.",
  ),
  safety: "safe",
  fixTitle: text("Bỏ khoảng trắng thừa", "Remove stray spaces"),
  repair: (value) => {
    if (!value.split("\n").some(hasStraySpaces)) return null;
    return value
      .split("\n")
      .map((line) =>
        line
          .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
          .replace(/[^\S\n]+/gu, " ")
          .trim(),
      )
      .join("\n");
  },
  describe: (cells, sample) =>
    countAndSample(
      cells,
      sample,
      "có khoảng trắng thừa hoặc ký tự ẩn; bỏ đi không đổi nội dung",
      "hold stray spaces or invisible characters; removing them changes no words",
    ),
  examples: [
    { name: "sạch", table: "Nội dung|Số tiền / Kế hoạch năm|10 / Báo cáo|20", reports: [] },
    {
      name: "hai khoảng trắng và khoảng trắng cứng",
      table: "Nội dung|Số tiền / Kế hoạch  năm|10 / Báo\u00A0cáo|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Kế hoạch năm|10 / Báo cáo|20",
    },
  ],
});
