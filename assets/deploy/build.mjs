// Builds the product. `npm run build` makes the command and the pages; with an address also the site to put there and
// the manifests that lead to it:
//   npm run build -- --url https://soat.example.gov.vn/phu-luc
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = process.argv.indexOf("--url");
const unknown = process.argv.slice(2).filter((each, index) => each !== "--url" && (at < 0 || index + 2 !== at + 1));
if (unknown.length > 0) {
  process.stderr.write(`npm run build -- [--url https://host/path]; not ${unknown.join(" ")}\n`);
  process.exit(2);
}

function run(...words) {
  const { status, error } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const webpack = join(root, "node_modules/webpack/bin/webpack.js");
// The address is looked at before minutes go into a build.
if (at >= 0) run(join(root, "assets/deploy/make-manifests.mjs"), "--url", process.argv[at + 1] ?? "");
run(webpack, "--config-name", "cli", "--config-name", "web");
if (at >= 0) {
  run(webpack, "--config-name", "single-worker");
  run(webpack, "--config-name", "single-page");
  run(join(root, "src/standalone/make-single-file.mjs"));
  const site = join(root, "dist/site");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  cpSync(join(root, "dist/web"), site, { recursive: true });
  cpSync(join(root, "dist/soat-phu-luc.html"), join(site, "soat-phu-luc.html"));
  cpSync(join(root, "assets/deploy/web.config"), join(site, "web.config"));
  process.stdout.write("dist/site: put this folder at the address · đưa thư mục này lên địa chỉ đã chọn\n");
  process.stdout.write("dist/manifests: give these to Office · giao các tệp này cho Office\n");
}
