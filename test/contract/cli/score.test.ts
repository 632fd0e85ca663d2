import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { criteriaJson } from "../../../src/app/criteria-pack";
import { openFile } from "../../../src/adapters/file/open-file";
import { checkSchema, inspectSchema } from "../../../src/cli/report-json";
import { sampleSet } from "../../../src/core/criteria/sample-set";
import { cellAt, findSheet } from "../../../src/core/cell/snapshot";
import { callSoat } from "./call-soat";

jest.setTimeout(60_000);

const sample = resolve(__dirname, "../../../assets/sample/bao-cao-mau.xlsx");
let folder = "";
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-score-"));
  writeFileSync(path("set.json"), criteriaJson(sampleSet));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("M16 score writes the scoring sheet, its figures and the set, and leaves the rest as it was", async () => {
  const target = path("scored.xlsx");
  const called = await callSoat("score", sample, "-o", target, "--criteria", path("set.json"));
  expect(called).toMatchObject({ code: 0, errors: [] });
  expect(called.out).toContain("chưa có số liệu");
  const workbook = await openFile(readFileSync(target), "scored.xlsx").read();
  const names = workbook.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Chấm điểm", "Số liệu chấm điểm", "Bộ tiêu chí"]));
  const scores = findSheet(workbook, "Chấm điểm");
  const row = [...(scores?.rows.keys() ?? [])].find(
    (each) => scores !== undefined && cellAt(scores, each, 0).value === "3.3",
  );
  expect(scores === undefined ? null : cellAt(scores, row ?? 0, 3)).toMatchObject({ value: 3 });
});

test("M16 scoring again by the sheet of the workbook gives the same scores", async () => {
  const again = path("again.xlsx");
  expect(await callSoat("score", path("scored.xlsx"), "-o", again)).toMatchObject({ code: 0, errors: [] });
  const inspected = inspectSchema.parse(JSON.parse((await callSoat("inspect", again, "--json")).out));
  const kinds = inspected.files[0]?.tables.filter(({ sheet }) => sheet === "Chấm điểm").map(({ kind }) => kind);
  expect(kinds).toEqual(["scoring"]);
});

test("M16 the check finds nothing to fault in the sheets score wrote", async () => {
  const checked = checkSchema.parse(JSON.parse((await callSoat("check", path("scored.xlsx"), "--json")).out));
  const own = checked.files[0]?.findings.filter(({ at }) => /^(?:Chấm điểm|Bộ tiêu chí|Số liệu chấm điểm)!/u.test(at));
  expect(own?.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("M16 without a set, or with a wrong one, score says so in one line and ends with 2", async () => {
  const none = await callSoat("score", sample, "-o", path("none.xlsx"));
  expect(none.code).toBe(2);
  expect(none.errors).toEqual([expect.stringContaining("Bộ tiêu chí")]);
  writeFileSync(path("wrong.json"), criteriaJson(sampleSet).replace('"maximum": 15', '"maximum": 14'));
  const wrong = await callSoat("score", sample, "-o", path("none.xlsx"), "--criteria", path("wrong.json"));
  expect(wrong.code).toBe(2);
  expect(wrong.errors).toHaveLength(1);
  expect(wrong.errors[0]).toMatch(/dòng \d+: criteria\[1\]\.maximum: Tiêu chí 1 .* lệch 1/u);
});

test("M16 new criteria makes the sample set", async () => {
  const target = path("criteria.xlsx");
  expect(await callSoat("new", "criteria", "-o", target)).toMatchObject({ code: 0, errors: [] });
  const workbook = await openFile(readFileSync(target), "criteria.xlsx").read();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Bộ tiêu chí"]);
  const checked = checkSchema.parse(JSON.parse((await callSoat("check", target, "--json")).out));
  expect(checked.files[0]?.findings).toEqual([]);
});
