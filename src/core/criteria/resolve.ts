import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import type { CellRef } from "../cell/address";
import { compare, amount, type Amount } from "../cell/amount";
import { cellAt } from "../cell/snapshot";
import type { TableColumn, TableRow, TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { clean, comparisonKey } from "../text/normalise";
import { storedAmount } from "../text/read-cell";
import { readStatus, statusIsFinished } from "../text/statuses";
import type { CriteriaSet, Source } from "./criteria";
import type { Found, OperandValues } from "./found";
import { operandKey, operandsOf, type Answer } from "./operands";
import { exact, ofAmount, over, total, type Ratio } from "./rational";

type TableSource = Extract<Source, { kind: "table" }>;

/** What people typed for the figures nobody can look up, by `operandKey`. */
export type Typed = (code: string, name: string, answer: Answer) => Found | null;

/**
 * The figures of every criterion: from the tables where the set binds them, from what people typed where it does not.
 * A figure that is not there says why and is never zero.
 */
export function resolveOperands(
  set: CriteriaSet,
  views: readonly TableView[],
  options: { readonly typed?: Typed; readonly kinds?: readonly TableKind[] } = {},
): OperandValues {
  const kinds = options.kinds ?? builtIn;
  const values = new Map<string, Found>();
  for (const criterion of set.criteria) {
    for (const { operand, answer } of operandsOf(criterion)) {
      const { name, from } = operand;
      const found =
        from === undefined
          ? (options.typed?.(criterion.code, name, answer) ?? notTyped(name))
          : from.kind === "number"
            ? constant(from.value, answer)
            : asAnswer(resolveSource(from, views, kinds), answer);
      values.set(operandKey(criterion.code, name), found);
    }
  }
  return values;
}

function constant(value: number, answer: Answer): Found {
  const isPercent = answer.kind === "number" && answer.isPercent;
  const ratio = exact(value);
  const found = isPercent ? { ...ratio, denominator: ratio.denominator * 100n } : ratio;
  return { kind: "figure", value: found, isPercent, cells: [] };
}

function notTyped(name: string): Found {
  return missing(text(`chưa nhập "${name}"`, `"${name}" has not been entered`));
}

function missing(why: Text, cell: CellRef | null = null): Found {
  return { kind: "missing", why, cell };
}

/** A figure as the criterion needs it: a count above zero answers yes, and a rate has to be one. */
function asAnswer(found: Found, answer: Answer): Found {
  if (found.kind !== "figure") return found;
  const [cell = null] = found.cells;
  if (answer.kind === "yes-no") return { kind: "answer", isYes: found.value.numerator > 0n, cells: found.cells };
  if (answer.kind === "number" && answer.isPercent && !found.isPercent)
    return missing(text("cột này không phải tỷ lệ", "this column holds no rates"), cell);
  if (answer.kind === "day" || answer.kind === "option")
    return missing(text("số liệu này phải nhập tay", "this has to be entered by hand"), cell);
  return found;
}

/** The rows and column a source names, in the one table it can mean. */
export type Located =
  | {
      readonly kind: "located";
      readonly view: TableView;
      readonly column: TableColumn;
      readonly rows: readonly TableRow[];
    }
  | { readonly kind: "missing"; readonly why: Text; readonly cell: CellRef | null };

/** Finds the cells a source means; says why where there are none, or more than one table could be meant. */
export function locate(source: TableSource, views: readonly TableView[], kinds: readonly TableKind[]): Located {
  const kind = kinds.find((each) => each.kind === source.table);
  const name = kind?.name ?? text(source.table, source.table);
  const ofKind = views.filter(({ table }) => table.kind === source.table);
  const onSheet = source.sheet === undefined ? ofKind : ofKind.filter(({ table }) => table.sheet === source.sheet);
  if (onSheet.length === 0)
    return source.sheet === undefined || ofKind.length === 0
      ? gap(`tệp không có bảng "${name.vi}"`, `the file has no table "${name.en}"`)
      : gap(`trang "${source.sheet}" không có bảng "${name.vi}"`, `"${source.sheet}" has no table "${name.en}"`);
  const withColumn = onSheet.filter((view) => view.column(source.column) !== undefined);
  if (withColumn.length === 0) {
    const columnName =
      kind?.columns.find(({ role }) => role === source.column)?.name ?? text(source.column, source.column);
    return gap(`bảng "${name.vi}" không có cột "${columnName.vi}"`, `"${name.en}" has no column "${columnName.en}"`);
  }
  const found = withColumn.map((view) => ({ view, rows: rowsFor(source, view) }));
  const withRows = found.filter(({ rows }) => rows.length > 0);
  const [first, second] = withRows;
  if (first === undefined) return noRow(source, name);
  if (second !== undefined) {
    const sheets = withRows.map(({ view }) => view.table.sheet).join(", ");
    return gap(
      `có ${String(withRows.length)} bảng "${name.vi}" (${sheets}); chọn lại ô để nói rõ bảng nào`,
      `there are ${String(withRows.length)} tables "${name.en}" (${sheets}); pick the cell to say which`,
    );
  }
  const isSingle = source.rows.kind === "total" || source.rows.kind === "row";
  if (isSingle && first.rows.length > 1)
    return gap(
      `có ${String(first.rows.length)} dòng như vậy trong bảng "${name.vi}"; chọn lại ô`,
      `"${name.en}" has ${String(first.rows.length)} such rows; pick the cell again`,
    );
  const column = first.view.column(source.column);
  if (column === undefined) return noRow(source, name);
  return { kind: "located", view: first.view, column, rows: first.rows };
}

function gap(vi: string, en: string): Extract<Located, { kind: "missing" }> {
  return { kind: "missing", why: text(vi, en), cell: null };
}

function noRow({ rows }: TableSource, name: Text): Extract<Located, { kind: "missing" }> {
  if (rows.kind === "row")
    return gap(`bảng "${name.vi}" không có dòng "${rows.label}"`, `"${name.en}" has no row "${rows.label}"`);
  return rows.kind === "total"
    ? gap(`bảng "${name.vi}" không có dòng tổng`, `"${name.en}" has no total row`)
    : gap(`bảng "${name.vi}" chưa có dòng nào`, `"${name.en}" has no rows`);
}

/** The words of a row, by which people and bindings know it: its first words that are no order number. */
export function rowName(view: TableView, row: TableRow): string {
  for (const { role } of view.table.columns) {
    if (role === null || role === "order") continue;
    const words = view.text(row, role);
    if (/\p{L}{2,}/u.test(words)) return clean(words);
  }
  return "";
}

function rowsFor({ rows }: TableSource, view: TableView): readonly TableRow[] {
  if (rows.kind === "total") {
    const [total] = view.rowsOf("total").slice(-1);
    // A table of one row is its own total.
    const items = view.rowsOf("item");
    return total !== undefined ? [total] : items.length === 1 ? items : [];
  }
  if (rows.kind !== "row") return view.rowsOf("item");
  const wanted = comparisonKey(rows.label);
  const all = view.rowsOf("item", "section", "subtotal", "total");
  const named = all.filter((row) => comparisonKey(rowName(view, row)) === wanted);
  return named.length > 0 ? named : all.filter((row) => comparisonKey(view.text(row, "order")) === wanted);
}

/** The figure a source stands for. */
export function resolveSource(source: TableSource, views: readonly TableView[], kinds: readonly TableKind[]): Found {
  const located = locate(source, views, kinds);
  if (located.kind === "missing") return located;
  const { view, column, rows } = located;
  const cells = rows.map((row) => ({ sheet: view.table.sheet, row: row.row, column: column.column }));
  const content = kinds
    .find(({ kind }) => kind === view.table.kind)
    ?.columns.find(({ role }) => role === column.role)?.content;
  switch (source.rows.kind) {
    case "total":
    case "row": {
      const [row] = rows;
      return row === undefined
        ? missing(noRow(source, text("", "")).why)
        : figureIn(view, row, column, content === "percent");
    }
    case "count":
      return { kind: "figure", value: ofCount(rows.length), isPercent: false, cells };
    case "count-finished": {
      const finished = rows.filter((row) => {
        const status = readStatus(clean(view.text(row, column.role ?? "")));
        return status !== null && statusIsFinished(status);
      });
      return { kind: "figure", value: ofCount(finished.length), isPercent: false, cells };
    }
    case "sum":
    case "average":
    case "count-at-least": {
      const read = rows.map((row) => figureIn(view, row, column, content === "percent"));
      const figures = read.flatMap((each) => (each.kind === "figure" ? [each] : []));
      if (figures.length === 0)
        return missing(
          text("các ô của cột này chưa có số", "the cells of this column hold no figures"),
          cells[0] ?? null,
        );
      const isPercent = figures.some((each) => each.isPercent);
      if (source.rows.kind === "count-at-least") {
        const { value, isPercent: inPoints } = source.rows;
        const wanted = inPoints ? hundredth(exact(value)) : exact(value);
        const reached = figures.filter((each) => isAtLeast(each.value, wanted));
        return { kind: "figure", value: ofCount(reached.length), isPercent: false, cells };
      }
      const unread = read.find((each) => each.kind === "missing" && !isBlankAt(view, each.cell));
      // A blank or "Không phát sinh" adds nothing; words that could not be read might have.
      if (unread !== undefined) return unread;
      const sum = total(figures.map((each) => each.value));
      const value = source.rows.kind === "sum" ? sum : over(sum, ofCount(figures.length));
      return value === null ? missing(text("chưa có số", "no figures")) : { kind: "figure", value, isPercent, cells };
    }
  }
}

function isAtLeast(value: Ratio, wanted: Ratio): boolean {
  return value.numerator * wanted.denominator >= wanted.numerator * value.denominator;
}

function isBlankAt(view: TableView, at: CellRef | null): boolean {
  return at !== null && view.reading(at.row, at.column).kind === "blank";
}

const ofCount = (count: number): Ratio => ({ numerator: BigInt(count), denominator: 1n });
const hundredth = ({ numerator, denominator }: Ratio): Ratio => ({ numerator, denominator: denominator * 100n });

/** The figure of one cell with all the digits that are calculated with. */
function figureIn(view: TableView, row: TableRow, column: TableColumn, holdsRates: boolean): Found {
  const at: CellRef = { sheet: view.table.sheet, row: row.row, column: column.column };
  const reading = view.reading(row.row, column.column);
  switch (reading.kind) {
    case "figure": {
      const stored = reading.isText ? null : storedAmount(cellAt(view.sheet, row.row, column.column));
      if (reading.measure === "percent") {
        const value = stored === null ? hundredth(ofAmount(reading.amount)) : ofAmount(stored);
        return { kind: "figure", value, isPercent: true, cells: [at] };
      }
      const exactAmount: Amount = stored ?? reading.amount;
      if (!holdsRates) return { kind: "figure", value: ofAmount(exactAmount), isPercent: false, cells: [at] };
      // A column of rates without a per-cent format holds points: 94,5 is 94,5 %. One and less may mean either.
      if (compare(exactAmount, amount(0)) > 0 && compare(exactAmount, amount(1)) <= 0)
        return missing(
          text(
            "tỷ lệ từ 1 trở xuống: chưa rõ là phần trăm hay phần của một",
            "a rate of one or less may be per cent or a fraction",
          ),
          at,
        );
      return { kind: "figure", value: hundredth(ofAmount(exactAmount)), isPercent: true, cells: [at] };
    }
    case "not-applicable":
      return { kind: "not-applicable", cells: [at] };
    case "blank":
      return missing(text("ô còn trống", "the cell is blank"), at);
    case "error":
      return missing(text(`ô đang báo lỗi ${reading.code}`, `the cell shows the error ${reading.code}`), at);
    case "ambiguous":
      return missing(text("số trong ô đọc được hai cách", "the figure can be read two ways"), at);
    case "fraction":
    case "text":
      return missing(text("ô không chứa số", "the cell holds no figure"), at);
  }
}
