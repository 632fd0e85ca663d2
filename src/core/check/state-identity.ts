import { contains, formatRef, rangeOfCell, type CellRef, type Range } from "../cell/address";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { evaluate } from "./evaluate";
import { operandAt, quoted, columnLabel, rowLabel, type Operand } from "./figure";
import { hashOf } from "./fingerprint";
import { groundOwn } from "./ground-own";
import { describeIdentity, type Way } from "./identity";
import { columnName, rowName, tableName, type CellName } from "./names";
import type { OwnIdentity } from "./own-identity";
import type { CheckContext } from "./rule";

/** What the user picked on the sheet: one cell that is computed, and the cells it is computed from. */
export interface ChosenIdentity {
  readonly relation: OwnIdentity["relation"];
  readonly result: CellRef;
  readonly parts: readonly Range[];
  /** Parts that are taken away; none where absent. */
  readonly minus?: readonly Range[];
  /** What a ratio divides by; none where absent. */
  readonly over?: readonly Range[];
  /** How far it reaches; absent: every row where all cells share a row, every column where they share a column. */
  readonly along?: OwnIdentity["along"];
}

/**
 * What becomes of a choice. A statement comes with how it would come out now, so that nobody keeps one that does not
 * hold unawares; nothing is kept yet. `skipped` are chosen cells without a figure, which are no part of it.
 */
export type StatedIdentity =
  | {
      readonly kind: "stated";
      readonly identity: OwnIdentity;
      readonly holds: readonly CellRef[];
      readonly violated: readonly CellRef[];
      readonly undecided: readonly CellRef[];
      readonly skipped: readonly CellRef[];
    }
  | { readonly kind: "refused"; readonly why: Text };

/** Turns chosen cells into a statement that knows its cells by what is printed around them. */
export function stateIdentity(context: CheckContext, chosen: ChosenIdentity): StatedIdentity {
  const skipped: CellRef[] = [];
  const seen = new Set<string>([formatRef(chosen.result)]);
  const cells = (ranges: readonly Range[]): readonly Placed[] =>
    ranges.flatMap(cellsOfRange(context)).filter((placed) => {
      const key = formatRef(placed.operand.at);
      if (seen.has(key)) return false;
      seen.add(key);
      if (placed.operand.figure === null) skipped.push(placed.operand.at);
      return placed.operand.figure !== null;
    });
  const result = cellsOfRange(context)(rangeOfCell(chosen.result))[0];
  if (result === undefined) {
    return refused(
      `${formatRef(chosen.result)} không nằm trong thân bảng nào; chọn một ô số của bảng.`,
      `${formatRef(chosen.result)} lies in the body of no table; choose a figure of one.`,
    );
  }
  const plus = cells(chosen.parts);
  const minus = cells(chosen.minus ?? []);
  const over = cells(chosen.over ?? []);
  if (plus.length + minus.length === 0) {
    return refused("Chưa chọn ô thành phần nào có số.", "None of the chosen parts holds a figure.");
  }
  if (chosen.relation === "ratio" && over.length === 0) {
    return refused("Tỷ lệ cần ít nhất một ô làm mẫu số.", "A ratio needs at least one cell to divide by.");
  }
  const divisors = chosen.relation === "ratio" ? over : [];
  const all = [result, ...plus, ...minus, ...divisors];
  const along = reach(all, chosen.along ?? null);
  if (along === null) {
    return refused(
      "Các ô đã chọn không cùng một dòng hay một cột của một bảng; chỉ đặt được cho riêng các ô này.",
      "The chosen cells share neither a row nor a column of one table; this can only be stated for these cells.",
    );
  }
  const called = ({ operand, words }: Placed): Operand =>
    along === "once" ? operand : { ...operand, label: quoted(along === "each-row" ? words.column : words.row) };
  const way: Way = {
    parts: [
      ...plus.map((each) => ({ operand: called(each), sign: 1 as const })),
      ...minus.map((each) => ({ operand: called(each), sign: -1 as const })),
    ],
    over: divisors.map(called),
  };
  const body: Omit<OwnIdentity, "id" | "text"> = {
    along,
    relation: chosen.relation,
    result: result.name,
    parts: [
      ...plus.map(({ name }) => ({ cell: name, sign: 1 as const })),
      ...minus.map(({ name }) => ({ cell: name, sign: -1 as const })),
    ],
    over: divisors.map(({ name }) => name),
  };
  const identity: OwnIdentity = {
    id: `own-${hashOf(keyOf(body))}`,
    ...body,
    text: describeIdentity(chosen.relation, called(result), [way]),
  };
  return { kind: "stated", identity, ...outcomes(context, identity), skipped };
}

/** What makes two statements one: for a statement about columns the row it was made in does not count. */
function keyOf({ along, relation, result, parts, over }: Omit<OwnIdentity, "id" | "text">): string {
  const cell = ({ table, row, column }: CellName) => [
    table,
    along === "each-row" ? "" : row,
    along === "each-column" ? "" : column,
  ];
  const terms = parts.map((part) => JSON.stringify([part.sign, cell(part.cell)])).sort();
  return JSON.stringify([along, relation, cell(result), terms, over.map(cell)]);
}

function outcomes(context: CheckContext, identity: OwnIdentity) {
  const settings = { ...context.settings, ownIdentities: [identity] };
  const evaluations = groundOwn({ ...context, settings }).identities.map(evaluate);
  const of = (outcome: string) =>
    evaluations.filter((each) => each.outcome === outcome).map((each) => each.identity.result.at);
  return { holds: of("holds"), violated: of("violated"), undecided: of("undecided") };
}

interface Placed {
  readonly operand: Operand;
  readonly name: CellName;
  readonly words: { readonly row: string; readonly column: string };
  readonly view: TableView;
}

/** Body cells of a range, table by table; anything outside the bodies of tables is left out. */
function cellsOfRange(context: CheckContext): (range: Range) => readonly Placed[] {
  return (range) =>
    context.views
      .filter(({ table }) => table.sheet === range.sheet)
      .flatMap((view) => {
        const kind = context.kinds.find((each) => each.kind === view.table.kind);
        return view.table.rows.flatMap((row) =>
          view.table.columns.flatMap(({ column }): readonly Placed[] => {
            if (!contains(range, { row: row.row, column })) return [];
            const names = { row: rowName(view, row.row), column: columnName(view, column) };
            if (names.row === null || names.column === null) return [];
            const name = { table: tableName(view.table), row: names.row, column: names.column };
            const words = { row: rowLabel(view, row), column: columnLabel(view, column) };
            const label = quoted(`${words.row}, ${words.column}`);
            return [{ operand: operandAt(view, kind, row.row, column, label), name, words, view }];
          }),
        );
      });
}

/** How far a statement over these cells can reach, at most as asked; null where it cannot reach so far. */
function reach(all: readonly Placed[], asked: OwnIdentity["along"] | null): OwnIdentity["along"] | null {
  if (asked === "once") return "once";
  const [first] = all;
  if (first === undefined) return null;
  const isOneTable = all.every(({ view }) => view === first.view);
  const isRow = isOneTable && all.every(({ operand }) => operand.at.row === first.operand.at.row);
  const isColumn = isOneTable && all.every(({ operand }) => operand.at.column === first.operand.at.column);
  if (asked === "each-row") return isRow ? "each-row" : null;
  if (asked === "each-column") return isColumn ? "each-column" : null;
  return isRow ? "each-row" : isColumn ? "each-column" : "once";
}

function refused(vi: string, en: string): StatedIdentity {
  return { kind: "refused", why: text(vi, en) };
}
