import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/snapshot";
import { scanFormula, type FormulaParts } from "./formula-scan";

/** Serial dates of a 1904 workbook start four years later than the engine counts; what reads or makes a date is out. */
const dateFunctions = new Set(
  (
    "DATE DATEDIF DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH HOUR ISOWEEKNUM MINUTE MONTH NETWORKDAYS NETWORKDAYS.INTL " +
    "NOW SECOND TEXT TODAY WEEKDAY WEEKNUM WORKDAY WORKDAY.INTL YEAR YEARFRAC"
  ).split(" "),
);

/** Their result is another one each time, so no value stands for them. */
const randomFunctions = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);

export const cellKey = (sheet: number, row: number, column: number): string => `${sheet}:${row}:${column}`;

interface FormulaCell {
  readonly key: string;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly parts: FormulaParts;
}

/** Which formulas of a workbook cannot be calculated, and which formulas read which. */
export interface Reach {
  /** The cells among `lost` and every formula that reads one of them, however indirectly. */
  spread(lost: Iterable<string>): ReadonlySet<string>;
  /** Unknown functions, other files, structured references, circles: lost before anything is calculated. */
  readonly lost: ReadonlySet<string>;
}

const scans = new Map<string, FormulaParts>();
function scanOnce(formula: string): FormulaParts {
  let parts = scans.get(formula);
  if (parts === undefined) {
    if (scans.size > 50_000) scans.clear();
    scans.set(formula, (parts = scanFormula(formula)));
  }
  return parts;
}

/** Reads every formula of the workbook once. `isKnown` says whether the engine has a function of that name. */
export function reachOf(workbook: WorkbookSnapshot, isKnown: (name: string) => boolean): Reach {
  const sheetIndex = new Map(workbook.sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const names = new Map(workbook.names.map((each) => [each.name.toLowerCase(), scanOnce(each.formula)]));
  const formulas = new Map<string, FormulaCell>();
  const columns = workbook.sheets.map((sheet, index) => indexFormulas(sheet, index, formulas));
  const lost = new Set<string>();

  const isLost = (parts: FormulaParts, depth = 0): boolean =>
    depth > 8 ||
    parts.isBeyondReach ||
    parts.functions.some(
      (each) => !isKnown(each) || randomFunctions.has(each) || (workbook.uses1904Dates && dateFunctions.has(each)),
    ) ||
    parts.areas.some((read) => read.sheet !== null && !sheetIndex.has(read.sheet.toLowerCase())) ||
    parts.names.some((each) => {
      const named = names.get(each.toLowerCase());
      return named === undefined || isLost(named, depth + 1);
    });
  for (const cell of formulas.values()) if (isLost(cell.parts)) lost.add(cell.key);

  const readers = new Map<string, string[]>();
  const addReader = (of: string, reader: string): void => {
    const list = readers.get(of);
    if (list === undefined) readers.set(of, [reader]);
    else list.push(reader);
  };
  // A range that many formulas read (a whole column of criteria) is followed once, through a node of its own.
  const followed = new Set<string>();
  for (const cell of formulas.values()) {
    for (const { sheet: name, area } of readsOf(cell.parts, names)) {
      const sheet = name === null ? cell.sheet : (sheetIndex.get(name.toLowerCase()) ?? -1);
      const node = `${sheet}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
      addReader(node, cell.key);
      if (followed.has(node)) continue;
      followed.add(node);
      for (const [column, rows] of columns[sheet] ?? []) {
        if (column < area.left || column > area.right) continue;
        for (let at = firstAtLeast(rows, area.top); (rows[at] ?? Infinity) <= area.bottom; at++) {
          addReader(cellKey(sheet, rows[at] ?? 0, column), node);
        }
      }
    }
  }
  for (const key of circlesAmong(readers)) lost.add(key);
  return { lost, spread: (from) => spreadOver(from, readers) };
}

function indexFormulas(sheet: SheetSnapshot, index: number, into: Map<string, FormulaCell>): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const [row, cells] of sheet.rows) {
    cells.forEach((cell, column) => {
      if (cell === undefined || cell.formula === null) return;
      const key = cellKey(index, row, column);
      into.set(key, { key, sheet: index, row, column, parts: scanOnce(cell.formula) });
      const rows = columns.get(column);
      if (rows === undefined) columns.set(column, [row]);
      else rows.push(row);
    });
  }
  return columns;
}

function readsOf(parts: FormulaParts, names: ReadonlyMap<string, FormulaParts>, depth = 0): FormulaParts["areas"] {
  if (parts.names.length === 0 || depth > 8) return parts.areas;
  const areas = [...parts.areas];
  for (const each of parts.names) {
    const named = names.get(each.toLowerCase());
    if (named !== undefined) areas.push(...readsOf(named, names, depth + 1));
  }
  return areas;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spreadOver(from: Iterable<string>, readers: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(from);
  const queue = [...reached];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const reader of readers.get(next) ?? []) {
      if (reached.has(reader)) continue;
      reached.add(reader);
      queue.push(reader);
    }
  }
  return reached;
}

/**
 * What is left after taking away, again and again, everything that reads nothing still there (Kahn): the circles and
 * what hangs on them.
 */
function circlesAmong(readers: ReadonlyMap<string, readonly string[]>): Set<string> {
  const waiting = new Map<string, number>();
  for (const [key, list] of readers) {
    if (!waiting.has(key)) waiting.set(key, 0);
    for (const reader of list) waiting.set(reader, (waiting.get(reader) ?? 0) + 1);
  }
  const free = [...waiting].filter(([, count]) => count === 0).map(([key]) => key);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    waiting.delete(next);
    for (const reader of readers.get(next) ?? []) {
      const count = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, count);
      if (count === 0) free.push(reader);
    }
  }
  return new Set(waiting.keys());
}
