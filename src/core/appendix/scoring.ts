import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

const scores = ["selfScore", "reviewScore", "secondReviewScore"] as const;

/** Scoring sheet of the reform index: criteria with maximum, own score and reviewed scores. */
export const scoring: TableKind = {
  kind: "scoring",
  name: text("Bảng chấm điểm", "Scoring sheet"),
  titles: ["bảng chấm điểm", "tự đánh giá, chấm điểm", "chỉ số cải cách hành chính", "kết quả chấm điểm", "thẩm định"],
  columns: [
    orderColumn,
    column(
      "criterion",
      "Tiêu chí",
      "Criterion",
      "label",
      [
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
        "Tiêu chí",
        "Tiêu chí, tiêu chí thành phần",
        "Nội dung tiêu chí",
        "Nội dung đánh giá",
        "Tiêu chí đánh giá",
        "Lĩnh vực/Tiêu chí",
        "Nội dung",
        "Tên tiêu chí",
        "Lĩnh vực, tiêu chí",
      ],
      true,
    ),
    column(
      "maximum",
      "Điểm tối đa",
      "Maximum score",
      "score",
      [
        "Điểm tối đa",
        "Điểm chuẩn",
        "Thang điểm",
        "Điểm quy định",
        "Điểm tối đa của tiêu chí",
        "Mức điểm tối đa",
        "Điểm tối đa quy định",
      ],
      true,
    ),
    column(
      "selfScore",
      "Điểm tự chấm",
      "Own score",
      "score",
      [
        "Điểm tự chấm",
        "Điểm tự đánh giá",
        "Tự chấm",
        "Tự đánh giá",
        "Tự chấm điểm",
        "Điểm đơn vị tự chấm",
        "Điểm đạt được / Tự đánh giá",
        "Điểm UBND xã tự chấm",
        "Điểm xã tự chấm",
        "Điểm tự chấm của đơn vị",
        "Điểm tự chấm của xã",
      ],
      true,
    ),
    column("reviewScore", "Điểm thẩm định", "Reviewed score", "score", [
      "Điểm thẩm định",
      "Thẩm định",
      "Điểm thẩm định lần 1",
      "Kết quả thẩm định",
      "Điểm đạt được / Thẩm định",
      "Điểm Hội đồng thẩm định",
    ]),
    column("secondReviewScore", "Điểm thẩm định lần 2", "Second reviewed score", "score", [
      "Điểm thẩm định lần 2",
      "Thẩm định lần 2",
      "Điểm phúc tra",
      "Điểm chính thức",
    ]),
    column("evidence", "Tài liệu kiểm chứng", "Evidence", "text", [
      "Tài liệu kiểm chứng",
      "Minh chứng",
      "Tài liệu minh chứng",
      "Hồ sơ kiểm chứng",
    ]),
    column("explanation", "Giải trình", "Explanation", "text", [
      "Giải trình",
      "Diễn giải",
      "Thuyết minh",
      "Giải trình của đơn vị",
      "Lý do",
      "Nội dung giải trình",
    ]),
    noteColumn,
  ],
  identities: [
    ...scores.map((score) => ({
      kind: "at-most" as const,
      id: `${score}-within-maximum`,
      lesser: score,
      greater: "maximum",
      confidence: 0.99,
    })),
    // Equality holds for a whole sheet; where the listed maxima do not reach the section's, only some criteria are listed.
    { kind: "section-sum", id: "maximum-of-criteria", columns: ["maximum"], relation: "equal", confidence: 0.9 },
    { kind: "section-sum", id: "scores-of-criteria", columns: scores, relation: "at-most", confidence: 0.95 },
    { kind: "column-sum", id: "total-of-sections", columns: ["maximum", ...scores], confidence: 0.95 },
  ],
  derivations: [],
  examples: [
    {
      name: "tự chấm và thẩm định",
      table:
        "STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Tài liệu kiểm chứng|Giải trình|Ghi chú" +
        " / 1|**Chỉ đạo điều hành**|5|4,5|4||| / 1.1|Kế hoạch năm|3|3|3|Kế hoạch|| / 1.2|Tuyên truyền|2|1,5|1|Tin bài||",
    },
  ],
};
