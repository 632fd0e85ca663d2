import type { TableView } from "../table/table";
import type { Text } from "../text/bilingual";
import { columnName, rowName, tableName } from "./names";
import type { GroundedIdentity } from "./identity";

/**
 * "Đây không phải phép cộng": an identity the user denied, kept with the workbook. It is known by what is printed and
 * not by where it stands, so it holds for every row of its column, after inserted rows and in next quarter's copy.
 */
export interface NotIdentity {
  /** Name of the table, as `tableName` gives it. */
  readonly table: string;
  /** The identity within its table, as `denialOf` gives it. */
  readonly identity: string;
  readonly reason: string;
  /** The identity as it read, and the place of its result, when it was denied: to tell the user which one it was. */
  readonly text?: Text;
  readonly at?: string;
}

/** The part of a denial that is known before anybody gave a reason. */
export type Denial = Pick<NotIdentity, "table" | "identity"> & { readonly text: Text };

/**
 * By what an identity of a table can be denied. Null for what the form itself prints (confidence 0.99 and no honest
 * exception) and for what the user stated: the one is dismissed finding by finding, the other dropped.
 */
export function denialOf(identity: GroundedIdentity, view: TableView): Denial | null {
  if (identity.kind === "own" || (identity.confidence >= 0.99 && identity.unless === null)) return null;
  return { table: tableName(view.table), identity: keyOf(identity, view), text: identity.text };
}

/** The comparison and the words of its cells: columns where it lies in one row, row and column of the result elsewhere. */
function keyOf({ spec, result, ways, kind }: GroundedIdentity, view: TableView): string {
  const way = ways[0] ?? { parts: [], over: [] };
  const parts = way.parts.map(({ operand, sign }) => ({ at: operand.at, mark: sign === 1 ? "+" : "-" }));
  const over = way.over.map(({ at }) => ({ at, mark: ":" }));
  const isInRow = [...parts, ...over].every(({ at }) => at.row === result.at.row && at.sheet === result.at.sheet);
  const column = (at: number): string => {
    const name = columnName(view, at);
    return name === null ? "?" : name.header + (name.nth > 0 ? ` ${String(name.nth + 1)}` : "");
  };
  // What was read off the columns speaks of columns, wherever its total stands.
  if (isInRow || kind === "inferred") {
    const terms = [...parts, ...over].map(({ at, mark }) => mark + column(at.column));
    return [spec, column(result.at.column), ...terms].join("|");
  }
  const row = rowName(view, result.at.row);
  return [spec, column(result.at.column), row?.section ?? "", row?.words ?? "", String(row?.nth ?? 0)].join("|");
}
