// Lists the packages the product is built with, and the terms they come under. `npm run licences` writes the list beside
// this file; with --print it goes to standard output.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const listFile = join(root, "assets/licences.txt");

const json = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Where Node would find a package that another one asks for; null where it is not installed. */
function findPackage(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return found;
    if (folder === root || folder === dirname(folder)) return null;
  }
}

/** Every package reached from the dependencies of the product; those for development alone are left out. */
function shippedPackages() {
  const found = new Map();
  const visit = (folder) => {
    if (found.has(folder)) return;
    const { name, version, license, licenses, author, dependencies = {} } = json(join(folder, "package.json"));
    found.set(folder, { folder, name, version, terms: license ?? licenses, author });
    for (const each of Object.keys(dependencies)) {
      const next = findPackage(each, folder);
      if (next !== null) visit(next);
    }
  };
  for (const name of Object.keys(json(join(root, "package.json")).dependencies)) visit(findPackage(name, root));
  return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

const textOf = (folder) => {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)(\.|$|-)/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim();
};

const authorOf = (author) => (typeof author === "string" ? author : (author?.name ?? ""));
const termsOf = (terms) => (typeof terms === "string" ? terms : (terms?.type ?? terms?.[0]?.type ?? "not stated"));

/** The whole list: packages by name, and beneath it each text once, with the packages that come under it. */
function licenceList() {
  const packages = shippedPackages();
  const texts = new Map();
  for (const each of packages) {
    const text = textOf(each.folder) ?? `${termsOf(each.terms)}\n${authorOf(each.author)}`.trim();
    texts.set(text, [...(texts.get(text) ?? []), `${each.name} ${each.version}`]);
  }
  const lines = packages.map(({ name, version, terms }) => `${name} ${version} — ${termsOf(terms)}`);
  const parts = [...texts].map(([text, names]) => `${"=".repeat(72)}\n${names.join(", ")}\n\n${text}`);
  return [
    "Soát phụ lục được xây từ các gói sau; mỗi gói theo giấy phép ghi bên cạnh.",
    "Soát phụ lục is built with these packages, each under the licence named beside it.",
    "",
    ...[...new Set(lines)],
    "",
    ...parts,
    "",
  ].join("\n");
}

if (process.argv.includes("--print")) process.stdout.write(licenceList());
else writeFileSync(listFile, licenceList());
