import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

const header =
  "STT|Lĩnh vực giải quyết|Số hồ sơ tiếp nhận|^|^|^|Số hồ sơ đã giải quyết|^|^|^" +
  " / v|v|Tổng số|Trực tuyến|Trực tiếp|Kỳ trước chuyển sang|Tổng số|Trước hạn|Đúng hạn|Quá hạn";

export default identityRule({
  id: "row-total-differs-from-parts",
  code: "A02",
  family: "arithmetic",
  title: text(
    "Số tổng trong dòng khác tổng các cột thành phần",
    "A total in a row differs from the sum of its columns",
  ),
  why: text(
    "Cột tổng là số nơi nhận dùng để cộng tiếp; sai ở đây kéo sai cả bảng tổng hợp.",
    "The total column feeds the next summary; a slip here spreads.",
  ),
  covers: (identity) =>
    (identity.kind === "row-sum" || identity.kind === "difference") &&
    identity.relation === "equal" &&
    identity.spec !== "printed-formula",
  examples: [
    { name: "khớp", table: `${header} / 1|Hộ tịch|12|8|3|1|11|9|2|0`, reports: [] },
    { name: "tổng tiếp nhận lệch 1", table: `${header} / 1|Hộ tịch|13|8|3|1|11|9|2|0`, reports: ["C3"] },
    { name: "ô thành phần còn trống", table: `${header} / 1|Hộ tịch|12|8||1|11|9|2|0`, reports: [] },
    {
      name: "ký số chỉ đếm văn bản nội tỉnh",
      table:
        "Văn bản đến|^|^|^|^ / Tổng số văn bản đến|Hoàn toàn điện tử|Song song bản giấy - điện tử|VB Nội tỉnh - có ký số|VB Nội tỉnh - không ký số" +
        " / 150|150|0|120|29",
      reports: ["A3?"],
    },
  ],
});
