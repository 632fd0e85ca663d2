import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { callSoat } from "./call-soat";

let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
  writeFileSync(at("bang.xlsx"), createWorkbookFile(sampleDrafts()));
  writeFileSync(at("chua-so.txt"), "ỦY BAN NHÂN DÂN\nSố:      /BC-UBND\nBÁO CÁO\nKết quả quý I năm 2026\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("soat sentences", () => {
  it("M20 prints what a report says of the tables, one paragraph a line, and takes one file", async () => {
    const { code, out, errors } = await callSoat("sentences", at("bang.xlsx"));
    expect([code, errors]).toEqual([0, []]);
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4);
    expect(lines[0]).toMatch(/^Kế hoạch giao \d+ nhiệm vụ; đã hoàn thành .*%.*\.$/u);
    expect((await callSoat("sentences", at("khong-co.xlsx"))).code).toBe(2);
  });

  it.each([
    [[], 0],
    [["--submission"], 1],
  ] as const)("M20 a blank number of a report is an error only where it is sent %j", async (options, expected) => {
    expect((await callSoat("prose", at("chua-so.txt"), ...options)).code).toBe(expected);
  });
});
