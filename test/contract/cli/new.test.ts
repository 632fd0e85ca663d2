import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSchema, inspectSchema } from "../../../src/cli/report-json";
import { templateKinds } from "../../../src/core/templates/build-template";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { draftOfSheet } from "../../../src/core/patch/sheet-draft";
import { workbookOf } from "../../support/notation";
import { callSoat } from "./call-soat";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-new-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("soat new", () => {
  it.each(templateKinds.map((kind) => [kind]))(
    "M11 new %s writes a workbook the command reads as that kind",
    async (kind) => {
      const target = join(folder, `${kind}.xlsx`);
      expect(await callSoat("new", kind, "-o", target)).toMatchObject({ code: 0, errors: [] });
      const inspected = inspectSchema.parse(JSON.parse((await callSoat("inspect", target, "--json")).out));
      expect(inspected.files[0]?.tables.map((table) => table.kind)).toEqual([kind]);
      const checked = checkSchema.parse(JSON.parse((await callSoat("check", target, "--json")).out));
      expect(checked.files[0]?.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    },
  );

  it("M11 new gives the same bytes each time and does not mind capitals", async () => {
    const [first, second] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
    await callSoat("new", "tthc", "-o", first);
    await callSoat("new", "TTHC", "-o", second);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  it("M11 new refuses a kind it does not have, names those it has, and writes nothing", async () => {
    const target = join(folder, "none.xlsx");
    const { code, errors } = await callSoat("new", "bogus", "-o", target);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("onlineServices");
    expect(existsSync(target)).toBe(false);
  });

  it("M15 new prints unit, year and period, and refuses a year that is none", async () => {
    const target = join(folder, "quy.xlsx");
    const words = ["--unit", "xã Tân Hòa", "--year", "2026", "--period", "quý III năm 2026"];
    expect(await callSoat("new", "tthc", "-o", target, ...words)).toMatchObject({ code: 0 });
    const inspected = inspectSchema.parse(JSON.parse((await callSoat("inspect", target, "--json")).out));
    expect(inspected.files[0]?.tables[0]?.title).toContain("QUÝ III NĂM 2026");
    expect((await callSoat("new", "tthc", "-o", target, "--year", "26")).code).toBe(2);
  });
});

describe("soat plan", () => {
  const planFile = (): string => {
    const path = join(folder, "ke-hoach.xlsx");
    const table =
      "TT|Mục tiêu|Nhiệm vụ|Hoạt động|Kết quả/Sản phẩm|Chủ trì|Phối hợp|Thời gian thực hiện" +
      " / I|CẢI CÁCH THỂ CHẾ|||||| / 1|Đúng hạn|Rà soát văn bản|Lập danh mục|Danh mục|Văn phòng HĐND và UBND|Các phòng|Quý II/2026";
    writeFileSync(path, createWorkbookFile(workbookOf({ sheets: { KH: table } }).sheets.map(draftOfSheet)));
    return path;
  };

  it("M15 makes the progress appendix, then holds the plan against it", async () => {
    const [made, compared] = [join(folder, "tien-do.xlsx"), join(folder, "doi-chieu.xlsx")];
    expect(await callSoat("plan", planFile(), "-o", made)).toMatchObject({ code: 0, errors: [] });
    const inspected = inspectSchema.parse(JSON.parse((await callSoat("inspect", made, "--json")).out));
    expect(inspected.files[0]?.tables.map(({ kind }) => kind)).toEqual(["plan", "progress"]);
    const { out } = await callSoat("plan", made, "-o", compared, "--compare");
    expect(out).toContain("1 khớp");
  });

  it("M15 says where there is nothing to make", async () => {
    const target = join(folder, "khac-phuc.xlsx");
    expect((await callSoat("plan", planFile(), "-o", target, "--remedies")).out).toContain("không có gì để ghi");
  });
});
