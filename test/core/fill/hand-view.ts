import { kinds } from "../../../src/core/appendix/kinds";
import type { CalendarDate, Period } from "../../../src/core/text/reading";
import type { Area } from "../../../src/core/cell/address";
import { formatRange } from "../../../src/core/cell/address";
import { cellAt, findSheet, usedArea, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import type { RowRole, Table, TableRow, TableView } from "../../../src/core/table/table";
import { viewOf } from "../../../src/core/table/view";

/** A table told by hand: what recognition would find, without recognition. */
export interface HandTable {
  readonly kind: string;
  readonly sheet?: string;
  /** One role per column, "" for a column not understood. */
  readonly roles: string;
  /** Header rows, counted from the top of the used area. */
  readonly headerRows?: number;
  /** One letter per body row: i item, s section, t total, u subtotal, c continuation, p page break. */
  readonly rows: string;
  readonly title?: string;
  readonly year?: number;
}

const rowRoles: Readonly<Record<string, RowRole>> = {
  i: "item",
  s: "section",
  t: "total",
  u: "subtotal",
  c: "continuation",
  p: "page-break",
};

/** The view of a table that fills the used area of its sheet. */
export function handView(workbook: WorkbookSnapshot, told: HandTable): TableView {
  const name = told.sheet ?? workbook.sheets[0]?.name ?? "";
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const area: Area = usedArea(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const headerRows = told.headerRows ?? 1;
  const bottomHeader = area.top + headerRows - 1;
  const roles = told.roles.split(" ");
  const rows: TableRow[] = [];
  let section: number | null = null;
  let item: number | null = null;
  [...told.rows].forEach((letter, index) => {
    const row = bottomHeader + 1 + index;
    const role = rowRoles[letter] ?? "junk";
    if (role === "section") section = row;
    if (role === "item") item = row;
    rows.push({
      row,
      role,
      section: role === "section" || role === "total" ? null : section,
      continues: role === "continuation" ? item : null,
      addsActivity: false,
      isHidden: false,
    });
  });
  const range = { sheet: name, ...area, right: area.left + roles.length - 1, bottom: bottomHeader + told.rows.length };
  const table: Table = {
    id: formatRange(range),
    kind: told.kind,
    score: 1,
    runnerUp: null,
    sheet: name,
    range,
    header: { top: area.top, left: area.left, bottom: bottomHeader, right: range.right },
    title: told.title === undefined ? null : { text: told.title, at: { sheet: name, row: 0, column: 0 } },
    caption: null,
    notes: [],
    period: told.year === undefined ? null : yearPeriod(told.year),
    unitOfMeasure: null,
    columns: roles.map((role, index) => {
      const header = cellAt(sheet, bottomHeader, area.left + index).text;
      return { column: area.left + index, role: role === "-" ? null : role, path: [header], header, isHidden: false };
    }),
    rows,
    isCorrected: false,
  };
  return viewOf(table, workbook, kinds);
}

function yearPeriod(year: number): Period {
  return { unit: "year", index: 0, year, span: null, text: `Năm ${String(year)}` };
}

/** "2023-06-12" as a calendar day. */
export function day(iso: string): CalendarDate {
  const [year = 0, month = 0, of = 0] = iso.split("-").map(Number);
  return { year, month, day: of };
}
