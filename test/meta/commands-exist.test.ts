import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { verbs } from "../../src/cli/arguments";

const root = resolve(__dirname, "../..");
const read = (file: string) => readFileSync(resolve(root, file), "utf8");
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));
const documents = [
  "assets/guide/deploy.md",
  "assets/guide/trien-khai.md",
  "README.md",
  "src/ARCHITECTURE.md",
  "src/core/SPEC.md",
  "src/CHANGELOG.md",
  ".ci/run",
];
const builtIn = new Set(["ci", "cit", "start", "test", "install", "audit", "run"]);

describe("every command in a document exists", () => {
  it.each(documents.map((file) => [file]))("%s names npm scripts that exist", (file) => {
    const named = [...read(file).matchAll(/npm run (?:-s |--silent )*([a-z][\w:-]*)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const plain = [...read(file).matchAll(/\bnpm (?!run\b)([a-z]+)/g)].map((match) => match[1] ?? "");
    expect(plain.filter((name) => !builtIn.has(name))).toEqual([]);
  });

  it.each(documents.map((file) => [file]))("%s names verbs of soat that exist", (file) => {
    const named = [...read(file).matchAll(/`soat ([a-z]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => name !== "help" && !verbs.some((verb) => verb === name))).toEqual([]);
  });

  it("npm start and npm cit are there", () => {
    expect(scripts["start"]).toBeDefined();
    expect(scripts["test"]).toBeDefined();
  });
});
