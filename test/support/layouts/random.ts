/** A source of chance that gives the same answers for the same seed (mulberry32). */
export interface Chance {
  /** 0 ≤ value < 1. */
  next(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  /** True with the probability. */
  happens(probability: number): boolean;
  pick<T>(from: readonly [T, ...(readonly T[])] | readonly T[]): T;
  /** The same members in another order. */
  shuffled<T>(members: readonly T[]): readonly T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    shuffled: (members) =>
      members
        .map((member) => ({ member, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ member }) => member),
  };
}
