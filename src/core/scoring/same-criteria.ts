import { weigh, wordingScore } from "../text/wording-score";

/** Two criteria are the same one a year later when they share this much of their wording. */
const alike = 0.75;

/**
 * For each of some criteria, which of some others it is in different words or the same: the likest, each of the others
 * once. Criteria that are like none are not in the map. The same texts give the same map.
 */
export function sameCriteria(criteria: readonly string[], others: readonly string[]): ReadonlyMap<string, number> {
  const wanted = [...new Set(criteria)];
  const weighed = weigh([...wanted, ...others]);
  const rest = weighed.slice(wanted.length);
  const found = wanted
    .flatMap((criterion, index) => {
      const own = weighed[index];
      if (own === undefined) return [];
      return rest.map((other, at) => ({ criterion, at, score: wordingScore(own, other) }));
    })
    .filter(({ score }) => score >= alike)
    // Stable: of equals the first in the order of both lists.
    .sort((a, b) => b.score - a.score);
  const pairs = new Map<string, number>();
  const taken = new Set<number>();
  for (const { criterion, at } of found) {
    if (pairs.has(criterion) || taken.has(at)) continue;
    pairs.set(criterion, at);
    taken.add(at);
  }
  return pairs;
}
