import type { ColumnRole, KindName, RowRole } from "./table";

/**
 * What the user put right about one table. Everything in it is told by what is printed, never by a row or column number,
 * so that it survives inserted rows and columns and a renamed sheet, and comes back in a copy with other figures.
 */
export interface Correction {
  /** Names it among the corrections: the sheet and header words of the table when it was first corrected. */
  readonly table: string;
  /** Null leaves the kind as recognised. */
  readonly kind: KindName | null;
  /** By header text as printed; a null role means "leave this column out". Columns not named stay as recognised. */
  readonly columns: readonly { readonly header: string; readonly column: number; readonly role: ColumnRole | null }[];
  /** How the table is found again; without it the sheet and header words in `table` must agree word for word. */
  readonly place?: TablePlace;
  /** False: these cells are no table. */
  readonly isTable?: boolean;
  /** Where the table stands and how many header rows it has, as the user said; absent leaves both as recognised. */
  readonly region?: Region;
  /** Rows that are something else than they were taken for. */
  readonly rows?: readonly RowCorrection[];
}

/** A table by what is printed on and around it. Words are in timeless form, see `core/text/timeless`. */
export interface TablePlace {
  readonly sheet: string;
  /** Header words of the columns that have any, left to right. */
  readonly headers: readonly string[];
  /** "" where none is printed. */
  readonly title: string;
  /** Which of the tables with the same headers on the sheet, from 0. */
  readonly nth: number;
}

/** A stretch of cells by the words at its edges. */
export interface Region {
  /** Rows of the header, from the first row down; 0 for none, null for as many as are recognised. */
  readonly headerRows: number | null;
  readonly top: {
    /** Words of its first row that has any within the columns, left to right; figures where it has no words. */
    readonly words: readonly string[];
    /** Rows of the region above that one. */
    readonly offset: number;
    /** Words of the nearest filled row above the region; "" where there is none. */
    readonly above: string;
    /** Which of the rows of the sheet with the same words, from 0. */
    readonly nth: number;
  };
  /** Columns left of the first of these words, and right of the last. */
  readonly margins: { readonly left: number; readonly right: number };
  /** Words of the first filled row below; "" where nothing follows or it has none. `nth` counts such rows inside. */
  readonly below: { readonly words: string; readonly nth: number };
  /** Words of its last filled row, and how many rows inside have the same; "" where it has none. */
  readonly last: { readonly words: string; readonly nth: number };
  /** The most blank rows in a row inside it. */
  readonly gap: number;
}

export interface RowCorrection extends RowMark {
  readonly role: RowRole;
}

/** A row of a table by its own words. */
export interface RowMark {
  /** Its first words besides the order number, in timeless form; for a row of figures alone "^ " and those of the row above. */
  readonly words: string;
  /** Words of the nearest heading above it in the table: a row of few cells, none with figures. */
  readonly under: string;
  /** Which of the rows with the same words under the same heading, from 0. */
  readonly nth: number;
}
