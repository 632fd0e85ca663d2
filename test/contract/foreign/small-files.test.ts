import { openAnyFile } from "../../../src/adapters/file/foreign/open-any-file";
import { openForeign } from "../../../src/adapters/file/foreign/open-foreign";
import { openFile } from "../../../src/adapters/file/open-file";
import { formatArea, formatPosition } from "../../../src/core/cell/address";
import type { SheetSnapshot } from "../../../src/core/cell/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import { readPlainNumber } from "../../../src/adapters/file/foreign/plain-number";
import { soundFormula } from "../../../src/adapters/file/foreign/formula-shape";
import { excelFormula } from "../../../src/adapters/file/foreign/ods/formula";
import { fromR1C1 } from "../../../src/adapters/file/foreign/xml/r1c1";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);

/** `A1 1714 | B1 "chữ"`: numbers bare, texts in quotes, formulas behind their value. */
function told(sheet: SheetSnapshot | undefined): string {
  return [...(sheet?.rows ?? [])]
    .flatMap(([row, cells]) =>
      cells.flatMap((cell, column) =>
        cell === undefined || (cell.value === null && cell.formula === null)
          ? []
          : [`${formatPosition({ row, column })} ${JSON.stringify(cell.value)}${cell.formula ?? ""}`],
      ),
    )
    .join(" | ");
}
const merges = (sheet: SheetSnapshot | undefined) => sheet?.merges.map(formatArea).join(" ");

describe("HTML under the name of a workbook", () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
    <style><!-- .xl65{mso-number-format:"0\\.00%";font-weight:700} .xl66{mso-number-format:"\\@"} --></style>
    <script>var rows = "<table><tr><td>không phải bảng</td></tr></table>";</script></head><body>
    <h3>BIỂU TỔNG HỢP</h3><p>Kỳ báo cáo: th&aacute;ng 6</p>
    <table border=1><tr><th rowspan=2>TT</th><th rowspan=2>Lĩnh vực</th><th colspan=2>Đã giải quyết</th></tr>
    <tr><th>Đúng hạn</th><th>Trễ hạn</th></tr>
    <tr><td>1.1<td>Chứng&nbsp;thực<td align=right x:num>217<td class=xl65 x:num="0.7756">77.56%</tr>
    <tr><td>007</td><td>A &lt; B<br>dòng hai</td><td>1.714</td><td class=xl66>12</td></tr></table>
    <p>Người lập biểu</p></body></html>`;

  it("W82 gives each table a sheet, with spans as merges, the lines around it, and numbers only where they are certain", async () => {
    const { format, snapshot } = await openForeign(utf8(page), "bieu.xls");
    expect(format).toBe("html");
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(["Bảng 1"]);
    const [sheet] = snapshot.sheets;
    expect(told(sheet)).toBe(
      'A1 "BIỂU TỔNG HỢP" | A2 "Kỳ báo cáo: tháng 6" | A3 "TT" | B3 "Lĩnh vực" | C3 "Đã giải quyết" | ' +
        'C4 "Đúng hạn" | D4 "Trễ hạn" | A5 "1.1" | B5 "Chứng thực" | C5 217 | D5 0.7756 | ' +
        'A6 "007" | B6 "A < B\\ndòng hai" | C6 "1.714" | D6 "12" | A7 "Người lập biểu"',
    );
    expect(merges(sheet)).toBe("A3:A4 B3:B4 C3:D3");
    expect(sheet?.rows.get(4)?.[3]).toMatchObject({ text: "77,56%", format: "0.00%", style: { font: { bold: true } } });
  });

  it("W82 reads nested, unclosed and several tables", async () => {
    const nested =
      "<table><tr><td><table><tr><td>Trong<td>1</table></td></tr></table><table><tr><td>Hai</table><table><tr><td>Ba";
    const { snapshot } = await openForeign(utf8(nested), "x.xls");
    expect(snapshot.sheets.map(told)).toEqual(['A1 "Trong" | B1 1', 'A1 "Hai"', 'A1 "Ba"']);
  });

  it.each([
    ["<html><body>Không có bảng</body></html>", "x.xls", "not-a-workbook"],
    [page, "x.xlsx", "not-a-workbook"],
    ["chỉ là một dòng chữ", "x.xls", "not-a-workbook"],
  ])("W83 a page without a table, or under another name, is refused: %#", async (text, name, code) => {
    await expect(openAnyFile(utf8(text), name)).rejects.toMatchObject({ code });
  });

  it("W83 follows the mark, then the charset", async () => {
    const table = "<table><tr><td>Hộ tịch</td></tr></table>";
    const { snapshot } = await openForeign(utf16(table), "x.xls");
    expect(told(snapshot.sheets[0])).toBe('A1 "Hộ tịch"');
    const old = Uint8Array.from([...utf8("<meta charset=windows-1258><table><tr><td>"), 0x48, 0xf4, 0xf0]);
    expect(told((await openForeign(old, "x.xls")).snapshot.sheets[0])).toBe('A1 "Hôđ"');
  });
});

describe("XML Spreadsheet 2003", () => {
  const book = `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
  <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
   <Styles><Style ss:ID="Default"><Font ss:FontName="Times New Roman" ss:Size="13"/></Style>
    <Style ss:ID="s1"><Alignment ss:Horizontal="Center" ss:WrapText="1"/><Font ss:FontName=".VnTime" ss:Bold="1"/><NumberFormat ss:Format="Percent"/>
     <Borders><Border ss:Position="Top" ss:LineStyle="Continuous" ss:Weight="1"/></Borders></Style></Styles>
   <Worksheet ss:Name="PL 1"><Table><Column ss:Index="2" ss:Width="105" ss:Hidden="1"/>
    <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Tiêu đề</Data><Comment><Data ss:Type="String">ghi chú</Data></Comment></Cell></Row>
    <Row ss:Index="3"><Cell><Data ss:Type="Number">217</Data></Cell><Cell ss:Index="3" ss:StyleID="s1" ss:Formula="=R[-2]C1/RC[-2]"><Data ss:Type="Number">0.5</Data></Cell>
     <Cell><Data ss:Type="DateTime">2024-11-27T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet>
   <Worksheet ss:Name="Ẩn"><Table><Row><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row></Table>
    <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;

  it("W84 is read with its places, formulas, merges, looks and hidden parts", async () => {
    const { format, snapshot } = await openForeign(utf8(book), "bang.xls");
    expect(format).toBe("spreadsheetml");
    const [first, second] = snapshot.sheets;
    expect(told(first)).toBe('A1 "Tiêu đề" | A3 217 | C3 0.5=$A1/A3 | D3 45623 | E3 true');
    expect(merges(first)).toBe("A1:C1");
    expect([...(first?.hiddenColumns ?? [])]).toEqual([1]);
    expect(first?.rows.get(2)?.[2]).toMatchObject({
      text: "50,00%",
      style: {
        font: { name: ".VnTime", bold: true },
        horizontal: "center",
        wrap: true,
        borders: { top: { style: "thin" } },
      },
    });
    expect(first?.rows.get(2)?.[0]?.style.font).toMatchObject({ name: "Times New Roman", size: 13 });
    expect([second?.visibility, told(second)]).toEqual(["hidden", 'A1 {"kind":"error","code":"#N/A"}']);
  });
});

