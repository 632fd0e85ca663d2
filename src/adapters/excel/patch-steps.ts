import type { Cell, CellStyle } from "../../core/cell/cell";
import type { Edit, Patch } from "../../core/patch/edit";

/** What is to become of one cell; null leaves that side of it alone. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: { readonly before: Cell; readonly after: Cell } | null;
  readonly look: { readonly before: CellStyle; readonly after: CellStyle } | null;
}

/** Cells that are written together, between one change of rows or sheets and the next. */
export interface CellsStep {
  readonly kind: "cells";
  readonly writes: readonly CellWrite[];
  /** How many changes of rows come before it: its positions hold after just those. */
  readonly rowStepsBefore: number;
}

export type SheetStep = Extract<Edit, { kind: "add-sheet" | "remove-sheet" }>;
export type RowStep = Extract<Edit, { kind: "insert-rows" | "delete-rows" }>;
export type Step = CellsStep | RowStep | SheetStep;

/** The patch as steps in order; several edits of one cell between two steps become one write. */
export function stepsOf(patch: Patch): readonly Step[] {
  const steps: Step[] = [];
  let writes = new Map<string, CellWrite>();
  let rowSteps = 0;
  const close = () => {
    if (writes.size > 0) steps.push({ kind: "cells", writes: [...writes.values()], rowStepsBefore: rowSteps });
    writes = new Map();
  };
  for (const edit of patch.edits) {
    if (edit.kind === "set-cell" || edit.kind === "set-format") {
      const key = keyOf(edit.at.sheet, edit.at.row, edit.at.column);
      writes.set(key, merged(writes.get(key), edit));
      continue;
    }
    close();
    steps.push(edit);
    if (edit.kind === "insert-rows" || edit.kind === "delete-rows") rowSteps += 1;
    if (edit.kind === "insert-rows") {
      const fresh = cellsOfRows(edit);
      if (fresh.length > 0) steps.push({ kind: "cells", writes: fresh, rowStepsBefore: rowSteps });
    }
  }
  close();
  return steps;
}

export const keyOf = (sheet: string, row: number, column: number): string =>
  `${String(row)} ${String(column)} ${sheet}`;

function merged(known: CellWrite | undefined, edit: Extract<Edit, { kind: "set-cell" | "set-format" }>): CellWrite {
  const base: CellWrite = known ?? { ...edit.at, content: null, look: null };
  return edit.kind === "set-cell"
    ? { ...base, content: { before: base.content?.before ?? edit.before, after: edit.after } }
    : { ...base, look: { before: base.look?.before ?? edit.before, after: edit.after } };
}

/** The cells rows bring with them, as writes over blank cells. */
export function cellsOfRows({ sheet, at, rows }: RowStep): readonly CellWrite[] {
  return rows.flatMap((cells, offset) =>
    cells.map(({ column, cell }) => ({
      sheet,
      row: at + offset,
      column,
      content: { before: cell, after: cell },
      look: { before: cell.style, after: cell.style },
    })),
  );
}
