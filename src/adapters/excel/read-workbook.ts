import type { Area } from "../../core/cell/address";
import { blankCell, plainStyle, type Cell } from "../../core/cell/cell";
import type { DefinedName, SheetSnapshot, Unread, WorkbookSnapshot } from "../../core/cell/snapshot";
import { rangeOf, sizeOf, widthOf } from "./blocks";
import { loadArea, loadMerges, mergesOf, place, styledCell } from "./loaded-area";
import { loadMixed, Looks, looksBytesOfRow, mostSingle } from "./looks";
import type { KnownSheets } from "./known-sheets";
import { isMark } from "./marks";
import { contentBytes, rowBytes, slicesOf, type Part } from "./slices";
import { StyleTable } from "./style";

/** Formatting alone can stretch a sheet to a million rows; past this many cells only cells with content count. */
const mostFormattedCells = 60_000;
/** Past this many cells a sheet is not read: the pane must stay within its memory on old machines. */
const mostCells = 1_000_000;

/** Points of one character of the default font, as .xlsx counts column widths (7 pixels at 96 per inch). */
export const pointsPerCharacter = 5.25;
const standardColumnPoints = 48;

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

interface Listed {
  readonly sheet: Excel.Worksheet;
  readonly all: Excel.Range;
  readonly filled: Excel.Range;
  /** The sheet as it was last read, where it still stands: its cells need not be read again. */
  known: SheetSnapshot | null;
}

