import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

export default identityRule({
  id: "printed-formula-differs",
  code: "A08",
  family: "arithmetic",
  title: text("Số liệu khác công thức in ở đầu bảng", "Figures differ from the formula printed in the header"),
  why: text(
    "Biểu mẫu ghi sẵn cách tính từng cột; số khác công thức là sai mẫu.",
    "The form prints how each column is computed; figures that differ break the form.",
  ),
  covers: (identity) => identity.spec === "printed-formula",
  examples: [
    {
      name: "khớp",
      table: "Nguồn vốn|Tổng số|Tỉnh|Xã / (1)|(2)=(3)+(4)|(3)|(4) / Giao thông|30|10|20 / Thủy lợi|12|5|7",
      reports: [],
    },
    {
      name: "lệch",
      table: "Nguồn vốn|Tổng số|Tỉnh|Xã / (1)|(2)=(3)+(4)|(3)|(4) / Giao thông|31|10|20 / Thủy lợi|12|5|7",
      reports: ["B3"],
    },
    {
      name: "còn trống",
      table: "Nguồn vốn|Tổng số|Tỉnh|Xã / (1)|(2)=(3)+(4)|(3)|(4) / Giao thông|31||20 / Thủy lợi|12|5|7",
      reports: [],
    },
  ],
});
