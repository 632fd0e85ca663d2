import type { TableKind } from "../appendix/kind";
import { builtInKinds, type ColumnRole, type KindName } from "../table/table";
import { bestAssignment } from "./assignment";
import { agreement, isRuledOut, type ContentShares } from "./column-content";
import { headerWords } from "./header-words";
import { fit, likeness, pathWords, type PathWords, type Vocabulary } from "./vocabulary";

/** A column as matching sees it. */
export interface MatchColumn {
  readonly path: readonly string[];
  readonly shares: ContentShares;
}

export interface KindMatch {
  readonly kind: TableKind;
  /** Evidence, 0 to 1. */
  readonly score: number;
  /** For each column its role, or null. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Enough of the form is there to call it by its name. */
  readonly isConvincing: boolean;
  /** The title names the form. */
  readonly isNamed?: boolean;
}

/** Below this a header does not mean a role. */
const leastFit = 0.55;
/** A form of which less of the columns is known is another form with some words in common. */
const leastExplained = 0.62;
/** Columns that stand in every form and prove none. */
const generic: ReadonlySet<ColumnRole> = new Set(["order", "note"]);

const fits = new WeakMap<Vocabulary, Map<string, ReadonlyMap<KindName, readonly number[]>>>();

/** How well a header fits each role of each kind; remembered, since forms repeat their headers. */
function fitsOf(vocabulary: Vocabulary, path: readonly string[]): ReadonlyMap<KindName, readonly number[]> {
  let known = fits.get(vocabulary);
  if (known === undefined) fits.set(vocabulary, (known = new Map()));
  const key = path.join("\n");
  const before = known.get(key);
  if (before !== undefined) return before;
  const words: PathWords = pathWords(path);
  const found = new Map<KindName, readonly number[]>();
  for (const { kind, roles } of vocabulary.kinds) {
    found.set(
      kind.kind,
      roles.map(({ wordings }) => {
        let best = 0;
        for (const wording of wordings) best = Math.max(best, fit(wording, words, vocabulary.weight));
        return best;
      }),
    );
  }
  if (known.size > 2000) known.clear();
  known.set(key, found);
  return found;
}

/** Fits the columns to every kind; best match first. Kinds without columns of their own (`unknown`) are left out. */
export function matchKinds(
  columns: readonly MatchColumn[],
  title: string,
  vocabulary: Vocabulary,
): readonly KindMatch[] {
  const titleWords = new Set(headerWords(title));
  return vocabulary.kinds
    .filter(({ kind }) => kind.kind !== "unknown")
    .map(({ kind, titles }) => {
      const names = titles.some((words) => words.size > 0 && within(words, titleWords, vocabulary) >= 0.75);
      return matchKind(kind, columns, vocabulary, names);
    })
    .sort((a, b) => b.score + precedence(b) - a.score - precedence(a));
}

const ours: ReadonlySet<KindName> = new Set(builtInKinds);

/** A form that a unit described itself goes before one of ours that fits about as well. */
const precedence = ({ kind, isConvincing }: KindMatch): number => (isConvincing && !ours.has(kind.kind) ? 0.1 : 0);

function within(part: ReadonlySet<string>, whole: ReadonlySet<string>, vocabulary: Vocabulary): number {
  const shared = new Set([...part].filter((word) => whole.has(word)));
  return likeness(part, shared, vocabulary.weight);
}

/** Fits the columns to one kind. */
export function matchKind(
  kind: TableKind,
  columns: readonly MatchColumn[],
  vocabulary: Vocabulary,
  isNamed: boolean,
): KindMatch {
  const gains = kind.columns.map((spec, index) =>
    columns.map(({ path, shares }) => {
      const base = fitsOf(vocabulary, path).get(kind.kind)?.[index] ?? 0;
      if (base < leastFit || isRuledOut(spec.content, shares)) return 0;
      const agrees = agreement(spec.content, shares);
      const adjusted = base + (agrees < 0 ? 0.12 : 0.04) * agrees;
      return adjusted < leastFit ? 0 : adjusted;
    }),
  );
  const fitting = columns.filter((_, column) => gains.some((row) => (row[column] ?? 0) > 0)).length;
  const assigned = fitting < 2 ? gains.map(() => -1) : [...bestAssignment(gains, columns.length)];
  orderDuplicates(assigned, columns);
  const roles: (ColumnRole | null)[] = columns.map(() => null);
  let explained = 0;
  let required = 0;
  let requiredFound = 0;
  let specific = 0;
  kind.columns.forEach((spec, index) => {
    const column = assigned[index] ?? -1;
    const gain = column < 0 ? 0 : Math.min(1, gains[index]?.[column] ?? 0);
    if (spec.isRequired) {
      required += 1;
      requiredFound += gain;
    }
    if (column < 0) return;
    roles[column] = spec.role;
    if (generic.has(spec.role)) return;
    explained += gain;
    specific += 1;
  });
  const toExplain = columns.filter(
    ({ path }, index) => !(roles[index] !== null && generic.has(roles[index] ?? "")) && path.length > 0,
  ).length;
  const explainedShare = toExplain === 0 ? 0 : Math.min(1, explained / toExplain);
  const requiredShare = required === 0 ? explainedShare : requiredFound / required;
  const score = Math.min(1, 0.6 * explainedShare + 0.4 * requiredShare + (isNamed ? 0.05 : 0));
  // A form of which too much is missing is a guess at best.
  const isConvincing =
    score >= 0.6 &&
    (kind.needsOneOf?.some((role) => roles.includes(role)) ?? true) &&
    (explainedShare >= leastExplained || (requiredShare >= 0.9 && explainedShare >= 0.5)) &&
    specific >= 3 &&
    (requiredShare >= 0.6 || (requiredShare >= 0.45 && specific >= 5));
  return { kind, score: isConvincing ? score : 0.6 * score, roles, isConvincing, isNamed };
}

/** Of columns with the same header, the left one plays the role named first. */
function orderDuplicates(assigned: number[], columns: readonly MatchColumn[]): void {
  const groups = new Map<string, number[]>();
  assigned.forEach((column, role) => {
    if (column < 0) return;
    const header = (columns[column]?.path ?? []).join("\n");
    groups.set(header, [...(groups.get(header) ?? []), role]);
  });
  for (const roles of groups.values()) {
    if (roles.length < 2) continue;
    const sorted = roles.map((role) => assigned[role] ?? -1).sort((a, b) => a - b);
    roles.forEach((role, index) => {
      assigned[role] = sorted[index] ?? -1;
    });
  }
}
