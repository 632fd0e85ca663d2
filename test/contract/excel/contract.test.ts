import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { openInExcel, setsUpTo } from "../../support/excel-host";
import { startingDrafts, workbookContract, workbookOfDrafts } from "../workbook-contract";

const open = (options: Parameters<typeof openInExcel>[1]) => () => {
  const host = openInExcel(workbookOfDrafts(startingDrafts), options);
  const typeElsewhere = (sheet: string, row: number, column: number, value: string | number) =>
    host.type(sheet, row, column, value, true);
  return Promise.resolve({ workbook: createExcelWorkbook(), typeElsewhere, hasScreen: true });
};

workbookContract("Excel", open({}));

// The library itself refuses whatever is newer than the oldest Excel the product runs in.
workbookContract("Excel with nothing above ExcelApi 1.14", open({ isSetSupported: setsUpTo(1.14), isStrict: true }));
