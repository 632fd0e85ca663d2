import { formatPosition, type CellRef } from "../../core/cell/address";
import { blankCell, type Cell, type CellStyle } from "../../core/cell/cell";
import { describeCell } from "../../core/patch/apply";
import type { Conflict } from "../../core/patch/edit";
import { isKept } from "./cell-entry";
import type { FoundCells } from "./check-patch";
import { cellOfRange, type LoadedArea } from "./loaded-area";
import { keyOf, type CellsStep, type Step } from "./patch-steps";
import { isMark, type Marks } from "./marks";
import { Batch } from "./slices";
import { StyleTable } from "./style";
import { writeCells, type PlannedCell, type WrittenBlock } from "./write-cells";
import { writeSheet } from "./write-sheet";

/** A cell that no longer held what the check had found there when the write came to it. */
export interface RacedCell {
  readonly at: CellRef;
  readonly held: Cell;
  readonly conflict: Conflict;
}

/** What the write told about itself. */
export interface Written {
  /** Cells somebody changed between the check and the write, with what they held. */
  readonly raced: readonly RacedCell[];
  /** Cells that take only certain entries, and now hold something else. */
  readonly invalid: readonly Conflict[];
  /** True when every cell came back as it was meant. */
  readonly isKept: boolean;
  /** Marks that now stand in the workbook, any of an earlier broken write among them. */
  readonly marks: readonly string[];
}

/**
 * Writes every step in order: one sync, or one per 4 MB. Each block of cells is read again just before and just after
 * it is written, inside the same request.
 */
export async function writePatch(
  context: Excel.RequestContext,
  steps: readonly Step[],
  found: FoundCells,
  marks: Marks,
): Promise<Written> {
  const batch = new Batch(context);
  const written: { readonly step: Step; readonly blocks: readonly WrittenBlock[] }[] = [];
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const [index, step] of steps.entries()) {
    if (step.kind === "cells") {
      written.push({ step, blocks: await writeCells(context, batch, step.writes.map(planned)) });
    } else if (step.kind === "add-sheet") {
      written.push({
        step,
        blocks: await writeSheet(context, batch, step.sheet, step.index, (sheet) =>
          marks.markSheet(context, sheet, index),
        ),
      });
    } else if (step.kind === "remove-sheet") {
      context.workbook.worksheets.getItem(step.sheet.name).delete();
    } else {
      marks.moveRows(context, step, index);
    }
  }
  const names = marks.isAny ? context.workbook.names.load("items/name") : null;
  await batch.send();
  const left = names?.items.map(({ name }) => name).filter(isMark) ?? [];
  return { ...judged(written, found), marks: left };
}

const planned = ({ sheet, row, column, content, look }: CellsStep["writes"][number]): PlannedCell => ({
  sheet,
  row,
  column,
  content: content?.after ?? null,
  look: look?.after ?? null,
});

function judged(
  written: readonly { readonly step: Step; readonly blocks: readonly WrittenBlock[] }[],
  found: FoundCells,
): Omit<Written, "marks"> {
  const styles = new StyleTable();
  const raced: RacedCell[] = [];
  const invalid: Conflict[] = [];
  const seen = new Set<string>();
  let kept = true;
  for (const { step, blocks } of written) {
    const meant = meantBy(step);
    for (const { sheet, area, before, after, isValid } of blocks) {
      // Excel asks only people who type; what code enters it takes, and tells of afterwards.
      if (isValid !== null && isValid.before.valid && !isValid.after.valid) {
        const at = { sheet, row: area.top, column: area.left };
        invalid.push({ at, reason: "validation", expected: "", found: enteredAt(after, styles) });
      }
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const at = { sheet, row, column };
          const read = ({ range, looks }: typeof before) =>
            cellOfRange(range, looks, row - area.top, column - area.left, styles);
          const key = keyOf(sheet, row, column);
          // Only the first write to a cell meets what the check found; later ones meet the first.
          const isFirst = step.kind === "cells" && step.rowStepsBefore === 0 && !seen.has(key);
          const expected = isFirst ? found.get(key) : undefined;
          if (before.looks === null) seen.add(key);
          const held = read(before);
          if (before.looks === null && expected !== undefined && !isKept(expected, held)) {
            const conflict = { expected: describeCell(expected), found: describeCell(held) };
            raced.push({ at, held, conflict: { at, reason: "changed", ...conflict } });
          }
          const now = read(after);
          const { content, look } = meant(row, column, sheet);
          if (
            before.looks === null
              ? content !== null && !isKept(content, now)
              : look !== null && !looksAs(look, now.style)
          ) {
            kept = false;
          }
        }
      }
    }
  }
  return { raced, invalid, isKept: kept };
}

const enteredAt = ({ range, looks }: LoadedArea, styles: StyleTable): string =>
  describeCell(cellOfRange(range, looks, 0, 0, styles));

type Meant = (row: number, column: number, sheet: string) => { content: Cell | null; look: CellStyle | null };

function meantBy(step: Step): Meant {
  if (step.kind === "add-sheet") {
    const cells = new Map(step.sheet.cells.map(({ row, column, cell }) => [formatPosition({ row, column }), cell]));
    return (row, column) => ({ content: cells.get(formatPosition({ row, column })) ?? blankCell, look: null });
  }
  const writes = step.kind === "cells" ? step.writes : [];
  const cells = new Map(writes.map((write) => [keyOf(write.sheet, write.row, write.column), write]));
  return (row, column, sheet) => {
    const write = cells.get(keyOf(sheet, row, column));
    return { content: write?.content?.after ?? null, look: write?.look?.after ?? null };
  };
}

/** Lines are not compared: neighbouring cells share theirs, and Excel tells both of the last one drawn. */
function looksAs(meant: CellStyle, found: CellStyle): boolean {
  return (
    meant.font.name === found.font.name &&
    meant.font.size === found.font.size &&
    meant.font.bold === found.font.bold &&
    meant.font.italic === found.font.italic &&
    meant.horizontal === found.horizontal &&
    meant.wrap === found.wrap
  );
}
