import { kinds as builtIn } from "../core/appendix/kinds";
import type { ColumnSpec, TableKind } from "../core/appendix/kind";
import type { ColumnRole, KindName, Table } from "../core/table/table";
import { text, type Text } from "../core/text/bilingual";

/** Every name here takes the kinds it is looked up in: those of the product, and of the rule pack where there is one. */
type Kinds = readonly TableKind[];

function columnsOf(kind: KindName, kinds: Kinds): readonly ColumnSpec[] {
  return kinds.find((each) => each.kind === kind)?.columns ?? [];
}

/** The name of a table kind; one nobody knows any more is shown by what it is called in the file. */
export function kindName(kind: KindName, kinds: Kinds = builtIn): Text {
  return kinds.find((each) => each.kind === kind)?.name ?? text(kind, kind);
}

/** Every kind a table can be said to be, its own one included. */
export function kindChoices(kind: KindName, kinds: Kinds = builtIn): readonly KindName[] {
  const known = kinds.map((each) => each.kind);
  return known.includes(kind) ? known : [kind, ...known];
}

/** The name of a column's role in a table of a kind; one nobody knows is shown as it is. */
export function roleName(kind: KindName, role: ColumnRole, kinds: Kinds = builtIn): Text {
  return columnsOf(kind, kinds).find((column) => column.role === role)?.name ?? text(role, role);
}

/** Every role a column of a kind can play, `role` (what it plays now) included. */
export function roleChoices(kind: KindName, role: ColumnRole | null, kinds: Kinds = builtIn): readonly ColumnRole[] {
  const known = [...new Set(columnsOf(kind, kinds).map((column) => column.role))];
  return role === null || known.includes(role) ? known : [role, ...known];
}

/**
 * What a table is called: its printed title, or else its kind. A title all in capitals says at length what the kind says
 * in short, so the kind stands in for it where it is known.
 */
export function tableName(table: Table, kinds: Kinds = builtIn): Text {
  const printed = tidied(table.title?.text ?? "");
  const isShouted = !/\p{Ll}/u.test(printed);
  return printed === "" || (isShouted && table.kind !== "unknown")
    ? kindName(table.kind, kinds)
    : text(printed, printed);
}

/** A line of the report that stands for a title, without its dash and colon and what it adds in brackets at its end. */
function tidied(printed: string): string {
  const line = printed.replace(/^[\s+*•–-]+(?=\p{L})/u, "").replace(/[\s:;]+$/u, "");
  const words = line.replace(/\s*\([^()]*\)$/u, "");
  return words === "" ? line : words;
}

/** The sheet and the name of a table, to head what is said of it. */
export function tableHeading(table: Table, kinds: Kinds = builtIn): Text {
  const { vi, en } = tableName(table, kinds);
  return text(`${table.sheet} · ${vi}`, `${table.sheet} · ${en}`);
}
