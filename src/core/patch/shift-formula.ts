import { lastRow, parsePosition, quoteSheet } from "../cell/address";

/** Rows that were put in (count > 0) or taken away (count < 0) before or from row `at` of a sheet; rows from 0. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

const token =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3})(\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

/**
 * Rewrites the row references of a formula as Excel does when rows come or go: ranges grow and shrink, a reference to a
 * row that is gone becomes #REF!. `home` is the sheet the formula stands on. Text in quotes and names are left alone.
 */
export function shiftFormula(formula: string, home: string, shift: RowShift): string {
  let previousEnd = 0;
  let result = "";
  for (const match of formula.matchAll(token)) {
    const [whole, prefix] = match;
    const before = match.index === 0 ? "" : (formula[match.index - 1] ?? "");
    result += formula.slice(previousEnd, match.index);
    previousEnd = match.index + whole.length;
    const isPartOfName = /[\p{L}\p{N}_.]/u.test(before);
    result +=
      whole.startsWith('"') || isPartOfName || sheetOfPrefix(prefix, home) !== shift.sheet
        ? whole
        : moved(match, shift);
  }
  return result + formula.slice(previousEnd);
}

/** Rewrites sheet names in a formula after a sheet was renamed. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole: string, prefix: string | undefined) =>
      prefix !== undefined && unquote(prefix) === from ? `${quoteSheet(to)}!` : whole,
  );
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function sheetOfPrefix(prefix: string | undefined, home: string): string {
  return prefix === undefined ? home : unquote(prefix.slice(0, -1));
}

function moved(match: RegExpMatchArray, shift: RowShift): string {
  const [
    whole,
    prefix = "",
    column1,
    lock1 = "",
    row1,
    column2,
    lock2 = "",
    row2,
    rowsLock1 = "",
    rows1,
    rowsLock2 = "",
    rows2,
  ] = match;
  if (column1 !== undefined && row1 !== undefined) {
    if (parsePosition(column1 + row1) === null) return whole;
    if (column2 === undefined || row2 === undefined) {
      const row = shiftRow(Number(row1) - 1, shift);
      return row === null ? `${prefix}#REF!` : `${prefix}${column1}${lock1}${String(row + 1)}`;
    }
    const span = shiftSpan(Number(row1) - 1, Number(row2) - 1, shift);
    if (span === null) return `${prefix}#REF!`;
    return `${prefix}${column1}${lock1}${String(span[0] + 1)}:${column2}${lock2}${String(span[1] + 1)}`;
  }
  const span = shiftSpan(Number(rows1) - 1, Number(rows2) - 1, shift);
  return span === null
    ? `${prefix}#REF!`
    : `${prefix}${rowsLock1}${String(span[0] + 1)}:${rowsLock2}${String(span[1] + 1)}`;
}

/** Where a row goes; null when it is taken away or pushed off the sheet. */
export function shiftRow(row: number, shift: RowShift): number | null {
  if (row < shift.at) return row;
  if (shift.count < 0 && row < shift.at - shift.count) return null;
  const target = row + shift.count;
  return target > lastRow ? null : target;
}

/** Where a span of rows goes; null when all of it is taken away. */
export function shiftSpan(first: number, last: number, shift: RowShift): readonly [number, number] | null {
  const top = Math.min(first, last);
  const bottom = Math.max(first, last);
  if (shift.count >= 0) {
    return [shiftRow(top, shift) ?? lastRow, shiftRow(bottom, shift) ?? lastRow];
  }
  const goneTo = shift.at - shift.count;
  if (top >= shift.at && bottom < goneTo) return null;
  const newTop = top < shift.at ? top : Math.max(top, goneTo) + shift.count;
  const newBottom = bottom < shift.at ? bottom : bottom >= goneTo ? bottom + shift.count : shift.at - 1;
  return [newTop, newBottom];
}
