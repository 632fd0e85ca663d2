import type { TableView } from "../table/table";
import { formatDate } from "../text/dates";
import { readDeadlines } from "../text/deadlines";
import { sameUnit } from "../text/organisations";
import { comparisonKey } from "../text/normalise";
import type { CalendarDate } from "../text/reading";
import { plannedTasks, type PlannedTask } from "./planned-task";
import { weigh, wordingScore, type WeighedWords } from "../text/wording-score";

/** How a task of the plan stands in the progress table. */
export interface TaskPair {
  readonly planned: PlannedTask;
  readonly reported: PlannedTask;
  /** How alike the wordings are, 0 to 1; 1 when they are the same apart from case, spaces and spelling habits. */
  readonly score: number;
  readonly isReworded: boolean;
  readonly isDeadlineMoved: boolean;
  readonly isUnitChanged: boolean;
}

export interface PlanComparison {
  /** In the order of the plan. */
  readonly pairs: readonly TaskPair[];
  /** Planned, but not in the progress table. */
  readonly missing: readonly PlannedTask[];
  /** In the progress table, but not planned. */
  readonly added: readonly PlannedTask[];
}

/** Below this share of common weight two wordings are two tasks. */
export const alike = 0.5;

/**
 * Matches the tasks of a plan with those of a progress table by their wording, best match first, each task once; among
 * equals the nearer in order and the one under the same heading wins. The same tables give the same pairs.
 */
export function comparePlan(plan: TableView, progress: TableView): PlanComparison {
  const planned = plannedTasks(plan);
  const reported = plannedTasks(progress);
  const pairs = match(planned, reported);
  const taken = { planned: new Set(pairs.map(({ from }) => from)), reported: new Set(pairs.map(({ to }) => to)) };
  return {
    pairs: pairs
      .sort((a, b) => a.from - b.from)
      .flatMap(({ from, to, score }) => {
        const one = planned[from];
        const other = reported[to];
        return one === undefined || other === undefined ? [] : [pairOf(one, other, score)];
      }),
    missing: planned.filter((_, index) => !taken.planned.has(index)),
    added: reported.filter((_, index) => !taken.reported.has(index)),
  };
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly rank: number;
}

function match(planned: readonly PlannedTask[], reported: readonly PlannedTask[]): Candidate[] {
  const names = planned.map(({ wording, alsoKnownAs }) => [wording, ...alsoKnownAs]);
  const weighed = weigh([...names.flat(), ...reported.map(({ wording }) => wording)]);
  let next = 0;
  const plannedWords = names.map((each) => each.map(() => weighed[next++]).filter((words) => words !== undefined));
  const reportedWords = weighed.slice(next);
  const found = candidates(plannedWords, reportedWords).map(({ from, to, score }): Candidate => {
    const sameSection = comparisonKey(planned[from]?.section ?? "") === comparisonKey(reported[to]?.section ?? "");
    const distance = Math.abs(from / (planned.length || 1) - to / (reported.length || 1));
    return { from, to, score, rank: score + (sameSection ? 0.02 : 0) - distance * 0.01 };
  });
  found.sort((a, b) => b.rank - a.rank || a.from - b.from || a.to - b.to);
  const usedFrom = new Set<number>();
  const usedTo = new Set<number>();
  return found.filter(({ from, to }) => {
    if (usedFrom.has(from) || usedTo.has(to)) return false;
    usedFrom.add(from);
    usedTo.add(to);
    return true;
  });
}

/** Every pair that is alike enough; only pairs that share a telling word are looked at. */
function candidates(
  planned: readonly (readonly WeighedWords[])[],
  reported: readonly WeighedWords[],
): readonly { readonly from: number; readonly to: number; readonly score: number }[] {
  const holders = new Map<string, number[]>();
  reported.forEach(({ weights }, index) => {
    for (const term of weights.keys()) {
      const list = holders.get(term);
      if (list === undefined) holders.set(term, [index]);
      else list.push(index);
    }
  });
  return planned.flatMap((names, from) => {
    const best = new Map<number, number>();
    for (const words of names) {
      for (const to of sharing(words, holders)) {
        const other = reported[to];
        const score = other === undefined ? 0 : wordingScore(words, other);
        if (score >= alike && score > (best.get(to) ?? 0)) best.set(to, score);
      }
    }
    return [...best].map(([to, score]) => ({ from, to, score }));
  });
}

/** Half the weight cannot be shared without sharing one of the heavier words, so the lightest third is not looked up. */
function sharing(words: WeighedWords, holders: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const terms = [...words.weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const found = new Set<number>();
  let weight = 0;
  for (const [term, each] of terms) {
    for (const index of holders.get(term) ?? []) found.add(index);
    weight += each;
    // A score of `alike` shares at least a third of this text's weight (the other text weighs no less than what they share).
    if (weight > words.total * (1 - alike / (2 - alike))) break;
  }
  return found;
}

function pairOf(planned: PlannedTask, reported: PlannedTask, score: number): TaskPair {
  const both = (role: "deadline" | "leadUnit"): boolean => planned[role] !== "" && reported[role] !== "";
  return {
    planned,
    reported,
    score,
    isReworded: score < 1,
    isDeadlineMoved: both("deadline") && !sameDeadline(planned.deadline, reported.deadline),
    isUnitChanged: both("leadUnit") && !sameUnit(planned.leadUnit, reported.leadUnit),
  };
}

/** The same days, however they are written; words without days are compared as words. */
function sameDeadline(a: string, b: string): boolean {
  if (comparisonKey(a) === comparisonKey(b)) return true;
  const [days, others] = [a, b].map((words) =>
    readDeadlines(words, null).map(({ from, to }) => (to === null ? null : spanKey(from ?? to, to))),
  );
  if (days === undefined || others === undefined || days.length === 0 || days.includes(null)) return false;
  return days.length === others.length && days.every((day) => others.includes(day));
}

function spanKey(from: CalendarDate, to: CalendarDate): string {
  return `${formatDate(from)}–${formatDate(to)}`;
}
