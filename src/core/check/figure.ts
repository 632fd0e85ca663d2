import type { CellRef } from "../cell/address";
import { amount, amountOfNumber, formatVietnamese, zero, type Amount } from "../cell/amount";
import { cellAt } from "../cell/snapshot";
import type { TableKind } from "../appendix/kind";
import type { TableRow, TableView } from "../table/table";
import type { Measure } from "../text/reading";
import { text, type Text } from "../text/bilingual";

/**
 * A figure as an interval: what is printed, give or take `slack` (half a unit of the column's last printed digit for
 * figures that may have been rounded; zero for counts and scores, which are exact).
 */
export interface Figure {
  readonly printed: Amount;
  /** The stored number with all its digits; null for a figure typed as text. */
  readonly stored: Amount | null;
  readonly slack: Amount;
  readonly measure: Measure;
  /** "Không phát sinh" or "-" counted as nothing: good enough to agree, never enough to accuse. */
  readonly isStandIn: boolean;
}

/** Why a cell gives no figure. */
export type Gap = "blank" | "unreadable" | "ambiguous" | "error" | "not-calculated" | "missing";

/** A cell that takes part in an identity. Exactly one of `figure` and `gap` is set. */
export interface Operand {
  readonly at: CellRef;
  readonly label: Text;
  readonly figure: Figure | null;
  readonly gap: Gap | null;
  readonly formula: string | null;
}

/** Digits after the mark of the finest figure in a column's body. */
function columnDecimals(view: TableView, column: number): number {
  let decimals = 0;
  for (const row of view.table.rows) {
    const reading = view.reading(row.row, column);
    if (reading.kind === "figure") decimals = Math.max(decimals, reading.amount.decimals);
  }
  return decimals;
}

const slackMemo = new WeakMap<TableView, Map<number, Amount>>();

/** Half a unit of the last digit a column prints; zero where its figures are exact. */
export function slackOf(view: TableView, kind: TableKind | undefined, column: number): Amount {
  const known = slackMemo.get(view) ?? new Map<number, Amount>();
  slackMemo.set(view, known);
  const memo = known.get(column);
  if (memo !== undefined) return memo;
  const role = view.table.columns.find((each) => each.column === column)?.role ?? null;
  // What an unknown table counts is unknown too: its decimals may be rounded.
  const content = kind?.kind === "unknown" ? null : (kind?.columns.find((each) => each.role === role)?.content ?? null);
  const decimals = columnDecimals(view, column);
  const isExact = content === "count" || content === "score" || content === "order";
  const isScaled = /(nghìn|ngàn|triệu|tỷ|tỉ)/iu.test(view.table.unitOfMeasure ?? "");
  const slack = isExact || (decimals === 0 && !isScaled) ? zero : amount(5, decimals + 1);
  known.set(column, slack);
  return slack;
}

/** The operand a body cell is. */
export function operandAt(
  view: TableView,
  kind: TableKind | undefined,
  row: number,
  column: number,
  label: Text,
): Operand {
  const cell = cellAt(view.sheet, row, column);
  const at = { sheet: view.table.sheet, row, column };
  const { formula } = cell;
  const none = (gap: Gap): Operand => ({ at, label, formula, figure: null, gap });
  const reading = view.reading(row, column);
  switch (reading.kind) {
    case "figure": {
      const stored = typeof cell.value === "number" ? amountOfNumber(cell.value) : null;
      const points = stored !== null && reading.measure === "percent" ? timesHundred(stored) : stored;
      const slack = slackOf(view, kind, column);
      const figure = { printed: reading.amount, stored: points, slack, measure: reading.measure, isStandIn: false };
      return { at, label, formula, figure, gap: null };
    }
    case "not-applicable":
      return { at, label, formula, figure: standIn, gap: null };
    case "blank":
      return none(formula === null ? "blank" : "not-calculated");
    case "ambiguous":
      return none("ambiguous");
    case "error":
      return none("error");
    case "fraction":
    case "text":
      return none("unreadable");
  }
}

/** A dash or "không phát sinh" counted as nothing. */
const standIn: Figure = { printed: zero, stored: null, slack: zero, measure: "plain", isStandIn: true };

function timesHundred(a: Amount): Amount {
  return { coefficient: a.coefficient * 100n, decimals: a.decimals };
}

/** A figure as a reader sees it: 1.714, or 77,56%. */
export function figureText(printed: Amount, measure: Measure = "plain"): string {
  return formatVietnamese(printed) + (measure === "percent" ? "%" : "");
}

/** The last words of a column's header, or its letter where the header is lost. */
export function columnLabel(view: TableView, column: number): string {
  const known = view.table.columns.find((each) => each.column === column);
  const words = [...(known?.path ?? [])].reverse().find((word) => word.trim() !== "");
  return shorten(words ?? `cột ${String(column + 1)}`);
}

const labelMemo = new WeakMap<TableRow, string>();

/** The words that name a row: its first filled text cell besides the order number, or the order number. */
export function rowLabel(view: TableView, row: TableRow): string {
  const known = labelMemo.get(row);
  if (known !== undefined) return known;
  const label = readRowLabel(view, row);
  labelMemo.set(row, label);
  return label;
}

function readRowLabel(view: TableView, row: TableRow): string {
  let fallback = "";
  for (const { column, role } of view.table.columns) {
    const words = cellAt(view.sheet, row.row, column).text.normalize("NFC").replace(/\s+/gu, " ").trim();
    if (words === "") continue;
    if (role !== "order" && /\p{L}{2,}/u.test(words)) return shorten(words);
    fallback ||= words;
  }
  return shorten(fallback === "" ? `dòng ${String(row.row + 1)}` : fallback);
}

/** Cuts a long text at a word, so that a message stays readable. */
export function shorten(words: string, most = 60): string {
  const single = words.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (single.length <= most) return single;
  const cut = single.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 15)).trim()}…`;
}

/** The same words in both languages: for names taken from the file. */
export function quoted(words: string): Text {
  return text(words, words);
}
