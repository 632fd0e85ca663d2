import type { CellRef } from "../cell/address";
import type { Cell } from "../cell/cell";
import { cellOf, type WorkbookSnapshot } from "../cell/snapshot";
import type { Edit } from "../patch/edit";
import { text, type Text } from "../text/bilingual";
import type { Fix, Safety, Suspect } from "./finding";
import { formatPosition } from "../cell/address";

/** Puts words into a cell; its format stays. */
export function setWords(workbook: WorkbookSnapshot, at: CellRef, words: string): Edit {
  const before = cellOf(workbook, at);
  return setCell(before, at, { ...before, formula: null, value: words === "" ? null : words, text: words });
}

export function setCell(before: Cell, at: CellRef, after: Cell): Edit {
  return { kind: "set-cell", at, before, after };
}

/** Takes a whole row of the sheet away. */
export function deleteRow(workbook: WorkbookSnapshot, sheet: string, row: number): Edit {
  const cells = workbook.sheets.find((each) => each.name === sheet)?.rows.get(row) ?? [];
  const placed: { column: number; cell: Cell }[] = [];
  cells.forEach((cell, column) => {
    if (cell !== undefined) placed.push({ column, cell });
  });
  return { kind: "delete-rows", sheet, at: row, rows: [placed] };
}

export function fix(title: Text, safety: Safety, edits: readonly Edit[]): Fix {
  return { title, safety, edits };
}

/** One fix for each suspect, likeliest first; choosing among them is for a person. */
export function suspectFixes(workbook: WorkbookSnapshot, suspects: readonly Suspect[]): readonly Fix[] {
  return suspects.slice(0, 3).map((suspect) => {
    const names = suspect.cells
      .map((cell) => `${cell.expectedFormula ?? cell.expectedText} (${formatPosition(cell.at)})`)
      .join(", ");
    const edits = suspect.cells.map((cell) => {
      const before = cellOf(workbook, cell.at);
      const formula = cell.expectedFormula;
      return setCell(before, cell.at, { ...before, formula, value: cell.expected, text: cell.expectedText });
    });
    return fix(text(`Ghi ${names}`, `Write ${names}`), "review", edits);
  });
}
