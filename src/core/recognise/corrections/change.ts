import { overlaps, type Area, type Range } from "../../cell/address";
import { findSheet, type WorkbookSnapshot } from "../../cell/snapshot";
import type { Correction, RowCorrection, TablePlace } from "../../table/correction";
import type { ColumnRole, KindName, Recognition, RowRole, Table } from "../../table/table";
import { timeless } from "../../text/timeless";
import { headerFingerprint } from "../fingerprint";
import { gridOf, spansWithin, type Grid } from "../grid";
import { ordinals } from "./assign";
import { headersOf } from "./place";
import { regionOf } from "./region";
import { isSameRow, rowMarks } from "./row-mark";

/** One thing the user puts right. Tables are those of the newest recognition of the workbook. */
export type TableChange =
  | { readonly kind: "kind"; readonly table: Table; readonly to: KindName }
  /** Null leaves the column out. A role is played by one column, figures apart. */
  | { readonly kind: "column"; readonly table: Table; readonly column: number; readonly role: ColumnRole | null }
  | { readonly kind: "row"; readonly table: Table; readonly row: number; readonly role: RowRole }
  /** 0 for a table without a header. */
  | { readonly kind: "header-rows"; readonly table: Table; readonly count: number }
  /** Where the table stands; null: where none was recognised. Tables within the range become part of it. */
  | { readonly kind: "range"; readonly table: Table | null; readonly range: Range }
  | { readonly kind: "not-a-table"; readonly table: Table }
  /** From this row on it is another table. */
  | { readonly kind: "split"; readonly table: Table; readonly row: number }
  /** The two are one. */
  | { readonly kind: "join"; readonly table: Table; readonly other: Table }
  /** Takes the correction of this name back. */
  | { readonly kind: "reset"; readonly correction: string };

/** The corrections after a change. The same where it changes nothing: an empty range, a row or table that is not there. */
export function changeCorrections(
  corrections: readonly Correction[],
  change: TableChange,
  workbook: WorkbookSnapshot,
  recognition: Recognition,
): readonly Correction[] {
  if (change.kind === "reset") return corrections.filter(({ table }) => table !== change.correction);
  // The workbook may have changed under the user's hands: what is said of a table that is gone is about nothing.
  const { table } = change;
  if (table !== null && !recognition.tables.some(({ id }) => id === table.id)) return corrections;
  switch (change.kind) {
    case "range":
      return withRange(corrections, change, workbook, recognition);
    case "join": {
      const { other } = change;
      if (change.table.sheet !== other.sheet) return corrections;
      const range = { sheet: other.sheet, ...around(change.table.range, other.range) };
      return withRange(corrections, { table: change.table, range }, workbook, recognition);
    }
    case "split":
      return split(corrections, change, workbook, recognition);
    case "header-rows": {
      const kept = withRange(
        corrections,
        { table: change.table, range: change.table.range },
        workbook,
        recognition,
        change.count,
      );
      // The columns were named by the header as it was read before.
      return kept.map((each) => (corrections.includes(each) ? each : { ...each, columns: [] }));
    }
    default: {
      const before = correctionOf(change.table, corrections, recognition);
      return replace(corrections, changed(before, change, workbook));
    }
  }
}

type OwnChange = Extract<TableChange, { kind: "kind" | "column" | "row" | "not-a-table" }>;

function changed(before: Correction, change: OwnChange, workbook: WorkbookSnapshot): Correction {
  switch (change.kind) {
    case "kind":
      // Roles are those of the other kind: the columns are read anew.
      return { ...before, kind: change.to, columns: [] };
    case "column":
      return { ...before, kind: change.table.kind, columns: columnsWith(change) };
    case "row":
      return { ...before, rows: rowsWith(before.rows ?? [], change, workbook) };
    case "not-a-table":
      return { ...before, isTable: false };
  }
}

function columnsWith({ table, column, role }: Extract<TableChange, { kind: "column" }>): Correction["columns"] {
  return table.columns.map((each) => {
    const { header } = each;
    if (each.column === column) return { header, column, role };
    const isTaken = role !== null && role !== "figure" && each.role === role;
    return { header, column: each.column, role: isTaken ? null : each.role };
  });
}