describe("text tables", () => {
  it.each([
    [
      "a.csv",
      utf8('TT;Lĩnh vực;Tỷ lệ\n1;Hộ tịch;77,56\n2;"Đất; đai";1.714'),
      'A1 "TT" | B1 "Lĩnh vực" | C1 "Tỷ lệ" | A2 1 | B2 "Hộ tịch" | C2 77.56 | A3 2 | B3 "Đất; đai" | C3 "1.714"',
    ],
    [
      "a.csv",
      utf8('\ufeffTT,Tên\r\n1,"Nguyễn ""Văn"" A\r\nB"\r\n'),
      'A1 "TT" | B1 "Tên" | A2 1 | B2 "Nguyễn \\"Văn\\" A\\nB"',
    ],
    ["a.tsv", utf16("TT\tTên\n01\tHộ tịch"), 'A1 "TT" | B1 "Tên" | A2 "01" | B2 "Hộ tịch"'],
    ["a.xls", utf8("TT\tTên\n1\tHộ tịch"), 'A1 "TT" | B1 "Tên" | A2 1 | B2 "Hộ tịch"'],
    ["a.csv", utf8("sep=|\na|=1+1|-5"), 'A1 "a" | B1 "=1+1" | C1 -5'],
    ["a.csv", utf8(""), ""],
    ["a.csv", utf8('"chưa đóng'), 'A1 "chưa đóng"'],
  ])(
    "W85 %s %#: the separator is found, texts stay texts, plain numbers are numbers",
    async (name, bytes, expected) => {
      const { snapshot } = await openForeign(bytes, name);
      expect(told(snapshot.sheets[0])).toBe(expected);
    },
  );

  it.each([
    ["1714", 1714, "General"],
    ["-5", -5, "General"],
    ["77,56", 77.56, "0.00"],
    ["77,50%", 0.775, "0.00%"],
    ["100%", 1, "0%"],
    ["1.714,5", 1714.5, "#,##0.0"],
    ["1.234.567", 1234567, "#,##0"],
    ["0.7756", 0.7756, "0.0000"],
    ["0,5", 0.5, "0.0"],
  ])("W86 %s is a number", (text, value, format) => {
    expect(readPlainNumber(text)).toEqual({ value, format });
  });

  it.each([
    "1.714",
    "1,714",
    "1.1",
    "1.10",
    "007",
    "12/5",
    "1 714",
    "1e5",
    "+5",
    "IV",
    "",
    "1234567890123456",
    "77.56",
  ])("W86 %s stays a text", (text) => {
    expect(readPlainNumber(text)).toBeNull();
  });
});

