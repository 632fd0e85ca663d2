import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn, unitColumn, variant } from "./column";
import type { TableKind } from "./kind";

/** Units by their points and places, as a province announces them. */
export const ranking: TableKind = {
  kind: "ranking",
  name: text("Bảng xếp hạng", "Ranking"),
  titles: ["bảng xếp hạng", "kết quả xếp hạng", "xếp hạng chỉ số cải cách hành chính", "công bố xếp hạng"],
  needsOneOf: ["rank"],
  columns: [
    orderColumn,
    unitColumn,
    column("reviewScore", "Điểm thẩm định", "Reviewed score", "score", [
      "Điểm thẩm định",
      "Điểm Hội đồng thẩm định",
      "Kết quả thẩm định",
    ]),
    column("surveyScore", "Điểm điều tra xã hội học", "Survey score", "score", [
      "Điểm điều tra xã hội học",
      "Điểm khảo sát",
      "Điểm điều tra XHH",
      "Điểm khảo sát mức độ hài lòng",
    ]),
    variant(column("bonus", "Điểm cộng", "Bonus", "score", ["Điểm cộng", "Điểm thưởng"])),
    column(
      "total",
      "Tổng điểm",
      "Total",
      "score",
      ["Tổng điểm", "Tổng số điểm", "Tổng điểm đạt được", "Điểm số", "Điểm tổng hợp", "Điểm chỉ số"],
      true,
    ),
    column("index", "Chỉ số", "Index", "percent", ["Chỉ số", "Chỉ số CCHC", "Chỉ số (%)", "Giá trị chỉ số"]),
    column(
      "rank",
      "Xếp hạng",
      "Rank",
      "score",
      ["Xếp hạng", "Thứ hạng", "Xếp thứ", "Hạng", "Vị trí xếp hạng", "Xếp thứ hạng"],
      true,
    ),
    column("previousTotal", "Điểm năm trước", "Points of the year before", "score", [
      "Điểm năm trước",
      "Tổng điểm năm trước",
      "năm trước / tổng điểm",
    ]),
    column("previousRank", "Hạng năm trước", "Rank of the year before", "score", [
      "Xếp hạng năm trước",
      "Hạng năm trước",
      "Thứ hạng năm trước",
      "năm trước / xếp hạng",
    ]),
    column("change", "Tăng, giảm hạng", "Places gained or lost", "text", [
      "Tăng, giảm hạng",
      "Tăng/giảm hạng",
      "Tăng, giảm so với năm trước",
      "Thay đổi thứ hạng",
    ]),
    column("grade", "Xếp loại", "Grade", "text", ["Xếp loại", "Phân loại", "Nhóm xếp loại"]),
    noteColumn,
  ],
  identities: [
    {
      kind: "row-sum",
      id: "total-of-scores",
      total: "total",
      parts: ["reviewScore", "surveyScore"],
      optional: ["bonus"],
      relation: "equal",
      confidence: 0.95,
      unless: text(
        "điểm trừ, điểm cộng hoặc quy đổi không in thành cột riêng",
        "penalties, bonuses or conversions have no column of their own",
      ),
    },
  ],
  derivations: [],
  examples: [
    {
      name: "có điểm điều tra xã hội học",
      table:
        "TT|Xã, phường|Điểm thẩm định|Điểm điều tra xã hội học|Tổng điểm|Xếp hạng|Xếp hạng năm trước|Xếp loại" +
        " / 1|Xã Đồng Mây|60,5|28|88,5|1|3|Tốt / 2|Xã Suối Lam|59|27,5|86,5|2|1|Tốt / 3|Phường Bến Trăng|55|27|82|3|2|Khá",
    },
    { name: "gọn", table: "STT|Đơn vị|Tổng điểm|Xếp hạng / 1|Xã Nà Sương|91,2|1 / 2|Xã Cát Vàng|88,7|2" },
  ],
};
