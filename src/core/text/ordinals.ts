import { clean } from "./normalise";
import { readRoman } from "./romans";

/** What a TT cell says. "1.10" is dotted [1, 10], never the figure 1,1. */
export type Order =
  | { readonly kind: "roman"; readonly value: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "dotted"; readonly value: readonly number[] }
  | { readonly kind: "letter"; readonly value: string }
  | { readonly kind: "none" };

const none: Order = { kind: "none" };

function readNumbered(value: number): Order {
  if (Number.isInteger(value)) return value >= 0 ? { kind: "number", value } : none;
  const parts = String(value).split(".").map(Number);
  return parts.length === 2 && value > 0 ? { kind: "dotted", value: parts } : none;
}

/**
 * Reads a TT cell: "I", "II.", "1", "3.", "1.10", "A", "a)". A stored number with decimals is an id Excel made a number
 * of (1.1 may have been typed 1.10). Single C, D, L, M are letters, single I, V, X Roman numbers.
 */
export function readOrder(source: string | number): Order {
  if (typeof source === "number") return readNumbered(source);
  if (source.length > 40) return none;
  const text = clean(source)
    .replace(/^\((.*)\)$/, "$1")
    .replace(/[.):/-]+$/, "")
    .trim();
  if (/^\d{1,6}$/.test(text)) return { kind: "number", value: Number(text) };
  if (/^\d{1,4}(?:[.,]\d{1,4}){1,5}$/.test(text)) return { kind: "dotted", value: text.split(/[.,]/).map(Number) };
  const sub = /^([IVXLC]{1,8})[.-](\d{1,4}(?:\.\d{1,4}){0,4})$/.exec(text);
  if (sub !== null) {
    const section = readRoman(sub[1] ?? "");
    return section === null ? none : { kind: "dotted", value: [section, ...(sub[2] ?? "").split(".").map(Number)] };
  }
  if (/^[IVX]$/.test(text) || /^[IVXLC]{2,8}$/.test(text)) {
    const value = readRoman(text);
    return value === null ? none : { kind: "roman", value };
  }
  return /^[A-Za-zĐđ]$/.test(text) ? { kind: "letter", value: text } : none;
}
