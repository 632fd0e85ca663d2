import { amountOfNumber, formatVietnamese, round, type Amount } from "../cell/amount";
import type { Language } from "./bilingual";

function asAmount(value: Amount | number): Amount | null {
  return typeof value === "number" ? amountOfNumber(value) : value;
}

/** Vietnamese notation: 79.461,612. With `decimals`, exactly so many digits, halves rounded away from zero. */
export function formatNumber(value: Amount | number, decimals?: number): string {
  const exact = asAmount(value);
  if (exact === null) return "";
  return formatVietnamese(decimals === undefined ? exact : round(exact, decimals));
}

/** Per-cent points with their sign: 77.56 → 77,56%. */
export function formatPercent(value: Amount | number, decimals?: number): string {
  const text = formatNumber(value, decimals);
  return text === "" ? "" : `${text}%`;
}

/** "a, b và c" or "a, b and c". */
export function listText(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${language === "vi" ? "và" : "and"} ${last}`;
}
