/** How much two texts in comparison form have in common: shared words over the words of the shorter, 0 to 1. */
export function shareOfWords(a: string, b: string): number {
  const [left, right] = [countsOf(a), countsOf(b)];
  const size = Math.min(total(left), total(right));
  if (size === 0) return 0;
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return shared / size;
}

function countsOf(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of words.matchAll(/[\p{L}\d]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
