import type { Area, CellRef, Range } from "../cell/address";
import type { Cell, CellStyle } from "../cell/cell";
import type { Text } from "../text/bilingual";

/** A page as NĐ 30/2020 wants it. Margins in millimetres. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Rows printed again on every page, first and last included, counted from 0. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Shrinks the print to one page across. */
  readonly isFitToWidth: boolean;
  /** Page number centred in the top margin from page 2 on. */
  readonly hasPageNumbers: boolean;
}

export interface ChartSeries {
  /** The cell that names the series. */
  readonly name: CellRef;
  readonly values: Range;
}

export interface ChartDraft {
  readonly kind: "bar" | "bar-stacked" | "column";
  readonly title: string;
  readonly categories: Range;
  readonly series: readonly ChartSeries[];
  /** The cells the chart covers on its own sheet. */
  readonly anchor: Area;
}

/** Cells that offer a list to choose from. Something else may be typed all the same. */
export interface ChoiceList {
  readonly area: Area;
  /** Words without commas, 255 characters together with the commas between them: what a list in a cell can hold. */
  readonly choices: readonly string[];
}

/** A cell of a new sheet that leads to another place of the same workbook when it is pressed. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly to: Range;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A whole sheet that is to be added, or was. Widths in characters, heights in points. */
export interface SheetDraft {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Area[];
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: PageSetup | null;
  readonly charts: readonly ChartDraft[];
  /** None where absent. A sheet read back from a workbook holds none, whatever lists it has. */
  readonly lists?: readonly ChoiceList[];
  /** None where absent; read back from a workbook a sheet holds none. A link is beside the text and never part of it. */
  readonly links?: readonly CellLink[];
}

/**
 * One change of a workbook. Everything an edit needs to be checked beforehand and undone afterwards stands in it:
 * `before` is also the precondition.
 * - set-cell writes formula or value, and the number format where it differs. `before` and `after` are whole cells; the
 *   style part of `after` is ignored (set-format writes looks). `after.value` of a formula is its calculated value.
 * - set-format changes the look of one cell.
 * - insert-rows puts `rows.length` empty or given rows before row `at`; delete-rows takes away just those rows. Formulas
 *   elsewhere follow as they do in Excel. `rows` lists, for each row, the cells it holds.
 * - add-sheet puts a sheet at `index` (0 = first); remove-sheet takes it away, provided it still holds that content.
 */
export type Edit =
  | { readonly kind: "set-cell"; readonly at: CellRef; readonly before: Cell; readonly after: Cell }
  | { readonly kind: "set-format"; readonly at: CellRef; readonly before: CellStyle; readonly after: CellStyle }
  | RowsEdit<"insert-rows">
  | RowsEdit<"delete-rows">
  | { readonly kind: "add-sheet"; readonly index: number; readonly sheet: SheetDraft }
  | { readonly kind: "remove-sheet"; readonly index: number; readonly sheet: SheetDraft };

export interface RowsEdit<Kind extends "insert-rows" | "delete-rows"> {
  readonly kind: Kind;
  readonly sheet: string;
  readonly at: number;
  readonly rows: readonly (readonly { readonly column: number; readonly cell: Cell }[])[];
}

/** Edits that belong together: all are applied, or none. */
export interface Patch {
  readonly title: Text;
  /** The finding this patch answers, as `CODE@Sheet!A1`; null for a patch asked for otherwise. */
  readonly because: string | null;
  readonly edits: readonly Edit[];
}

/** Why a patch was not applied: the place no longer holds what the edit expects, or it cannot be written. */
export interface Conflict {
  readonly at: CellRef | { readonly sheet: string };
  readonly reason:
    | "changed"
    | "missing-sheet"
    | "sheet-exists"
    | "protected"
    | "merged"
    | "array"
    | "unsupported"
    /** Rows came or went since, so that the place is no longer known. */
    | "moved"
    /** A table of Excel's own stands in the way of rows. */
    | "table"
    /** A filter hides rows just where rows would come or go. */
    | "filtered"
    /** The cell takes only certain entries, and this is none of them. */
    | "validation";
  readonly expected: string;
  readonly found: string;
}
