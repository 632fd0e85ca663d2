import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { sourceFiles } from "./source-files";

const src = resolve(__dirname, "../../src");

/** What each room may import from, itself apart. The picture of ARCHITECTURE.md; type imports obey too. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  app: ["core"],
  "adapters/memory": ["core", "app"],
  "adapters/file": ["core", "app"],
  "adapters/calculation": ["core", "app"],
  "adapters/excel": ["core", "app"],
  taskpane: ["core", "app"],
  standalone: ["core", "app", "taskpane"],
  commands: ["core", "app"],
  cli: ["core", "app"],
};

/** Entry files put a host together; only they import an adapter. */
const entries = new Set([
  "taskpane/index.tsx",
  "commands/commands.ts",
  "standalone/main.tsx",
  "standalone/single-file.tsx",
  "cli/main.ts",
  "cli/run.ts",
]);
const isEntry = (file: string) => entries.has(file) || /\.worker\.ts$/.test(file);

const roomOf = (file: string) => Object.keys(allowed).find((room) => file.startsWith(`${room}/`));

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly target: string | null;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(src, file), "utf8");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
  return specifiers.map((specifier) => ({
    from: file,
    specifier,
    target: specifier.startsWith(".")
      ? relative(src, resolve(src, dirname(file), specifier))
          .split(sep)
          .join("/")
      : null,
  }));
}

const files = sourceFiles(src);
const imports = files.flatMap(importsOf);

describe("the import graph is the picture of ARCHITECTURE.md", () => {
  it("finds the sources", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it("every file stands in a room", () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it("an arrow is imported along, never against", () => {
    const wrong = imports.filter(({ from, target }) => {
      if (target === null) return false;
      const [room, other] = [roomOf(from), roomOf(target)];
      if (room === undefined || room === other) return false;
      if (other?.startsWith("adapters/") === true && isEntry(from)) return false;
      return other === undefined || !(allowed[room] ?? []).includes(other);
    });
    expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
  });

  it("core imports nothing but itself", () => {
    const wrong = imports.filter(({ from, target }) => from.startsWith("core/") && target === null);
    expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
  });

  it("the Excel pane reaches neither the grid, nor the file reader, nor the formula engine", () => {
    const byFile = new Map(files.map((file) => [file.replace(/\.tsx?$/, ""), file]));
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target } of importsOf(file)) {
        const next = target === null ? undefined : (byFile.get(target) ?? byFile.get(`${target}/index`));
        // The reader of documents is loaded when the first one is opened.
        if (next !== undefined && next !== "adapters/file/docx/read-document.ts") visit(next);
      }
    };
    visit("taskpane/index.tsx");
    expect([...reached].filter((file) => /^(standalone|adapters\/(file|calculation))\//.test(file))).toEqual([]);
    expect(reached.size).toBeGreaterThan(20);
  });

  it("only adapters/excel and the entries of Excel name Excel or Office", () => {
    const wrong = files.filter((file) => {
      if (file.startsWith("adapters/excel/") || ["taskpane/index.tsx", "commands/commands.ts"].includes(file))
        return false;
      return /\b(?:Excel|Office)\.[a-zA-Z]/.test(
        readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe("I2 one door for every write", () => {
  // The document worker stands on the far side of a Workbook port: what it applies came through the app.
  const doors = new Set(["app/create-app.ts", "standalone/document/serve-document.ts"]);
  it("only the app gives a workbook a patch; pane and command give it to the app", () => {
    const wrong = files.filter((file) => {
      if (doors.has(file) || file.startsWith("adapters/") || file.startsWith("core/")) return false;
      const code = readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      return [...code.matchAll(/([\w.]+)\s*\.apply\(/g)].some((match) => !/^(?:\w+\.)*app$/.test(match[1] ?? ""));
    });
    expect(wrong).toEqual([]);
  });
});

describe("the core is pure", () => {
  const forbidden =
    /\b(?:Math\.random|new Date|Date\.now|console\.|setTimeout|process\.|window\.|document\.|fetch\(|async |await )/;
  it.each(files.filter((file) => file.startsWith("core/")).map((file) => [file]))("I1 %s", (file) => {
    const code = readFileSync(join(src, file), "utf8").replace(
      /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
      "",
    );
    expect(forbidden.exec(code)?.[0] ?? null).toBeNull();
  });
});
