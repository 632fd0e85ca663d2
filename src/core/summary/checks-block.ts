import type { Checked, NotChecked, Report } from "../check/finding";
import type { Recognition } from "../table/table";
import { formatRange } from "../cell/address";
import { heading, headerRow, line, tableRow, type Cursor } from "./layout";
import { formats, looks } from "./sheet/look";
import { figure, words } from "./sheet/writer";

const verdictWords: Readonly<Record<Report["verdict"], string>> = {
  ready: "Có thể gửi",
  review: "Nên xem lại",
  "not-ready": "Chưa nên gửi",
  "nothing-checked": "Chưa kiểm tra được bảng nào",
};

/** One line with the verdict and how many findings stand behind it. */
export function verdictLine(report: Report): string {
  const count = (severity: string): number => report.findings.filter((each) => each.severity === severity).length;
  const held = report.checked.filter(({ outcome }) => outcome === "holds").length;
  return (
    `Kết quả kiểm tra: ${verdictWords[report.verdict]}. Đã đối chiếu ${String(report.checked.length)} phép so, ` +
    `${String(held)} khớp; ${String(count("error"))} chỗ sai, ${String(count("warning"))} chỗ cần xem lại, ` +
    `${String(count("info"))} lưu ý; ${String(report.notChecked.length)} nội dung không kiểm tra được.`
  );
}

/** Writes every kind of comparison made, with how often it held and how often not. */
export function writeChecks(cursor: Cursor, number: string, report: Report): void {
  heading(cursor, `${number}. CÁC PHÉP ĐỐI CHIẾU ĐÃ LÀM`);
  line(cursor, words(verdictLine(report)), looks.plainBold);
  if (report.checked.length === 0) return;
  headerRow(cursor, [
    { left: 0, right: 0, text: "TT" },
    { left: 1, right: 7, text: "Nội dung đối chiếu" },
    { left: 8, right: 8, text: "Số lần" },
    { left: 9, right: 9, text: "Khớp" },
    { left: 10, right: 10, text: "Lệch" },
    { left: 11, right: 11, text: "Chưa kết luận" },
    { left: 12, right: 12, text: "Bỏ qua" },
  ]);
  gathered(report.checked).forEach(({ label, outcomes }, index) => {
    const count = (outcome: Checked["outcome"]): number => outcomes.filter((each) => each === outcome).length;
    const cell = (column: number, value: number) => ({
      left: column,
      right: column,
      entry: figure(value, formats.count),
      style: looks.figure,
    });
    tableRow(cursor, [
      { left: 0, right: 0, entry: words(String(index + 1)), style: looks.order },
      { left: 1, right: 7, entry: words(label), style: looks.label },
      cell(8, outcomes.length),
      cell(9, count("holds")),
      cell(10, count("violated")),
      cell(11, count("undecided")),
      cell(12, count("dismissed")),
    ]);
  });
}

/** Comparisons said in the same words, in the order they were made. */
function gathered(checked: readonly Checked[]): readonly { label: string; outcomes: readonly Checked["outcome"][] }[] {
  const found = new Map<string, Checked["outcome"][]>();
  for (const { text, outcome } of checked) {
    const outcomes = found.get(text.vi) ?? [];
    outcomes.push(outcome);
    found.set(text.vi, outcomes);
  }
  return [...found].map(([label, outcomes]) => ({ label, outcomes }));
}

/** Writes what could not be checked and why: silence would look like approval. */
export function writeNotChecked(
  cursor: Cursor,
  number: string,
  report: Report,
  recognition: Recognition,
  more: readonly string[],
): void {
  heading(cursor, `${number}. NHỮNG GÌ KHÔNG KIỂM TRA ĐƯỢC`);
  const lines = [
    ...linesOf(report.notChecked),
    ...unreadLines(recognition),
    ...more.map((why) => ({ what: "Bảng tổng hợp này", why })),
  ];
  if (lines.length === 0) {
    line(cursor, words("Không có: mọi bảng tìm thấy đều đã được đọc và đối chiếu."), looks.plain);
    return;
  }
  headerRow(cursor, [
    { left: 0, right: 0, text: "TT" },
    { left: 1, right: 4, text: "Nội dung" },
    { left: 5, right: 12, text: "Vì sao" },
  ]);
  lines.forEach(({ what, why }, index) => {
    tableRow(cursor, [
      { left: 0, right: 0, entry: words(String(index + 1)), style: looks.order },
      { left: 1, right: 4, entry: words(what), style: looks.label },
      { left: 5, right: 12, entry: words(why), style: looks.label },
    ]);
  });
}

function linesOf(notChecked: readonly NotChecked[]): readonly { what: string; why: string }[] {
  return notChecked.map(({ what, why }) => ({ what: what.vi, why: why.vi }));
}

function unreadLines({ unread }: Recognition): readonly { what: string; why: string }[] {
  return unread.map(({ sheet, range, why }) => ({
    what: range === null ? `Trang tính ${sheet}` : formatRange(range),
    why: why.vi,
  }));
}
