import fc from "fast-check";
import { crossDifference, excess, roundedQuotient } from "../../../src/core/locate/exact";

const figure = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());

describe("L9 whole numbers of any size", () => {
  it("L9 a sum of products has the sign of the exact one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { maxLength: 6 }), figure, (pairs, bound) => {
        const terms = pairs.map(([coefficient], cell) => [cell, coefficient] as const);
        const x = pairs.map(([, each]) => each);
        const exact = pairs.reduce((sum, [a, b]) => sum + BigInt(a) * BigInt(b), -BigInt(bound));
        expect(excess(terms, x, bound)).toBe(Number(exact));
      }),
    );
  });

  it("L9 two products compare as the exact ones", () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, (a, b, c, d) => {
        expect(crossDifference(a, b, c, d)).toBe(Number(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)));
      }),
    );
  });

  it("L9 a quotient is rounded half up as the exact one", () => {
    const divisor = fc.oneof(
      fc.integer({ min: 1, max: 1000 }),
      fc.maxSafeNat().map((each) => each + 1),
    );
    fc.assert(
      fc.property(figure, fc.integer({ min: 1, max: 100_000 }), divisor, (a, b, c) => {
        const [doubled, twice] = [2n * BigInt(a) * BigInt(b) + BigInt(c), 2n * BigInt(c)];
        const floor = ((doubled % twice) + twice) % twice;
        expect(roundedQuotient(a, b, c)).toBe(Number((doubled - floor) / twice) + 0);
      }),
    );
  });
});
