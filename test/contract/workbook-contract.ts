import { blankCell, plainStyle, type Cell } from "../../src/core/cell/cell";
import { cellAt, cellOf, findSheet, type WorkbookSnapshot } from "../../src/core/cell/snapshot";
import type { Edit, Patch, SheetDraft } from "../../src/core/patch/edit";
import { invert } from "../../src/core/patch/invert";
import { sheetOfDraft } from "../../src/core/patch/sheet-draft";
import type { Workbook } from "../../src/app/workbook";

/** A number, text or formula cell as a patch writes it. */
export function cell(value: Cell["value"], more: Partial<Cell> = {}): Cell {
  const text = value === null ? "" : typeof value === "object" ? value.code : String(value);
  return { ...blankCell, value, text, ...more };
}

export function draft(
  name: string,
  cells: readonly (readonly [number, number, Cell])[],
  more: Partial<SheetDraft> = {},
) {
  const sheet: SheetDraft = {
    name,
    visibility: "visible",
    cells: cells.map(([row, column, each]) => ({ row, column, cell: each })),
    merges: [],
    columnWidths: [],
    rowHeights: [],
    frozen: { rows: 0, columns: 0 },
    page: null,
    charts: [],
    ...more,
  };
  return sheet;
}

export function workbookOfDrafts(drafts: readonly SheetDraft[]): WorkbookSnapshot {
  return { name: "mau.xlsx", sheets: drafts.map(sheetOfDraft), names: [], uses1904Dates: false, unread: [] };
}

