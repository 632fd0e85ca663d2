import { sameStyle, type Cell, type CellStyle } from "../../core/cell/cell";
import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Patch } from "../../core/patch/edit";
import { sameFormula } from "./cell-entry";
import { keyOf } from "./patch-steps";
import type { TouchedSheet } from "./touched-cells";

/**
 * The same workbook, with each formula and look that Excel has merely spelled otherwise put as the patch spells it:
 * otherwise no formula with a quoted sheet name could ever be undone.
 */
export function spelledAsExpected(
  workbook: WorkbookSnapshot,
  patch: Patch,
  touched: ReadonlyMap<string, TouchedSheet>,
): WorkbookSnapshot {
  const expected = new Map<string, { content: Cell | null; style: CellStyle | null }>();
  for (const { cells } of touched.values()) {
    for (const [key, { before, beforeStyle }] of cells) expected.set(key, { content: before, style: beforeStyle });
  }
  for (const edit of patch.edits) {
    if (edit.kind === "remove-sheet") {
      for (const { row, column, cell } of edit.sheet.cells) {
        expected.set(keyOf(edit.sheet.name, row, column), { content: cell, style: null });
      }
    } else if (edit.kind === "delete-rows") {
      edit.rows.forEach((cells, offset) => {
        for (const { column, cell } of cells) {
          expected.set(keyOf(edit.sheet, edit.at + offset, column), { content: cell, style: null });
        }
      });
    }
  }
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        cells.map((cell, column) => {
          const meant = expected.get(keyOf(sheet.name, row, column));
          return cell === undefined || meant === undefined ? cell : respelled(cell, meant.content, meant.style);
        }),
      ]),
    ),
  }));
  return { ...workbook, sheets };
}

function respelled(cell: Cell, content: Cell | null, style: CellStyle | null): Cell {
  const formula = content?.formula ?? null;
  const isSame = formula !== null && cell.formula !== null && sameFormula(formula, cell.formula);
  const looksSame = style !== null && sameStyle(canonicalStyle(style), canonicalStyle(cell.style));
  return { ...cell, formula: isSame ? formula : cell.formula, style: looksSame ? style : cell.style };
}

/** The look as Excel would tell it: capital colours, black for automatic. */
function canonicalStyle(style: CellStyle): CellStyle {
  const color = (each: string | null) =>
    each === null || each.toUpperCase() === "#000000" ? null : each.toUpperCase();
  const line = (border: CellStyle["borders"]["top"]) =>
    border === null ? null : { style: border.style, color: color(border.color) };
  const { top, right, bottom, left } = style.borders;
  const { name, size, bold, italic, underline, strike } = style.font;
  return {
    font: { name, size, bold, italic, underline, strike, color: color(style.font.color) },
    fill: style.fill?.toUpperCase() ?? null,
    borders: { top: line(top), right: line(right), bottom: line(bottom), left: line(left) },
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrap: style.wrap,
  };
}
