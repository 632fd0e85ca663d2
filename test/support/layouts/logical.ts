import type { RowRole } from "../../../src/core/table/table";
import type { Form, HeaderNode } from "./header-node";
import { extraColumns } from "./strange-forms";
import { reconciled } from "./reconcile";
import type { Chance } from "./random";
import * as texts from "./texts";
import { valueOf } from "./values";

/** What the cells of a column hold. */
export type Content =
  | "order" | "label" | "task" | "goal" | "activity" | "criterion" | "unit" | "units" | "deadline" | "status" | "product"
  | "percent" | "rate" | "count" | "money" | "maximum" | "score" | "reason" | "remedy" | "note" | "code" | "person" | "text"
  | "points" | "grade" | "rank" | "one" | "day" | "way" | "address" | "measure" | "mixed" | "change"; // prettier-ignore

/** A figure knows how it is printed: as it stands, or as a share of 100 stored as a fraction. */
export type Value = string | number | { readonly percent: number } | null;

export interface LogicalColumn {
  readonly role: string | null;
  readonly content: Content;
  /** Header words from the top row down. Equal beginnings are one cell. */
  readonly path: readonly string[];
}

export interface LogicalRow {
  readonly role: RowRole;
  readonly values: readonly Value[];
  /** "across" merges the first filled cell over the whole table, "label" the order cell over the label's. */
  readonly merge: "none" | "across" | "label";
  readonly isBold: boolean;
}

export interface LogicalTable {
  readonly form: Form;
  readonly columns: readonly LogicalColumn[];
  readonly rows: readonly LogicalRow[];
}

/** What a table may have, each drawn apart from the others. */
export interface TableOptions {
  readonly isFlat: boolean;
  readonly isReordered: boolean;
  readonly extra: number;
  readonly items: number;
  readonly sections: "none" | "roman" | "roman-dot" | "across" | "letter" | "in-order" | "in-label" | "two-level";
  readonly numbering: "restarting" | "continuous" | "blank";
  readonly total: "none" | "first" | "last";
  readonly hasSubtotals: boolean;
  readonly splits: number;
  readonly splitKind: "pure" | "mixed";
  /** In a plan, a row broken over a page that also begins another activity. */
  readonly splitsWithActivity: boolean;
  /** Lines under a criterion that say what earns how many points. */
  readonly hasOptions: boolean;
  /** Goals, tasks and activities of a plan begin with their ids: 1.1, 2.1, 3.1. */
  readonly hasIds: boolean;
  /** Figures that add up as the form says, for tables known by their contents alone. */
  readonly isConsistent: boolean;
  readonly activities: number;
  readonly percentStyle: "text" | "fraction" | "points";
}

/** A table of a form as its author thinks of it, before it is put on a sheet. */
export function logicalTable(chance: Chance, form: Form, options: TableOptions): LogicalTable {
  const columns = columnsOf(chance, form, options);
  const rows = rowsOf(chance, form, columns, options);
  return { form, columns, rows };
}

function columnsOf(chance: Chance, form: Form, options: TableOptions): readonly LogicalColumn[] {
  const present = (nodes: readonly HeaderNode[]): readonly HeaderNode[] =>
    nodes.filter((node) => chance.happens(node.chance)).map((node) => ({ ...node, below: present(node.below) }));
  let nodes = present(form.columns);
  if (options.isReordered) {
    const [first, ...rest] = nodes;
    // Who moves columns about leaves number and label in front more often than not.
    nodes = first === undefined || chance.happens(0.2) ? chance.shuffled(nodes) : [first, ...chance.shuffled(rest)];
  }
  const extra = chance.shuffled(extraColumns).slice(0, options.extra);
  const all = [...nodes];
  for (const each of extra) all.splice(chance.between(1, all.length), 0, each);
  const columns: LogicalColumn[] = [];
  const walk = (node: HeaderNode, above: readonly string[]): void => {
    if (node.below.length > 0) {
      const isFlat = options.isFlat && form.isNeverFlat !== true;
      const path = isFlat ? above : [...above, chance.pick(node.names)];
      for (const below of node.below) walk(below, path);
      return;
    }
    if (node.names === node.alone && node.content === "text") return;
    const path = [...above, chance.pick(options.isFlat && form.isNeverFlat !== true ? node.alone : node.names)];
    columns.push({ role: node.role, content: node.content, path });
  };
  for (const node of all) walk(node, []);
  return distinct(columns);
}

