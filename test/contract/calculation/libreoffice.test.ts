import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import type { SheetDraft } from "../../../src/core/patch/edit";
import { readTable } from "../../../src/standalone/grid/clipboard";
import { caseWorkbook, excelCases, firstCaseRow } from "./cases";

jest.setTimeout(180_000);

const program = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")])
  .find((file) => existsSync(file));

/** Cases where LibreOffice does otherwise than Excel, or where a new workbook cannot say what the case needs. */
const differs = new Set([
  "a defined name", // The workbook written here defines none.
  "DATE", // Shown as a date.
  "a square root of a negative number", // Shown as Err:502.
  // LibreOffice takes a number in quotes for a number only, Excel for the text too.
  'COUNTIFS "1" also finds the text 001',
  "COUNTIF a number finds the same number as text",
]);

function drafts(): readonly SheetDraft[] {
  return caseWorkbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: "visible",
    cells: [...sheet.rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row, column, cell }])),
    ),
    merges: [],
    columnWidths: [],
    rowHeights: [],
    frozen: { rows: 0, columns: 0 },
    page: null,
    charts: [],
  }));
}

/** Column A of the results as LibreOffice calculates it. */
function libreOfficeResults(soffice: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-"));
  try {
    writeFileSync(join(folder, "k.xlsx"), createWorkbookFile(drafts()));
    // Tab, double quotes, UTF-8, values as stored, every sheet into a file of its own.
    const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(soffice, [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "k.xlsx")], {
      stdio: "ignore",
    });
    const file = readdirSync(folder).find((name) => name.normalize("NFC").endsWith("-Kết quả.csv")) ?? "";
    const rows = readTable(readFileSync(join(folder, file), "utf8"));
    return excelCases.map((_, index) => rows[firstCaseRow + index]?.[0] ?? "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asText = (value: string | number | boolean): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);

(program === undefined ? test.skip : test)("K6 LibreOffice agrees", () => {
  const results = libreOfficeResults(program ?? "");
  const differences = excelCases.flatMap(([what, formula, expected], index) => {
    const found = results[index] ?? "";
    const isSame =
      typeof expected === "number"
        ? Math.abs(Number(found) - expected) <= 1e-6 * Math.max(1, Math.abs(expected))
        : found === asText(expected);
    return isSame || differs.has(what) ? [] : [`${what}: ${formula} gives ${found}, here ${asText(expected)}`];
  });
  expect(differences).toEqual([]);
});
