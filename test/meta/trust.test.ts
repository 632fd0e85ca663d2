import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("what the product is built with", () => {
  it("is pinned to one version each", () => {
    const { dependencies, devDependencies }: Record<string, Record<string, string>> = JSON.parse(read("package.json"));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("comes under licences that are listed: run npm run licences after a change of dependencies", () => {
    const { stdout } = spawnSync(process.execPath, ["assets/make-licences.mjs", "--print"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 10_000_000,
    });
    expect(stdout).toBe(read("assets/licences.txt"));
    expect(stdout).not.toContain("not stated");
  });
});

const isBuilt = existsSync(join(root, "dist/web/taskpane.html"));

(isBuilt ? describe : describe.skip)("the pages of the build", () => {
  it.each(["taskpane.html", "commands.html", "standalone.html"])(
    "%s names the hash of every script of its own",
    (page) => {
      const scripts = [...read(`dist/web/${page}`).matchAll(/<script[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => /src=/.test(tag) && !tag.includes("https:"));
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) {
        const file = /src="([^"?]+)\?[0-9a-f]{8}"/.exec(tag)?.[1] ?? "";
        const hash = createHash("sha384")
          .update(readFileSync(join(root, "dist/web", file)))
          .digest("base64");
        expect(tag).toContain(`integrity="sha384-${hash}"`);
      }
    },
  );
});
