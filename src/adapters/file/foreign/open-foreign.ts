import type { WorkbookSnapshot } from "../../../core/cell/snapshot";
import { notAWorkbook, tooLarge } from "../faults";
import { defaultLimits, type Limits } from "../limits";
import { readDelimited } from "./delimited/read-delimited";
import { readHtml } from "./html/read-html";
import { kindOfFile, type FileKind } from "./kind-of-file";
import { readOds } from "./ods/read-ods";
import { readXls } from "./xls/read-xls";
import { readSpreadsheetMl } from "./xml/read-spreadsheetml";

/** A workbook in a format that is only read: what could be read of it stands in `snapshot`, the rest in its `unread`. */
export interface ForeignWorkbook {
  readonly format: Exclude<FileKind, "xlsx">;
  readonly snapshot: WorkbookSnapshot;
}

/** Bytes of a file in another format; all of them are smaller than an .xlsx with as many cells is unpacked. */
const largest: Readonly<Record<ForeignWorkbook["format"], number>> = {
  xls: 64 * 2 ** 20,
  ods: 64 * 2 ** 20,
  spreadsheetml: 64 * 2 ** 20,
  html: 32 * 2 ** 20,
  delimited: 32 * 2 ** 20,
};

/**
 * Reads .xls (Excel 97–2003), .ods, XML Spreadsheet 2003, HTML tables under a name of a workbook, .csv and .tsv. Faults:
 * not-a-workbook, damaged, password-protected, too-large, unsupported.
 */
export async function openForeign(
  bytes: Uint8Array,
  name: string,
  given: Partial<Limits> = {},
): Promise<ForeignWorkbook> {
  const limits = { ...defaultLimits, ...given };
  const format = kindOfFile(bytes, name);
  if (format === "xlsx") throw notAWorkbook();
  if (bytes.length > Math.min(limits.fileBytes, largest[format])) throw tooLarge(`${String(bytes.length)} byte`);
  return { format, snapshot: await read(format, bytes, name, limits) };
}

function read(
  format: ForeignWorkbook["format"],
  bytes: Uint8Array,
  name: string,
  limits: Limits,
): WorkbookSnapshot | Promise<WorkbookSnapshot> {
  switch (format) {
    case "xls":
      return readXls(bytes, name, limits);
    case "ods":
      return readOds(bytes, name, limits);
    case "spreadsheetml":
      return readSpreadsheetMl(bytes, name, limits);
    case "html":
      return readHtml(bytes, name, limits);
    case "delimited":
      return readDelimited(bytes, name, limits);
  }
}
