/**
 * An exact decimal figure that knows how many digits it was printed with:
 * value = coefficient / 10^decimals. 77,56 is { coefficient: 7756n, decimals: 2 }; 77,560 has three decimals.
 */
export interface Amount {
  readonly coefficient: bigint;
  readonly decimals: number;
}

const powers: bigint[] = [1n];

/** 10^exponent; exponent is a whole number from 0. */
export function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next++) powers.push((powers[next - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 1n;
}

export const zero: Amount = { coefficient: 0n, decimals: 0 };

export function amount(coefficient: bigint | number, decimals = 0): Amount {
  return { coefficient: BigInt(coefficient), decimals };
}

/** Reads plain machine notation: digits with an optional dot, sign and exponent (`-12.50`, `1e3`). Null otherwise. */
export function parseAmount(text: string): Amount | null {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign, whole = "0", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent);
  let coefficient = BigInt(whole + fraction);
  let decimals = fraction.length - shift;
  if (decimals < 0) {
    coefficient *= powerOfTen(-decimals);
    decimals = 0;
  }
  return { coefficient: sign === "-" ? -coefficient : coefficient, decimals };
}

/**
 * The amount a stored IEEE double stands for: its shortest decimal form, rounded to 15 significant digits as Excel
 * does, so that 0.1+0.2 reads 0.3. Null for NaN and infinities.
 */
export function amountOfNumber(value: number): Amount | null {
  if (!Number.isFinite(value)) return null;
  // Most figures are counts; below 10^15 all their digits are significant.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { coefficient: BigInt(value), decimals: 0 };
  return trim(parseAmount(String(Number(value.toPrecision(15)))) ?? zero);
}

/** The nearest double. */
export function toNumber(a: Amount): number {
  return Number(formatPlain(a));
}

/** Machine notation with a dot and exactly `decimals` digits. */
export function formatPlain(a: Amount): string {
  const digits = (a.coefficient < 0n ? -a.coefficient : a.coefficient).toString().padStart(a.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - a.decimals);
  const fraction = a.decimals > 0 ? `.${digits.slice(digits.length - a.decimals)}` : "";
  return (a.coefficient < 0n ? "-" : "") + whole + fraction;
}

/** Vietnamese notation: dot between thousands, comma before decimals, the digits it was printed with. */
export function formatVietnamese(a: Amount): string {
  const [whole = "0", fraction] = formatPlain(a).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** The same value with more digits printed; never loses one (decimals below the current count change nothing). */
export function extend(a: Amount, decimals: number): Amount {
  return decimals <= a.decimals ? a : { coefficient: a.coefficient * powerOfTen(decimals - a.decimals), decimals };
}

/** The same value without trailing zeros after the mark. */
export function trim(a: Amount): Amount {
  let { coefficient, decimals } = a;
  while (decimals > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    decimals -= 1;
  }
  return { coefficient, decimals };
}

function align(a: Amount, b: Amount): readonly [bigint, bigint, number] {
  const decimals = Math.max(a.decimals, b.decimals);
  return [extend(a, decimals).coefficient, extend(b, decimals).coefficient, decimals];
}

export function add(a: Amount, b: Amount): Amount {
  const [x, y, decimals] = align(a, b);
  return { coefficient: x + y, decimals };
}

export function subtract(a: Amount, b: Amount): Amount {
  const [x, y, decimals] = align(a, b);
  return { coefficient: x - y, decimals };
}

export function multiply(a: Amount, b: Amount): Amount {
  return { coefficient: a.coefficient * b.coefficient, decimals: a.decimals + b.decimals };
}

export function negate(a: Amount): Amount {
  return { coefficient: -a.coefficient, decimals: a.decimals };
}

export function absolute(a: Amount): Amount {
  return a.coefficient < 0n ? negate(a) : a;
}

export function sum(amounts: Iterable<Amount>): Amount {
  let total = zero;
  for (const each of amounts) total = add(total, each);
  return total;
}

/** Negative, zero or positive as a is below, equal to or above b; printed digits do not matter. */
export function compare(a: Amount, b: Amount): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function equal(a: Amount, b: Amount): boolean {
  return compare(a, b) === 0;
}

export type Rounding = "half-up" | "truncate";

/** Rounds to `decimals` digits; half-up rounds halves away from zero, as Excel's ROUND does. */
export function round(a: Amount, decimals: number, mode: Rounding = "half-up"): Amount {
  if (decimals >= a.decimals) return extend(a, decimals);
  return { coefficient: divideRounded(a.coefficient, powerOfTen(a.decimals - decimals), mode), decimals };
}

/** a ÷ b to `decimals` digits. Null when b is zero. */
export function divide(a: Amount, b: Amount, decimals: number, mode: Rounding = "half-up"): Amount | null {
  if (b.coefficient === 0n) return null;
  const shift = decimals + b.decimals - a.decimals;
  const numerator = shift >= 0 ? a.coefficient * powerOfTen(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * powerOfTen(-shift);
  return { coefficient: divideRounded(numerator, denominator, mode), decimals };
}

function divideRounded(numerator: bigint, denominator: bigint, mode: Rounding): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = mode === "half-up" ? (2n * n + d) / (2n * d) : n / d;
  return isNegative ? -quotient : quotient;
}
