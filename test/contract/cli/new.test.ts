import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSchema, inspectSchema } from "../../../src/cli/report-json";
import { templateKinds } from "../../../src/core/templates/build-template";
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
});
