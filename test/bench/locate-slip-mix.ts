/** How one cell goes wrong here; the names are the bench's own, the mixture is not the product's. */
export const cellSlipWeights = {
  "digit mistyped": 0.34,
  "digits swapped": 0.1,
  "digit dropped": 0.08,
  "digit added": 0.06,
  "zero lost or added": 0.03,
  "decimal shift": 0.05,
  "mark misread": 0.03,
  "copied neighbour": 0.08,
  "row left out or twice": 0.05,
  "rounded or cut": 0.03,
  "wrong denominator": 0.02,
  "off by 1, 10, 100": 0.04,
  "another figure": 0.02,
} as const;
export const tableSlipWeights = { "totals not updated": 0.05, "cells swapped": 0.02 } as const;
export type BenchCellSlip = keyof typeof cellSlipWeights;
export type BenchSlip = BenchCellSlip | keyof typeof tableSlipWeights;
export const cellSlips = Object.keys(cellSlipWeights) as readonly BenchCellSlip[];

/** Keys next to each other on a numeric pad, and digits that look alike in handwriting. */
const besideKeys = ["1 2", "2 4 0", "1 3 5 0", "2 6", "1 5 7", "2 4 6 8", "3 5 9", "4 8", "5 7 9", "6 8"];
const lookAlike = ["6 8", "7", "7", "8 5", "9", "6 3", "5 0", "1 2", "3 0", "4 7"];

/** The chances that `typed` is read for `digit`: half a key beside, a quarter its look-alike, a quarter any. */
export function mistyped(digit: number, typed: number): number {
  const share = (list: string | undefined) => {
    const others = (list ?? "").split(" ").map(Number);
    return others.includes(typed) ? 1 / others.length : 0;
  };
  return 0.5 * share(besideKeys[digit]) + 0.25 * share(lookAlike[digit]) + 0.25 / 9;
}
