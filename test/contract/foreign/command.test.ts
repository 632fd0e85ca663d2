import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { convertToXlsx } from "../../../src/adapters/file/foreign/convert-to-xlsx";
import { openForeign } from "../../../src/adapters/file/foreign/open-foreign";
import { openFile } from "../../../src/adapters/file/open-file";
import { run } from "../../../src/cli/run";
import { smallXls } from "./small-xls";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
  writeFileSync(join(folder, "cũ.xls"), smallXls);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function soat(...words: string[]) {
  let out = "";
  const errors: string[] = [];
  const code = await run(words, {
    version: "0.0.0",
    language: "vi",
    out: (text) => {
      out += text;
    },
    error: (line) => errors.push(line),
    loadCalculator: () => Promise.resolve(createCalculator()),
  });
  return { code, out, errors };
}

describe("the command on an old file", () => {
  it("W92 inspects it and says that it becomes .xlsx", async () => {
    const { code, out } = await soat("inspect", join(folder, "cũ.xls"), "--json");
    expect(code).toBe(0);
    expect(out).toContain("Mở từ tệp .xls; khi lưu sẽ thành .xlsx.");
  });

  it("W92 writes .xlsx, and under no other name", async () => {
    const target = join(folder, "mới.xlsx");
    expect(await soat("fix", join(folder, "cũ.xls"), "-o", target)).toMatchObject({ code: 0, errors: [] });
    expect((await openFile(readFileSync(target), "x.xlsx").read()).sheets.map((sheet) => sheet.name)).toEqual([
      "PL1",
      "PL2",
    ]);
    const wrong = await soat("fix", join(folder, "cũ.xls"), "-o", join(folder, "mới.xls"));
    expect([wrong.code, wrong.errors.length]).toEqual([2, 1]);
    expect(existsSync(join(folder, "mới.xls"))).toBe(false);
    expect((await soat("fix", join(folder, "cũ.xls"), "--in-place")).code).toBe(2);
    expect(new Uint8Array(readFileSync(join(folder, "cũ.xls")))).toEqual(smallXls);
  });
});

describe("what becomes .xlsx", () => {
  it("W88 keeps hidden rows and columns, sizes, names and the date system", async () => {
    const { snapshot } = await openForeign(smallXls, "a.xls");
    const [first, ...others] = snapshot.sheets;
    if (first === undefined) throw new Error("not read");
    const sheet = {
      ...first,
      hiddenRows: new Set([2, 6]),
      hiddenColumns: new Set([1, 4]),
      columnWidths: new Map([[0, 12.5]]),
      rowHeights: new Map([[2, 30]]),
    };
    const names = [{ name: "Tong", formula: "'PL1'!$B$4", sheet: null }];
    const workbook = { ...snapshot, sheets: [sheet, ...others], names, uses1904Dates: true };
    const read = await openFile(convertToXlsx(workbook), "a.xlsx").read();
    expect([...(read.sheets[0]?.hiddenRows ?? [])]).toEqual([2, 6]);
    expect([...(read.sheets[0]?.hiddenColumns ?? [])]).toEqual([1, 4]);
    expect(read.sheets[0]?.columnWidths.get(0)).toBe(12.5);
    expect(read.sheets[0]?.rowHeights.get(2)).toBe(30);
    expect([read.names, read.uses1904Dates]).toEqual([names, true]);
    expect(read.sheets[0]?.merges).toEqual(first.merges);
  });
});
