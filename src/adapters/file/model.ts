import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import { readBook, type Book } from "./book/book";
import type { Limits } from "./limits";
import type { Parts } from "./package/parts";
import { CellMaker } from "./sheet/cell-maker";
import { readSheet, type ReadSheet } from "./sheet/read-sheet";
import { readSharedStrings } from "./sheet/shared-strings";
import { splitSheet } from "./sheet/sheet-xml";
import { openStyles } from "./styles/open-styles";
import type { StyleBook } from "./styles/style-book";
import { damaged } from "./faults";

/** A package read as a workbook at one moment. */
export interface Model {
  readonly parts: Parts;
  readonly book: Book;
  readonly styles: StyleBook;
  readonly strings: readonly string[];
  /** By part name; only worksheets. */
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  readonly snapshot: WorkbookSnapshot;
}

/** Reads a package. Sheets whose part is the same as in `earlier` are taken over. Faults: as the readers'. */
export function readModel(parts: Parts, name: string, limits: Limits, earlier: Model | null): Model {
  const book = readBook(parts);
  const isSameStyle =
    earlier !== null &&
    book.stylesPart === earlier.book.stylesPart &&
    (book.stylesPart === null || parts.isSame(earlier.parts, book.stylesPart));
  const styles = isSameStyle ? earlier.styles : openStyles(parts, book, earlier?.styles);
  const strings = earlier?.strings ?? readSharedStrings(parts, book.stringsPart);
  const cells = new CellMaker(styles, book.uses1904Dates);
  const sheets = new Map<string, ReadSheet>();
  let taken = 0;
  for (const sheet of book.sheets) {
    if (sheet.kind !== "worksheet") continue;
    const known =
      earlier !== null && parts.isSame(earlier.parts, sheet.part) ? earlier.sheets.get(sheet.part) : undefined;
    const source = known === undefined ? parts.text(sheet.part) : "";
    if (source === null) throw damaged(sheet.part);
    const context = { strings, cells, uses1904Dates: book.uses1904Dates, limits, taken };
    const read = known ?? readSheet(sheet, splitSheet(source, sheet.part), context);
    taken += read.count;
    sheets.set(sheet.part, read);
  }
  const chartSheets = book.sheets.filter((sheet) => sheet.kind === "other");
  const snapshot: WorkbookSnapshot = {
    name,
    sheets: book.sheets.flatMap((sheet) => sheets.get(sheet.part)?.snapshot ?? []),
    names: book.names,
    uses1904Dates: book.uses1904Dates,
    unread: [
      ...[...sheets.values()].flatMap((sheet) => sheet.unread),
      ...chartSheets.map((sheet) => ({
        sheet: sheet.name,
        range: null,
        why: { vi: "Trang này chỉ có biểu đồ, không có ô.", en: "This sheet holds a chart only, no cells." },
      })),
    ],
  };
  return { parts, book, styles, strings, sheets, snapshot };
}
