// Asks Microsoft's online service about every manifest: the one for development, and those of a site where they were made.
// Needs the internet; test/meta/manifest.test.ts checks what can be checked without it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const made = join(root, "dist/manifests");
const manifests = [
  join(root, "manifest.xml"),
  ...(existsSync(made) ? readdirSync(made).filter((name) => name !== "development.xml") : []).map((name) =>
    join(made, name),
  ),
];
let worst = 0;
for (const manifest of manifests) {
  process.stdout.write(`${manifest}\n`);
  const { status } = spawnSync("npx", ["--no-install", "office-addin-manifest", "validate", manifest], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  worst = Math.max(worst, status ?? 1);
}
process.exitCode = worst;
