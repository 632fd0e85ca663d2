import { blankCell, type Cell } from "../../core/cell/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/snapshot";
import { contentBytes, sliceBytes, styleBytes } from "./slices";
import { cellOfRange, loadContents, loadMerges, mergesOf, place } from "./loaded-area";
import { StyleTable, styleProperties } from "./style";

/** How large the sheets were when they were last read: names in order, with the cells of their used range. */
export type Layout = readonly { readonly name: string; readonly cells: number }[];

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly merged: Excel.RangeAreas;
}

/**
 * All cells of a workbook whose sheets are known by name, in one sync. Null where they would not fit one answer, or where
 * the sheets are no longer those; nothing was asked in the first case. Sizes, hidden rows and names are left out.
 */
export async function readAtOnce(
  context: Excel.RequestContext,
  layout: Layout,
  withStyle: boolean,
): Promise<WorkbookSnapshot | null> {
  const cells = layout.reduce((sum, each) => sum + each.cells, 0);
  // With some room, for sheets may have grown since.
  if (cells * (contentBytes + (withStyle ? styleBytes : 0)) > sliceBytes * 0.75) return null;
  const { worksheets } = context.workbook;
  const list = worksheets.load("items/name");
  const asked = layout.map(({ name }): Asked => {
    const sheet = worksheets.getItemOrNullObject(name).load("name,protection/protected");
    const used = loadContents(sheet.getUsedRangeOrNullObject(false)).load("rowIndex,columnIndex,rowCount,columnCount");
    const looks = withStyle ? used.getCellProperties(styleProperties) : null;
    return { sheet, used, looks, merged: loadMerges(sheet.getRange()) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "ResponsePayloadSizeLimitExceeded") return null;
    throw error;
  }
  const names = list.items.map(({ name }) => name);
  if (names.length !== layout.length || layout.some(({ name }, index) => name !== names[index])) return null;
  const styles = new StyleTable();
  const sheets = asked.map((each) => snapshotOf(each, styles));
  return { name: "", sheets, names: [], uses1904Dates: false, unread: [] };
}

function snapshotOf({ sheet, used, looks, merged }: Asked, styles: StyleTable): SheetSnapshot {
  const rows = new Map<number, (Cell | undefined)[]>();
  if (!used.isNullObject) {
    for (let row = 0; row < used.rowCount; row++) {
      for (let column = 0; column < used.columnCount; column++) {
        const cell = cellOfRange(used, looks, row, column, styles);
        if (cell !== blankCell) place(rows, used.rowIndex + row, used.columnIndex + column, cell);
      }
    }
  }
  return {
    name: sheet.name,
    visibility: "visible",
    isProtected: sheet.protection.protected,
    rows,
    merges: mergesOf(merged),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
  };
}
