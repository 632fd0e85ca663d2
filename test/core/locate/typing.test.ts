import fc from "fast-check";
import { mayBeTyped, take, typedVariants, typingChance, typingSlips } from "../../../src/core/locate/typing";

/** A figure of up to six digits, three of them decimals, as it is typed. */
const typed = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([units, decimals]) => String(units / 10 ** decimals));

/** Figures one slip away, as they are typed. */
function variants(meant: string): readonly string[] {
  const decimals = meant.split(".")[1]?.length ?? 0;
  const found = new Set<string>();
  typedVariants(Number(meant.replace(".", "")), decimals, (digits, places) => {
    found.add(String(digits / 10 ** places));
  });
  found.delete(meant);
  return [...found];
}

describe("L5 typing slips", () => {
  it.each(typingSlips)("L5 everything %s can leave has chances that sum to one", (slip) => {
    fc.assert(
      fc.property(typed, (meant) => {
        const chances = variants(meant).map((each) => typingChance(slip, take(meant), take(each)));
        const sum = chances.reduce((whole, each) => whole + each, 0);
        if (sum > 0) expect(sum).toBeCloseTo(1, 9);
        expect(Math.min(0, ...chances)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it("L5 what one slip can leave passes the quick look", () => {
    fc.assert(
      fc.property(typed, (meant) => {
        for (const found of variants(meant)) {
          const isReached = typingSlips.some((slip) => typingChance(slip, take(meant), take(found)) > 0);
          if (isReached && found !== meant)
            expect([meant, found, mayBeTyped(take(meant), take(found))]).toEqual([meant, found, true]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["digit-substituted", "243", "248", true],
    ["digit-substituted", "243", "284", false],
    ["digit-substituted", "18.5", "18", true],
    ["digits-swapped", "221", "212", true],
    ["digits-swapped", "10", "1", true],
    ["digits-swapped", "0.05", "0.5", true],
    ["digit-dropped", "1714", "174", true],
    ["digit-dropped", "105", "5", true],
    ["digit-added", "41", "411", true],
    ["digit-added", "41", "4100", false],
  ] as const)("L5 %s leads from %s to %s: %s", (slip, meant, found, isPossible) => {
    expect(typingChance(slip, take(meant), take(found)) > 0).toBe(isPossible);
  });
});
