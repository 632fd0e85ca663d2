import type { Unread } from "../../../core/cell/snapshot";
import type { FileWorkbook } from "../file-workbook";
import { defaultLimits } from "../limits";
import { readModel } from "../model";
import { openFile, type OpenOptions } from "../open-file";
import { Parts } from "../package/parts";
import { convertToXlsx } from "./convert-to-xlsx";
import { ConvertedWorkbook } from "./converted-workbook";
import { kindOfFile } from "./kind-of-file";
import { openForeign, type ForeignWorkbook } from "./open-foreign";

const formatNames: Readonly<Record<ForeignWorkbook["format"], string>> = {
  xls: ".xls",
  ods: ".ods",
  spreadsheetml: "XML 2003",
  html: "HTML",
  delimited: ".csv",
};

/**
 * Opens a workbook in any format that is read here. What is no .xlsx becomes one in memory: it can be edited and saves as
 * .xlsx, and says so in `unread`. Faults: as of `openFile` and `openForeign`.
 */
export async function openAnyFile(bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<FileWorkbook> {
  if (kindOfFile(bytes, name) === "xlsx") return openFile(bytes, name, options);
  const limits = { ...defaultLimits, ...options.limits };
  const { format, snapshot } = await openForeign(bytes, name, limits);
  const model = readModel(Parts.open(convertToXlsx(snapshot), limits), name, limits, null);
  const notes = [noteOf(format, model.snapshot.sheets[0]?.name ?? ""), ...snapshot.unread];
  return new ConvertedWorkbook(model, limits, options.calculator ?? null, notes);
}

/** True for a workbook whose file on disk is no .xlsx, and which must be saved under another name. */
export function isConverted(workbook: FileWorkbook): boolean {
  return workbook instanceof ConvertedWorkbook;
}

function noteOf(format: ForeignWorkbook["format"], sheet: string): Unread {
  const what = formatNames[format];
  return {
    sheet,
    range: null,
    why: {
      vi: `Mở từ tệp ${what}; khi lưu sẽ thành .xlsx.`,
      en: `Opened from a ${what} file; it will be saved as .xlsx.`,
    },
  };
}
