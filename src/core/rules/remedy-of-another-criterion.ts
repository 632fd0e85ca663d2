import { deductionHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { overlap, topicPairs } from "../check/topics";
import { text } from "../text/bilingual";

interface Copied extends FactBase {
  readonly remedy: string;
  readonly own: string;
  readonly other: string;
}

/** A remedy that speaks of the criterion of another row and not of its own: copied and not changed. */
export default defineRule<Copied>({
  id: "remedy-of-another-criterion",
  code: "P03",
  family: "scores",
  severity: "warning",
  scope: "table",
  title: text("Biện pháp khắc phục của tiêu chí khác", "The remedy belongs to another criterion"),
  why: text(
    "Biện pháp chép từ dòng khác thì tiêu chí này coi như chưa có biện pháp.",
    "A remedy copied from another row leaves this criterion without one.",
  ),
  *check(view) {
    const rows = view.rowsOf("item").map((row) => ({
      row,
      criterion: view.text(row, "criterion"),
      about: topicPairs(view.text(row, "criterion")),
      remedy: topicPairs(view.text(row, "remedy")),
    }));
    for (const { row, criterion, about, remedy } of rows) {
      const at = view.ref(row, "remedy");
      if (at === null || remedy.size === 0 || about.size === 0) continue;
      const own = overlap(about, remedy);
      const other = rows.find(
        (each) =>
          each.row.row !== row.row &&
          each.about.size >= 2 &&
          overlap(each.about, remedy) >= 0.99 &&
          overlap(each.about, about) < 0.7,
      );
      if (other === undefined || own >= 0.6) continue;
      const criterionAt = view.ref(row, "criterion");
      const evidence = [at, criterionAt, view.ref(other.row, "criterion")].filter((each) => each !== null);
      yield {
        verdict: "violated",
        at,
        evidence,
        remedy: shorten(view.text(row, "remedy")),
        own: shorten(criterion),
        other: shorten(other.criterion),
      };
    }
  },
  message: ({ remedy, own, other }) =>
    text(
      `Tiêu chí “${own}” nhưng biện pháp là “${remedy}”, hợp với “${other}”. Ghi biện pháp của chính tiêu chí này.`,
      `The criterion is “${own}”, the remedy “${remedy}” fits “${other}”. State this criterion's own remedy.`,
    ),
  examples: [
    {
      name: "đúng biện pháp",
      table: `${deductionHeader} / 2.1|Tỷ lệ hồ sơ thanh toán trực tuyến|1|0,9|Đạt 90%|Đưa tỷ lệ thanh toán trực tuyến lên 100%| / 2.2|Tỷ lệ hồ sơ trực tuyến toàn trình|1|0,8|Đạt 80%|Hướng dẫn nộp hồ sơ trực tuyến toàn trình|`,
      reports: [],
    },
    {
      name: "chép biện pháp dòng trên",
      table: `${deductionHeader} / 2.1|Tỷ lệ hồ sơ thanh toán trực tuyến|1|0,9|Đạt 90%|Đưa tỷ lệ thanh toán trực tuyến lên 100%| / 2.2|Tỷ lệ hồ sơ trực tuyến toàn trình|1|0,8|Đạt 80%|Thực hiện thanh toán trực tuyến đạt 100%|`,
      reports: ["F3"],
    },
  ],
});
