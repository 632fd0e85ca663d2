import { formatRange, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Checked, Finding, Outcome, Report, Severity } from "../check/finding";
import { gathered } from "../summary/checks-block";
import { tableName } from "../summary/source";
import { unitOf } from "../summary/summarise";
import type { Recognition, TableView } from "../table/table";
import type { CalendarDate } from "../text/reading";

/** What a report is made of. `views` are those the check looked at. */
export interface ReportSource {
  readonly workbook: WorkbookSnapshot;
  readonly views: readonly TableView[];
  readonly recognition: Recognition;
  readonly report: Report;
  readonly reportDate: CalendarDate | null;
}

/** A finding with its number in the report, counted from 1 through all tables. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
  /** Says why it matters: the first finding of each rule does, the others would repeat it. */
  readonly saysWhy: boolean;
}

/** One kind of comparison made in a table, and how often it came out how. */
export interface ComparisonLine {
  readonly label: string;
  readonly count: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** What was not checked or not read: where, why, and the place to go to where there is one. */
export interface OpenLine {
  readonly what: string;
  readonly why: string;
  readonly at: Range | null;
}

/** Everything the report says, in its order, before it becomes a sheet or a page. Vietnamese. */
export interface Outline {
  readonly file: string;
  /** "UBND xã …", as the tables print it; null where they do not. */
  readonly unit: string | null;
  readonly reportDate: CalendarDate | null;
  readonly verdict: Report["verdict"];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly tables: number;
  readonly compared: Readonly<Record<Outcome, number>>;
  readonly findings: readonly { readonly name: string; readonly findings: readonly NumberedFinding[] }[];
  readonly comparisons: readonly { readonly name: string; readonly lines: readonly ComparisonLine[] }[];
  readonly dismissed: readonly OpenLine[];
  readonly open: readonly OpenLine[];
  readonly unread: readonly OpenLine[];
}

/** Puts a check's result in the order a reader wants it. The same check gives the same outline. */
export function outlineOf({ workbook, views, recognition, report, reportDate }: ReportSource): Outline {
  const found = (severity: Severity): number => report.findings.filter((each) => each.severity === severity).length;
  const unread = recognition.unread.map(({ sheet, range, why }): OpenLine => ({
    what: range === null ? `Trang tính ${sheet}` : formatRange(range),
    why: why.vi,
    at: range,
  }));
  const isToldAsUnread = ({ what, why, ranges }: Report["notChecked"][number]): boolean =>
    ranges !== undefined ||
    recognition.unread.some((each) => each.why.vi === why.vi && what.vi === `Trang ${each.sheet}`);
  return {
    file: workbook.name,
    unit: unitOf(views),
    reportDate,
    verdict: report.verdict,
    counts: { error: found("error"), warning: found("warning"), info: found("info") },
    tables: recognition.tables.length,
    compared: tallied(report.checked.map(({ outcome }) => outcome)),
    findings: byTable(report.findings, views),
    comparisons: comparisons(report.checked, views),
    dismissed: report.checked.flatMap(({ outcome, text, why, cells }) =>
      outcome === "dismissed" ? [{ what: text.vi, why: why ?? "", at: first(cells) }] : [],
    ),
    open: report.notChecked.flatMap((each) =>
      isToldAsUnread(each) ? [] : [{ what: each.what.vi, why: each.why.vi, at: null }],
    ),
    unread,
  };
}

function first(cells: Checked["cells"]): Range | null {
  const [cell] = cells;
  return cell === undefined
    ? null
    : { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings under their tables in the order of the workbook, what concerns all of it last. */
function byTable(findings: readonly Finding[], views: readonly TableView[]): Outline["findings"] {
  const places = new Map<string | null, Finding[]>(views.map(({ table }) => [table.id, []]));
  for (const finding of findings) {
    const isKnown = finding.table !== null && places.has(finding.table);
    const place = isKnown ? finding.table : null;
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  const told = new Set<string>();
  let number = 0;
  return [...places].flatMap(([id, some]) => {
    if (some.length === 0) return [];
    // Gravest first; among equals as they stand.
    const graded = [...some].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
    const view = views.find(({ table }) => table.id === id);
    const numbered = graded.map((finding): NumberedFinding => {
      const saysWhy = !told.has(finding.rule);
      told.add(finding.rule);
      number += 1;
      return { number, finding, saysWhy };
    });
    const name = view === undefined ? "Cả tệp" : `${view.table.sheet} · ${tableName(view)}`;
    return [{ name, findings: numbered }];
  });
}

function comparisons(checked: readonly Checked[], views: readonly TableView[]): Outline["comparisons"] {
  // What was dismissed has a part of its own, with the reasons.
  const made = checked.filter(({ outcome }) => outcome !== "dismissed");
  return gathered(made, views).map(({ name, lines }) => ({
    name,
    lines: lines.map(([label, came]): ComparisonLine => ({ label, count: came.length, outcomes: tallied(came) })),
  }));
}

function tallied(came: readonly Outcome[]): Readonly<Record<Outcome, number>> {
  const of = (outcome: Outcome): number => came.filter((each) => each === outcome).length;
  return { holds: of("holds"), violated: of("violated"), undecided: of("undecided"), dismissed: of("dismissed") };
}