interface Loaded {
  readonly parts: LoadedPart[];
  readonly looks: Looks;
  merged: Excel.RangeAreas | null;
  widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

interface LoadedPart {
  readonly area: Area;
  /** Null where the cells are known. */
  readonly range: Excel.Range | null;
  readonly heights: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/**
 * The whole workbook in two syncs and one per slice of 4 MB: the list of sheets, their used ranges, then the cells;
 * sheets of thousands of cells that do not look alike down their columns take another slice for those. Excel does not tell whether dates count from 1904, so they are taken to count from 1900.
 */
export function readWorkbook(context: Excel.RequestContext, known: KnownSheets): Promise<WorkbookSnapshot> {
  return readSheets(context, { only: null, withStyle: true, known });
}

interface Reading {
  readonly only: readonly string[] | null;
  readonly withStyle: boolean;
  /** Sheets that need not be read again; null to read all. */
  readonly known: KnownSheets | null;
}

/** The named sheets, as far as they exist, or all. Named ones need no list, which saves the first sync. */
export async function readSheets(
  context: Excel.RequestContext,
  { only, withStyle, known }: Reading,
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const since = known?.moment() ?? 0;
  workbook.load("name");
  workbook.names.load("items/name,items/formula");
  const sheets = only === null ? await listed(context) : only.map((name) => named(context, name));
  const used = sheets.map(usedRanges);
  await context.sync();

  const unread: Unread[] = [];
  const areas: Part<Listed>[] = [];
  const present = used.filter(({ sheet }) => !sheet.isNullObject);
  known?.compareList(listAsText(present, workbook.names.items));
  for (const each of present) {
    each.known = known?.find(each.sheet.id, frameOf(each)) ?? null;
    const area = areaToRead(each);
    if (area === null) continue;
    if (sizeOf(area) <= mostCells) areas.push({ owner: each, area });
    else unread.push({ sheet: each.sheet.name, range: area, why: tooManyCells });
  }
  const loaded = await loadAll(context, areas, withStyle);

  const styles = new StyleTable();
  const snapshots = present.map((each) => snapshotOf(each, loaded.get(each), styles));
  for (const [index, snapshot] of snapshots.entries()) {
    const each = present[index];
    if (each !== undefined) known?.keep(each.sheet.id, frameOf(each), snapshot, since);
  }
  return {
    name: workbook.name,
    sheets: snapshots,
    names: [
      ...workbook.names.items.filter(({ name }) => !isMark(name)).map((name) => definedName(name, null)),
      ...present.flatMap(({ sheet }) => sheet.names.items.map((name) => definedName(name, sheet.name))),
    ],
    uses1904Dates: false,
    unread,
  };
}

const aboutSheet = "id,name,visibility,standardHeight,protection/protected";

const named = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItemOrNullObject(name).load(aboutSheet);

async function listed(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const sheets = context.workbook.worksheets.load(aboutSheet.replace(/(^|,)/g, "$1items/"));
  await context.sync();
  return sheets.items;
}

function usedRanges(sheet: Excel.Worksheet): Listed {
  const edges = "rowIndex,columnIndex,rowCount,columnCount";
  sheet.names.load("items/name,items/formula");
  return {
    sheet,
    all: sheet.getUsedRangeOrNullObject(false).load(edges),
    filled: sheet.getUsedRangeOrNullObject(true).load(edges),
    known: null,
  };
}

/** What has to be the same for the cells of a sheet to be those that were read, as far as Excel tells of changes. */
const frameOf = ({ all, filled }: Listed): string => JSON.stringify([edgesOf(all), edgesOf(filled)]);

/** The sheets in order, and the workbook's names: when these change, any formula may. */
const listAsText = (present: readonly Listed[], names: readonly Excel.NamedItem[]): string =>
  JSON.stringify([
    present.map(({ sheet }) => [sheet.id, sheet.name]),
    names.filter(({ name }) => !isMark(name)).map(({ name, formula }) => [name, String(formula)]),
  ]);

const tooManyCells = {
  vi: "Trang tính có hơn 1.000.000 ô nên chưa được đọc.",
  en: "The sheet has more than 1,000,000 cells and was not read.",
};

function areaToRead({ all, filled }: Listed): Area | null {
  const area = edgesOf(all);
  return area !== null && sizeOf(area) > mostFormattedCells ? edgesOf(filled) : area;
}

function edgesOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

async function loadAll(
  context: Excel.RequestContext,
  areas: readonly Part<Listed>[],
  withStyle: boolean,
): Promise<ReadonlyMap<Listed, Loaded>> {
  const loaded = new Map<Listed, Loaded>();
  const whole = new Map(areas.map(({ owner, area }) => [owner, area]));
  const cellsOf = (owner: Listed) => sizeOf(whole.get(owner) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  const toRead = areas.filter(({ owner }) => owner.known === null);
  const most = mostSingle(toRead.reduce((sum, { area }) => sum + sizeOf(area), 0));
  const costOfRow = ({ owner, area }: Part<Listed>) => {
    if (owner.known !== null) return rowBytes;
    return widthOf(area) * contentBytes + rowBytes + (withStyle ? looksBytesOfRow(area, cellsOf(owner), most) : 0);
  };
  for (const slice of slicesOf(areas, costOfRow)) {
    for (const { owner, area } of slice) {
      const known = loaded.get(owner);
      const target: Loaded = known ?? { parts: [], looks: new Looks(owner.sheet, most), merged: null, widths: null };
      loaded.set(owner, target);
      const isKnown = owner.known !== null;
      const range = isKnown ? rangeOf(owner.sheet, area) : loadArea(owner.sheet, area, false).range;
      if (withStyle && !isKnown) target.looks.ask(area, cellsOf(owner));
      const heights = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      target.parts.push({ area, range: isKnown ? null : range, heights });
      if (known !== undefined) continue;
      target.widths = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      if (!isKnown) target.merged = loadMerges(rangeOf(owner.sheet, whole.get(owner) ?? area));
    }
    // One sync per slice of 4 MB, however many sheets and rows a slice holds.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  await loadMixed(
    context,
    [...loaded.values()].map(({ looks }) => looks),
  );
  return loaded;
}

function snapshotOf({ sheet, known }: Listed, loaded: Loaded | undefined, styles: StyleTable): SheetSnapshot {
  const rows = new Map<number, (Cell | undefined)[]>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const lookAt = loaded?.looks.reader(styles) ?? (() => plainStyle);
  for (const { area, range, heights } of loaded?.parts ?? []) {
    for (let row = area.top; range !== null && row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = styledCell(range, row - area.top, column - area.left, lookAt(row, column));
        if (cell !== blankCell) place(rows, row, column, cell);
      }
    }
    heights.value.forEach(({ rowHidden, format }, index) => {
      const height = format?.rowHeight;
      if (rowHidden === true) hiddenRows.add(area.top + index);
      else if (height !== undefined && height !== sheet.standardHeight) rowHeights.set(area.top + index, height);
    });
  }
  const left = loaded?.parts[0]?.area.left ?? 0;
  loaded?.widths?.value.forEach(({ columnHidden, format }, index) => {
    const width = format?.columnWidth;
    if (columnHidden === true) hiddenColumns.add(left + index);
    else if (width !== undefined && width !== standardColumnPoints) {
      columnWidths.set(left + index, width / pointsPerCharacter);
    }
  });
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    isProtected: sheet.protection.protected,
    rows: known?.rows ?? rows,
    merges: known?.merges ?? (loaded === undefined || loaded.merged === null ? [] : mergesOf(loaded.merged)),
    hiddenRows,
    hiddenColumns,
    columnWidths,
    rowHeights,
  };
}

const definedName = (name: Excel.NamedItem, sheet: string | null): DefinedName => ({
  name: name.name,
  formula: String(name.formula).replace(/^=/, ""),
  sheet,
});
