import { contains, type CellRef, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { referencesOf } from "../patch/references";

const memo = new WeakMap<WorkbookSnapshot, { readonly ranges: readonly Range[]; readonly isOpen: boolean }>();

/**
 * True when some formula of the workbook reads the cell, so that changing its value may change a result. References
 * computed at run time and structured references may reach any cell.
 */
export function isReadByFormula(workbook: WorkbookSnapshot, at: CellRef): boolean {
  let known = memo.get(workbook);
  if (known === undefined) {
    const ranges: Range[] = [];
    let isOpen = false;
    for (const sheet of workbook.sheets) {
      for (const cells of sheet.rows.values()) {
        for (const cell of cells) {
          const formula = cell?.formula ?? null;
          if (formula === null) continue;
          ranges.push(...referencesOf(formula, sheet.name));
          isOpen ||= /INDIRECT|OFFSET|\[/iu.test(formula);
        }
      }
    }
    isOpen ||= workbook.names.length > 0 && ranges.length > 0;
    known = { ranges, isOpen };
    memo.set(workbook, known);
  }
  return known.isOpen || known.ranges.some((range) => range.sheet === at.sheet && contains(range, at));
}
