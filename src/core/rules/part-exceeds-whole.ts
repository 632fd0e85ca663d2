import { identityRule } from "../check/identity-rule";
import { text } from "../text/bilingual";

const header =
  "STT|Lĩnh vực giải quyết|Số hồ sơ tiếp nhận|^|^|^|Số hồ sơ đã giải quyết|^|^|^" +
  " / v|v|Tổng số|Trực tuyến|Trực tiếp|Kỳ trước chuyển sang|Tổng số|Trước hạn|Đúng hạn|Quá hạn";

export default identityRule({
  id: "part-exceeds-whole",
  code: "A04",
  family: "arithmetic",
  title: text("Phần lớn hơn tổng", "A part is larger than its whole"),
  why: text(
    "Không thể giải quyết nhiều hơn số đã nhận; nơi nhận sẽ trả lại ngay.",
    "No more can be resolved than was received; such a row is returned at once.",
  ),
  covers: (identity) =>
    identity.relation === "at-most" &&
    !["section-sum", "own", "inferred"].includes(identity.kind) &&
    !isScore(identity.spec),
  examples: [
    { name: "còn hồ sơ đang giải quyết", table: `${header} / 1|Hộ tịch|12|8|3|1|11|9|2|0`, reports: [] },
    { name: "giải quyết nhiều hơn tiếp nhận", table: `${header} / 1|Hộ tịch|12|8|3|1|14|9|5|0`, reports: ["G3"] },
    { name: "chưa ghi số tiếp nhận", table: `${header} / 1|Hộ tịch||||0|14|9|5|0`, reports: [] },
  ],
});

/** Scores above their maximum have a rule of their own. */
function isScore(spec: string): boolean {
  return spec.endsWith("-within-maximum");
}
