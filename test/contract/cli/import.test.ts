import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile } from "../../../src/adapters/file/open-file";
import { checkSchema, inspectSchema } from "../../../src/cli/report-json";
import { parseRef } from "../../../src/core/cell/address";
import { cellOf } from "../../../src/core/cell/snapshot";
import { documentOf, paragraph, plainTable, proceduresReport } from "../docx/small-document";
import { callSoat } from "./call-soat";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-import-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function imported(name: string, bytes: Uint8Array) {
  const [source, target] = [join(folder, `${name}.docx`), join(folder, `${name}.xlsx`)];
  writeFileSync(source, bytes);
  const called = await callSoat("import", source, "-o", target);
  const workbook = existsSync(target) ? await openFile(readFileSync(target), "x.xlsx").read() : null;
  const at = (ref: string) => {
    const place = parseRef(ref);
    if (place === null || workbook === null) throw new Error(ref);
    return cellOf(workbook, place);
  };
  return { ...called, target, workbook, at };
}

describe("soat import", () => {
  it("M12 a report's table is read again as its kind, with title, merges and figures, and its letterhead left out", async () => {
    const { code, errors, out, target, workbook, at } = await imported("báo cáo", proceduresReport());
    expect([code, errors]).toEqual([0, []]);
    expect(out).toContain("Bỏ qua 1 bảng");
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["Bảng 1"]);
    const inspected = inspectSchema.parse(JSON.parse((await callSoat("inspect", target, "--json")).out));
    expect(inspected.files[0]?.tables).toMatchObject([
      {
        kind: "tthc",
        range: "Bảng 1!A5:J10",
        header: "Bảng 1!A5:J7",
        title: "KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        rows: { item: 2, total: 1 },
      },
    ]);
    expect(at("Bảng 1!C8")).toMatchObject({ value: 1012, format: "#,##0" });
    expect(at("Bảng 1!G8")).toMatchObject({ value: 1011, format: "0" });
    expect(at("Bảng 1!C10")).toMatchObject({ value: 1042, style: { font: { bold: true } } });
    expect(workbook?.sheets[0]?.merges).toHaveLength(15);
    const checked = checkSchema.parse(JSON.parse((await callSoat("check", target, "--json")).out));
    expect(checked.files[0]).toMatchObject({ verdict: "ready" });
  });

  it("M12 ids, fractions, ambiguous figures and look-alikes of formulas stay text", async () => {
    const lines = [
      ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Giải trình"],
      ["1.1", "Kế hoạch năm", "3", "2,5", "27/32"],
      ["1.10", "=1+1", "1.365", "01", "9/9"],
    ];
    const { at, workbook } = await imported("ids", documentOf(paragraph("Bảng chấm điểm") + plainTable(lines)));
    const sheet = workbook?.sheets[0]?.name ?? "";
    expect(sheet).toBe("Bảng chấm điểm");
    expect(["A4", "A5", "B5", "C5", "D5", "E4", "E5"].map((cell) => at(`${sheet}!${cell}`).value)).toEqual([
      "1.1",
      "1.10",
      "=1+1",
      "1.365",
      "01",
      "27/32",
      "9/9",
    ]);
    expect(at(`${sheet}!B5`).formula).toBeNull();
    expect([at(`${sheet}!C4`).value, at(`${sheet}!D4`).value, at(`${sheet}!D4`).format]).toEqual([3, 2.5, "0.0"]);
  });

  it.each([
    ["nothing", documentOf(paragraph("Không có bảng"))],
    ["damage", new Uint8Array([0x50, 0x4b, 3, 4])],
    ["text", new TextEncoder().encode("Báo cáo")],
  ])("M12 a file with %s is refused in one line and nothing is written", async (name, bytes) => {
    const { code, errors, target } = await imported(name, bytes);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(existsSync(target)).toBe(false);
  });

  it("M12 nothing is written over the document", async () => {
    const source = join(folder, "same.docx");
    writeFileSync(source, proceduresReport());
    expect((await callSoat("import", source, "-o", source)).code).toBe(2);
    expect(readFileSync(source).equals(proceduresReport())).toBe(true);
  });
});
