import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { callSoat } from "./call-soat";

const root = resolve(__dirname, "../../..");
const isPosix = process.platform !== "win32";
let folder = "";
let sample = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-process-"));
  sample = join(folder, "mẫu.xlsx");
  writeFileSync(sample, createWorkbookFile(sampleDrafts()));
  // The bundle the tests run is built from these sources, apart from the one in use.
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/webpack/bin/webpack.js"),
      "--config-name",
      "cli",
      "--output-path",
      join(folder, "bundle"),
    ],
    { cwd: root, stdio: "pipe" },
  );
  writeFileSync(join(folder, "bundle", "package.json"), '{"type":"module"}');
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

function soat(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("bundle/soat.js"), ...words], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: status, out: stdout, errors: stderr.split("\n").filter((line) => line !== "") };
}

describe("soat as a process", () => {
  it("M14 prints one JSON document and nothing else, without colours", () => {
    const { code, out, errors } = soat("check", sample, "--json");
    expect([code, errors]).toEqual([1, []]);
    expect(JSON.parse(out)).toMatchObject({ schema: "soat.report/1" });
    expect(out).not.toContain(String.fromCharCode(27));
    expect(out.endsWith("}\n")).toBe(true);
  });

  (isPosix ? it : it.skip)("M14 a reader that stops early is no failure to tell", () => {
    const command = `"${process.execPath}" "${at("bundle/soat.js")}" check "${sample}" "${sample}" --json | head -c 5`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8", timeout: 60_000 });
    expect([stdout.length, stderr]).toEqual([5, ""]);
  });

  (existsSync("/dev/full") ? it : it.skip)("M14 output that cannot be printed costs one line and ends with 2", () => {
    const command = `"${process.execPath}" "${at("bundle/soat.js")}" check "${sample}" --json > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8", timeout: 60_000 });
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  (existsSync("/dev/zero") ? it : it.skip)("M4 a device is refused, not read for ever", () => {
    expect(soat("check", "/dev/zero")).toMatchObject({ code: 2, errors: [expect.stringContaining("/dev/zero")] });
  });
});

describe("where soat writes", () => {
  (isPosix ? it : it.skip)("M5 --in-place keeps the permissions of the file", async () => {
    writeFileSync(at("quyền.xlsx"), readFileSync(sample));
    chmodSync(at("quyền.xlsx"), 0o640);
    expect((await callSoat("fill", at("quyền.xlsx"), "--in-place")).code).toBe(0);
    expect(statSync(at("quyền.xlsx")).mode & 0o777).toBe(0o640);
  });

  (isPosix ? it : it.skip)("M5 --in-place through a link writes the file it leads to", async () => {
    writeFileSync(at("thật.xlsx"), readFileSync(sample));
    symlinkSync(at("thật.xlsx"), at("liên kết.xlsx"));
    expect((await callSoat("fill", at("liên kết.xlsx"), "--in-place")).code).toBe(0);
    expect(lstatSync(at("liên kết.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("thật.xlsx")).equals(readFileSync(sample))).toBe(false);
  });

  it("M5 an output that cannot be written is named, and leaves nothing behind", async () => {
    mkdirSync(at("thư mục"));
    for (const target of [at("thư mục"), at("không có/ra.xlsx")]) {
      const { code, errors } = await callSoat("fill", sample, "-o", target);
      expect([code, errors.length]).toEqual([2, 1]);
      expect(errors[0]?.startsWith(`${target}: `)).toBe(true);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each([["--json=1"], ["-xjson"], ["-json"], ["--"]])("M1 %s is no way to ask for anything", async (word) => {
    const { code, errors } = await callSoat("inspect", ...(word === "--" ? [word] : [sample, word]));
    expect([code, errors.length]).toEqual([2, 1]);
  });
});

describe("a finding is named by what the report says of it", () => {
  it.each(["Mẫu 1", "A#2", "B!C", "D@E", 'Ngoặc "kép"', "Dấu 'nháy", "x!A1#2"])("M7 on the sheet %s", async (name) => {
    const [, , , documents] = sampleDrafts();
    if (documents === undefined) throw new Error("the sample has lost a sheet");
    const tthc = sampleDrafts().find((sheet) => sheet.name === "PL02 TTHC") ?? documents;
    const path = at("tên.xlsx");
    writeFileSync(path, createWorkbookFile([{ ...tthc, name }]));
    const { out } = await callSoat("check", path, "--json");
    const { files } = JSON.parse(out) as {
      files: { findings: { code: string; at: string; fixes: { edits: { at: string }[] }[] }[] }[];
    };
    const fixable = files[0]?.findings.filter(({ fixes }) => fixes.length > 0) ?? [];
    expect(fixable.length).toBeGreaterThan(0);
    for (const { code, at: place, fixes } of fixable) {
      for (const [index] of fixes.entries()) {
        const wish = `${code}@${place}${index === 0 ? "" : `#${String(index + 1)}`}`;
        expect(await callSoat("fix", path, "-o", at("sửa tên.xlsx"), "--finding", wish)).toMatchObject({
          code: 0,
          errors: [],
        });
      }
    }
  });
});

describe("what cannot be used does not stop what can", () => {
  it("M4 a report to compare with that is missing costs one line, and the workbook is still checked", async () => {
    const { code, out, errors } = await callSoat("check", sample, "--against", at("mất.docx"), "--json");
    expect([code, errors.length]).toEqual([2, 1]);
    expect(JSON.parse(out)).toMatchObject({ files: [{ file: sample, verdict: "not-ready" }] });
  });
});
