import { utils, write } from "@e965/xlsx";

/** A workbook of Excel 97–2003 with one sheet of these values. */
export function oldWorkbook(name: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((line) => line.map((value) => (value === "" ? null : value))));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  const bytes: unknown = write(book, { type: "buffer", bookType: "biff8" });
  if (!(bytes instanceof Uint8Array)) throw new Error("The workbook was not written.");
  return bytes;
}
