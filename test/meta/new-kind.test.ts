import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const script = join(root, "test/meta/new-kind.mjs");
const run = (...words: readonly string[]) => spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });

describe("npm run new-kind", () => {
  const folder = mkdtempSync(join(tmpdir(), "new-kind-"));
  const files = ["src/core", "src/tsconfig.base.json", "test/support", "test/core/appendix"];

  beforeAll(() => {
    for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("R70 writes a kind that type-checks, is read, checked, printed as a blank form and drawn by the generator", async () => {
    const made = run("waterMeters", "Số liệu đồng hồ nước", "Tên hộ dùng nước", "Chỉ số đầu kỳ", "Chỉ số cuối kỳ", "Lượng nước dùng", "--into", folder); // prettier-ignore
    expect(made.stderr).toBe("");
    expect(made.status).toBe(0);
    for (const path of made.stdout.split("\n\n")[0]?.split("\n") ?? [])
      expect(existsSync(join(folder, path))).toBe(true);

    const settings = {
      extends: "./src/tsconfig.base.json",
      compilerOptions: { noEmit: true, composite: false, incremental: false, types: ["jest", "node"] },
      files: ["test/core/appendix/water-meters.test.ts", "test/support/layouts/layouts.ts", "src/core/templates/build-template.ts"],
    }; // prettier-ignore
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const types = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    expect(types.stdout).toBe("");

    const inFolder = (path: string): Promise<unknown> => import(join(folder, path));
    const isModule = <Name extends string>(
      value: unknown,
      name: Name,
    ): value is Record<Name, (...of: never) => unknown> => typeof value === "object" && value !== null && name in value;
    const [kinds, templates] = await Promise.all([
      inFolder("src/core/appendix/kinds.ts"),
      inFolder("src/core/templates/build-template.ts"),
    ]);
    if (!isModule(templates, "templateKinds") || !isModule(kinds, "kinds")) throw new Error("no modules");
    expect(templates.templateKinds).toContain("waterMeters");
    expect(kinds.kinds).toContainEqual(expect.objectContaining({ kind: "waterMeters" }));

    const jest = join(root, "node_modules/jest/bin/jest.js");
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    const tested = spawnSync(process.execPath, [jest, "--rootDir", folder, "--selectProjects", "core"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(tested.stderr).toMatch(/Tests: +\d+ passed/u);
    expect(tested.status).toBe(0);
  }, 180_000);

  it.each([
    ["a name that is no camelCase", ["Water-Meters", "Tên", "Cột", "Số", "Số khác"]],
    ["a kind that is there", ["ranking", "Bảng xếp hạng", "Đơn vị", "Điểm", "Hạng"]],
    ["too few columns", ["waterMeters", "Tên", "Cột", "Số"]],
    ["two columns of one name", ["waterMeters", "Tên", "Cột", "Số", "Số"]],
    ["marks of the notation", ["waterMeters", "Tên", "Cột|khác", "Số", "Số khác"]],
  ])("R70 refuses %s and writes nothing", (_, words) => {
    const before = readFileSync(join(root, "src/core/appendix/kinds.ts"), "utf8");
    const { status, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    expect(readFileSync(join(root, "src/core/appendix/kinds.ts"), "utf8")).toBe(before);
  });
});
