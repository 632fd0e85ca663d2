import type { CellRef } from "../cell/address";
import {
  add,
  amount,
  compare,
  divide,
  formatVietnamese,
  multiply,
  round,
  trim,
  zero,
  type Amount,
} from "../cell/amount";
import type { TableRow, TableView } from "../table/table";

/** A figure of a table that a sentence may say: the cells it rests on, and the words a text says it with. */
export interface Fact {
  /** What a wording calls it, in Vietnamese. */
  readonly name: string;
  readonly value: Amount;
  readonly isRate: boolean;
  readonly cells: readonly CellRef[];
  /** Tells a clause that is about this figure. */
  readonly words: RegExp;
}

/** A figure that is a column of its own, or a sum of columns. */
export interface CountSpec {
  readonly name: string;
  readonly roles: readonly string[];
  readonly words: RegExp;
}

/** A rate: the column that prints it, and the columns it is computed from where none does. */
export interface RateSpec {
  readonly name: string;
  readonly printed: string | null;
  readonly parts: readonly string[];
  readonly wholes: readonly string[];
  readonly words: RegExp;
}

/** The row a whole table adds up to: its total row, or its only item. Null where it has neither. */
export function wholeRow(view: TableView): TableRow | null {
  const totals = view.rowsOf("total");
  const items = view.rowsOf("item");
  if (totals.length === 1) return totals[0] ?? null;
  return totals.length === 0 && items.length === 1 ? (items[0] ?? null) : null;
}

interface Read {
  readonly value: Amount;
  readonly cells: readonly CellRef[];
}

/** Σ of some columns in a row; null where one of them gives no figure. */
export function readRoles(view: TableView, row: TableRow, roles: readonly string[]): Read | null {
  let value = zero;
  const cells: CellRef[] = [];
  for (const role of roles) {
    const at = view.ref(row, role);
    const reading = at === null ? null : view.reading(row.row, at.column);
    if (at === null || reading?.kind !== "figure") return null;
    value = add(value, reading.amount);
    cells.push(at);
  }
  return { value, cells };
}

export function countFacts(view: TableView, row: TableRow, specs: readonly CountSpec[]): readonly Fact[] {
  return specs.flatMap(({ name, roles, words }) => {
    const read = readRoles(view, row, roles);
    return read === null ? [] : [{ name, words, isRate: false, ...read }];
  });
}

export function rateFacts(view: TableView, row: TableRow, specs: readonly RateSpec[]): readonly Fact[] {
  return specs.flatMap(({ name, printed, parts, wholes, words }): readonly Fact[] => {
    const own = printed === null ? null : readRoles(view, row, [printed]);
    if (own !== null) return [{ name, words, isRate: true, ...own }];
    const [part, whole] = [readRoles(view, row, parts), readRoles(view, row, wholes)];
    const value = part === null || whole === null ? null : share(part.value, whole.value, printedDigits(view, row));
    if (part === null || whole === null || value === null) return [];
    return [{ name, words, isRate: true, value, cells: [...part.cells, ...whole.cells] }];
  });
}

/** Digits behind the mark the row's own rates are printed with; two where it prints none. */
function printedDigits(view: TableView, row: TableRow): number {
  const digits = view.table.columns.flatMap(({ column }) => {
    const reading = view.reading(row.row, column);
    return reading.kind === "figure" && (reading.measure === "percent" || reading.amount.decimals > 0)
      ? [reading.amount.decimals]
      : [];
  });
  return digits.length === 0 ? 2 : Math.max(...digits);
}

/**
 * The share of a part in per-cent points, rounded half up without trailing zeros; null of nothing. What is not all never
 * rounds to 100, and what is something never to 0.
 */
export function share(part: Amount, whole: Amount, decimals = 2): Amount | null {
  const points = multiply(part, amount(100));
  for (let digits = decimals; digits <= 6; digits++) {
    const value = divide(points, whole, digits);
    if (value === null) return null;
    const isWhole = compare(value, amount(100)) === 0 && compare(part, whole) !== 0;
    const isNothing = value.coefficient === 0n && part.coefficient !== 0n;
    if (!isWhole && !isNothing) return trim(value);
  }
  return round(divide(points, whole, 6) ?? zero, 6);
}

/** The figure as a Vietnamese report writes it, without its sign. */
export const written = ({ value }: Fact): string => formatVietnamese(value);
