import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { draftOfSheet } from "../../../src/core/patch/sheet-draft";
import { workbookOf } from "../../support/notation";
import { callSoat } from "./call-soat";

let folder = "";
const at = (name: string) => join(folder, name);
const table = (period: string) =>
  `KẾT QUẢ ${period} NĂM 2026|^|^ / Nội dung|Lượt|Đơn / Tiếp dân|112|34 / Thư|231|58 / Mạng|96|41`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-previous-"));
  for (const period of ["QUÝ I", "QUÝ II"]) {
    writeFileSync(at(`${period}.xlsx`), createWorkbookFile(workbookOf(table(period)).sheets.map(draftOfSheet)));
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("M18 --previous compares with last period's file; one that cannot be read is told and costs nothing else", async () => {
  const alone = await callSoat("check", at("QUÝ II.xlsx"));
  expect(alone.out).not.toContain("K01");
  const both = await callSoat("check", at("QUÝ II.xlsx"), "--previous", at("QUÝ I.xlsx"));
  expect(both).toMatchObject({ code: 0, errors: [] });
  expect(both.out).toContain("▲ K01");
  const missing = await callSoat("check", at("QUÝ II.xlsx"), "--previous", at("QUÝ O.xlsx"));
  expect(missing.code).toBe(2);
  expect(missing.errors).toHaveLength(1);
  expect(missing.out).toBe(alone.out);
});
