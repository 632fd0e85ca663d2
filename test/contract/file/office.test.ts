import { strFromU8, unzipSync } from "fflate";
import { blankCell, plainStyle } from "../../../src/core/cell/cell";
import { cellOf } from "../../../src/core/cell/snapshot";
import type { SheetDraft } from "../../../src/core/patch/edit";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { cell, draft } from "../workbook-contract";
import { partText } from "./package";
import { converted, csvOfAllSheets, fromCsv, hasOffice } from "./office";

const figures = draft("Số liệu", [
  [0, 0, cell("Lĩnh vực")],
  [0, 1, cell("Đúng hạn")],
  [0, 2, cell("Trễ hạn")],
  [1, 0, cell("Chứng thực")],
  [1, 1, cell(217)],
  [1, 2, cell(3)],
  [2, 0, cell("Hộ tịch & đất đai")],
  [2, 1, cell(163)],
  [2, 2, cell(1)],
  [3, 1, cell(380, { formula: "=SUM(B2:B3)" })],
]);

const bold = { ...plainStyle, font: { ...plainStyle.font, name: "Times New Roman", size: 13, bold: true } };
const range = (left: number) => ({ sheet: "Số liệu", top: 1, left, bottom: 2, right: left });

const summary: SheetDraft = draft(
  "Tổng hợp (T6)",
  [
    [0, 0, cell("TỔNG HỢP", { style: bold })],
    [1, 0, cell("Chứng thực")],
    [1, 1, cell(217, { formula: "='Số liệu'!B2", format: "#,##0" })],
    [2, 0, cell("=1+1")],
    [2, 1, cell(0.7756, { format: "0.00%" })],
  ],
  {
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    columnWidths: [{ column: 0, width: 30 }],
    rowHeights: [{ row: 0, height: 30 }],
    frozen: { rows: 1, columns: 1 },
    page: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      repeatRows: { first: 0, last: 1 },
      isFitToWidth: true,
      hasPageNumbers: true,
    },
    charts: (["bar", "bar-stacked", "column"] as const).map((kind, index) => ({
      kind,
      title: `Kết quả ${String(index + 1)}`,
      categories: range(0),
      series: [1, 2].map((left) => ({ name: { sheet: "Số liệu", row: 0, column: left }, values: range(left) })),
      anchor: { top: 5 + 12 * index, left: 0, bottom: 15 + 12 * index, right: 3 },
    })),
  },
);

const whenOffice = hasOffice ? describe : describe.skip;

whenOffice("another office program opens what is written", () => {
  it("W60 shows the values, the texts and the formulas' results of a file made new", () => {
    const sheets = converted({ "moi.xlsx": createWorkbookFile([figures, summary]) }, csvOfAllSheets);
    const lines = (name: string) => sheets.get(name)?.toString("utf8").trimEnd().split("\n");
    expect(lines("moi-Số liệu.csv")).toEqual([
      "Lĩnh vực\tĐúng hạn\tTrễ hạn",
      "Chứng thực\t217\t3",
      "Hộ tịch & đất đai\t163\t1",
      "\t380",
    ]);
    expect(lines("moi-Tổng hợp (T6).csv")).toEqual(["TỔNG HỢP\t", "Chứng thực\t217", "=1+1\t77.56%"]);
  }, 120_000);

  it("W61 shows charts of a sheet added to a file that came from elsewhere, and keeps the page as set", async () => {
    const csv = "Lĩnh vực,Đúng hạn,Trễ hạn\nChứng thực,217,3\nHộ tịch,163,1\n";
    const source = converted({ "Số liệu.csv": csv }, "xlsx:Calc MS Excel 2007 XML", fromCsv).get("Số liệu.xlsx");
    const workbook = openFile(source ?? new Uint8Array(), "Số liệu.xlsx");
    const [first] = (await workbook.read()).sheets;
    expect(first?.name).toBe("Số liệu");
    const edits = [
      { kind: "add-sheet" as const, index: 0, sheet: summary },
      {
        kind: "set-cell" as const,
        at: { sheet: "Số liệu", row: 1, column: 1 },
        before: cell(217),
        after: cell(218),
      },
    ];
    expect(await workbook.apply({ title: { vi: "Thêm", en: "Add" }, because: null, edits })).toEqual({
      kind: "applied",
    });
    const again = converted({ "lai.xlsx": workbook.save() }, "xlsx:Calc MS Excel 2007 XML").get("lai.xlsx");
    const parts = unzipSync(again ?? new Uint8Array());
    const charts = Object.keys(parts).filter((name) => /xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(3);
    const texts = charts.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join("");
    expect(texts.includes("Kết quả 1")).toBe(true);
    expect(texts.includes("<c:v>218</c:v>")).toBe(true);
    expect(texts.includes("<c:v>Hộ tịch</c:v>")).toBe(true);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('fitToHeight="0"');
    expect(sheet).toContain('differentFirst="true"');
    // Without a window LibreOffice drops frozen panes, whoever wrote them.
    expect(partText(workbook.save(), "xl/worksheets/sheet2.xml")).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toMatch(
      /Print_Titles"[^>]*>(?:'|&apos;)Tổng hợp \(T6\)(?:'|&apos;)!\$1:\$2</,
    );
    const reread = await openFile(again ?? new Uint8Array(), "lai.xlsx").read();
    expect(cellOf(reread, { sheet: "Số liệu", row: 1, column: 1 }).value).toBe(218);
    expect(cellOf(reread, { sheet: "Tổng hợp (T6)", row: 2, column: 0 })).toMatchObject({
      value: "=1+1",
      formula: null,
    });
    expect(cellOf(reread, { sheet: "Tổng hợp (T6)", row: 9, column: 9 })).toEqual(blankCell);
  }, 120_000);

  it("W62 keeps the choices a new sheet offers, and lets anything else be typed", () => {
    const lists = [
      { area: { top: 1, left: 1, bottom: 9, right: 1 }, choices: ["Đã ban hành", 'Nói "xong" & gửi', "50%"] },
    ];
    const bytes = createWorkbookFile([draft("Tiến độ", [[0, 1, cell("Đã thực hiện")]], { lists })]);
    const own = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(own).toContain(
      '<dataValidation type="list" allowBlank="1" sqref="B2:B10"><formula1>&quot;Đã ban hành,Nói &quot;&quot;xong&quot;&quot; &amp; gửi,50%&quot;</formula1></dataValidation>',
    );
    expect(own).not.toContain("showErrorMessage");
    const again = converted({ "ds.xlsx": bytes }, "xlsx:Calc MS Excel 2007 XML").get("ds.xlsx");
    const theirs = strFromU8(unzipSync(again ?? new Uint8Array())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(theirs).toMatch(/<dataValidation [^>]*sqref="B2:B10" type="list"/);
    expect(theirs).toContain("Đã ban hành,");
  }, 120_000);
});
