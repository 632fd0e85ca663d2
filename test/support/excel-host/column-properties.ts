import type { Area } from "../../../src/core/cell/address";
import { columnCount, rowCount } from "./addresses";
import { cellPropertiesOf } from "./format-object";
import { cellAt, standardColumnPoints, type SheetModel } from "./workbook-model";
import { recordOf } from "./wire";

/** One answer per column; a look that differs between the cells of a column is told as null. */
export function columnProperties(sheet: SheetModel, area: Area, wanted: Readonly<Record<string, unknown>>): unknown {
  const { columnWidth, ...looks } = recordOf(wanted["format"], "Range.getColumnProperties");
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const column = area.left + index;
    const cells = Array.from({ length: rowCount(area) }, (__, row) =>
      cellPropertiesOf(cellAt(sheet, area.top + row, column).look, { format: looks }),
    );
    const { format } = recordOf(cells.reduce(common), "Range.getColumnProperties");
    return {
      ...(wanted["columnHidden"] === true ? { columnHidden: sheet.hiddenColumns.has(column) } : {}),
      format: {
        ...recordOf(format, "Range.getColumnProperties"),
        ...(columnWidth === true ? { columnWidth: sheet.columnWidths.get(column) ?? standardColumnPoints } : {}),
      },
    };
  });
}

function common(a: unknown, b: unknown): unknown {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return a === b ? a : null;
  const others: ReadonlyMap<string, unknown> = new Map(Object.entries(b));
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, common(value, others.get(key))]));
}
