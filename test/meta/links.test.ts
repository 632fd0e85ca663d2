import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const foreign = new Set(["node_modules", "dist", "coverage", ".git"]);

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** The anchor a heading gets where Markdown is shown. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

function isBroken(file: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : join(dirname(file), decodeURIComponent(path));
  if (!existsSync(target)) return true;
  if (anchor === undefined || !target.endsWith(".md")) return false;
  const headings = [...readFileSync(target, "utf8").matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ""));
  return !headings.includes(decodeURIComponent(anchor));
}

describe("documents", () => {
  it.each(markdownIn(root).map((file) => [relative(root, file), file]))(
    "every link in %s leads somewhere",
    (_, file) => {
      const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
      const links = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1] ?? "");
      expect(links.filter((link) => !/^[a-z]+:/.test(link) && isBroken(file, link))).toEqual([]);
    },
  );

  it("the architecture names every room", () => {
    const text = readFileSync(join(root, "src/ARCHITECTURE.md"), "utf8");
    const folders = (path: string) =>
      readdirSync(join(root, "src", path), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [[path, entry.name].filter((part) => part !== "").join("/")] : [],
      );
    const rooms = [...folders(""), ...folders("core"), ...folders("adapters")].filter((room) => room !== "adapters");
    expect(rooms.filter((room) => !text.includes(room))).toEqual([]);
  });
});
