import { lastColumn, lastRow, parseColumn, parsePosition, type Range } from "../cell/address";
import { referencePattern, sheetsOfPrefix } from "./reference-pattern";

/**
 * The ranges a formula reads, in order of appearance. `home` is the sheet the formula stands on. A reference
 * through several sheets gives its range on the first and on the last. Names, other workbooks, columns of tables by
 * header and references computed at run time (INDIRECT, OFFSET) are not followed.
 */
export function referencesOf(formula: string, home: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const match of formula.matchAll(referencePattern)) {
    const [, prefix, column, , row, , column2 = column, , row2 = row, from, to, , rows1, , rows2] = match;
    const sheets = prefix === undefined ? [home] : sheetsOfPrefix(prefix);
    for (const sheet of sheets) {
      if (column !== undefined && row !== undefined) {
        const a = parsePosition(column + row);
        const b = parsePosition(`${String(column2)}${String(row2)}`);
        if (a !== null && b !== null) ranges.push(spanning(sheet, a.row, a.column, b.row, b.column));
      } else if (from !== undefined && to !== undefined) {
        const a = parseColumn(from);
        const b = parseColumn(to);
        if (a !== null && b !== null) ranges.push(spanning(sheet, 0, a, lastRow, b));
      } else if (rows1 !== undefined && rows2 !== undefined) {
        ranges.push(spanning(sheet, Number(rows1) - 1, 0, Number(rows2) - 1, lastColumn));
      }
    }
  }
  return ranges;
}

function spanning(sheet: string, row1: number, column1: number, row2: number, column2: number): Range {
  return {
    sheet,
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}
