import type { Area, CellRef, Range } from "../cell/address";
import type { Cell } from "../cell/cell";
import type { SheetSnapshot } from "../cell/snapshot";
import type { Text } from "../text/bilingual";
import type { Period, Reading } from "../text/reading";
import type { ReportingPeriod } from "../text/reporting-period";

/** Kinds the product ships; a rule pack may add names of its own. */
export const builtInKinds = [
  "progress",
  "plan",
  "tthc",
  "digitisation",
  "documents",
  "onlineServices",
  "scoring",
  "deduction",
  "overdueCauses",
  "processingRates",
  "onlinePayment",
  "serviceQuality",
  "serviceRatings",
  "fileRegister",
  "fileChecklist",
  "ranking",
  "budgetExecution",
  "indicators",
  "unknown",
] as const;

export type KindName = string;

/** A column's meaning, such as `received.total`; the names of each kind stand in the command-line contract. */
export type ColumnRole = string;

/** A role that names a column by its printed header: `header:Đã chi`. Only rule packs speak so. */
export const headerPrefix = "header:";

/**
 * What a row is. "continuation" carries on the row before it: text broken over a page, or a further activity of the same
 * numbered item (`addsActivity`). "option" says what earns how many points of the criterion above it, and counts as no
 * criterion. "column-numbers" is (1) (2) (3), "formulas" is (5) = (6)+(7). "repeated-header" is the
 * header printed again on a new page.
 */
export type RowRole =
  | "section"
  | "item"
  | "continuation"
  | "option"
  | "subtotal"
  | "total"
  | "note"
  | "column-numbers"
  | "formulas"
  | "repeated-header"
  | "page-break"
  | "junk";

export interface TableColumn {
  /** Column index on the sheet. */
  readonly column: number;
  /** Null when the header was not understood; the column is listed, not dropped. */
  readonly role: ColumnRole | null;
  /** The header words from the top row down, e.g. ["Số lượng hồ sơ tiếp nhận", "Trong kỳ", "Trực tuyến"]. */
  readonly path: readonly string[];
  /** The same joined by " / ", as printed apart from white space. */
  readonly header: string;
  readonly isHidden: boolean;
  /** "triệu đồng", "%", … of this column's figures by its one name; absent where nothing tells, or rows differ. */
  readonly unitOfMeasure?: string;
  /** The unit is printed in the column itself, not only over the table. */
  readonly hasOwnUnit?: boolean;
}

export interface TableRow {
  /** Row index on the sheet. */
  readonly row: number;
  readonly role: RowRole;
  /** Row index of the section row it stands under; null outside any section. */
  readonly section: number | null;
  /** Row index of the row it carries on; null unless role is "continuation". */
  readonly continues: number | null;
  readonly addsActivity: boolean;
  readonly isHidden: boolean;
  /** Its first words, for showing; absent for a blank row. */
  readonly label?: string;
  /** The role is the user's word. */
  readonly isCorrected?: boolean;
}

/** One recognised appendix table. Plain data over sheet positions; figures are read through a TableView. */
export interface Table {
  /** Unique in the workbook and stable for the same content: the range as text. */
  readonly id: string;
  readonly kind: KindName;
  /** Evidence for the kind, 0 to 1, and the next best guess. */
  readonly score: number;
  readonly runnerUp: { readonly kind: KindName; readonly score: number } | null;
  /** What the kind was recognised by, in words that complete "nhận ra nhờ …". */
  readonly evidence?: readonly Text[];
  readonly sheet: string;
  /** From the first header row to the last body row, totals included, title and notes outside. */
  readonly range: Range;
  /** The header rows alone; null for a table whose header is lost. */
  readonly header: Area | null;
  readonly title: { readonly text: string; readonly at: CellRef } | null;
  /** "(Kèm theo Báo cáo số …)", where printed. */
  readonly caption: { readonly text: string; readonly at: CellRef } | null;
  /** "(Số liệu lấy từ ngày … đến ngày …)" and other lines around the table that belong to it. */
  readonly notes: readonly { readonly text: string; readonly at: CellRef }[];
  readonly period: Period | null;
  /** "triệu đồng", "hồ sơ", …; null where none is printed. */
  readonly unitOfMeasure: string | null;
  /** The column that says for each row what it counts in; absent where there is none. */
  readonly unitColumn?: number;
  /** The period the table reports on, by everything that names one; absent where nothing does. */
  readonly reporting?: ReportingPeriod;
  readonly columns: readonly TableColumn[];
  /** Body rows in sheet order; header rows are not listed. */
  readonly rows: readonly TableRow[];
  /** True when the user corrected the mapping. */
  readonly isCorrected: boolean;
  /** Names the correction that was applied, as `Correction.table` does; absent where none was. */
  readonly correctedBy?: string;
}

/** A table with its sheet at hand: cells as they stand and as they read. Reads each cell once and remembers it. */
export interface TableView {
  readonly table: Table;
  readonly sheet: SheetSnapshot;
  /** The column that plays a role; the first one where a header is duplicated. */
  column(role: ColumnRole): TableColumn | undefined;
  /** The cell in a body row under a role; the blank cell where the role is not in the table. */
  cell(row: TableRow, role: ColumnRole): Cell;
  ref(row: TableRow, role: ColumnRole): CellRef | null;
  /** The cell as it reads in its column: the column decides what "1.365" means. */
  reading(row: number, column: number): Reading;
  /** The text of a role in a row, with the rows that continue it joined in; NFC, single spaces, trimmed. */
  text(row: TableRow, role: ColumnRole): string;
  /** Rows of some roles, in order. */
  rowsOf(...roles: readonly RowRole[]): readonly TableRow[];
}

/** What recognition makes of a workbook. */
export interface Recognition {
  readonly tables: readonly Table[];
  /** Filled cells that belong to no table, title or note, gathered into ranges, with the reason. */
  readonly unread: readonly {
    readonly sheet: string;
    readonly range: Range | null;
    readonly why: { readonly vi: string; readonly en: string };
    /** Names the correction by which these cells are no table. */
    readonly correction?: string;
  }[];
}
