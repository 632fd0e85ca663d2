import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { draftOfSheet } from "../../../src/core/patch/sheet-draft";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";
import { callSoat } from "./call-soat";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-self-test-"));
  writeFileSync(join(folder, "a.xlsx"), createWorkbookFile(workbookOf(cleanTables.tthc).sheets.map(draftOfSheet)));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("M40 selftest tells what share is caught, the same for the same seed, and writes nothing", async () => {
  const file = join(folder, "a.xlsx");
  const before = readFileSync(file);
  const once = await callSoat("selftest", file);
  expect(once).toMatchObject({ code: 0, errors: [] });
  expect(once.out).toMatch(/bắt được \d+\/\d+ lỗi gieo \(trong \d+ chỗ có thể gieo, --seed 1\)/u);
  expect(once.out).toContain("Đảo hai chữ số: gieo");
  expect(await callSoat("selftest", file, "--seed", "1")).toEqual(once);
  expect((await callSoat("selftest", file, "--seed", "2")).out).not.toBe(once.out);
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});

it("M40 a seed that is no number is refused", async () => {
  expect((await callSoat("selftest", join(folder, "a.xlsx"), "--seed", "x")).code).toBe(2);
});
