import { columnName, formatPosition, type CellRef, type Range } from "../../core/cell/address";
import { isBlank, sameContent, type Cell } from "../../core/cell/cell";
import { cellAt, findSheet, type WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Edit, Patch } from "../../core/patch/edit";
import type { Text } from "../../core/text/bilingual";
import { pastedCell, typedCell } from "../document/typed-input";
import { words } from "./words";

/** What the user typed into one cell, as a patch; null where it changes nothing. */
export function typingPatch(workbook: WorkbookSnapshot, at: CellRef, typed: string): Patch | null {
  return patchOf(
    workbook,
    at.sheet,
    [{ row: at.row, column: at.column }],
    (before) => typedCell(before, typed, workbook.uses1904Dates),
    named(words.typed, at),
  );
}

/** Empties the cells of a range that hold something. */
export function clearingPatch(workbook: WorkbookSnapshot, range: Range): Patch | null {
  const places: { row: number; column: number }[] = [];
  for (const [row, cells] of findSheet(workbook, range.sheet)?.rows ?? []) {
    if (row < range.top || row > range.bottom) continue;
    cells.forEach((cell, column) => {
      const isInside = column >= range.left && column <= range.right;
      if (isInside && cell !== undefined && !isBlank(cell)) places.push({ row, column });
    });
  }
  const title = named(words.cleared, { sheet: range.sheet, row: range.top, column: range.left });
  return patchOf(
    workbook,
    range.sheet,
    places,
    (before) => ({ ...before, value: null, formula: null, text: "" }),
    title,
  );
}

/** Puts pasted rows down from `at` on. Cells a merge hides are left out. */
export function pastingPatch(
  workbook: WorkbookSnapshot,
  at: CellRef,
  rows: readonly (readonly string[])[],
): Patch | null {
  const texts = new Map<string, string>();
  const places = rows.flatMap((row, down) =>
    row.map((text, across) => {
      const place = { row: at.row + down, column: at.column + across };
      texts.set(formatPosition(place), text);
      return place;
    }),
  );
  return patchOf(
    workbook,
    at.sheet,
    places,
    (before, place) => pastedCell(before, texts.get(formatPosition(place)) ?? "", workbook.uses1904Dates),
    named(words.pasted, at),
  );
}

function patchOf(
  workbook: WorkbookSnapshot,
  sheetName: string,
  places: readonly { readonly row: number; readonly column: number }[],
  change: (before: Cell, place: { readonly row: number; readonly column: number }) => Cell,
  title: Text,
): Patch | null {
  const sheet = findSheet(workbook, sheetName);
  if (sheet === undefined) return null;
  const edits = places.flatMap(({ row, column }): readonly Edit[] => {
    const isHidden = sheet.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        !(row === area.top && column === area.left),
    );
    if (isHidden) return [];
    const before = cellAt(sheet, row, column);
    const after = change(before, { row, column });
    if (sameContent(before, after) && before.format === after.format) return [];
    return [{ kind: "set-cell", at: { sheet: sheetName, row, column }, before, after }];
  });
  return edits.length === 0 ? null : { title, because: null, edits };
}

function named(title: Text, at: CellRef): Text {
  const place = `${columnName(at.column)}${at.row + 1}`;
  return { vi: `${title.vi} ${place}`, en: `${title.en} ${place}` };
}
