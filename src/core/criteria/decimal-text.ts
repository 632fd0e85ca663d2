import { amountOfNumber, formatVietnamese } from "../cell/amount";

/** A decimal of a set as an official writes it: comma before decimals, no dots between thousands. */
export function decimalText(value: number): string {
  const exact = amountOfNumber(value);
  return exact === null ? "" : formatVietnamese(exact).replace(/\./gu, "");
}

/** Reads 0,5 · 0.5 · -0,25 · 1.250 (dots between thousands). Null where it is no decimal. */
export function readDecimal(text: string): number | null {
  const plain = text.trim().replace(/\u2212/gu, "-");
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(plain)) return Number(plain.replace(/\./gu, "").replace(",", "."));
  return /^-?\d+(?:[.,]\d+)?$/u.test(plain) ? Number(plain.replace(",", ".")) : null;
}

/** Reads 5 or 5%; `isPercent` tells which. */
export function readMeasured(text: string): { readonly value: number; readonly isPercent: boolean } | null {
  const isPercent = /%\s*$/u.test(text);
  const value = readDecimal(text.replace(/\s*%\s*$/u, ""));
  return value === null ? null : { value, isPercent };
}