function rowsWith(
  rows: readonly RowCorrection[],
  { table, row, role }: Extract<TableChange, { kind: "row" }>,
  workbook: WorkbookSnapshot,
): readonly RowCorrection[] {
  const grid = gridFor(workbook, table.sheet);
  const within = table.rows.flatMap((each) => {
    const at = grid?.at.get(each.row);
    const line = at === undefined ? undefined : grid?.rows[at];
    const spans = line === undefined ? [] : spansWithin(line, table.range.left, table.range.right);
    return spans.length === 0 ? [] : [{ row: each.row, spans }];
  });
  const mark = rowMarks(within).get(row);
  return mark === undefined ? rows : [...rows.filter((each) => !isSameRow(each, mark)), { ...mark, role }];
}

function gridFor(workbook: WorkbookSnapshot, name: string): Grid | null {
  const sheet = findSheet(workbook, name);
  return sheet === undefined ? null : gridOf(sheet);
}

/** The correction a table has, or one that changes nothing yet. */
function correctionOf(table: Table, corrections: readonly Correction[], { tables }: Recognition): Correction {
  const known = corrections.find((each) => each.table === table.correctedBy);
  if (known !== undefined) return known;
  const place = placeIn(tables, table);
  return { table: nameOf(table, place.nth, corrections), kind: null, columns: [], place };
}

/** A name no other correction has: a table that was corrected before may have left its words to another. */
function nameOf(table: Pick<Table, "sheet" | "columns">, nth: number, corrections: readonly Correction[]): string {
  const plain = headerFingerprint(table) + (nth === 0 ? "" : `|${String(nth)}`);
  let name = plain;
  for (let count = 2; corrections.some((each) => each.table === name); count++) name = `${plain}|${String(count)}`;
  return name;
}

function placeIn(tables: readonly Table[], table: Table): TablePlace {
  const headers = tables.map(({ columns }) => headersOf(columns.map(({ path }) => path)));
  const at = tables.findIndex(({ id }) => id === table.id);
  const nth = ordinals(tables, headers)[at] ?? 0;
  const own = headersOf(table.columns.map(({ path }) => path));
  return { sheet: table.sheet, headers: own, title: timeless(table.title?.text ?? ""), nth };
}

function withRange(
  corrections: readonly Correction[],
  { table, range }: { readonly table: Table | null; readonly range: Range },
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  headerRows: number | null = null,
): readonly Correction[] {
  const grid = gridFor(workbook, range.sheet);
  const before = table === null ? newTable(range, corrections) : correctionOf(table, corrections, recognition);
  const known = table?.range.top === range.top ? (before.region?.headerRows ?? null) : null;
  const region = grid === null ? null : regionOf(grid, range, headerRows ?? known);
  if (region === null) return corrections;
  // Corrections of tables that are now a part of this one have nothing left to speak of.
  const covered = new Set(
    recognition.tables
      .filter((each) => each.id !== table?.id && each.sheet === range.sheet && overlaps(each.range, range))
      .map((each) => each.correctedBy),
  );
  const others = corrections.filter((each) => !covered.has(each.table));
  return replace(others, { ...before, isTable: true, region });
}

/** A table nobody recognised is found by its region alone. */
function newTable(range: Range, corrections: readonly Correction[]): Correction {
  const place = { sheet: range.sheet, headers: [], title: "", nth: 0 };
  return { table: nameOf({ sheet: range.sheet, columns: [] }, 0, corrections), kind: null, columns: [], place };
}

function split(
  corrections: readonly Correction[],
  { table, row }: Extract<TableChange, { kind: "split" }>,
  workbook: WorkbookSnapshot,
  recognition: Recognition,
): readonly Correction[] {
  const first = table.rows[0]?.row ?? table.range.top;
  if (row <= first || row > table.range.bottom) return corrections;
  const { range } = table;
  const upper = withRange(
    corrections,
    { table, range: { ...range, bottom: row - 1 } },
    workbook,
    recognition,
    headerRowsOf(table),
  );
  const lower = { ...range, top: row };
  const alone = { tables: [], unread: [] };
  return withRange(upper, { table: null, range: lower }, workbook, alone);
}

function headerRowsOf({ header }: Table): number {
  return header === null ? 0 : header.bottom - header.top + 1;
}

function replace(corrections: readonly Correction[], correction: Correction): readonly Correction[] {
  return [...corrections.filter(({ table }) => table !== correction.table), correction];
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
