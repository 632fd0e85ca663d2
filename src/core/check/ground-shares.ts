import { formatRef } from "../cell/address";
import { amount, compare, absolute, subtract } from "../cell/amount";
import type { TableKind } from "../appendix/kind";
import type { TableColumn, TableRow, TableView } from "../table/table";
import { text } from "../text/bilingual";
import { isAdditive } from "./additive";
import { evaluate } from "./evaluate";
import { columnLabel, operandAt, quoted, rowLabel } from "./figure";
import { groundColumn } from "./ground";
import { describeIdentity, type GroundedIdentity, type Way } from "./identity";
import { figureColumns } from "./row-guess";

const shareWords = /(cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ|%)/iu;

/**
 * Shares of a whole in an unknown table: "Cơ cấu (%)" of a row = its figure ÷ the total row's figure × 100, where that
 * is so in nearly all rows; and shares that come to 100 add up to it, give or take their rounding.
 */
export function groundShares(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  if (view.table.kind !== "unknown") return [];
  const [total, second] = view.rowsOf("total");
  if (total === undefined || second !== undefined) return [];
  const columns = figureColumns(view);
  const wholes = columns.filter((column) => isAdditive(view, kind, column));
  return columns
    .filter((column) => !wholes.includes(column) && shareWords.test(column.header.normalize("NFC")))
    .flatMap((share) => {
      const found = wholes
        .map((whole) => sharesOf(view, kind, share, whole, total))
        .sort((a, b) => b.length - a.length)[0];
      return found === undefined || found.length === 0 ? [] : [...found, ...sumOf(view, kind, share, total)];
    });
}

/** The shares of one column in another's total, where they are such; none otherwise. */
function sharesOf(
  view: TableView,
  kind: TableKind | undefined,
  share: TableColumn,
  whole: TableColumn,
  total: TableRow,
): readonly GroundedIdentity[] {
  const at = (row: TableRow, { column }: TableColumn) =>
    operandAt(view, kind, row.row, column, quoted(`${rowLabel(view, row)}, ${columnLabel(view, column)}`));
  const over = at(total, whole);
  if (over.figure === null || over.figure.printed.coefficient === 0n) return [];
  const grounded = view.rowsOf("item", "section", "subtotal").flatMap((row): readonly GroundedIdentity[] => {
    const [result, part] = [at(row, share), at(row, whole)];
    if (result.figure === null || part.figure === null) return [];
    const ways: readonly Way[] = [{ parts: [{ operand: part, sign: 1 }], over: [over] }];
    return [
      {
        id: `figures-share@${formatRef(result.at)}`,
        spec: "figures-share",
        kind: "inferred",
        table: view.table.id,
        relation: "ratio",
        result,
        ways,
        confidence: 0.9,
        unless: null,
        basis: text("Phép tính này suy từ số liệu của cột", "This was inferred from the column's figures"),
        text: describeIdentity("ratio", result, ways),
      },
    ];
  });
  const outcomes = grounded.map((identity) => evaluate(identity).outcome);
  const holds = outcomes.filter((outcome) => outcome === "holds").length;
  const fails = outcomes.filter((outcome) => outcome === "violated").length;
  return holds >= 3 && holds >= 3 * fails ? grounded : [];
}

/** Shares whose total is printed as 100. */
function sumOf(
  view: TableView,
  kind: TableKind | undefined,
  share: TableColumn,
  total: TableRow,
): readonly GroundedIdentity[] {
  const printed = operandAt(view, kind, total.row, share.column, quoted("")).figure?.printed;
  if (printed === undefined || compare(absolute(subtract(printed, amount(100))), amount(5, 1)) > 0) return [];
  return groundColumn(view, kind, { id: "shares-total", kind: "column-sum", confidence: 0.9 }, share);
}
