import type { Cell } from "../../core/cell/cell";
import type { FoundCells } from "./check-patch";
import { inExcel, notRestored } from "./excel-fault";
import { isMark, isRowStep, moveRows, type Marks } from "./marks";
import { cellsOfRows, keyOf, type CellsStep, type RowStep, type Step } from "./patch-steps";
import { Batch } from "./slices";
import { writeCells, type PlannedCell } from "./write-cells";
import { writeSheet } from "./write-sheet";

/**
 * Puts back whatever of the steps was done, however far the write came: two syncs. The workbook itself tells which rows
 * and sheets have changed; cells are simply written as they were, done or not. Rejects with a Fault when it fails.
 */
export async function takeBack(steps: readonly Step[], found: FoundCells, marks: Marks): Promise<void> {
  try {
    await inExcel((context) => restore(context, steps, found, marks));
  } catch {
    throw notRestored();
  }
}

async function restore(
  context: Excel.RequestContext,
  steps: readonly Step[],
  found: FoundCells,
  marks: Marks,
): Promise<void> {
  const { workbook } = context;
  const names = workbook.names.load("items/name,items/formula");
  const sheets = steps.map((step) =>
    step.kind === "add-sheet" || step.kind === "remove-sheet" ? step.sheet.name : null,
  );
  const standing = sheets.map((name) => (name === null ? null : standingSheet(context, name)));
  const present = workbook.worksheets.load("items/name");
  await context.sync();

  // A sheet deleted meanwhile takes its cells with it; the others are put back all the same.
  const isPresent = (sheet: string) => present.items.some(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const done = marks.stepsDone(names.items, steps);
  let rowsDone = steps.filter((step, index) => isRowStep(step) && done.has(index)).length;
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet.name] : [])));
  const batch = new Batch(context);
  for (const [index, step] of [...steps.entries()].reverse()) {
    const place = standing[index];
    if (isRowStep(step)) {
      if (!done.has(index)) continue;
      if (isPresent(step.sheet)) await undoRows(context, batch, step);
      rowsDone -= 1;
    } else if (step.kind === "cells") {
      // Cells of a step the write never came to hold what they held; their positions may not be there yet.
      if (step.rowStepsBefore > rowsDone) continue;
      const cells = asBefore(step, found).filter(({ sheet }) => !added.has(sheet) && isPresent(sheet));
      await writeCells(context, batch, cells);
    } else if (step.kind === "add-sheet") {
      // A sheet of this name without a mark is ours only if nothing was written on it yet.
      const isOurs = done.has(index) || place?.used.isNullObject === true;
      if (place?.sheet.isNullObject === false && isOurs) place.sheet.delete();
    } else if (place?.sheet.isNullObject === true) {
      await writeSheet(context, batch, step.sheet, step.index);
    }
  }
  for (const name of names.items.filter((each) => isMark(each.name))) name.delete();
  await batch.send();
}

function standingSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  return { sheet, used: sheet.getUsedRangeOrNullObject(false).load("address") };
}

async function undoRows(context: Excel.RequestContext, batch: Batch, step: RowStep): Promise<void> {
  const back: RowStep = { ...step, kind: step.kind === "insert-rows" ? "delete-rows" : "insert-rows" };
  moveRows(context.workbook.worksheets.getItem(step.sheet), back);
  if (back.kind === "delete-rows") return;
  const cells = cellsOfRows(step).map(({ content, look, ...at }) => ({
    ...at,
    content: content?.before ?? null,
    look: look?.before ?? null,
  }));
  await writeCells(context, batch, cells);
}

/** The cells of a step as they stood: as they were found where rows had not moved yet, else as the patch expects them. */
function asBefore(step: CellsStep, found: FoundCells): readonly PlannedCell[] {
  return step.writes.map(({ sheet, row, column, content, look }) => {
    const known: Cell | undefined = step.rowStepsBefore === 0 ? found.get(keyOf(sheet, row, column)) : undefined;
    return {
      sheet,
      row,
      column,
      content: content === null ? null : (known ?? content.before),
      look: look?.before ?? null,
    };
  });
}
