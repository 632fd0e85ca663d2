import { formatPosition, type CellRef } from "../../src/core/cell/address";
import { cellOf, type WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { check } from "../../src/core/check/check";
import type { Finding, Fix, Report } from "../../src/core/check/finding";
import type { CheckSettings, Rule, RuleExample } from "../../src/core/check/rule";
import { applyPatch } from "../../src/core/patch/apply";
import { invert } from "../../src/core/patch/invert";
import { recognise } from "../../src/core/recognise/recognise";
import { rules } from "../../src/core/rules";
import { workbookOf } from "../support/notation";
import type { CalendarDate } from "../../src/core/text/reading";

export function settingsOf(example: Pick<RuleExample, "reportDate" | "isSubmission" | "ownIdentities">): CheckSettings {
  return {
    reportDate: example.reportDate === undefined ? null : dateOf(example.reportDate),
    isSubmission: example.isSubmission ?? false,
    dismissals: [],
    ...(example.ownIdentities === undefined ? {} : { ownIdentities: example.ownIdentities }),
  };
}

function dateOf(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}

export function reportOf(
  workbook: WorkbookSnapshot,
  settings: CheckSettings,
  only: readonly Rule[] = rules,
  previous?: string,
): Report {
  const before = previous === undefined ? null : workbookOf(previous);
  const options = before === null ? {} : { previous: { workbook: before, recognition: recognise(before) } };
  return check(workbook, recognise(workbook), settings, { rules: only, ...options });
}

/** `B4`, or `B4?` for an undecided finding. */
export function marks(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ at, verdict }) => {
    const place = formatPosition({ row: at.top, column: at.left });
    return verdict === "undecided" ? `${place}?` : place;
  });
}

export function applyFix(workbook: WorkbookSnapshot, finding: Finding, fix: Fix): WorkbookSnapshot {
  const result = applyPatch(workbook, { title: fix.title, because: finding.key, edits: fix.edits });
  if (result.kind === "refused") throw new Error(`refused: ${JSON.stringify(result.conflicts)}`);
  return result.workbook;
}

export function undoFix(after: WorkbookSnapshot, finding: Finding, fix: Fix): WorkbookSnapshot {
  const patch = invert({ title: fix.title, because: finding.key, edits: fix.edits });
  const result = applyPatch(after, patch);
  if (result.kind === "refused") throw new Error(`undo refused: ${JSON.stringify(result.conflicts)}`);
  return result.workbook;
}

/** Every filled cell as `A1 value formula`, for comparing two workbooks by what they hold. */
export function contents(workbook: WorkbookSnapshot): readonly string[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.entries()]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, cells]) =>
        cells.flatMap((cell, column) => {
          if (cell === undefined || (cell.formula === null && (cell.value === null || cell.value === ""))) return [];
          return [`${formatPosition({ row, column })} ${cell.formula ?? JSON.stringify(cell.value)}`];
        }),
      ),
  );
}

/** Applies the first fix of each finding of the rule, one after the other, looking afresh after each. */
export function afterOwnFixes(start: WorkbookSnapshot, rule: Rule, settings: CheckSettings): WorkbookSnapshot {
  let workbook = start;
  for (let round = 0; round < 40; round++) {
    const report = reportOf(workbook, settings, [rule]);
    const next = report.findings.find((finding) => finding.fixes.length > 0);
    const fix = next?.fixes[0];
    if (next === undefined || fix === undefined) return workbook;
    workbook = applyFix(workbook, next, fix);
  }
  throw new Error(`${rule.id} still reports after 40 of its own fixes`);
}

export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    if (value instanceof Map) value.forEach(frozen);
    else if (!(value instanceof Set)) Object.values(value).forEach(frozen);
  }
  return value;
}

/** Every text a finding shows a person. */
export function textsOf(finding: Finding): readonly string[] {
  const texts = [finding.title, finding.message, finding.why, ...finding.fixes.map((fix) => fix.title)];
  return [...texts, ...finding.sum.map((line) => line.label)].flatMap(({ vi, en }) => [vi, en]);
}

/** True when every edit of a fix starts from the cell as it stands. */
export function startsFromCells(workbook: WorkbookSnapshot, fix: Fix): boolean {
  return fix.edits.every((edit) => {
    if (edit.kind !== "set-cell") return true;
    const at: CellRef = edit.at;
    return JSON.stringify(cellOf(workbook, at)) === JSON.stringify(edit.before);
  });
}
