import fc from "fast-check";
import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { keptNamespaces } from "../../../src/adapters/excel/kept-parts";
import { Fault, type WorkbookEvent } from "../../../src/app/workbook";
import { blankCell, type Cell } from "../../../src/core/cell/cell";
import { cellOf, findSheet } from "../../../src/core/cell/snapshot";
import type { Edit, Patch, SheetDraft } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { openInExcel, setsUpTo } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

const figures = "Số liệu";
const patchOf = (...edits: readonly Edit[]): Patch => ({ title: { vi: "Thử", en: "Try" }, because: null, edits });
const set = (row: number, column: number, before: Cell, after: Cell): Edit => ({
  kind: "set-cell",
  at: { sheet: figures, row, column },
  before,
  after,
});
const open = (options?: Parameters<typeof openInExcel>[1]) => ({
  host: openInExcel(workbookOfDrafts(startingDrafts), options),
  workbook: createExcelWorkbook(),
});
const at = (row: number, column: number, sheet = figures) => ({ sheet, row, column });
/** Lets answers and events that are on their way arrive. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

describe("E · the workbook in Excel", () => {
  it("E9 reads names, hidden rows and columns, sizes and protection", async () => {
    const { host, workbook } = open();
    const [sheet, other] = host.model.sheets;
    if (sheet === undefined || other === undefined) throw new Error("sheets are missing");
    host.model.names.push({ name: "Tổng", formula: "='Số liệu'!$C$5", comment: "", isVisible: true });
    other.names.push({ name: "Kỳ", formula: "='Phụ lục 2'!$A$1", comment: "", isVisible: true });
    sheet.hiddenRows.add(3);
    sheet.hiddenColumns.add(1);
    sheet.columnWidths.set(0, 105);
    sheet.rowHeights.set(0, 30);
    other.isProtected = true;
    other.visibility = "VeryHidden";
    const read = await workbook.read();
    expect(read.names).toEqual([
      { name: "Tổng", formula: "'Số liệu'!$C$5", sheet: null },
      { name: "Kỳ", formula: "'Phụ lục 2'!$A$1", sheet: "Phụ lục 2" },
    ]);
    const first = findSheet(read, figures);
    expect([...(first?.hiddenRows ?? [])]).toEqual([3]);
    expect([...(first?.hiddenColumns ?? [])]).toEqual([1]);
    expect([...(first?.columnWidths ?? [])]).toEqual([[0, 20]]);
    expect([...(first?.rowHeights ?? [])]).toEqual([[0, 30]]);
    expect(findSheet(read, "Phụ lục 2")).toMatchObject({ isProtected: true, visibility: "veryHidden" });
  });

  it("E9 tells an error value from a text that looks like one", async () => {
    const errors = [cell({ kind: "error", code: "#N/A" }, { formula: "=NA()" }), cell("#N/A")] as const;
    openInExcel(
      workbookOfDrafts([
        draft("PL1", [
          [0, 0, errors[0]],
          [1, 0, errors[1]],
        ]),
      ]),
    );
    const read = await createExcelWorkbook().read();
    expect(cellOf(read, at(0, 0, "PL1"))).toMatchObject({ value: { kind: "error", code: "#N/A" }, formula: "=NA()" });
    expect(cellOf(read, at(1, 0, "PL1"))).toMatchObject({ value: "#N/A", formula: null });
  });

  it("E10 a protected sheet is refused before anything is written", async () => {
    const { host, workbook } = open();
    const sheet = host.model.sheets[0];
    if (sheet !== undefined) sheet.isProtected = true;
    expect(await workbook.apply(patchOf(set(2, 2, cell(217), cell(1))))).toMatchObject({
      kind: "refused",
      conflicts: [{ at: at(2, 2), reason: "protected" }],
    });
    expect(host.exchanges.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it("E10 a cell inside an array formula is refused", async () => {
    const { host, workbook } = open();
    host.model.sheets[0]?.arrays.push({ top: 2, left: 2, bottom: 3, right: 2 });
    expect(await workbook.apply(patchOf(set(3, 2, cell(163), cell(1))))).toMatchObject({
      kind: "refused",
      conflicts: [{ at: at(3, 2), reason: "array" }],
    });
  });

  it("E10 rows are not put in across a merge", async () => {
    const drafts = startingDrafts.map((sheet, index) =>
      index === 0 ? { ...sheet, merges: [{ top: 2, left: 0, bottom: 4, right: 0 }] } : sheet,
    );
    openInExcel(workbookOfDrafts(drafts));
    const patch = patchOf({ kind: "insert-rows", sheet: figures, at: 3, rows: [[]] });
    expect(await createExcelWorkbook().apply(patch)).toMatchObject({ conflicts: [{ reason: "merged" }] });
  });

  it.each([
    ["a number", cell(5)],
    ["a formula", cell(5, { formula: "=C3" })],
    ["a text like a formula", cell("=C3 là văn bản")],
    ["a text that begins with an apostrophe", cell("'5", { format: "@" })],
    ["a text like a date", cell("27/3/2026", { format: "@" })],
  ])("E11 writes %s into a cell formatted as text", async (_, after) => {
    openInExcel(
      workbookOfDrafts([
        draft(figures, [
          [0, 0, cell("1,5", { format: "@" })],
          [2, 2, cell(217)],
        ]),
      ]),
    );
    const workbook = createExcelWorkbook();
    const patch = patchOf(set(0, 0, cell("1,5", { format: "@" }), after));
    expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
    const { value, formula, format } = after;
    const written = cellOf(await workbook.read(), at(0, 0));
    expect(written).toMatchObject(formula === null ? { value, formula, format } : { formula, format });
    expect(await workbook.apply(invert(patch))).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), at(0, 0))).toMatchObject({ value: "1,5", format: "@" });
  });

  it.each([
    "-5",
    "+84",
    "@ban",
    "(12)",
    "50%",
    "1e5",
    "12:30",
    "Mar 5",
    "TRUE",
    "#REF!",
    "1,234",
    "  7",
    "\u00a07",
    "Quý 1",
  ])("E11 the text %j stays text", async (text) => {
    const { workbook } = open();
    expect(await workbook.apply(patchOf(set(2, 2, cell(217), cell(text))))).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), at(2, 2))).toMatchObject({ value: text, formula: null });
  });

  it("E12 a formula Excel spells otherwise counts as the same, and can be undone", async () => {
    const { workbook } = open();
    const formula = "=sum('Số liệu'!C3:C4) + 'Phụ lục 2'!A1";
    const patch = patchOf(set(9, 0, blankCell, cell(0, { formula })));
    expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), at(9, 0)).formula).toBe("=SUM('Số liệu'!C3:C4) + 'Phụ lục 2'!A1");
    expect(await workbook.apply(invert(patch))).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), at(9, 0))).toEqual(blankCell);
  });

  it("E13 waits while a person is typing in a cell, or says what to do where Excel cannot wait", async () => {
    const waiting = open();
    waiting.host.isEditing = true;
    expect((await waiting.workbook.read()).sheets).toHaveLength(2);
    const refusing = open({ isSetSupported: (name) => name !== "DelayForCellEdit" });
    refusing.host.isEditing = true;
    await expect(refusing.workbook.read()).rejects.toMatchObject({
      name: "Fault",
      code: "busy",
      text: { vi: expect.stringContaining("Enter"), en: expect.stringContaining("Enter") },
    });
  });

  it("E13 every failure of Excel is a Fault with its code", async () => {
    const { host, workbook } = open();
    host.failAt(1, 0);
    const error: unknown = await workbook.read().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({ code: "host", text: { vi: expect.stringContaining("GeneralException") } });
  });

  it("E14 shows a range on its sheet, and does nothing for a sheet that is gone or hidden", async () => {
    const { host, workbook } = open();
    await workbook.show({ sheet: "Phụ lục 2", top: 1, left: 0, bottom: 2, right: 1 });
    const second = host.model.sheets[1];
    expect(host.model.active).toBe(second?.id);
    expect(host.model.selected.area).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
    await workbook.show({ sheet: "Không có", top: 0, left: 0, bottom: 0, right: 0 });
    if (second !== undefined) second.visibility = "Hidden";
    await workbook.show({ sheet: "Phụ lục 2", top: 0, left: 0, bottom: 0, right: 0 });
    expect(host.model.selected.area.top).toBe(1);
  });

  it("E15 tells of changes and selections by people, not of its own, until stopped", async () => {
    const { host, workbook } = open();
    const events: WorkbookEvent[] = [];
    const stop = workbook.watch((event) => events.push(event));
    await settled();
    await workbook.apply(patchOf(set(2, 2, cell(217), cell(218))));
    await settled();
    host.type(figures, 3, 2, 170);
    host.type("Phụ lục 2", 0, 0, "28/32", true);
    host.select(figures, 4, 1);
    await settled();
    expect(events).toEqual([
      { kind: "changed", sheet: figures },
      { kind: "changed", sheet: "Phụ lục 2" },
      { kind: "selected", at: at(4, 1) },
    ]);
    stop();
    await settled();
    host.type(figures, 3, 2, 171);
    await settled();
    expect(events).toHaveLength(3);
  });

  it("E15 an event Excel cannot explain, or a refusal to tell of any, does no harm", async () => {
    const { host, workbook } = open();
    const events: WorkbookEvent[] = [];
    const stop = workbook.watch((event) => events.push(event));
    await settled();
    host.failAt(1, 0);
    host.type(figures, 3, 2, 170);
    await settled();
    stop();
    await settled();
    host.failAt(1, 0);
    const stopNothing = workbook.watch((event) => events.push(event));
    await settled();
    stopNothing();
    await settled();
    expect(events).toEqual([]);
  });

  it("E16 keeps settings in one part of its own, and cleans up copies", async () => {
    const { host, workbook } = open();
    await workbook.writeSettings('{"a":1}');
    expect(host.model.xmlParts).toHaveLength(1);
    expect(host.model.xmlParts[0]?.xml).toContain(keptNamespaces.settings);
    host.model.xmlParts.push(
      { id: "{copy}", xml: host.model.xmlParts[0]?.xml ?? "" },
      { id: "{x}", xml: '<x xmlns="y"/>' },
    );
    expect(await workbook.readSettings()).toBe('{"a":1}');
    await workbook.writeSettings('{"a":2}');
    expect(host.model.xmlParts.map(({ id }) => id)).toHaveLength(2);
    expect(await workbook.readSettings()).toBe('{"a":2}');
  });

  it.each([
    ["as the file host writes them", '<?xml version="1.0"?>\n<settings xmlns="NS">eyJhIjoxfQ==</settings>', '{"a":1}'],
    ["under a prefix", '<s:settings xmlns:s="NS">eyJhIjoxfQ==</s:settings>', '{"a":1}'],
    ["damaged", '<settings xmlns="NS">eyJhI</settings>', null],
    ["of another shape", '<settings xmlns="NS"><a/></settings>', null],
  ])("E16 reads settings %s", async (_, xml, expected) => {
    const { host, workbook } = open();
    host.model.xmlParts.push({ id: "{1}", xml: xml.replace("NS", keptNamespaces.settings) });
    expect(await workbook.readSettings()).toBe(expected);
  });

  it("E16 whatever stands in a part of that name, nothing fails", async () => {
    const inside = fc.oneof(fc.string(), fc.base64String(), fc.constantFrom("<a/>", "]]>", "&amp;", "=".repeat(9)));
    const xmls = fc.oneof(
      fc.tuple(fc.constantFrom("settings", "journal", "s:settings", "x"), inside).map(([name, body]) => {
        const namespace = keptNamespaces[name === "journal" ? "journal" : "settings"];
        return `<${name} xmlns="${namespace}" xmlns:s="${namespace}">${body}</${name}>`;
      }),
      fc.string().map((text) => `${text}"${keptNamespaces.journal}"`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(xmls, { maxLength: 3 }), async (parts) => {
        const { host, workbook } = open();
        host.model.xmlParts.push(...parts.map((xml, index) => ({ id: `{${String(index)}}`, xml })));
        for (const read of [await workbook.readSettings(), await workbook.readJournal()]) {
          expect(read === null || typeof read === "string").toBe(true);
        }
        await workbook.writeSettings("{}");
        await workbook.writeJournal("[]");
        expect([await workbook.readSettings(), await workbook.readJournal()]).toEqual(["{}", "[]"]);
        await workbook.forget();
        expect([await workbook.readSettings(), await workbook.readJournal()]).toEqual([null, null]);
      }),
      { numRuns: 60 },
    );
  });

  it("E17 a sheet is put in with its sizes, panes, page and charts", async () => {
    const { host, workbook } = open();
    const range = (top: number, left: number, bottom: number, right: number) => ({
      sheet: "Tổng hợp",
      top,
      left,
      bottom,
      right,
    });
    const sheet: SheetDraft = draft(
      "Tổng hợp",
      [
        [0, 0, cell("Lĩnh vực")],
        [0, 1, cell("Số lượng")],
        [1, 0, cell("Hộ tịch")],
        [1, 1, cell(163)],
        [2, 0, cell("Chứng thực")],
        [2, 1, cell(217)],
      ],
      {
        visibility: "visible",
        columnWidths: [{ column: 0, width: 30 }],
        rowHeights: [{ row: 0, height: 36 }],
        frozen: { rows: 1, columns: 1 },
        page: {
          orientation: "landscape",
          margins: { top: 20, right: 15, bottom: 20, left: 30 },
          repeatRows: { first: 0, last: 0 },
          isFitToWidth: true,
          hasPageNumbers: true,
        },
        charts: [
          {
            kind: "bar",
            title: "Theo lĩnh vực",
            categories: range(1, 0, 2, 0),
            series: [{ name: at(0, 1, "Tổng hợp"), values: range(1, 1, 2, 1) }],
            anchor: { top: 4, left: 0, bottom: 14, right: 5 },
          },
        ],
      },
    );
    expect(await workbook.apply(patchOf({ kind: "add-sheet", index: 0, sheet }))).toEqual({ kind: "applied" });
    const [made] = host.model.sheets;
    expect(made).toMatchObject({ name: "Tổng hợp", frozen: { top: 0, left: 0, bottom: 0, right: 0 } });
    expect(made?.columnWidths.get(0)).toBe(157.5);
    expect(made?.rowHeights.get(0)).toBe(36);
    expect(made?.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      titleRows: "$1:$1",
      zoom: { horizontalFitToPages: 1 },
      headers: { state: "FirstAndDefault", pages: { default: { CenterHeader: "&P" }, first: { CenterHeader: "" } } },
    });
    expect(made?.page.margins.left).toBeCloseTo(85.04, 2);
    expect(made?.charts).toMatchObject([
      {
        type: "BarClustered",
        title: "Theo lĩnh vực",
        anchor: "A5:F15",
        series: [{ name: "Số lượng", values: "'Tổng hợp'!B2:B3", categories: "'Tổng hợp'!A2:A3" }],
      },
    ]);
    expect(host.model.names).toEqual([]);
  });

  it("E18 a cell Excel does not keep as meant is put back and told", async () => {
    const { host, workbook } = open();
    host.isForgetful = true;
    await expect(workbook.apply(patchOf(set(2, 2, cell(217), cell(218))))).rejects.toMatchObject({
      code: "not-writable",
    });
    host.isForgetful = false;
    expect(cellOf(await workbook.read(), at(2, 2)).value).toBe(217);
  });

  it("E19 the gate at ExcelApi 1.14 really refuses newer members, and the emulation what it does not know", async () => {
    open({ isSetSupported: setsUpTo(1.14), isStrict: true });
    const newer = Excel.run((context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      return context.sync();
    });
    await expect(newer).rejects.toMatchObject({ code: "ApiNotFound" });
    const unknown = Excel.run((context) => {
      context.workbook.worksheets.getFirst().getRange("A1").calculate();
      return context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
