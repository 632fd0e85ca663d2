import type { Severity } from "../check/finding";
import { pageStyle } from "../report/page-style";
import type { CheckedText } from "./checked-text";
import { correctionsOf, type Correction } from "./corrections";

const names: Readonly<Record<Severity, string>> = { error: "◆ Cần sửa", warning: "▲ Xem lại", info: "○ Nên sửa" };

/**
 * The corrections of a text by line as one HTML page to read and print, A4, without script, without anything from
 * outside and without any text of the report as markup. The same text gives the same bytes.
 */
export function correctionsPage(checked: CheckedText, name: string): string {
  const corrections = correctionsOf(checked);
  const { holds, violated, undecided, unmatched } = checked.report.counts;
  const title = name === "" ? "Danh sách chỗ cần sửa trong lời văn" : `Danh sách chỗ cần sửa: ${name}`;
  return [
    "<!doctype html>",
    '<html lang="vi">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}ins { font-weight: bold; text-decoration: underline; } del { text-decoration: line-through; }</style>`,
    "</head>",
    "<body>",
    "<main>",
    "<h1>DANH SÁCH CHỖ CẦN SỬA TRONG LỜI VĂN</h1>",
    `<p class="verdict">Đã xét ${String(checked.report.claims.length)} chỗ: ${String(holds)} khớp, ${String(violated)} không khớp, ${String(undecided)} cần xem lại, ${String(unmatched)} không tìm thấy số liệu để đối chiếu.</p>`,
    corrections.length === 0 ? "<p>Không có chỗ nào phải sửa.</p>" : tableOf(corrections),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function tableOf(corrections: readonly Correction[]): string {
  const rows = corrections.map(
    (each, at) =>
      `<tr><td class="order">${String(at + 1)}</td><td class="order">${String(each.line)}</td><td>${
        each.corrected === null ? escaped(each.sentence) : compared(each.sentence, each.corrected)
      }</td><td><span class="severity">${names[each.severity]}</span><br>${escaped(each.why?.vi ?? "")}</td></tr>`,
  );
  return [
    "<table>",
    '<thead><tr><th scope="col">STT</th><th scope="col">Dòng</th><th scope="col">Câu, và chỗ sửa</th><th scope="col">Lý do</th></tr></thead>',
    "<tbody>",
    ...rows,
    "</tbody>",
    "</table>",
  ].join("\n");
}

/** One sentence with what goes struck out and what comes underlined, word by word at both ends. */
function compared(before: string, after: string): string {
  const [old, fresh] = [before.split(" "), after.split(" ")];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const words = (all: readonly string[]): string => escaped(all.slice(head, all.length - tail).join(" "));
  const parts = [
    escaped(old.slice(0, head).join(" ")),
    `<del>${words(old)}</del>`,
    `<ins>${words(fresh)}</ins>`,
    escaped(old.slice(old.length - tail).join(" ")),
  ];
  return parts.filter((part) => part !== "" && !/^<(?:del|ins)><\/(?:del|ins)>$/u.test(part)).join(" ");
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
