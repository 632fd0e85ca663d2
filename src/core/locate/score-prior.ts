import type { Problem } from "./problem";

/** How round the points lost by a criterion are: halves, tenths and quarters, twentieths, or any hundredth. */
type Roundness = 0 | 1 | 2 | 3;
/** How many such figures there are in one point, as a score with two digits may show them. */
const patterns: Readonly<Record<Roundness, number>> = { 0: 2, 1: 10, 2: 8, 3: 80 };
/** What is assumed of a column before any of its figures is seen: as so many criteria. */
const assumed: Readonly<Record<Roundness, number>> = { 0: 1.5, 1: 1.5, 2: 0.3, 3: 1.2 };
const assumedFull = { full: 0.7, all: 2 };
/** Half of all losses are small beside the maximum. */
const smallShare = 0.5;
const smallness = 0.1;
const wholeSmallness = Math.log((1 + smallness) / smallness);

interface Lost {
  /** In units, of a maximum in units. */
  readonly lost: number;
  readonly maximum: number;
  readonly one: number;
}

function lostIn(problem: Problem, cell: number, value: number): Lost {
  const maximum = problem.highest[cell] ?? 0;
  return { lost: maximum - value, maximum, one: problem.units[cell] ?? 1 };
}

function roundnessOf({ lost, one }: Lost): Roundness {
  const isMultiple = (parts: number) => (lost * parts) % one === 0;
  if (isMultiple(2)) return 0;
  if (isMultiple(10) || isMultiple(4)) return 1;
  return isMultiple(20) ? 2 : 3;
}

/** Log density of a score under its maximum, after how the others lose points: often none, or a round few. */
export function scoreModel(problem: Problem, cell: number, peers: readonly number[]): (value: number) => number {
  const counts: Record<Roundness, number> = { ...assumed };
  let [full, all] = [assumedFull.full, assumedFull.all];
  let lossy = Object.values(assumed).reduce((sum, each) => sum + each, 0);
  for (const peer of peers) {
    const lost = lostIn(problem, peer, problem.observed[peer] ?? 0);
    all += 1;
    if (lost.lost === 0) full += 1;
    else if (lost.lost > 0) {
      counts[roundnessOf(lost)] += 1;
      lossy += 1;
    }
  }
  return (value) => {
    const found = lostIn(problem, cell, value);
    const { lost, maximum, one } = found;
    if (lost === 0) return Math.log(full / all);
    if (lost < 0 || maximum <= 0) return Math.log(1e-12);
    const roundness = roundnessOf(found);
    const share = (1 - full / all) * (counts[roundness] / lossy);
    const even = 1 / ((patterns[roundness] * maximum) / one);
    const small = maximum / (lost + smallness * maximum) / wholeSmallness;
    return Math.log(share * even * (1 - smallShare + smallShare * small));
  };
}
