import { lastColumn, type CellRef, type Range } from "../cell/address";
import { compare, round, subtract, absolute, amount, type Amount } from "../cell/amount";
import { isBlank, type Cell } from "../cell/cell";
import { cellAt, mergeAt } from "../cell/snapshot";
import type { Edit } from "../patch/edit";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { formatRef } from "../cell/address";
import { formatVietnamese } from "../cell/amount";
import { roundRatio, type Ratio } from "./template";

/** One cell that could be computed. */
export interface Candidate {
  readonly row: number;
  /** With the leading "=". */
  readonly formula: string;
  /** What the formula gives now, in the unit the column prints; null where a figure is missing. */
  readonly expected: Ratio | null;
}

/** One column, or part of one, that could be filled in one table. */
export interface ColumnDraft {
  readonly id: string;
  readonly name: Text;
  readonly view: TableView;
  /** Sheet column; null for a new one right of the table. */
  readonly column: number | null;
  /** What the header of a new column says. */
  readonly header: string;
  readonly holds: "figure" | "words";
  /** Number format where the column itself shows none. */
  readonly format: string;
  readonly isDefault: boolean;
  readonly candidates: readonly Candidate[];
  /** What had to be left out, told when the column is wanted. */
  readonly notes: readonly Text[];
}

/** A proposed column with its edits. */
export interface FilledColumn {
  readonly draft: ColumnDraft;
  readonly at: Range;
  readonly count: number;
  readonly edits: readonly Edit[];
  readonly notes: readonly Text[];
}

/** Fills the blank cells of a column that exists. Null when nothing is to be written and nothing to be said. */
export function fillExisting(draft: ColumnDraft, column: number, replacesTyped: boolean): FilledColumn | null {
  const { view } = draft;
  const edits: Edit[] = [];
  const kept: { readonly at: CellRef; readonly found: string; readonly expected: string }[] = [];
  for (const { row, formula, expected } of draft.candidates) {
    const before = cellAt(view.sheet, row, column);
    const at = { sheet: view.table.sheet, row, column };
    if (before.formula !== null || isCovered(view, row, column)) continue;
    if (!isBlank(before)) {
      const difference = differenceFrom(view, row, column, expected);
      if (difference === null) continue;
      if (!replacesTyped) {
        kept.push({ at, ...difference });
        continue;
      }
    }
    edits.push({ kind: "set-cell", at, before, after: formulaCell(before, formula, formatFor(draft, column, row)) });
  }
  if (edits.length === 0 && kept.length === 0) return null;
  const rows =
    edits.length > 0
      ? edits.map((edit) => ("at" in edit && typeof edit.at === "object" ? edit.at.row : 0))
      : kept.map(({ at }) => at.row);
  return {
    draft,
    at: { sheet: view.table.sheet, top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column },
    count: edits.length,
    edits,
    notes: [
      ...draft.notes,
      ...kept.map(({ at, found, expected }) =>
        text(
          `Ô ${formatRef(at)} đang ghi ${found}, tính ra ${expected}; giữ nguyên số đã nhập.`,
          `${formatRef(at)} holds ${found}, computed ${expected}; the typed figure was kept.`,
        ),
      ),
    ],
  };
}

/** Adds a column at `column`, dressed like its left neighbour. The caller has made sure the place is free. */
export function fillNew(draft: ColumnDraft, column: number): FilledColumn {
  const { view } = draft;
  const { range, header, sheet: name } = view.table;
  const neighbour = range.right;
  const edits: Edit[] = [];
  const headerRow = header?.top ?? null;
  const write = (row: number, change: Partial<Cell>): void => {
    const before = cellAt(view.sheet, row, column);
    const after: Cell = { ...before, value: null, formula: null, text: "", ...change };
    edits.push({ kind: "set-cell", at: { sheet: name, row, column }, before, after });
  };
  if (headerRow !== null) write(headerRow, { value: draft.header, text: draft.header, format: "General" });
  for (const { row, formula } of draft.candidates) write(row, { formula, format: draft.format });
  const computed = new Set(draft.candidates.map(({ row }) => row));
  const horizontal = draft.holds === "figure" ? ("right" as const) : ("center" as const);
  for (let row = range.top; row <= range.bottom; row++) {
    const source = mergeAt(view.sheet, row, neighbour);
    const model = cellAt(view.sheet, source?.top ?? row, source?.left ?? neighbour).style;
    const isHeader = header !== null && row <= header.bottom;
    const after = isHeader ? { ...model, wrap: true } : computed.has(row) ? { ...model, horizontal } : model;
    const before = cellAt(view.sheet, row, column).style;
    if (JSON.stringify(after) !== JSON.stringify(before))
      edits.push({ kind: "set-format", at: { sheet: name, row, column }, before, after });
  }
  return {
    draft,
    at: { sheet: name, top: range.top, bottom: range.bottom, left: column, right: column },
    count: draft.candidates.length,
    edits,
    notes: draft.notes,
  };
}

