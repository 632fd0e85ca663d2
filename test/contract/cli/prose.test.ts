import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { checkSchema, proseSchema } from "../../../src/cli/report-json";
import { run } from "../../../src/cli/run";
import { sampleDrafts } from "../../../assets/sample/sample-workbook";

let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-"));
  writeFileSync(at("bang.xlsx"), createWorkbookFile(sampleDrafts()));
  writeFileSync(at("sai.txt"), "Đã giải quyết 45/50 hồ sơ, đạt 95%.\nSố liệu từ ngày 15/12/2025 đến ngày 14/6/2026.\n");
  writeFileSync(at("dung.txt"), "Đã giải quyết 45/50 hồ sơ, đạt 90%.\n");
  writeFileSync(at("nhiem-vu.txt"), "UBND xã đã hoàn thành 39/40 nhiệm vụ.\nĐã giải quyết 45/50 hồ sơ, đạt 95%.\n");
  const paragraph = "<w:p><w:r><w:t>Đã giải quyết 45/50 hồ sơ, đạt 95%.</w:t></w:r></w:p>";
  const body = `<w:document xmlns:w="w"><w:body>${paragraph}</w:body></w:document>`;
  writeFileSync(at("sai.docx"), zipSync({ "word/document.xml": strToU8(body) }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function soat(...words: string[]) {
  let out = "";
  const errors: string[] = [];
  const code = await run(words, {
    version: "0.0.0",
    language: "vi",
    out: (text) => {
      out += text;
    },
    error: (line) => errors.push(line),
    loadCalculator: () => Promise.reject(new Error("not needed")),
  });
  return { code, out, errors };
}

const claimsOf = (out: string) =>
  proseSchema.parse(JSON.parse(out)).claims.map(({ line, kind, outcome }) => `${String(line)} ${kind} ${outcome}`);

describe("soat prose", () => {
  it("V29 prints one document, and ends with 1 where a claim is an error", async () => {
    const { code, out, errors } = await soat("prose", at("sai.txt"), "--json");
    expect([code, errors]).toEqual([1, []]);
    expect(claimsOf(out)).toEqual(["1 ratio violated", "2 range holds"]);
    expect(proseSchema.parse(JSON.parse(out)).claims[0]).toMatchObject({ severity: "error", expected: "90%" });
  });

  it("V29 ends with 0 where every claim holds", async () => {
    const { code, out } = await soat("prose", at("dung.txt"), "--json");
    expect([code, claimsOf(out)]).toEqual([0, ["1 ratio holds"]]);
  });

  it("V29 reads a .docx the same way", async () => {
    const { code, out } = await soat("prose", at("sai.docx"), "--json");
    expect([code, claimsOf(out)]).toEqual([1, ["1 ratio violated"]]);
  });

  it("V29 compares with a workbook and names the cells", async () => {
    const { code, out } = await soat("prose", at("nhiem-vu.txt"), "--against", at("bang.xlsx"), "--json");
    const [count] = proseSchema.parse(JSON.parse(out)).claims;
    expect(code).toBe(1);
    expect(count).toMatchObject({ kind: "count", line: 1 });
    expect(count?.outcome).not.toBe("unmatched");
    expect(count?.matched.every((cell) => cell.startsWith("PL01 Tiến độ!"))).toBe(true);
  });

  it("V29 speaks to a terminal without --json", async () => {
    const { out } = await soat("prose", at("sai.txt"));
    expect(out).toContain("◆ dòng 1: “45/50 hồ sơ, đạt 95%”");
  });

  it.each([
    [["prose", "khong-co.txt"]],
    [["prose", "bang.xlsx"]],
    [["prose", "sai.txt", "--against", "khong-co.xlsx"]],
    [["prose", "sai.txt", "--against", "sai.txt"]],
  ])("V29 %j ends with 2 and one line", async (words) => {
    const { code, out, errors } = await soat(...words.map((word) => (word.includes(".") ? at(word) : word)));
    expect([code, out, errors.length]).toEqual([2, "", 1]);
  });

  it("V29 a report that is not there costs one line, and the workbook is still checked", async () => {
    const { code, out, errors } = await soat("check", at("bang.xlsx"), "--against", at("khong-co.txt"), "--json");
    expect([code, errors.length]).toEqual([2, 1]);
    expect(checkSchema.parse(JSON.parse(out)).files).toHaveLength(1);
  });

  it("V30 check --against adds findings that stand at cells, and keeps the rest among the things not checked", async () => {
    const plain = await soat("check", at("bang.xlsx"), "--json");
    const { out } = await soat("check", at("bang.xlsx"), "--against", at("nhiem-vu.txt"), "--json");
    const [before] = checkSchema.parse(JSON.parse(plain.out)).files;
    const [file] = checkSchema.parse(JSON.parse(out)).files;
    const added = file?.findings.slice(before?.findings.length) ?? [];
    expect(added.map(({ family }) => family)).toEqual(["prose"]);
    expect(added[0]?.at).toMatch(/^PL01 Tiến độ![A-Z]+\d+/u);
    expect(file?.notChecked.some(({ what }) => what.includes("dòng 2"))).toBe(true);
  });

  const documents = join(__dirname, "../../../../shared/documents");
  const names = existsSync(documents) ? readdirSync(documents) : [];
  it("V30 two runs over one text print the same bytes", async () => {
    for (const name of names) {
      const [first, second] = [
        await soat("prose", join(documents, name), "--json"),
        await soat("prose", join(documents, name), "--json"),
      ];
      expect(second.out === first.out).toBe(true);
    }
  });
});
