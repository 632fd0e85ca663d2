import type { TableKind } from "../appendix/kind";
import { toNumber } from "../cell/amount";
import type { TableColumn, TableRow, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { text } from "../text/bilingual";
import { isAdditive } from "./additive";
import { slackOf } from "./figure";
import type { GroundedIdentity } from "./identity";
import { figureColumns, groundGuess, type RowGuess } from "./row-guess";

/** Wider or longer tables are searched among these many columns and rows: the guess needs no more. */
const mostColumns = 14;
const mostRows = 60;

/** The figures of one column over the rows looked at; null where a row has none. */
interface Column {
  readonly column: number;
  readonly header: string;
  readonly values: readonly (number | null)[];
  readonly step: number;
  readonly slack: number;
}

interface Evidence {
  readonly holds: number;
  readonly fails: number;
  /** How unlikely so much agreement is by chance, in bits. */
  readonly bits: number;
}

/**
 * Identities nobody wrote down, read off the figures of an unknown table: a column that is the sum of others, or the
 * ratio of two, in nearly all rows. Chance agreement is weighed: small, repeated or zero figures count for little, and
 * the more combinations were tried, the more is asked.
 */
export function groundFromFigures(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  if (view.table.kind !== "unknown") return [];
  const columns = figureColumns(view);
  const rows = view.rowsOf("item").slice(0, mostRows);
  if (columns.length < 3 || columns.length > mostColumns || rows.length < 3) return [];
  const read = (column: TableColumn): Column => columnOf(view, kind, column, rows);
  const additive = columns.filter((column) => isAdditive(view, kind, column)).map(read);
  // The total row keeps to a ratio as any other row does.
  const withTotals = view.rowsOf("item", "total").slice(0, mostRows);
  const readAll = (column: TableColumn): Column => columnOf(view, kind, column, withTotals);
  const isShare = (column: TableColumn) => !additive.some(({ column: at }) => at === column.column);
  const shares = columns.filter(isShare).map(readAll);
  const figures = columns.filter((column) => !isShare(column)).map(readAll);
  return [...findSums(additive), ...findRatios(shares, figures)].flatMap((found) =>
    groundGuess(view, kind, found.guess, confidenceOf(found), basisOf(found.evidence)),
  );
}

function columnOf(
  view: TableView,
  kind: TableKind | undefined,
  { column, header }: TableColumn,
  rows: readonly TableRow[],
): Column {
  let decimals = 0;
  const values = rows.map((row) => {
    const reading = view.reading(row.row, column);
    if (reading.kind !== "figure") return null;
    decimals = Math.max(decimals, reading.amount.decimals);
    return toNumber(reading.amount);
  });
  const slack = toNumber(slackOf(view, kind, column));
  return { column, header: comparisonKey(header), values, step: 10 ** -decimals, slack };
}

interface Found {
  readonly guess: RowGuess;
  readonly evidence: Evidence;
  readonly isNamed: boolean;
}

/** Nine rows in ten, and never more than one in a short table. */
function mayFail(rows: number): number {
  return Math.max(1, Math.floor(rows / 10));
}

function findSums(columns: readonly Column[]): readonly Found[] {
  const tried = columns.length ** 3 / 2 + 1;
  return columns.flatMap((result, index) => {
    const others = columns.filter((column) => column !== result);
    const isNamed = /(^|[^\p{L}])(tổng|cộng)(?![\p{L}])/u.test(result.header);
    const enough = (evidence: Evidence | null): evidence is Evidence =>
      evidence !== null &&
      evidence.holds >= (isNamed ? 3 : 4) &&
      evidence.bits >= (isNamed ? 14 : 20) + Math.log2(tried);
    const runs = [...runsFrom(columns, index, 1), ...runsFrom(columns, index, -1)];
    const pairs = others.flatMap((first, at) => others.slice(at + 1).map((second) => [first, second]));
    for (const parts of [...runs, ...pairs]) {
      const evidence = weighSum(result, parts);
      if (!enough(evidence)) continue;
      const guess: RowGuess = {
        spec: "figures-sum",
        relation: "equal",
        result: result.column,
        parts: parts.map(({ column }) => ({ column, sign: 1 })),
        over: [],
      };
      return [{ guess, evidence, isNamed }];
    }
    return [];
  });
}

/** The stretches of two or more columns that begin right beside one, shortest first. */
function runsFrom(columns: readonly Column[], index: number, step: 1 | -1): readonly (readonly Column[])[] {
  const runs: Column[][] = [];
  let run: Column[] = [];
  for (let at = index + step; at >= 0 && at < columns.length; at += step) {
    const column = columns[at];
    if (column === undefined) break;
    run = step === 1 ? [...run, column] : [column, ...run];
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

function weighSum(result: Column, parts: readonly Column[]): Evidence | null {
  const most = mayFail(result.values.length);
  const slack = result.slack + parts.reduce((sum, part) => sum + part.slack, 0) + 1e-9;
  const seen = new Set<string>();
  let holds = 0;
  let fails = 0;
  let bits = 0;
  for (let row = 0; row < result.values.length; row++) {
    const total = result.values[row] ?? null;
    const figures = parts.map((part) => part.values[row] ?? null);
    if (total === null || figures.some((figure) => figure === null)) continue;
    const sum = figures.reduce<number>((whole, figure) => whole + (figure ?? 0), 0);
    if (Math.abs(total - sum) > slack + Math.abs(sum) * 1e-12) {
      fails += 1;
      if (fails > most) return null;
      continue;
    }
    const filled = figures.filter((figure) => figure !== 0).length;
    const key = figures.join();
    if (filled < 2 || seen.has(key)) continue;
    seen.add(key);
    holds += 1;
    bits += Math.log2(1 + Math.min(Math.abs(total) / Math.max(result.step, 2 * slack), 1e4));
  }
  return holds + fails === 0 || fails * 4 > holds ? null : { holds, fails, bits };
}

const ratioWords = /tỷ lệ|tỷ trọng|%|phần trăm|so với|so sánh|tăng|giảm|đạt|tiến độ/u;

function findRatios(shares: readonly Column[], figures: readonly Column[]): readonly Found[] {
  const tried = 2 * figures.length ** 2 + 1;
  return shares.flatMap((result) => {
    const isNamed = ratioWords.test(result.header);
    const need = (isNamed ? 12 : 24) + Math.log2(tried);
    let best: Found | null = null;
    for (const top of figures) {
      for (const bottom of figures) {
        if (top === bottom) continue;
        for (const isGrowth of [false, true]) {
          const evidence = weighRatio(result, top, bottom, isGrowth);
          if (evidence === null || evidence.holds < 3 || evidence.bits < need) continue;
          if (best !== null && best.evidence.bits >= evidence.bits) continue;
          const parts: RowGuess["parts"] = isGrowth
            ? [
                { column: top.column, sign: 1 },
                { column: bottom.column, sign: -1 },
              ]
            : [{ column: top.column, sign: 1 }];
          const guess: RowGuess = {
            spec: "figures-ratio",
            relation: "ratio",
            result: result.column,
            parts,
            over: [bottom.column],
          };
          best = { guess, evidence, isNamed };
        }
      }
    }
    return best === null ? [] : [best];
  });
}

function weighRatio(result: Column, top: Column, bottom: Column, isGrowth: boolean): Evidence | null {
  const most = mayFail(result.values.length);
  const seen = new Set<string>();
  let holds = 0;
  let fails = 0;
  let bits = 0;
  for (let row = 0; row < result.values.length; row++) {
    const printed = result.values[row] ?? null;
    const over = bottom.values[row] ?? null;
    const part = top.values[row] ?? null;
    if (printed === null || over === null || part === null || over === 0) continue;
    const points = ((isGrowth ? part - over : part) / over) * 100;
    const isPoints = Math.abs(printed - points) <= result.step;
    // A fraction of one is small: a price per piece is a quotient too, and no rate.
    const isOfOne = Math.abs(printed) <= 5 && Math.abs(printed * 100 - points) <= result.step * 100;
    if (!isPoints && !isOfOne) {
      fails += 1;
      if (fails > most) return null;
      continue;
    }
    // Nothing, or all of it, is what any two equal columns give.
    const key = `${String(part)}/${String(over)}`;
    if (part === 0 || part === over || seen.has(key)) continue;
    seen.add(key);
    holds += 1;
    bits += Math.log2(1 + Math.min(Math.abs(printed) / result.step, 1e4) / 2);
  }
  return holds + fails === 0 || fails * 3 > holds ? null : { holds, fails, bits };
}

/** Below 0.9 a difference is only a note. A header that speaks of a total or a ratio bears the figures out. */
function confidenceOf({ evidence: { holds, fails, bits }, isNamed }: Found): number {
  const rows = holds / Math.max(1, fails);
  return rows >= 4 && bits >= (isNamed ? 20 : 36) ? 0.92 : rows >= 8 ? 0.9 : 0.85;
}

function basisOf({ holds, fails }: Evidence) {
  const [right, all] = [String(holds), String(holds + fails)];
  return text(
    `Phép tính này suy từ số liệu: đúng ở ${right} trên ${all} dòng có số`,
    `This was inferred from the figures: it holds in ${right} of ${all} rows with figures`,
  );
}
