/** Slips of a single key. */
export const typingSlips = ["digit-substituted", "digits-swapped", "digit-dropped", "digit-added"] as const;
export type TypingSlip = (typeof typingSlips)[number];

/** Keys next to each key of a numeric pad: half of all wrong digits are hit there, the rest anywhere. */
const beside = ["12", "024", "0135", "26", "157", "2468", "359", "48", "579", "68"] as const;
const besideShare = 0.3;

/** Chance that a wrong digit is this one; over all nine wrong digits they sum to one. */
function mistyped(meant: string, typed: string): number {
  const near = beside[Number(meant)] ?? "";
  return (1 - besideShare) / 9 + (near.includes(typed) ? besideShare / near.length : 0);
}

/** A figure as it is typed, taken apart: "18.5" has two digits before the mark and one after. */
export interface Typed {
  readonly digits: string;
  /** Digits before the decimal mark. */
  readonly whole: number;
}

/** Reads a figure without thousands marks, with a dot before decimals and without final zeros after it. */
export function take(typed: string): Typed {
  const mark = typed.indexOf(".");
  return mark < 0
    ? { digits: typed, whole: typed.length }
    : { digits: typed.slice(0, mark) + typed.slice(mark + 1), whole: mark };
}

/** The same figure with so many digits before and after the mark; null where it does not fit. */
function padded({ digits, whole }: Typed, before: number, after: number): string | null {
  const fraction = digits.length - whole;
  if (whole > before || fraction > after) return null;
  return "0".repeat(before - whole) + digits + "0".repeat(after - fraction);
}

/** Chance that somebody who meant the one figure and slipped in this way typed what reads as the other. */
export function typingChance(slip: TypingSlip, from: Typed, to: Typed): number {
  const fraction = from.digits.length - from.whole;
  const all = outcomesOf(slip, from);
  if (all <= 0) return 0;
  switch (slip) {
    case "digit-substituted": {
      const found = padded(to, from.whole, fraction);
      return found === null ? 0 : substituted(from, found) / all;
    }
    case "digits-swapped": {
      const found = padded(to, from.whole, fraction);
      return found !== null && isSwap(from.digits, found) ? 1 / all : 0;
    }
    case "digit-dropped": {
      const inWhole = from.whole > 1 ? padded(to, from.whole - 1, fraction) : null;
      const inFraction = fraction > 0 ? padded(to, from.whole, fraction - 1) : null;
      return (dropped(from.digits, inWhole, 0, from.whole) + dropped(from.digits, inFraction, from.whole)) / all;
    }
    case "digit-added": {
      const inWhole = padded(to, from.whole + 1, fraction);
      const inFraction = fraction > 0 ? padded(to, from.whole, fraction + 1) : null;
      return (added(from.digits, inWhole, 0, from.whole) + added(from.digits, inFraction, from.whole)) / all;
    }
  }
}

/** A number of several digits is not typed with a zero first. */
const isLeadingZero = ({ whole }: Typed, position: number, digit: string) =>
  digit === "0" && position === 0 && whole > 1;

function substituted(from: Typed, found: string): number {
  const { digits } = from;
  let at = -1;
  for (let position = 0; position < digits.length; position++) {
    if (digits[position] === found[position]) continue;
    if (at >= 0) return 0;
    at = position;
  }
  const [meant = "", typed = ""] = [digits[at], found[at]];
  return at < 0 || isLeadingZero(from, at, typed) ? 0 : mistyped(meant, typed);
}

function isSwap(digits: string, found: string): boolean {
  let at = 0;
  while (at < digits.length && digits[at] === found[at]) at += 1;
  return (
    at + 1 < digits.length &&
    digits[at] !== digits[at + 1] &&
    digits[at] === found[at + 1] &&
    digits[at + 1] === found[at] &&
    digits.slice(at + 2) === found.slice(at + 2)
  );
}

