import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from "../../cell/snapshot";
import type { ChartDraft, Edit, SheetDraft } from "../../patch/edit";
import { draftOfSheet } from "../../patch/sheet-draft";

/** First-cell texts of the sheets the product writes; by them it knows its own sheets again. */
export const markers = {
  deductions: "Trừ điểm · lập bởi Soát phụ lục",
  summary: "Tổng hợp · lập bởi Soát phụ lục",
  consolidation: "Gộp đơn vị · lập bởi Soát phụ lục",
  scoreFigures: "Số liệu chấm điểm · lập bởi Soát phụ lục",
  report: "Phiếu soát · lập bởi Soát phụ lục",
  planComparison: "Đối chiếu kế hoạch · lập bởi Soát phụ lục",
} as const;

/** First-cell texts of the sheets the product lays out for people to work on: they are sources like any other. */
export const workingMarkers = {
  criteria: "Bộ tiêu chí · lập bởi Soát phụ lục",
  scores: "Bảng chấm điểm · lập bởi Soát phụ lục",
} as const;
export type Marker = (typeof markers)[keyof typeof markers] | (typeof workingMarkers)[keyof typeof workingMarkers];

/** True for a sheet the product wrote: such sheets are results, never sources. */
export function isOwnSheet(sheet: SheetSnapshot, marker?: Marker): boolean {
  const first = cellAt(sheet, 0, 0).value;
  return marker === undefined ? Object.values<unknown>(markers).includes(first) : first === marker;
}

const longestName = 31;

/** The name as Excel takes it: without []:*?/\\ and without apostrophes at its ends. */
export function sheetName(wanted: string): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]/gu, " ")
    .replace(/^[\s']+|[\s']+$/gu, "")
    .slice(0, longestName)
    .trimEnd();
  return plain === "" ? "Bảng" : plain;
}

export interface Place {
  readonly name: string;
  readonly index: number;
  /** Our own earlier sheet of that name, which the new one replaces. */
  readonly previous: SheetSnapshot | null;
}

/**
 * Where a generated sheet goes: over our own sheet of the wanted name; under the wanted name at the end; or, where
 * somebody else's sheet has that name, under "Name (2)" and so on. Excel compares names without regard to case. Without
 * a marker the sheet becomes the user's own, and none is replaced.
 */
export function placeFor(workbook: WorkbookSnapshot, wanted: string, marker: Marker | null): Place {
  const plain = sheetName(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const name = plain.slice(0, longestName - suffix.length).trimEnd() + suffix;
    const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const taken = workbook.sheets[index];
    if (taken === undefined) return { name, index: workbook.sheets.length, previous: null };
    if (marker !== null && isOwnSheet(taken, marker)) return { name: taken.name, index, previous: taken };
  }
}

/** Edits that put the draft in its place; the earlier sheet is kept as it was, to be brought back. */
export function placing(place: Place, draft: SheetDraft): readonly Edit[] {
  const add: Edit = { kind: "add-sheet", index: place.index, sheet: draft };
  if (place.previous === null) return [add];
  return [{ kind: "remove-sheet", index: place.index, sheet: asItWas(place.previous, draft) }, add];
}

/**
 * The earlier sheet with the page set-up it was written with, and with those charts whose names and categories stand where
 * the new one has them: a snapshot holds neither, and both are written alike every time.
 */
function asItWas(previous: SheetSnapshot, draft: SheetDraft): SheetDraft {
  const now = new Map(draft.cells.map(({ row, column, cell }) => [`${String(row)}:${String(column)}`, cell.text]));
  const isThere = (row: number, column: number): boolean =>
    cellAt(previous, row, column).text === (now.get(`${String(row)}:${String(column)}`) ?? "");
  const fits = ({ categories, series }: ChartDraft): boolean => {
    if (categories.sheet !== draft.name) return false;
    for (let row = categories.top; row <= categories.bottom; row++) {
      for (let column = categories.left; column <= categories.right; column++) {
        if (!isThere(row, column)) return false;
      }
    }
    return series.every(({ name }) => isThere(name.row, name.column));
  };
  return {
    ...draftOfSheet(previous),
    frozen: draft.frozen,
    page: draft.page,
    charts: draft.charts.filter(fits),
    ...(draft.lists === undefined ? {} : { lists: draft.lists }),
    ...(draft.links === undefined ? {} : { links: draft.links.filter((link) => isThere(link.row, link.column)) }),
  };
}

/** True where a sheet is one of the workbook's own, or none at all; false for sheets the product wrote. */
export function isSource(workbook: WorkbookSnapshot, sheetName: string): boolean {
  const sheet = findSheet(workbook, sheetName);
  return sheet === undefined || !isOwnSheet(sheet);
}

/** The workbook as a source: without the sheets the product wrote, which are results and would be checked against themselves. */
export function sourcesOf(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.filter((sheet) => !isOwnSheet(sheet));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}
