import { contains, type CellRef, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { referencesOf } from "../patch/references";

interface Known {
  readonly ranges: readonly Range[];
  readonly isOpen: boolean;
}

const memo = new WeakMap<WorkbookSnapshot, Known>();

/**
 * True when some formula of the workbook reads the cell, so that changing its value may change a result. References
 * computed at run time and structured references may reach any cell.
 */
export function isReadByFormula(workbook: WorkbookSnapshot, at: CellRef): boolean {
  const known = readBy(workbook);
  return known.isOpen || known.ranges.some((range) => range.sheet === at.sheet && contains(range, at));
}

/** True when a formula reads the cell as one of several in an area, as SUM(C2:C9) does: text is passed over there. */
export function isReadInArea(workbook: WorkbookSnapshot, at: CellRef): boolean {
  return readBy(workbook).ranges.some(
    (range) =>
      range.sheet === at.sheet && contains(range, at) && (range.top !== range.bottom || range.left !== range.right),
  );
}

function readBy(workbook: WorkbookSnapshot): Known {
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
  return known;
}
