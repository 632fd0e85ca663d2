import { formatPosition } from "../../../core/cell/address";
import { shiftRow, type RowShift } from "../../../core/patch/shift-formula";
import { spliced, type Splice } from "../xml/edit";
import { escapeXml } from "../xml/escape";
import { readFormula } from "../sheet/cell-content";
import { scanCells, scanRows, type RowPlace } from "../sheet/scan";
import type { SheetXml } from "../sheet/sheet-xml";
import { unshare } from "../sheet/unshare";
import { shiftAreaText, shiftStoredFormula } from "./shift-reference";

/** The sheet whose rows come or go, with `inserted` (row elements) put in before row `shift.at`. */
export function shiftOwnRows(source: SheetXml, shift: RowShift, inserted: string): SheetXml {
  const sheet = unshare(source, () => true);
  const splices: Splice[] = [];
  let place: number | null = null;
  for (const row of scanRows(sheet)) {
    const target = shiftRow(row.row, shift);
    if (place === null && row.row >= shift.at) place = row.start;
    if (target === null) splices.push({ from: row.start, to: row.end, text: "" });
    else splices.push(...movedRow(sheet, row, target, shift));
  }
  const at = place ?? sheet.rows.length;
  if (inserted !== "") splices.unshift({ from: at, to: at, text: inserted });
  return { ...sheet, rows: spliced(sheet.rows, splices) };
}

/** Formulas of another sheet that name the one whose rows move. */
export function shiftForeignFormulas(source: SheetXml, home: string, shift: RowShift): SheetXml {
  if (!source.rows.includes("!")) return source;
  const changed = shiftFormulas(source, home, shift);
  if (changed === source.rows) return source;
  const sheet = unshare(source, () => true);
  return { ...sheet, rows: shiftFormulas(sheet, home, shift) };
}

function shiftFormulas(sheet: SheetXml, home: string, shift: RowShift): string {
  const splices: Splice[] = [];
  for (const row of scanRows(sheet)) splices.push(...formulaSplices(sheet, row, null, home, shift));
  return spliced(sheet.rows, splices);
}

function movedRow(sheet: SheetXml, row: RowPlace, target: number, shift: RowShift): readonly Splice[] {
  if (target === row.row) return formulaSplices(sheet, row, null, shift.sheet, shift);
  const tag = sheet.rows.slice(row.start, row.innerStart);
  const number = /\sr\s*=\s*(?:"[^"]*"|'[^']*')/;
  const written = ` r="${String(target + 1)}"`;
  const text = number.test(tag) ? tag.replace(number, written) : tag.replace(/\s*(\/?>)$/, `${written}$1`);
  return [{ from: row.start, to: row.innerStart, text }, ...formulaSplices(sheet, row, target, shift.sheet, shift)];
}

/** Rewrites the formulas of a row and, where it moves, the addresses of its cells. */
function formulaSplices(
  sheet: SheetXml,
  row: RowPlace,
  target: number | null,
  home: string,
  shift: RowShift,
): readonly Splice[] {
  const { rows, prefix } = sheet;
  const splices: Splice[] = [];
  scanCells(sheet, row, (cell) => {
    if (target !== null) {
      const tag = rows.slice(cell.start, cell.innerStart);
      const address = ` r="${formatPosition({ row: target, column: cell.column })}"`;
      const text = tag.replace(/\sr\s*=\s*(?:"[^"]*"|'[^']*')/, address);
      splices.push({ from: cell.start, to: cell.innerStart, text });
    }
    if (cell.innerStart === cell.innerEnd) return;
    const formula = readFormula(rows, prefix, cell);
    if (formula === null || formula.kind === "dataTable") return;
    const element = rows.slice(formula.start, formula.end);
    const moved = movedFormula(element, formula.text, home, shift);
    if (moved !== element) splices.push({ from: formula.start, to: formula.end, text: moved });
  });
  return splices;
}

function movedFormula(element: string, text: string, home: string, shift: RowShift): string {
  const opening = element.slice(0, element.indexOf(">") + 1);
  const area = /(\sref\s*=\s*["'])([^"']*)/;
  const tag =
    home === shift.sheet
      ? opening.replace(area, (_, before: string, ref: string) => before + (shiftAreaText(ref, shift) ?? ref))
      : opening;
  const moved = shiftStoredFormula(text, home, shift);
  if (opening.endsWith("/>")) return tag;
  const closing = element.slice(element.lastIndexOf("</"));
  return moved === text ? tag + element.slice(opening.length) : tag + escapeXml(moved) + closing;
}
