import { escapeXml } from "../xml/escape";
import { spliced, type Splice } from "../xml/edit";
import { translateFormula } from "../formula/translate";
import { readFormula } from "./cell-content";
import { scanCells, scanRows } from "./scan";
import type { SheetXml } from "./sheet-xml";

/**
 * Gives every cell of a shared formula its own, so that the cell that holds the text for the others may change.
 * `isNeeded` says for the position of such a cell whether its group is to be taken apart.
 */
export function unshare(sheet: SheetXml, isNeeded: (row: number, column: number) => boolean): SheetXml {
  if (!/t\s*=\s*["']shared["']/.test(sheet.rows)) return sheet;
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const splices: Splice[] = [];
  for (const row of scanRows(sheet)) {
    scanCells(sheet, row, (cell) => {
      const element = readFormula(sheet.rows, sheet.prefix, cell);
      if (element === null || element.kind !== "shared") return;
      if (element.text !== "") {
        if (isNeeded(row.row, cell.column)) {
          masters.set(element.group, { text: element.text, row: row.row, column: cell.column });
        } else masters.delete(element.group);
      }
      const master = masters.get(element.group);
      if (master === undefined) return;
      const text = translateFormula(master.text, row.row - master.row, cell.column - master.column);
      const own = `<${sheet.prefix}f>${escapeXml(text)}</${sheet.prefix}f>`;
      splices.push({ from: element.start, to: element.end, text: own });
    });
  }
  return { ...sheet, rows: spliced(sheet.rows, splices) };
}
