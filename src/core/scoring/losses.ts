import type { CellRef } from "../cell/address";
import { compare, subtract, type Amount } from "../cell/amount";
import type { Cell } from "../cell/cell";
import type { ColumnRole, TableRow, TableView } from "../table/table";
import type { Reading } from "../text/reading";

/** A figure of the source and whether a formula may point at it: a number kept as text is read, but never pointed at. */
export interface SourceFigure {
  readonly amount: Amount;
  readonly at: CellRef;
  readonly isNumber: boolean;
}

/** One line of the source sheet, section or criterion. */
export interface ScoredRow {
  readonly row: TableRow;
  readonly order: string;
  readonly criterion: string;
  readonly maximum: SourceFigure | null;
  readonly score: SourceFigure | null;
  /** Points lost: maximum − score, or the printed points where the table has no score; null where neither can be read. */
  readonly lost: Amount | null;
  readonly printedLoss: SourceFigure | null;
  readonly reason: string;
  readonly remedy: string;
  readonly unit: string;
  readonly deadline: string;
  readonly note: string;
}

export interface ScoredSection {
  /** Null for criteria that stand under no section. */
  readonly head: ScoredRow | null;
  /** Criteria without further criteria of their own: the ones whose points add up. */
  readonly criteria: readonly ScoredRow[];
}

export interface ScoredTable {
  readonly view: TableView;
  readonly sections: readonly ScoredSection[];
  readonly total: ScoredRow | null;
  readonly scoreRole: ColumnRole;
}

const scoreRoles: readonly ColumnRole[] = ["score", "secondReviewScore", "reviewScore", "selfScore"];

/** Reads a scoring sheet or a deduction table. Null when it has no maximum and no way to tell what was lost. */
export function readScores(view: TableView): ScoredTable | null {
  const scoreRole = scoreRoles.find((role) => hasFigures(view, role)) ?? null;
  if (scoreRole === null && !hasFigures(view, "deducted")) return null;
  const role = scoreRole ?? "score";
  const rows = view.rowsOf("section", "item").map((row) => scoredRow(view, row, role));
  const totalRow = view.rowsOf("total")[0];
  return {
    view,
    sections: gather(rows),
    total: totalRow === undefined ? null : scoredRow(view, totalRow, role),
    scoreRole: role,
  };
}

function hasFigures(view: TableView, role: ColumnRole): boolean {
  return view.rowsOf("section", "item").some((row) => figureOf(view, row, role) !== null);
}

function scoredRow(view: TableView, row: TableRow, scoreRole: ColumnRole): ScoredRow {
  const maximum = figureOf(view, row, "maximum");
  const score = figureOf(view, row, scoreRole);
  const printedLoss = figureOf(view, row, "deducted");
  const explanation = view.text(row, "explanation");
  return {
    row,
    order: view.text(row, "order").replace(/[.)]+$/u, ""),
    criterion: view.text(row, "criterion"),
    maximum,
    score,
    lost: maximum !== null && score !== null ? subtract(maximum.amount, score.amount) : (printedLoss?.amount ?? null),
    printedLoss,
    reason: view.text(row, "reason") || (explanation === "" ? "" : `Giải trình: ${explanation}`),
    remedy: view.text(row, "remedy"),
    unit: view.text(row, "unit"),
    deadline: view.text(row, "deadline"),
    note: view.text(row, "note"),
  };
}

function figureOf(view: TableView, row: TableRow, role: ColumnRole): SourceFigure | null {
  const column = view.column(role);
  const at = view.ref(row, role);
  if (column === undefined || at === null) return null;
  const reading = view.reading(row.row, column.column);
  if (reading.kind !== "figure" || reading.measure !== "plain") return null;
  return { amount: reading.amount, at, isNumber: isCalculable(view.cell(row, role), reading) };
}

function isCalculable(cell: Cell, reading: Extract<Reading, { kind: "figure" }>): boolean {
  return !reading.isText && (typeof cell.value === "number" || cell.formula !== null);
}

/** "2.1." → [2, 1]; null for an order that is no number. */
function orderPath(order: string): readonly string[] | null {
  const parts = order.replace(/[.)\s]+$/u, "").split(".");
  return parts.every((part) => /^\d+$/u.test(part)) ? parts : null;
}

function isAbove(parent: readonly string[], child: readonly string[]): boolean {
  return parent.length < child.length && parent.every((part, index) => Number(part) === Number(child[index]));
}

/**
 * Criteria under their sections. A numbered row followed by rows numbered below it (1.1 before 1.1.1) is their heading:
 * its points are theirs, so it is not counted again. A heading with one number alone opens a section.
 */
function gather(rows: readonly ScoredRow[]): readonly ScoredSection[] {
  const sections: { head: ScoredRow | null; criteria: ScoredRow[] }[] = [];
  rows.forEach((row, index) => {
    const path = orderPath(row.order);
    const next = rows[index + 1];
    const nextPath = next === undefined || next.row.role === "section" ? null : orderPath(next.order);
    const isHeading = path !== null && nextPath !== null && isAbove(path, nextPath);
    if (row.row.role === "section" || (isHeading && path.length === 1 && row.row.section === null)) {
      sections.push({ head: row, criteria: [] });
      return;
    }
    if (isHeading) return;
    const last = sections[sections.length - 1];
    if (last === undefined) sections.push({ head: null, criteria: [row] });
    else last.criteria.push(row);
  });
  return sections;
}

/** True when points were lost. */
export function isLoss(row: ScoredRow): boolean {
  return row.lost !== null && compare(row.lost, { coefficient: 0n, decimals: 0 }) > 0;
}
