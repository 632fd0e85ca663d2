/** A paragraph of a word-processing document, as a reader sees it. */
export interface WordParagraph {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCentred: boolean;
}

/** One cell of a table with the cells its merge covers; rows and columns of the table's own grid, from 0. */
export interface WordCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs and line breaks are parted by "\n". */
  readonly text: string;
  readonly isBold: boolean;
  readonly alignment: "left" | "center" | "right" | null;
}

/** A table of a word-processing document. No two cells overlap. */
export interface WordTable {
  /** The paragraphs between the table before and this one, blank ones too, in reading order. */
  readonly before: readonly WordParagraph[];
  readonly rows: number;
  /** Rows from the top that the document prints again on every page. */
  readonly headerRows: number;
  /** Widths of the grid's columns in twentieths of a point; null where the document does not say. */
  readonly widths: readonly (number | null)[];
  readonly cells: readonly WordCell[];
}