/** Two neighbours called the same would be one merged cell; the second is left out. */
function distinct(columns: readonly LogicalColumn[]): readonly LogicalColumn[] {
  const seen = new Set<string>();
  return columns.filter(({ path }) => {
    const key = path.join("\n").toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Names {
  readonly section: (at: number) => string;
  readonly item: (at: number) => string;
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII"];
const capital = ["A", "B", "C", "D", "E", "G", "H"];

function rowsOf(
  chance: Chance,
  form: Form,
  columns: readonly LogicalColumn[],
  options: TableOptions,
): readonly LogicalRow[] {
  const at = (wanted: readonly Content[]): number => columns.findIndex(({ content }) => wanted.includes(content));
  const order = at(["order"]);
  const label = at(["label", "task", "goal", "criterion", "activity"]);
  const names = namesOf(chance, form);
  const rows: LogicalRow[] = [];
  const totals = columns.map(() => 0);
  let sums = columns.map(() => 0);
  const hasSections = options.sections !== "none" && label >= 0;
  const sections = hasSections ? chance.between(2, 4) : 1;
  let number = 0;
  let goal = 0;
  const row = (role: RowRole, values: readonly Value[], more: Partial<LogicalRow> = {}): void => {
    rows.push({ role, values, merge: "none", isBold: false, ...more });
  };
  const sumRow = (role: "total" | "subtotal", words: string, from: readonly number[]): void => {
    const values: Value[] = columns.map((column, index) =>
      column.content === "count" || column.content === "maximum" || column.content === "score"
        ? round(from[index] ?? 0)
        : column.content === "rate" ? round(60 + (from[0] ?? 0) % 40) : null,
    ); // prettier-ignore
    const inOrder = label < 0 || (order >= 0 && chance.happens(0.4));
    const place = inOrder ? Math.max(order, 0) : label;
    if (columns[place]?.content === "count" || columns[place]?.content === "rate") return;
    values[place] = words;
    row(role, values, { isBold: chance.happens(0.6), merge: inOrder && label === order + 1 && chance.happens(0.7) ? "label" : "none" });
  }; // prettier-ignore
  for (let section = 0; section < sections; section++) {
    sums = columns.map(() => 0);
    if (hasSections) {
      const first = rows.length;
      if (options.sections === "two-level" && section % 2 === 0) {
        addSection(chance, form, columns, { ...options, sections: "letter" }, section / 2, names.section(section + 3), order, label, row); // prettier-ignore
      }
      addSection(chance, form, columns, options, section, names.section(section), order, label, row);
      if (rows.length > first && options.numbering === "restarting") number = 0;
    }
    const items = Math.max(1, Math.round(options.items / sections));
    for (let item = 0; item < items; item++) {
      number += 1;
      goal += 1;
      const text = names.item(goal - 1);
      const drawn = columns.map(({ content }): Value => {
        if (content === "order") return orderOf(form, options, section, item, number, chance);
        return valueOf(chance, content, text, goal, options);
      });
      const values = options.isConsistent ? reconciled(chance, columns, drawn) : drawn;
      values.forEach((value, index) => {
        if (typeof value !== "number") return;
        sums[index] = (sums[index] ?? 0) + value;
        totals[index] = (totals[index] ?? 0) + value;
      });
      const split = splitOf(chance, columns, values, options, label);
      row("item", split === null ? values : split.above);
      if (split !== null) {
        const more = options.splitsWithActivity ? activityOf(chance, columns, options, goal, 0) : null;
        row("continuation", more === null ? split.below : split.below.map((value, index) => value ?? more[index] ?? null)); // prettier-ignore
      }
      if (options.hasOptions && form.kind === "scoring" && chance.happens(0.5)) {
        for (let line = chance.between(1, 3); line > 0; line--) row("option", optionOf(chance, columns, label));
      }
      for (let more = 0; more < options.activities && form.kind === "plan"; more++) {
        const activity = activityOf(chance, columns, options, goal, more);
        if (activity !== null) row("continuation", activity);
      }
    }
    if (options.hasSubtotals && hasSections && form.shape === "figures" && form.hasNoTotal !== true) {
      sumRow("subtotal", chance.pick([`Cộng mục ${roman[section] ?? "I"}`, "Cộng", `Tổng ${roman[section] ?? "I"}`, `Cộng ${roman[section] ?? "I"}`]), sums); // prettier-ignore
    }
  }
  if (options.total !== "none" && form.shape !== "tasks" && form.hasNoTotal !== true) {
    const words = form.shape === "criteria" ? ["Tổng điểm", "Tổng cộng", "TỔNG CỘNG"] : ["Tổng cộng", "Tổng số", "TỔNG SỐ", "Cộng", "Tổng cộng:", "TỔNG CỘNG", "Toàn xã"]; // prettier-ignore
    const before = rows.length;
    sumRow("total", chance.pick(words), totals);
    const total = rows[before];
    if (options.total === "first" && !options.hasSubtotals && total !== undefined) {
      rows.pop();
      rows.unshift(total);
    }
  }
  return rows;
}

const round = (value: number): number => Number(value.toFixed(2));

function namesOf(chance: Chance, form: Form): Names {
  const sections = chance.shuffled(texts.sectionNames);
  const pool: readonly string[] =
    form.labels === "fields" ? chance.shuffled(texts.fields)
    : form.labels === "villages" ? chance.shuffled(texts.villages)
    : form.labels === "months" ? texts.months
    : form.labels === "applicants" ? chance.shuffled(texts.procedures)
    : form.labels === "papers" ? chance.shuffled(texts.papers)
    : form.labels === "indicators" ? chance.shuffled(texts.indicators)
    : form.labels === "criteria" ? chance.shuffled(texts.criteria)
    : form.labels === "items" ? chance.shuffled([...texts.fields.map((field) => `Kinh phí ${field.toLowerCase()}`), "Phí, lệ phí", "Thu khác"])
    : []; // prettier-ignore
  return {
    section: (at) => sections[at % sections.length] ?? "NHÓM",
    item: (at) => (pool.length === 0 ? texts.taskText(chance) : at < pool.length ? (pool[at] ?? "") : `${pool[at % pool.length] ?? ""} (${String(Math.floor(at / pool.length) + 1)})`), // prettier-ignore
  };
}

function orderOf(
  form: Form,
  options: TableOptions,
  section: number,
  item: number,
  number: number,
  chance: Chance,
): Value {
  if (options.numbering === "blank") return null;
  if (form.shape === "criteria" && options.sections === "roman") return `${String(section + 1)}.${String(item + 1)}`;
  const isText = chance.happens(0.1);
  return isText ? String(number) : number;
}

function addSection(
  chance: Chance,
  form: Form,
  columns: readonly LogicalColumn[],
  options: TableOptions,
  section: number,
  name: string,
  order: number,
  label: number,
  row: (role: RowRole, values: readonly Value[], more?: Partial<LogicalRow>) => void,
): void {
  const values: Value[] = columns.map(() => null);
  const sign = options.sections === "letter" ? capital[section] : roman[section];
  const isNumbered = form.shape === "criteria" && options.sections === "roman" && options.numbering !== "blank";
  const isBold = chance.happens(0.7);
  const words = chance.happens(0.3) ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  const first = 0;
  switch (options.sections) {
    case "across":
      values[first] = `${sign ?? "I"}. ${words}`;
      row("section", values, { isBold, merge: "across" });
      return;
    case "in-order":
      values[order >= 0 ? order : label] = `${sign ?? "I"}. ${name}`;
      row("section", values, { isBold });
      return;
    case "in-label":
      values[label] = name;
      row("section", values, { isBold });
      return;
    default: {
      if (order < 0) {
        values[label] = `${sign ?? "I"}. ${words}`;
        row("section", values, { isBold });
        return;
      }
      values[order] = isNumbered ? section + 1 : options.sections === "roman-dot" ? `${sign ?? "I"}.` : (sign ?? "I");
      values[label] = words;
      const hasFigures = form.shape === "criteria" || chance.happens(0.2);
      if (hasFigures && form.shape !== "tasks") {
        columns.forEach(({ content }, index) => {
          if (content === "maximum" || content === "score") values[index] = chance.between(5, 20);
          if (content === "count") values[index] = chance.between(10, 400);
        });
      }
      row("section", values, { isBold });
    }
  }
}

const wordy: ReadonlySet<Content> = new Set(["task", "criterion", "activity", "reason", "remedy"]);

/** A row broken over a page: the words of one column, or of several, go on in the next row. */
function splitOf(
  chance: Chance,
  columns: readonly LogicalColumn[],
  values: readonly Value[],
  options: TableOptions,
  label: number,
): { readonly above: readonly Value[]; readonly below: readonly Value[] } | null {
  if (options.numbering === "blank" || !chance.happens(options.splits)) return null;
  const above = [...values];
  const below: Value[] = values.map(() => null);
  const wordyColumns = columns.flatMap(({ content }, index) => (wordy.has(content) ? [index] : []));
  const targets = options.splitKind === "mixed" ? wordyColumns : wordyColumns.filter((index) => index === label);
  for (const index of targets) {
    const words = String(values[index] ?? "").split(" ");
    const cut = words.findIndex((word, position) => position >= 3 && /^\p{Ll}/u.test(word));
    if (cut < 0 || words.length - cut < 2) continue;
    above[index] = words.slice(0, cut).join(" ");
    below[index] = words.slice(cut).join(" ");
  }
  return below.some((value) => value !== null) ? { above, below } : null;
}

/** A line under a criterion: what it asks, with its points in words or in the column of maxima. */
function optionOf(chance: Chance, columns: readonly LogicalColumn[], label: number): readonly Value[] {
  const hasPoints = chance.happens(0.5);
  return columns.map(({ content }, index): Value => {
    if (index === label) return chance.pick(texts.options);
    return content === "maximum" && hasPoints ? chance.pick([0, 0.25, 0.5, 1]) : null;
  });
}

/** A further activity of the same numbered task: number, goal and task stay blank. */
function activityOf(
  chance: Chance,
  columns: readonly LogicalColumn[],
  options: TableOptions,
  goal: number,
  more: number,
): readonly Value[] | null {
  if (options.numbering === "blank" || !columns.some(({ content }) => content === "activity")) return null;
  if (!columns.some(({ content }) => content === "order")) return null;
  return columns.map(({ content }): Value => {
    if (content === "order" || content === "goal" || content === "task") return null;
    return valueOf(chance, content, "", goal + more, options);
  });
}
