import { lastRow, parsePosition } from "../cell/address";
import { referencePattern, sheetsOfPrefix } from "./reference-pattern";

/** Rows that were put in (count > 0) or taken away (count < 0) before or from row `at` of a sheet; rows from 0. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/**
 * Rewrites the row references of a formula as Excel does when rows come or go: ranges grow and shrink, a reference to a
 * row that is gone becomes #REF!. `home` is the sheet the formula stands on. Text in quotes, names, other workbooks,
 * columns of tables by header and references through several sheets are left alone.
 */
export function shiftFormula(formula: string, home: string, shift: RowShift): string {
  return formula.replace(referencePattern, (...match: (string | undefined)[]) => {
    const [whole = "", prefix, column, , row, , , , , , , , rows1] = match;
    const isReference = (column !== undefined && row !== undefined) || rows1 !== undefined;
    const [sheet = home, another] = sheetsOfPrefix(prefix);
    const isMeant = another === undefined && sheet.toLowerCase() === shift.sheet.toLowerCase();
    return isReference && isMeant ? moved(match, shift) : whole;
  });
}

function moved(match: readonly (string | undefined)[], shift: RowShift): string {
  const [whole = "", prefix = "", column = "", lock = "", row, again = "", column2, lock2 = "", row2] = match;
  if (row === undefined) {
    const [rowsLock1 = "", rows1, rowsLock2 = "", rows2] = match.slice(11);
    const span = shiftSpan(Number(rows1) - 1, Number(rows2) - 1, shift);
    return span === null
      ? `${prefix}#REF!`
      : `${prefix}${rowsLock1}${String(span[0] + 1)}:${rowsLock2}${String(span[1] + 1)}`;
  }
  if (parsePosition(column + row) === null) return whole;
  if (column2 === undefined || row2 === undefined) {
    const target = shiftRow(Number(row) - 1, shift);
    return target === null ? `${prefix}#REF!` : `${prefix}${column}${lock}${String(target + 1)}`;
  }
  const span = shiftSpan(Number(row) - 1, Number(row2) - 1, shift);
  if (span === null) return `${prefix}#REF!`;
  return `${prefix}${column}${lock}${String(span[0] + 1)}:${again}${column2}${lock2}${String(span[1] + 1)}`;
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
