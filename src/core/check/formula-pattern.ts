import { cellAt } from "../cell/snapshot";
import { parseColumn } from "../cell/address";
import type { TableKind } from "../appendix/kind";
import type { TableRow, TableView } from "../table/table";
import { text } from "../text/bilingual";
import type { GroundedIdentity } from "./identity";
import { groundGuess, type RowGuess } from "./row-guess";

/** A reference of a formula, rows counted from the formula's own; absolute ones keep the row they name. */
const reference = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})/g;

/** A formula as its neighbours in the column would have it: "=B{+0}+C{+0}"; upper case, no spaces. */
export function patternOf(formula: string, row: number): string {
  return formula
    .toUpperCase()
    .replace(/\s+/gu, "")
    .replace(reference, (_, __: string, column: string, fixed: string, at: string) => {
      const offset = Number(at) - 1 - row;
      return fixed === "$" ? `${column}$${at}` : `${column}{${offset < 0 ? "" : "+"}${String(offset)}}`;
    });
}

export interface ColumnPattern {
  readonly pattern: string;
  /** Rows whose formula is of the pattern. */
  readonly rows: readonly TableRow[];
}

/** The pattern most formulas of a column's item rows share, in so many rows at least. */
export function columnPattern(view: TableView, column: number, least: number): ColumnPattern | null {
  const byPattern = new Map<string, TableRow[]>();
  let formulas = 0;
  for (const row of view.rowsOf("item")) {
    const { formula } = cellAt(view.sheet, row.row, column);
    if (formula === null) continue;
    formulas += 1;
    const pattern = patternOf(formula, row.row);
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), row]);
  }
  const [best] = [...byPattern].sort(([, a], [, b]) => b.length - a.length);
  if (best === undefined || best[1].length < least || best[1].length * 2 <= formulas) return null;
  return { pattern: best[0], rows: best[1] };
}

/** What the formulas of a column compute, as an identity for the rows where a figure was typed instead. */
export function groundFormulaPatterns(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  return view.table.columns.flatMap(({ column }) => {
    const found = columnPattern(view, column, 2);
    const guess = found === null ? null : guessOf(found.pattern, column);
    if (found === null || guess === null) return [];
    const basis = text(
      `Phép tính này suy từ công thức của ${String(found.rows.length)} dòng khác trong cột`,
      `This was inferred from the formulas of ${String(found.rows.length)} other rows of the column`,
    );
    return groundGuess(view, kind, guess, 0.94, basis);
  });
}

const own = "[A-Z]{1,3}\\{\\+0\\}";
const chain = new RegExp(`^[+-]?${own}(?:[+-]${own})*$`, "u");
const total = new RegExp(`^SUM\\(${own}(?:[:,;]${own})*\\)$`, "u");
const share = /^(.+?)\/(.+?)(?:\*100|\*100%)?$/u;

/** "=B{+0}+C{+0}" or "=SUM(B{+0}:D{+0})" or "=C{+0}/B{+0}*100", in one row; null for anything else. */
function guessOf(pattern: string, result: number): RowGuess | null {
  const body = unwrapped(pattern.replace(/^=/u, ""));
  const sum = termsOf(body);
  if (sum !== null && sum.length > 1) return { spec: "formula-sum", relation: "equal", result, parts: sum, over: [] };
  const [, top = "", bottom = ""] = share.exec(body) ?? [];
  const parts = termsOf(top);
  const over = termsOf(bottom);
  if (parts === null || over === null || over.some(({ sign }) => sign === -1)) return null;
  return { spec: "formula-ratio", relation: "ratio", result, parts, over: over.map(({ column }) => column) };
}

/** What is computed inside ROUND(…;2), IFERROR(…;"") and IF(B=0;"";…). */
function unwrapped(body: string): string {
  const round = /^ROUND\((.+)[,;]\d\)$/u.exec(body);
  const guarded = /^IFERROR\((.+)[,;](?:""|0|"-")\)$/u.exec(body);
  const tested = new RegExp(`^IF\\(${own}=0[,;](?:""|0|"-")[,;](.+)\\)$`, "u").exec(body);
  const inner = round?.[1] ?? guarded?.[1] ?? tested?.[1];
  return inner === undefined ? body : unwrapped(inner);
}

function termsOf(words: string): RowGuess["parts"] | null {
  const bare = /^\((.+)\)$/u.exec(words)?.[1] ?? words;
  if (chain.test(bare)) {
    return [...bare.matchAll(/([+-]?)([A-Z]{1,3})\{/gu)].map(([, mark, name = ""]) => ({
      column: parseColumn(name) ?? 0,
      sign: mark === "-" ? -1 : 1,
    }));
  }
  if (!total.test(bare)) return null;
  return [...bare.slice(4, -1).split(/[,;]/u)].flatMap((part) => {
    const [from = 0, to = from] = [...part.matchAll(/([A-Z]{1,3})\{/gu)].map(([, name = ""]) => parseColumn(name) ?? 0);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
      column: from + index,
      sign: 1 as const,
    }));
  });
}
