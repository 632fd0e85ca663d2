import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

export default identityRule({
  id: "total-differs-from-parts",
  code: "A01",
  family: "arithmetic",
  title: text("Dòng tổng khác tổng các dòng thành phần", "The total row differs from the sum of its rows"),
  why: text(
    "Nơi nhận cộng lại từng cột; lệch một đơn vị là phải nộp lại.",
    "The receiver adds up every column; a difference of one sends the report back.",
  ),
  covers: (identity) => identity.kind === "column-sum",
  examples: [
    { name: "khớp", table: "Nội dung|Số tiền / A|10 / B|20 / Tổng|30", reports: [] },
    { name: "lệch", table: "Nội dung|Số tiền / A|10 / B|20 / Tổng|31", reports: ["B4"] },
    {
      name: "dòng chi tiết của dòng trên: bỏ ra thì khớp",
      table: "Nội dung|Số tiền / Tỉnh|120 / Vốn vay|30 / Xã|40 / Tổng|160",
      reports: ["B5?"],
    },
    {
      name: "cộng từng phần rồi cộng chung",
      table: "TT|Nội dung|Số tiền / 1|A|60 / 2|B|40 / |Cộng|100 / 3|C|50 / 4|D|30 / |Cộng|80 / |Tổng cộng|180",
      reports: [],
    },
    { name: "số đã làm tròn", table: "Nội dung|Số tiền / A|10,4 / B|20,4 / C|5,4 / Tổng|36,3", reports: [] },
    {
      name: "điểm tối đa không gồm điểm trừ",
      table:
        "STT|Lĩnh vực/Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch năm|3|3|3| / 2|Tuyên truyền|2|2|1| / 3|Điểm trừ|-2|-0,5|0| / |Tổng điểm|5|4,5|4|",
      reports: [],
    },
    {
      name: "mục, điểm cộng và điểm trừ: không cộng mục với mục con",
      table:
        "STT|Lĩnh vực/Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / I|**CHỈ ĐẠO**|5|4,5|4,25| / 1.1|**Kế hoạch**|2|2|2| / 1.1.1|Ban hành|1|1|1| / 1.1.2|Thực hiện|1|1|1| / 1.2|Báo cáo|3|2,5|2,25| / II|**THỂ CHẾ**|4|4|4| / 2.1|Rà soát|4|4|4| / |Điểm cộng|1|0,5|0,5| / |Điểm trừ|-2|0|-0,5| / |Tổng điểm|10|9|8,25|",
      reports: [],
    },
    {
      name: "điểm tối đa lệch dù đã bỏ điểm trừ",
      table:
        "STT|Lĩnh vực/Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch năm|3|3|3| / 2|Tuyên truyền|2|2|1| / 3|Điểm trừ|-2|-0,5|0| / |Tổng điểm|6|4,5|4|",
      reports: ["C5"],
    },
    { name: "thiếu số", table: "Nội dung|Số tiền / A|10 / B| / Tổng|31", reports: [] },
    {
      name: "một cột lệch trong khi cột khác khớp",
      table: "Nội dung|Thu|Chi / A|10|5 / B|20|6 / C|30|7 / Tổng cộng|60|19",
      reports: ["C5"],
    },
  ],
});
