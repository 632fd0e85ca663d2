import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

const header =
  "STT|Số hoá hồ sơ TTHC khi Tiếp nhận|^|^|^|^|Số hoá kết quả giải quyết TTHC|^|^|^" +
  " / v|Số hồ sơ tiếp nhận|Số hồ sơ có số hoá thành phần HS|Số hồ sơ số hoá đầy đủ thành phần hồ sơ|Tỷ lệ số hoá đầy đủ thành phần HS khi tiếp nhận|Số hồ sơ chưa số hoá TPHS|Số hồ sơ đã giải quyết|Số hồ sơ có số hoá kết quả|Tỷ lệ số hoá kết quả hồ sơ|Số hồ sơ chưa số hoá kết quả TTHC";

export default identityRule({
  id: "ratio-differs-from-parts",
  code: "A05",
  family: "arithmetic",
  title: text("Tỷ lệ khác kết quả phép chia", "A ratio differs from its division"),
  why: text(
    "Tỷ lệ là con số được trích vào báo cáo; tính lại một phép chia là thấy.",
    "Ratios are the figures reports quote; one division shows the slip.",
  ),
  covers: (identity) => identity.kind === "ratio" && identity.spec !== "printed-formula",
  examples: [
    { name: "khớp", table: `${header} / 1|200|180|150|75|20|190|171|90|19`, reports: [] },
    { name: "làm tròn", table: `${header} / 1|673|527|522|77,56|146|651|647|99,39|4`, reports: [] },
    { name: "cắt bớt chữ số", table: `${header} / 1|673|527|522|77,5|146|651|647|99,3|4`, reports: [] },
    { name: "lệch", table: `${header} / 1|200|180|150|76|20|190|171|90|19`, reports: ["E3"] },
    {
      name: "dấu phẩy lệch",
      table: `${header} / 1|200|180|150|7,5|20|190|171|90|19`,
      reports: ["E3"],
    },
    { name: "thiếu mẫu số", table: `${header} / 1||180|150|76|20|190|171|90|19`, reports: [] },
    { name: "không phát sinh", table: `${header} / 1|0|0|0||0|190|171|90|19`, reports: [] },
  ],
});
