import { isBlank } from "../../../src/core/cell/cell";
import { cellAt, type SheetSnapshot } from "../../../src/core/cell/snapshot";
import { bytesOf, readDraft, readRows, worksheet } from "./package";
import { openFile } from "../../../src/adapters/file/open-file";

const styles =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.0&quot; tr&quot;"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b val="0"/><i/><strike val="false"/><u val="none"/><sz val="13"/><color theme="4" tint="-0.25"/><name val="Times New Roman"/></font>' +
  '<font><b/><u/><sz val="12"/><color rgb="FFC00000"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"><color auto="1"/></left><right/><top style="mediumDashed"><color rgb="FF00FF00"/></top><bottom/><diagonal/></border></borders>' +
  '<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="3"/><xf numFmtId="10"/>' +
  '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf fontId="1"/>' +
  '<xf fontId="2" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49"/></cellXfs>';

const at = (sheet: SheetSnapshot, row: number, column: number) => cellAt(sheet, row, column);

describe("cells", () => {
  it.each<[string, string, unknown, string | null]>([
    ["a number", '<c r="A1"><v>217</v></c>', 217, null],
    ["a number in scientific notation", '<c r="A1"><v>7.756E-1</v></c>', 0.7756, null],
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "Hộ tịch", null],
    ["a text in runs, without its phonetic guide", '<c r="A1" t="s"><v>1</v></c>', "Tổng cộng", null],
    ["an empty shared text", '<c r="A1" t="s"><v>2</v></c>', "", null],
    ["a text in the cell", '<c r="A1" t="inlineStr"><is><t>Tổ 1 &amp; 2</t></is></c>', "Tổ 1 & 2", null],
    [
      "runs in the cell",
      '<c r="A1" t="inlineStr"><is><r><t>A</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
      "A b",
      null,
    ],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b & "c"]]></t></is></c>', 'a<b & "c"', null],
    ["an escaped character", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', "a\rb_x0041_", null],
    ["character references", '<c r="A1" t="inlineStr"><is><t>&#7879;&#x1EC7;</t></is></c>', "ệệ", null],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true, null],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: "error", code: "#DIV/0!" }, null],
    ["a date as text", '<c r="A1" t="d"><v>2023-03-15</v></c>', 45000, null],
    ["a formula with its result", '<c r="A1"><f>SUM(B1:B2)</f><v>5</v></c>', 5, "=SUM(B1:B2)"],
    ["a formula with a text result", '<c r="A1" t="str"><f>B1&amp;"x"</f><v>ax</v></c>', "ax", '=B1&"x"'],
    ["a formula never calculated", '<c r="A1"><f>B1</f></c>', null, "=B1"],
    ["a newer function", '<c r="A1"><f>_xlfn.IFS(A2,1)</f><v>1</v></c>', 1, "=IFS(A2,1)"],
    ["a prefix nobody knows", '<c r="A1"><f>_xlfn.NEU(A2)</f><v>1</v></c>', 1, "=_xlfn.NEU(A2)"],
    ["a cell without an address", "<c><v>4</v></c>", 4, null],
    ["spaces and single quotes in tags", "<c  r = 'A1'\n s='0' ><v >3</v ></c >", 3, null],
    ["a comment and an instruction", '<c r="A1"><!-- </c> --><?x y?><v>8</v></c>', 8, null],
    ["text that looks like a formula", '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1", null],
  ])("W1 reads %s", async (_, cell, value, formula) => {
    const strings =
      '<si><t>Hộ tịch</t></si><si><r><rPr><b/></rPr><t>Tổng</t></r><r><t xml:space="preserve"> cộng</t></r><rPh sb="0" eb="1"><t>ton</t></rPh><phoneticPr fontId="1"/></si><si/>';
    const sheet = await readRows(`<row r="1">${cell}</row>`, { strings });
    expect(at(sheet, 0, 0)).toMatchObject({ value, formula });
  });

  it.each([
    ["rows", "", 'ySplit="2" topLeftCell="A3" state="frozen"', { rows: 2, columns: 0 }],
    ["rows and columns", "", 'xSplit="1" ySplit="3" state="frozenSplit"', { rows: 3, columns: 1 }],
    ["scrolled away from", ' topLeftCell="A4"', 'ySplit="2" state="frozen"', { rows: 5, columns: 0 }],
    ["split, but moving", "", 'ySplit="1200" state="split"', undefined],
    ["split close to the top", "", 'ySplit="3"', undefined],
    ["split by default", "", 'ySplit="1200"', undefined],
    ["more than a screen", "", 'ySplit="1000000" state="frozen"', undefined],
    ["not even a number", "", 'ySplit="x" state="frozen"', undefined],
  ])("W93 reads panes frozen: %s", async (_, view, pane, expected) => {
    const head = `<sheetViews><sheetView workbookViewId="0"${view}><pane ${pane}/></sheetView></sheetViews>`;
    const sheet = await readDraft({ sheets: { A: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', "", head) } });
    expect(sheet.sheets[0]?.frozen).toEqual(expected);
  });

  it("W2 reads rows and cells that have no addresses in their order", async () => {
    const sheet = await readRows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(
      [at(sheet, 0, 0), at(sheet, 0, 1), at(sheet, 3, 2), at(sheet, 3, 3), at(sheet, 4, 0)].map((cell) => cell.value),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it("W3 expands shared formulas to each cell, locked references standing still", async () => {
    const sheet = await readRows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1+SUM(A$1:A1)+LOG10(A1)&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect(at(sheet, 1, 1).formula).toBe('=A2*$D$1+SUM(A$1:A2)+LOG10(A2)&"A1"');
    expect(at(sheet, 2, 2).formula).toBe('=B3*$D$1+SUM(B$1:B3)+LOG10(B3)&"A1"');
  });

  it("W4 shows numbers as a reader in Vietnam sees them", async () => {
    const sheet = await readRows(
      '<row r="1"><c r="A1" s="1"><v>1714</v></c><c r="B1" s="2"><v>0.7756</v></c><c r="C1" s="3"><v>45000</v></c>' +
        '<c r="D1" s="4"><v>45000</v></c><c r="E1" s="5"><v>79461.612</v></c><c r="F1"><v>10.7</v></c><c r="G1" s="8" t="inlineStr"><is><t>007</t></is></c>' +
        '<c r="H1"><v>1471</v></c><c r="I1"><v>0.1</v></c></row>',
      { styles },
    );
    const texts = Array.from({ length: 9 }, (_, column) => at(sheet, 0, column).text);
    expect(texts).toEqual(["1.714", "77,56%", "15/03/2023", "15/03/2023", "79.461,6 tr", "10,7", "007", "1471", "0,1"]);
    expect(at(sheet, 0, 1).format).toBe("0.00%");
    expect(at(sheet, 0, 4).format).toBe('#,##0.0" tr"');
  });

  it("W5 shows dates of the 1904 system on their day", async () => {
    const workbook = await readDraft({
      sheets: { S: '<row r="1"><c r="A1" s="4"><v>43538</v></c><c r="B1" s="1"><v>43538</v></c></row>' },
      styles,
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(workbook.uses1904Dates).toBe(true);
    expect(workbook.sheets[0]?.rows.get(0)?.map((cell) => cell?.text)).toEqual(["15/03/2023", "43.538"]);
  });

  it('W6 reads fonts, colours, borders and alignment, and takes val="0" for off', async () => {
    const sheet = await readRows(
      '<row r="1"><c r="A1" s="6"><v>1</v></c><c r="B1" s="7"><v>1</v></c><c r="C1" s="7"/></row>',
      { styles },
    );
    expect(at(sheet, 0, 0).style.font).toEqual({
      name: "Times New Roman",
      size: 13,
      bold: false,
      italic: true,
      underline: false,
      strike: false,
      color: "#2F5597",
    });
    expect(at(sheet, 0, 1).style).toEqual({
      font: { name: "Arial", size: 12, bold: true, italic: false, underline: true, strike: false, color: "#C00000" },
      fill: "#FFFF00",
      borders: {
        top: { style: "dashed", color: "#00FF00" },
        right: null,
        bottom: null,
        left: { style: "thin", color: null },
      },
      horizontal: "center",
      vertical: "center",
      wrap: true,
    });
    expect(at(sheet, 0, 2).style).toBe(at(sheet, 0, 1).style);
    expect(isBlank(at(sheet, 0, 2))).toBe(true);
  });
});

describe("sheets", () => {
  it("W7 reads merges, hidden rows and columns, sizes, protection, visibility and names", async () => {
    const workbook = await readDraft({
      sheets: {
        "Phụ lục 1": worksheet(
          '<row r="1" ht="30.5" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
          '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D4"/></mergeCells>',
          '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="12.5" customWidth="1"/><col min="4" max="16384" width="9" hidden="1"/></cols>',
        ),
        Ẩn: "",
      },
      workbookTail:
        '<definedNames><definedName name="Tổng">\'Phụ lục 1\'!$A$1</definedName><definedName name="Riêng" localSheetId="1">1&lt;2</definedName></definedNames>',
    });
    const [first, second] = workbook.sheets;
    expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...(first?.hiddenRows ?? [])]).toEqual([1]);
    expect(first?.hiddenColumns.has(3)).toBe(true);
    expect(first?.hiddenColumns.has(2)).toBe(false);
    expect(first?.columnWidths.get(1)).toBe(12.5);
    expect(first?.rowHeights.get(0)).toBe(30.5);
    expect(first?.isProtected).toBe(true);
    expect(second?.rows.size).toBe(0);
    expect(workbook.names).toEqual([
      { name: "Tổng", formula: "'Phụ lục 1'!$A$1", sheet: null },
      { name: "Riêng", formula: "1<2", sheet: "Ẩn" },
    ]);
  });

  it("W8 reads prefixed and strict workbooks", async () => {
    const strict = "http://purl.oclc.org/ooxml";
    const workbook = await readDraft({
      sheets: {
        S: `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
      workbook: `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      extra: {
        "xl/_rels/workbook.xml.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="rId1" Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><p:Relationship Id="rId2" Type="${strict}/officeDocument/relationships/sharedStrings" Target="./strings.xml"/></p:Relationships>`,
        "xl/strings.xml": `<x:sst xmlns:x="${strict}/spreadsheetml/main"><x:si><x:t>Mã</x:t></x:si></x:sst>`,
      },
    });
    expect(workbook.sheets[0]?.rows.get(0)?.map((cell) => [cell?.value, cell?.formula])).toEqual([
      ["Mã", null],
      [5, "=A1"],
    ]);
  });

  it("W9 reads an empty workbook, and names chart sheets as unread", async () => {
    expect(
      (await readDraft({ sheets: { "Trang 1": worksheet("").replace("<sheetData></sheetData>", "<sheetData/>") } }))
        .sheets[0]?.rows.size,
    ).toBe(0);
    const charts = await readDraft({
      sheets: {},
      links: [["chartsheet", "chartsheets/sheet1.xml"]],
      workbook:
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Biểu đồ" sheetId="1" r:id="rId1"/></sheets></workbook>',
      extra: { "xl/chartsheets/sheet1.xml": "<chartsheet/>" },
    });
    expect(charts.sheets).toEqual([]);
    expect(charts.unread).toMatchObject([{ sheet: "Biểu đồ", range: null }]);
  });
});

describe("sizes", () => {
  it("W10 takes no memory for rows and columns a sheet merely claims", async () => {
    const sheet = await readRows(
      worksheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" s="1" customFormat="1"/>',
        "",
        '<dimension ref="A1:XFD1048576"/>',
      ),
    );
    expect(sheet.rows.size).toBe(1);
  });

  it("W11 says which far cells it did not read", async () => {
    const workbook = await readDraft({
      sheets: {
        S: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="B1048576"><v>3</v></c></row>',
      },
    });
    expect(workbook.unread).toMatchObject([{ sheet: "S", range: { left: 2048, right: 16383 } }]);
    expect(workbook.unread[0]?.why.vi).toContain("BZU");
    expect(workbook.sheets[0]?.rows.get(1_048_575)?.[1]?.value).toBe(3);
  });

  it("W12 stops at the limit of cells and says from which row on", async () => {
    const rows = Array.from(
      { length: 10 },
      (_, row) => `<row r="${String(row + 1)}"><c><v>1</v></c><c><v>2</v></c></row>`,
    ).join("");
    const workbook = await readDraft({ sheets: { S: rows } }, { limits: { cells: 7 } });
    expect(workbook.sheets[0]?.rows.size).toBe(4);
    expect(workbook.unread).toMatchObject([{ sheet: "S", range: { top: 4, bottom: 1_048_575 } }]);
  });

  it("W13 drops mere formatting far below and right of the content, and keeps it nearby", async () => {
    const styled = (row: number) =>
      `<row r="${String(row)}"><c r="A${String(row)}" s="1"/><c r="ZZ${String(row)}" s="1"/></row>`;
    const sheet = await readRows(`<row r="1"><c r="A1"><v>1</v></c></row>${styled(3)}${styled(900)}`, { styles });
    expect([...sheet.rows.keys()]).toEqual([0, 2]);
    expect(sheet.rows.get(2)?.length).toBeLessThan(60);
  });

  it("W14 reads a cell of 40,000 characters", async () => {
    const sheet = await readRows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"ộ".repeat(40_000)}</t></is></c></row>`);
    expect(at(sheet, 0, 0).text).toHaveLength(40_000);
  });

  it.each([
    ["rows of comments", "<!---->".repeat(200_000)],
    ["rows without cells", "<row/>".repeat(200_000)],
    ["one row of many cells", `<row r="1">${"<c><v>1</v></c>".repeat(16_000)}</row>`],
    ["cells without values", `<row r="1"><c r="A1">${"<x/>".repeat(200_000)}</c></row>`],
    [
      "texts in many runs",
      `<row r="1"><c r="A1" t="inlineStr"><is>${"<r><t>a</t></r>".repeat(100_000)}</is></c></row>`,
    ],
    [
      "phonetic runs that do not end",
      `<row r="1"><c r="A1" t="inlineStr"><is>${"<rPh><t>a</t>".repeat(100_000)}</is></c></row>`,
    ],
    ["a formula of quotes", `<row r="1"><c r="A1"><f>${"'a'!".repeat(10_000)}</f></c></row>`],
  ])(
    "W15 reads %s in time that grows with their length",
    async (_, rows) => {
      await expect(readRows(rows)).resolves.toMatchObject({ name: "S" });
    },
    20_000,
  );

  it("W16 leaves the bytes it was given alone", async () => {
    const pool = Buffer.concat([
      Buffer.from("trước"),
      bytesOf({ sheets: { S: '<row r="1"><c r="A1"><v>1</v></c></row>' } }),
    ]);
    const copy = Buffer.from(pool);
    const workbook = openFile(pool.subarray(Buffer.byteLength("trước")), "a.xlsx");
    await workbook.read();
    await workbook.writeSettings("{}");
    const again = openFile(workbook.save(), "b.xlsx");
    expect(await again.readSettings()).toBe("{}");
    expect(pool.equals(copy)).toBe(true);
  });
});
