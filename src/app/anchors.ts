import { formatRef, type CellRef } from "../core/cell/address";
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from "../core/cell/snapshot";
import type { Conflict, Patch } from "../core/patch/edit";

/**
 * The words that stood first in a row a patch wrote into. Figures repeat down a column, so a row that has moved since
 * could hold by chance what the patch left there; its words tell.
 */
export interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly words: string;
}

const longest = 80;

/** The anchors of a patch in the workbook as it stands after it. None for a patch that moves rows: those are compared whole. */
export function anchorsOf(workbook: WorkbookSnapshot, patch: Patch): readonly Anchor[] {
  if (patch.edits.some(({ kind }) => kind === "insert-rows" || kind === "delete-rows")) return [];
  const written = new Set(cellsOf(patch).map(formatRef));
  const rows = new Map(cellsOf(patch).map((at) => [`${String(at.row)} ${at.sheet}`, at]));
  return [...rows.values()].flatMap(({ sheet, row }): readonly Anchor[] => {
    const words = wordsOf(findSheet(workbook, sheet), row, (column) => written.has(formatRef({ sheet, row, column })));
    return words === null ? [] : [{ sheet, row, words }];
  });
}

/** Rows whose first words are not where they were. */
export function movedRows(workbook: WorkbookSnapshot, patch: Patch, anchors: readonly Anchor[]): readonly Conflict[] {
  const cells = cellsOf(patch);
  const written = new Set(cells.map(formatRef));
  return anchors.flatMap(({ sheet, row, words }): readonly Conflict[] => {
    const here = findSheet(workbook, sheet);
    const found = wordsOf(here, row, (column) => written.has(formatRef({ sheet, row, column })));
    const at = cells.find((each) => each.sheet === sheet && each.row === row);
    // A sheet that is gone is told by the patch itself.
    if (here === undefined || at === undefined || found === words) return [];
    return [{ at, reason: "changed", expected: words, found: found ?? "" }];
  });
}

/** The names of the sheets on which a patch puts rows in or takes them away. */
export function sheetsWithMovedRows(patch: Patch): readonly string[] {
  return patch.edits.flatMap((edit) =>
    edit.kind === "insert-rows" || edit.kind === "delete-rows" ? [edit.sheet] : [],
  );
}

/** The names of the sheets a patch changes. */
export function sheetsOf(patch: Patch): ReadonlySet<string> {
  return new Set(
    patch.edits.map((edit) => {
      if (edit.kind === "set-cell" || edit.kind === "set-format") return edit.at.sheet;
      return typeof edit.sheet === "string" ? edit.sheet : edit.sheet.name;
    }),
  );
}

function cellsOf(patch: Patch): readonly CellRef[] {
  return patch.edits.flatMap((edit) => (edit.kind === "set-cell" || edit.kind === "set-format" ? [edit.at] : []));
}

function wordsOf(sheet: SheetSnapshot | undefined, row: number, isWritten: (column: number) => boolean): string | null {
  const width = sheet?.rows.get(row)?.length ?? 0;
  for (let column = 0; column < width; column++) {
    if (sheet === undefined || isWritten(column)) continue;
    const { value, formula } = cellAt(sheet, row, column);
    if (formula === null && typeof value === "string" && /\p{L}/u.test(value)) {
      return value.normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, longest);
    }
  }
  return null;
}
