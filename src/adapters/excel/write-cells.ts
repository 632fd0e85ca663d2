import type { Area } from "../../core/cell/address";
import { blankCell, type Cell, type CellStyle } from "../../core/cell/cell";
import { blocksOf, rangeOf, sizeOf } from "./blocks";
import { entryOf } from "./cell-entry";
import { loadArea, type LoadedArea } from "./loaded-area";
import { keyOf } from "./patch-steps";
import { blockBytes, contentBytes, styleBytes, type Batch } from "./slices";
import { propertiesOf } from "./style";

/** A cell and what it shall hold; null leaves content or look alone. */
export interface PlannedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: Cell | null;
  readonly look: CellStyle | null;
}

/** A block as it stood just before it was written and just after, both from the request that wrote it. */
export interface WrittenBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly before: LoadedArea;
  readonly after: LoadedArea;
  /** Whether all cells kept their rule for entries, before and after; null where that was not asked. */
  readonly isValid: { readonly before: Excel.DataValidation; readonly after: Excel.DataValidation } | null;
}

/** Queues values, then formats, then looks of the cells, each block between two readings of itself. */
export async function writeCells(
  context: Excel.RequestContext,
  batch: Batch,
  cells: readonly PlannedCell[],
): Promise<readonly WrittenBlock[]> {
  const written: WrittenBlock[] = [];
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const own = cells.filter(({ sheet }) => sheet === name);
    const planned = new Map(own.map((cell) => [keyOf(name, cell.row, cell.column), cell]));
    const at = (row: number, column: number) => planned.get(keyOf(name, row, column));
    const sheet = context.workbook.worksheets.getItem(name);
    for (const area of blocksOf(own.filter(({ content }) => content !== null))) {
      await batch.make(sizeOf(area) * contentBytes * 2 + blockBytes);
      const before = loadArea(sheet, area, false);
      const wasValid = before.range.dataValidation.load("valid");
      writeContents(
        rangeOf(sheet, area),
        gridOf(area, (row, column) => at(row, column)?.content ?? blankCell),
      );
      const after = loadArea(sheet, area, false);
      const isValid = { before: wasValid, after: after.range.dataValidation.load("valid") };
      written.push({ sheet: name, area, before, after, isValid });
    }
    for (const area of blocksOf(own.filter(({ look }) => look !== null))) {
      await batch.make(sizeOf(area) * styleBytes * 2 + blockBytes);
      const before = loadArea(sheet, area, true);
      const looks = gridOf(area, (row, column) => at(row, column)?.look ?? null);
      writeLooks(sheet, area, looks);
      written.push({ sheet: name, area, before, after: loadArea(sheet, area, true), isValid: null });
    }
  }
  return written;
}

export function gridOf<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) => at(area.top + row, area.left + column)),
  );
}

/**
 * Writes contents, then number formats. A cell formatted as text would keep any entry as text, so the format is cleared
 * first; set afterwards it changes no stored value, and a date format Excel guesses from a formula does not stay.
 */
function writeContents(range: Excel.Range, cells: readonly (readonly Cell[])[]): void {
  range.numberFormat = cells.map((row) => row.map(() => "General"));
  range.formulas = cells.map((row) => row.map(entryOf));
  range.numberFormat = cells.map((row) => row.map(({ format }) => format));
}

function writeLooks(sheet: Excel.Worksheet, area: Area, looks: readonly (readonly (CellStyle | null)[])[]): void {
  const empty: { row: number; column: number }[] = [];
  looks.forEach((row, i) => {
    row.forEach((look, j) => {
      if (look?.fill === null) empty.push({ row: area.top + i, column: area.left + j });
    });
  });
  for (const block of blocksOf(empty)) rangeOf(sheet, block).format.fill.clear();
  rangeOf(sheet, area).setCellProperties(
    looks.map((row) => row.map((look) => (look === null ? {} : propertiesOf(look)))),
  );
}
