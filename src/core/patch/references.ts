import { lastColumn, lastRow, parseColumn, parsePosition, type Range } from "../cell/address";

const token =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

/**
 * The ranges a formula reads, in order of appearance. `home` is the sheet the formula stands on. Names and references
 * computed at run time (INDIRECT, OFFSET) are not followed.
 */
export function referencesOf(formula: string, home: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const [whole, prefix, from, to, column1, column2, row1, row2] of formula.matchAll(token)) {
    if (whole.startsWith('"')) continue;
    const sheet = prefix === undefined ? home : unquote(prefix.slice(0, -1));
    if (from !== undefined) {
      const a = parsePosition(from);
      const b = parsePosition(to ?? from);
      if (a !== null && b !== null) ranges.push(spanning(sheet, a.row, a.column, b.row, b.column));
    } else if (column1 !== undefined && column2 !== undefined) {
      const a = parseColumn(column1);
      const b = parseColumn(column2);
      if (a !== null && b !== null) ranges.push(spanning(sheet, 0, a, lastRow, b));
    } else {
      ranges.push(spanning(sheet, Number(row1) - 1, 0, Number(row2) - 1, lastColumn));
    }
  }
  return ranges;
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
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
