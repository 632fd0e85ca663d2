import fc from "fast-check";
import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { blankCell } from "../../../src/core/cell/cell";
import { cellOf } from "../../../src/core/cell/snapshot";
import type { Edit } from "../../../src/core/patch/edit";
import { openInExcel, type ExcelHost } from "../../support/excel-host";
import { cell, draft, workbookOfDrafts } from "../workbook-contract";

const drafts = [
  draft("PL1", [
    [0, 0, cell("Lĩnh vực")],
    [0, 1, cell("Số lượng")],
    [1, 0, cell("Hộ tịch")],
    [1, 1, cell(163)],
    [2, 0, cell("Chứng thực")],
    [2, 1, cell(217)],
    [3, 1, cell(380, { formula: "=SUM(B2:B3)" })],
  ]),
  draft("PL2", [
    [0, 0, cell("Tổng")],
    [0, 1, cell(380, { formula: "=PL1!B4" })],
    [1, 1, cell(760, { formula: "=B1*2" })],
  ]),
  draft("PL3", [
    [0, 0, cell("Ghi chú")],
    [1, 0, cell(5)],
  ]),
];

const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function listening() {
  const host = openInExcel(workbookOfDrafts(drafts));
  const workbook = createExcelWorkbook();
  const stop = workbook.watch(() => undefined);
  await settled();
  await workbook.read();
  return { host, workbook, stop };
}

/** The syncs and the merged areas asked for by one reading. */
async function cost(host: ExcelHost, read: () => Promise<unknown>) {
  const [syncs, merges, bytes] = [host.syncCount, host.mergesAsked, host.bytes];
  await read();
  return { syncs: host.syncCount - syncs, merges: host.mergesAsked - merges, bytes: host.bytes - bytes };
}

const set = (sheet: string, row: number, column: number, before: number, after: number): Edit => ({
  kind: "set-cell",
  at: { sheet, row, column },
  before: cell(before),
  after: cell(after),
});

describe("E23 reading only what changed", () => {
  it("E23 a workbook nobody touched is read again in three syncs, without a cell and without its merged areas", async () => {
    const { host, workbook } = await listening();
    const full = await cost(host, () => createExcelWorkbook().read());
    const again = await cost(host, () => workbook.read());
    expect(again).toMatchObject({ syncs: 3, merges: 0 });
    expect(full).toMatchObject({ syncs: 3, merges: 3 });
    expect(again.bytes).toBeLessThan(full.bytes / 2);
    expect(await workbook.read()).toEqual(await createExcelWorkbook().read());
  });

  it("E23 a sheet somebody typed on is read anew, and those whose formulas may read it", async () => {
    const { host, workbook } = await listening();
    host.type("PL1", 1, 1, 170, true);
    await settled();
    expect(await cost(host, () => workbook.read())).toMatchObject({ syncs: 3, merges: 2 });
    const read = await workbook.read();
    expect(cellOf(read, { sheet: "PL2", row: 1, column: 1 }).value).toBe(774);
    host.type("PL3", 1, 0, 6);
    await settled();
    expect(await cost(host, () => workbook.read())).toMatchObject({ merges: 2 });
  });

  it("E23 after a write of its own everything is read anew, results elsewhere too", async () => {
    const { host, workbook } = await listening();
    const title = { vi: "Sửa", en: "Change" };
    await workbook.apply({ title, because: null, edits: [set("PL1", 1, 1, 163, 164)] });
    expect(cellOf(await workbook.read(), { sheet: "PL2", row: 0, column: 1 }).value).toBe(381);
    await settled();
    await workbook.read();
    expect(await cost(host, () => workbook.read())).toMatchObject({ merges: 0 });
  });

  it("E23 without events, or once nobody watches, everything is read each time", async () => {
    const { host, workbook, stop } = await listening();
    stop();
    await settled();
    expect(await cost(host, () => workbook.read())).toMatchObject({ merges: 3 });
    const deaf = createExcelWorkbook();
    host.failAt(1, 0);
    deaf.watch(() => undefined);
    await settled();
    await deaf.read();
    expect(await cost(host, () => deaf.read())).toMatchObject({ merges: 3 });
  });

  it("E23 a change told of while a long reading was under way is not lost", async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => [Math.floor(index / 2), index % 2, cell(index)] as const);
    const host = openInExcel(workbookOfDrafts([draft("PL1", rows)]));
    const workbook = createExcelWorkbook();
    workbook.watch(() => undefined);
    await settled();
    host.afterRequest(3, () => host.type("PL1", 0, 0, 7));
    const first = await workbook.read();
    expect(host.exchanges.slice(-3).length).toBeGreaterThan(2);
    expect(cellOf(first, { sheet: "PL1", row: 0, column: 0 }).value).toBe(0);
    await settled();
    expect(cellOf(await workbook.read(), { sheet: "PL1", row: 0, column: 0 }).value).toBe(7);
  }, 30_000);

  it("E23 whatever people do between readings, the next one is what a first one would be", async () => {
    const sheet = fc.constantFrom("PL1", "PL2", "PL3");
    const deed = fc.oneof(
      fc.record({
        kind: fc.constant("type" as const),
        sheet,
        row: fc.nat(4),
        column: fc.nat(2),
        value: fc.nat(900),
        isRemote: fc.boolean(),
      }),
      fc.record({
        kind: fc.constantFrom(
          "hide-row",
          "hide-column",
          "colour",
          "merge",
          "rename",
          "add",
          "protect",
          "name",
          "read",
          "apply",
        ),
        sheet,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const { host, workbook, stop } = await listening();
        let count = 0;
        for (const each of deeds) {
          if (each.kind === "type") host.type(each.sheet, each.row, each.column, each.value, each.isRemote);
          else await perform(each.kind, each.sheet);
          await settled();
        }
        expect(await workbook.read()).toEqual(await createExcelWorkbook().read());
        stop();

        async function perform(kind: string, name: string): Promise<void> {
          count += 1;
          const model = host.model.sheets.find((one) => one.name.startsWith(name));
          if (model === undefined) return;
          const change = (act: (one: NonNullable<typeof model>) => void, told: "format" | "rows-hidden" | null) =>
            host.change(model.name, act, told);
          if (kind === "hide-row") change((one) => one.hiddenRows.add(1), "rows-hidden");
          if (kind === "hide-column") change((one) => one.hiddenColumns.add(1), null);
          if (kind === "protect") change((one) => (one.isProtected = true), null);
          if (kind === "colour") {
            change((one) => {
              const look = one.rows.get(0)?.get(0)?.look;
              if (look !== undefined) look.fill = { color: "#FFFF00", pattern: "Solid" };
            }, "format");
          }
          if (kind === "merge")
            change((one) => (one.merges = [{ top: 6, left: 0, bottom: 6, right: count }]), "format");
          if (kind === "add") host.addSheet(`Mới ${String(count)}`, "của người khác");
          if (kind === "name") {
            host.model.names.push({ name: `Tên${String(count)}`, formula: "=PL1!$A$1", comment: "", isVisible: true });
          }
          if (kind === "read") await workbook.read();
          if (kind === "apply") {
            const before = cellOf(await workbook.read(), { sheet: model.name, row: 8, column: 0 });
            const edit: Edit = {
              kind: "set-cell",
              at: { sheet: model.name, row: 8, column: 0 },
              before,
              after: { ...blankCell, value: count, text: String(count) },
            };
            await workbook.apply({ title: { vi: "Ghi", en: "Write" }, because: null, edits: [edit] });
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
