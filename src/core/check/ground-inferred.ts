import type { TableKind } from "../appendix/kind";
import { equal, formatPlain, negate, subtract, trim } from "../cell/amount";
import { cellAt } from "../cell/snapshot";
import type { TableView } from "../table/table";
import { isAdditive } from "./additive";
import { evaluate, type Evaluation } from "./evaluate";
import { columnLabel, operandAt, quoted } from "./figure";
import { groundColumn, identityOf, plus } from "./ground";
import type { GroundedIdentity, Term } from "./identity";
import { unlessNotASum } from "./not-a-sum";

/** Identities a table states about itself: a printed formula row, and the total row of a kind that declares none. */
export function groundInferred(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  return [...groundFormulaRows(view, kind), ...groundTotals(view, kind)];
}

function groundTotals(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  if ((kind?.identities ?? []).some((spec) => spec.kind === "column-sum")) return [];
  const partLists = view
    .rowsOf("item")
    .filter((row) =>
      view.table.columns.some(({ column }) => /trong đó/iu.test(cellAt(view.sheet, row.row, column).text)),
    );
  const additive = view.table.columns.filter((column) => isAdditive(view, kind, column));
  // Where the header is lost nothing says whether a column adds up: rates have total rows too.
  const confidence = view.table.header === null ? 0.9 : 0.95;
  const spec = { id: "stated-total", kind: "column-sum", confidence } as const;
  if (partLists.length > 0) {
    // How far a "trong đó" reaches is not printed, so such a table can only bear its total out.
    const parts = new Set(partLists.map(({ row }) => row));
    return additive
      .flatMap((column) => groundColumn(view, kind, { ...spec, confidence: 0.9 }, column, parts))
      .filter((identity) => partLists.length === 1 || evaluate(identity).outcome !== "violated");
  }
  const sums = additive.flatMap((column) => groundColumn(view, kind, spec, column));
  return doubted(sums.flatMap((identity) => unlessNotASum(view, evaluate(identity)) ?? []));
}

/**
 * The word "Tổng" states the sum, unless the table itself speaks against it: most columns fail together, or leaving out
 * one or two rows (a "trong đó" without the words) gives the total exactly. Then the identity is only a guess.
 */
function doubted(identities: readonly GroundedIdentity[]): readonly GroundedIdentity[] {
  const failed = identities.map(evaluate).filter(({ outcome }) => outcome === "violated");
  const isMost = failed.length > 1 && failed.length * 2 > identities.length;
  const partial = new Set(failed.filter(leavesRowsOut).map(({ identity }) => identity.id));
  return identities.map((identity) =>
    isMost || partial.has(identity.id) ? { ...identity, confidence: Math.min(identity.confidence, 0.9) } : identity,
  );
}

function leavesRowsOut({ way, difference }: Evaluation): boolean {
  if (difference === null || way.parts.length < 3 || way.parts.length > 200) return false;
  const excess = negate(difference);
  const parts = way.parts.flatMap(({ operand }) => (operand.figure === null ? [] : [operand.figure.printed]));
  const seen = new Set<string>();
  for (const part of parts) {
    if (part.coefficient === 0n) continue;
    if (equal(part, excess) || seen.has(formatPlain(trim(part)))) return true;
    seen.add(formatPlain(trim(subtract(excess, part))));
  }
  return false;
}

/** "(5) = (6)+(7)+(8)+(9)", "3=4+5" or "(8)=(5)/(6)": printed in a formula row or among the column numbers. */
const printedFormula = /^\(?(\d{1,2})\)?=((?:[-+]?\(?\d{1,2}\)?)+|\(?\d{1,2}\)?[/:]\(?\d{1,2}\)?)(?:[*x×.]100%?)?$/u;

function groundFormulaRows(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  const numberRows = view.rowsOf("column-numbers", "formulas");
  const columnOfNumber = new Map<number, number>();
  const stated: { readonly column: number; readonly body: string }[] = [];
  for (const row of numberRows) {
    for (const { column } of view.table.columns) {
      const words = cellAt(view.sheet, row.row, column).text.replace(/\s+/gu, "");
      const match = printedFormula.exec(words);
      const plain = /^\(?(\d{1,2})\)?$/u.exec(words);
      const index = Number(match?.[1] ?? plain?.[1] ?? NaN);
      if (!Number.isNaN(index) && !columnOfNumber.has(index)) columnOfNumber.set(index, column);
      if (match?.[2] !== undefined) stated.push({ column, body: match[2] });
    }
  }
  return stated.flatMap(({ column, body }) => {
    const isRatio = /[/:]/u.test(body);
    const tokens = [...body.matchAll(/([-+/:]?)\(?(\d{1,2})\)?/gu)];
    const columns = tokens.map((token) => columnOfNumber.get(Number(token[2])));
    if (columns.some((each) => each === undefined)) return [];
    return view.rowsOf("item", "subtotal", "total", "section").flatMap((row) => {
      const operand = (at: number) => operandAt(view, kind, row.row, at, quoted(columnLabel(view, at)));
      const result = operand(column);
      const operands = columns.flatMap((at) => (at === undefined ? [] : [operand(at)]));
      if (result.figure === null && operands.every((each) => each.figure === null)) return [];
      const [top, bottom] = operands;
      if (isRatio && top !== undefined && bottom !== undefined) {
        const ways = [{ parts: [plus(top)], over: [bottom] }];
        return [identityOf(view, "ratio", "printed-formula", "ratio", result, ways, 0.99, null)];
      }
      const parts = operands.map((each, index): Term => ({ operand: each, sign: tokens[index]?.[1] === "-" ? -1 : 1 }));
      return [identityOf(view, "row-sum", "printed-formula", "equal", result, [{ parts, over: [] }], 0.99, null)];
    });
  });
}
