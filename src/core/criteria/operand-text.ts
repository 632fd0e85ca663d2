import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import { text, type Text } from "../text/bilingual";
import { clean, comparisonKey } from "../text/normalise";
import type { Operand, RowPick, Source } from "./criteria";
import { decimalText, readMeasured } from "./decimal-text";

/** What parts the name of a table, a column and a row; people may type > instead. */
const mark = " › ";

/** A table kind by its name or its role name; the name only where no other kind has it. */
function kindNamed(words: string, kinds: readonly TableKind[]): TableKind | undefined {
  const key = comparisonKey(words);
  return kinds.find(({ kind }) => kind === words) ?? kinds.find(({ name }) => comparisonKey(name.vi) === key);
}

function kindText(table: string, kinds: readonly TableKind[]): string {
  const kind = kinds.find((each) => each.kind === table);
  return kind !== undefined && kindNamed(kind.name.vi, kinds) === kind && isPlain(kind.name.vi) ? kind.name.vi : table;
}

function roleNamed(words: string, kind: TableKind): string | null {
  const key = comparisonKey(words);
  const found =
    kind.columns.find(({ role }) => role === words) ?? kind.columns.find(({ name }) => comparisonKey(name.vi) === key);
  return found?.role ?? null;
}

function roleText(role: string, kind: TableKind | undefined): string {
  const column = kind?.columns.find((each) => each.role === role);
  if (kind === undefined || column === undefined || !isPlain(column.name.vi)) return role;
  return roleNamed(column.name.vi, kind) === role ? column.name.vi : role;
}

const isPlain = (words: string): boolean => !/[›>=;\n]/u.test(words);

const fixedRows = {
  total: "dòng tổng",
  sum: "cộng các dòng",
  average: "trung bình các dòng",
  count: "đếm các dòng",
  "count-finished": "đếm dòng đã xong",
} as const;

function rowText(rows: RowPick): string {
  switch (rows.kind) {
    case "row":
      return `dòng "${rows.label}"`;
    case "count-at-least":
      return `đếm dòng từ ${decimalText(rows.value)}${rows.isPercent ? "%" : ""}`;
    default:
      return fixedRows[rows.kind];
  }
}

function readRows(words: string): RowPick | null {
  const key = comparisonKey(words);
  for (const kind of ["total", "sum", "average", "count", "count-finished"] as const) {
    if (comparisonKey(fixedRows[kind]) === key) return { kind };
  }
  if (key === "tổng" || key === "tổng cộng") return { kind: "total" };
  const label = /^dòng\s+["“](.+)["”]$/iu.exec(words)?.[1];
  if (label !== undefined) return { kind: "row", label };
  const least = readMeasured(/^đếm dòng từ\s+(.+)$/iu.exec(words)?.[1] ?? "");
  return least === null ? null : { kind: "count-at-least", ...least };
}

/** Where a figure comes from, as the sheet says it: `Kết quả giải quyết › Đã giải quyết › dòng tổng`. */
export function sourceText(source: Source, kinds: readonly TableKind[] = builtIn): string {
  if (source.kind === "number") return decimalText(source.value);
  const kind = kinds.find((each) => each.kind === source.table);
  const parts = [kindText(source.table, kinds), roleText(source.column, kind), rowText(source.rows)];
  return [...parts, ...(source.sheet === undefined ? [] : [`trang "${source.sheet}"`])].join(mark);
}

/** An operand as the sheet says it: its name, then "=" and where the figure comes from. */
export function operandText({ name, from }: Operand, kinds: readonly TableKind[] = builtIn): string {
  return from === undefined ? name : `${name} = ${sourceText(from, kinds)}`;
}

export type ReadOperand =
  { readonly kind: "operand"; readonly operand: Operand } | { readonly kind: "wrong"; readonly why: Text };

const wrong = (vi: string, en: string): { readonly kind: "wrong"; readonly why: Text } => ({
  kind: "wrong",
  why: text(vi, en),
});

/** Reads a source; null where the words are no source at all. */
function readSource(
  words: string,
  kinds: readonly TableKind[],
): { readonly kind: "source"; readonly source: Source } | { readonly kind: "wrong"; readonly why: Text } | null {
  const number = readMeasured(words);
  if (number !== null && !number.isPercent) return { kind: "source", source: { kind: "number", value: number.value } };
  const parts = words.split(/\s*[›>]\s*/u).map((part) => part.trim());
  const [tableWords = "", columnWords = "", rowWords = "", sheetWords, more] = parts;
  if (parts.length < 2) return null;
  if (more !== undefined || rowWords === "")
    return wrong("ghi đủ: loại bảng › cột › dòng", "write table, column and row with › between them");
  const kind = kindNamed(tableWords, kinds);
  if (kind === undefined)
    return wrong(
      `không có loại bảng "${tableWords}"; các loại: ${kinds.map(({ name }) => name.vi).join("; ")}`,
      `there is no table "${tableWords}"; the tables are: ${kinds.map((each) => each.kind).join(", ")}`,
    );
  const column = roleNamed(columnWords, kind);
  if (column === null)
    return wrong(
      `bảng "${kind.name.vi}" không có cột "${columnWords}"`,
      `"${kind.name.en}" has no column "${columnWords}"`,
    );
  const rows = readRows(rowWords);
  if (rows === null)
    return wrong(
      `không hiểu dòng "${rowWords}"; ghi: dòng tổng, dòng "…", cộng các dòng, đếm các dòng, đếm dòng đã xong, đếm dòng từ …`,
      `the row "${rowWords}" is not understood`,
    );
  const sheet = sheetWords === undefined ? undefined : /^trang\s+["“](.+)["”]$/iu.exec(sheetWords)?.[1];
  if (sheetWords !== undefined && sheet === undefined)
    return wrong(`không hiểu "${sheetWords}"; ghi: trang "tên trang"`, `"${sheetWords}" is not understood`);
  const source: Source = { kind: "table", table: kind.kind, column, rows };
  return { kind: "source", source: sheet === undefined ? source : { ...source, sheet } };
}

/**
 * Reads what `operandText` writes. Words alone name a figure a person types; a number alone, or a place alone, goes by
 * `unnamed`.
 */
export function readOperand(cell: string, unnamed: string, kinds: readonly TableKind[] = builtIn): ReadOperand {
  const words = clean(cell);
  const equals = words.indexOf("=");
  if (equals < 0) {
    const source = readSource(words, kinds);
    if (source === null) return { kind: "operand", operand: { name: words } };
    return source.kind === "wrong" ? source : { kind: "operand", operand: { name: unnamed, from: source.source } };
  }
  const name = words.slice(0, equals).trim();
  const rest = words.slice(equals + 1).trim();
  if (name === "") return wrong("thiếu tên số liệu trước dấu =", "the figure has no name before =");
  const source = readSource(rest, kinds);
  if (source === null)
    return wrong(
      `không hiểu nguồn "${rest}"; ghi một số, hoặc: loại bảng › cột › dòng`,
      `the source "${rest}" is not understood; write a number, or table › column › row`,
    );
  return source.kind === "wrong" ? source : { kind: "operand", operand: { name, from: source.source } };
}
