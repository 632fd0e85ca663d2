import type { Area } from "../../core/cell/address";

/** The fewest plain rectangles that cover just these cells, as far as joining neighbours in rows, then rows, goes. */
export function blocksOf(cells: Iterable<{ readonly row: number; readonly column: number }>): readonly Area[] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns === undefined) rows.set(row, [column]);
    else columns.push(column);
  }
  const blocks: Area[] = [];
  let open = new Map<string, Area>();
  let previous = -2;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const still = new Map<string, Area>();
    for (const { left, right } of runsOf(rows.get(row) ?? [])) {
      const key = `${String(left)}-${String(right)}`;
      const above = previous === row - 1 ? open.get(key) : undefined;
      still.set(key, { top: above?.top ?? row, left, bottom: row, right });
      if (above !== undefined) open.delete(key);
    }
    blocks.push(...open.values());
    open = still;
    previous = row;
  }
  return [...blocks, ...open.values()];
}

function runsOf(columns: readonly number[]): readonly { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

export const heightOf = (area: Area): number => area.bottom - area.top + 1;
export const widthOf = (area: Area): number => area.right - area.left + 1;
export const sizeOf = (area: Area): number => heightOf(area) * widthOf(area);

export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, heightOf(area), widthOf(area));

/** The rows, from 0, as whole rows of the sheet. */
export const wholeRows = (sheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  sheet.getRange(`${String(first + 1)}:${String(first + count)}`);
