import type { SheetSnapshot } from "../cell/snapshot";
import type { ColumnRole, KindName, RowRole, TableRow } from "../table/table";
import { readOrder, type Order } from "../text/ordinals";
import type { BodyRow } from "./body";
import { columnNumbers } from "./column-numbers";
import { firstWords, isFigure, spanText, type Span } from "./grid";
import { isOption } from "./option-lines";
import { isCapitals, isJunk, isNote, lineText, startsSmall, startsWithId, totalKind, untagged } from "./row-words";

/** What row roles are worked out from. */
export interface RowContext {
  readonly sheet: SheetSnapshot;
  readonly kind: KindName;
  readonly left: number;
  readonly right: number;
  /** Column index of the order numbers; null for a table without. */
  readonly order: number | null;
  readonly roleOf: ReadonlyMap<number, ColumnRole | null>;
  readonly body: readonly BodyRow[];
  /** Rows a merge of the order column reaches down into. */
  readonly underOrderMerge: ReadonlySet<number>;
  /** Roles the user gave, by row. */
  readonly corrected?: ReadonlyMap<number, RowRole>;
}

const none: Order = { kind: "none" };

/** Letters of a row's label that are kept for showing. */
const longestLabel = 120;

/** Columns that only a row of its own fills in. */
const ownRow: ReadonlySet<ColumnRole> = new Set([
  "leadUnit",
  "supportUnits",
  "deadline",
  "status",
  "completion",
  "maximum",
  "score",
  "deducted",
  "selfScore",
  "reviewScore",
]);
/** Columns a heading may stand in, wherever they are. */
const labelRoles: ReadonlySet<ColumnRole> = new Set(["task", "goal", "criterion", "field", "label"]);
/** Kinds of which each row tells one task of a numbered goal, so that a row without number is no slip. */
const nested: ReadonlySet<KindName> = new Set(["plan"]);

interface Seen {
  readonly row: BodyRow;
  readonly order: Order;
  readonly label: string;
  readonly total: "total" | "subtotal" | null;
}

/** Gives every body row its role, its section and the row it carries on; blank rows in between become page breaks. */
export function rowRoles(context: RowContext): readonly TableRow[] {
  const seen = context.body.map((row): Seen => ({
    row,
    order: orderOf(row, context.order),
    label: labelOf(row, context),
    total: totalOf(row, context.order),
  }));
  const numbering = numberingOf(seen, context);
  const lastTotal = seen.map(({ total }) => total !== null).lastIndexOf(true);
  const rows: TableRow[] = [];
  const sections: { row: number; level: number }[] = [];
  const levels = new Map<string, number>();
  let lastNumbered: number | null = null;
  let previous: number | null = null;
  let hasClosed = false;
  const { corrected = new Map<number, RowRole>() } = context;
  const labels = new Map(seen.map(({ row, label }) => [row.row, label.slice(0, longestLabel)]));
  const push = (row: number, role: RowRole, section: number | null, more?: Partial<TableRow>): void => {
    const isHidden = context.sheet.hiddenRows.has(row);
    const label = labels.get(row);
    const said = label === undefined ? {} : { label };
    const given = corrected.has(row) ? { isCorrected: true } : {};
    rows.push({ row, role, section, continues: null, addsActivity: false, isHidden, ...said, ...given, ...more });
  };

  seen.forEach((each, index) => {
    const { row } = each.row;
    for (let blank = (previous ?? row) + 1; blank < row; blank++)
      push(blank, "page-break", sections.at(-1)?.row ?? null);
    previous = row;
    const inSection = sections.at(-1)?.row ?? null;
    const given = corrected.get(row);
    const read = (): Verdict =>
      isOption(each, context, rows.at(-1)?.role)
        ? "option"
        : roleOfRow(each, index, context, numbering, lastNumbered !== null);
    const plain = given ?? read();
    const role = given === undefined && plain === "item" && hasClosed && isComparison(each) ? "note" : plain;
    hasClosed ||= role === "total" && rows.some((before) => before.role === "item");
    if (role === "section") {
      const key = sectionKey(each, numbering.romansAreSections);
      const level = levels.get(key) ?? levels.size;
      levels.set(key, level);
      while ((sections.at(-1)?.level ?? -1) >= level) sections.pop();
      push(row, "section", sections.at(-1)?.row ?? null);
      sections.push({ row, level });
      lastNumbered = null;
      return;
    }
    if (role === "option") {
      push(row, "option", inSection);
      return;
    }
    if (role === "continuation" || role === "activity") {
      const continues = role === "activity" ? lastNumbered : lastFilled(rows);
      push(row, "continuation", inSection, { continues, addsActivity: role === "activity" });
      return;
    }
    if (given === undefined && role === "total" && sections.length > 0 && !isGrandTotal(each.row)) {
      const closesSection = rows.some((before) => before.role === "subtotal" && before.section !== inSection);
      const isClosed = rows.some((before) => before.role === "subtotal" && before.section === inSection);
      if (index < lastTotal || (closesSection && !isClosed)) {
        push(row, "subtotal", inSection);
        return;
      }
    }
    if (role === "total") sections.length = 0;
    if (role === "item") {
      leaveNumberSections(each.order, sections, seen);
      lastNumbered = row;
    }
    push(row, role, role === "total" ? null : (sections.at(-1)?.row ?? null));
  });
  return rows;
}

