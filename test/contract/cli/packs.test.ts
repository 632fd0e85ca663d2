import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { checkSchema } from "../../../src/cli/report-json";
import { plainStyle, type Cell, type CellValue } from "../../../src/core/cell/cell";
import type { SheetDraft } from "../../../src/core/patch/edit";
import { callSoat } from "./call-soat";

const packs = resolve(__dirname, "../../../assets/packs");
let folder = "";
const at = (name: string) => join(folder, name);

function cellOf(value: CellValue): Cell {
  return { value, formula: null, format: "General", text: String(value ?? ""), style: plainStyle };
}

function written(name: string, rows: readonly (readonly CellValue[])[]): string {
  const cells = rows.flatMap((row, index) => row.map((value, column) => ({ row: index, column, cell: cellOf(value) })));
  const draft: SheetDraft = {
    name: "KP",
    visibility: "visible",
    cells,
    merges: [],
    columnWidths: [],
    rowHeights: [],
    frozen: { rows: 0, columns: 0 },
    page: null,
    charts: [],
  };
  writeFileSync(at(name), createWorkbookFile([draft]));
  return at(name);
}

const header = ["TT", "Nội dung chi", "Dự toán", "Thực hiện", "Còn lại", "Tỷ lệ thực hiện (%)"];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-packs-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("soat check --rules", () => {
  it("U16 checks a table of the pack's own kind, wrong and clean", async () => {
    const pack = join(packs, "3-bieu-kinh-phi.json");
    const clean = written("sạch.xlsx", [
      header,
      [1, "Tuyên truyền", 200, 150, 50, 75],
      [2, "Tập huấn", 100, 40, 60, 40],
    ]);
    const wrong = written("sai.xlsx", [
      header,
      [1, "Tuyên truyền", 200, 150, 55, 75],
      [2, "Tập huấn", 100, 40, 60, 40],
    ]);
    const { code, out, errors } = await callSoat("check", clean, wrong, "--rules", pack, "--json");
    const [first, second] = checkSchema.parse(JSON.parse(out)).files;
    expect([code, errors]).toEqual([1, []]);
    expect(first).toMatchObject({ verdict: "ready", findings: [] });
    expect(first?.checked.some(({ identity }) => identity === "pack-con-lai@KP!C2")).toBe(true);
    expect(second?.verdict).toBe("not-ready");
    expect(second?.findings.map(({ code: rule, at: cell }) => `${rule}@${cell}`)).toContain("A02@KP!C2");
  });

  it("U16 a wrong pack costs one line with file, line and field, and exit code 2", async () => {
    const file = written("một.xlsx", [header, [1, "Tuyên truyền", 200, 150, 50, 75]]);
    const good = readFileSync(join(packs, "2-nguong-cua-tinh.json"), "utf8");
    const bad = good.replace('"atLeast": 60', '"atLeast": "60"').replace('"severity": "off"', '"severity": "tắt"');
    const line = 1 + good.slice(0, good.indexOf('"atLeast": 60')).split("\n").length - 1;
    writeFileSync(at("hỏng.json"), bad);
    const { code, errors } = await callSoat("check", file, "--rules", at("hỏng.json"), "--json");
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toBe(
      `${at("hỏng.json")}: bộ quy tắc, dòng ${String(line)}: thresholds[1].atLeast: cần một số (còn 1 lỗi khác).`,
    );
  });

  it("U16 a pack that is not there costs one line and exit code 2", async () => {
    const file = written("hai.xlsx", [header, [1, "Tuyên truyền", 200, 150, 50, 75]]);
    const { code, errors } = await callSoat("check", file, "--rules", at("không có.json"), "--json");
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]?.startsWith(`${at("không có.json")}: `)).toBe(true);
  });

  it("M5 no file the call reads is written over: a pack, last period's file, the workbook checked", async () => {
    const file = written("dau-ra.xlsx", [header, [1, "Chi", 10, 5, 5, 50]]);
    const other = written("ky-truoc.xlsx", [header, [1, "Chi", 10, 5, 5, 50]]);
    const pack = at("goi.json");
    writeFileSync(pack, '{"schema":"soat.rule-pack/1","name":{"vi":"Gói","en":"Pack"}}');
    const calls = [
      ["fill", file, "--rules", pack, "-o", pack],
      ["check", file, "--previous", other, "--report", other],
      ["check", file, "--report", file],
    ];
    for (const call of calls) {
      const before = [file, other, pack].map((path) => readFileSync(path));
      const { code, errors } = await callSoat(...call);
      const after = [file, other, pack].map((path) => readFileSync(path));
      expect([code, errors.length, after.every((bytes, index) => bytes.equals(before[index] ?? Buffer.of()))]).toEqual([
        2,
        1,
        true,
      ]);
    }
  });
});
