// Scaffolds a table kind: npm run new-kind -- NAME "Tên biểu" "Cột nhãn" "Cột số" "Cột số"…  [--into FOLDER]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const usage =
  'npm run new-kind -- NAME "Tên biểu" "Cột nhãn" "Cột số"…  (NAME in camelCase, at least two columns of figures)';

function stop(why) {
  process.stderr.write(`${why}\n${usage}\n`);
  process.exit(2);
}

const words = process.argv.slice(2);
const into = words.indexOf("--into");
const given = into < 0 ? words : [...words.slice(0, into), ...words.slice(into + 2)];
const here = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const root = into < 0 ? here : resolve(words[into + 1] ?? stop("--into needs a folder"));
const [name, title, label, ...figures] = given.map((word) => word.normalize("NFC").replace(/\s+/gu, " ").trim());

if (name === undefined || !/^[a-z][A-Za-z0-9]{2,40}$/.test(name))
  stop("The name has to be camelCase, as in waterMeters.");
if (title === undefined || label === undefined || figures.length < 2)
  stop("A title, a column of words and two of figures are needed.");
const texts = [title, label, ...figures];
if (texts.some((each) => each === "" || /["|/\\]/u.test(each))) stop('Titles and headers hold no ", |, / or \\.');
if (new Set(texts.slice(1)).size < texts.length - 1) stop("Two columns have the same header.");
if (figures.length > 12) stop("Twelve columns of figures are scaffolded at most.");

const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const english = name
  .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  .replace(/^./u, (letter) => letter.toUpperCase());
const roles = figures.map((_, index) => `figure${String(index + 1)}`);
const quoted = (text) => JSON.stringify(text);

const at = (path) => join(root, path);
const read = (path) => (existsSync(at(path)) ? readFileSync(at(path), "utf8") : stop(`${at(path)} is not there.`));

/** Every change is worked out before the first file is written. */
const writes = new Map();
function add(path, text) {
  if (existsSync(at(path))) stop(`${path} is there already.`);
  writes.set(path, text);
}
function change(path, marker, to) {
  const text = writes.get(path) ?? read(path);
  if (!text.includes(marker)) stop(`${path} has no place to register a kind: ${quoted(marker)}`);
  writes.set(path, text.replace(marker, to));
}

if (read("src/core/table/table.ts").includes(`"${name}"`)) stop(`${name} is a kind already.`);

const rows = [1, 2].map((row) => [
  String(row),
  `Mục ${String(row)}`,
  ...figures.map((_, index) => String(row * 10 + index)),
  "",
]);
const total = ["", "Tổng cộng", ...figures.map((_, index) => String(30 + 2 * index)), ""];
const example = [["STT", label, ...figures, "Ghi chú"], ...rows, total].map((cells) => cells.join("|")).join(" / ");

add(
  `src/core/appendix/${file}.ts`,
  `import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** ${title}. Declares only what the form itself states. */
export const ${name}: TableKind = {
  kind: ${quoted(name)},
  name: text(${quoted(title)}, ${quoted(english)}),
  titles: [${quoted(title.toLowerCase())}],
  columns: [
    orderColumn,
    column("label", ${quoted(label)}, "Label", "label", [${quoted(label)}], true),
${figures.map((header, index) => `    column(${quoted(roles[index])}, ${quoted(header)}, ${quoted(`Figure ${String(index + 1)}`)}, "count", [${quoted(header)}], true),`).join("\n")}
    noteColumn,
  ],
  identities: [{ kind: "column-sum", id: "total-of-rows", columns: [${roles.map(quoted).join(", ")}], confidence: 0.95 }],
  derivations: [],
  examples: [
    {
      name: "hai dòng và dòng tổng",
      table: ${quoted(example)},
    },
  ],
};
`,
);
change("src/core/table/table.ts", '  "unknown",\n] as const;', `  "${name}",\n  "unknown",\n] as const;`);
change(
  "src/core/appendix/kinds.ts",
  'import { unknown } from "./unknown";',
  `import { unknown } from "./unknown";\nimport { ${name} } from "./${file}";`,
);
change("src/core/appendix/kinds.ts", "  unknown,\n];", `  ${name},\n  unknown,\n];`);

const width = (header) => Math.max(10, Math.min(22, Math.ceil(header.length * 0.8)));
const forms = "src/core/templates/more-forms.ts";
const last = "/** Blank forms of the one-stop shop";
change(
  forms,
  last,
  `const ${name}: Form = {
  kind: ${quoted(name)},
  sheet: ${quoted(
    title
      .replace(/[[\]:*?]/g, "")
      .slice(0, 31)
      .trim(),
  )},
  title: ${quoted(title.toUpperCase())},
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "STT"),
    at("label", 36, ${quoted(label)}),
${figures.map((header, index) => `    at(${quoted(roles[index])}, ${String(width(header))}, ${quoted(header)}),`).join("\n")}
    at("note", 14, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

${last}`,
);
change(forms, "  indicators,\n", `  indicators,\n  ${name},\n`);

add(
  `test/support/layouts/${file}-form.ts`,
  `import { leaf, noteNode, orderNode, type Form } from "./header-node";

export const ${name}Form: Form = {
  kind: ${quoted(name)},
  shape: "figures",
  labels: "items",
  titles: [${quoted(title)}],
  units: [],
  columns: [
    orderNode,
    leaf("label", "label", [${quoted(label)}]),
${figures.map((header, index) => `    leaf(${quoted(roles[index])}, "count", [${quoted(header)}]),`).join("\n")}
    noteNode,
  ],
};
`,
);
change("test/support/layouts/forms.ts", "  ...oneStopForms,\n];", `  ...oneStopForms,\n  ${name}Form,\n];`);
change(
  "test/support/layouts/forms.ts",
  'import { oneStopForms, splitChannelsForm } from "./one-stop-forms";',
  `import { oneStopForms, splitChannelsForm } from "./one-stop-forms";\nimport { ${name}Form } from "./${file}-form";`,
);

const wrong = [["STT", label, ...figures, "Ghi chú"], ...rows, [...total.slice(0, 2), "31", ...total.slice(3)]]
  .map((cells) => cells.join("|"))
  .join(" / ");
add(
  `test/core/appendix/${file}.test.ts`,
  `import { ${name} } from "../../../src/core/appendix/${file}";
import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { workbookOf } from "../../support/notation";

const severe = (table: string): number => {
  const workbook = workbookOf(table);
  const settings = { reportDate: null, isSubmission: false, dismissals: [] };
  return check(workbook, recognise(workbook), settings).findings.filter(({ severity }) => severity === "error").length;
};

describe("${english.toLowerCase()}", () => {
  it.each(${name}.examples)("reads and accepts $name", ({ table }) => {
    expect(recognise(workbookOf(table)).tables.map(({ kind }) => kind)).toEqual(["${name}"]);
    expect(severe(table)).toBe(0);
  });

  it("notices a total that does not add up", () => {
    expect(severe(${quoted(wrong)})).toBe(1);
  });
});
`,
);

for (const [path, text] of writes) writeFileSync(at(path), text);
process.stdout.write(
  `${[...writes.keys()].join("\n")}\n\nNext: name the roles in src/core/appendix/${file}.ts, add wordings, identities and examples, then\n  npx prettier --write ${[...writes.keys()].join(" ")}\n  npx jest test/core/appendix test/core/templates && npm run docs\n`,
);
