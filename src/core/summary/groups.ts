import { mergeAt } from "../cell/snapshot";
import type { TableRow, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { canonicalUnit } from "../text/organisations";

/** Tasks that are counted together. */
export interface Group {
  readonly label: string;
  readonly order: string;
  readonly rows: readonly TableRow[];
  /** The unit as it is spelt in the cells, the commonest first; left out where the rows are counted one by one. */
  readonly spellings?: readonly string[];
}

/** Tasks by section, in order; tasks outside any section come first. */
export function sectionsOf(view: TableView): readonly Group[] {
  const items = view.rowsOf("item");
  const groups: Group[] = [];
  const outside = items.filter(({ section }) => section === null);
  if (outside.length > 0)
    groups.push({
      order: "",
      label: outside.length === items.length ? "Tất cả nhiệm vụ" : "Ngoài các mục",
      rows: outside,
    });
  for (const section of view.rowsOf("section")) {
    const rows = items.filter((row) => row.section === section.row);
    if (rows.length > 0) groups.push({ order: view.text(section, "order"), label: nameOf(view, section), rows });
  }
  return groups;
}

/** A section's words, wherever its merged cell begins. */
function nameOf(view: TableView, section: TableRow): string {
  const task = view.text(section, "task");
  if (task !== "") return task;
  const cells = view.sheet.rows.get(section.row) ?? [];
  const longest = cells.reduce(
    (most, cell) => ((cell?.text.length ?? 0) > most.length ? (cell?.text ?? "") : most),
    "",
  );
  return longest.trim();
}

/** Units by their spellings; merged unit cells are counted row by row instead. */
export function unitsOf(view: TableView): readonly Group[] {
  const column = view.column("leadUnit");
  if (column === undefined) return [];
  const items = view.rowsOf("item");
  const groups = new Map<string, { rows: TableRow[]; spellings: Map<string, number>; isPlain: boolean }>();
  for (const row of items) {
    const merge = mergeAt(view.sheet, row.row, column.column);
    const anchor = view.sheet.rows.get(merge?.top ?? row.row)?.[merge?.left ?? column.column];
    const spelling = typeof anchor?.value === "string" ? anchor.value : "";
    const unit = canonicalUnit(spelling);
    const key = unit === null ? comparisonKey(spelling) : `${unit.key} ${unit.level}`;
    const group = groups.get(key) ?? { rows: [], spellings: new Map<string, number>(), isPlain: true };
    groups.set(key, group);
    group.rows.push(row);
    group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
    if (merge !== undefined || !isPlainCriterion(spelling)) group.isPlain = false;
  }
  const isPlain = [...groups.values()].every((group) => group.isPlain || group.spellings.has(""));
  let number = 0;
  return [...groups].map(([key, { rows, spellings }]) => {
    const ordered = distinct([...spellings].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling));
    number += 1;
    const group: Group = { order: String(number), label: key === "" ? "Chưa ghi đơn vị" : (ordered[0] ?? ""), rows };
    return isPlain && key !== "" ? { ...group, spellings: ordered } : group;
  });
}

/** Spellings Excel tells apart: it does not see case. */
function distinct(spellings: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return spellings.filter((spelling) => {
    const key = spelling.toLowerCase();
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** A text COUNTIFS compares as it stands: no wildcard, no operator in front, not too long. */
function isPlainCriterion(spelling: string): boolean {
  return spelling.length <= 255 && !/[*?~]/u.test(spelling) && !/^[<>=]/u.test(spelling);
}
