import type { Checked, Outcome, Report } from "../check/finding";
import type { TableColumn, TableRow, TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { heading, headerRow, line, tableRow, type Cursor } from "./layout";
import { distant } from "./sheet/formula";
import { looks } from "./sheet/look";
import { blank, calculated, words } from "./sheet/writer";
import { addressText, tableName } from "./source";

/** Kinds whose figures are told one by one. */
const statistics: ReadonlySet<string> = new Set([
  "tthc",
  "digitisation",
  "documents",
  "onlineServices",
  "overdueCauses",
  "processingRates",
  "onlinePayment",
  "serviceQuality",
  "serviceRatings",
  "ranking",
  "budgetExecution",
  "indicators",
  "unknown",
]);
/** What a row is about, likeliest first. */
const rowNames = ["field", "unit", "label", "item", "subject", "indicator"];
const wordRoles: ReadonlySet<string> = new Set(["order", "note", "code", "cause", "measure", ...rowNames]);

/** Without a total row, a table of more rows than this is left to the reader. */
const mostRows = 3;

export function isStatistics(view: TableView): boolean {
  return statistics.has(view.table.kind);
}

/** Writes the figures of every statistics table, each linked to its cell with the comparison it took part in. */
export function writeFigures(
  cursor: Cursor,
  number: string,
  views: readonly TableView[],
  report: Report,
): readonly Text[] {
  const notes: Text[] = [];
  heading(cursor, `${number}. SỐ LIỆU CHÍNH`);
  headerRow(cursor, [
    { left: 0, right: 0, text: "TT" },
    { left: 1, right: 3, text: "Chỉ tiêu" },
    { left: 4, right: 5, text: "Giá trị" },
    { left: 6, right: 7, text: "Ô nguồn" },
    { left: 8, right: 8, text: "Kiểm tra" },
    { left: 9, right: 12, text: "Đã đối chiếu" },
  ]);
  const comparisons = comparisonsByCell(report.checked);
  let order = 0;
  for (const view of views) {
    const rows = rowsToTell(view);
    if (rows.length === 0) {
      notes.push(
        text(
          `${tableName(view)}: nhiều dòng, không có dòng cộng nên không nêu từng số.`,
          `${tableName(view)}: many rows and no total row, so its figures are not listed.`,
        ),
      );
      continue;
    }
    tableRow(cursor, [
      { left: 0, right: 0, entry: blank, style: looks.sectionOrder },
      { left: 1, right: 12, entry: words(tableName(view)), style: looks.sectionLabel },
    ]);
    for (const row of rows)
      for (const column of view.table.columns) {
        if (column.role !== null && wordRoles.has(column.role)) continue;
        if (!isFigure(view, row, column)) continue;
        order += 1;
        const at = { sheet: view.table.sheet, row: row.row, column: column.column };
        const proof = proofOf(comparisons.get(addressText(at.sheet, at.row, at.column)) ?? []);
        tableRow(cursor, [
          { left: 0, right: 0, entry: words(String(order)), style: looks.order },
          { left: 1, right: 3, entry: words(labelOf(view, rows, row, column)), style: looks.label },
          { left: 4, right: 5, entry: calculated(distant(at), formatOf(view, row, column)), style: looks.figure },
          { left: 6, right: 7, entry: words(addressText(at.sheet, at.row, at.column)), style: looks.mark },
          { left: 8, right: 8, entry: words(proof.mark), style: looks.mark },
          { left: 9, right: 12, entry: words(proof.what), style: looks.label },
        ]);
      }
  }
  if (order === 0 && notes.length === 0) line(cursor, words("Không có số liệu thống kê."), looks.plain);
  return notes;
}

/** A figure, or a formula nobody has calculated yet. */
function isFigure(view: TableView, row: TableRow, column: TableColumn): boolean {
  const cell = view.sheet.rows.get(row.row)?.[column.column];
  const isPending = cell !== undefined && cell.formula !== null && cell.value === null;
  return isPending || view.reading(row.row, column.column).kind === "figure";
}

/** The total row, or the few rows there are. */
function rowsToTell(view: TableView): readonly TableRow[] {
  const totals = view.rowsOf("total");
  if (totals.length > 0) return totals;
  const items = view.rowsOf("item");
  return items.length <= mostRows ? items : [];
}

function labelOf(view: TableView, rows: readonly TableRow[], row: TableRow, column: TableColumn): string {
  const header = column.path.filter((part, index, path) => part !== "" && part !== path[index - 1]).join(", ");
  const label = header === "" ? `Cột ${addressText("", row.row, column.column).slice(1)}` : header;
  if (rows.length === 1) return label;
  const own = rowNames.map((role) => view.text(row, role)).find((words) => words !== "");
  return own === undefined ? label : `${label} (${own})`;
}

/** The source's number format; where it has none, the digits it prints. */
function formatOf(view: TableView, row: TableRow, column: TableColumn): string {
  const cell = view.sheet.rows.get(row.row)?.[column.column];
  if (cell !== undefined && cell.format !== "General" && cell.format !== "@") return cell.format;
  const reading = view.reading(row.row, column.column);
  const decimals = reading.kind === "figure" ? reading.amount.decimals : 0;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, 6))}`;
}

function comparisonsByCell(checked: readonly Checked[]): ReadonlyMap<string, readonly Checked[]> {
  const found = new Map<string, Checked[]>();
  for (const each of checked)
    for (const { sheet, row, column } of each.cells) {
      const key = addressText(sheet, row, column);
      const list = found.get(key) ?? [];
      list.push(each);
      found.set(key, list);
    }
  return found;
}

const worst: readonly Outcome[] = ["violated", "undecided", "dismissed", "holds"];

/** The word for an outcome; a figure nothing was compared with says so. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  holds: "✓ Khớp",
  violated: "✗ Lệch",
  undecided: "? Chưa kết luận",
  dismissed: "Đã bỏ qua",
};

function proofOf(checked: readonly Checked[]): { readonly mark: string; readonly what: string } {
  const outcome = worst.find((each) => checked.some((one) => one.outcome === each));
  if (outcome === undefined) return { mark: "–", what: "Chưa có số để đối chiếu" };
  const said = [...new Set(checked.filter((each) => each.outcome === outcome).map((each) => each.text.vi))];
  const more = said.length > 1 ? ` (và ${String(said.length - 1)} phép so khác)` : "";
  return { mark: outcomeWords[outcome], what: (said[0] ?? "") + more };
}
