import { formatPlain, formatVietnamese, type Amount } from "../cell/amount";
import type { TextEdit } from "./claim";
import { homeOf, type ProseFigure } from "./figures";

/** A figure where it stands in the whole text, with its per-cent sign; null for one that stands nowhere. */
export function printedAt(figure: ProseFigure): Omit<TextEdit, "expected"> | null {
  const home = homeOf(figure);
  if (home === null) return null;
  return {
    start: home.sourceAt(figure.start),
    end: home.sourceEnd(figure.end),
    line: home.lineAt(figure.start),
    found: home.text.slice(figure.start, figure.end),
  };
}

/** A figure written as the one it replaces was: with or without dots between thousands, its mark and its sign. */
export function likePrinted(found: string, value: Amount): string {
  const sign = /\s?%$/u.exec(found)?.[0] ?? "";
  const digits = found.slice(0, found.length - sign.length);
  const isDotDecimal = /^\d+\.\d+$/u.test(digits) && value.decimals > 0;
  if (isDotDecimal) return formatPlain(value) + sign;
  const isGrouped = !/^\d{4,}/u.test(digits);
  const written = isGrouped ? formatVietnamese(value) : formatPlain(value).replace(".", ",");
  // 09 stays of two digits.
  const width = /^0\d+$/u.test(digits) ? digits.length : 0;
  return written.padStart(width, "0") + sign;
}
