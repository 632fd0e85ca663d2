import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openAnyFile, isConverted } from "../../../src/adapters/file/foreign/open-any-file";
import { openForeign } from "../../../src/adapters/file/foreign/open-foreign";
import { openFile } from "../../../src/adapters/file/open-file";
import { formatPosition } from "../../../src/core/cell/address";
import { isBlank, type CellValue } from "../../../src/core/cell/cell";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { converted, hasOffice } from "../file/office";

/** What a sheet holds, one line for each cell: a reader sees at once which one differs. */
function told(sheet: SheetSnapshot, tell: (cell: ReturnType<typeof cellAt>) => readonly unknown[]): readonly string[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    cells.flatMap((cell, column) =>
      cell === undefined || isBlank(cell) ? [] : [`${formatPosition({ row, column })} ${JSON.stringify(tell(cell))}`],
    ),
  );
}

const rounded = (value: CellValue): CellValue =>
  typeof value === "number" ? Number(value.toPrecision(14)) : typeof value === "string" ? value.trimEnd() : value;

const merges = (sheet: SheetSnapshot) =>
  sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(" ")).sort();

const tables = (workbook: WorkbookSnapshot) =>
  recognise(workbook).tables.map((table) =>
    JSON.parse(
      JSON.stringify({
        sheet: table.sheet,
        kind: table.kind,
        range: table.range,
        columns: table.columns,
        rows: table.rows.length,
        header: table.header,
      }),
    ),
  );

const original = createWorkbookFile(sampleDrafts());

(hasOffice ? describe : describe.skip)(
  "files LibreOffice makes of the sample (skipped where it is not installed)",
  () => {
    const files = new Map<string, Buffer>();
    let xlsx: WorkbookSnapshot;
    beforeAll(async () => {
      for (const format of ["xls", "ods", "html"]) {
        for (const [name, bytes] of converted({ "mau.xlsx": original }, format)) files.set(name, bytes);
      }
      xlsx = await openFile(original, "mau.xlsx").read();
    }, 240_000);

    it.each(["mau.xls", "mau.ods"])("W80 %s holds the same values, formulas and shown texts", async (name) => {
      const { snapshot } = await openForeign(files.get(name) ?? new Uint8Array(0), name);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(xlsx.sheets.map((sheet) => sheet.name));
      snapshot.sheets.forEach((sheet, index) => {
        const expected = xlsx.sheets[index];
        if (expected === undefined) throw new Error("no sheet");
        const tell = (cell: ReturnType<typeof cellAt>) => [rounded(cell.value), cell.formula, cell.text.trimEnd()];
        expect(told(sheet, tell)).toEqual(told(expected, tell));
        expect(merges(sheet)).toEqual(merges(expected));
        const looks = ({
          format,
          style: { font, horizontal, vertical, wrap, borders, fill },
        }: ReturnType<typeof cellAt>) => [
          format,
          font,
          fill,
          horizontal,
          vertical,
          wrap,
          borders.top?.style,
          borders.left?.style,
        ];
        expect(told(sheet, looks)).toEqual(told(expected, looks));
      });
    });

    it("W82 the page holds the same sheets, numbers, texts and merges under the name of an .xls", async () => {
      const { format, snapshot } = await openForeign(files.get("mau.html") ?? new Uint8Array(0), "mau.xls");
      expect(format).toBe("html");
      const visible = xlsx.sheets.filter((sheet) => sheet.visibility === "visible" && sheet.rows.size > 0);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(visible.map((sheet) => sheet.name));
      const flat = (value: CellValue) =>
        typeof value === "string" ? value.replace(/\s+/g, " ").trim() : rounded(value);
      snapshot.sheets.forEach((sheet, index) => {
        const expected = visible[index];
        if (expected === undefined) throw new Error("no sheet");
        expect(told(sheet, (cell) => [flat(cell.value)])).toEqual(told(expected, (cell) => [flat(cell.value)]));
        expect(merges(sheet)).toEqual(merges(expected));
      });
    });

    it.each(["mau.xls", "mau.ods"])("W81 the tables of %s are recognised as those of the .xlsx", async (name) => {
      const file = await openAnyFile(files.get(name) ?? new Uint8Array(0), name);
      expect(isConverted(file)).toBe(true);
      expect(tables(await file.read())).toEqual(tables(xlsx));
    });
  },
);
