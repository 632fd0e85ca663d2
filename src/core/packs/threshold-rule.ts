import { amountOfNumber, compare, type Amount } from "../cell/amount";
import { columnLabel, figureText, operandAt, quoted, rowLabel, type Figure } from "../check/figure";
import { defineRule, type FactBase, type Rule } from "../check/rule";
import { text, type Text } from "../text/bilingual";
import { readStatus } from "../text/statuses";
import type { PackThreshold } from "./pack";

interface Beyond extends FactBase {
  readonly row: string;
  readonly column: string;
  readonly figure: Figure;
  readonly bound: Amount;
  readonly isBelow: boolean;
}

/** The rule a threshold of a pack becomes. A blank, ambiguous or stand-in cell is beyond nothing. */
export function thresholdRule(threshold: PackThreshold, code: string): Rule {
  const { id, table, column: role, rows, whenStatus, severity, title, advice } = threshold;
  const least = threshold.atLeast === undefined ? null : amountOfNumber(threshold.atLeast);
  const most = threshold.atMost === undefined ? null : amountOfNumber(threshold.atMost);
  return defineRule<Beyond>({
    id: `pack-${id}`,
    code,
    family: "logic",
    severity: severity ?? "warning",
    scope: "table",
    title,
    why: whyOf,
    *check(view, { kinds, words }) {
      const column = view.column(role);
      if (view.table.kind !== table || column === undefined) return;
      const kind = kinds.find((each) => each.kind === table);
      for (const row of view.rowsOf(...(rows ?? ["item" as const]))) {
        if (whenStatus !== undefined) {
          const status = readStatus(view.text(row, "status"), words?.statuses);
          if (status === null || !whenStatus.includes(status)) continue;
        }
        const label = columnLabel(view, column.column);
        const { at, figure } = operandAt(view, kind, row.row, column.column, quoted(label));
        if (figure === null || figure.isStandIn) continue;
        const isBelow = least !== null && compare(figure.printed, least) < 0;
        const isAbove = most !== null && compare(figure.printed, most) > 0;
        const bound = isBelow ? least : isAbove ? most : null;
        if (bound === null) continue;
        // A plain figure up to 1 in a column of per cent may be a fraction of one.
        const content = kind?.columns.find((spec) => spec.role === column.role)?.content;
        const isUnclear = content === "percent" && figure.measure === "plain" && compare(figure.printed, one) <= 0;
        const verdict = isUnclear ? "undecided" : "violated";
        yield { verdict, at, evidence: [at], row: rowLabel(view, row), column: label, figure, bound, isBelow };
      }
    },
    message: ({ row, column, figure, bound, isBelow }) => {
      const [found, limit] = [figureText(figure.printed, figure.measure), figureText(bound, figure.measure)];
      const said = text(
        `“${row}”: “${column}” là ${found}, ${isBelow ? "thấp hơn mức tối thiểu" : "cao hơn mức tối đa"} ${limit}.`,
        `“${row}”: “${column}” is ${found}, ${isBelow ? "below the least" : "above the most"} ${limit}.`,
      );
      return advice === undefined ? said : text(`${said.vi} ${advice.vi}`, `${said.en} ${advice.en}`);
    },
    examples: [],
  });
}

const one: Amount = { coefficient: 1n, decimals: 0 };

const whyOf: Text = text("Mức này do bộ quy tắc của đơn vị đặt ra.", "This bound is set by the unit's rule pack.");
