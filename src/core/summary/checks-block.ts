import type { Checked, NotChecked, Outcome, Report } from "../check/finding";
import type { Recognition, TableView } from "../table/table";
import { formatRange } from "../cell/address";
import { heading, headerRow, line, tableRow, type Cursor, type Field } from "./layout";
import { tableName } from "./source";
import { formats, looks } from "./sheet/look";
import { blank, figure, words } from "./sheet/writer";

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
export function writeChecks(cursor: Cursor, number: string, report: Report, views: readonly TableView[]): void {
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
  let order = 0;
  for (const { name, lines } of gathered(report.checked, views)) {
    tableRow(cursor, [
      { left: 0, right: 0, entry: blank, style: looks.sectionOrder },
      { left: 1, right: 12, entry: words(name), style: looks.sectionLabel },
    ]);
    for (const [label, outcomes] of lines) {
      order += 1;
      const count = (column: number, value: number): Field => ({
        left: column,
        right: column,
        entry: figure(value, formats.count),
        style: looks.figure,
      });
      const of = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
      tableRow(cursor, [
        { left: 0, right: 0, entry: words(String(order)), style: looks.order },
        { left: 1, right: 7, entry: words(label), style: looks.label },
        count(8, outcomes.length),
        count(9, of("holds")),
        count(10, of("violated")),
        count(11, of("undecided")),
        count(12, of("dismissed")),
      ]);
    }
  }
}

/** The comparisons of one table, or of several, under its name. */
export interface Gathered {
  readonly name: string;
  readonly lines: readonly (readonly [string, readonly Outcome[]])[];
}

/** Comparisons of one table that read alike apart from their cells, in the order they were made. */
export function gathered(checked: readonly Checked[], views: readonly TableView[]): readonly Gathered[] {
  const tables = new Map<string | null, Map<string, { readonly said: string; readonly outcomes: Outcome[] }>>();
  for (const { text, table, outcome } of checked) {
    const lines = tables.get(table) ?? new Map<string, { readonly said: string; readonly outcomes: Outcome[] }>();
    tables.set(table, lines);
    const label = table === null ? text.vi : withoutCells(text.vi);
    const line = lines.get(label) ?? { said: text.vi, outcomes: [] };
    lines.set(label, line);
    line.outcomes.push(outcome);
  }
  return [...tables].map(([table, lines]) => {
    const view = views.find((each) => each.table.id === table);
    return {
      name: view === undefined ? (table ?? "Giữa các bảng") : tableName(view),
      // A comparison made once keeps its cells: there is nothing to gather.
      lines: [...lines].map(([label, { said, outcomes }]) => [outcomes.length === 1 ? said : label, outcomes] as const),
    };
  });
}

/** "Tổng số [C6] = Trực tuyến [D6]" → "Tổng số = Trực tuyến", so that the same comparison of other rows is one line. */
function withoutCells(label: string): string {
  return label
    .replace(/\s*\[[^\]]*\]/gu, "")
    .replace(/(?<![\p{L}\d])[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?(?![\p{L}\d])/gu, "các dòng")
    .trim();
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
