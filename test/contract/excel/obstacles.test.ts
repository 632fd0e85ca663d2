import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { cellOf } from "../../../src/core/cell/snapshot";
import type { Edit, Patch, RowsEdit } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { openInExcel, setsUpTo } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

const figures = "Số liệu";
const open = () => {
  const host = openInExcel(workbookOfDrafts(startingDrafts));
  const [sheet] = host.model.sheets;
  if (sheet === undefined) throw new Error("the sheet is missing");
  return { host, sheet, workbook: createExcelWorkbook() };
};
const patchOf = (...edits: readonly Edit[]): Patch => ({ title: { vi: "Thử", en: "Try" }, because: null, edits });
const rowsIn: RowsEdit<"insert-rows"> = { kind: "insert-rows", sheet: figures, at: 3, rows: [[]] };
const status = (after: string): Edit => ({
  kind: "set-cell",
  at: { sheet: figures, row: 2, column: 1 },
  before: cell("Chứng thực"),
  after: cell(after),
});
const table = (id: string, left: number, right: number) => ({
  id,
  name: id,
  area: { top: 1, left, bottom: 4, right },
  filter: { isEnabled: true, isFiltered: false },
});
const choices = (source: string) => ({
  area: { top: 2, left: 1, bottom: 3, right: 1 },
  rule: { list: { inCellDropDown: true, source } },
  showsAlert: true,
  ignoresBlanks: true,
});

describe("E26 what stands in the way", () => {
  it("E26 rows do not come or go while a filter hides some", async () => {
    const { host, sheet, workbook } = open();
    await workbook.apply(patchOf(rowsIn));
    sheet.filter = { isEnabled: true, isFiltered: true };
    for (const patch of [patchOf(rowsIn), invert(patchOf(rowsIn))]) {
      const writes = host.exchanges.filter(({ isWrite }) => isWrite).length;
      expect(await workbook.apply(patch)).toEqual({
        kind: "refused",
        conflicts: [{ at: { sheet: figures, row: 3, column: 0 }, reason: "filtered", expected: "", found: "" }],
      });
      expect(host.exchanges.filter(({ isWrite }) => isWrite)).toHaveLength(writes);
    }
    sheet.filter = { isEnabled: true, isFiltered: false };
    sheet.tables.push({ ...table("{a}", 0, 2), filter: { isEnabled: true, isFiltered: true } });
    expect(await workbook.apply(patchOf(rowsIn))).toMatchObject({ conflicts: [{ reason: "filtered" }] });
  });

  it("E26 rows come into one table of Excel's, but not into two side by side", async () => {
    const { sheet, workbook } = open();
    sheet.tables.push(table("{a}", 0, 0));
    expect(await workbook.apply(patchOf(rowsIn))).toEqual({ kind: "applied" });
    expect(sheet.tables[0]?.area).toEqual({ top: 1, left: 0, bottom: 5, right: 0 });
    sheet.tables.push(table("{b}", 1, 2));
    expect(await workbook.apply(patchOf(rowsIn))).toMatchObject({ conflicts: [{ reason: "table" }] });
  });

  it("E26 cells of hidden and filtered rows are written like any other", async () => {
    const { sheet, workbook } = open();
    sheet.hiddenRows.add(2);
    sheet.filter = { isEnabled: true, isFiltered: true };
    expect(await workbook.apply(patchOf(status("Đất đai")))).toEqual({ kind: "applied" });
  });

  it("E26 an entry its cell does not take is refused and put back; one it takes is written", async () => {
    const { sheet, workbook } = open();
    sheet.validations.push(choices("Chứng thực,Hộ tịch,Đất đai"));
    const before = await workbook.read();
    expect(await workbook.apply(patchOf(status("Môi trường")))).toEqual({
      kind: "refused",
      conflicts: [
        { at: { sheet: figures, row: 2, column: 1 }, reason: "validation", expected: "", found: "Môi trường" },
      ],
    });
    expect(await workbook.read()).toEqual(before);
    expect(await workbook.apply(patchOf(status("Đất đai")))).toEqual({ kind: "applied" });
  });

  it("E26 what stood there before is put in again whatever its cell takes now", async () => {
    const { sheet, workbook } = open();
    sheet.validations.push(choices("Hộ tịch,Đất đai"));
    const patch = patchOf(status("Đất đai"));
    expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
    expect(await workbook.apply(invert(patch), "taking-back")).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), { sheet: figures, row: 2, column: 1 }).value).toBe("Chứng thực");
  });

  it("E27 where Excel cannot put a write into one step of its undo, it is written all the same", async () => {
    const { host, workbook } = open();
    host.refuseAt(2, "UndoNotSupported");
    expect(await workbook.apply(patchOf(status("Đất đai")))).toEqual({ kind: "applied" });
    const requests = host.syncCount;
    expect(await workbook.apply(invert(patchOf(status("Đất đai"))))).toEqual({ kind: "applied" });
    expect(host.syncCount - requests).toBe(2);
  });

  it("E27 below ExcelApi 1.20 the same refusal is a failure of the host, and nothing is written", async () => {
    const host = openInExcel(workbookOfDrafts(startingDrafts), { isSetSupported: setsUpTo(1.14) });
    const workbook = createExcelWorkbook();
    host.refuseAt(2, "UndoNotSupported");
    await expect(workbook.apply(patchOf(status("Đất đai")))).rejects.toMatchObject({ name: "Fault", code: "host" });
    expect(cellOf(await workbook.read(), { sheet: figures, row: 2, column: 1 }).value).toBe("Chứng thực");
  });

  it("E17 a new sheet comes with lists to choose from, in which something else may be typed", async () => {
    const { host, workbook } = open();
    const sheet = draft(
      "Mẫu",
      [
        [0, 0, cell("Tình trạng")],
        [1, 0, cell("chưa rõ")],
      ],
      {
        lists: [{ area: { top: 1, left: 0, bottom: 9, right: 0 }, choices: ["Đã thực hiện", "Đang thực hiện"] }],
      },
    );
    expect(await workbook.apply(patchOf({ kind: "add-sheet", index: 0, sheet }))).toEqual({ kind: "applied" });
    expect(host.model.sheets[0]?.validations).toEqual([
      {
        area: { top: 1, left: 0, bottom: 9, right: 0 },
        rule: { list: { inCellDropDown: true, source: "Đã thực hiện,Đang thực hiện" } },
        showsAlert: false,
        ignoresBlanks: true,
      },
    ]);
  });
});
