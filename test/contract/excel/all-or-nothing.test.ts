import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { blankCell, type Cell } from "../../../src/core/cell/cell";
import { cellOf } from "../../../src/core/cell/snapshot";
import type { Edit, Patch } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { openInExcel } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

const figures = "Số liệu";
const patchOf = (...edits: readonly Edit[]): Patch => ({ title: { vi: "Thử", en: "Try" }, because: null, edits });
const set = (row: number, column: number, before: Cell, after: Cell): Extract<Edit, { kind: "set-cell" }> => ({
  kind: "set-cell",
  at: { sheet: figures, row, column },
  before,
  after,
});
const open = () => ({ host: openInExcel(workbookOfDrafts(startingDrafts)), workbook: createExcelWorkbook() });

const bold = { ...blankCell.style, font: { ...blankCell.style.font, bold: true }, fill: "#FFF2CC" };
const total = cell(380, { formula: "=SUM(C3:C4)" });
const cells = [
  set(2, 2, cell(217), cell(218, { format: "#,##0" })),
  set(3, 1, cell("Hộ tịch"), cell("=văn bản")),
  set(4, 2, total, cell(381, { formula: "=C3+C4" })),
  set(9, 0, blankCell, cell("ghi chú")),
];
const look: Edit = {
  kind: "set-format",
  at: { sheet: figures, row: 2, column: 2 },
  before: blankCell.style,
  after: bold,
};
const rowsIn: Edit = { kind: "insert-rows", sheet: figures, at: 3, rows: [[{ column: 2, cell: cell(5) }], []] };
const sheetIn: Edit = {
  kind: "add-sheet",
  index: 1,
  sheet: draft(
    "Trừ điểm",
    [
      [0, 0, cell("TRỪ ĐIỂM", { style: bold })],
      [1, 0, cell(380, { formula: "='Số liệu'!C5" })],
    ],
    {
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    },
  ),
};
const moved = set(5, 2, cell(163), cell(164));

const patches: readonly (readonly [string, Patch])[] = [
  ["cells", patchOf(...cells)],
  ["looks", patchOf(look)],
  ["cells and looks", patchOf(...cells, look)],
  ["rows and cells below them", patchOf(rowsIn, moved)],
  ["cells, then rows, then cells", patchOf(...cells.slice(0, 1), rowsIn, moved)],
  ["a sheet", patchOf(sheetIn)],
  ["one cell twice, a sheet between", patchOf(cells[0] ?? look, sheetIn, set(2, 2, cell(218), cell(219)))],
  ["everything", patchOf(cells[0] ?? look, sheetIn, rowsIn, moved, { ...rowsIn, at: 9, rows: [[]] })],
];
const shares = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.99];

describe("E · all or nothing", () => {
  it.each(patches.flatMap(([name, patch]) => shares.map((share) => [name, share, patch] as const)))(
    "E5 a write of %s that breaks off after %d of its work leaves the workbook as it was",
    async (_, share, patch) => {
      const { host, workbook } = open();
      const before = await workbook.read();
      host.failAt(2, share);
      await expect(workbook.apply(patch)).rejects.toMatchObject({ name: "Fault", code: "host" });
      expect(await workbook.read()).toEqual(before);
      expect(host.model.names).toEqual([]);
    },
  );

  it.each(patches)("E5 the undo of %s that breaks off leaves the patch applied", async (_, patch) => {
    const { host, workbook } = open();
    await workbook.apply(patch);
    const before = await workbook.read();
    const requests = host.syncCount;
    await workbook.apply(invert(patch));
    const writing = host.exchanges.slice(requests).findIndex(({ isWrite }) => isWrite) + 1;
    await workbook.apply(patch);
    host.failAt(writing, 0.6);
    await expect(workbook.apply(invert(patch))).rejects.toMatchObject({ name: "Fault" });
    expect(await workbook.read()).toEqual(before);
    expect(host.model.names).toEqual([]);
  });

  it.each(patches)("E6 undoing %s gives the same workbook", async (_, patch) => {
    const { workbook } = open();
    const before = await workbook.read();
    expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
    expect(await workbook.apply(invert(patch))).toEqual({ kind: "applied" });
    expect(await workbook.read()).toEqual(before);
  });

  it("E7 a change by a co-author between the check and the write is kept, and nothing of the patch is", async () => {
    const { host, workbook } = open();
    host.betweenReadAndWrite(() => host.type(figures, 2, 2, 300, true));
    expect(await workbook.apply(patchOf(...cells))).toEqual({
      kind: "refused",
      conflicts: [{ at: { sheet: figures, row: 2, column: 2 }, reason: "changed", expected: "217", found: "300" }],
    });
    const after = await workbook.read();
    expect(cellOf(after, { sheet: figures, row: 2, column: 2 })).toMatchObject({ value: 300, format: "General" });
    expect(cellOf(after, { sheet: figures, row: 3, column: 1 }).value).toBe("Hộ tịch");
    expect(cellOf(after, { sheet: figures, row: 4, column: 2 }).formula).toBe("=SUM(C3:C4)");
    expect(cellOf(after, { sheet: figures, row: 9, column: 0 })).toEqual(blankCell);
  });

  it("E7 a sheet of the same name that a co-author put in meanwhile is not touched", async () => {
    const { host, workbook } = open();
    host.betweenReadAndWrite(() => host.addSheet("Trừ điểm", "của người khác"));
    const writing = workbook.apply(patchOf(...cells, sheetIn));
    await expect(writing).rejects.toMatchObject({ name: "Fault", text: { en: expect.stringContaining("just added") } });
    const after = await workbook.read();
    expect(cellOf(after, { sheet: "Trừ điểm", row: 0, column: 0 }).value).toBe("của người khác");
    expect(cellOf(after, { sheet: figures, row: 2, column: 2 }).value).toBe(217);
  });

  it("E7 a sheet deleted meanwhile stays deleted, and nothing of the patch is left", async () => {
    const { host, workbook } = open();
    host.betweenReadAndWrite(() => void host.model.sheets.splice(1, 1));
    const elsewhere: Edit = {
      ...set(0, 0, cell("27/32"), cell("28/32")),
      at: { sheet: "Phụ lục 2", row: 0, column: 0 },
    };
    const writing = workbook.apply(patchOf(elsewhere, ...cells));
    await expect(writing).rejects.toMatchObject({ name: "Fault", text: { en: expect.stringContaining("just added") } });
    const after = await workbook.read();
    expect(after.sheets.map(({ name }) => name)).toEqual([figures]);
    expect(cellOf(after, { sheet: figures, row: 2, column: 2 }).value).toBe(217);
  });

  it.each(patches)("E8 an answer that is lost on the way counts as a failure: %s is taken back", async (_, patch) => {
    const { host, workbook } = open();
    const before = await workbook.read();
    host.loseAnswer(2);
    await expect(workbook.apply(patch)).rejects.toMatchObject({ name: "Fault" });
    expect(await workbook.read()).toEqual(before);
    expect(host.model.names).toEqual([]);
  });

  it("E8 says so when it cannot put the cells back", async () => {
    const { host, workbook } = open();
    host.failAt(2, 0.5);
    host.failAt(4, 0);
    await expect(workbook.apply(patchOf(...cells))).rejects.toMatchObject({
      name: "Fault",
      text: { en: expect.stringContaining("could not be taken back") },
    });
  });
});
