import { formatRef } from "../cell/address";
import type { TableKind } from "../appendix/kind";
import type { TableRow, TableView } from "../table/table";
import { isAdditive } from "./additive";
import { columnLabel, operandAt, quoted, rowLabel, type Operand } from "./figure";
import { describeIdentity, type GroundedIdentity, type Term, type Way } from "./identity";
import { columnNamed, rowNamed, tableName, type CellName } from "./names";
import type { OwnIdentity } from "./own-identity";
import type { CheckContext } from "./rule";

const memo = new WeakMap<CheckContext, OwnGrounds>();

export interface OwnGrounds {
  readonly identities: readonly GroundedIdentity[];
  /** Statements whose table, row or column is no longer there, or is there twice. */
  readonly lost: readonly OwnIdentity[];
}

/** Everything the user stated, over the cells of this workbook. */
export function groundOwn(context: CheckContext): OwnGrounds {
  const known = memo.get(context);
  if (known !== undefined) return known;
  const identities: GroundedIdentity[] = [];
  const lost: OwnIdentity[] = [];
  for (const own of context.settings.ownIdentities ?? []) {
    const found = groundOne(context, own);
    if (found.length === 0) lost.push(own);
    identities.push(...found);
  }
  const grounds = { identities, lost };
  memo.set(context, grounds);
  return grounds;
}

function cellsNamed({ result, parts, over }: OwnIdentity): readonly CellName[] {
  return [result, ...parts.map(({ cell }) => cell), ...over];
}

function groundOne(context: CheckContext, own: OwnIdentity): readonly GroundedIdentity[] {
  const tables = new Set(cellsNamed(own).map(({ table }) => table));
  const viewsNamed = (name: string) => context.views.filter(({ table }) => tableName(table) === name);
  if (tables.size === 1) {
    return viewsNamed(own.result.table).flatMap((view) => {
      const at = new Map([[own.result.table, view]]);
      if (own.along === "each-row") return inEachRow(context, view, own);
      return own.along === "each-column" ? inEachColumn(context, view, own) : once(context, at, own);
    });
  }
  const at = new Map<string, TableView>();
  for (const name of tables) {
    const [view, second] = viewsNamed(name);
    if (view === undefined || second !== undefined) return [];
    at.set(name, view);
  }
  return once(context, at, own);
}

function kindOf(context: CheckContext, view: TableView): TableKind | undefined {
  return context.kinds.find(({ kind }) => kind === view.table.kind);
}

function inEachRow(context: CheckContext, view: TableView, own: OwnIdentity): readonly GroundedIdentity[] {
  const columns = cellsNamed(own).map(({ column }) => columnNamed(view, column));
  if (columns.some((column) => column === null)) return [];
  const kind = kindOf(context, view);
  return view.rowsOf("item", "continuation", "section", "subtotal", "total").flatMap((row) => {
    const pick = ({ column }: CellName): Operand => {
      const at = columnNamed(view, column) ?? 0;
      return operandAt(view, kind, row.row, at, quoted(columnLabel(view, at)));
    };
    return built(own, view, pick, row.role === "item" || row.role === "total" ? 1 : 2);
  });
}

function inEachColumn(context: CheckContext, view: TableView, own: OwnIdentity): readonly GroundedIdentity[] {
  const rows = new Map(view.table.rows.map((row) => [row.row, row]));
  if (cellsNamed(own).some((cell) => rowNamed(view, cell.row) === null)) return [];
  const kind = kindOf(context, view);
  return view.table.columns.flatMap(({ column, ...rest }) => {
    if (own.relation !== "ratio" && !isAdditive(view, kind, { column, ...rest })) return [];
    const operandOf = (at: number): Operand => {
      const row = rows.get(at);
      return operandAt(view, kind, at, column, quoted(row === undefined ? "" : rowLabel(view, row)));
    };
    const pick = (cell: CellName): Operand => operandOf(rowNamed(view, cell.row) ?? 0);
    return built(own, view, pick, 2).map((identity) => withRowsBetween(identity, view, operandOf));
  });
}

/** A row put in among the parts since may belong to them: the sum with it is as good as the sum without. */
function withRowsBetween(
  identity: GroundedIdentity,
  view: TableView,
  operandOf: (row: number) => Operand,
): GroundedIdentity {
  const [way] = identity.ways;
  if (way === undefined || identity.relation !== "equal" || way.parts.some(({ sign }) => sign === -1)) return identity;
  const at = new Set(way.parts.map(({ operand }) => operand.at.row));
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const role = view.table.rows.find(({ row }) => row === first)?.role;
  const isAmong = (row: TableRow) =>
    row.role === role && row.row > first && row.row < last && !at.has(row.row) && row.row !== identity.result.at.row;
  const more = view.table.rows
    .filter(isAmong)
    .map(({ row }) => operandOf(row))
    .filter(({ figure }) => figure !== null);
  if (more.length === 0) return identity;
  const wider: Way = { parts: [...way.parts, ...more.map((operand): Term => ({ operand, sign: 1 }))], over: [] };
  return { ...identity, ways: [way, wider] };
}

function once(
  context: CheckContext,
  views: ReadonlyMap<string, TableView>,
  own: OwnIdentity,
): readonly GroundedIdentity[] {
  const operands = new Map<CellName, Operand>();
  for (const cell of cellsNamed(own)) {
    const view = views.get(cell.table);
    if (view === undefined) return [];
    const row = rowNamed(view, cell.row);
    const column = columnNamed(view, cell.column);
    const found = view.table.rows.find((each) => each.row === row);
    if (found === undefined || column === null) return [];
    const words = `${rowLabel(view, found)}, ${columnLabel(view, column)}`;
    operands.set(cell, operandAt(view, kindOf(context, view), found.row, column, quoted(words)));
  }
  const view = views.get(own.result.table);
  const blank: Operand | undefined = operands.get(own.result);
  if (view === undefined || blank === undefined) return [];
  return built(own, view, (cell) => operands.get(cell) ?? blank, 1);
}

function built(
  own: OwnIdentity,
  view: TableView,
  pick: (cell: CellName) => Operand,
  leastFilled: number,
): readonly GroundedIdentity[] {
  const result = pick(own.result);
  const way: Way = {
    parts: own.parts.map(({ cell, sign }) => ({ operand: pick(cell), sign })),
    over: own.over.map(pick),
  };
  const operands = [result, ...way.parts.map(({ operand }) => operand), ...way.over];
  const filled = operands.filter(({ gap }) => gap !== "blank" && gap !== "unreadable").length;
  if (filled < leastFilled) return [];
  return [
    {
      id: `${own.id}@${formatRef(result.at)}`,
      spec: own.id,
      kind: "own",
      table: view.table.id,
      relation: own.relation,
      result,
      ways: [way],
      confidence: 0.95,
      unless: null,
      text: describeIdentity(own.relation, result, [way]),
    },
  ];
}
