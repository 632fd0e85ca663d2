import { comparisonKey } from "./normalise";

/** Words for comparing across periods: figures and Roman quarters change from one quarter to the next, a form does not. */
export function timeless(words: string): string {
  return comparisonKey(words)
    .replace(/(quý|kỳ) [ivx]+(?!\p{L})/gu, "$1 #")
    .replace(/\d+/gu, "#");
}
