import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { communeFile, communes } from "../../support/communes";
import { callSoat } from "./call-soat";

let folder = "";
const at = (...names: readonly string[]) => join(folder, ...names);
// The first call also loads the formula engine.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "soat-consolidate-"));
  mkdirSync(at("xã"));
  for (const commune of communes) writeFileSync(at("xã", commune.file), createWorkbookFile(communeFile(commune)));
  writeFileSync(
    at("danh-sách.csv"),
    "\uFEFFTT;Đơn vị\r\n1;Xã An Khê Thượng\r\n2;UBND xã Bình Lâm\r\n3;Xã Đông Hòa Sơn\r\n4;Phường Tân Mỹ\r\n",
  );
  await callSoat("consolidate", at("xã"), "-o", at("đầu.xlsx"));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sheetsOf = async (path: string) => (await openFile(readFileSync(path), "x.xlsx").read()).sheets;

describe("soat consolidate", () => {
  it("M13 a folder becomes one workbook; the missing unit is named", async () => {
    const target = at("gộp.xlsx");
    const { code, out, errors } = await callSoat(
      "consolidate",
      at("xã"),
      "-o",
      target,
      "--expect",
      at("danh-sách.csv"),
    );
    expect([code, errors]).toEqual([0, []]);
    expect(out).toContain("Thiếu 1 đơn vị: Phường Tân Mỹ.");
    expect((await sheetsOf(target)).map(({ name }) => name)).toEqual([
      "Danh sách đơn vị",
      "Gộp tiến độ nhiệm vụ",
      "Gộp kết quả TTHC",
      "Cộng kết quả TTHC",
    ]);
  });

  it("M13 results of formulas stand in the file, and none says something was changed", async () => {
    const target = at("kết quả.xlsx");
    await callSoat("consolidate", at("xã"), "-o", target);
    const cells = (await sheetsOf(target)).flatMap(({ rows }) => [...rows.values()].flat());
    const formulas = cells.filter((cell) => cell !== undefined && cell.formula !== null);
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((cell) => cell?.value === null || String(cell?.value).startsWith("✗"))).toEqual([]);
  });

  it("M13 the order of the files does not matter", async () => {
    const paths = communes.map(({ file }) => at("xã", file));
    await callSoat("consolidate", ...paths, "-o", at("a.xlsx"));
    await callSoat("consolidate", ...[...paths].reverse(), "-o", at("b.xlsx"));
    expect(readFileSync(at("a.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
  });

  it("M13 a damaged file costs one line and exit code 2; the others are still joined and it is listed", async () => {
    writeFileSync(at("hỏng.xlsx"), "PK");
    const target = at("có hỏng.xlsx");
    const { code, errors } = await callSoat(
      "consolidate",
      at("xã"),
      at("hỏng.xlsx"),
      at("không có.xlsx"),
      "-o",
      target,
    );
    expect(code).toBe(2);
    expect(errors).toHaveLength(2);
    const [list] = await sheetsOf(target);
    const texts = [...(list?.rows.values() ?? [])].flat().map((cell) => cell?.text ?? "");
    expect(texts).toContain("hỏng.xlsx");
    expect(texts.filter((text) => text.startsWith("Không đọc được"))).toHaveLength(2);
  });

  it.each([
    [
      "an empty folder",
      () => {
        mkdirSync(at("trống"));
        return [at("trống")];
      },
    ],
    ["a list that is not there", () => [at("xã"), "--expect", at("không.csv")]],
    [
      "only damaged files",
      () => {
        writeFileSync(at("hỏng2.xlsx"), "PK");
        return [at("hỏng2.xlsx")];
      },
    ],
  ])("M13 %s is refused in one line and nothing is written", async (_, words) => {
    const target = at("không ghi.xlsx");
    const { code, errors } = await callSoat("consolidate", ...words(), "-o", target);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(existsSync(target)).toBe(false);
  });

  it("M13 nothing is written over a file that is read", async () => {
    const path = at("xã", communes[0]?.file ?? "");
    const before = readFileSync(path);
    expect((await callSoat("consolidate", path, "-o", path)).code).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("M13 a unit's own file is never written over, an earlier result in the folder is", async () => {
    mkdirSync(at("trong"));
    for (const commune of communes.slice(0, 2)) {
      writeFileSync(at("trong", commune.file), createWorkbookFile(communeFile(commune)));
    }
    const own = at("trong", communes[0]?.file ?? "");
    const before = readFileSync(own);
    const refused = await callSoat("consolidate", at("trong"), "-o", own);
    expect([refused.code, refused.errors.length, readFileSync(own).equals(before)]).toEqual([2, 1, true]);
    const target = at("trong", "ket-qua.xlsx");
    expect((await callSoat("consolidate", at("trong"), "-o", target)).code).toBe(0);
    const again = await callSoat("consolidate", at("trong"), "-o", target);
    expect([again.code, again.out.includes("gộp 2 tệp") || again.out.includes("2 files")]).toEqual([0, true]);
  });

  it("M13 a folder without workbooks costs one line, the others are still joined", async () => {
    mkdirSync(at("rỗng"));
    const target = at("vẫn-gộp.xlsx");
    const { code, errors } = await callSoat("consolidate", at("rỗng"), at("xã"), "-o", target);
    expect([code, errors.length, existsSync(target)]).toEqual([2, 1, true]);
  });
});
