import type { CheckResult } from "../../app/jobs";
import { contains, formatRef, type CellRef } from "../../core/cell/address";
import { sameValue } from "../../core/cell/cell";
import type { Finding, Report, Severity } from "../../core/check/finding";
import type { Table } from "../../core/table/table";
import type { Filter } from "./state";

/** Findings of one rule in one table that say the same of several places. Never empty; `first` is its first one. */
export interface FindingGroup {
  readonly key: string;
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

/** The findings of one table, or of the workbook as a whole (`table` null). */
export interface FindingSection {
  readonly table: Table | null;
  readonly groups: readonly FindingGroup[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Groups findings by table, gravest first. Tables with an error come before those with less; among equals they keep the
 * order of the workbook, and what concerns all of it comes last.
 */
export function groupFindings(result: CheckResult, filter: Filter): readonly FindingSection[] {
  const byTable = new Map<string | null, Map<string, Finding[]>>();
  for (const finding of result.report.findings) {
    if (filter !== "all" && finding.severity !== filter) continue;
    const groups = byTable.get(finding.table) ?? new Map<string, Finding[]>();
    byTable.set(finding.table, groups);
    const key = groupKey(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const known = result.recognition.tables.filter((table) => byTable.has(table.id));
  const ids = new Set(known.map((table) => table.id));
  const sections: FindingSection[] = known.map((table) => ({ table, groups: inOrder(byTable.get(table.id)) }));
  const others = [...byTable].filter(([id]) => id === null || !ids.has(id)).flatMap(([, groups]) => inOrder(groups));
  const all = others.length === 0 ? sections : [...sections, { table: null, groups: others }];
  return all.sort((a, b) => gravestOf(a) - gravestOf(b));
}

function gravestOf({ groups }: FindingSection): number {
  return Math.min(...groups.map(({ first }) => rank[first.severity]));
}

export function groupKey(finding: Finding): string {
  return [finding.table ?? "", finding.rule, finding.code, finding.severity, finding.verdict].join("|");
}

function inOrder(groups: ReadonlyMap<string, readonly Finding[]> | undefined): readonly FindingGroup[] {
  const list: FindingGroup[] = [];
  for (const [key, findings] of groups ?? []) {
    const [first] = findings;
    if (first !== undefined) list.push({ key, first, findings });
  }
  return list.sort((a, b) => rank[a.first.severity] - rank[b.first.severity]);
}

/** How many findings there are of each severity, and in all. */
export function countFindings(report: Report): Readonly<Record<Filter, number>> {
  const count = { all: report.findings.length, error: 0, warning: 0, info: 0 };
  for (const finding of report.findings) count[finding.severity] += 1;
  return count;
}

/** How many comparisons were made and how they came out; dismissed ones are not counted. */
export function countChecked(report: Report): {
  readonly all: number;
  readonly holds: number;
  readonly violated: number;
  readonly undecided: number;
} {
  const count = { holds: 0, violated: 0, undecided: 0, dismissed: 0 };
  for (const checked of report.checked) count[checked.outcome] += 1;
  return { ...count, all: count.holds + count.violated + count.undecided };
}

/** How many findings can be put right at once without changing what a reader sees. */
export function countSafe(report: Report): number {
  return report.findings.filter((finding) => finding.fixes.some((fix) => fix.safety === "safe")).length;
}

/** The finding that covers a cell, or else rests on it; the gravest where there are several. */
export function findingAt(report: Report, at: CellRef): Finding | null {
  const covering = report.findings.filter((finding) => finding.at.sheet === at.sheet && contains(finding.at, at));
  const resting = report.findings.filter((finding) =>
    finding.evidence.some((cell) => cell.sheet === at.sheet && cell.row === at.row && cell.column === at.column),
  );
  const candidates = covering.length > 0 ? covering : resting;
  return [...candidates].sort((a, b) => rank[a.severity] - rank[b.severity])[0] ?? null;
}

/** One way out of a finding: take a suspect's figures, apply a fix, or say that nothing is wrong. */
export type Remedy =
  | { readonly kind: "suspect"; readonly id: string; readonly index: number }
  | { readonly kind: "fix"; readonly id: string; readonly index: number }
  | { readonly kind: "right"; readonly id: "right" };

/** From here on a suspect is called the most likely one. */
const likelyFrom = 0.8;

/** Whether one suspect stands out: the identity is broken for certain, and its repair far likelier than any other. */
export function isLikely({ verdict, suspects }: Finding): boolean {
  return verdict === "violated" && (suspects[0]?.probability ?? 0) >= likelyFrom;
}

/** The remedy that is marked before the user chooses; none where nothing stands out. */
export function presumedRemedy(finding: Finding): string | null {
  return isLikely(finding) ? "suspect-0" : null;
}

interface Standing {
  readonly holding: number;
  readonly failing: number;
}

const standings = new WeakMap<Report, ReadonlyMap<string, Standing>>();

/** By cell, in how many comparisons it stands, and how they came out. Counted once for each report. */
function standingsOf(report: Report): ReadonlyMap<string, Standing> {
  const known = standings.get(report);
  if (known !== undefined) return known;
  const fresh = new Map<string, Standing>();
  for (const { outcome, cells } of report.checked) {
    if (outcome !== "holds" && outcome !== "violated") continue;
    for (const at of cells) {
      const key = formatRef(at);
      const { holding, failing } = fresh.get(key) ?? { holding: 0, failing: 0 };
      fresh.set(key, outcome === "holds" ? { holding: holding + 1, failing } : { holding, failing: failing + 1 });
    }
  }
  standings.set(report, fresh);
  return fresh;
}

/** In how many other comparisons the cells of a suspect stand: those a change of them would touch too. */
export function alsoIn(report: Report, finding: Finding, { cells }: Finding["suspects"][number]): Standing {
  const all = standingsOf(report);
  const own = new Set(finding.evidence.map(formatRef));
  let [holding, failing] = [0, 0];
  for (const { at } of cells) {
    const key = formatRef(at);
    const standing = all.get(key);
    if (standing === undefined) continue;
    holding += standing.holding;
    failing += standing.failing - (finding.verdict === "violated" && own.has(key) ? 1 : 0);
  }
  return { holding, failing: Math.max(0, failing) };
}

/** The ways out of a finding, suspects in their own order. A fix that writes what a suspect says is listed once. */
export function remediesOf(finding: Finding): readonly Remedy[] {
  const suspects = finding.suspects.map((_, index): Remedy => ({
    kind: "suspect",
    id: `suspect-${String(index)}`,
    index,
  }));
  const fixes = finding.fixes.flatMap((fix, index): Remedy[] =>
    finding.suspects.some((suspect) => saysTheSame(suspect, fix))
      ? []
      : [{ kind: "fix", id: `fix-${String(index)}`, index }],
  );
  const right: Remedy = { kind: "right", id: "right" };
  // Where nothing is proven the document is presumed right.
  return finding.verdict === "undecided" ? [right, ...suspects, ...fixes] : [...suspects, ...fixes, right];
}

function saysTheSame(suspect: Finding["suspects"][number], fix: Finding["fixes"][number]): boolean {
  return (
    fix.edits.length === suspect.cells.length &&
    suspect.cells.every((cell) =>
      fix.edits.some(
        (edit) =>
          edit.kind === "set-cell" &&
          edit.at.sheet === cell.at.sheet &&
          edit.at.row === cell.at.row &&
          edit.at.column === cell.at.column &&
          sameValue(edit.after.value, cell.expected),
      ),
    )
  );
}
