import type { WordCell } from "../../../core/import/word-table";

/** A cell as the document writes it, before merges are resolved. */
export interface RawCell {
  span: number;
  vertical: "restart" | "continue" | null;
  horizontal: "restart" | "continue" | null;
  text: string;
  isBold: boolean;
  alignment: WordCell["alignment"];
}

export interface RawRow {
  /** Columns of the grid left empty before the first cell. */
  before: number;
  isHeader: boolean;
  isDeleted: boolean;
  readonly cells: RawCell[];
}

type Growing = { -readonly [Key in keyof WordCell]: WordCell[Key] };

/** Resolves horizontal and vertical merges into cells that do not overlap. A stray continuation is a cell of its own. */
export function gridCells(rows: readonly RawRow[]): readonly WordCell[] {
  const cells: Growing[] = [];
  let open = new Map<number, Growing>();
  rows.forEach((row, rowIndex) => {
    const still = new Map<number, Growing>();
    let column = row.before;
    let last: Growing | null = null;
    for (const raw of row.cells) {
      const above = raw.vertical === "continue" ? open.get(column) : undefined;
      if (raw.horizontal === "continue" && last !== null) {
        last.columnSpan += raw.span;
      } else if (above?.columnSpan === raw.span) {
        above.rowSpan += 1;
        if (raw.text !== "") above.text = above.text === "" ? raw.text : `${above.text}\n${raw.text}`;
        still.set(column, above);
        last = null;
      } else {
        const { text, isBold, alignment } = raw;
        last = { row: rowIndex, column, rowSpan: 1, columnSpan: raw.span, text, isBold, alignment };
        cells.push(last);
        if (raw.vertical !== null) still.set(column, last);
      }
      column += raw.span;
    }
    open = still;
  });
  return cells;
}