/** "1.1" lies under "1" only, "2" under no number; an item with another beginning is outside that section. */
function leaveNumberSections(order: Order, sections: { row: number }[], seen: readonly Seen[]): void {
  const own = idOf(order);
  if (own === null) return;
  for (let last = sections.at(-1); last !== undefined; last = sections.at(-1)) {
    const at = last.row;
    const section = seen.find((each) => each.row.row === at)?.order ?? none;
    const id = idOf(section);
    if (id === null || own.startsWith(`${id}.`)) return;
    sections.pop();
  }
}

/** Below the total, figures to compare with: "Cùng kỳ năm trước", "Tỷ lệ (%)". They are no part of it. */
function isComparison({ order, label }: Seen): boolean {
  return (
    order.kind === "none" &&
    /^(?:tỷ lệ|tỉ lệ|so với|so sánh|cùng kỳ|kỳ trước|năm trước|quý trước|tăng|giảm|đạt|lũy kế|luỹ kế|%)/i.test(label)
  );
}

/** "Tổng cộng" closes a table; a bare "Cộng" under a section may only close the section. */
function isGrandTotal({ spans }: BodyRow): boolean {
  return firstWords(spans).some((span) => /^(?:tổng cộng|toàn)/i.test(lineText(span)));
}

function lastFilled(rows: readonly TableRow[]): number | null {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined) break;
    if (row.role === "continuation" && !row.addsActivity) return row.continues;
    if (row.role === "item" || row.role === "section" || row.role === "continuation") return row.row;
  }
  return null;
}

function orderOf({ spans }: BodyRow, column: number | null): Order {
  const span = column === null ? undefined : spans.find((each) => each.left === column);
  const value = span?.cell.value;
  if (typeof value === "number") return readOrder(value);
  return typeof value === "string" ? readOrder(untagged(value)) : none;
}

function labelOf({ spans }: BodyRow, { order }: RowContext): string {
  const span = spans.find((each) => each.left !== order && typeof each.cell.value === "string") ?? spans[0];
  return span === undefined ? "" : lineText(span);
}

interface Numbering {
  /** Ids that other ids continue: "1" of 1.1, "1.1" of 1.1.1. */
  readonly parents: ReadonlySet<string>;
  /** Share of rows with an order number, sections and totals apart. */
  readonly share: number;
  readonly romansAreSections: boolean;
  readonly lettersAreSections: boolean;
}

function idOf(order: Order): string | null {
  if (order.kind === "number") return String(order.value);
  return order.kind === "dotted" ? order.value.join(".") : null;
}

function numberingOf(seen: readonly Seen[], { order }: RowContext): Numbering {
  const parents = new Set<string>();
  let romans = 0;
  let letters = 0;
  let lettered = 0;
  let numbers = 0;
  let rows = 0;
  let others = 0;
  for (const each of seen) {
    if (each.row.hint !== null || each.total !== null) continue;
    rows += 1;
    if (each.order.kind === "roman") romans += 1;
    else if (each.order.kind === "letter") {
      letters += 1;
      lettered += each.row.spans.length;
    } else if (each.order.kind === "none") others += 1;
    else numbers += 1;
    if (each.order.kind === "dotted") {
      for (let depth = 1; depth < each.order.value.length; depth++)
        parents.add(each.order.value.slice(0, depth).join("."));
    }
  }
  const countable = Math.max(1, rows - romans - letters);
  return {
    parents,
    share: order === null ? 0 : numbers / countable,
    romansAreSections: romans > 0 && numbers + letters + others > 0,
    lettersAreSections: numbers + romans > 0 || others > letters || (others > 0 && lettered <= letters * 2),
  };
}

function totalOf(row: BodyRow, order: number | null): "total" | "subtotal" | null {
  for (const span of firstWords(row.spans)) {
    const text = lineText(span);
    const kind = totalKind(text);
    if (kind === null) continue;
    const number = orderOf(row, order);
    return number.kind === "number" || number.kind === "dotted" ? null : kind;
  }
  return null;
}

