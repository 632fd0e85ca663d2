import { performance } from "node:perf_hooks";
import { checkProse, type Claim } from "../../src/core/prose/check-prose";
import { measureTableProse } from "./prose-tables";
import { random, templates, type SlipFamily } from "./prose-templates";

const seed = 20_260_612;
const perTemplate = 150;

interface Tally {
  slips: number;
  found: number;
}

const isRaised = ({ severity }: Claim): boolean => severity === "error" || severity === "warning";

/** What was measured, and the paragraphs behind it that went wrong. */
export interface ProseMeasure {
  readonly paragraphs: number;
  readonly families: ReadonlyMap<SlipFamily, Tally>;
  readonly errors: number;
  readonly falseErrors: readonly string[];
  readonly falseWarnings: readonly string[];
  readonly missed: readonly string[];
  readonly milliseconds: number;
  readonly characters: number;
}

/** Checks clean and slipped paragraphs made from one seed, and times a report of thirty pages: the median of five. */
export function measureProse(runs = perTemplate, from = seed): ProseMeasure {
  const next = random(from);
  const families = new Map<SlipFamily, Tally>();
  const falseErrors: string[] = [];
  const falseWarnings: string[] = [];
  const missed: string[] = [];
  let errors = 0;
  let paragraphs = 0;
  const pages: string[] = [];
  for (const template of templates) {
    for (let run = 0; run < runs; run++) {
      const { family, clean, slipped } = template(next);
      paragraphs += slipped === null ? 1 : 2;
      pages.push(clean);
      for (const claim of checkProse(clean).claims.filter(isRaised)) {
        (claim.severity === "error" ? falseErrors : falseWarnings).push(`${claim.message?.vi ?? ""} ⟸ ${clean}`);
        if (claim.severity === "error") errors += 1;
      }
      if (slipped === null) continue;
      const raised = checkProse(slipped).claims.filter(isRaised);
      errors += raised.filter(({ severity }) => severity === "error").length;
      const tally = families.get(family) ?? { slips: 0, found: 0 };
      families.set(family, tally);
      tally.slips += 1;
      if (raised.length > 0) tally.found += 1;
      else missed.push(slipped);
    }
  }
  const report = longReport(pages);
  checkProse(report);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    checkProse(report);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const milliseconds = times[2] ?? 0;
  return { paragraphs, families, errors, falseErrors, falseWarnings, missed, milliseconds, characters: report.length };
}

/** About thirty pages of 2,500 letters. */
function longReport(pages: readonly string[]): string {
  const step = Math.max(1, Math.floor(pages.length / 450));
  let text = "";
  for (let at = 0; text.length < 75_000; at += step) text += `${pages[at % pages.length] ?? ""}\n\n`;
  return text;
}

/** Prints what the reading of prose comes to: precision, recall by family, time. */
export function runProseBench(from = seed): void {
  const found = measureProse(perTemplate, from);
  const share = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)}%`);
  const line = (name: string, figures: string, against: string) => {
    process.stdout.write(`${name.padEnd(46)} ${figures.padEnd(34)} ${against}\n`);
  };
  line(
    "prose: paragraphs",
    `${String(found.paragraphs)}, seed ${String(from)}`,
    `${String(templates.length)} templates`,
  );
  line("prose: precision of errors", share(found.errors - found.falseErrors.length, found.errors), "≥ 99%");
  line("prose: warnings on clean paragraphs", String(found.falseWarnings.length), "few");
  for (const [family, { slips, found: hits }] of found.families) {
    const target = family === "range" || family === "citation" ? "≥ 95%" : "≥ 90%";
    line(`prose: recall, ${family}`, `${share(hits, slips)} of ${String(slips)}`, target);
  }
  const tables = measureTableProse(from);
  line("prose and tables: paragraphs", String(tables.paragraphs), "written from random tables");
  line("prose and tables: alarms on right ones", String(tables.falseAlarms.length), "0");
  line("prose and tables: slips found", `${share(tables.found, tables.slips)} of ${String(tables.slips)}`, "≥ 90%");
  line(
    "prose and tables: figures linked",
    `${share(tables.linked, tables.figures)}, right ${share(tables.linkedRight, tables.linked)}`,
    `of ${String(tables.figures)}`,
  );
  line("prose: thirty pages", `${found.milliseconds.toFixed(0)} ms, ${String(found.characters)} letters`, "< 300 ms");
}
