import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { findSheet } from "../../../src/core/cell/snapshot";
import { draftOfSheet } from "../../../src/core/patch/sheet-draft";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";
import { callSoat } from "./call-soat";

let folder = "";
const at = (name: string) => join(folder, name);
const file = () => at("bao-cao.xlsx");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-report-"));
  const wrong = cleanTables.tthc.replace("Tổng cộng|^|160|", "Tổng cộng|^|161|");
  writeFileSync(file(), createWorkbookFile(workbookOf(wrong).sheets.map(draftOfSheet)));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("M19 the report is a page, prints nothing more, and comes out the same twice", async () => {
  const plain = await callSoat("check", file(), "--json");
  const once = await callSoat("check", file(), "--json", "--report", at("a.html"));
  await callSoat("check", file(), "--json", "--report", at("b.html"));
  expect(once).toEqual(plain);
  expect(plain.code).toBe(1);
  expect(readFileSync(at("a.html"))).toEqual(readFileSync(at("b.html")));
  expect(readFileSync(at("a.html"), "utf8")).toContain("Chưa nên gửi");
});

it("M19 the report is a sheet in a copy of the file, which a later check skips", async () => {
  const plain = await callSoat("check", file(), "--json");
  await callSoat("check", file(), "--report", at("a.xlsx"));
  await callSoat("check", file(), "--report", at("b.xlsx"));
  expect(readFileSync(at("a.xlsx"))).toEqual(readFileSync(at("b.xlsx")));
  const workbook = await (await openFile(readFileSync(at("a.xlsx")), "a.xlsx")).read();
  expect(findSheet(workbook, "Phiếu soát")).toBeDefined();
  const again = await callSoat("check", at("a.xlsx"), "--json");
  const findings = (out: string): unknown => JSON.parse(out).files[0].findings;
  expect(findings(again.out)).toEqual(findings(plain.out));
});

it.each([
  [["--report", "x.pdf"], /\.html hoặc \.xlsx/],
  [["--report", "x.html", "khac.xlsx"], /đúng một tệp/],
])("M19 %j is refused", async (words, why) => {
  const { code, errors } = await callSoat("check", file(), ...words);
  expect(code).toBe(2);
  expect(errors.join()).toMatch(why);
});

it("M19 the file that is checked is never written over", async () => {
  const before = readFileSync(file());
  expect((await callSoat("check", file(), "--report", file())).code).toBe(2);
  expect(readFileSync(file())).toEqual(before);
});

it("M17 a wrong pack is told, and nothing is written", async () => {
  writeFileSync(at("wrong.json"), "{");
  for (const verb of ["fill", "summarise", "fix", "deduct"]) {
    const { code, errors } = await callSoat(verb, file(), "-o", at("out.xlsx"), "--rules", at("wrong.json"));
    expect({ verb, code, errors: errors.length }).toEqual({ verb, code: 2, errors: 1 });
    expect(existsSync(at("out.xlsx"))).toBe(false);
  }
});

it("M17 a pack's kind is read by inspect and fill alike", async () => {
  const pack = {
    schema: "soat.rule-pack/1",
    name: { vi: "Bộ thử", en: "Trial" },
    kinds: [
      {
        kind: "khoPhieu",
        name: { vi: "Kho phiếu", en: "Slips" },
        titles: ["kho phiếu"],
        columns: [
          { role: "label", name: { vi: "Kho", en: "Store" }, wordings: ["Kho chứa"], content: "text", required: true },
          { role: "in", name: { vi: "Nhập", en: "In" }, wordings: ["Phiếu nhập"], content: "count", required: true },
          { role: "out", name: { vi: "Xuất", en: "Out" }, wordings: ["Phiếu xuất"], content: "count", required: true },
          { role: "rest", name: { vi: "Tồn", en: "Rest" }, wordings: ["Phiếu tồn"], content: "count" },
        ],
        derivations: [{ id: "rest", role: "rest", name: { vi: "Tồn", en: "Rest" }, formula: "{in}-{out}" }],
      },
    ],
  };
  writeFileSync(at("pack.json"), JSON.stringify(pack));
  const table = "KHO PHIẾU|^|^|^ / Kho chứa|Phiếu nhập|Phiếu xuất|Phiếu tồn / Kho A|10|4| / Kho B|20|5|";
  writeFileSync(at("kho.xlsx"), createWorkbookFile(workbookOf(table).sheets.map(draftOfSheet)));
  const read = await callSoat("inspect", at("kho.xlsx"), "--json", "--rules", at("pack.json"));
  expect(read.out).toContain('"kind": "khoPhieu"');
  await callSoat("fill", at("kho.xlsx"), "-o", at("kho-dien.xlsx"), "--rules", at("pack.json"));
  const workbook = await (await openFile(readFileSync(at("kho-dien.xlsx")), "x.xlsx")).read();
  const formulas = workbook.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((row) => row.flatMap((each) => each?.formula ?? [])),
  );
  expect(formulas.length).toBe(2);
});

it("M21 nothing compared is said as such, and the verdict stays", async () => {
  const table = "Nội dung|Ghi chú|Số lượng / Máy in|Phòng họp|3 / Máy quét|Một cửa|5 / Máy tính|Văn thư|8";
  writeFileSync(at("o.xlsx"), createWorkbookFile(workbookOf(table).sheets.map(draftOfSheet)));
  const { out } = await callSoat("check", at("o.xlsx"));
  expect(out).toContain("Đã đối chiếu 0 phép. Chưa có phép cộng hay tỷ lệ nào để đối chiếu; mới soát từng ô.");
  expect(out).toContain("Có thể gửi");
});
