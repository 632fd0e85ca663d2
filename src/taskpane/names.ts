import { kinds } from "../core/appendix/kinds";
import type { ColumnSpec } from "../core/appendix/kind";
import type { ColumnRole, KindName, Table } from "../core/table/table";
import { text, type Text } from "../core/text/bilingual";

function columnsOf(kind: KindName): readonly ColumnSpec[] {
  return kinds.find((each) => each.kind === kind)?.columns ?? [];
}

/** The name of a table kind; a kind a rule pack added is shown by its own name. */
export function kindName(kind: KindName): Text {
  return kinds.find((each) => each.kind === kind)?.name ?? text(kind, kind);
}

/** Every kind a table can be said to be, its own one included. */
export function kindChoices(kind: KindName): readonly KindName[] {
  const known = kinds.map((each) => each.kind);
  return known.includes(kind) ? known : [kind, ...known];
}

/** The name of a column's role in a table of a kind; a role a rule pack added is shown by its own name. */
export function roleName(kind: KindName, role: ColumnRole): Text {
  return columnsOf(kind).find((column) => column.role === role)?.name ?? text(role, role);
}

/** Every role a column of a kind can play, `role` (what it plays now) included. */
export function roleChoices(kind: KindName, role: ColumnRole | null): readonly ColumnRole[] {
  const known = [...new Set(columnsOf(kind).map((column) => column.role))];
  return role === null || known.includes(role) ? known : [role, ...known];
}

/**
 * What a table is called: its printed title, or else its kind. A title all in capitals says at length what the kind says
 * in short, so the kind stands in for it where it is known.
 */
export function tableName(table: Table): Text {
  const printed = tidied(table.title?.text ?? "");
  const isShouted = !/\p{Ll}/u.test(printed);
  return printed === "" || (isShouted && table.kind !== "unknown") ? kindName(table.kind) : text(printed, printed);
}

/** A line of the report that stands for a title, without its dash and colon and what it adds in brackets at its end. */
function tidied(printed: string): string {
  const line = printed.replace(/^[\s+*•–-]+(?=\p{L})/u, "").replace(/[\s:;]+$/u, "");
  const words = line.replace(/\s*\([^()]*\)$/u, "");
  return words === "" ? line : words;
}

/** The sheet and the name of a table, to head what is said of it. */
export function tableHeading(table: Table): Text {
  const { vi, en } = tableName(table);
  return text(`${table.sheet} · ${vi}`, `${table.sheet} · ${en}`);
}
