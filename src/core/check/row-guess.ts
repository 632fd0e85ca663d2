import { formatRef } from "../cell/address";
import type { TableKind } from "../appendix/kind";
import type { TableColumn, TableView } from "../table/table";
import type { Text } from "../text/bilingual";
import { columnLabel, operandAt, quoted, type Operand } from "./figure";
import { describeIdentity, type GroundedIdentity, type Term, type Way } from "./identity";

/** A guess about columns: result = Σ parts, Σ parts ≤ result, or result = Σ parts ÷ over × 100, in every row. */
export interface RowGuess {
  readonly spec: string;
  readonly relation: GroundedIdentity["relation"];
  readonly result: number;
  readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly over: readonly number[];
}

/** Columns of figures in a table of which no form says anything. */
export function figureColumns(view: TableView): readonly TableColumn[] {
  return view.table.columns.filter(({ role }) => role === "figure");
}

/** A guess over the cells of every row that says enough to be compared. */
export function groundGuess(
  view: TableView,
  kind: TableKind | undefined,
  guess: RowGuess,
  confidence: number,
  basis: Text,
): readonly GroundedIdentity[] {
  const labels = new Map<number, Text>();
  const labelOf = (column: number): Text => {
    const known = labels.get(column);
    if (known !== undefined) return known;
    const label = quoted(columnLabel(view, column));
    labels.set(column, label);
    return label;
  };
  return view.rowsOf("item", "section", "subtotal", "total").flatMap((row) => {
    const pick = (column: number): Operand => operandAt(view, kind, row.row, column, labelOf(column));
    const result = pick(guess.result);
    const way: Way = {
      parts: guess.parts.map(({ column, sign }): Term => ({ operand: pick(column), sign })),
      over: guess.over.map(pick),
    };
    const operands = [result, ...way.parts.map(({ operand }) => operand), ...way.over];
    // Nobody stated it, so a row that is not filled in breaks no promise.
    if (operands.some(({ figure }) => figure === null)) return [];
    return [
      {
        id: `${guess.spec}@${formatRef(result.at)}`,
        spec: guess.spec,
        kind: "inferred",
        table: view.table.id,
        relation: guess.relation,
        result,
        ways: [way],
        confidence,
        unless: null,
        basis,
        text: describeIdentity(guess.relation, result, [way]),
      },
    ];
  });
}
