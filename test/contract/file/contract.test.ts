import { cellOf } from "../../../src/core/cell/snapshot";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { startingDrafts, workbookContract } from "../workbook-contract";

workbookContract("file", () => {
  const workbook = openFile(createWorkbookFile(startingDrafts), "mau.xlsx");
  const typeElsewhere = async (sheet: string, row: number, column: number, value: string | number) => {
    const at = { sheet, row, column };
    const before = cellOf(await workbook.read(), at);
    const edits = [{ kind: "set-cell" as const, at, before, after: { ...before, value, text: String(value) } }];
    await workbook.apply({ title: { vi: "Gõ", en: "Type" }, because: null, edits });
  };
  return Promise.resolve({ workbook, typeElsewhere });
});
