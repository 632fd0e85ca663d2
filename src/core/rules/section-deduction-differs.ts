import { absolute, subtract, sum, zero, type Amount } from "../cell/amount";
import { deductionHeader } from "../check/example-headers";
import { suspectFixes } from "../check/edits";
import { evaluationsOf } from "../check/evaluated";
import type { Evaluation } from "../check/evaluate";
import { figureText } from "../check/figure";
import { factOf, whereToLook, type IdentityFact } from "../check/identity-rule";
import type { SumLine } from "../check/finding";
import { defineRule } from "../check/rule";
import { text } from "../text/bilingual";

interface Deduction extends IdentityFact {
  readonly section: string;
  readonly bySection: Amount;
  readonly byRows: Amount;
}

const header = deductionHeader;

/** Points lost by the criteria must add up to the points lost by their section. Which cell is wrong is for a person. */
export default defineRule<Deduction>({
  id: "section-deduction-differs",
  code: "P01",
  family: "scores",
  severity: "error",
  scope: "table",
  title: text(
    "Điểm mất của nhóm khác tổng điểm mất các tiêu chí",
    "A section's lost points differ from its criteria's",
  ),
  why: text(
    "Tổng điểm trừ trong văn bản lấy từ dòng nhóm; các dòng không cộng đúng thì không giải trình được.",
    "The total quoted in the text comes from the section rows; it must be explained by the criteria.",
  ),
  *check(view, context) {
    const all = evaluationsOf(view, context);
    for (const evaluation of all) {
      if (evaluation.identity.spec !== "section-deduction" || evaluation.outcome !== "violated") continue;
      if (evaluation.identity.result.at.column !== view.column("score")?.column) continue;
      const fact = factOf(evaluation, all, context);
      const [whole, ...rest] = evaluation.way.parts;
      const bySection = subtract(figureOf(whole?.operand), figureOf(evaluation.identity.result));
      const byRows = subtract(zero, sum(rest.map(({ operand, sign }) => signed(figureOf(operand), sign))));
      const section = evaluation.identity.result.label.vi;
      yield { ...fact, section, bySection, byRows, sum: linesOf(evaluation, bySection, byRows) };
    }
  },
  message: ({ section, bySection, byRows, suspects }) => {
    const gap = figureText(absolute(subtract(bySection, byRows)));
    const where = whereToLook(suspects);
    return text(
      `“${section}”: dòng nhóm mất ${figureText(bySection)} điểm, các tiêu chí cộng lại mất ${figureText(byRows)}, lệch ${gap}. Chưa đủ căn cứ để nói ô nào sai.${where.vi}`,
      `“${section}”: the section lost ${figureText(bySection)} points, its criteria ${figureText(byRows)}, a difference of ${gap}. Which cell is wrong cannot be told from the file.${where.en}`,
    );
  },
  fixes: ({ suspects }, { workbook }) => suspectFixes(workbook, suspects),
  examples: [
    {
      name: "khớp",
      table: `${header} / **1**|**Chỉ đạo**|**10**|**9,4**||| / 1.1|Báo cáo|2|1,7|Nộp chậm 01 kỳ|Lập lịch nhắc| / 1.2|Tuyên truyền|1|0,7|Thiếu 01 hình thức|Bổ sung|`,
      reports: [],
    },
    {
      name: "lệch 0,2",
      table: `${header} / **1**|**Chỉ đạo**|**10**|**9,6**||| / 1.1|Báo cáo|2|1,7|Nộp chậm 01 kỳ|Lập lịch nhắc| / 1.2|Tuyên truyền|1|0,7|Thiếu 01 hình thức|Bổ sung|`,
      reports: ["D2"],
    },
    {
      name: "điểm còn trống",
      table: `${header} / **1**|**Chỉ đạo**|**10**|**9,6**||| / 1.1|Báo cáo|2||Nộp chậm 01 kỳ|Lập lịch nhắc| / 1.2|Tuyên truyền|1|0,7|Thiếu 01 hình thức|Bổ sung|`,
      reports: [],
    },
  ],
});

function figureOf(operand: Evaluation["identity"]["result"] | undefined): Amount {
  return operand?.figure?.printed ?? zero;
}

function signed(a: Amount, sign: 1 | -1): Amount {
  return sign === 1 ? a : subtract(zero, a);
}

/** One line for each criterion: what it lost. */
function linesOf({ way, identity }: Evaluation, bySection: Amount, byRows: Amount): readonly SumLine[] {
  const rest = way.parts.slice(1);
  const lines: SumLine[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const maximum = rest[index]?.operand;
    const score = rest[index + 1]?.operand;
    const lost = subtract(figureOf(maximum), figureOf(score));
    lines.push({
      label: score?.label ?? text("", ""),
      at: score?.at ?? null,
      amount: lost,
      text: figureText(lost),
      isResult: false,
      isWrong: false,
    });
  }
  const total = text("Các tiêu chí mất", "Lost by the criteria");
  const printed = text("Dòng nhóm mất", "Lost by the section");
  return [
    ...lines,
    { label: total, at: null, amount: byRows, text: figureText(byRows), isResult: true, isWrong: false },
    {
      label: printed,
      at: identity.result.at,
      amount: bySection,
      text: figureText(bySection),
      isResult: false,
      isWrong: true,
    },
  ];
}
