import { kinds } from "../appendix/kinds";
import type { ColumnContent } from "../appendix/kind";
import type { KindName, TableColumn, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";

/** A file of one unit, read and checked. */
export interface UnitTables {
  readonly unit: string;
  readonly file: string;
  readonly views: readonly TableView[];
}

export interface Member {
  readonly unit: string;
  readonly file: string;
  readonly view: TableView;
  /** The member's column for each key of the group; a column the member does not have is missing. */
  readonly columns: ReadonlyMap<string, TableColumn>;
}

export interface GroupColumn {
  readonly key: string;
  readonly role: string | null;
  readonly path: readonly string[];
  readonly content: ColumnContent | null;
  /** False for a column only some units added. */
  readonly isOfTemplate: boolean;
}

/** The same table of several units. */
export interface Group {
  readonly kind: KindName;
  readonly title: string;
  readonly columns: readonly GroupColumn[];
  readonly members: readonly Member[];
}

/** How one unit's table differs from the others of its group. */
export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

interface Collected {
  readonly kind: KindName;
  readonly title: string;
  readonly header: string;
  readonly keys: ReadonlySet<string>;
  readonly members: Member[];
}

/**
 * Puts together the tables that are the same form: of one kind, told apart by title and header where a unit has several.
 * An unknown table joins only where title or most columns agree.
 */
export function groupTables(units: readonly UnitTables[]): readonly Group[] {
  const groups: Collected[] = [];
  for (const { unit, file, views } of units) {
    const used = new Set<Collected>();
    for (const view of views) {
      const columns = keyedColumns(view);
      const own = { title: comparisonKey(view.table.title?.text ?? ""), header: [...columns.keys()].join("|") };
      let best: { readonly group: Collected; readonly score: number } | null = null;
      for (const group of groups) {
        if (used.has(group) || group.kind !== view.table.kind) continue;
        const score =
          (own.title !== "" && own.title === group.title ? 2 : 0) +
          (own.header === group.header ? 3 : 0) +
          shareOf(columns, group.keys);
        const least = group.kind === "unknown" ? 1.6 : 0;
        if (score >= least && score > (best?.score ?? -1)) best = { group, score };
      }
      const group = best?.group ?? { kind: view.table.kind, ...own, keys: new Set(columns.keys()), members: [] };
      if (best === null) groups.push(group);
      used.add(group);
      group.members.push({ unit, file, view, columns });
    }
  }
  const order = kinds.map(({ kind }) => kind);
  const place = (kind: KindName): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return groups.map(completed).sort((a, b) => place(a.kind) - place(b.kind));
}

/** The share of columns two tables have in common, 0 to 1. */
function shareOf(columns: ReadonlyMap<string, TableColumn>, keys: ReadonlySet<string>): number {
  const common = [...columns.keys()].filter((key) => keys.has(key)).length;
  return common / Math.max(1, new Set([...columns.keys(), ...keys]).size);
}

/** Columns by role, or by their header words where they have no role of their own; a second one of a key is numbered. */
function keyedColumns(view: TableView): ReadonlyMap<string, TableColumn> {
  const columns = new Map<string, TableColumn>();
  for (const column of view.table.columns) {
    const isGeneral = column.role === null || column.role === "figure" || column.role === "label";
    const base = isGeneral ? `header ${comparisonKey(column.header)}` : (column.role ?? "");
    let key = base;
    for (let number = 2; columns.has(key); number++) key = `${base} ${String(number)}`;
    columns.set(key, column);
  }
  return columns;
}

/** Takes the columns most members have as the template, in the order of the first member that has just them. */
function completed({ kind, members }: Collected): Group {
  const counts = new Map<string, number>();
  for (const { columns } of members) {
    const header = [...columns.keys()].join("|");
    counts.set(header, (counts.get(header) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const model = members.find(({ columns }) => counts.get([...columns.keys()].join("|")) === most) ?? members[0];
  const template = new Set(model?.columns.keys() ?? []);
  const all = new Map<string, TableColumn>(model?.columns ?? []);
  for (const { columns } of members) for (const [key, column] of columns) if (!all.has(key)) all.set(key, column);
  const spec = kinds.find((each) => each.kind === kind);
  return {
    kind,
    title: model?.view.table.title?.text ?? "",
    columns: [...all].map(([key, { role, path, header }]) => ({
      key,
      role,
      path: pathOf(path, header),
      content: spec?.columns.find((each) => each.role === role)?.content ?? null,
      isOfTemplate: template.has(key),
    })),
    members,
  };
}

/** Words a merge repeats from level to level stand once. */
function pathOf(path: readonly string[], header: string): readonly string[] {
  const words = path.filter((each, index) => each !== "" && each !== path[index - 1]);
  return words.length > 0 ? words : [header];
}

/** Null where the member has just the columns of the template. */
export function differenceOf(group: Group, member: Member): Difference | null {
  const name = ({ path }: GroupColumn): string => path.join(", ");
  const missing = group.columns.filter(({ key, isOfTemplate }) => isOfTemplate && !member.columns.has(key)).map(name);
  const extra = group.columns.filter(({ key, isOfTemplate }) => !isOfTemplate && member.columns.has(key)).map(name);
  return missing.length + extra.length === 0 ? null : { missing, extra };
}
