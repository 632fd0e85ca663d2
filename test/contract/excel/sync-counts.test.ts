import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { blankCell } from "../../../src/core/cell/cell";
import type { Edit, Patch, SheetDraft } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { openInExcel, type ExcelHost } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

const table = (name: string, rows: number, columns: number): SheetDraft =>
  draft(
    name,
    Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      return [row, column, cell(column === 1 ? `Nhiệm vụ số ${String(row)}` : index)] as const;
    }),
  );

const tables = (count: number, rows: number, columns: number) =>
  Array.from({ length: count }, (_, index) => table(`PL${String(index + 1)}`, rows, columns));

const patchOf = (edits: readonly Edit[]): Patch => ({ title: { vi: "Thử", en: "Try" }, because: null, edits });

/** `npm test -- sync-counts` with PRINT_SYNCS=1 prints what each call cost. */
const note = (what: string, host: ExcelHost, from = 0): void => {
  if (process.env["PRINT_SYNCS"] === undefined) return;
  const spent = host.exchanges.slice(from);
  const kilobytes = spent.map(({ requestBytes, responseBytes }) => (requestBytes + responseBytes) / 1024);
  const total = Math.round(kilobytes.reduce((sum, each) => sum + each, 0));
  process.stdout.write(`${what}: ${String(spent.length)} syncs, ${String(total)} KB\n`);
};

