import { formatArea, formatRange } from "../core/cell/address";
import type { Report, ReportVerdict, Severity } from "../core/check/finding";
import type { Recognition } from "../core/table/table";
import { text, type Language, type Text } from "../core/text/bilingual";
import { kinds } from "../core/appendix/kinds";

const verdicts: Readonly<Record<ReportVerdict, Text>> = {
  ready: text("Có thể gửi", "Ready to send"),
  review: text("Nên xem lại", "Worth another look"),
  "not-ready": text("Chưa nên gửi", "Not ready to send"),
  "nothing-checked": text("Chưa có bảng nào soát được", "No table could be checked"),
};

const nothingCompared = text(
  "Đã đối chiếu 0 phép. Chưa có phép cộng hay tỷ lệ nào để đối chiếu; mới soát từng ô.",
  "0 comparisons. There is no sum or ratio to compare yet; only single cells were looked at.",
);

const marks: Readonly<Record<Severity, string>> = { error: "◆", warning: "▲", info: "○" };

/** The report of one file for a terminal. */
export function plainReport(file: string, report: Report, language: Language): string {
  const count = (outcome: string) => report.checked.filter((each) => each.outcome === outcome).length;
  const compared = text(
    `Đã đối chiếu ${String(report.checked.length)} phép: ${String(count("holds"))} khớp, ${String(count("violated"))} lệch, ${String(count("undecided"))} chưa kết luận được.`,
    `${String(report.checked.length)} comparisons: ${String(count("holds"))} hold, ${String(count("violated"))} do not, ${String(count("undecided"))} undecided.`,
  );
  const isCellsOnly = report.checked.length === 0 && report.verdict !== "nothing-checked";
  const summary = isCellsOnly ? nothingCompared : compared;
  const findings = report.findings.map(
    ({ severity, code, at, message }) => `${marks[severity]} ${code}  ${formatRange(at)}\n  ${message[language]}`,
  );
  const notChecked = report.notChecked.map(({ what, why }) => `  - ${what[language]}: ${why[language]}`);
  const heading = text("Chưa soát được:", "Not checked:")[language];
  return [
    `${file}: ${verdicts[report.verdict][language]}`,
    summary[language],
    ...findings,
    ...(notChecked.length > 0 ? [heading, ...notChecked] : []),
    "",
  ].join("\n");
}

/** The tables of one file for a terminal. */
export function plainTables(file: string, recognition: Recognition, language: Language): string {
  const lines = recognition.tables.flatMap((table) => {
    const name = kinds.find((kind) => kind.kind === table.kind)?.name[language] ?? table.kind;
    const columns = table.columns.map(({ role, header }) => `    ${role ?? "?"}: ${header}`);
    return [
      `  ${formatRange(table.range)}  ${name}${table.title === null ? "" : ` · ${table.title.text}`}`,
      ...columns,
    ];
  });
  const unread = recognition.unread.map(
    ({ sheet, range, why }) => `  - ${sheet}${range === null ? "" : `!${formatArea(range)}`}: ${why[language]}`,
  );
  const heading = text("Chưa đọc:", "Not read:")[language];
  return [`${file}:`, ...lines, ...(unread.length > 0 ? [heading, ...unread] : []), ""].join("\n");
}
