import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const git = (...words: string[]) =>
  execFileSync("git", words, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
const tracked = existsSync(join(root, ".git")) ? git("ls-files") : [];

describe("the house", () => {
  it("holds at the top what was agreed, and no more", () => {
    const top = [...new Set(tracked.map((file) => file.split("/")[0] ?? ""))].sort();
    expect(top).toEqual(
      [
        ".ci",
        ".gitignore",
        ".prettierignore",
        "LICENSE",
        "README.md",
        "assets",
        "eslint.config.js",
        "manifest.xml",
        "package-lock.json",
        "package.json",
        "src",
        "test",
        "tsconfig.json",
        "webpack.config.js",
      ].sort(),
    );
  });

  it("has no drawer for odds and ends", () => {
    expect(tracked.filter((file) => /(?:^|[-/])(?:utils?|helpers?|managers?|misc|common)[-./]/.test(file))).toEqual([]);
  });

  it("holds every text as NFC with Unix line ends", () => {
    const wrong = tracked.filter((file) => {
      if (!/\.(?:ts|tsx|mjs|js|json|md|html|xml|css)$/.test(file) || file === "package-lock.json") return false;
      if (!existsSync(join(root, file))) return false;
      const text = readFileSync(join(root, file), "utf8");
      return text !== text.normalize("NFC") || text.includes("\r");
    });
    expect(wrong).toEqual([]);
  });
});
