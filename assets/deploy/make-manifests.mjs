// Makes the manifests of a site out of manifest.xml, which is the one for development:
//   node assets/deploy/make-manifests.mjs --url https://soat.example.gov.vn/phu-luc [--out dist/manifests]
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const development = "https://localhost:3000";

/** How a site can be given to people; each way has an id of its own, so that one can be withdrawn without the others. */
const ways = ["self-hosted", "microsoft-365", "shared-folder"];

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** The site's address without its last slash; ends the script with one line where Office would not take it. */
function siteOf(text) {
  const refuse = (why) => {
    process.stderr.write(`--url ${String(text)}: ${why}\n`);
    process.exit(2);
  };
  let url;
  try {
    url = new URL(text);
  } catch {
    return refuse("not an address · không phải địa chỉ");
  }
  if (url.protocol !== "https:") return refuse("Office asks for https · Office chỉ nhận https");
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    return refuse("without query, fragment or name · không kèm ?, # hay tên người dùng");
  }
  return url.href.replace(/\/+$/, "");
}

/** A name-based UUID (RFC 9562, version 5 layout) that stays the same for a site and a way. */
function idOf(site, way) {
  const bytes = createHash("sha256").update(`soat-phu-luc ${way} ${site}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

function manifestFor(source, site, way, version) {
  return source
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${idOf(site, way)}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(development, escaped(site));
}

const source = readFileSync(join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const site = siteOf(option("url"));
const folder = option("out") ?? join(root, "dist/manifests");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "development.xml"), source);
for (const way of ways) writeFileSync(join(folder, `${way}.xml`), manifestFor(source, site, way, version));
