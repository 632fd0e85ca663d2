import type { DerivationSpec, TableKind } from "../appendix/kind";
import { formatPosition } from "../cell/address";
import { cellAt } from "../cell/snapshot";
import { headerPrefix, type ColumnRole, type TableColumn, type TableRow, type TableView } from "../table/table";
import { text } from "../text/bilingual";
import { comparisonKey } from "../text/normalise";
import type { ColumnDraft, Candidate } from "./column";
import {
  asFraction,
  evaluate,
  isInPoints,
  parseTemplate,
  ratioOf,
  rolesIn,
  writeExpression,
  type Expression,
  type Ratio,
} from "./template";

const scoreRoles: readonly ColumnRole[] = ["secondReviewScore", "reviewScore", "selfScore"];

/** New columns a user expects without asking; others are offered. */
const expectedNew: ReadonlySet<string> = new Set(["deducted"]);

/** What the kind says can be computed in one row from the other columns of that row. */
export function rowDerivations(view: TableView, kind: TableKind): readonly ColumnDraft[] {
  return derivationsOf(view, kind).flatMap((derivation) => draftOf(view, derivation) ?? []);
}

/** The kind's own derivations, those its identities imply, and the points lost of a scoring sheet. */
function derivationsOf(view: TableView, kind: TableKind): readonly DerivationSpec[] {
  const own = kind.derivations;
  const known = new Set(own.map(({ role }) => role));
  const implied = kind.identities.flatMap((identity): readonly DerivationSpec[] => {
    const rows = ["item"] as const;
    if (identity.kind === "row-sum" && identity.relation === "equal" && identity.unless === undefined)
      return [specOf(kind, identity.id, identity.total, identity.parts.map((role) => `{${role}}`).join("+"), rows)];
    if (identity.kind === "difference" && identity.unless === undefined)
      return [specOf(kind, identity.id, identity.rest, `{${identity.whole}}-{${identity.part}}`, rows)];
    return [];
  });
  const reviewed = kind.kind === "scoring" ? scoreRoles.find((role) => view.column(role) !== undefined) : undefined;
  const lost: readonly DerivationSpec[] =
    reviewed === undefined
      ? []
      : [
          {
            id: "points-lost",
            role: "deducted",
            name: text("Điểm bị trừ", "Points lost"),
            formula: `{maximum}-{${reviewed}}`,
            rows: ["item", "section", "subtotal", "total"],
            decimals: 2,
          },
        ];
  // A column known by its printed header only is filled where it stands, never made.
  const isThere = (role: ColumnRole) => !role.startsWith(headerPrefix) || view.column(role) !== undefined;
  return [...own, ...implied.filter(({ role }) => !known.has(role) && isThere(role)), ...lost];
}

function specOf(
  kind: TableKind,
  id: string,
  role: ColumnRole,
  formula: string,
  rows: DerivationSpec["rows"],
): DerivationSpec {
  const name = kind.columns.find((column) => column.role === role)?.name ?? text(role, role);
  return { id, role, name, formula, rows, decimals: 0 };
}

function draftOf(view: TableView, derivation: DerivationSpec): ColumnDraft | null {
  if (derivation.without?.some((role) => view.column(role) !== undefined) === true) return null;
  const expression = parseTemplate(derivation.formula);
  if (expression === null) return null;
  const roles = rolesIn(expression);
  const sources = roles.map((role) => soleColumn(view, role));
  if (sources.some((column) => column === null)) return null;
  const columns = new Map(roles.map((role, index) => [role, sources[index]?.column ?? 0]));
  const target = soleColumn(view, derivation.role);
  if (target === null && view.column(derivation.role) !== undefined) return null;
  const isRatio = isInPoints(expression);
  const isFraction = isRatio && showsPercent(view, target);
  const written = isFraction ? asFraction(expression) : expression;
  const rows = view
    .rowsOf(...derivation.rows)
    .filter(({ row, role }) => role === "total" || role === "subtotal" || !isEmptyRow(view, row, columns));
  if (rows.length === 0) return null;
  return {
    id: derivation.id,
    name: derivation.name,
    view,
    column: target?.column ?? null,
    header: derivation.name.vi,
    holds: "figure",
    format: formatOf(derivation.decimals ?? (isRatio ? 2 : 0), isFraction),
    isDefault: target !== null || expectedNew.has(derivation.id),
    notes: [],
    candidates: rows.map((row) => candidate(view, row, written, columns, expression)),
  };
}

