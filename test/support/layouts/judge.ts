import { contains, overlaps } from "../../../src/core/cell/address";
import { isBlank } from "../../../src/core/cell/cell";
import { legible, sheetEncoding } from "../../../src/core/recognise/legible";
import type { Recognition, Table } from "../../../src/core/table/table";
import { clean } from "../../../src/core/text/normalise";
import { readPeriod } from "../../../src/core/text/periods";
import type { Layout } from "./layouts";
import type { TableTruth } from "./render";

/** How recognition did on one table. */
export interface Judgement {
  readonly truth: TableTruth;
  readonly found: Table | null;
  readonly isKindRight: boolean;
  /** Header rows and the role of every column. */
  readonly areColumnsRight: boolean;
  readonly rows: number;
  readonly wrongRows: readonly string[];
  readonly totals: { readonly there: number; readonly found: number; readonly both: number };
  readonly isTitleRight: boolean;
  readonly isPeriodRight: boolean;
  readonly isUnitRight: boolean;
  readonly columnMisses: readonly string[];
}

/** Holds what was recognised against what is true; a table is found by the range it overlaps most. */
export function judge(layout: Layout, recognition: Recognition): readonly Judgement[] {
  return layout.tables.map((truth) => judgeTable(truth, best(truth, recognition.tables)));
}

function best(truth: TableTruth, tables: readonly Table[]): Table | null {
  let found: Table | null = null;
  let most = 0;
  for (const table of tables) {
    if (table.sheet !== truth.sheet || !overlaps(table.range, truth.range)) continue;
    const rows = Math.min(table.range.bottom, truth.range.bottom) - Math.max(table.range.top, truth.range.top) + 1;
    const columns = Math.min(table.range.right, truth.range.right) - Math.max(table.range.left, truth.range.left) + 1;
    if (rows * columns > most) [most, found] = [rows * columns, table];
  }
  return found;
}

const close = (text: string | null | undefined): string => clean(text ?? "").toLowerCase();

function judgeTable(truth: TableTruth, found: Table | null): Judgement {
  if (truth.kind === "list") return listed(truth, found);
  const columnMisses: string[] = [];
  for (const { column, role } of truth.columns) {
    const there = found?.columns.find((each) => each.column === column);
    if ((there?.role ?? null) !== role)
      columnMisses.push(`${there?.header ?? "—"}: ${String(role)} read as ${String(there?.role ?? null)}`);
  }
  for (const extra of found?.columns ?? []) {
    if (!truth.columns.some(({ column }) => column === extra.column) && extra.role !== null) columnMisses.push(`${extra.header}: no column`);
  }
  const header = found?.header ?? null;
  const isHeaderRight =
    header?.top === truth.header?.top && header?.bottom === truth.header?.bottom && header?.left === truth.header?.left;
  if (!isHeaderRight) columnMisses.push(`header rows ${String(truth.header?.top)}–${String(truth.header?.bottom)} read as ${String(header?.top)}–${String(header?.bottom)}`);
  const roleOf = new Map(found?.rows.map(({ row, role }) => [row, role]));
  const wrongRows = truth.rows.flatMap(({ row, role }) =>
    roleOf.get(row) === role ? [] : [`${role} read as ${roleOf.get(row) ?? "nothing"} (row ${String(row + 1)})`],
  );
  for (const { row, role } of found?.rows ?? []) {
    if (!truth.rows.some((each) => each.row === row)) wrongRows.push(`no row read as ${role} (row ${String(row + 1)})`);
  }
  const isTotal = (role: string | undefined): boolean => role === "total" || role === "subtotal";
  const truths = truth.rows.filter(({ role }) => isTotal(role));
  const period = truth.period === null ? null : readPeriod(truth.period);
  return {
    truth,
    found,
    isKindRight: found?.kind === truth.kind,
    areColumnsRight: columnMisses.length === 0,
    rows: truth.rows.length,
    wrongRows,
    totals: {
      there: truths.length,
      found: found?.rows.filter(({ role }) => isTotal(role)).length ?? 0,
      both: truths.filter(({ row, role }) => roleOf.get(row) === role).length,
    },
    isTitleRight: truth.title === null || close(found?.title?.text).includes(close(truth.title)),
    isPeriodRight:
      period === null || (found?.period?.unit === period.unit && found.period.index === period.index && found.period.year === period.year),
    isUnitRight: truth.unitOfMeasure === null || close(found?.unitOfMeasure) === close(truth.unitOfMeasure),
    columnMisses,
  };
} // prettier-ignore

/** A list may be found or not; what counts is that it is called no form. */
function listed(truth: TableTruth, found: Table | null): Judgement {
  const isKindRight = found === null || found.kind === "unknown";
  return {
    truth,
    found,
    isKindRight,
    areColumnsRight: isKindRight,
    rows: 0,
    wrongRows: [],
    totals: { there: 0, found: 0, both: 0 },
    isTitleRight: true,
    isPeriodRight: true,
    isUnitRight: true,
    columnMisses: [],
  };
}

/** Filled cells that no table, line or unread range accounts for. */
export function dropped({ workbook }: Layout, { tables, unread }: Recognition): readonly string[] {
  const lost: string[] = [];
  for (const sheet of workbook.sheets) {
    const here = tables.filter((table) => table.sheet === sheet.name);
    const encoding = sheetEncoding([...sheet.rows.values()].flat().filter((cell) => cell !== undefined));
    const lines = here.flatMap(({ title, caption, notes }) => [title, caption, ...notes]);
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell === undefined || isBlank(cell)) return;
        const at = { row, column };
        const isSeen =
          here.some(({ range }) => contains(range, at)) ||
          unread.some(({ sheet: name, range }) => name === sheet.name && range !== null && contains(range, at)) ||
          lines.some((line) => line?.at.row === row && line.at.column === column) ||
          here.some(
            ({ range }) =>
              row < range.top && row >= range.top - 12 && isLineOfTable(clean(legible(cell, encoding).text)),
          );
        if (!isSeen) lost.push(`${sheet.name} row ${String(row + 1)}: ${cell.text}`);
      });
    }
  }
  return lost;
}

/** Labels and units of measure belong to the table without a place of their own in the answer. */
const isLineOfTable = (text: string): boolean =>
  /^(?:phụ lục|biểu|mẫu|bảng|đvt|đơn vị tính)/i.test(text) || /^[^a-z]*[^\p{L}a-z]/u.test(text);

/** What became of a table without header: named as it is, left unknown or unread, or called by the name of another form. */
export type LostOutcome = "named" | "unknown" | "unread" | "wrong";

export function lostOutcome({ truth, found }: Judgement): LostOutcome {
  if (found === null) return "unread";
  if (found.kind === "unknown") return "unknown";
  return found.kind === truth.kind ? "named" : "wrong";
}
