import type * as Core from "@univerjs/core";
import type * as Formula from "@univerjs/engine-formula";

/**
 * A formula that shows nothing holds an empty text, and that is no blank cell: COUNTA counts it, ISTEXT is true of it,
 * ISBLANK is not. The engine (0.25.1) takes a cell without words for a blank one unless it has a formula, and the results
 * of the run it is in have none; here they get the formula that says the same. Call once, before the first workbook.
 */
export function keepEmptyTexts(core: typeof Core, engine: typeof Formula): void {
  const { prototype } = engine.BaseReferenceObject;

  const read = prototype.getCellData;
  prototype.getCellData = function (row, column) {
    const cell = read.call(this, row, column);
    return cell?.v === "" && cell.t === core.CellValueType.STRING && cell.f === undefined
      ? { ...cell, f: '=""' }
      : cell;
  };
}

/**
 * The engine (0.25.1) remembers by value which rows of a column hold it, and takes an empty text, a blank and 0 for one
 * value there, and so a number and the same digits as text: from the second comparison of a column on, an empty text is
 * less than one and not different from it. Without that memory every comparison looks at the cells themselves.
 */
export function compareCellsThemselves(engine: typeof Formula): void {
  const memory = engine.CELL_INVERTED_INDEX_CACHE;
  memory.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  memory.shouldContinueBuildingCache = () => false;
  memory.setContinueBuildingCache = () => undefined;
  const { prototype } = engine.StringValueObject;
  const compare = prototype.compare;
  // A blank cell beside a text is an empty text; the engine takes it for 0.
  prototype.compare = function (other, operator, isCaseSensitive) {
    return other.isNull()
      ? this.compareBy("", operator, isCaseSensitive)
      : compare.call(this, other, operator, isCaseSensitive);
  };
}
