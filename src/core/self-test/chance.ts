/** Whole numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** A whole number from 0, smaller than `count`; 0 where count is 0. */
  readonly below: (count: number) => number;
}

/** Mulberry32: 32 bits of state, every seed a sequence of its own. Good enough to spread slips, not to keep secrets. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (count) => Math.floor(next() * count) };
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const order = items.map((item) => ({ item, place: chance.below(4_294_967_296) }));
  return order.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