describe("E · syncs do not grow with rows, sheets or findings", () => {
  it.each([
    ["one small sheet", tables(1, 20, 8), 3],
    ["fifty sheets of 12 rows", tables(50, 12, 7), 3],
    ["2,000 rows of 10 columns", tables(1, 2_000, 10), 3],
    ["an empty workbook", [draft("PL1", [])], 2],
  ])("E1 reads %s in a fixed number of syncs", async (what, drafts, syncs) => {
    const host = openInExcel(workbookOfDrafts(drafts));
    const workbook = await createExcelWorkbook().read();
    note(`read ${what}`, host);
    expect(workbook.sheets).toHaveLength(drafts.length);
    expect(host.syncCount).toBe(syncs);
  });

  it("E2 reads 20,000 rows in one more sync per 4 MB, every answer below 5 MB", async () => {
    const host = openInExcel(workbookOfDrafts(tables(1, 20_000, 4)));
    const workbook = await createExcelWorkbook().read();
    note("read 20,000 rows of 4 columns", host);
    expect(workbook.sheets[0]?.rows.size).toBe(20_000);
    expect(host.syncCount).toBe(5);
    expect(Math.max(...host.exchanges.map((each) => each.responseBytes))).toBeLessThan(5_000_000);
  }, 30_000);

  const setting = (row: number): Extract<Edit, { kind: "set-cell" }> => ({
    kind: "set-cell",
    at: { sheet: "PL1", row, column: 0 },
    before: cell(row * 8),
    after: cell(-row),
  });
  const added: Edit = { kind: "add-sheet", index: 1, sheet: table("Tổng hợp", 200, 10) };
  const inserted: Edit = { kind: "insert-rows", sheet: "PL1", at: 3, rows: [[{ column: 0, cell: cell(5) }], []] };

  it.each([
    ["one cell", patchOf([setting(4)]), 2],
    ["300 cells in a column", patchOf(Array.from({ length: 300 }, (_, row) => setting(row))), 2],
    ["200 scattered cells", patchOf(Array.from({ length: 200 }, (_, index) => setting(index * 2))), 2],
    ["a sheet of 2,000 cells", patchOf([added]), 3],
    ["rows put in", patchOf([inserted]), 3],
    ["cells and a sheet together", patchOf([setting(1), added, setting(2)]), 3],
  ])("E3 applies %s in a fixed number of syncs", async (what, patch, syncs) => {
    const host = openInExcel(workbookOfDrafts(tables(1, 500, 8)));
    expect(await createExcelWorkbook().apply(patch)).toEqual({ kind: "applied" });
    note(`apply ${what}`, host);
    expect(host.syncCount).toBe(syncs);
  });

  it("E2 writes thousands of scattered cells in slices, every request below 5 MB", async () => {
    const host = openInExcel(workbookOfDrafts(tables(1, 2_500, 8)));
    const edits = Array.from({ length: 2_500 }, (_, row) => ({
      ...setting(row),
      at: { sheet: "PL1", row, column: 2 * (row % 4) },
    }));
    const expected = edits.map((edit, row) => ({ ...edit, before: cell(row * 8 + 2 * (row % 4)) }));
    expect(await createExcelWorkbook().apply(patchOf(expected))).toEqual({ kind: "applied" });
    note("apply 2,500 scattered cells", host);
    expect(host.syncCount).toBe(4);
    expect(Math.max(...host.exchanges.map((each) => each.requestBytes))).toBeLessThan(5_000_000);
  }, 30_000);

  it.each([
    ["a sheet", patchOf([added]), 3, false],
    ["rows", patchOf([inserted]), 5, false],
    ["rows of a workbook that was read before", patchOf([inserted]), 3, true],
  ])("E3 takes %s away again, reading what is lost first", async (what, patch, syncs, isRead) => {
    const host = openInExcel(workbookOfDrafts(tables(3, 50, 8)));
    const workbook = createExcelWorkbook();
    await workbook.apply(patch);
    if (isRead) await workbook.read();
    const before = host.syncCount;
    expect(await workbook.apply(invert(patch))).toEqual({ kind: "applied" });
    note(`take away ${what}`, host, before);
    expect(host.syncCount - before).toBe(syncs);
  });

  it("E3 rows go from a workbook too large for one answer, or with other sheets than were read, all the same", async () => {
    const host = openInExcel(workbookOfDrafts(tables(1, 3_100, 8)));
    const workbook = createExcelWorkbook();
    await workbook.apply(patchOf([inserted]));
    await workbook.read();
    const before = host.syncCount;
    expect(await workbook.apply(invert(patchOf([inserted])))).toEqual({ kind: "applied" });
    expect(host.syncCount - before).toBe(5);
    await workbook.apply(patchOf([inserted]));
    host.addSheet("Mới", "của người khác");
    expect(await workbook.apply(invert(patchOf([inserted])))).toEqual({ kind: "applied" });
    expect((await workbook.read()).sheets[0]?.rows.size).toBe(3_100);
  }, 30_000);

  it("E4 looks read by column are those read cell by cell", async () => {
    const drafts = startingDrafts.map((sheet) => {
      const bold = { ...blankCell.style, font: { ...blankCell.style.font, bold: true }, fill: "#FFF2CC" };
      const line = { style: "thin" as const, color: null };
      const lined = { ...blankCell.style, borders: { top: line, right: line, bottom: line, left: line }, wrap: true };
      const body = Array.from({ length: 4_000 }, (_, index) => {
        const [row, column] = [10 + Math.floor(index / 5), index % 5];
        const style = row % 97 === 0 && column < 2 ? bold : column < 4 ? lined : blankCell.style;
        return { row, column, cell: cell(index, { style }) };
      });
      return { ...sheet, cells: [...sheet.cells, ...body] };
    });
    const snapshot = workbookOfDrafts(drafts);
    openInExcel(snapshot);
    const read = await createExcelWorkbook().read();
    for (const [index, sheet] of snapshot.sheets.entries()) {
      const looks = (rows: typeof sheet.rows) =>
        [...rows].map(([row, cells]) => [row, cells.map((each) => each?.style)]);
      expect(looks(read.sheets[index]?.rows ?? new Map())).toEqual(looks(sheet.rows));
    }
  }, 30_000);

  it("E4 many middling sheets are asked for their looks by column too, and tell the same", async () => {
    const bold = { ...blankCell.style, font: { ...blankCell.style.font, bold: true } };
    const line = { style: "thin" as const, color: null };
    const lined = { ...blankCell.style, borders: { top: line, right: line, bottom: line, left: line } };
    const drafts = Array.from({ length: 20 }, (_, sheet) =>
      draft(
        `PL${String(sheet + 1)}`,
        Array.from({ length: 400 }, (__, index) => {
          const [row, column] = [Math.floor(index / 8), index % 8];
          return [row, column, cell(index, { style: row < 2 || (row + sheet) % 17 === 0 ? bold : lined })] as const;
        }),
      ),
    );
    const snapshot = workbookOfDrafts(drafts);
    const host = openInExcel(snapshot);
    const read = await createExcelWorkbook().read();
    note("read 20 sheets of 400 cells", host);
    expect(host.syncCount).toBeLessThanOrEqual(5);
    const looks = (rows: (typeof read.sheets)[number]["rows"] | undefined) =>
      [...(rows ?? [])].map(([row, cells]) => [row, cells.map((each) => each?.style)]);
    for (const [index, sheet] of snapshot.sheets.entries()) {
      expect(looks(read.sheets[index]?.rows)).toEqual(looks(sheet.rows));
    }
  }, 30_000);
});
