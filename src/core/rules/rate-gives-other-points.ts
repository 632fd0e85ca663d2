import type { CellRef } from "../cell/address";
import { compare, divide, multiply, round, trim, type Amount } from "../cell/amount";
import { deductionHeader } from "../check/example-headers";
import { figureText, shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { noHint, readNumber } from "../text/numbers";

interface OtherPoints extends FactBase {
  readonly criterion: string;
  readonly rate: string;
  readonly maximum: string;
  readonly found: string;
  readonly expected: string;
  readonly finer: boolean;
}

/**
 * A rate criterion scores rate × maximum, rounded half-up to two digits. Where the reason gives a rate that leads to
 * other points, either the rule is not proportional or a figure is wrong: a question, never an error.
 */
export default defineRule<OtherPoints>({
  id: "rate-gives-other-points",
  code: "P04",
  family: "scores",
  severity: "warning",
  scope: "table",
  title: text("Tỷ lệ trong lý do không ra số điểm đã chấm", "The rate in the reason gives other points"),
  why: text(
    "Các tiêu chí tỷ lệ tính điểm bằng tỷ lệ nhân điểm chuẩn; điểm khác đi cần hỏi lại cách làm tròn.",
    "Rate criteria score rate times maximum; other points call for a question about rounding.",
  ),
  *check(view) {
    const rows = view.rowsOf("item").flatMap((row) => {
      const scoreAt = view.ref(row, "score");
      const maximumAt = view.ref(row, "maximum");
      const reasonAt = view.ref(row, "reason");
      if (scoreAt === null || maximumAt === null || reasonAt === null) return [];
      const score = figure(view.reading(row.row, scoreAt.column));
      const maximum = figure(view.reading(row.row, maximumAt.column));
      const rate = rateOf(view.text(row, "reason"));
      const criterion = view.text(row, "criterion");
      if (score === null || maximum === null || rate === null || !/tỷ lệ|tỉ lệ|mức độ/iu.test(criterion)) return [];
      const exact = divide(multiply(rate, maximum), { coefficient: 100n, decimals: 0 }, 6);
      return exact === null ? [] : [{ row, score, maximum, rate, exact, criterion, scoreAt, reasonAt }];
    });
    const isProportional = rows.filter(({ exact, score }) => compare(round(exact, 2), score) === 0).length;
    for (const { score, maximum, rate, exact, criterion, scoreAt, reasonAt } of rows) {
      const expected = round(exact, 2);
      if (compare(expected, score) === 0) continue;
      // One digit less is the printing of a rounded figure; beyond that the rule may be another one altogether.
      const isCoarser = compare(round(exact, score.decimals), score) === 0;
      if (!isCoarser && isProportional < 2) continue;
      yield {
        verdict: "undecided",
        severity: isProportional >= 2 ? "warning" : "info",
        at: scoreAt,
        evidence: [scoreAt, reasonAt] satisfies readonly CellRef[],
        criterion: shorten(criterion),
        rate: figureText(rate, "percent"),
        maximum: figureText(maximum),
        found: figureText(score),
        expected: figureText(trim(expected)),
        finer: isCoarser,
      };
    }
  },
  message: ({ criterion, rate, maximum, found, expected, finer }) =>
    text(
      `“${criterion}”: ${rate} × ${maximum} = ${expected}, bảng ghi ${found}. ${finer ? "Các dòng khác làm tròn hai chữ số; hỏi lại cách làm tròn dòng này." : "Xem lại tỷ lệ, điểm, hoặc cách tính của tiêu chí."}`,
      `“${criterion}”: ${rate} × ${maximum} = ${expected}, the table says ${found}. ${finer ? "Other rows round to two digits; ask how this one was rounded." : "Look at the rate, the score, or how the criterion is scored."}`,
    ),
  examples: [
    {
      name: "khớp",
      table: `${deductionHeader} / 2.1|Tỷ lệ số hóa|1|0,94|Tỷ lệ số hóa đạt 94%|Số hóa đủ| / 2.2|Tỷ lệ kết quả|2|1,99|Tỷ lệ đạt 99,6%|Cấp đủ bản điện tử|`,
      reports: [],
    },
    {
      name: "làm tròn khác các dòng kia",
      table: `${deductionHeader} / 2.1|Tỷ lệ số hóa|1|0,94|Tỷ lệ số hóa đạt 94%|Số hóa đủ| / 2.2|Tỷ lệ kết quả|2|1,99|Tỷ lệ đạt 99,6%|Cấp đủ bản điện tử| / 2.3|Tỷ lệ thanh toán|1|0,9|Tỷ lệ thanh toán đạt 91,2%|Hướng dẫn thanh toán|`,
      reports: ["D4?"],
    },
  ],
});

function figure(reading: { readonly kind: string; readonly amount?: Amount }): Amount | null {
  return reading.kind === "figure" && reading.amount !== undefined ? reading.amount : null;
}

/** The one rate a reason states ("đạt 94%"); null with none or several. */
function rateOf(words: string): Amount | null {
  const rates = [...words.matchAll(/(?<!\p{L})đạt (?:tỷ lệ )?(\d{1,3}(?:[.,]\d{1,2})?) ?%/giu)];
  const [only] = rates;
  if (only?.[1] === undefined || rates.length > 1 || /chưa đạt|không đạt/iu.test(words)) return null;
  const reading = readNumber(only[1], { ...noHint, content: "percent" });
  return reading.kind === "figure" ? reading.amount : null;
}
