import type { Cell } from "../../core/cell/cell";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Needed } from "./needed";

/**
 * The workbook with just the cells the needed formulas are made of. Handing the engine all of a sheet of 10,000 rows to
 * calculate one sum took four seconds; handing it the six cells of the sum takes 30 milliseconds.
 */
export function excerptOf(workbook: WorkbookSnapshot, needed: Needed): WorkbookSnapshot {
  if (needed.isEverything) return workbook;
  const kept = workbook.sheets.map(() => new Map<number, (Cell | undefined)[]>());
  const keep = (sheet: number, row: number, column: number, cell: Cell | undefined): void => {
    if (cell === undefined) return;
    const rows = kept[sheet];
    const cells = rows?.get(row);
    if (cells !== undefined) cells[column] = cell;
    else {
      const line: (Cell | undefined)[] = [];
      line[column] = cell;
      rows?.set(row, line);
    }
  };
  for (const { sheet, area } of needed.areas) {
    for (const [row, cells] of rowsBetween(workbook.sheets[sheet], area.top, area.bottom)) {
      const right = Math.min(area.right, cells.length - 1);
      for (let column = area.left; column <= right; column++) keep(sheet, row, column, cells[column]);
    }
  }
  for (const { sheet, row, column } of needed.formulas.values()) {
    const source = workbook.sheets[sheet];
    if (source !== undefined) keep(sheet, row, column, cellAt(source, row, column));
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => ({
      ...sheet,
      rows: new Map([...(kept[index] ?? [])].sort(([a], [b]) => a - b)),
    })),
  };
}

function* rowsBetween(
  sheet: SheetSnapshot | undefined,
  top: number,
  bottom: number,
): Generator<readonly [number, readonly (Cell | undefined)[]]> {
  if (sheet === undefined) return;
  if (bottom - top > sheet.rows.size) {
    for (const [row, cells] of sheet.rows) if (row >= top && row <= bottom) yield [row, cells];
    return;
  }
  for (let row = top; row <= bottom; row++) {
    const cells = sheet.rows.get(row);
    if (cells !== undefined) yield [row, cells];
  }
}
