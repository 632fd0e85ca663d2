import { comparisonKey, withoutDiacritics } from "./normalise";

/** The words of one text with what each weighs among all texts compared. */
export interface WeighedWords {
  readonly key: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Prepares texts for comparing: single words and pairs of neighbours, each the heavier the fewer texts hold it
 * (inverse document frequency), so that "ban hành kế hoạch" says less than "chữ ký số".
 */
export function weigh(texts: readonly string[]): readonly WeighedWords[] {
  const prepared = texts.map((text) => {
    const key = comparisonKey(text);
    return { key, terms: termsOf(key) };
  });
  const frequency = new Map<string, number>();
  for (const { terms } of prepared) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weightOf = (term: string): number => Math.log(1 + texts.length / (frequency.get(term) ?? 1));
  return prepared.map(({ key, terms }) => {
    const weights = new Map([...terms].map((term) => [term, weightOf(term)]));
    return { key, weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
  });
}

function termsOf(key: string): ReadonlySet<string> {
  // Tone marks are what a copied text loses first.
  const words = withoutDiacritics(key).match(/[\p{L}\d]+/gu) ?? [];
  const terms = new Set<string>(words);
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next !== undefined) terms.add(`${word} ${next}`);
  });
  return terms;
}

/** How much of the weight two texts share, from 0 to 1 (weighted Dice); 1 for the same words. */
export function wordingScore(a: WeighedWords, b: WeighedWords): number {
  if (a.key === b.key) return 1;
  if (a.total + b.total === 0) return 0;
  // One order whichever is given first: sums of fractions depend on it.
  const isFirst = a.weights.size < b.weights.size || (a.weights.size === b.weights.size && a.key < b.key);
  const [few, many] = isFirst ? [a, b] : [b, a];
  let shared = 0;
  for (const [term, weight] of few.weights) if (many.weights.has(term)) shared += weight;
  return Math.min(0.999, (2 * shared) / (a.total + b.total));
}
