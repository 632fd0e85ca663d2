/** Guards of memory and time; a file past one of the first five is refused, past the others it is read in part. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Bytes of one inflated part, and of all of them. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated ÷ compressed bytes of a part of more than 8 MB. */
  readonly ratio: number;
  /** Cells with content, all sheets together. */
  readonly cells: number;
  /** Columns of a sheet, counted from its left edge. */
  readonly columns: number;
}

export const defaultLimits: Limits = {
  fileBytes: 200 * 2 ** 20,
  entries: 10_000,
  entryBytes: 256 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  ratio: 500,
  cells: 3_000_000,
  columns: 2_048,
};
