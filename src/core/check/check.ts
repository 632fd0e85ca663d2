import { formatRef, overlaps, rangeOfCell, type CellRef, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import { rules as builtInRules } from "../rules";
import type { Recognition, TableView } from "../table/table";
import { viewOf } from "../table/view";
import { text, type Text } from "../text/bilingual";
import type { Closeness } from "./evaluate";
import type { Checked, Finding, NotChecked, Report, ReportVerdict } from "./finding";
import { deniedIn, evaluationsAcross, evaluationsOf, lostStatements } from "./evaluated";
import { fingerprintOf } from "./fingerprint";
import { cellsOf } from "./identity";
import { uncompared, type PreviousWorkbook } from "./previous";
import { unchecked } from "./not-checked";
import type { CheckContext, CheckSettings, ExtraWords, FactBase, Rule } from "./rule";

export interface CheckOptions {
  readonly rules?: readonly Rule[];
  readonly kinds?: readonly TableKind[];
  readonly words?: ExtraWords;
  /** Last period's file, read the same way; nothing is said of periods where absent. */
  readonly previous?: PreviousWorkbook;
}

/**
 * Checks every table of a workbook. The same snapshot and settings give the same report, byte for byte. A rule that
 * throws loses its own result only, and the report says so.
 */
export function check(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  settings: CheckSettings,
  options: CheckOptions = {},
): Report {
  const rules = [...(options.rules ?? builtInRules)].sort((a, b) => order(a.code, b.code));
  const context = contextOf(workbook, recognition, settings, options);
  const broken: NotChecked[] = [];
  const found = rules.flatMap((rule) => runRule(rule, context, broken));
  const sorted = sortFindings(unique(found), workbook);
  const dismissed = new Map(settings.dismissals.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const reasonFor = (finding: Finding): string | null =>
    dismissed.size === 0 ? null : (dismissed.get(fingerprintOf(finding, workbook)) ?? null);
  const findings = sorted.filter((finding) => reasonFor(finding) === null);
  const setAside = sorted.flatMap((finding) => {
    const reason = reasonFor(finding);
    return reason === null ? [] : [dismissedCheck(finding, reason)];
  });
  const checked = [...comparisons(context), ...context.views.flatMap((view) => denials(view, context)), ...setAside];
  return {
    verdict: verdictOf(findings, recognition),
    findings,
    checked,
    notChecked: [...unchecked(context, recognition), ...lostStatements(context), ...uncompared(context), ...broken],
  };
}

/** What the rules of one check look at. */
export function contextOf(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  settings: CheckSettings,
  options: CheckOptions = {},
): CheckContext {
  const kinds = options.kinds ?? builtIn;
  const views = recognition.tables.map((table) => viewOf(table, workbook, kinds));
  return { workbook, views, kinds, settings, words: options.words, previous: options.previous };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function runRule(rule: Rule, context: CheckContext, broken: NotChecked[]): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    if (rule.scope === "workbook") {
      for (const fact of rule.check(context)) findings.push(findingOf(rule, fact, null, context));
    } else {
      for (const view of context.views) {
        for (const fact of rule.check(view, context)) findings.push(findingOf(rule, fact, view.table.id, context));
      }
    }
    return findings;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    broken.push({
      what: text(`Quy tắc ${rule.code}: ${rule.title.vi}`, `Rule ${rule.code}: ${rule.title.en}`),
      why: text(`Quy tắc này không chạy được (${reason}).`, `This rule could not be run (${reason}).`),
    });
    return [];
  }
}

function findingOf(rule: Rule, fact: FactBase, table: string | null, context: CheckContext): Finding {
  const at = asRange(fact.at);
  const corner: CellRef = { sheet: at.sheet, row: at.top, column: at.left };
  const asked = fact.severity ?? rule.severity;
  return {
    key: `${rule.code}@${formatRef(corner)}`,
    rule: rule.id,
    code: rule.code,
    family: rule.family,
    // What cannot be decided accuses nobody.
    severity: fact.verdict === "undecided" && asked === "error" ? "warning" : asked,
    verdict: fact.verdict,
    table: table ?? tableAt(at, context),
    at,
    evidence: fact.evidence,
    title: rule.title,
    message: rule.message(fact),
    why: rule.why,
    sum: fact.sum ?? [],
    suspects: fact.suspects ?? [],
    fixes: rule.fixes?.(fact, context) ?? [],
    ...(fact.denial === undefined || fact.denial === null ? {} : { denial: fact.denial }),
  };
}

function asRange(at: CellRef | Range): Range {
  return "row" in at ? rangeOfCell(at) : at;
}

function tableAt(at: Range, context: CheckContext): string | null {
  const view = context.views.find(({ table }) => table.sheet === at.sheet && overlaps(table.range, at));
  return view?.table.id ?? null;
}

/** The first finding of each key; a rule that speaks twice of one cell says the same thing twice. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) if (!byKey.has(finding.key)) byKey.set(finding.key, finding);
  return [...byKey.values()];
}

/** Reading order: sheets as in the workbook, then rows, columns and codes. */
function sortFindings(findings: readonly Finding[], workbook: WorkbookSnapshot): readonly Finding[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const place = (finding: Finding) => sheets.get(finding.at.sheet) ?? workbook.sheets.length;
  return [...findings].sort(
    (a, b) =>
      place(a) - place(b) ||
      a.at.top - b.at.top ||
      a.at.left - b.at.left ||
      order(a.code, b.code) ||
      order(a.key, b.key),
  );
}

function comparisons(context: CheckContext): readonly Checked[] {
  const all = [...context.views.flatMap((view) => evaluationsOf(view, context)), ...evaluationsAcross(context)];
  return all.map(({ identity, outcome, closeness }) => ({
    identity: identity.id,
    text: identity.text,
    table: identity.table,
    cells: cellsOf(identity),
    // A difference the form itself may explain is not a proven one.
    outcome: outcome === "violated" && identity.unless !== null ? "undecided" : outcome,
    ...noteOf(outcome === "holds" ? closeness : null),
  }));
}

const notes: Readonly<Partial<Record<Closeness, Text>>> = {
  rounded: text("khớp trong phạm vi làm tròn", "within rounding"),
  truncated: text("cắt bớt chữ số, không làm tròn", "digits were cut off, not rounded"),
  formula: text("công thức cộng đúng các ô này", "the formula adds just these cells"),
  "nothing-arose": text("không phát sinh", "nothing arose"),
};

function noteOf(closeness: Closeness | null): { readonly note?: Text } {
  const note = closeness === null ? undefined : notes[closeness];
  return note === undefined ? {} : { note };
}

function denials(view: TableView, context: CheckContext): readonly Checked[] {
  return deniedIn(view, context).map(({ identity, denied }) => ({
    identity: identity.id,
    text: identity.text,
    table: identity.table,
    cells: cellsOf(identity),
    outcome: "dismissed",
    why: denied.reason,
  }));
}

function dismissedCheck(finding: Finding, why: string): Checked {
  return {
    identity: finding.key,
    text: finding.message,
    table: finding.table,
    cells: finding.evidence,
    outcome: "dismissed",
    why,
  };
}

function verdictOf(findings: readonly Finding[], recognition: Recognition): ReportVerdict {
  // A set of criteria is checked without being a table.
  if (recognition.tables.length === 0 && findings.length === 0) return "nothing-checked";
  if (findings.some((finding) => finding.severity === "error")) return "not-ready";
  return findings.some((finding) => finding.severity === "warning") ? "review" : "ready";
}
