import { seeded } from "./seeded";

/** Chance with a seed: the same seed gives the same tables and slips. */
export class Chance {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  isLikely(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One key, as often as its weight says; weights need not sum to one. */
  weighted<T>(weights: Iterable<readonly [T, number]>): T | undefined {
    const list = [...weights];
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of list) {
      left -= weight;
      if (left <= 0) return key;
    }
    return list[list.length - 1]?.[0];
  }
}
