import { formatPlain, trim, type Amount } from "../cell/amount";

/** How readily a person typing `expected` ends up with `found`: 1 for the commonest slips, little for none of them. */
export function slipWeight(found: Amount, expected: Amount): number {
  const a = formatPlain(trim(found));
  const b = formatPlain(trim(expected));
  const plainA = a.replace(".", "");
  const plainB = b.replace(".", "");
  if (plainA.replace(/^0+|0+$/gu, "") === plainB.replace(/^0+|0+$/gu, "") && plainA !== "") return 0.8;
  if (a.length === b.length) {
    const places = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    if (places.length === 1) return 1;
    const [first = 0, second = 0] = places;
    if (places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]) return 0.9;
    return places.length === 2 ? 0.25 : 0.08;
  }
  if (Math.abs(a.length - b.length) === 1 && isOneApart(a, b)) return 0.6;
  return 0.1;
}

/** True when one text is the other with a single character put in. */
function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  for (let index = 0; index < long.length; index++) {
    if (long.slice(0, index) + long.slice(index + 1) === short) return true;
  }
  return false;
}
