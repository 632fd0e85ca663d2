import { contains, lastRow, type CellRef, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { referencesOf } from "./references";

interface Formula {
  readonly at: CellRef;
  isFound: boolean;
}

/** A range some formula reads. */
interface Read {
  readonly range: Range;
  readonly by: Formula;
}

/**
 * Every formula cell whose result may change when `changed` do, directly or through other formulas, in sheet order.
 * Defined names are followed; references computed at run time make a formula depend on everything. Time grows with
 * the formulas and with what they pass on, not with changed cells times formulas.
 */
export function dependentsOf(workbook: WorkbookSnapshot, changed: readonly CellRef[]): readonly CellRef[] {
  if (changed.length === 0) return [];
  const { formulas, reads, volatile } = readFormulas(workbook);
  for (const formula of volatile) formula.isFound = true;
  const frontier: CellRef[] = [...changed, ...volatile.map(({ at }) => at)];
  for (let at = frontier.pop(); at !== undefined; at = frontier.pop()) {
    for (const formula of reads.get(at.sheet)?.take(at) ?? []) frontier.push(formula.at);
  }
  return formulas.filter(({ isFound }) => isFound).map(({ at }) => at);
}

function readFormulas(workbook: WorkbookSnapshot) {
  const formulas: Formula[] = [];
  const volatile: Formula[] = [];
  const reads = new Map<string, ReadsByRow>();
  const names = new Map(
    workbook.names.map((name) => [name.name.toLowerCase(), referencesOf(name.formula, name.sheet ?? "")]),
  );
  const note = (range: Range, by: Formula): void => {
    const ofSheet = reads.get(range.sheet) ?? new ReadsByRow();
    reads.set(range.sheet, ofSheet);
    ofSheet.add({ range, by });
  };
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.formula === null) return;
        const formula: Formula = { at: { sheet: sheet.name, row, column }, isFound: false };
        formulas.push(formula);
        if (isVolatile(cell.formula)) {
          volatile.push(formula);
          return;
        }
        for (const range of referencesOf(cell.formula, sheet.name)) note(range, formula);
        if (names.size === 0) return;
        for (const [word] of cell.formula.matchAll(/[\p{L}_][\p{L}\p{N}_.]*/gu)) {
          for (const range of names.get(word.toLowerCase()) ?? []) note(range, formula);
        }
      });
    }
  }
  return { formulas, reads, volatile };
}

function isVolatile(formula: string): boolean {
  return /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)\s*\(/i.test(formula);
}

/**
 * Ranges of one sheet in a segment tree over its rows: a range stands in at most two nodes of each height, and the
 * ranges over a row stand in the nodes between its leaf and the root.
 */
class ReadsByRow {
  private readonly nodes = new Map<number, Read[]>();

  add(read: Read): void {
    let low = leaf(read.range.top);
    let high = leaf(read.range.bottom) + 1;
    while (low < high) {
      if (low % 2 === 1) this.put(low++, read);
      if (high % 2 === 1) this.put(--high, read);
      low /= 2;
      high /= 2;
    }
  }

  /** Marks the formulas that read a cell, and gives those that were not marked before. */
  take(at: CellRef): readonly Formula[] {
    const taken: Formula[] = [];
    for (let node = leaf(at.row); node >= 1; node = Math.floor(node / 2)) {
      const reads = this.nodes.get(node);
      if (reads === undefined) continue;
      const left: Read[] = [];
      for (const read of reads) {
        const { range, by } = read;
        if (by.isFound) continue;
        if (!contains(range, at)) left.push(read);
        else {
          by.isFound = true;
          taken.push(by);
        }
      }
      // What is found is never looked at again: long running sums over many changed cells stay cheap.
      if (left.length === 0) this.nodes.delete(node);
      else if (left.length < reads.length) this.nodes.set(node, left);
    }
    return taken;
  }

  private put(node: number, read: Read): void {
    const known = this.nodes.get(node);
    if (known === undefined) this.nodes.set(node, [read]);
    else known.push(read);
  }
}

/** The lowest node over a row, in a tree whose root is 1. */
function leaf(row: number): number {
  return lastRow + 1 + Math.min(Math.max(row, 0), lastRow);
}
