import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCalculator } from "../../src/adapters/calculation/calculator";
import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import { checkSchema } from "../../src/cli/report-json";
import { run } from "../../src/cli/run";
import { draftOfSheet } from "../../src/core/patch/sheet-draft";
import {
  deductionPlan,
  halfYearReport,
  headerlessPlan,
  nineColumnPlan,
  type DocumentWorkbook,
} from "../support/documents";
import { scoreDocuments } from "../support/expected-findings";

/*
 * Writes workbooks with the tables of the real documents, runs `soat check` on them, and counts what was found of what
 * the documents are known to hold. Needs the documents beside the project; says so where they are not.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const documents: readonly (readonly [string, DocumentWorkbook | null])[] = [
  ["000 half-year report, five sheets", halfYearReport("sheets")],
  ["000 half-year report, one sheet", halfYearReport("stacked")],
  ["001 plan without its header", headerlessPlan()],
  ["002 plan of nine columns", nineColumnPlan({ hasMerges: true })],
  ["004 deduction table", deductionPlan()],
];

async function soatCheck(folder: string, name: string, { workbook }: DocumentWorkbook): Promise<void> {
  const file = join(folder, `${name.slice(0, 3)}.xlsx`);
  writeFileSync(file, createWorkbookFile(workbook.sheets.map(draftOfSheet)));
  let out = "";
  const code = await run(["check", file, "--json"], {
    version: "measure",
    language: "vi",
    out: (text) => {
      out += text;
    },
    error: say,
    loadCalculator: () => Promise.resolve(createCalculator()),
  });
  const report = checkSchema.parse(JSON.parse(out)).files[0];
  const count = (severity: string) => report?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  const outcome = (kind: string) => report?.checked.filter((checked) => checked.outcome === kind).length ?? 0;
  say(
    `${name}: exit ${String(code)}, ${String(report?.verdict)}; ${String(count("error"))} errors, ` +
      `${String(count("warning"))} warnings, ${String(count("info"))} hints; identities: ${String(outcome("holds"))} hold, ` +
      `${String(outcome("violated"))} violated, ${String(outcome("undecided"))} undecided`,
  );
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "soat-measure-"));
  for (const [name, document] of documents) {
    if (document === null) say(`${name}: the document is not here; not measured`);
    else await soatCheck(folder, name, document);
  }
  rmSync(folder, { recursive: true, force: true });
  say("\nFound of what the tables are known to hold, by class (E certain, W for a person, S spelling and style):");
  for (const [name, score] of Object.entries(scoreDocuments())) {
    say(`${name}: ${score === null ? "not measured" : JSON.stringify(score, null, 1).replace(/\n\s*/g, " ")}`);
  }
}

await main();
