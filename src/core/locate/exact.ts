import type { LinearTerm } from "./input";

/** Above this a double may skip whole numbers. */
const largestExact = Number.MAX_SAFE_INTEGER;

/**
 * Σ coefficient·x − bound, exactly where the result is a whole number below 2^53, and with the right sign otherwise.
 * Products and partial sums may be of any size: where doubles could round, they are formed as BigInt.
 */
export function excess(terms: readonly LinearTerm[], x: ArrayLike<number>, bound: number): number {
  let sum = 0 - bound;
  let reach = Math.abs(bound);
  for (const [cell, coefficient] of terms) {
    const product = coefficient * (x[cell] ?? 0);
    sum += product;
    reach += Math.abs(product);
  }
  return reach < largestExact ? sum : (wideExcess(terms, x, bound) ?? sum);
}

/** Null where a figure is not a whole number: it lies on no grid, and nothing exact can be said of it. */
function wideExcess(terms: readonly LinearTerm[], x: ArrayLike<number>, bound: number): number | null {
  if (!Number.isInteger(bound)) return null;
  let sum = -BigInt(bound);
  for (const [cell, coefficient] of terms) {
    const figure = x[cell] ?? 0;
    if (!Number.isInteger(figure) || !Number.isInteger(coefficient)) return null;
    sum += BigInt(coefficient) * BigInt(figure);
  }
  return Number(sum);
}

/** a·b − c·d of whole numbers, with the right sign whatever their size. */
export function crossDifference(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * b, c * d];
  if (Math.abs(left) < largestExact && Math.abs(right) < largestExact) return left - right + 0;
  if (![a, b, c, d].every(Number.isInteger)) return left - right + 0;
  return Number(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d));
}

/** a·b / c to the nearest whole number, halves up; c is positive. */
export function roundedQuotient(a: number, b: number, c: number): number {
  const product = a * b;
  // A quotient errs by 2^-53 of itself and misses a half by 1/(2c) unless it is one: below 2^52 the first is smaller.
  const isSmall = Math.abs(product) < largestExact / 2;
  if (isSmall || ![a, b, c].every(Number.isInteger)) return Math.round(product / c) + 0;
  const [doubled, divisor] = [2n * BigInt(a) * BigInt(b) + BigInt(c), 2n * BigInt(c)];
  const quotient = doubled / divisor;
  return Number(doubled % divisor < 0n ? quotient - 1n : quotient);
}
