import type { Problem } from "./problem";
import { scoreModel } from "./score-prior";

/**
 * How much likelier `value` is than the figure that stands in a detail cell, as a log ratio, judged by the other figures
 * of its column: how often they are zero, how large they are, how many decimals they use; of a score, how it loses points
 * against its maximum. Totals follow from details.
 */
export function valuePrior(problem: Problem, details: readonly number[]): (cell: number, value: number) => number {
  const isDetail = new Set(details);
  const columns = new Map<string, number[]>();
  const tables = new Map<string, number[]>();
  const keyOf = (cell: number) => {
    const place = problem.places[cell];
    const decimals = String(problem.decimals[cell] ?? 0);
    return {
      column: `${String(place?.table)} ${String(place?.column)} ${decimals}`,
      table: `${String(place?.table)} ${decimals}`,
    };
  };
  for (const cell of details) {
    const { column, table } = keyOf(cell);
    const [beside, others] = [columns.get(column), tables.get(table)];
    if (beside === undefined) columns.set(column, [cell]);
    else beside.push(cell);
    if (others === undefined) tables.set(table, [cell]);
    else others.push(cell);
  }
  const models = new Map<number, (value: number) => number>();
  const groups = new Map<readonly number[], Group>();
  const known = (cells: readonly number[]) => {
    const group = groups.get(cells) ?? groupOf(problem, cells);
    groups.set(cells, group);
    return group;
  };
  const modelOf = (cell: number) => {
    const made = models.get(cell);
    if (made !== undefined) return made;
    const { column, table } = keyOf(cell);
    const beside = columns.get(column) ?? [];
    const peers = beside.length > 2 ? beside : (tables.get(table) ?? []);
    const isScore = (each: number) => (problem.highest[each] ?? Infinity) < Infinity;
    const model = isScore(cell)
      ? scoreModel(
          problem,
          cell,
          peers.filter((each) => each !== cell && isScore(each)),
        )
      : magnitudeModel(problem, cell, known(peers));
    models.set(cell, model);
    return model;
  };
  const found = new Map<number, number>();
  return (cell, value) => {
    if (!isDetail.has(cell)) return 0;
    const model = modelOf(cell);
    const own = found.get(cell) ?? model(problem.observed[cell] ?? 0);
    found.set(cell, own);
    return model(value) - own;
  };
}

/** What is known of a group of figures; figures can be taken out again. */
interface Group {
  readonly size: number;
  readonly zeros: number;
  readonly sum: number;
  readonly squares: number;
  /** How many figures use so many decimals. */
  readonly levels: readonly number[];
}

/** Decimals a figure really uses: 0,50 uses one. */
function usedDecimals(problem: Problem, cell: number, value: number): number {
  const decimals = problem.decimals[cell] ?? 0;
  let [digits, unit] = [0, problem.units[cell] ?? 1];
  while (digits < decimals && Math.abs(value) % unit !== 0) [digits, unit] = [digits + 1, unit / 10];
  return digits;
}

const magnitudeOf = (problem: Problem, cell: number, value: number) =>
  Math.log10(Math.max(value, 1) / (problem.units[cell] ?? 1));

function groupOf(problem: Problem, cells: readonly number[]): Group {
  let [zeros, sum, squares] = [0, 0, 0];
  const levels: number[] = [];
  for (const cell of cells) {
    const value = problem.observed[cell] ?? 0;
    const level = usedDecimals(problem, cell, value);
    levels[level] = (levels[level] ?? 0) + 1;
    if (value === 0) zeros += 1;
    else {
      const magnitude = magnitudeOf(problem, cell, value);
      sum += magnitude;
      squares += magnitude ** 2;
    }
  }
  return { size: cells.length, zeros, sum, squares, levels };
}

function magnitudeModel(problem: Problem, cell: number, all: Group): (value: number) => number {
  const own = groupOf(problem, [cell]);
  const decimals = problem.decimals[cell] ?? 0;
  const step = problem.step[cell] ?? 1;
  const size = all.size - 1;
  const zeros = all.zeros - own.zeros;
  const count = size - zeros;
  const mean = count > 0 ? (all.sum - own.sum) / count : 1.5;
  const variance = count > 0 ? Math.max(0, (all.squares - own.squares) / count - mean ** 2) : 0;
  const spread = count > 1 ? Math.sqrt(variance) + 0.4 : 1;
  const pseudo = decimals === 0 ? 0.8 : 0.1;
  const zeroShare = (zeros + pseudo) / (size + 3);
  const levels = Array.from({ length: decimals + 1 }, (_, level) => {
    const seen = (all.levels[level] ?? 0) - (own.levels[level] ?? 0);
    return (seen + 1) / (size + decimals + 1);
  });
  return (value) => {
    if (value === 0) return Math.log(zeroShare);
    let density = 1 - zeroShare;
    const z = (magnitudeOf(problem, cell, value) - mean) / spread;
    const normal = Math.exp((-z * z) / 2) / (spread * Math.sqrt(2 * Math.PI));
    density *= (0.5 / 7 + (count >= 2 ? 0.5 * normal : 0.5 / 7)) / ((Math.log(10) * value) / step);
    if (decimals > 0) {
      const level = usedDecimals(problem, cell, value);
      const patterns = level === 0 ? 1 : 9 * 10 ** (level - 1);
      density *= ((levels[level] ?? 0) * 10 ** decimals) / patterns;
    }
    return Math.log(Math.max(density, 1e-12));
  };
}