/** How many digits of these positions leave `found` when they are left out. */
function dropped(digits: string, found: string | null, from: number, to = digits.length): number {
  if (found === null) return 0;
  let count = 0;
  for (let position = from; position < to; position++) {
    if (digits.slice(0, position) + digits.slice(position + 1) === found) count += 1;
  }
  return count;
}

/** Weight of putting a digit in at these positions of `digits` so that `found` stands there. */
function added(digits: string, found: string | null, from: number, to = digits.length): number {
  if (found === null) return 0;
  let weight = 0;
  for (let position = from; position <= to; position++) {
    const digit = found[position];
    if (found.slice(0, position) + found.slice(position + 1) !== digits) continue;
    weight += position === 0 && digit === "0" ? 0 : 1 / (10 * (digits.length + 1));
    // A key that was held too long.
    if (position < to && digits[position] === digit) weight += 1 / digits.length;
  }
  return weight;
}

/** Weight of everything the slip can leave but the figure itself. */
function outcomesOf(slip: TypingSlip, from: Typed): number {
  const { digits, whole } = from;
  const count = digits.length;
  switch (slip) {
    case "digit-substituted":
      return count - (whole > 1 ? mistyped(digits[0] ?? "", "0") : 0);
    case "digits-swapped": {
      let pairs = 0;
      for (let position = 0; position + 1 < count; position++)
        if (digits[position] !== digits[position + 1]) pairs += 1;
      return pairs;
    }
    case "digit-dropped":
      return count < 2 ? 0 : whole > 1 ? count : count - 1;
    case "digit-added": {
      const share = 1 / (10 * (count + 1));
      const isZeroFirst = digits.startsWith("0");
      // Before the mark there is one place more; a nought after the last decimal, or at the front, changes nothing.
      const places = count + (count > whole ? 2 : 1);
      const idle = 1 + (count > whole ? 1 : 0) + (isZeroFirst ? 1 : 0);
      return 1 - (isZeroFirst ? 1 / count : 0) + (10 * places - idle) * share;
    }
  }
}

/** False only where no typing slip leads from the one figure to the other; far cheaper than asking each. */
export function mayBeTyped({ digits: meant }: Typed, { digits: typed }: Typed): boolean {
  let start = 0;
  while (start < meant.length && meant[start] === typed[start]) start += 1;
  let end = 0;
  const most = Math.min(meant.length, typed.length) - start;
  while (end < most && meant[meant.length - 1 - end] === typed[typed.length - 1 - end]) end += 1;
  return countedDigits(meant, start, end) <= 2 && countedDigits(typed, start, end) <= 2;
}

/** Digits between the two, noughts aside: those come and go at either end of a figure. */
function countedDigits(typed: string, start: number, end: number): number {
  let count = 0;
  for (let position = start; position < typed.length - end; position++) {
    if (typed[position] !== "0") count += 1;
  }
  return count;
}

/**
 * Every figure one typing slip may leave or may have begun with: `digits` read as one number, `decimals` of them after
 * the mark. Calls back with both of each.
 */
export function typedVariants(
  digits: number,
  decimals: number,
  offer: (digits: number, decimals: number) => void,
): void {
  const count = Math.max(String(digits).length, decimals + 1);
  for (let place = 0, power = 1; place <= count; place++, power *= 10) {
    const [above, below] = [Math.floor(digits / power), digits % power];
    for (let digit = 0; digit <= 9; digit++) {
      const longer = (above * 10 + digit) * power + below;
      if (place >= decimals) offer(longer, decimals);
      if (place <= decimals && decimals > 0) offer(longer, decimals + 1);
    }
    if (place === count) continue;
    const own = above % 10;
    const higher = Math.floor(above / 10);
    for (let digit = 0; digit <= 9; digit++) offer((higher * 10 + digit) * power + below, decimals);
    if (count > 1) offer(higher * power + below, place < decimals ? decimals - 1 : decimals);
    if (place + 1 < count) offer(((Math.floor(higher / 10) * 10 + own) * 10 + (higher % 10)) * power + below, decimals);
  }
}
