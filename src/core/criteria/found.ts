import type { CellRef } from "../cell/address";
import type { CalendarDate } from "../text/reading";
import type { Text } from "../text/bilingual";
import { operandKey } from "./operands";
import { exact, type Ratio } from "./rational";

/** What became of an operand. A figure that is not there is missing, never zero. */
export type Found =
  /** A rate is a fraction of one, whatever its cell shows. `cells` are the ones it was read from. */
  | { readonly kind: "figure"; readonly value: Ratio; readonly isPercent: boolean; readonly cells: readonly CellRef[] }
  | { readonly kind: "answer"; readonly isYes: boolean; readonly cells: readonly CellRef[] }
  | { readonly kind: "day"; readonly day: CalendarDate; readonly cells: readonly CellRef[] }
  /** The number of the option line chosen. */
  | { readonly kind: "option"; readonly code: string; readonly cells: readonly CellRef[] }
  /** "Không phát sinh": there was nothing to count. */
  | { readonly kind: "not-applicable"; readonly cells: readonly CellRef[] }
  /** `cell` is where a person can look or write, where there is such a cell. */
  | { readonly kind: "missing"; readonly why: Text; readonly cell: CellRef | null };

/** Operands by `operandKey`. */
export type OperandValues = ReadonlyMap<string, Found>;

/** A figure typed or given, without a cell. */
export function figureOf(value: number, isPercent = false): Found {
  const ratio = exact(value);
  return { kind: "figure", value: isPercent ? hundredth(ratio) : ratio, isPercent, cells: [] };
}

function hundredth({ numerator, denominator }: Ratio): Ratio {
  return { numerator, denominator: denominator * 100n };
}

export function valuesOf(entries: Iterable<readonly [code: string, name: string, found: Found]>): OperandValues {
  return new Map([...entries].map(([code, name, found]) => [operandKey(code, name), found]));
}
