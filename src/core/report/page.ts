import { formatRange, rangeOfCell } from "../cell/address";
import { formatRoman } from "../text/romans";
import { outlineOf, type NumberedFinding, type OpenLine, type Outline, type ReportSource } from "./outline";
import { pageStyle } from "./page-style";
import {
  comparedLine,
  cures,
  firstLeftOut,
  headings,
  nothing,
  severityWords,
  subtitle,
  sumOf,
  title,
  verdictLine,
} from "./wording";

/**
 * The report as one HTML page to read and print: A4 with the margins of NĐ 30/2020, no script, nothing from outside, and
 * no text of the workbook as markup. The same check gives the same bytes.
 */
export function buildReportPage(source: ReportSource): string {
  const outline = outlineOf(source);
  const parts = [
    part(headings.findings, findings(outline), nothing.findings),
    part(headings.comparisons, comparisons(outline), nothing.comparisons),
    part(headings.dismissed, openTable(outline.dismissed, "Lý do của người soát"), nothing.dismissed),
    part(headings.open, openTable(outline.open, "Vì sao"), nothing.open),
    part(headings.unread, openTable(outline.unread, "Vì sao"), nothing.unread),
  ];
  return [
    "<!doctype html>",
    '<html lang="vi">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(`Phiếu soát: ${outline.file}`)}</title>`,
    `<style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    "<header>",
    `<p class="unit">${escaped(outline.unit?.toUpperCase() ?? "")}</p>`,
    '<p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br><span>Độc lập - Tự do - Hạnh phúc</span></p>',
    "</header>",
    "<main>",
    `<h1>${title}</h1>`,
    `<p class="subtitle">${escaped(subtitle(outline))}</p>`,
    `<p class="verdict ${outline.verdict}">${escaped(verdictLine(outline))}</p>`,
    `<p>${escaped(comparedLine(outline))}</p>`,
    ...parts.map((each, index) => each(formatRoman(index + 1))),
    "</main>",
    "<footer>Lập bởi Soát phụ lục từ số liệu của tệp; tệp không rời khỏi máy.</footer>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Any text as text, wherever it stands in the page. */
export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
}

function part(name: string, rows: readonly string[], empty: string): (number: string) => string {
  const body = rows.length === 0 ? `<p>${empty}</p>` : ["<table>", ...rows, "</table>"].join("\n");
  return (number) => `<section>\n<h2>${number}. ${name}</h2>\n${body}\n</section>`;
}

function header(...columns: readonly string[]): string {
  return `<thead><tr>${columns.map((each) => `<th scope="col">${each}</th>`).join("")}</tr></thead>`;
}

function section(name: string, columns: number): string {
  return `<tr class="section"><th scope="rowgroup" colspan="${String(columns)}">${escaped(name)}</th></tr>`;
}

function findings({ findings: tables }: Outline): readonly string[] {
  if (tables.length === 0) return [];
  return [
    header("TT", "Ô", "Mức", "Nội dung", "Cách sửa có thể"),
    ...tables.map(({ name, findings: some }) => `<tbody>${section(name, 5)}${some.map(row).join("\n")}</tbody>`),
  ];
}

function row({ number, finding, saysWhy }: NumberedFinding): string {
  const undecided = finding.verdict === "undecided" ? "<em>Chưa kết luận được.</em> " : "";
  const why = saysWhy ? `<p class="why">Vì sao: ${escaped(finding.why.vi)}</p>` : "";
  const ways = cures(finding).map((cure) => `<li>${escaped(cure)}</li>`);
  return [
    `<tr class="${finding.severity}">`,
    `<td class="order">${String(number)}</td>`,
    `<td class="place">${escaped(formatRange(finding.at))}</td>`,
    `<td class="severity">${severityWords[finding.severity]}<br><small>${escaped(finding.code)}</small></td>`,
    `<td><strong>${escaped(finding.title.vi)}</strong><p>${undecided}${escaped(finding.message.vi)}</p>${sum(finding)}${why}</td>`,
    `<td>${ways.length === 0 ? "" : `<ul>${ways.join("")}</ul>`}</td>`,
    "</tr>",
  ].join("");
}

function sum(finding: NumberedFinding["finding"]): string {
  const { lines, left } = sumOf(finding);
  if (lines.length === 0) return "";
  const rows = lines.map(({ label, at, text, isResult, isWrong }) => {
    const place = at === null ? "" : ` <span class="place">${escaped(formatRange(rangeOfCell(at)))}</span>`;
    const look = [isResult ? "result" : "", isWrong ? "wrong" : ""].filter((each) => each !== "").join(" ");
    const value = `${escaped(text)}${isWrong ? " ◆" : ""}`;
    return `<tr${look === "" ? "" : ` class="${look}"`}><td>${escaped(label.vi)}${place}</td><td>${value}</td></tr>`;
  });
  if (left > 0) rows.splice(firstLeftOut, 0, `<tr><td colspan="2">… và ${String(left)} dòng nữa</td></tr>`);
  return `<table class="sum"><tbody>${rows.join("")}</tbody></table>`;
}

function comparisons({ comparisons: tables }: Outline): readonly string[] {
  if (tables.length === 0) return [];
  return [
    header("Nội dung đối chiếu", "Số lần", "Khớp", "Lệch", "Chưa kết luận"),
    ...tables.map(({ name, lines }) => {
      const rows = lines.map(({ label, count, outcomes }) => {
        const figures = [count, outcomes.holds, outcomes.violated, outcomes.undecided];
        const cells = figures.map((each) => `<td class="figure">${String(each)}</td>`).join("");
        return `<tr><td>${escaped(label)}</td>${cells}</tr>`;
      });
      return `<tbody>${section(name, 5)}${rows.join("\n")}</tbody>`;
    }),
  ];
}

function openTable(lines: readonly OpenLine[], reason: string): readonly string[] {
  if (lines.length === 0) return [];
  const rows = lines.map(({ what, why }) => `<tr><td>${escaped(what)}</td><td>${escaped(why)}</td></tr>`);
  return [header("Nội dung", reason), `<tbody>${rows.join("\n")}</tbody>`];
}