/** Sections of one level share a key. A heading in capitals that lost its number is one of the Roman ones. */
function sectionKey({ order, label }: Seen, hasRomans: boolean): string {
  if (order.kind === "dotted") return `dotted ${String(order.value.length)}`;
  if (order.kind !== "none") return order.kind;
  const start = /^(?:phần\s+)?([IVX]{1,5}|[A-HĐ])\s*[.):–-]/u.exec(label)?.[1];
  if (start === undefined) return hasRomans && isCapitals(label) ? "roman" : "words";
  return readOrder(start).kind;
}

type Verdict = RowRole | "activity";

function roleOfRow(
  each: Seen,
  index: number,
  context: RowContext,
  numbering: Numbering,
  hasNumbered: boolean,
): Verdict {
  const { row, order } = each;
  const { spans } = row;
  if (row.hint !== null) return row.hint;
  if (isJunk(spans)) return "junk";
  if (index < 2) {
    const numbered = columnNumbers(spans, context.roleOf);
    if (numbered !== null) return numbered;
  }
  if (each.total !== null) return each.total;
  if (order.kind === "roman") return numbering.romansAreSections ? "section" : "item";
  if (order.kind === "letter" && each.order.kind === "letter") return numbering.lettersAreSections ? "section" : "item";
  const id = idOf(order);
  if (id !== null) return numbering.parents.has(id) && isHead(row, context) ? "section" : "item";
  return roleWithoutNumber(each, context, numbering, hasNumbered);
}

/** A parent of tasks that has a deadline or state of its own is a task, not a heading. */
function isHead(row: BodyRow, { kind, roleOf }: RowContext): boolean {
  if (kind !== "progress" && kind !== "plan") return true;
  return !row.spans.some((span) => ownRow.has(roleOf.get(span.left) ?? ""));
}

function roleWithoutNumber(each: Seen, context: RowContext, numbering: Numbering, hasNumbered: boolean): Verdict {
  const { row, label } = each;
  const { spans } = row;
  const first = spans[0];
  if (first === undefined) return "page-break";
  const isAlone = spans.length === 1;
  const isWide = first.right - first.left >= Math.max(2, Math.floor((context.right - context.left) / 2));
  const hasFigures = spans.some(isFigure);
  if (isAlone && isNote(label)) return "note";
  const isLabel = first.left <= context.left + 1 || labelRoles.has(context.roleOf.get(first.left) ?? "");
  const isHeading = isCapitals(label) && /\s/.test(label) && isLabel;
  if (!hasFigures && spans.length <= 2 && (isHeading || (isAlone && isWide)) && !startsSmall(label)) return "section";
  if (isShifted(spans, context)) return "item";
  if (context.underOrderMerge.has(row.row)) return hasNumbered ? "activity" : "item";
  if (numbering.share < 0.25 || !hasNumbered) {
    const goesOn = spans.every((span) => startsSmall(spanText(span)));
    return goesOn && !hasFigures ? "continuation" : "item";
  }
  if (/^(?:trong đó|bao gồm|gồm)(?!\p{L})|^[-+•–]\s/iu.test(label) && hasFigures) return "activity";
  const owns = spans.filter((span) => ownRow.has(context.roleOf.get(span.left) ?? ""));
  const isFragment =
    spans.every((span) => !hasId(span)) && (owns.length === 0 || spans.every((span) => startsSmall(spanText(span))));
  if (isFragment && !hasFigures && !isNewGoal(spans, context)) return "continuation";
  if (nested.has(context.kind)) return "activity";
  if (spans.some(hasId)) return "activity";
  return hasFigures || owns.length >= 2 ? "item" : "continuation";
}

/** A row that slipped one column to the right has its number beside the column of numbers. */
function isShifted(spans: readonly Span[], { order, roleOf }: RowContext): boolean {
  const first = spans[0];
  if (order === null || first === undefined || first.left !== order + 1 || spans.length < 3) return false;
  const isWordColumn = labelRoles.has(roleOf.get(first.left) ?? "");
  return isWordColumn && typeof spans[1]?.cell.value === "string" && readOrder(spanText(first)).kind === "number";
}

function hasId(span: Span): boolean {
  return typeof span.cell.value === "string" && startsWithId(span.cell.value);
}

/** In a plan, a row with a product or activity that begins anew is another activity even without an id. */
function isNewGoal(spans: readonly Span[], { kind, roleOf }: RowContext): boolean {
  if (!nested.has(kind)) return false;
  return spans.some((span) => {
    const role = roleOf.get(span.left) ?? "";
    return (role === "product" || role === "activity") && !startsSmall(spanText(span)) && spans.length >= 3;
  });
}
