import type { Area, CellRef } from "../../core/cell/address";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { isCertain, wanders } from "./certainty";
import { firstFrom, formulasOf, partsOf } from "./formula-index";
import type { FormulaParts, ReadArea } from "./formula-scan";

export const cellKey = (sheet: number, row: number, column: number): string => `${sheet}:${row}:${column}`;

/** A cell by the place of its sheet in the workbook. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** What has to be calculated, and read, before the formulas asked for have their values. */
export interface Needed {
  /** The formulas asked for and all they read, directly or not, by cellKey. */
  readonly formulas: ReadonlyMap<string, Place>;
  readonly areas: readonly { readonly sheet: number; readonly area: Area }[];
  /** A formula reads cells its text does not name, so every cell may be needed. */
  readonly isEverything: boolean;
  /** Formulas that cannot be calculated with certainty, circles among them. */
  readonly lost: ReadonlySet<string>;
  /** These cells and every needed formula that reads one of them, however indirectly. */
  spread(lost: Iterable<string>): ReadonlySet<string>;
}

export function neededFor(
  workbook: WorkbookSnapshot,
  asked: readonly CellRef[],
  isKnown: (functionName: string) => boolean,
): Needed {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const names = new Map(workbook.names.map((each) => [each.name.toLowerCase(), partsOf(each.formula)]));
  const formulas = new Map<string, Place>();
  const areas = new Map<string, { sheet: number; area: Area }>();
  const readers = new Map<string, string[]>();
  const uncertain = new Set<string>();
  const wandering: string[] = [];
  const queue: Place[] = [];

  const add = (place: Place): void => {
    const key = cellKey(place.sheet, place.row, place.column);
    if (formulas.has(key)) return;
    formulas.set(key, place);
    queue.push(place);
  };
  const addReader = (of: string, reader: string): void => {
    const list = readers.get(of);
    if (list === undefined) readers.set(of, [reader]);
    else list.push(reader);
  };
  const isTold = (parts: FormulaParts, depth = 0): boolean =>
    depth < 8 &&
    isCertain(parts, isKnown, workbook.uses1904Dates) &&
    parts.areas.every((read) => read.sheet === null || sheets.has(read.sheet.toLowerCase())) &&
    parts.names.every((name) => {
      const named = names.get(name.toLowerCase());
      return named !== undefined && isTold(named, depth + 1);
    });
  const readsOf = (parts: FormulaParts, depth = 0): readonly ReadArea[] =>
    parts.names.length === 0 || depth > 8
      ? parts.areas
      : [
          ...parts.areas,
          ...parts.names.flatMap((name) => {
            const named = names.get(name.toLowerCase());
            return named === undefined ? [] : readsOf(named, depth + 1);
          }),
        ];
  const addEverything = (): void => {
    workbook.sheets.forEach((sheet, index) => {
      for (const [column, rows] of formulasOf(sheet).columns)
        for (const row of rows) add({ sheet: index, row, column });
    });
  };

  for (const at of asked) {
    const sheet = sheets.get(at.sheet.toLowerCase());
    if (sheet !== undefined) add({ sheet, row: at.row, column: at.column });
  }
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    const sheet = workbook.sheets[place.sheet];
    const formula = sheet === undefined ? null : cellAt(sheet, place.row, place.column).formula;
    if (formula === null) continue;
    const key = cellKey(place.sheet, place.row, place.column);
    const parts = partsOf(formula);
    if (!isTold(parts)) uncertain.add(key);
    if (wanders(parts) || parts.names.some((name) => wanders(names.get(name.toLowerCase()) ?? parts))) {
      wandering.push(key);
      if (wandering.length === 1) addEverything();
    }
    for (const read of readsOf(parts)) {
      const index = read.sheet === null ? place.sheet : (sheets.get(read.sheet.toLowerCase()) ?? -1);
      // A range that many formulas read (a whole column of criteria) is followed once, through a node of its own.
      const node = `${index}!${read.area.top}:${read.area.left}:${read.area.bottom}:${read.area.right}`;
      addReader(node, key);
      if (areas.has(node)) continue;
      areas.set(node, { sheet: index, area: read.area });
      for (const cell of formulasIn(workbook.sheets[index], read.area)) {
        add({ sheet: index, ...cell });
        addReader(cellKey(index, cell.row, cell.column), node);
      }
    }
  }
  // What wanders may meet any lost formula, so it is lost with the first.
  if (uncertain.size > 0) for (const key of wandering) uncertain.add(key);
  const lost = new Set([...uncertain, ...circlesAmong(readers)]);
  return {
    formulas,
    areas: [...areas.values()],
    isEverything: wandering.length > 0,
    lost,
    spread: (from) => spreadOver(from, readers),
  };
}

function* formulasIn(
  sheet: SheetSnapshot | undefined,
  area: Area,
): Generator<{ readonly row: number; readonly column: number }> {
  if (sheet === undefined) return;
  for (const [column, rows] of formulasOf(sheet).columns) {
    if (column < area.left || column > area.right) continue;
    for (let at = firstFrom(rows, area.top); (rows[at] ?? Infinity) <= area.bottom; at++) {
      yield { row: rows[at] ?? 0, column };
    }
  }
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
