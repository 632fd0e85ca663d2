import type { Area } from "../../../src/core/cell/address";

/** Rows put in (count > 0) or taken away (count < 0) at row `at`. */
export interface Shift {
  readonly at: number;
  readonly count: number;
}

/** Where a span of rows goes; null when all of it is taken away. */
export function shiftedSpan(first: number, last: number, { at, count }: Shift): readonly [number, number] | null {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const top = first < at ? first : Math.max(first, end) + count;
  const bottom = last < at ? last : Math.max(last + 1, end) + count - 1;
  return bottom < top || (first >= at && last < end) ? null : [top, bottom];
}

export function shiftedArea(area: Area, shift: Shift): Area | null {
  const span = shiftedSpan(area.top, area.bottom, shift);
  return span === null ? null : { ...area, top: span[0], bottom: span[1] };
}

const reference =
  /("[^"]*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\p{N}_(!])/gu;

/** Moves the references of a formula that point at the edited sheet, as Excel does when rows come or go. */
export function shiftReferences(formula: string, home: string, edited: string, shift: Shift): string {
  return formula.replace(
    reference,
    (
      whole: string,
      quoted: string | undefined,
      prefix: string | undefined,
      c1: string,
      r1: string,
      c2?: string,
      r2?: string,
    ) => {
      if (quoted !== undefined) return whole;
      const sheet = prefix === undefined ? home : prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
      if (sheet.toLowerCase() !== edited.toLowerCase()) return whole;
      const span = shiftedSpan(Number(r1) - 1, Number(r2 ?? r1) - 1, shift);
      if (span === null) return `${prefix ?? ""}#REF!`;
      const first = `${prefix ?? ""}${c1}${String(span[0] + 1)}`;
      return c2 === undefined ? first : `${first}:${c2}${String(span[1] + 1)}`;
    },
  );
}
