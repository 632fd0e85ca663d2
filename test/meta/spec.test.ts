import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourceFiles } from "./source-files";

const root = resolve(__dirname, "../..");
const index = readFileSync(join(root, "src/core/SPEC.md"), "utf8");
const pages = [...index.matchAll(/^\| ([A-Z])\s+\|.*?\]\(([^)#]*)[^)]*\)\s*\|$/gm)].map((match) => ({
  letter: match[1] ?? "",
  path: match[2] === "" ? "src/core/SPEC.md" : join("src/core", match[2] ?? ""),
}));
const tests = sourceFiles(join(root, "test")).map((file) => readFileSync(join(root, "test", file), "utf8"));
/** Numbers a title begins with: "Y5 Y7 a figure says …", or the first entry of a row of a table of cases. */
const titled = new Set(
  tests.flatMap((text) =>
    [...text.matchAll(/["'`]((?:[A-Z]\d+ ?)+)(?=["'` ]|\w)/g)].flatMap((match) => (match[1] ?? "").trim().split(" ")),
  ),
);

describe("the behaviours of SPEC.md are held by tests", () => {
  it("lists a page for each part", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.filter(({ path }) => !existsSync(join(root, path))).map(({ path }) => path)).toEqual([]);
  });

  it.each(pages.filter(({ path }) => existsSync(join(root, path))).map(({ letter, path }) => [letter, path]))(
    "%s: every number of %s begins a test title",
    (letter, path) => {
      const text = readFileSync(join(root, path), "utf8");
      const numbers = [...text.matchAll(/^(?:- \*\*|- |\| )([A-Z]\d+)\b/gm)].map((match) => match[1] ?? "");
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((number) => !number.startsWith(letter))).toEqual([]);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.filter((number) => !titled.has(number))).toEqual([]);
    },
  );
});
