const digits: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 4 → IV. Whole numbers from 1 to 399; others give an empty text. */
export function formatRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 399) return "";
  let rest = value;
  let text = "";
  for (const [worth, letters] of digits) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/** IV → 4, in either case. Null for anything not written the one proper way (IIII, VX). */
export function readRoman(text: string): number | null {
  const letters = text.trim().toUpperCase();
  if (!/^[IVXLC]{1,12}$/.test(letters)) return null;
  let value = 0;
  let rest = letters;
  for (const [worth, each] of digits) {
    while (rest.startsWith(each)) {
      value += worth;
      rest = rest.slice(each.length);
    }
  }
  return rest === "" && formatRoman(value) === letters ? value : null;
}
