// Compares the gzipped size of what each page loads first with its budget. Budgets in KB of 1024 bytes.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const folder = fileURLToPath(new URL("../../dist/web/", import.meta.url));
const kilobytes = (name) => gzipSync(readFileSync(folder + name), { level: 9 }).length / 1024;

/** Scripts a page loads before it can be used. */
const pages = [
  { page: "taskpane.html", budget: 250, why: "the pane inside Excel, Microsoft's office.js apart" },
  { page: "commands.html", budget: 40, why: "the ribbon's commands" },
  { page: "standalone.html", budget: 320, why: "the page before a worker is started" },
];

let isWithin = true;
for (const { page, budget, why } of pages) {
  const html = readFileSync(folder + page, "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^":\s>]+\.js)/g)].map((match) => match[1]);
  const size = scripts.reduce((sum, name) => sum + kilobytes(name), 0);
  if (size > budget || scripts.length === 0) isWithin = false;
  console.log(
    `${size > budget ? "OVER" : "ok  "} ${page.padEnd(16)} ${size.toFixed(1)} of ${budget} KB gz  (${why}; ${scripts.join(", ")})`,
  );
}
for (const name of readdirSync(folder).filter((each) => each.endsWith(".js"))) {
  console.log(`     ${name.padEnd(40)} ${kilobytes(name).toFixed(1)} KB gz`);
}
process.exitCode = isWithin ? 0 : 1;
