import { amountOfNumber, formatVietnamese, trim, type Amount } from "../cell/amount";
import { addRatios, ratioOf, roundRatio, type Ratio } from "../fill/template";
import type { Rounding } from "./criteria";

export type { Ratio };

export const nothing: Ratio = { numerator: 0n, denominator: 1n };
export const one: Ratio = { numerator: 1n, denominator: 1n };
export const hundred: Ratio = { numerator: 100n, denominator: 1n };

/** A decimal of a set, exactly as printed. */
export function exact(value: number): Ratio {
  const amount = amountOfNumber(value);
  return amount === null ? nothing : ratioOf(amount);
}

export function ofAmount(value: Amount): Ratio {
  return ratioOf(value);
}

/** a + b over the lesser of the denominators where one holds the other, so that long sums stay short. */
export function plus(a: Ratio, b: Ratio): Ratio {
  const [x, y] = [a.denominator, b.denominator];
  if (x === y) return { numerator: a.numerator + b.numerator, denominator: x };
  if (x % y === 0n) return { numerator: a.numerator + b.numerator * (x / y), denominator: x };
  if (y % x === 0n) return { numerator: a.numerator * (y / x) + b.numerator, denominator: y };
  return addRatios(a, b);
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a ÷ b; null when b is zero. */
export function over(a: Ratio, b: Ratio): Ratio | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [x, y] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function least(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) <= 0 ? a : b;
}

export function most(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) >= 0 ? a : b;
}

export function total(values: Iterable<Ratio>): Ratio {
  let sum = nothing;
  for (const each of values) sum = plus(sum, each);
  return sum;
}

export function rounded(value: Ratio, { decimals, mode }: Rounding): Ratio {
  return ratioOf(roundRatio(value, decimals, mode));
}

/** The value without trailing zeros, to `decimals` digits at most. */
export function amountOf(value: Ratio, decimals = 6): Amount {
  return trim(roundRatio(value, decimals));
}

/** Vietnamese notation, to `decimals` digits at most. */
export function shown(value: Ratio, decimals = 4): string {
  return formatVietnamese(amountOf(value, decimals));
}

/** A fraction of one in per cent, with as many digits (from two) as keep it apart from 100 and from 0. */
export function percentText(value: Ratio): string {
  const points = times(value, hundred);
  for (let decimals = 2; decimals < 8; decimals++) {
    const seen = ratioOf(roundRatio(points, decimals));
    const lies = [nothing, hundred].some(
      (edge) => compareRatios(seen, edge) === 0 && compareRatios(points, edge) !== 0,
    );
    if (!lies) return shown(points, decimals);
  }
  return shown(points, 8);
}
