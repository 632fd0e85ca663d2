import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { startingDrafts, workbookContract, workbookOfDrafts } from "./workbook-contract";

workbookContract("memory", () => {
  const workbook = new MemoryWorkbook(workbookOfDrafts(startingDrafts));
  const typeElsewhere = (sheet: string, row: number, column: number, value: string | number) =>
    workbook.type({ sheet, row, column }, value);
  return Promise.resolve({ workbook, typeElsewhere, hasScreen: true });
});
