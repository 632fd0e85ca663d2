import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { checkSchema, inspectSchema } from "../../../src/cli/report-json";
import { verbs } from "../../../src/cli/arguments";
import { cellOf } from "../../../src/core/cell/snapshot";
import { parseRef } from "../../../src/core/cell/address";
import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { draft, cell } from "../workbook-contract";
import { callSoat as soat } from "./call-soat";

let folder = "";
let sample = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
  sample = join(folder, "mẫu báo cáo.xlsx");
  writeFileSync(sample, createWorkbookFile(sampleDrafts()));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const valueAt = async (path: string, ref: string) => {
  const place = parseRef(ref);
  if (place === null) throw new Error(ref);
  return cellOf(await openFile(readFileSync(path), "x.xlsx").read(), place);
};

describe("soat", () => {
  it.each([
    [[], 0],
    [["--help"], 0],
    [["--version"], 0],
    [["check", "--help"], 0],
    [["bogus"], 2],
    [["check"], 2],
    [["check", "--nonsense", "a.xlsx"], 2],
    [["check", "a.xlsx", "--report-date", "2023-02-30"], 2],
    [["check", "a.xlsx", "--report-date"], 2],
    [["fill", "a.xlsx"], 2],
    [["fill", "a.xlsx", "b.xlsx", "-o", "c.xlsx"], 2],
    [["fill", "a.xlsx", "-o", "b.xlsx", "--in-place"], 2],
  ])("M1 %j ends with %d", async (words, expected) => {
    const { code, errors } = await soat(...words);
    expect(code).toBe(expected);
    expect(errors).toHaveLength(expected === 2 ? 1 : 0);
    expect(errors.join("")).not.toContain("\n");
  });

  it("M2 inspect --json prints one document of the agreed shape", async () => {
    const { code, out, errors } = await soat("inspect", sample, "--json");
    expect([code, errors]).toEqual([0, []]);
    const document = inspectSchema.parse(JSON.parse(out));
    const [file] = document.files;
    expect(file?.tables.map(({ kind, range }) => `${kind} ${range}`)).toEqual([
      "progress PL01 Tiến độ!A8:H47",
      "tthc PL02 TTHC!A9:J17",
      "digitisation PL03 Số hóa!A8:K13",
      "documents PL04 Văn bản!A7:J9",
      "unknown PL05 DVC trực tuyến!A7:J10",
      "deduction PL06 Mất điểm!A8:G29",
      "scoring Chấm điểm 2026!A7:G19",
    ]);
    expect(file?.tables[0]?.rows).toEqual({ section: 7, item: 32, subtotal: 0, total: 0, continuation: 0 });
    expect(file?.tables[1]?.columns.map(({ role, column }) => `${column} ${String(role)}`)).toContain(
      "E received.direct",
    );
  });

  it("M3 check --json finds the slips of the sample and ends with 1", async () => {
    const { code, out, errors } = await soat("check", sample, "--json");
    expect([code, errors]).toEqual([1, []]);
    const [file] = checkSchema.parse(JSON.parse(out)).files;
    expect(file?.verdict).toBe("not-ready");
    const errorsFound = file?.findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, at }) => `${code} ${at}`);
    expect(errorsFound).toEqual(
      expect.arrayContaining(["A02 PL02 TTHC!C16", "D01 PL04 Văn bản!A6", "P01 PL06 Mất điểm!D9"]),
    );
    const swapped = file?.findings.find(({ code, at }) => code === "A02" && at === "PL02 TTHC!C16");
    expect(swapped?.suspects[0]).toMatchObject({ cells: [{ at: "PL02 TTHC!E16", found: 212, expected: 221 }] });
    expect(swapped?.suspects[0]?.probability).toBeGreaterThanOrEqual(0.8);
    expect(file?.findings.every(({ verdict, severity }) => verdict === "violated" || severity !== "error")).toBe(true);
  });

  it("M3 a clean file is ready and ends with 0", async () => {
    const table = draft("PL", [
      [0, 0, cell("STT")],
      [0, 1, cell("Lĩnh vực")],
      [0, 2, cell("Số lượng")],
      [1, 0, cell(1)],
      [1, 1, cell("Hộ tịch")],
      [1, 2, cell(10)],
      [2, 0, cell(2)],
      [2, 1, cell("Đất đai")],
      [2, 2, cell(20)],
      [3, 1, cell("Tổng cộng")],
      [3, 2, cell(30)],
    ]);
    writeFileSync(at("sạch.xlsx"), createWorkbookFile([table]));
    const { code, out } = await soat("check", at("sạch.xlsx"), "--json");
    expect(code).toBe(0);
    expect(checkSchema.parse(JSON.parse(out)).files[0]?.verdict).toBe("ready");
  });

  it("M3 a workbook without a table has nothing checked", async () => {
    writeFileSync(at("trống.xlsx"), createWorkbookFile([draft("Trống", [])]));
    const { code, out } = await soat("check", at("trống.xlsx"), "--json");
    expect(code).toBe(0);
    expect(checkSchema.parse(JSON.parse(out)).files[0]?.verdict).toBe("nothing-checked");
  });

  it("M4 a file that cannot be used costs one line, and the others are done", async () => {
    writeFileSync(at("giả.xlsx"), "đây không phải tệp Excel");
    const { code, out, errors } = await soat("check", at("giả.xlsx"), at("không có.xlsx"), sample, "--json");
    expect(code).toBe(2);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain("giả.xlsx");
    expect(checkSchema.parse(JSON.parse(out)).files.map(({ file }) => file)).toEqual([sample]);
  });

  it("M5 nothing is written over the input unless asked", async () => {
    const before = readFileSync(sample);
    expect((await soat("fill", sample, "-o", sample)).code).toBe(2);
    expect(readFileSync(sample).equals(before)).toBe(true);
    writeFileSync(at("tại chỗ.xlsx"), before);
    expect((await soat("fill", at("tại chỗ.xlsx"), "--in-place")).code).toBe(0);
    expect(readFileSync(at("tại chỗ.xlsx")).equals(before)).toBe(false);
    expect(readFileSync(sample).equals(before)).toBe(true);
  });

  it("M6 fill writes live formulas with calculated values", async () => {
    expect((await soat("fill", sample, "-o", at("điền.xlsx"))).code).toBe(0);
    const rate = await valueAt(at("điền.xlsx"), "PL03 Số hóa!F10");
    expect(rate.formula).toMatch(/^=/);
    expect(rate.value).toBeCloseTo((377 / 452) * 100, 6);
    expect(await valueAt(at("điền.xlsx"), "PL03 Số hóa!C13")).toMatchObject({ value: 673 });
  });

  it("M6 deduct and summarise add their sheets and leave the rest", async () => {
    expect((await soat("deduct", sample, "-o", at("trừ.xlsx"))).code).toBe(0);
    expect((await soat("summarise", at("trừ.xlsx"), "-o", at("tổng.xlsx"), "--report-date", "2026-06-12")).code).toBe(
      0,
    );
    const made = await openFile(readFileSync(at("tổng.xlsx")), "x").read();
    const original = await openFile(readFileSync(sample), "x").read();
    expect(made.sheets.map(({ name }) => name)).toEqual([
      ...original.sheets.map(({ name }) => name),
      "Trừ điểm",
      "Tổng hợp",
    ]);
    original.sheets.forEach((sheet, index) => {
      expect(made.sheets[index]).toEqual(sheet);
    });
  });

  it("M7 fix --finding applies the named fix, and refuses one that is not there", async () => {
    const { out } = await soat("check", sample, "--json");
    const finding = checkSchema.parse(JSON.parse(out)).files[0]?.findings.find(({ code }) => code === "A02");
    const fix = finding?.fixes[0]?.edits[0];
    expect(fix).toBeDefined();
    const key = `${String(finding?.code)}@${String(finding?.at)}`;
    expect((await soat("fix", sample, "-o", at("sửa.xlsx"), "--finding", key)).code).toBe(0);
    const edited = await valueAt(at("sửa.xlsx"), fix?.at ?? "");
    expect(edited.value).toEqual(fix?.after);
    const missing = await soat("fix", sample, "-o", at("không.xlsx"), "--finding", "A02@PL02 TTHC!Z99");
    expect(missing.code).toBe(2);
    expect(existsSync(at("không.xlsx"))).toBe(false);
  });

  it("M7 fix --safe changes only what says the same afterwards", async () => {
    expect((await soat("fix", sample, "-o", at("an toàn.xlsx"), "--safe")).code).toBe(0);
    expect((await valueAt(at("an toàn.xlsx"), "PL05 DVC trực tuyến!D10")).value).toBe(0);
    expect((await valueAt(at("an toàn.xlsx"), "PL02 TTHC!E16")).value).toBe(212);
  });

  it("M8 help speaks both languages and names every verb", async () => {
    const { out } = await soat("--help");
    for (const verb of verbs) expect(out).toContain(`soat ${verb}`);
    expect(out).toContain("Kiểm tra");
    expect(out).toContain("exit code".replace("exit", "Exit"));
    expect(out).toBe(out.normalize("NFC"));
  });

  it("M9 two runs print the same bytes", async () => {
    const first = await soat("check", sample, "--json");
    const second = await soat("check", sample, "--json");
    expect(second.out).toBe(first.out);
  });

  it("M10 the documents are valid against the schema for every file", async () => {
    const { out } = await soat("check", sample, at("sạch.xlsx"), at("trống.xlsx"), "--json", "--submission");
    expect(checkSchema.parse(JSON.parse(out)).files).toHaveLength(3);
  });
});
