import type { CellRef } from "../cell/address";
import { amount, compare, absolute, multiply, subtract } from "../cell/amount";
import { cellOf } from "../cell/snapshot";
import { fix, setCell } from "../check/edits";
import { evaluationsOf } from "../check/evaluated";
import { mayBeFraction, type Evaluation } from "../check/evaluate";
import { digitisationHeader } from "../check/example-headers";
import { columnLabel, figureText } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { withFigure } from "../check/write-figure";
import { text } from "../text/bilingual";

interface Mixed extends FactBase {
  readonly column: string;
  readonly found: string;
  readonly points: string;
  readonly evaluation: Evaluation;
}

/** 0,78 in a column of ratios written as points: the same ratio, a hundred times smaller. */
export default defineRule<Mixed>({
  id: "percent-and-fraction-mixed",
  code: "R12",
  family: "reading",
  severity: "warning",
  scope: "table",
  title: text("Lẫn tỷ lệ phần trăm và phân số của một", "Per cent and fractions of one in one column"),
  why: text(
    "0,78 đứng cạnh 91,5 sẽ bị đọc là chưa đến 1%; lấy trung bình hay xếp hạng đều sai.",
    "0.78 beside 91.5 reads as less than 1 per cent; means and rankings go wrong.",
  ),
  *check(view, context) {
    const held = evaluationsOf(view, context).filter(
      ({ identity, outcome, computed, difference }) =>
        identity.relation === "ratio" && outcome === "holds" && computed !== null && difference !== null,
    );
    const byColumn = new Map<number, Evaluation[]>();
    for (const evaluation of held) {
      const { column } = evaluation.identity.result.at;
      byColumn.set(column, [...(byColumn.get(column) ?? []), evaluation]);
    }
    for (const [column, evaluations] of byColumn) {
      const fractions = evaluations.filter(isFraction);
      const points = evaluations.filter((each) => !isFraction(each));
      if (fractions.length === 0 || points.length <= fractions.length) continue;
      for (const evaluation of fractions) {
        const { result } = evaluation.identity;
        const at: CellRef = result.at;
        if (result.figure === null) continue;
        yield {
          verdict: "violated",
          at,
          evidence: [at, ...points.slice(0, 5).map(({ identity }) => identity.result.at)],
          column: columnLabel(view, column),
          found: figureText(result.figure.printed),
          points: figureText(multiply(result.figure.printed, amount(100))),
          evaluation,
        };
      }
    }
  },
  message: ({ column, found, points }) =>
    text(
      `Cột “${column}” ghi theo phần trăm, riêng ô này ghi ${found}. Viết ${points} cho cùng cách.`,
      `The column “${column}” gives per cent, this cell ${found}. Write ${points} to match.`,
    ),
  fixes: ({ evaluation, points }, { workbook }) => {
    const { at, figure } = evaluation.identity.result;
    const before = cellOf(workbook, at);
    if (figure === null || before.formula !== null) return [];
    const after = withFigure(before, multiply(figure.printed, amount(100)), "plain");
    return [fix(text(`Ghi ${points}`, `Write ${points}`), "review", [setCell(before, at, after)])];
  },
  examples: [
    {
      name: "đều theo phần trăm, có tỷ lệ dưới 1%",
      table: `${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19 / 2|400|10|2|0,5|390|100|80|80|20 / 3|100|90|80|80|10|100|90|90|10`,
      reports: [],
    },
    {
      name: "một ô ghi phân số",
      table: `${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19 / 2|400|380|312|0,78|20|100|80|80|20 / 3|100|90|80|80|10|100|90|90|10`,
      reports: ["E4"],
      fixed: `${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19 / 2|400|380|312|78|20|100|80|80|20 / 3|100|90|80|80|10|100|90|90|10`,
    },
  ],
});

/** Printed without a sign, it holds as a fraction and not as points. */
function isFraction({ identity, computed }: Evaluation): boolean {
  const figure = identity.result.figure;
  if (figure === null || computed === null || !mayBeFraction(figure)) return false;
  return compare(absolute(subtract(figure.printed, computed)), amount(1)) > 0;
}
