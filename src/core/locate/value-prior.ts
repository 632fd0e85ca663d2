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
  const modelOf = (cell: number) => {
    const known = models.get(cell);
    if (known !== undefined) return known;
    const { column, table } = keyOf(cell);
    const others = (list: readonly number[] | undefined) => (list ?? []).filter((other) => other !== cell);
    const beside = others(columns.get(column));
    const peers = beside.length >= 2 ? beside : others(tables.get(table));
    const isScore = (each: number) => (problem.highest[each] ?? Infinity) < Infinity;
    const figures = peers.map((peer) => problem.figureFor(cell, peer, problem.observed));
    const model = isScore(cell)
      ? scoreModel(problem, cell, peers.filter(isScore))
      : magnitudeModel(problem, cell, figures);
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

function magnitudeModel(problem: Problem, cell: number, peers: readonly number[]): (value: number) => number {
  const decimals = problem.decimals[cell] ?? 0;
  const step = problem.step[cell] ?? 1;
  /** Decimals a figure really uses: 0,50 uses one. */
  const used = (value: number) => {
    let [digits, unit] = [0, problem.units[cell] ?? 1];
    while (digits < decimals && Math.abs(value) % unit !== 0) [digits, unit] = [digits + 1, unit / 10];
    return digits;
  };
  const magnitude = (value: number) => Math.log10(Math.max(value, 1) / (problem.units[cell] ?? 1));
  const magnitudes = peers.filter((value) => value !== 0).map(magnitude);
  const zeros = peers.length - magnitudes.length;
  const count = magnitudes.length;
  const mean = count > 0 ? magnitudes.reduce((sum, each) => sum + each, 0) / count : 1.5;
  const variance = count > 0 ? magnitudes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / count : 0;
  const spread = count > 1 ? Math.sqrt(variance) + 0.4 : 1;
  const pseudo = decimals === 0 ? 0.8 : 0.1;
  const zeroShare = (zeros + pseudo) / (peers.length + 3);
  const levels = Array.from({ length: decimals + 1 }, (_, level) => {
    const seen = peers.filter((value) => used(value) === level).length;
    return (seen + 1) / (peers.length + decimals + 1);
  });
  return (value) => {
    if (value === 0) return Math.log(zeroShare);
    let density = 1 - zeroShare;
    const z = (magnitude(value) - mean) / spread;
    const normal = Math.exp((-z * z) / 2) / (spread * Math.sqrt(2 * Math.PI));
    density *= (0.5 / 7 + (count >= 2 ? 0.5 * normal : 0.5 / 7)) / ((Math.log(10) * value) / step);
    if (decimals > 0) {
      const level = used(value);
      const patterns = level === 0 ? 1 : 9 * 10 ** (level - 1);
      density *= ((levels[level] ?? 0) * 10 ** decimals) / patterns;
    }
    return Math.log(Math.max(density, 1e-12));
  };
}
