import { formatPosition, type Area } from "../../core/cell/address";
import { blankCell, type Cell } from "../../core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/snapshot";
import { applyPatch } from "../../core/patch/apply";
import type { Conflict, Patch } from "../../core/patch/edit";
import { blocksOf, rangeOf, sizeOf, wholeRows } from "./blocks";
import { cellOfRange, loadArea, loadMerges, mergesOf, place, type LoadedArea } from "./loaded-area";
import { keyOf } from "./patch-steps";
import { readAtOnce, type Layout } from "./read-at-once";
import { readSheets } from "./read-workbook";
import { loadSeams, seamConflicts, type Seams } from "./seams";
import { spelledAsExpected } from "./spelling";
import { Batch, blockBytes, contentBytes, styleBytes } from "./slices";
import { StyleTable } from "./style";
import { touchedBy, type TouchedSheet } from "./touched-cells";

/** The cells a patch is about to change, as they stand now, by `keyOf` their present position. */
export type FoundCells = ReadonlyMap<string, Cell>;

export type Checked =
  | { readonly kind: "agrees"; readonly found: FoundCells }
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[] };

/**
 * Re-reads what the patch will touch and says whether every `before` still stands there. One sync, or one per 4 MB; a patch that takes
 * away a sheet or rows needs the cells around them too: two for a sheet; for rows one where the workbook was read before and fits
 * one request, else three, and one per 4 MB of them.
 */
export async function checkPatch(context: Excel.RequestContext, patch: Patch, layout: Layout | null): Promise<Checked> {
  const touched = touchedBy(patch);
  const takesRows = patch.edits.some(({ kind }) => kind === "delete-rows");
  const takesSheet = patch.edits.some(({ kind }) => kind === "remove-sheet");
  if (takesRows || takesSheet) {
    const withStyle = patch.edits.some(({ kind }) => kind === "set-format");
    const only = takesRows ? null : [...touched.keys()];
    const seams = [...touched].flatMap(([name, each]) => {
      return loadSeams(context.workbook.worksheets.getItemOrNullObject(name), name, each.seams) ?? [];
    });
    const atOnce = takesRows && layout !== null ? await readAtOnce(context, layout, withStyle) : null;
    const workbook = atOnce ?? (await readSheets(context, { only, withStyle, known: null }));
    const present = seams.filter(({ sheet }) => workbook.sheets.some(({ name }) => name === sheet));
    return verdict(workbook, patch, present.flatMap(seamConflicts), touched);
  }
  return checkCells(context, patch, touched);
}

interface LoadedSheet {
  readonly seams: Seams | null;
  readonly sheet: Excel.Worksheet;
  readonly areas: readonly LoadedArea[];
  readonly merged: readonly Excel.RangeAreas[];
}

async function checkCells(
  context: Excel.RequestContext,
  patch: Patch,
  touched: ReadonlyMap<string, TouchedSheet>,
): Promise<Checked> {
  const batch = new Batch(context);
  const loaded: LoadedSheet[] = [];
  for (const [name, wanted] of touched) loaded.push(await loadSheet(context, batch, name, wanted));
  await batch.send();
  const styles = new StyleTable();
  const sheets: SheetSnapshot[] = [];
  const spilled: Conflict[] = [];
  for (const { sheet, areas, merged, seams } of loaded) {
    if (sheet.isNullObject) continue;
    if (seams !== null) spilled.push(...seamConflicts(seams));
    const rows = new Map<number, (Cell | undefined)[]>();
    for (const { area, range, looks } of areas) {
      if (range.hasSpill !== false) spilled.push(partOfArray(sheet.name, area));
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = cellOfRange(range, looks, row - area.top, column - area.left, styles);
          place(rows, row, column, cell);
        }
      }
    }
    sheets.push(partOf(sheet, rows, merged.flatMap(mergesOf)));
  }
  const snapshot = { name: "", sheets, names: [], uses1904Dates: false, unread: [] };
  return verdict(snapshot, patch, spilled, touched);
}

async function loadSheet(
  context: Excel.RequestContext,
  batch: Batch,
  name: string,
  wanted: TouchedSheet,
): Promise<LoadedSheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name,protection/protected");
  const cells = [...wanted.cells.values()];
  const areas: LoadedArea[] = [];
  for (const withStyle of [false, true]) {
    for (const area of blocksOf(cells.filter(({ beforeStyle }) => (beforeStyle !== null) === withStyle))) {
      await batch.make(sizeOf(area) * (contentBytes + (withStyle ? styleBytes : 0)) + blockBytes);
      const loaded = loadArea(sheet, area, withStyle);
      loaded.range.load("hasSpill");
      areas.push(loaded);
    }
  }
  const around = boundsOf(cells);
  const merged = around === null ? [] : [loadMerges(rangeOf(sheet, around))];
  const seams = wanted.seams.filter((row) => row > 0).map((row) => loadMerges(wholeRows(sheet, row - 1, 2)));
  return { sheet, areas, merged: [...merged, ...seams], seams: loadSeams(sheet, name, wanted.seams) };
}

function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area | null {
  if (cells.length === 0) return null;
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}

/** A sheet of which only the touched cells are known. */
function partOf(
  sheet: Excel.Worksheet,
  rows: ReadonlyMap<number, readonly (Cell | undefined)[]>,
  merges: readonly Area[],
): SheetSnapshot {
  return {
    name: sheet.name,
    visibility: "visible",
    isProtected: sheet.protection.protected,
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
  };
}

const partOfArray = (sheet: string, area: Area): Conflict => ({
  at: { sheet, row: area.top, column: area.left },
  reason: "array",
  expected: "",
  found: formatPosition({ row: area.top, column: area.left }),
});

function verdict(
  workbook: WorkbookSnapshot,
  patch: Patch,
  spilled: readonly Conflict[],
  touched: ReadonlyMap<string, TouchedSheet>,
): Checked {
  const spelled = spelledAsExpected(workbook, patch, touched);
  const result = applyPatch(spelled, patch);
  const conflicts = [...(result.kind === "refused" ? result.conflicts : []), ...spilled];
  if (conflicts.length > 0) return { kind: "refused", conflicts };
  const found = new Map<string, Cell>();
  for (const sheet of workbook.sheets) {
    for (const { row, column } of touched.get(sheet.name)?.cells.values() ?? []) {
      found.set(keyOf(sheet.name, row, column), sheet.rows.get(row)?.[column] ?? blankCell);
    }
  }
  return { kind: "agrees", found };
}
