import { contains, formatRef, type CellRef, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { referencesOf } from "./references";

/**
 * Every formula cell whose result may change when `changed` do, directly or through other formulas, in sheet order.
 * Defined names are followed; references computed at run time make a formula depend on everything.
 */
export function dependentsOf(workbook: WorkbookSnapshot, changed: readonly CellRef[]): readonly CellRef[] {
  const formulas: { at: CellRef; reads: readonly Range[]; isVolatile: boolean }[] = [];
  const names = new Map(
    workbook.names.map((name) => [name.name.toLowerCase(), referencesOf(name.formula, name.sheet ?? "")]),
  );
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.formula === null) return;
        const named = [...cell.formula.matchAll(/[\p{L}_][\p{L}\p{N}_.]*/gu)].flatMap(
          ([word]) => names.get(word.toLowerCase()) ?? [],
        );
        const at = { sheet: sheet.name, row, column };
        const isVolatile = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)\s*\(/i.test(cell.formula);
        formulas.push({ at, reads: [...referencesOf(cell.formula, sheet.name), ...named], isVolatile });
      });
    }
  }
  const found = new Set<string>();
  let frontier = changed;
  while (frontier.length > 0) {
    const bySheet = new Map<string, CellRef[]>();
    for (const at of frontier) bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), at]);
    frontier = formulas
      .filter(({ at, reads, isVolatile }) => {
        if (found.has(formatRef(at))) return false;
        return (
          isVolatile || reads.some((range) => (bySheet.get(range.sheet) ?? []).some((each) => contains(range, each)))
        );
      })
      .map(({ at }) => at);
    for (const at of frontier) found.add(formatRef(at));
  }
  return formulas.filter(({ at }) => found.has(formatRef(at))).map(({ at }) => at);
}
