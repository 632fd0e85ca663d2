import type { Calculator, CalculatedValue } from "../../app/workbook";
import { blankCell, sameContent, type Cell } from "../../core/cell/cell";
import { cellAt, usedArea, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { loadEngine, roomBelow, roomBeside, type ChangedCell, type Engine } from "./engine";
import { excerptOf } from "./excerpt";
import { cellKey, neededFor, type Needed } from "./needed";

/** Past this share of changed cells a fresh start is quicker than following each change. */
const mostChanges = 2_000;

interface Loaded {
  /** The excerpt the engine holds. */
  readonly workbook: WorkbookSnapshot;
  readonly engine: Engine;
  readonly needed: Needed;
  /** For each sheet the first row and column the engine has no room for. */
  readonly room: readonly { readonly row: number; readonly column: number }[];
}

/**
 * A calculator for workbooks outside Excel. It remembers the workbook it was last asked about: asked about a later
 * state of the same workbook it calculates only what the changes reach. Null stands for everything that cannot be
 * calculated with certainty: a function the engine does not have, another file, a table's column names, a circle, a
 * random number, a result of several cells, dates of a 1904 workbook, and every formula that reads one of these.
 */
export function createCalculator(): Calculator {
  let loaded: Loaded | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** The engine with every needed formula calculated: the last one where the same formulas were needed, or a new one. */
  const engineFor = async (workbook: WorkbookSnapshot, needed: Needed): Promise<Engine> => {
    const excerpt = excerptOf(workbook, needed);
    const changes =
      loaded !== null && sameKeys(loaded.needed.formulas, needed.formulas) ? changesBetween(loaded, excerpt) : null;
    if (loaded !== null && changes !== null) {
      if (changes.length > 0) await loaded.engine.change(changes);
      loaded = { ...loaded, workbook: excerpt, needed };
      return loaded.engine;
    }
    loaded?.engine.dispose();
    loaded = null;
    const engine = (await loadEngine()).open(excerpt);
    await engine.calculateAll();
    const room = excerpt.sheets.map((sheet) => {
      const area = usedArea(sheet);
      return { row: (area?.bottom ?? 0) + roomBelow, column: (area?.right ?? 0) + roomBeside };
    });
    loaded = { workbook: excerpt, engine, needed, room };
    return engine;
  };

  const calculate: Calculator["calculate"] = async (workbook, cells) => {
    const places = new Map(workbook.sheets.map((sheet, index) => [sheet.name, { sheet, index }]));
    const asked = cells.map((at) => {
      const place = places.get(at.sheet);
      return { at, place, cell: place === undefined ? blankCell : cellAt(place.sheet, at.row, at.column) };
    });
    const formulas = asked.filter(({ cell }) => cell.formula !== null).map(({ at }) => at);
    if (formulas.length === 0) return asked.map(({ cell }) => ({ value: cell.value }));

    const needed = neededFor(workbook, formulas, (await loadEngine()).isKnown);
    const engine = await engineFor(workbook, needed);
    const lost = needed.spread([...needed.lost, ...engine.lost()]);
    return asked.map(({ at, place, cell }): CalculatedValue | null => {
      if (cell.formula === null) return { value: cell.value };
      if (place === undefined || lost.has(cellKey(place.index, at.row, at.column))) return null;
      const value = engine.resultAt(place.index, at.row, at.column);
      return value === undefined ? null : { value };
    });
  };

  return {
    calculate(workbook, cells) {
      const answer = queue.then(() => calculate(workbook, cells));
      queue = answer.catch(() => {
        loaded = null;
      });
      return answer;
    },
  };
}

function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return true;
}

/** What to tell the engine so that it holds the later workbook; null when a fresh start is needed. */
function changesBetween({ workbook: before, room }: Loaded, after: WorkbookSnapshot): ChangedCell[] | null {
  if (before === after) return [];
  if (before.sheets.length !== after.sheets.length || before.uses1904Dates !== after.uses1904Dates) return null;
  if (before.names !== after.names && JSON.stringify(before.names) !== JSON.stringify(after.names)) return null;
  const cells: ChangedCell[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index];
    if (old === undefined || old.name !== sheet.name) return null;
    if (old === sheet || old.rows === sheet.rows) continue;
    for (const row of new Set([...old.rows.keys(), ...sheet.rows.keys()])) {
      const was: readonly (Cell | undefined)[] = old.rows.get(row) ?? [];
      const is: readonly (Cell | undefined)[] = sheet.rows.get(row) ?? [];
      if (was === is) continue;
      for (let column = 0; column < Math.max(was.length, is.length); column++) {
        const from = was[column] ?? blankCell;
        const to = is[column] ?? blankCell;
        if (from === to || sameContent(from, to)) continue;
        if (row >= (room[index]?.row ?? 0) || column >= (room[index]?.column ?? 0)) return null;
        // The engine (0.25.1) keeps a formula that was taken away in its dependency tree.
        if (from.formula !== null) return null;
        cells.push({ sheet: index, row, column, cell: to });
        if (cells.length > mostChanges) return null;
      }
    }
  }
  return cells;
}
