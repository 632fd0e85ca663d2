import { add, subtract, sum, toNumber } from "../cell/amount";
import type { TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { text } from "../text/bilingual";
import type { Evaluation } from "./evaluate";
import { rowLabel } from "./figure";
import type { GroundedIdentity } from "./identity";
import { slipWeight } from "./slips";

/** Below this an identity is mentioned, never asked about. */
export const doubtful = 0.85;

/** A slip from here on is one people make. */
const likely = 0.6;

const stockWords = /(?:^|[^\p{L}])(?:tồn|đầu kỳ|cuối kỳ|hiện có|lũy kế|luỹ kế|cộng dồn)(?![\p{L}])/u;
const periodWords = /^(?:tháng|quý|tuần|kỳ|ngày|năm)(?![\p{L}])/u;

const basis = text(
  "Số ghi ở dòng tổng nằm giữa số nhỏ nhất và số lớn nhất của cột, có thể cột này không cộng dồn",
  "The figure of the total row lies between the least and the most of its column, which may not add up",
);

/**
 * A column whose total row does not hold its sum, weighed again by its own figures: null where the total is plainly
 * another thing (an average, the most, a running total, the stock a period begins or ends with), a mere guess where it
 * may be one, the identity as it was otherwise.
 */
export function unlessNotASum(view: TableView, { identity, outcome, computed }: Evaluation): GroundedIdentity | null {
  if (outcome !== "violated" || computed === null || identity.result.figure === null) return identity;
  const terms = identity.ways[0]?.parts ?? [];
  const figures = terms.flatMap(({ operand }) => (operand.figure === null ? [] : [operand.figure.printed]));
  if (figures.length < 3 || figures.length < terms.length) return identity;
  const { printed } = identity.result.figure;
  const column: Column = {
    view,
    at: identity.result.at.column,
    rows: terms.map(({ operand }) => operand.at.row),
    totalRow: identity.result.at.row,
    parts: figures.map(toNumber),
    total: toNumber(printed),
    unit: 10 ** -printed.decimals,
  };
  if (isStock(column) || isRunning(column)) return null;
  // One figure with a digit too many is the likelier story.
  const isPartSlip = figures.some((part) => {
    const expected = add(part, subtract(printed, sum(figures)));
    return expected.coefficient >= 0n && slipWeight(part, expected) >= likely;
  });
  if (!isAmongParts(column) || isPartSlip) return identity;
  const isSlip = slipWeight(printed, computed) >= likely;
  const isSummary = summarises(column);
  if (isSummary && !isSlip) return null;
  return isSummary || !isSlip ? { ...identity, confidence: 0.8, basis } : identity;
}

interface Column {
  readonly view: TableView;
  readonly at: number;
  readonly rows: readonly number[];
  readonly totalRow: number;
  readonly parts: readonly number[];
  readonly total: number;
  /** One unit of the last digit the total prints. */
  readonly unit: number;
}

/** No smaller than the least part, no larger than the largest, all of one magnitude, and far below their sum. */
function isAmongParts({ parts, total }: Column): boolean {
  const least = Math.min(...parts);
  const most = Math.max(...parts);
  const whole = parts.reduce((all, part) => all + part, 0);
  return least > 0 && most <= 10 * least && total >= least && total <= most && whole >= 2 * total;
}

/** The mean, the mean weighted by a column that adds up, the least or the most of the parts. */
function summarises(column: Column): boolean {
  const { parts, total, unit } = column;
  const isNear = (value: number) => Math.abs(value - total) <= unit / 2 + 1e-9;
  const mean = parts.reduce((all, part) => all + part, 0) / parts.length;
  if ([mean, Math.min(...parts), Math.max(...parts)].some(isNear)) return true;
  return otherColumns(column).some(({ values, end }) => {
    const whole = values.reduce((all, value) => all + value, 0);
    if (whole <= 0 || end === null || Math.abs(whole - end) > 1e-9 * whole) return false;
    return isNear(values.reduce((all, value, index) => all + value * (parts[index] ?? 0), 0) / whole);
  });
}

/** Every figure is the one before it and what another column adds. */
function isRunning(column: Column): boolean {
  const { parts } = column;
  return otherColumns(column).some(
    ({ values }) =>
      values.some((value, index) => index > 0 && value !== 0) &&
      values.every((value, index) => Math.abs((parts[index - 1] ?? 0) + value - (parts[index] ?? 0)) < 1e-9),
  );
}

/** What was there at the beginning or the end: by the words of the column, of the rows, or by rows handing it on. */
function isStock(column: Column): boolean {
  const { view, at, rows, parts, total } = column;
  const isFirst = total === parts[0];
  if (!isFirst && total !== parts[parts.length - 1]) return false;
  const header = view.table.columns.find((each) => each.column === at)?.header ?? "";
  if (stockWords.test(comparisonKey(header))) return true;
  const labels = view.table.rows
    .filter(({ row }) => rows.includes(row))
    .map((row) => comparisonKey(rowLabel(view, row)));
  if (labels.every((label) => periodWords.test(label))) return true;
  return otherColumns(column).some(({ values, end }) => {
    const [opening, closing] = isFirst ? [parts, values] : [values, parts];
    const isHanded = opening.every((value, index) => index === 0 || value === closing[index - 1]);
    return isHanded && end === (isFirst ? values[values.length - 1] : values[0]);
  });
}

/** The other columns that hold a figure in every row of the sum, with the figure of the total row. */
function otherColumns({ view, at, rows, totalRow }: Column) {
  const figureIn = (row: number, column: number): readonly number[] => {
    const reading = view.reading(row, column);
    return reading.kind === "figure" ? [toNumber(reading.amount)] : [];
  };
  return view.table.columns.flatMap(({ column, role }) => {
    if (column === at || role === "order") return [];
    const values = rows.flatMap((row) => figureIn(row, column));
    return values.length < rows.length ? [] : [{ values, end: figureIn(totalRow, column)[0] ?? null }];
  });
}
