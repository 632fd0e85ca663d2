import type { Cell } from "../../core/cell/cell";
import { wholeRows } from "./blocks";
import type { FoundCells } from "./check-patch";
import { inExcel, notRestored } from "./excel-fault";
import { cellsOfRows, keyOf, type CellsStep, type RowStep, type Step } from "./patch-steps";
import { Batch } from "./slices";
import { writeCells, type PlannedCell } from "./write-cells";
import { progressKey } from "./write-patch";
import { writeSheet } from "./write-sheet";

/**
 * Puts back whatever of the steps was done, however far the write came. Which sheets stand and how many changes of rows
 * are done is asked of the workbook; cells are simply written as they were, done or not. Rejects with a Fault when it
 * cannot be put back.
 */
export async function takeBack(steps: readonly Step[], found: FoundCells, isComplete: boolean): Promise<void> {
  try {
    await inExcel(async (context) => {
      const progress = context.workbook.settings.getItemOrNullObject(progressKey).load("value");
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const names = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
      const total = steps.filter(isRowStep).length;
      const stored = progress.isNullObject ? 0 : Number(progress.value);
      const done = isComplete ? total : stored;
      if (!progress.isNullObject) progress.delete();
      const batch = new Batch(context);
      let ordinal = total;
      for (const step of [...steps].reverse()) {
        if (isRowStep(step)) {
          if (ordinal <= done) await undoRows(context, batch, step);
          ordinal -= 1;
        } else if (step.kind === "add-sheet") {
          if (names.has(step.sheet.name.toLowerCase())) context.workbook.worksheets.getItem(step.sheet.name).delete();
        } else if (step.kind === "remove-sheet") {
          if (!names.has(step.sheet.name.toLowerCase())) await writeSheet(context, batch, step.sheet, step.index);
        } else if (step.rowStepsBefore <= done) {
          const added = new Set(steps.flatMap((each) => (each.kind === "add-sheet" ? [each.sheet.name] : [])));
          await writeCells(
            context,
            batch,
            asBefore(step, found).filter(({ sheet }) => !added.has(sheet)),
          );
        }
      }
      await batch.send();
    });
  } catch {
    throw notRestored();
  }
}

const isRowStep = (step: Step): step is RowStep => step.kind === "insert-rows" || step.kind === "delete-rows";

async function undoRows(context: Excel.RequestContext, batch: Batch, step: RowStep): Promise<void> {
  const rows = wholeRows(context.workbook.worksheets.getItem(step.sheet), step.at, step.rows.length);
  if (step.kind === "insert-rows") {
    rows.delete("Up");
    return;
  }
  rows.insert("Down");
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