/** The two sheets every host starts from: figures, text that looks like other things, a formula, merges, a percentage. */
export const startingDrafts: readonly SheetDraft[] = [
  draft(
    "Số liệu",
    [
      [0, 0, cell("TỔNG HỢP SỐ LIỆU")],
      [1, 0, cell("TT")],
      [1, 1, cell("Lĩnh vực")],
      [1, 2, cell("Số lượng")],
      [2, 0, cell(1)],
      [2, 1, cell("Chứng thực")],
      [2, 2, cell(217)],
      [3, 0, cell(2)],
      [3, 1, cell("Hộ tịch")],
      [3, 2, cell(163)],
      [4, 1, cell("Tổng cộng")],
      [4, 2, cell(380, { formula: "=SUM(C3:C4)" })],
      [5, 2, cell(0.7756, { format: "0.00%", text: "77,56%" })],
    ],
    { merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
  ),
  draft("Phụ lục 2", [
    [0, 0, cell("27/32")],
    [1, 0, cell("1.10")],
    [2, 0, cell("=1+1 là văn bản")],
  ]),
];

export interface Host {
  readonly workbook: Workbook;
  /** Ranges can be shown and selected. */
  readonly hasScreen?: boolean;
  /** Writes past the port, as another person would. */
  readonly typeElsewhere?: (sheet: string, row: number, column: number, value: string | number) => Promise<void> | void;
  readonly close?: () => Promise<void> | void;
}

/** What every host of the product keeps. `open` makes a host that holds `startingDrafts`. */
export function workbookContract(name: string, open: () => Promise<Host>): void {
  describe(`B · ${name} keeps the workbook contract`, () => {
    let host: Host;
    beforeEach(async () => {
      host = await open();
    });
    afterEach(async () => {
      await host.close?.();
    });

    const figures = "Số liệu";
    const patchOf = (...edits: Edit[]): Patch => ({ title: { vi: "Thử", en: "Try" }, because: null, edits });
    const set = (before: Cell, after: Cell, row: number, column: number, sheet = figures): Edit => ({
      kind: "set-cell",
      at: { sheet, row, column },
      before,
      after,
    });
    const read = () => host.workbook.read();
    const at = async (row: number, column: number, sheet = figures) => cellOf(await read(), { sheet, row, column });

    it("B1 reads sheets in order with values, formulas, formats, texts and merges", async () => {
      const workbook = await read();
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Số liệu", "Phụ lục 2"]);
      const sheet = findSheet(workbook, figures);
      if (sheet === undefined) throw new Error("sheet is missing");
      expect(cellAt(sheet, 2, 2).value).toBe(217);
      expect(cellAt(sheet, 4, 2)).toMatchObject({ value: 380, formula: "=SUM(C3:C4)" });
      expect(cellAt(sheet, 5, 2)).toMatchObject({ value: 0.7756, format: "0.00%" });
      expect(cellAt(sheet, 5, 2).text).toMatch(/^77[,.]56%$/);
      expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
      expect(cellAt(sheet, 9, 9)).toEqual(blankCell);
    });

    it("B2 keeps text that looks like a number, a fraction or a formula as text", async () => {
      expect(await at(0, 0, "Phụ lục 2")).toMatchObject({ value: "27/32", formula: null });
      expect(await at(1, 0, "Phụ lục 2")).toMatchObject({ value: "1.10", formula: null });
      expect(await at(2, 0, "Phụ lục 2")).toMatchObject({ value: "=1+1 là văn bản", formula: null });
    });

    it.each([
      ["a number", cell(218)],
      ["a decimal", cell(10.7, { format: "0.0", text: "10,7" })],
      ["a text", cell("Chưa có số liệu")],
      ["a text like a formula", cell("=HYPERLINK(1)")],
      ["a text like a number", cell("0123")],
      ["a text like a date", cell("1/2")],
      ["a text beginning with an apostrophe", cell("'27")],
      ["a boolean", cell(true)],
      ["a formula", cell(380, { formula: "=C4+217" })],
      ["nothing", cell(null)],
    ])("B3 writes %s and takes it back", async (_, after) => {
      const before = await at(2, 2);
      const patch = patchOf(set(before, after, 2, 2));
      expect(await host.workbook.apply(patch)).toEqual({ kind: "applied" });
      expect(await at(2, 2)).toMatchObject({ value: after.value, formula: after.formula });
      if (after.format !== "General") expect((await at(2, 2)).format).toBe(after.format);
      expect(await host.workbook.apply(invert(patch))).toEqual({ kind: "applied" });
      expect(await at(2, 2)).toMatchObject({ value: 217, formula: null });
    });

    it("B4 refuses the whole patch when one cell no longer holds what was shown", async () => {
      const patch = patchOf(set(await at(2, 2), cell(1), 2, 2), set(cell(999), cell(2), 3, 2));
      const result = await host.workbook.apply(patch);
      expect(result.kind).toBe("refused");
      if (result.kind !== "refused") return;
      expect(result.conflicts).toHaveLength(1);
      expect(result.conflicts[0]).toMatchObject({ at: { sheet: figures, row: 3, column: 2 }, reason: "changed" });
      expect((await at(2, 2)).value).toBe(217);
    });

    it("B5 notices a change somebody made between preview and apply", async () => {
      if (host.typeElsewhere === undefined) return;
      const patch = patchOf(set(await at(2, 2), cell(1), 2, 2));
      await host.typeElsewhere(figures, 2, 2, 300);
      expect((await host.workbook.apply(patch)).kind).toBe("refused");
      expect((await at(2, 2)).value).toBe(300);
    });

    it("B6 refuses a sheet that is not there and a cell hidden by a merge", async () => {
      const lost = await host.workbook.apply(patchOf(set(blankCell, cell(1), 0, 0, "Không có")));
      expect(lost).toMatchObject({ kind: "refused", conflicts: [{ reason: "missing-sheet" }] });
      const covered = await host.workbook.apply(patchOf(set(blankCell, cell(1), 0, 1)));
      expect(covered).toMatchObject({ kind: "refused", conflicts: [{ reason: "merged" }] });
    });

    it("B7 changes the look of a cell and takes it back", async () => {
      const before = (await at(2, 2)).style;
      const after = { ...before, font: { ...before.font, bold: true }, fill: "#FFF2CC", wrap: true };
      const patch = patchOf({ kind: "set-format", at: { sheet: figures, row: 2, column: 2 }, before, after });
      expect(await host.workbook.apply(patch)).toEqual({ kind: "applied" });
      expect((await at(2, 2)).style).toEqual(after);
      expect((await at(2, 2)).value).toBe(217);
      expect(await host.workbook.apply(invert(patch))).toEqual({ kind: "applied" });
      expect((await at(2, 2)).style).toEqual(before);
    });

    it("B8 adds a sheet with formulas and merges, and takes it away again", async () => {
      const style = { ...plainStyle, font: { ...plainStyle.font, name: "Times New Roman", size: 13, bold: true } };
      const sheet = draft(
        "Tổng hợp",
        [
          [0, 0, cell("TỔNG HỢP", { style })],
          [1, 0, cell("Chứng thực")],
          [1, 1, cell(217, { formula: "='Số liệu'!C3", format: "#,##0" })],
          [2, 0, cell("=không phải công thức")],
        ],
        { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }], columnWidths: [{ column: 0, width: 30 }] },
      );
      const patch = patchOf({ kind: "add-sheet", index: 2, sheet });
      expect(await host.workbook.apply(patch)).toEqual({ kind: "applied" });
      const workbook = await read();
      expect(workbook.sheets.map((each) => each.name)).toEqual(["Số liệu", "Phụ lục 2", "Tổng hợp"]);
      expect(cellOf(workbook, { sheet: "Tổng hợp", row: 1, column: 1 }).formula).toBe("='Số liệu'!C3");
      expect(cellOf(workbook, { sheet: "Tổng hợp", row: 2, column: 0 })).toMatchObject({
        value: "=không phải công thức",
        formula: null,
      });
      expect(cellOf(workbook, { sheet: "Tổng hợp", row: 0, column: 0 }).style.font).toEqual(style.font);
      expect(findSheet(workbook, "Tổng hợp")?.merges).toEqual(sheet.merges);
      expect(await host.workbook.apply(patch)).toMatchObject({ kind: "refused" });
      expect(await host.workbook.apply(invert(patch))).toEqual({ kind: "applied" });
      expect((await read()).sheets.map((each) => each.name)).toEqual(["Số liệu", "Phụ lục 2"]);
    });

    it("B9 does not remove a sheet somebody has written on since", async () => {
      if (host.typeElsewhere === undefined) return;
      const patch = patchOf({ kind: "add-sheet", index: 2, sheet: draft("Nháp", [[0, 0, cell("Đầu")]]) });
      await host.workbook.apply(patch);
      await host.typeElsewhere("Nháp", 4, 0, "ghi chú");
      expect((await host.workbook.apply(invert(patch))).kind).toBe("refused");
      expect((await at(4, 0, "Nháp")).value).toBe("ghi chú");
    });

    it("B10 puts rows in and takes them away, and formulas follow", async () => {
      const rows = [[{ column: 2, cell: cell(5) }], []];
      const patch = patchOf({ kind: "insert-rows", sheet: figures, at: 3, rows });
      expect(await host.workbook.apply(patch)).toEqual({ kind: "applied" });
      expect((await at(3, 2)).value).toBe(5);
      expect((await at(5, 2)).value).toBe(163);
      expect((await at(6, 2)).formula).toBe("=SUM(C3:C6)");
      expect(await host.workbook.apply(invert(patch))).toEqual({ kind: "applied" });
      expect((await at(3, 2)).value).toBe(163);
      expect((await at(4, 2)).formula).toBe("=SUM(C3:C4)");
    });

    it("B11 keeps settings inside the workbook, whatever text they hold", async () => {
      expect(await host.workbook.readSettings()).toBeNull();
      const json = JSON.stringify({ lý: 'do "]]>" <&> \u0001', n: 1 });
      await host.workbook.writeSettings(json);
      expect(await host.workbook.readSettings()).toBe(json);
      await host.workbook.writeSettings("{}");
      expect(await host.workbook.readSettings()).toBe("{}");
    });

    it("B13 keeps the journal apart from the settings, and takes both out when asked to", async () => {
      const json = JSON.stringify({ sửa: "<ô & dòng>", nhiều: "á".repeat(100_000) });
      expect(await host.workbook.readJournal()).toBeNull();
      await host.workbook.writeSettings('{"a":1}');
      await host.workbook.writeJournal("{}");
      await host.workbook.writeJournal(json);
      expect(await host.workbook.readJournal()).toBe(json);
      expect(await host.workbook.readSettings()).toBe('{"a":1}');
      await host.workbook.forget();
      expect(await host.workbook.readJournal()).toBeNull();
      expect(await host.workbook.readSettings()).toBeNull();
      await host.workbook.writeJournal("[]");
      expect(await host.workbook.readJournal()).toBe("[]");
    });

    it("B19 tells what is selected, one stretch of cells; a host without a screen tells of none", async () => {
      const range = { sheet: "Số liệu", top: 1, left: 0, bottom: 4, right: 2 };
      await host.workbook.show(range);
      expect(await host.workbook.selection()).toEqual(host.hasScreen === true ? range : null);
    });

    it("B12 writes several cells of several sheets in one patch", async () => {
      const patch = patchOf(
        set(await at(2, 2), cell(1), 2, 2),
        set(await at(3, 2), cell(2), 3, 2),
        set(await at(0, 0, "Phụ lục 2"), cell("17/32"), 0, 0, "Phụ lục 2"),
        set(blankCell, cell("mới"), 20, 5),
      );
      expect(await host.workbook.apply(patch)).toEqual({ kind: "applied" });
      expect([(await at(2, 2)).value, (await at(3, 2)).value]).toEqual([1, 2]);
      expect((await at(0, 0, "Phụ lục 2")).value).toBe("17/32");
      expect((await at(20, 5)).value).toBe("mới");
      expect(await host.workbook.apply(invert(patch))).toEqual({ kind: "applied" });
      expect((await at(20, 5)).value).toBeNull();
    });
  });
}