/**
 * True when nothing stands in the column beside the table nor in the one after it, which would otherwise grow together
 * with the table.
 */
export function isFree(view: TableView, column: number): boolean {
  const { top, bottom } = view.table.range;
  for (let row = top; row <= bottom; row++)
    for (const each of [column, column + 1])
      if (!isBlank(cellAt(view.sheet, row, each)) || mergeAt(view.sheet, row, each) !== undefined) return false;
  return column < lastColumn;
}

/** A cell hidden by a merge: what is written there nobody sees. */
export function isCovered(view: TableView, row: number, column: number): boolean {
  const merge = mergeAt(view.sheet, row, column);
  return merge !== undefined && !(merge.top === row && merge.left === column);
}

function formulaCell(before: Cell, formula: string, format: string): Cell {
  return { ...before, formula, value: null, text: "", format };
}

/** The column's own number format: the cell's, or that of the nearest figure in the column, or one with its digits. */
function formatFor(draft: ColumnDraft, column: number, row: number): string {
  const { sheet, table } = draft.view;
  const own = cellAt(sheet, row, column).format;
  if (own !== "General" && own !== "@") return own;
  if (draft.holds === "words") return "General";
  let nearest: { readonly distance: number; readonly format: string } | null = null;
  let decimals = 0;
  for (const each of table.rows) {
    const cell = cellAt(sheet, each.row, column);
    const distance = Math.abs(each.row - row);
    if (typeof cell.value !== "number" || cell.format === "@" || distance === 0) continue;
    const reading = draft.view.reading(each.row, column);
    if (reading.kind === "figure") decimals = Math.max(decimals, reading.amount.decimals);
    if (nearest === null || distance < nearest.distance) nearest = { distance, format: cell.format };
  }
  if (nearest !== null && nearest.format !== "General") return nearest.format;
  if (draft.format === "#,##0") return writesPlainly(draft.view) ? "General" : draft.format;
  return nearest === null || decimals === 0 || draft.format.includes("%") ? draft.format : `0.${"0".repeat(decimals)}`;
}

/** True where the table's figures stand without a number format: a computed 1.471 beside a typed 1471 would look odd. */
function writesPlainly({ sheet, table }: TableView): boolean {
  return table.rows.some(({ row }) =>
    table.columns.some(({ column, role }) => {
      const cell = cellAt(sheet, row, column);
      return role !== "order" && typeof cell.value === "number" && cell.format === "General";
    }),
  );
}

/** What is typed and what it should be; null when they agree to the digits printed, or either is no figure. */
function differenceFrom(
  view: TableView,
  row: number,
  column: number,
  expected: Ratio | null,
): { readonly found: string; readonly expected: string } | null {
  const reading = view.reading(row, column);
  if (reading.kind !== "figure" || expected === null) return null;
  const typed = reading.amount;
  const mode = (["half-up", "truncate"] as const).find(
    (each) => compare(roundRatio(expected, typed.decimals, each), typed) === 0,
  );
  if (mode !== undefined) return null;
  const sign = reading.measure === "percent" ? "%" : "";
  const shown = shortest(expected, typed);
  return { found: formatVietnamese(typed) + sign, expected: formatVietnamese(shown) + sign };
}

/** Enough digits to tell the two apart, four at most beyond those printed. */
function shortest(expected: Ratio, typed: Amount): Amount {
  for (let decimals = typed.decimals; decimals <= typed.decimals + 4; decimals++) {
    const shown = roundRatio(expected, decimals);
    if (compare(absolute(subtract(shown, typed)), amount(0n)) !== 0) return shown;
  }
  return round(roundRatio(expected, typed.decimals + 4), typed.decimals + 4);
}
