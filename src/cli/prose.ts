import { formatRef, type CellRef, type Range } from "../core/cell/address";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { kinds } from "../core/appendix/kinds";
import type { Finding, NotChecked, Report, ReportVerdict } from "../core/check/finding";
import { checkProse, type Claim, type ClaimKind, type ProseReport } from "../core/prose/check-prose";
import type { Recognition, TableView } from "../core/table/table";
import { viewOf } from "../core/table/view";
import { text, type Language, type Text } from "../core/text/bilingual";
import type { CalendarDate } from "../core/text/reading";
import type { ProseDocument } from "./report-json";

/** Checks a report's lines, against the tables of a workbook where one is given. */
export function checkLines(
  lines: readonly string[],
  tables: { readonly workbook: WorkbookSnapshot; readonly recognition: Recognition } | null,
  reportDate: CalendarDate | null,
  isSubmission = false,
): ProseReport {
  return checkProse(lines.join("\n"), { views: tables === null ? [] : viewsOf(tables), reportDate, isSubmission });
}

function viewsOf(tables: {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
}): readonly TableView[] {
  return tables.recognition.tables.map((table) => viewOf(table, tables.workbook, kinds));
}

/** The `prose` document. */
export function proseDocument(file: string, report: ProseReport, language: Language): ProseDocument {
  return {
    schema: "soat.report/1",
    file,
    claims: report.claims.map(({ kind, text: words, line, outcome, severity, message, expected, matched }) => ({
      kind,
      text: words,
      line,
      outcome,
      ...(severity === undefined ? {} : { severity }),
      ...(message === undefined ? {} : { message: message[language] }),
      ...(expected === undefined ? {} : { expected }),
      matched: matched.map(formatRef),
    })),
  };
}

const marks = { error: "◆", warning: "▲", info: "○" } as const;

/** The same for a terminal: what does not agree, then how much was looked at. */
export function plainProse(file: string, report: ProseReport, language: Language): string {
  const { counts, claims } = report;
  const summary = text(
    `Đã xét ${String(claims.length)} chỗ: ${String(counts.holds)} khớp, ${String(counts.violated)} không khớp, ${String(counts.undecided)} chưa kết luận được, ${String(counts.unmatched)} không tìm thấy số liệu để đối chiếu.`,
    `${String(claims.length)} claims: ${String(counts.holds)} hold, ${String(counts.violated)} do not, ${String(counts.undecided)} undecided, ${String(counts.unmatched)} with nothing to compare.`,
  );
  const word = text("dòng", "line")[language];
  const told = claims.filter(({ severity }) => severity !== undefined);
  const lines = told.map(
    ({ severity, line, text: words, message }) =>
      `${severity === undefined ? " " : marks[severity]} ${word} ${String(line)}: “${words}”\n  ${message?.[language] ?? ""}`,
  );
  return [`${file}:`, summary[language], ...lines, ""].join("\n");
}

const rules: Readonly<Record<ClaimKind, { readonly rule: string; readonly code: string; readonly title: Text }>> = {
  sum: {
    rule: "text-sum-differs",
    code: "W01",
    title: text("Phép cộng trong lời văn lệch", "A sum in the text differs"),
  },
  ratio: {
    rule: "text-ratio-differs",
    code: "W02",
    title: text("Tỷ lệ trong lời văn lệch", "A rate in the text differs"),
  },
  count: {
    rule: "text-count-differs",
    code: "W03",
    title: text("Con số trong lời văn khác bảng", "A count in the text differs from the table"),
  },
  range: { rule: "text-range-wrong", code: "W04", title: text("Khoảng thời gian sai", "A range of days is wrong") },
  period: { rule: "text-period-stale", code: "W05", title: text("Kỳ báo cáo còn sót", "A period is left over") },
  citation: { rule: "text-citation-wrong", code: "W06", title: text("Văn bản dẫn có chỗ sai", "A citation is wrong") },
  reference: { rule: "text-reference-lost", code: "W07", title: text("Chỗ dẫn không có", "A reference leads nowhere") },
  target: { rule: "text-target-differs", code: "W08", title: text("Chỉ tiêu khác phụ lục", "A target differs") },
  threshold: {
    rule: "text-threshold-contradicted",
    code: "W09",
    title: text("Danh sách trái với ngưỡng", "A list contradicts its threshold"),
  },
  equal: { rule: "text-said-twice", code: "W10", title: text("Nói hai lần, hai số", "Said twice with two figures") },
  name: { rule: "text-name-differs", code: "W11", title: text("Tên không thống nhất", "A name is written two ways") },
  spelling: { rule: "text-misspelt", code: "W12", title: text("Lỗi chữ", "A slip of the pen") },
};

const why = text(
  "Lời văn và phụ lục nói hai số khác nhau thì báo cáo bị trả lại.",
  "A report whose text and tables disagree is sent back.",
);

/**
 * The check's report with what the report's text adds: a finding where a claim was compared with cells, a line among the
 * things not checked where only a person can tell which of two sentences is right.
 */
export function withProse(report: Report, prose: ProseReport, recognition: Recognition): Report {
  const open = prose.claims.filter(({ severity }) => severity !== undefined);
  const findings = [...report.findings, ...open.flatMap((claim) => findingOf(claim, recognition))];
  const notChecked = open.filter(({ matched }) => matched.length === 0).map(notCheckedOf);
  return {
    ...report,
    findings,
    notChecked: [...report.notChecked, ...notChecked],
    verdict: verdictOf(report.verdict, findings),
  };
}

function verdictOf(before: ReportVerdict, findings: readonly Finding[]): ReportVerdict {
  if (findings.some(({ severity }) => severity === "error")) return "not-ready";
  return findings.some(({ severity }) => severity === "warning") ? "review" : before;
}

function findingOf(claim: Claim, recognition: Recognition): readonly Finding[] {
  const { kind, line, outcome, severity, message, matched } = claim;
  const at = boundsOf(matched);
  if (at === null || severity === undefined || (outcome !== "violated" && outcome !== "undecided")) return [];
  const { rule, code, title } = rules[kind];
  const first = { sheet: at.sheet, row: at.top, column: at.left };
  const table = recognition.tables.find(({ range }) => range.sheet === at.sheet && isWithin(range, first));
  return [
    {
      key: `${code}@${formatRef(first)}/${String(line)}`,
      rule,
      code,
      family: "prose",
      severity,
      verdict: outcome,
      table: table?.id ?? null,
      at,
      evidence: matched,
      title,
      message: told(claim, message),
      why,
      sum: [],
      suspects: [],
      fixes: [],
    },
  ];
}

function told({ line, text: words }: Claim, message: Text | undefined): Text {
  return text(
    `Lời văn dòng ${String(line)}, “${words}”: ${message?.vi ?? ""}`,
    `Text, line ${String(line)}, “${words}”: ${message?.en ?? ""}`,
  );
}

function notCheckedOf(claim: Claim): NotChecked {
  const { line, text: words, message } = claim;
  return {
    what: text(`Lời văn dòng ${String(line)}: “${words}”`, `Text, line ${String(line)}: “${words}”`),
    why: message ?? text("Chưa kết luận được.", "Undecided."),
  };
}

/** The smallest range of one sheet that holds the cells. */
function boundsOf(cells: readonly CellRef[]): Range | null {
  const [first] = cells;
  if (first === undefined) return null;
  const own = cells.filter(({ sheet }) => sheet === first.sheet);
  const rows = own.map(({ row }) => row);
  const columns = own.map(({ column }) => column);
  return {
    sheet: first.sheet,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

const isWithin = (range: Range, at: CellRef): boolean =>
  at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
