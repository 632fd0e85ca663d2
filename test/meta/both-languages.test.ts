import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourceFiles } from "./source-files";

const src = resolve(__dirname, "../../src");
const words = String.raw`(?:"(?:[^"\\]|\\.)+"|` + "`(?:[^`\\\\]|\\\\.)+`)";
const none = '(?:""|``)';
const oneSided = new RegExp(
  `\\b(?:text|wrong)\\(\\s*(?:${words},\\s*${none}|${none},\\s*${words})|\\bvi: ${none}, en: ${words}|\\bvi: ${words}, en: ${none}`,
  "u",
);

describe("I6 every text stands in both languages", () => {
  it.each(sourceFiles(src).map((file) => [file]))("%s", (file) => {
    expect(oneSided.exec(readFileSync(join(src, file), "utf8"))?.[0] ?? null).toBeNull();
  });
});
