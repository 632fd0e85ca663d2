import type { TableKind } from "../appendix/kind";
import { contradicts, headerWords, isStranger } from "./header-words";

interface Wording {
  /** Words of each level, from the top; one level for a wording without a path. */
  readonly levels: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
  /** What standing further down the list costs; decides between roles that know the same wording. */
  readonly lateness: number;
}

/** The wordings of all kinds, ready for matching, with the weight of each word: rare words tell more. */
export interface Vocabulary {
  readonly kinds: readonly {
    readonly kind: TableKind;
    readonly roles: readonly { readonly role: string; readonly wordings: readonly Wording[] }[];
    readonly titles: readonly ReadonlySet<string>[];
  }[];
  readonly weight: (word: string) => number;
  /** Whether a cell's text is (nearly) a header wording of some kind; remembered by text. */
  readonly knows: (text: string) => boolean;
}

const compiled = new WeakMap<readonly TableKind[], Vocabulary>();

/** Compiles the wordings once for each list of kinds. */
export function vocabularyOf(kinds: readonly TableKind[]): Vocabulary {
  const known = compiled.get(kinds);
  if (known !== undefined) return known;
  const fresh = compile(kinds);
  compiled.set(kinds, fresh);
  return fresh;
}

function compile(kinds: readonly TableKind[]): Vocabulary {
  const counts = new Map<string, number>();
  let total = 0;
  const compiledKinds = kinds.map((kind) => ({
    kind,
    titles: kind.titles.map((title) => new Set(headerWords(title))),
    roles: kind.columns.map((column) => {
      const wordings = column.wordings.map((wording, index): Wording => {
        const levels = wording.split(" / ").map((level) => new Set(headerWords(level)));
        const all = new Set(levels.flatMap((level) => [...level]));
        return { levels, all, lateness: 0.004 * Math.min(index, 10) };
      });
      for (const word of new Set(wordings.flatMap((wording) => [...wording.all]))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      total += 1;
      return { role: column.role, wordings };
    }),
  }));
  const weights = new Map<string, number>();
  for (const [word, count] of counts) {
    weights.set(word, Math.max(0.3, Math.log(total / count) / Math.log(total)));
  }
  const weight = (word: string): number => weights.get(word) ?? 0.7;

  // Every level of every wording may stand in a header cell of its own.
  const levels = new Map<string, ReadonlySet<string>>();
  for (const { roles } of compiledKinds) {
    for (const { wordings } of roles) {
      for (const level of wordings.flatMap((wording) => wording.levels)) levels.set([...level].sort().join(" "), level);
    }
  }
  const byWord = new Map<string, ReadonlySet<string>[]>();
  for (const level of levels.values()) {
    for (const word of level) byWord.set(word, [...(byWord.get(word) ?? []), level]);
  }
  const seen = new Map<string, boolean>();
  const knows = (text: string): boolean => {
    if (text.length > 120) return false;
    const before = seen.get(text);
    if (before !== undefined) return before;
    const words = new Set(headerWords(text));
    const candidates = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
    let answer = false;
    for (const level of candidates) {
      if (likeness(level, words, weight) >= 0.8 && !contradicts(level, words)) {
        answer = true;
        break;
      }
    }
    if (seen.size > 5000) seen.clear();
    seen.set(text, answer);
    return answer;
  };
  return { kinds: compiledKinds, weight, knows };
}

function sum(words: Iterable<string>, weight: (word: string) => number): number {
  let total = 0;
  for (const word of words) total += weight(word);
  return total;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  let total = 0;
  for (const word of a) if (b.has(word)) total += weight(word);
  return total;
}

/** Weighted Dice coefficient of two sets of words: 1 for the same words, 0 for none in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  const both = sum(a, weight) + sum(b, weight);
  return both === 0 ? 0 : (2 * common(a, b, weight)) / both;
}

/** How much of `part` stands in `whole`, a little less where `whole` says more. */
function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>, weight: (word: string) => number): number {
  const size = sum(part, weight);
  if (size === 0) return 0;
  return 0.85 * (common(part, whole, weight) / size) + 0.15 * likeness(part, whole, weight);
}

/** A header path as sets of words, from the top row down. */
export interface PathWords {
  readonly levels: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
  readonly leaf: ReadonlySet<string>;
}

export function pathWords(path: readonly string[]): PathWords {
  const levels = path.map((level) => new Set(headerWords(level))).filter((level) => level.size > 0);
  return {
    levels,
    all: new Set(levels.flatMap((level) => [...level])),
    leaf: levels.at(-1) ?? new Set<string>(),
  };
}

/** How well a header path fits a wording, 0 to 1. */
export function fit(wording: Wording, path: PathWords, weight: (word: string) => number): number {
  if (path.levels.length === 0 || wording.all.size === 0 || contradicts(wording.all, path.all)) return 0;
  if (isStranger(wording.all, path.leaf)) return 0;
  // The parents of a block are shared by all its columns; the lowest cell has to say something of its own.
  if (common(wording.all, path.leaf, weight) === 0) return 0;
  const base = wording.levels.length === 1 ? fitFlat(wording, path, weight) : fitPath(wording, path, weight);
  const isRate = path.leaf.has("tile");
  return Math.max(0, (isRate === wording.all.has("tile") ? base : base * 0.6) - wording.lateness);
}

function fitFlat(wording: Wording, path: PathWords, weight: (word: string) => number): number {
  const whole = likeness(wording.all, path.all, weight);
  if (path.levels.length === 1) return whole;
  const leaf = likeness(wording.all, path.leaf, weight) * 0.95;
  return Math.max(whole, leaf);
}

function fitPath(wording: Wording, path: PathWords, weight: (word: string) => number): number {
  const whole = likeness(wording.all, path.all, weight) * 0.95;
  if (path.levels.length === 1) return whole;
  // Under a heading that says nothing of the form the lowest cell may say it all.
  const flat = Math.max(whole, likeness(wording.all, path.leaf, weight) * 0.93);
  // The lowest level of the wording has to be the leaf; the others follow one another above it.
  const [...above] = wording.levels;
  const last = above.pop() ?? new Set<string>();
  const leaf = 0.5 * likeness(last, path.leaf, weight) + 0.5 * containment(last, path.leaf, weight);
  if (contradicts(last, path.leaf) || common(last, path.leaf, weight) === 0) return 0;
  let from = 0;
  let worst = leaf;
  let total = leaf;
  for (const level of above) {
    let best = 0;
    let at = from;
    for (let index = from; index < path.levels.length - 1; index++) {
      const here = containment(level, path.levels[index] ?? new Set(), weight);
      if (here > best) {
        best = here;
        at = index;
      }
    }
    from = at + 1;
    worst = Math.min(worst, best);
    total += best;
  }
  const mean = total / wording.levels.length;
  const unused = path.levels.length - wording.levels.length;
  return Math.max(flat, 0.5 * worst + 0.5 * mean - 0.02 * Math.max(0, unused));
}
