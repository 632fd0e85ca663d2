import { compare, zero } from "../cell/amount";
import { deductionHeader } from "../check/example-headers";
import { figureText, shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Bare extends FactBase {
  readonly criterion: string;
  readonly score: string;
  readonly maximum: string;
}

/** Part of the points were given, so something was measured; the reason does not say what came out. */
export default defineRule<Bare>({
  id: "reason-without-figure",
  code: "P05",
  family: "scores",
  severity: "info",
  scope: "table",
  title: text("Lý do mất điểm chưa nêu con số", "The reason states no figure"),
  why: text(
    "Tiêu chí chấm một phần điểm cần nêu đạt bao nhiêu để tính lại được.",
    "Where part of the points were given, the measured figure lets others compute them again.",
  ),
  *check(view) {
    for (const row of view.rowsOf("item")) {
      const at = view.ref(row, "reason");
      const scoreAt = view.ref(row, "score");
      const maximumAt = view.ref(row, "maximum");
      if (at === null || scoreAt === null || maximumAt === null) continue;
      const score = view.reading(row.row, scoreAt.column);
      const maximum = view.reading(row.row, maximumAt.column);
      if (score.kind !== "figure" || maximum.kind !== "figure") continue;
      const isPartial = compare(score.amount, zero) > 0 && compare(score.amount, maximum.amount) < 0;
      const reason = view.text(row, "reason");
      // A target ("chưa đạt 100%") and numbers of documents are no measured figure.
      const measured = reason
        .replace(/(chưa|không)[^.;]{0,30}100 ?%/giu, "")
        .replace(/\d+\/[\p{L}-]+|ngày [\d/]+|(?:năm|tháng|quý) [\d/]+|(?<!\d)20\d\d(?!\d)/giu, "");
      if (!isPartial || reason === "" || /\d/u.test(measured)) continue;
      yield {
        verdict: "undecided",
        at,
        evidence: [at, scoreAt, maximumAt],
        criterion: shorten(view.text(row, "criterion")),
        score: figureText(score.amount),
        maximum: figureText(maximum.amount),
      };
    }
  },
  message: ({ criterion, score, maximum }) =>
    text(
      `“${criterion}” được ${score}/${maximum} điểm nhưng lý do chưa nêu con số đạt được. Bổ sung nếu có.`,
      `“${criterion}” scored ${score} of ${maximum}, but the reason states no figure. Add it if there is one.`,
    ),
  examples: [
    {
      name: "có con số",
      table: `${deductionHeader} / 2.1|Tỷ lệ số hóa|1|0,94|Tỷ lệ số hóa đạt 94%|Số hóa đủ|`,
      reports: [],
    },
    {
      name: "không có con số",
      table: `${deductionHeader} / 4.1|Thu ngân sách|1|0,5|Chưa hoàn thành việc thu ngân sách|Đôn đốc thu|`,
      reports: ["E2?"],
    },
  ],
});
