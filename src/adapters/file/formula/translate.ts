import { columnName, lastColumn, lastRow, parseColumn } from "../../../core/cell/address";

// A doubled quote ends one quoted piece and begins the next, which spares the search a way back.
const token =
  /"[^"]*"|'[^']*'|\[[^\][]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** The formula as it reads when copied `rows` down and `columns` to the right: references without $ move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(token, (whole: string, ...groups: (string | undefined)[]) => {
    const [lock1, column, lock2, row, lockA, columnA, lockB, columnB, lock3, row3, lock4, row4] = groups;
    if (column !== undefined && row !== undefined) {
      const nextColumn = moveColumn(column, lock1, columns);
      const nextRow = moveRow(row, lock2, rows);
      return nextColumn === null || nextRow === null ? "#REF!" : nextColumn + nextRow;
    }
    if (columnA !== undefined && columnB !== undefined) {
      const [a, b] = [moveColumn(columnA, lockA, columns), moveColumn(columnB, lockB, columns)];
      return a === null || b === null ? "#REF!" : `${a}:${b}`;
    }
    if (row3 !== undefined && row4 !== undefined) {
      const [a, b] = [moveRow(row3, lock3, rows), moveRow(row4, lock4, rows)];
      return a === null || b === null ? "#REF!" : `${a}:${b}`;
    }
    return whole;
  });
}

/** References wrap round the sheet's edge in shared formulas, as they do in Excel. */
function moveRow(row: string, lock: string | undefined, by: number): string | null {
  const index = Number(row) - 1;
  if (index > lastRow || index < 0) return null;
  const size = lastRow + 1;
  return (lock ?? "") + String((lock === "$" ? index : (index + by + size) % size) + 1);
}

function moveColumn(column: string, lock: string | undefined, by: number): string | null {
  const index = parseColumn(column);
  if (index === null) return null;
  const size = lastColumn + 1;
  return (lock ?? "") + columnName(lock === "$" ? index : (index + by + size) % size);
}