describe("formulas of other programs", () => {
  it.each([
    ["SUM(A1:B2,3)*-2%", "SUM(A1:B2,3)*-2%"],
    ["PL1!A1+'Phụ lục 2'!$B$3", "'PL1'!A1+'Phụ lục 2'!$B$3"],
    ['IF(A1="",,"a""b")', 'IF(A1="",,"a""b")'],
    ["tong*2", "tong*2"],
    ["khac*2", null],
    ["SUM(A1", null],
    ["A1 B1", null],
    ["A1,B1", null],
    ["[1]Sheet!A1", null],
    ["{1,2}", null],
    ["1+", null],
    ["", null],
  ])("W87 %s is taken as Excel takes it, or not at all", (formula, expected) => {
    expect(soundFormula(formula, new Set(["tong"]))).toBe(expected);
  });

  it.each([
    ["of:=SUM([.A1:.B2];1)", "SUM(A1:B2,1)"],
    ["of:=[$'Phụ lục 2'.B3]/[.$C$4]", "'Phụ lục 2'!B3/$C$4"],
    ['of:=IF([.A1]="a;b";1;2)', 'IF(A1="a;b",1,2)'],
    ["of:=ORG.LIBREOFFICE.REGEX([.A1])", null],
    ["of:={1;2}", null],
    ["of:=['file:///x.ods'#$S.A1]", null],
  ])("W87 OpenFormula %s", (formula, expected) => {
    expect(excelFormula(formula, new Set())).toBe(expected);
  });

  it("W87 R1C1 references are read from their cell", () => {
    expect(fromR1C1('SUM(R[-2]C:R[-1]C)&"RC"', 5, 1)).toBe('SUM(B4:B5)&"RC"');
    expect(fromR1C1("R[-9]C", 5, 1)).toBeNull();
  });
});

describe("editing a file of another format", () => {
  it("W88 says that it becomes .xlsx, keeps saying it after a change, and saves what was read", async () => {
    const file = await openAnyFile(utf8("TT;Nội dung;Số lượng\n1;Hộ tịch;217\n2;Chứng thực;163"), "bao cao.csv");
    const before = await file.read();
    expect(before.unread[0]?.why).toEqual({
      vi: "Mở từ tệp .csv; khi lưu sẽ thành .xlsx.",
      en: "Opened from a .csv file; it will be saved as .xlsx.",
    });
    expect(before.name).toBe("bao cao.csv");
    const [sheet] = before.sheets;
    const old = sheet?.rows.get(1)?.[2];
    if (sheet === undefined || old === undefined) throw new Error("not read");
    const at = { sheet: sheet.name, row: 1, column: 2 };
    const after = { ...old, value: 218, text: "218" };
    const title = { vi: "Sửa", en: "Edit" };
    const applied = await file.apply({ title, because: null, edits: [{ kind: "set-cell", at, before: old, after }] });
    expect(applied).toEqual({ kind: "applied" });
    expect((await file.read()).unread).toEqual(before.unread);
    const saved = await openFile(file.save(), "saved.xlsx").read();
    expect(told(saved.sheets[0])).toBe(
      'A1 "TT" | B1 "Nội dung" | C1 "Số lượng" | A2 1 | B2 "Hộ tịch" | C2 218 | A3 2 | B3 "Chứng thực" | C3 163',
    );
    expect(recognise(before).tables).toHaveLength(1);
  });
});
