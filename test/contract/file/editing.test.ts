import { unzipSync } from "fflate";
import { blankCell, type Cell, type CellStyle } from "../../../src/core/cell/cell";
import { cellOf } from "../../../src/core/cell/snapshot";
import type { Edit } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { openFile } from "../../../src/adapters/file/open-file";
import type { FileWorkbook } from "../../../src/adapters/file/file-workbook";
import { cell, draft } from "../workbook-contract";
import { bytesOf, openDraft, partText, patchOf, worksheet, type PackageDraft } from "./package";

const sheetPart = "xl/worksheets/sheet1.xml";
const styles =
  '<fonts count="1"><font><sz val="13"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="dashDot"/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="10" xfId="0"/>' +
  '<xf borderId="1" xfId="0" quotePrefix="1"><alignment indent="2"/><protection locked="0"/></xf></cellXfs><dxfs count="0"/>';

const rich: PackageDraft = {
  sheets: {
    "Số liệu": worksheet(
      '<row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>0.5</v></c></row>' +
        '<row r="4" s="1" customFormat="1"><c r="A4" s="2" t="inlineStr"><is><t>01</t></is></c><c r="B4"><f t="shared" ref="B4:C4" si="0">A2+1</f><v>1</v></c><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="6"><c r="A6"><f t="array" ref="A6:B6">C2:D2*2</f><v>1</v></c><c r="B6"><v>0</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="E2:F3"/></mergeCells><unknown a="1"/>',
      '<dimension ref="A2:C6"/><cols><col min="8" max="9" width="4" style="1"/></cols>',
    ),
    Khác: '<row r="1"><c r="A1"><f>\'Số liệu\'!C2*2</f><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>',
    Khóa: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<sheetProtection sheet="1"/>'),
  },
  strings: "<si><r><t>Tổng</t></r><r><rPr><b/></rPr><t> số</t></r></si>",
  styles,
  links: [
    ["calcChain", "calcChain.xml"],
    ["theme", "theme/theme1.xml"],
  ],
  extra: {
    "xl/calcChain.xml": '<calcChain><c r="B4" i="1"/></calcChain>',
    "xl/theme/theme1.xml": "<theme/>",
    "docProps/thumbnail.jpeg": "\u0000\u0001 không phải ảnh",
    "xl/vbaProject.bin": "bin",
  },
  overrides: [["xl/calcChain.xml", "application/x-calcChain+xml"]],
};

const set = (sheet: string, row: number, column: number, before: Cell, after: Cell): Edit => ({
  kind: "set-cell",
  at: { sheet, row, column },
  before,
  after,
});

async function apply(workbook: FileWorkbook, ...edits: readonly Edit[]) {
  return workbook.apply(patchOf(...edits));
}

async function cellAt(workbook: FileWorkbook, sheet: string, row: number, column: number) {
  return cellOf(await workbook.read(), { sheet, row, column });
}

