import { formatRef } from "../cell/address";
import type { IdentitySpec, TableKind } from "../appendix/kind";
import { headerPrefix, type ColumnRole, type TableColumn, type TableRow, type TableView } from "../table/table";
import type { Text } from "../text/bilingual";
import { columnLabel, operandAt, quoted, rowLabel, type Operand } from "./figure";
import { groundFormulaPatterns } from "./formula-pattern";
import { groundFromFigures } from "./ground-from-figures";
import { withinOwnBlock, withoutWiderClaims } from "./ground-own-block";
import { groundHeaderTree } from "./ground-header-tree";
import { groundShares } from "./ground-shares";
import { groundInferred } from "./ground-inferred";
import { groundDeductions } from "./ground-deductions";
import { mixesUnits } from "./mixed-units";
import { describeIdentity, type GroundedIdentity, type Term, type Way } from "./identity";

/** Every identity of a table over its cells: those its kind declares, and those its own words and formulas state. */
export function ground(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  const specs = kind?.identities ?? [];
  const declared = withoutWiderClaims(
    specs,
    specs.flatMap((spec) => groundSpec(view, kind, spec)),
  );
  const all = [
    ...declared,
    ...groundDeductions(view, kind),
    ...groundInferred(view, kind),
    ...groundFormulaPatterns(view, kind),
    ...groundHeaderTree(view, kind),
    ...groundFromFigures(view, kind),
    ...groundShares(view, kind),
  ];
  const seen = new Set<string>();
  return all.filter((identity) => {
    if (mixesUnits(view, identity)) return false;
    const key = cellKey(identity);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What two identities over the same cells have in common, whoever states them. */
export function cellKey({ relation, result, ways }: GroundedIdentity): string {
  return `${relation} ${result.at.sheet} ${String(placeOf(result))} ${partsKey(ways)}`;
}

/** A cell as one number; sheets have 16,384 columns. */
const placeOf = ({ at }: Operand): number => at.row * 16_384 + at.column;

function partsKey(ways: readonly Way[]): string {
  const first = ways[0];
  if (first === undefined) return "";
  const parts = first.parts.map((term) => placeOf(term.operand));
  if (parts.length > 1) parts.sort((a, b) => a - b);
  return `${parts.join()}/${first.over.map(placeOf).join()}`;
}

function groundSpec(view: TableView, kind: TableKind | undefined, spec: IdentitySpec): readonly GroundedIdentity[] {
  switch (spec.kind) {
    case "row-sum":
      return rowSum(view, kind, spec);
    case "difference":
      return inRows(view, kind, spec, spec.whole, "equal", spec.unless ?? null, (pick) => {
        const part = pick(spec.part);
        const rest = pick(spec.rest);
        return part === null || rest === null ? [] : [{ parts: [plus(part), plus(rest)], over: [] }];
      });
    case "at-most":
      return inRows(view, kind, spec, spec.greater, "at-most", spec.unless ?? null, (pick) => {
        const lesser = pick(spec.lesser);
        return lesser === null ? [] : [{ parts: [plus(lesser)], over: [] }];
      });
    case "ratio":
      return inRows(view, kind, spec, spec.ratio, "ratio", null, (pick) =>
        spec.numerators.flatMap((numerator) =>
          spec.denominators.flatMap((denominator) => {
            const parts = numerator.map(pick).filter((operand) => operand !== null);
            const over = denominator.map(pick).filter((operand) => operand !== null);
            const isWhole = parts.length === numerator.length && over.length === denominator.length;
            return isWhole ? [{ parts: parts.map(plus), over }] : [];
          }),
        ),
      );
    case "column-sum":
      return columnsOf(view, spec.columns).flatMap((column) => groundColumn(view, kind, spec, column));
    case "section-sum":
      return columnsOf(view, spec.columns).flatMap((column) => groundSections(view, kind, spec, column));
  }
}

function rowSum(
  view: TableView,
  kind: TableKind | undefined,
  spec: Extract<IdentitySpec, { kind: "row-sum" }>,
): readonly GroundedIdentity[] {
  const grounded = inRows(view, kind, spec, spec.total, spec.relation, spec.unless ?? null, (pick) => {
    const parts = spec.parts.map(pick);
    const present = parts.filter((operand) => operand !== null);
    if (spec.relation === "equal" && present.length < parts.length) return [];
    const more = (spec.optional ?? []).map(pick).filter((operand) => operand !== null);
    return present.length === 0 ? [] : [{ parts: [...present, ...more].map(plus), over: [] }];
  });
  return spec.relation === "equal" ? withinOwnBlock(view, grounded) : grounded;
}

export function plus(operand: Operand): Term {
  return { operand, sign: 1 };
}

function columnsOf(view: TableView, roles: readonly ColumnRole[]): readonly TableColumn[] {
  const printed = roles.filter((role) => role.startsWith(headerPrefix)).map((role) => view.column(role));
  return view.table.columns.filter(
    (column) => (column.role !== null && roles.includes(column.role)) || printed.includes(column),
  );
}

type Pick = (role: ColumnRole) => Operand | null;

function inRows(
  view: TableView,
  kind: TableKind | undefined,
  spec: IdentitySpec,
  resultRole: ColumnRole,
  relation: GroundedIdentity["relation"],
  unless: Text | null,
  waysOf: (pick: Pick) => readonly Way[],
): readonly GroundedIdentity[] {
  const grounded: GroundedIdentity[] = [];
  for (const row of view.rowsOf("item", "continuation", "section", "subtotal", "total")) {
    const pick: Pick = (role) => {
      const column = view.column(role)?.column;
      return column === undefined ? null : operandAt(view, kind, row.row, column, quoted(columnLabel(view, column)));
    };
    const result = pick(resultRole);
    if (result === null) continue;
    const ways = waysOf(pick);
    if (ways.length === 0 || !hasFigures(row, result, ways)) continue;
    grounded.push(identityOf(view, spec.kind, spec.id, relation, result, ways, spec.confidence, unless));
  }
  return grounded;
}

/** A row that makes no claim gives no identity: section heads, continuations and rows not filled in yet. */
function hasFigures(row: TableRow, result: Operand, ways: readonly Way[]): boolean {
  const operands = [result, ...ways.flatMap((way) => [...way.parts.map((term) => term.operand), ...way.over])];
  const filled = operands.filter((operand) => operand.gap !== "blank" && operand.gap !== "unreadable").length;
  return row.role === "item" || row.role === "total" ? filled > 0 : filled > 1;
}

export function identityOf(
  view: TableView,
  kind: GroundedIdentity["kind"],
  spec: string,
  relation: GroundedIdentity["relation"],
  result: Operand,
  ways: readonly Way[],
  confidence: number,
  unless: Text | null,
): GroundedIdentity {
  return {
    id: `${spec}@${formatRef(result.at)}`,
    spec,
    kind,
    table: view.table.id,
    relation,
    result,
    ways,
    confidence,
    unless,
    text: describeIdentity(relation, result, ways),
  };
}

function rowOperand(view: TableView, kind: TableKind | undefined, row: TableRow, column: number): Operand {
  return operandAt(view, kind, row.row, column, quoted(rowLabel(view, row)));
}

/** The total row of a column, some rows left out, against its items, its top-level items, its sections, or its subtotals: any may hold. */
export function groundColumn(
  view: TableView,
  kind: TableKind | undefined,
  spec: { readonly id: string; readonly kind: "column-sum"; readonly confidence: number },
  { column }: TableColumn,
  without: ReadonlySet<number> = new Set(),
): readonly GroundedIdentity[] {
  const isFilled = (operand: Operand) => operand.gap !== "blank";
  // The groups below share most of their rows, and an operand is dear to make.
  const made = new Map<TableRow, Operand>();
  const operandOf = (row: TableRow): Operand => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const operand = rowOperand(view, kind, row, column);
    made.set(row, operand);
    return operand;
  };
  const items = view.rowsOf("item").filter(({ row }) => !without.has(row));
  const bearing = [...items, ...view.rowsOf("continuation").filter((row) => operandOf(row).figure !== null)].sort(
    (a, b) => a.row - b.row,
  );
  const groups = [
    bearing,
    topLevel(view, items),
    view.rowsOf("section"),
    view.rowsOf("subtotal"),
    view.table.rows.filter((row) => row.section === null && ["section", "subtotal", "item"].includes(row.role)),
  ];
  const sums = view.rowsOf("total", "subtotal");
  return view.rowsOf("total").flatMap((total) => {
    const result = operandOf(total);
    if (!isFilled(result)) return [];
    const seen = new Set<string>();
    // "Cộng" closes the block above it; a grand total may add such rows up.
    const before = Math.max(-1, ...sums.filter((row) => row.row < total.row).map((row) => row.row));
    const block = bearing.filter((row) => row.row > before && row.row < total.row);
    const others = sums.filter((row) => row.row !== total.row);
    const own = sums.length > 1 ? [...groups, block, others, others.filter((row) => row.row < total.row)] : groups;
    const ways = own.flatMap((rows) => {
      const key = rows.map((row) => row.row).join();
      if (rows.length === 0 || seen.has(key)) return [];
      const operands = rows.map(operandOf);
      if (!operands.some(isFilled)) return [];
      seen.add(key);
      return [{ parts: operands.map(plus), over: [] }];
    });
    if (ways.length === 0) return [];
    return [identityOf(view, "column-sum", spec.id, "equal", result, ways, spec.confidence, null)];
  });
}

const depthMemo = new WeakMap<TableView, Map<number, number>>();

/** Parts of a row's order number; asked of every row for every column, so remembered. */
function depthOf(view: TableView, row: TableRow): number {
  const known = depthMemo.get(view) ?? new Map<number, number>();
  depthMemo.set(view, known);
  const memo = known.get(row.row);
  if (memo !== undefined) return memo;
  const parts = view.text(row, "order").split(".");
  const depth = parts.filter((part) => part !== "").length;
  known.set(row.row, depth);
  return depth;
}

/** Items whose number has the fewest parts: 1 and 2 among 1, 1.1, 1.2, 2. */
function topLevel(view: TableView, items: readonly TableRow[]): readonly TableRow[] {
  const numbered = items.filter((row) => depthOf(view, row) > 0);
  const least = Math.min(...numbered.map((row) => depthOf(view, row)));
  return numbered.filter((row) => depthOf(view, row) === least);
}

function groundSections(
  view: TableView,
  kind: TableKind | undefined,
  spec: Extract<IdentitySpec, { kind: "section-sum" }>,
  { column }: TableColumn,
): readonly GroundedIdentity[] {
  return view.rowsOf("section").flatMap((section) => {
    const result = rowOperand(view, kind, section, column);
    const rows = view.rowsOf("item", "section").filter((row) => row.section === section.row);
    if (result.gap === "blank" || rows.length === 0) return [];
    const groups = [topLevel(view, rows), rows, leavesUnder(view, section)];
    const ways = groups.map((group) => ({
      parts: group.map((row) => plus(rowOperand(view, kind, row, column))),
      over: [],
    }));
    if (!ways.some((way) => way.parts.some(({ operand }) => operand.gap !== "blank"))) return [];
    return [identityOf(view, "section-sum", spec.id, spec.relation, result, ways, spec.confidence, null)];
  });
}

/** Items under a section, those of the sections within it included. */
export function leavesUnder(view: TableView, section: TableRow): readonly TableRow[] {
  const inner = view.rowsOf("section").filter((row) => row.section === section.row && row.row !== section.row);
  const own = view.rowsOf("item").filter((row) => row.section === section.row);
  return [...own, ...inner.flatMap((row) => leavesUnder(view, row))].sort((a, b) => a.row - b.row);
}
