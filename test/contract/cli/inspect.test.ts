import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { inspectSchema } from "../../../src/cli/report-json";
import { parseSettings, serialiseSettings } from "../../../src/app/settings";
import { changeCorrections } from "../../../src/core/recognise/corrections/change";
import { recognise } from "../../../src/core/recognise/recognise";
import { cell, draft } from "../workbook-contract";
import { callSoat } from "./call-soat";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-inspect-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const rows: readonly (readonly (string | number)[])[] = [
  ["THU CHI"],
  ["Nội dung đo", "Dự toán (triệu đồng)", "Số hồ sơ (hồ sơ)", "Tỷ lệ (%)"],
  ["Thu", 10, 5, 50],
  ["Chi", 8, 8, 100],
];

const bytes = (): Uint8Array =>
  createWorkbookFile([
    draft(
      "PL1",
      rows.flatMap((line, row) => line.map((value, column) => [row, column, cell(value)] as const)),
    ),
  ]);

async function inspected(name: string, content: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { code, out } = await callSoat("inspect", path, "--json");
  expect(code).toBe(0);
  return inspectSchema.parse(JSON.parse(out)).files[0]?.tables[0];
}

describe("soat inspect", () => {
  it("R48 R49 tells the unit of each column, and a period only the file is named after apart from the printed one", async () => {
    const table = await inspected("BC CCHC quy 3.2025.xlsx", bytes());
    expect(table?.columns.map(({ unitOfMeasure }) => unitOfMeasure)).toEqual([null, "triệu đồng", "hồ sơ", "%"]);
    expect(table?.period).toBeNull();
    expect(table?.reportingPeriod).toEqual({ text: "quy 3.2025", year: 2025, source: "file", others: [] });
  });

  it("R44 R45 reads a workbook as it was put right in the pane", async () => {
    const file = openFile(bytes(), "a.xlsx");
    const workbook = await file.read();
    const recognition = recognise(workbook);
    const [table] = recognition.tables;
    if (table === undefined) throw new Error("no table");
    const corrections = changeCorrections([], { kind: "row", table, row: 3, role: "note" }, workbook, recognition);
    await file.writeSettings(serialiseSettings({ ...parseSettings(null), corrections }));
    expect((await inspected("da-chinh.xlsx", file.save()))?.rows).toMatchObject({ item: 1 });
    expect((await inspected("chua-chinh.xlsx", bytes()))?.rows).toMatchObject({ item: 2 });
  });
});
