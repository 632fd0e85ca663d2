// Puts the whole stand-alone page into one HTML file that opens from a disk or a USB stick by double click.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const script = readFileSync(path("../../dist/single/page.js"), "utf8")
  .replace(/<\/(script)/gi, "<\\/$1")
  .replace(/<!--/g, "<\\!--");
const hash = createHash("sha256").update(script, "utf8").digest("base64");
const shell = readFileSync(path("../../assets/standalone.html"), "utf8");

const html = shell
  .replace("script-src 'self'", () => `script-src 'sha256-${hash}'`)
  .replace(/\s*<link rel="icon"[^>]*>/, "")
  .replace("</body>", () => `<script>${script}</script>\n  </body>`);
if (!html.includes(`'sha256-${hash}'`) || !html.includes("<script>"))
  throw new Error("The shell has changed its shape.");

const target = path("../../dist/soat-phu-luc.html");
writeFileSync(target, html);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
console.log(`dist/soat-phu-luc.html: ${kilobytes(Buffer.byteLength(html))}, ${kilobytes(gzipSync(html).length)} gz`);
