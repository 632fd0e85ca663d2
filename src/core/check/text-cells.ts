import type { CellRef } from "../cell/address";
import type { Cell } from "../cell/cell";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { isCriteriaSheet } from "../criteria/sheet-header";
import { clean } from "../text/normalise";

/** A typed cell with words in it. */
export interface TextCell {
  readonly at: CellRef;
  readonly cell: Cell;
  /** NFC, single spaces, trimmed. */
  readonly words: string;
}

const memo = new WeakMap<WorkbookSnapshot, readonly TextCell[]>();

/** Every typed text of the workbook in reading order, hidden sheets and sets of criteria apart. Formulas are not typed. */
export function textCells(workbook: WorkbookSnapshot): readonly TextCell[] {
  const known = memo.get(workbook);
  if (known !== undefined) return known;
  const found: TextCell[] = [];
  for (const sheet of workbook.sheets) {
    // A set of criteria is data with a spelling of its own; it has rules of its own too.
    if (sheet.visibility !== "visible" || isCriteriaSheet(sheet)) continue;
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.formula !== null || typeof cell.value !== "string" || cell.value === "") return;
        found.push({ at: { sheet: sheet.name, row, column }, cell, words: clean(cell.value) });
      });
    }
  }
  memo.set(workbook, found);
  return found;
}
