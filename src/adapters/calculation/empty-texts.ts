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
