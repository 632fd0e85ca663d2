import { wholeRows } from "./blocks";
import type { RowStep, Step } from "./patch-steps";

/** Hidden names that stand in the workbook only while a patch with rows or sheets is written. */
const prefix = "soat_phu_luc_";

export const isMark = (name: string): boolean => name.startsWith(prefix);

export const isRowStep = (step: Step): step is RowStep => step.kind === "insert-rows" || step.kind === "delete-rows";

/** The row, from 0, that moves when the step is done: the one below the rows that come or go. */
const witnessRow = ({ kind, at, rows }: RowStep): number => (kind === "insert-rows" ? at : at + rows.length);

/**
 * Marks by which the workbook itself tells, after a failure, how far a write came. A mark on the row below rows that
 * come or go moves in the same stroke as they do; a mark on a new sheet tells it from a co-author's of the same name.
 * They are taken away in a request of their own, so that an answer lost on the way leaves them standing.
 */
export class Marks {
  private readonly token = Date.now().toString(36);
  private count = 0;

  private nameOf(index: number): string {
    return `${prefix}${this.token}_${String(index)}`;
  }

  /** Queues a change of rows under a mark. */
  moveRows(context: Excel.RequestContext, step: RowStep, index: number): void {
    const sheet = context.workbook.worksheets.getItem(step.sheet);
    this.put(context, index, sheet.getRangeByIndexes(witnessRow(step), 0, 1, 1));
    moveRows(sheet, step);
  }

  /** Queues a mark on a sheet that was just added. */
  markSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, index: number): void {
    this.put(context, index, sheet.getRangeByIndexes(0, 0, 1, 1));
  }

  private put(context: Excel.RequestContext, index: number, range: Excel.Range): void {
    context.workbook.names.add(this.nameOf(index), range).visible = false;
    this.count += 1;
  }

  /** False when the patch needed none. */
  get isAny(): boolean {
    return this.count > 0;
  }

  /** The indices of the steps that are done, told by the names of the workbook, loaded with their formulas. */
  stepsDone(names: readonly Excel.NamedItem[], steps: readonly Step[]): ReadonlySet<number> {
    const done = new Set<number>();
    let isLast = true;
    for (let index = steps.length - 1; index >= 0; index--) {
      const mark = names.find(({ name }) => name === this.nameOf(index));
      const step = steps[index];
      if (mark === undefined || step === undefined) continue;
      const row = Number(/(\d+)$/.exec(String(mark.formula))?.[1] ?? "0") - 1;
      if (!isLast || !isRowStep(step) || row !== witnessRow(step)) done.add(index);
      isLast = false;
    }
    return done;
  }
}

export function moveRows(sheet: Excel.Worksheet, { kind, at, rows }: RowStep): void {
  const range = wholeRows(sheet, at, rows.length);
  if (kind === "insert-rows") range.insert("Down");
  else range.delete("Up");
}

/** Takes marks away, in one sync. */
export async function removeMarks(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  for (const name of names) context.workbook.names.getItem(name).delete();
  await context.sync();
}
