import fc from "fast-check";
import {
  add,
  amount,
  amountOfNumber,
  compare,
  divide,
  equal,
  formatPlain,
  formatVietnamese,
  multiply,
  parseAmount,
  round,
  subtract,
  sum,
  toNumber,
  trim,
  type Amount,
} from "../../../src/core/cell/amount";

const amounts: fc.Arbitrary<Amount> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6))
  .map(([coefficient, decimals]) => ({ coefficient, decimals }));
const read = (text: string) => parseAmount(text) ?? amount(0);

describe("Amount", () => {
  it.each([
    ["1714", 1714n, 0],
    ["77.56", 7756n, 2],
    ["77.560", 77560n, 3],
    ["-0.5", -5n, 1],
    ["1e3", 1000n, 0],
    ["1.5e-3", 15n, 4],
    ["79461.612", 79461612n, 3],
  ])("parses %s", (text, coefficient, decimals) => {
    expect(parseAmount(text)).toEqual({ coefficient, decimals });
  });

  it.each(["", "1,5", "1.2.3", "abc", "0x10", "--1"])("does not parse %j", (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it.each([
    [0.1 + 0.2, "0.3"],
    [18.61, "18.61"],
    [0.7756, "0.7756"],
    [1e21, "1000000000000000000000"],
    [5e-7, "0.0000005"],
  ])("reads the stored number %d as %s", (value, expected) => {
    const found = amountOfNumber(value);
    expect(found === null ? null : formatPlain(found)).toBe(expected);
  });

  it.each([
    ["1714", "1.714"],
    ["79461.612", "79.461,612"],
    ["-1234567.50", "-1.234.567,50"],
    ["0.05", "0,05"],
    ["999", "999"],
  ])("writes %s as %s", (text, expected) => {
    expect(formatVietnamese(read(text))).toBe(expected);
  });

  it.each([
    ["0.905", 2, "half-up", "0.91"],
    ["-0.905", 2, "half-up", "-0.91"],
    ["0.9078", 2, "truncate", "0.90"],
    ["88.65", 0, "half-up", "89"],
    ["5", 2, "half-up", "5.00"],
  ] as const)("rounds %s to %d digits (%s)", (text, decimals, mode, expected) => {
    expect(formatPlain(round(read(text), decimals, mode))).toBe(expected);
  });

  it.each([
    ["522", "673", 4, "half-up", "0.7756"],
    ["4", "7614", 4, "half-up", "0.0005"],
    ["2", "3", 2, "truncate", "0.66"],
    ["-2", "3", 2, "half-up", "-0.67"],
    ["1.5", "0.25", 1, "half-up", "6.0"],
  ] as const)("divides %s by %s", (a, b, decimals, mode, expected) => {
    const quotient = divide(read(a), read(b), decimals, mode);
    expect(quotient === null ? null : formatPlain(quotient)).toBe(expected);
  });

  it("does not divide by zero", () => {
    expect(divide(amount(0), amount(0), 2)).toBeNull();
  });

  it("adds exactly where doubles do not", () => {
    expect(equal(sum(["0.10", "0.20", "0.50", "0.50", "1.50"].map(read)), read("2.8"))).toBe(true);
  });

  it("keeps the laws of arithmetic", () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (a, b, c) => {
        expect(equal(add(a, b), add(b, a))).toBe(true);
        expect(equal(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(equal(subtract(add(a, b), b), a)).toBe(true);
        expect(equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      }),
    );
  });

  it("comes back from plain notation and from a double with up to 15 digits", () => {
    fc.assert(
      fc.property(amounts, (a) => {
        expect(parseAmount(formatPlain(a))).toEqual(a);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat(4), (coefficient, decimals) => {
        const a = amount(coefficient, decimals);
        expect(amountOfNumber(toNumber(a))).toEqual(trim(a));
      }),
    );
  });
});