/** Names of entries whose bytes differ, or that are there only once. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names]
    .filter((name) => Buffer.compare(a[name] ?? Buffer.from("?"), b[name] ?? Buffer.from("!")) !== 0)
    .sort();
}

describe("what is not meant stays", () => {
  it("W30 saves an unchanged file as the very same bytes", async () => {
    const bytes = bytesOf(rich);
    const workbook = openFile(bytes, "a.xlsx");
    await workbook.read();
    expect(Buffer.from(workbook.save()).equals(bytes)).toBe(true);
    expect(workbook.isChanged).toBe(false);
  });

  it("W31 rewrites just the sheet when a number changes, and of the sheet just the cell", async () => {
    const bytes = bytesOf(rich);
    const workbook = openFile(bytes, "a.xlsx");
    await apply(workbook, set("Khác", 0, 3, blankCell, cell(7)));
    expect(changedParts(bytes, workbook.save())).toEqual(["xl/worksheets/sheet2.xml"]);
    const before = partText(bytes, "xl/worksheets/sheet2.xml");
    const after = partText(workbook.save(), "xl/worksheets/sheet2.xml");
    expect(after).toBe(before.replace("</row>", '<c r="D1"><v>7</v></c></row>'));
  });

  it("W32 copies untouched entries with their packed bytes, times and order", async () => {
    const bytes = bytesOf(rich);
    const workbook = openFile(bytes, "a.xlsx");
    await apply(workbook, set("Khác", 0, 3, blankCell, cell(7)));
    const saved = Buffer.from(workbook.save());
    const theme = Buffer.from(bytes).indexOf("xl/theme/theme1.xml") - 30;
    const length = Buffer.from(bytes).indexOf("PK", theme + 4) - theme;
    expect(saved.includes(Buffer.from(bytes).subarray(theme, theme + length))).toBe(true);
    expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(unzipSync(bytes)));
  });

  it.each<[string, Edit[]]>([
    ["a number", [set("Số liệu", 1, 2, cell(0.5), cell(0.75))]],
    ["a formula in a free cell", [set("Số liệu", 9, 9, blankCell, cell(3, { formula: "=1+2" }))]],
    ["a rich text", [set("Số liệu", 1, 0, cell("Tổng số"), cell("Cộng"))]],
    ["a sheet", [{ kind: "add-sheet", index: 0, sheet: draft("Mới", [[0, 0, cell("a")]]) }]],
    ["rows", [{ kind: "insert-rows", sheet: "Số liệu", at: 4, rows: [[], []] }]],
    [
      "rows away",
      [
        {
          kind: "delete-rows",
          sheet: "Khác",
          at: 0,
          rows: [
            [0, 1, 2].map((column) => ({
              column,
              cell: cell(null, { formula: ["='Số liệu'!C2*2", "=A1+1", "=1+1"][column] ?? "" }),
            })),
          ],
        },
      ],
    ],
  ])("W33 gives the very same bytes back when %s is taken back", async (_, edits) => {
    const bytes = bytesOf(rich);
    const workbook = openFile(bytes, "a.xlsx");
    const patch = patchOf(...edits);
    expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
    expect(workbook.isChanged).toBe(true);
    expect(await workbook.apply(invert(patch))).toEqual({ kind: "applied" });
    expect(Buffer.from(workbook.save()).equals(bytes)).toBe(true);
  });

  it("W34 keeps settings written meanwhile when a patch is taken back", async () => {
    const workbook = openDraft(rich);
    const patch = patchOf(set("Khác", 0, 3, blankCell, cell(7)));
    await workbook.apply(patch);
    await workbook.writeSettings('{"a":"ệ"}');
    await workbook.apply(invert(patch));
    const again = openFile(workbook.save(), "b.xlsx");
    expect(await again.readSettings()).toBe('{"a":"ệ"}');
    await again.writeSettings('{"b":1}');
    expect(changedParts(workbook.save(), again.save())).toEqual(["customXml/item1.xml"]);
  });
});

it("W56 applies patches asked for at once one after another", async () => {
  const workbook = openDraft(rich);
  const one = set("Khác", 0, 3, blankCell, cell(7));
  const results = await Promise.all([
    workbook.apply(patchOf(one)),
    workbook.apply(patchOf(one)),
    workbook.apply(patchOf(set("Khác", 0, 4, blankCell, cell(8)))),
  ]);
  expect(results.map((result) => result.kind)).toEqual(["applied", "refused", "applied"]);
  expect([(await cellAt(workbook, "Khác", 0, 3)).value, (await cellAt(workbook, "Khác", 0, 4)).value]).toEqual([7, 8]);
});

describe("cells", () => {
  it.each<[string, Edit, RegExp]>([
    [
      "a text that looks like a formula",
      set("Khác", 1, 0, blankCell, cell("=HYPERLINK(1)")),
      /<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK\(1\)</,
    ],
    [
      "odd characters",
      set("Khác", 1, 0, blankCell, cell("a\u0001<&>\r\n_x0041_\ud800")),
      /a_x0001_&lt;&amp;&gt;_x000D_\n_x005F_x0041__xD800_</,
    ],
    ["the shortest digits of a number", set("Khác", 1, 0, blankCell, cell(0.1 + 0.2)), /<v>0\.30000000000000004<\/v>/],
    ["a small number", set("Khác", 1, 0, blankCell, cell(1e-21)), /<v>1e-21<\/v>/],
    ["zero below zero", set("Khác", 1, 0, blankCell, cell(-0)), /<v>0<\/v>/],
    [
      "a newer function with its prefix",
      set("Khác", 1, 0, blankCell, cell(1, { formula: '=IFS(A1>"IFS(",1)' })),
      /<f>_xlfn\.IFS\(A1&gt;&quot;IFS\(&quot;,1\)<\/f><v>1<\/v>/,
    ],
    ["a text result", set("Khác", 1, 0, blankCell, cell("=x", { formula: "=B1" })), /t="str"><f>B1<\/f><v>=x<\/v>/],
    [
      "an error result",
      set("Khác", 1, 0, blankCell, cell({ kind: "error", code: "#N/A" }, { formula: "=B1" })),
      /t="e"><f>B1<\/f><v>#N\/A<\/v>/,
    ],
    ["the look of the column in a new cell", set("Khác", 1, 0, blankCell, cell(1)), /<c r="A2"><v>1/],
  ])("W35 writes %s", async (_, edit, expected) => {
    const workbook = openDraft(rich);
    expect(await apply(workbook, edit)).toEqual({ kind: "applied" });
    expect(partText(workbook.save(), "xl/worksheets/sheet2.xml")).toMatch(expected);
    const after = edit.kind === "set-cell" ? edit.after : blankCell;
    const again = openFile(workbook.save(), "b.xlsx");
    expect(await cellAt(again, "Khác", 1, 0)).toMatchObject({
      formula: after.formula,
      value: Object.is(after.value, -0) ? 0 : after.value,
    });
  });

  it("W36 gives new cells the look of their row, else of their column", async () => {
    const workbook = openDraft(rich);
    await apply(
      workbook,
      set("Số liệu", 3, 5, blankCell, cell(0.5, { format: "0.00%" })),
      set("Số liệu", 1, 8, blankCell, cell(0.5, { format: "0.00%" })),
      set("Số liệu", 1, 6, blankCell, cell(2)),
    );
    const text = partText(workbook.save(), sheetPart);
    expect(text).toContain('<c r="F4" s="1"><v>0.5</v></c>');
    expect(text).toContain('<c r="I2" s="1"><v>0.5</v></c>');
    expect(text).toContain('<c r="G2"><v>2</v></c>');
    expect(text).toContain('<dimension ref="A2:I6"/>');
    expect(text).toContain('<row r="2" x14ac:dyDescent="0.25">');
  });

  it("W37 keeps a cell's look, and appends one when the number format changes", async () => {
    const workbook = openDraft(rich);
    const before = await cellAt(workbook, "Số liệu", 3, 0);
    await apply(
      workbook,
      set("Số liệu", 3, 0, before, cell(1, { format: "#,##0.000" })),
      set("Số liệu", 1, 2, cell(0.5), cell(2, { format: "dd/mm/yyyy" })),
    );
    const text = partText(workbook.save(), "xl/styles.xml");
    expect(text).toContain('<cellXfs count="5">');
    expect(text).toContain(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.000"/></numFmts><fonts',
    );
    expect(text).toContain(
      '<xf borderId="1" xfId="0" numFmtId="165" applyNumberFormat="1"><alignment indent="2"/><protection locked="0"/></xf>',
    );
    expect(partText(workbook.save(), sheetPart)).toContain('<c r="A4" s="4"><v>1</v></c>');
    const again = await cellAt(openFile(workbook.save(), "b"), "Số liệu", 3, 0);
    expect(again).toMatchObject({ format: "#,##0.000", text: "1,000", style: before.style });
  });

  it("W57 marks text that Excel would take for a formula as typed text, and takes the mark from what is none", async () => {
    const workbook = openDraft(rich);
    const marked = await cellAt(workbook, "Số liệu", 3, 0);
    await apply(
      workbook,
      set("Khác", 1, 0, blankCell, cell("-2+3")),
      set("Khác", 1, 1, blankCell, cell("-")),
      set("Số liệu", 3, 0, marked, cell(1)),
    );
    expect(partText(workbook.save(), "xl/worksheets/sheet2.xml")).toMatch(/<c r="A2" s="3".*<c r="B2" t=/);
    const text = partText(workbook.save(), "xl/styles.xml");
    expect(text).toContain('<xf xfId="0" numFmtId="0" applyNumberFormat="1" quotePrefix="1"></xf>');
    expect(text).toContain('<xf borderId="1" xfId="0" numFmtId="0" applyNumberFormat="1"><alignment indent="2"/>');
    const { style } = marked;
    const wrapped = openDraft(rich);
    await apply(wrapped, {
      kind: "set-format",
      at: { sheet: "Số liệu", row: 3, column: 0 },
      before: style,
      after: { ...style, wrap: true },
    });
    expect(partText(wrapped.save(), "xl/styles.xml")).toMatch(/<xf borderId="1" xfId="0" quotePrefix="1" fontId="0"/);
  });

  it("W38 changes one side of a border and keeps the others, the indent and the locks", async () => {
    const workbook = openDraft(rich);
    const before = (await cellAt(workbook, "Số liệu", 3, 0)).style;
    const after: CellStyle = {
      ...before,
      fill: "#FFF2CC",
      borders: { ...before.borders, bottom: { style: "thin", color: "#FF0000" } },
    };
    await apply(workbook, { kind: "set-format", at: { sheet: "Số liệu", row: 3, column: 0 }, before, after });
    const text = partText(workbook.save(), "xl/styles.xml");
    expect(text).toContain(
      '<border><left style="dashDot"/><right/><top/><bottom style="thin"><color rgb="FFFF0000"/></bottom><diagonal/></border>',
    );
    expect(text).toContain('<alignment indent="2"/><protection locked="0"/>');
    const read = await cellAt(openFile(workbook.save(), "b"), "Số liệu", 3, 0);
    expect(read).toMatchObject({ style: after, value: "01" });
  });

  it("W39 gives the followers of a shared formula their own when its first cell changes", async () => {
    const workbook = openDraft(rich);
    await apply(workbook, set("Số liệu", 3, 1, cell(null, { formula: "=A2+1" }), cell(5)));
    expect(await cellAt(workbook, "Số liệu", 3, 2)).toMatchObject({ formula: "=B2+1" });
    expect(partText(workbook.save(), sheetPart)).toContain('<c r="C4"><f>B2+1</f><v>2</v></c>');
  });

  it.each<[string, Edit, string]>([
    ["a part of an array formula", set("Số liệu", 5, 1, cell(0), cell(1)), "array"],
    ["the first cell of an array formula", set("Số liệu", 5, 0, cell(1, { formula: "=C2:D2*2" }), cell(1)), "array"],
    ["a cell hidden by a merge", set("Số liệu", 2, 5, blankCell, cell(1)), "merged"],
    ["a protected sheet", set("Khóa", 0, 0, cell(1), cell(2)), "protected"],
    ["a text longer than a cell holds", set("Khác", 3, 3, blankCell, cell("a".repeat(32_768))), "unsupported"],
    ["a number that is none", set("Khác", 3, 3, blankCell, cell(Infinity)), "unsupported"],
    ["a cell that changed", set("Số liệu", 1, 2, cell(0.4), cell(1)), "changed"],
  ])("W40 refuses %s, and the whole patch with it", async (_, edit, reason) => {
    const bytes = bytesOf(rich);
    const workbook = openFile(bytes, "a.xlsx");
    expect(await apply(workbook, set("Khác", 0, 3, blankCell, cell(7)), edit)).toMatchObject({
      kind: "refused",
      conflicts: [{ reason }],
    });
    expect(Buffer.from(workbook.save()).equals(bytes)).toBe(true);
  });
});

describe("results of formulas", () => {
  it("W41 drops results that depend on a written cell, however indirectly, and asks Excel to calculate", async () => {
    const workbook = openDraft(rich);
    await apply(workbook, set("Số liệu", 1, 2, cell(0.5), cell(0.75)));
    expect((await cellAt(workbook, "Khác", 0, 0)).value).toBeNull();
    expect((await cellAt(workbook, "Khác", 0, 1)).value).toBeNull();
    expect((await cellAt(workbook, "Khác", 0, 2)).value).toBe(2);
    const saved = workbook.save();
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toContain("<c r=\"A1\"><f>'Số liệu'!C2*2</f></c>");
    expect(partText(saved, "xl/workbook.xml")).toContain('</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>');
    expect(partText(saved, "xl/calcChain.xml")).not.toBe("");
  });

  it("W42 writes results a calculator gives, and drops only those it cannot", async () => {
    const workbook = openDraft(rich, {
      calculator: {
        calculate: (_, cells) =>
          Promise.resolve(cells.map((at) => (at.column === 0 && at.sheet === "Khác" ? { value: 1.5 } : null))),
      },
    });
    await apply(workbook, set("Số liệu", 1, 2, cell(0.5), cell(0.75)));
    expect(await cellAt(workbook, "Khác", 0, 0)).toMatchObject({ value: 1.5, text: "1,5" });
    expect((await cellAt(workbook, "Khác", 0, 1)).value).toBeNull();
    expect(partText(workbook.save(), "xl/workbook.xml")).toContain("fullCalcOnLoad");
  });

  it("W43 asks for nothing when no formula is touched, and sets what a workbook has already", async () => {
    const draftWithSettings = { ...rich, workbookTail: '<calcPr calcId="191029" calcMode="manual"/><extLst/>' };
    const workbook = openDraft(draftWithSettings);
    await apply(workbook, set("Khác", 4, 4, blankCell, cell(1)));
    expect(partText(workbook.save(), "xl/workbook.xml")).toContain('<calcPr calcId="191029" calcMode="manual"/>');
    await apply(workbook, set("Số liệu", 1, 2, cell(0.5), cell(0.75)));
    expect(partText(workbook.save(), "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>',
    );
  });

  it("W44 drops the list of formula cells when formulas come or go", async () => {
    const workbook = openDraft(rich);
    await apply(workbook, set("Khác", 4, 4, blankCell, cell(2, { formula: "=1+1" })));
    const saved = workbook.save();
    expect(Object.keys(unzipSync(saved))).not.toContain("xl/calcChain.xml");
    expect(partText(saved, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(saved, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("sheets", () => {
  const names: PackageDraft = {
    ...rich,
    workbookProperties: '<bookViews><workbookView activeTab="1" firstSheet="0"/></bookViews>',
    workbookTail:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Khác!$A$1</definedName><definedName name="Chung">1</definedName></definedNames>',
  };
  const page = {
    orientation: "portrait",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    repeatRows: { first: 3, last: 4 },
    isFitToWidth: false,
    hasPageNumbers: true,
  } as const;

  it("W45 moves the places of names and of the sheet on show when a sheet is put in", async () => {
    const workbook = openDraft(names);
    await apply(workbook, { kind: "add-sheet", index: 1, sheet: draft("O'Neil & con", [[0, 0, cell(1)]], { page }) });
    const text = partText(workbook.save(), "xl/workbook.xml");
    expect(text).toContain('activeTab="2" firstSheet="0"');
    expect(text).toContain('name="_xlnm.Print_Area" localSheetId="2"');
    expect(text).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'O''Neil &amp; con'!$4:$5</definedName>`,
    );
    expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toEqual([
      "Số liệu",
      "O'Neil & con",
      "Khác",
      "Khóa",
    ]);
  });

  it("W46 takes a sheet away with its names, links and parts, and with nothing else", async () => {
    const charts = [
      {
        kind: "column",
        title: "A",
        categories: { sheet: "Khác", top: 0, left: 0, bottom: 0, right: 1 },
        series: [],
        anchor: { top: 1, left: 1, bottom: 5, right: 5 },
      },
    ] as const;
    const sheet = draft("Mới", [[0, 0, cell(1)]], { page, charts });
    const workbook = openDraft(names);
    await apply(workbook, { kind: "add-sheet", index: 0, sheet });
    const bytes = workbook.save();
    expect(Object.keys(unzipSync(bytes))).toContain("xl/charts/chart1.xml");
    const again = openFile(bytes, "b.xlsx");
    expect(await apply(again, { kind: "remove-sheet", index: 0, sheet })).toEqual({ kind: "applied" });
    const original = unzipSync(bytesOf(names));
    const saved = unzipSync(again.save());
    expect(Object.keys(saved).sort()).toEqual(
      Object.keys(original)
        .filter((name) => !name.includes("calcChain"))
        .sort(),
    );
    expect(partText(again.save(), "xl/workbook.xml")).toBe(partText(bytesOf(names), "xl/workbook.xml"));
    for (const name of Object.keys(saved).filter((each) => each.startsWith("xl/worksheets")))
      expect(saved[name]).toEqual(original[name]);
  });

  it("W47 refuses to take away a sheet that formulas elsewhere read, the last visible one, and any of a locked workbook", async () => {
    const source = draft("Số liệu", []);
    const contents = (await openDraft(names).read()).sheets[0];
    const cells = [...(contents?.rows ?? [])].flatMap(([row, line]) =>
      line.flatMap((each, column) => (each === undefined ? [] : [{ row, column, cell: each }])),
    );
    expect(
      await apply(openDraft(names), { kind: "remove-sheet", index: 0, sheet: { ...source, cells } }),
    ).toMatchObject({ kind: "refused", conflicts: [{ at: { sheet: "Khác" }, reason: "unsupported" }] });
    const single = openDraft({ sheets: { S: "" } });
    expect(await apply(single, { kind: "remove-sheet", index: 0, sheet: draft("S", []) })).toMatchObject({
      kind: "refused",
      conflicts: [{ reason: "unsupported" }],
    });
    const locked = openDraft({ ...names, workbookProperties: '<workbookProtection lockStructure="1"/>' });
    expect(await apply(locked, { kind: "add-sheet", index: 0, sheet: draft("M", []) })).toMatchObject({
      kind: "refused",
      conflicts: [{ reason: "protected" }],
    });
  });

  it.each(["Tên dài hơn ba mươi mốt ký tự thì không được", "a/b", "[1]", "'a", "History", ""])(
    "W58 refuses %j as the name of a sheet",
    async (name) => {
      const result = await apply(openDraft(rich), { kind: "add-sheet", index: 0, sheet: draft(name, []) });
      expect(result).toMatchObject({ kind: "refused", conflicts: [{ reason: "unsupported" }] });
    },
  );

  it("W59 counts chart sheets where places and names are concerned", async () => {
    const workbook = openDraft({
      sheets: { A: "", B: "" },
      links: [["chartsheet", "chartsheets/sheet1.xml"]],
      workbook:
        '<workbook xmlns="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hình" sheetId="9" r:id="rId3"/><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId2"/></sheets></workbook>',
      extra: { "xl/chartsheets/sheet1.xml": "<chartsheet/>" },
    });
    expect(await apply(workbook, { kind: "add-sheet", index: 0, sheet: draft("hình", []) })).toMatchObject({
      kind: "refused",
      conflicts: [{ reason: "sheet-exists" }],
    });
    expect(await apply(workbook, { kind: "add-sheet", index: 1, sheet: draft("C", []) })).toEqual({ kind: "applied" });
    expect(
      [...partText(workbook.save(), "xl/workbook.xml").matchAll(/sheet[^>]* name="(.*?)"/g)].map((match) => match[1]),
    ).toEqual(["Hình", "A", "C", "B"]);
  });

  it("W48 replaces a sheet that formulas read by one of the same name", async () => {
    const workbook = openDraft({
      sheets: {
        Nguồn: '<row r="1"><c r="A1"><v>1</v></c></row>',
        S: '<row r="1"><c r="A1"><f>Nguồn!A1</f><v>1</v></c></row>',
      },
    });
    const result = await apply(
      workbook,
      { kind: "remove-sheet", index: 0, sheet: draft("Nguồn", [[0, 0, cell(1)]]) },
      { kind: "add-sheet", index: 0, sheet: draft("Nguồn", [[0, 0, cell(2)]]) },
    );
    expect(result).toEqual({ kind: "applied" });
    expect(await cellAt(workbook, "S", 0, 0)).toMatchObject({ formula: "=Nguồn!A1", value: null });
  });
});