/**
 * The column of a role; null where there is none, and where two share the role or the header words, so that nobody can
 * say which of them is meant.
 */
function soleColumn(view: TableView, role: ColumnRole): TableColumn | null {
  const { columns } = view.table;
  const found = columns.find((column) => column.role === role);
  if (found === undefined) return null;
  const words = comparisonKey(found.header);
  const rivals = columns.filter(
    (column) => column.role === role || (words !== "" && comparisonKey(column.header) === words),
  );
  return rivals.length === 1 ? found : null;
}

function candidate(
  view: TableView,
  row: TableRow,
  written: Expression,
  columns: ReadonlyMap<ColumnRole, number>,
  printed: Expression,
): Candidate {
  const cell = (role: ColumnRole): string => formatPosition({ row: row.row, column: columns.get(role) ?? 0 });
  const cells = rolesIn(written).map(cell);
  const value = evaluate(printed, (role) => figureOf(view, row.row, columns.get(role) ?? 0));
  return {
    row: row.row,
    formula: `=IF(COUNT(${cells.join(",")})=${String(cells.length)},${writeExpression(written, cell)},"")`,
    expected: value === "blank" ? null : value,
  };
}

function figureOf(view: TableView, row: number, column: number): Ratio | null {
  const reading = view.reading(row, column);
  return reading.kind === "figure" ? ratioOf(reading.amount) : null;
}

/** True when every source cell is blank: a heading, or a row not yet used. */
function isEmptyRow(view: TableView, row: number, columns: ReadonlyMap<ColumnRole, number>): boolean {
  return [...columns.values()].every((column) => view.reading(row, column).kind === "blank");
}

const percentColumns = new WeakMap<TableView, Map<number, boolean>>();

/** How the figures of a column are kept: how many as fractions of one, how many as points. */
function ratioFigures(view: TableView, column: TableColumn): { readonly fractions: number; readonly points: number } {
  let [fractions, points] = [0, 0];
  for (const row of view.table.rows) {
    const reading = view.reading(row.row, column.column);
    if (reading.kind !== "figure") continue;
    if (reading.measure === "percent") fractions += 1;
    else points += 1;
  }
  return { fractions, points };
}

/**
 * Whether ratios of a column are stored as a fraction of one: as its figures are, else its number format, else as the
 * other ratio columns of the table are, else its header.
 */
export function showsPercent(view: TableView, column: TableColumn | null): boolean {
  if (column === null) return true;
  const ofView = percentColumns.get(view) ?? new Map<number, boolean>();
  percentColumns.set(view, ofView);
  const known = ofView.get(column.column) ?? holdsFractions(view, column);
  ofView.set(column.column, known);
  return known;
}

function holdsFractions(view: TableView, column: TableColumn): boolean {
  const own = ratioFigures(view, column);
  if (own.fractions + own.points > 0) return own.fractions > own.points;
  const formats = view.table.rows.map((row) => cellAt(view.sheet, row.row, column.column).format);
  if (formats.some((format) => format.includes("%"))) return true;
  if (formats.some((format) => format.includes("0"))) return false;
  const beside = view.table.columns
    .filter((each) => each !== column && /t[ỷỉ] lệ|%/iu.test(each.header))
    .map((each) => ratioFigures(view, each));
  const fractions = beside.reduce((sum, each) => sum + each.fractions, 0);
  const points = beside.reduce((sum, each) => sum + each.points, 0);
  if (fractions + points > 0) return fractions > points;
  return !column.header.includes("%");
}

export function formatOf(decimals: number, isPercent: boolean): string {
  const fraction = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  if (isPercent) return `0${fraction}%`;
  return decimals === 0 ? "#,##0" : `0${fraction}`;
}
