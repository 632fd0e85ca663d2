import { columnName, formatRange, formatRef } from "../core/cell/address";
import { isError, type Cell, type CellValue } from "../core/cell/cell";
import type { Finding, Report } from "../core/check/finding";
import type { Edit } from "../core/patch/edit";
import type { Recognition, RowRole, Table } from "../core/table/table";
import type { Language } from "../core/text/bilingual";
import type { CheckDocument, InspectDocument } from "./report-json";

type CheckedFile = CheckDocument["files"][number];
type InspectedFile = InspectDocument["files"][number];

/** One file of the `check` document. */
export function checkedFile(file: string, report: Report, recognition: Recognition, language: Language): CheckedFile {
  const unread = recognition.unread.map(({ sheet, range, why }) => ({
    what: range === null ? sheet : formatRange(range),
    why: why[language],
  }));
  return {
    file,
    verdict: report.verdict,
    findings: report.findings.map((finding) => findingJson(finding, language)),
    checked: report.checked.map(({ identity, cells, outcome }) => ({ identity, cells: cells.map(formatRef), outcome })),
    notChecked: [
      // Parts that were not read follow one by one, with their places.
      ...report.notChecked
        .filter(({ ranges }) => ranges === undefined)
        .map(({ what, why }) => ({ what: what[language], why: why[language] })),
      ...unread,
    ],
  };
}

function findingJson(finding: Finding, language: Language): CheckedFile["findings"][number] {
  return {
    rule: finding.rule,
    code: finding.code,
    family: finding.family,
    severity: finding.severity,
    verdict: finding.verdict,
    table: finding.table,
    at: formatRange(finding.at),
    evidence: finding.evidence.map(formatRef),
    message: finding.message[language],
    suspects: finding.suspects.map(({ probability, cells }) => ({
      probability,
      cells: cells.map(({ at, found, expected, expectedFormula }) => ({
        at: formatRef(at),
        found: plain(found),
        expected: plain(expected),
        ...(expectedFormula === null ? {} : { expectedFormula }),
      })),
    })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title: title[language],
      safety,
      edits: edits.map(editJson),
    })),
  };
}

function editJson(edit: Edit): CheckedFile["findings"][number]["fixes"][number]["edits"][number] {
  switch (edit.kind) {
    case "set-cell":
      return { at: formatRef(edit.at), before: stored(edit.before), after: stored(edit.after) };
    case "set-format":
      return { at: formatRef(edit.at), before: edit.before, after: edit.after };
    case "insert-rows":
    case "delete-rows": {
      const lines = edit.rows.map((cells) => cells.map(({ cell }) => stored(cell)));
      const at = formatRef({ sheet: edit.sheet, row: edit.at, column: 0 });
      return edit.kind === "insert-rows" ? { at, before: null, after: lines } : { at, before: lines, after: null };
    }
    case "add-sheet":
    case "remove-sheet": {
      const at = formatRef({ sheet: edit.sheet.name, row: 0, column: 0 });
      return edit.kind === "add-sheet"
        ? { at, before: null, after: edit.sheet.name }
        : { at, before: edit.sheet.name, after: null };
    }
  }
}

/** A formula, or else the stored value. */
function stored(cell: Cell): unknown {
  return cell.formula ?? plain(cell.value);
}

function plain(value: CellValue): string | number | boolean | null {
  return isError(value) ? value.code : value;
}

/** One file of the `inspect` document. */
export function inspectedFile(file: string, recognition: Recognition, language: Language): InspectedFile {
  return {
    file,
    tables: recognition.tables.map(tableJson),
    unread: recognition.unread.map(({ sheet, range, why }) => ({
      sheet,
      range: range === null ? null : formatRange(range),
      why: why[language],
    })),
  };
}

/** Who names the period, and who says otherwise. */
function reportingJson({ reporting }: Table): InspectedFile["tables"][number]["reportingPeriod"] {
  if (reporting === undefined) return null;
  const { source, period, others } = reporting;
  const said = others.map((each) => ({ source: each.source, text: each.period.text }));
  return { text: period.text, year: period.year, source, others: said };
}

function tableJson(table: Table): InspectedFile["tables"][number] {
  const count = (role: RowRole) => table.rows.filter((row) => row.role === role).length;
  return {
    id: table.id,
    kind: table.kind,
    sheet: table.sheet,
    range: formatRange(table.range),
    header: table.header === null ? null : formatRange({ sheet: table.sheet, ...table.header }),
    title: table.title?.text ?? null,
    period: table.period?.text ?? null,
    unitOfMeasure: table.unitOfMeasure,
    columns: table.columns.map(({ role, header, column, unitOfMeasure = null }) => ({
      role,
      header,
      column: columnName(column),
      unitOfMeasure,
    })),
    score: table.score,
    runnerUp: table.runnerUp,
    reportingPeriod: reportingJson(table),
    rows: {
      section: count("section"),
      item: count("item"),
      subtotal: count("subtotal"),
      total: count("total"),
      continuation: count("continuation"),
    },
  };
}
