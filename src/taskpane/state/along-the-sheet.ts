import type { CellRef } from "../../core/cell/address";
import { findingAt, groupKey } from "./findings";
import type { Habits } from "./habits";
import { placeOf, type Effect, type PaneState } from "./state";
import type { Step } from "./jobs";

const stay = (state: PaneState, ...effects: readonly Effect[]): Step => ({ state, effects });

/** The finding of a cell comes into view; null where there is none. */
export function bringIntoView(state: PaneState, at: CellRef): PaneState | null {
  const finding = state.result === null ? null : findingAt(state.result.report, at);
  if (finding === null) return null;
  return {
    ...state,
    tab: "check",
    trail: [],
    filter: state.filter === finding.severity ? state.filter : "all",
    shown: { ...state.shown, [groupKey(finding)]: finding.key },
    target: finding.key,
    isTargetQuiet: false,
  };
}

/**
 * Follows the user over the sheet. Only the list of findings follows, never another screen, and the focus stays where the
 * hands are.
 */
export function followSelection(state: PaneState, at: CellRef): Step {
  if (!state.habits.follows || state.tab !== "check" || state.trail.length > 0 || state.isStale) return stay(state);
  const next = bringIntoView(state, at);
  return stay(next === null ? state : { ...next, isTargetQuiet: true });
}

/** A change was noted: once the hands rest, the workbook may be checked again. */
export function waitForRest(state: PaneState): Step {
  const next = { ...state, changes: state.changes + 1 };
  return canRecheck(next) ? stay(next, { kind: "wait-for-rest", changes: next.changes }) : stay(next);
}

/** True where the hands have rested since that change, and nothing but the findings shown would be touched. */
export function isTimeToRecheck(state: PaneState, changes: number): boolean {
  return canRecheck(state) && state.isStale && state.changes === changes;
}

/** Screens that hold a proposal keep it until the user reads anew: it must not be swapped under their eyes. */
function canRecheck(state: PaneState): boolean {
  const { habits, result, tab } = state;
  return (
    habits.rechecks && result !== null && (tab === "check" || tab === "more") && placeOf(state)?.kind !== "preview"
  );
}

/** What to do on the sheet after a check, as far as marks go. */
export function marksOf({ habits, canMark, result }: PaneState): readonly Effect[] {
  if (!canMark || !habits.marks || result === null) return [];
  return [{ kind: "mark", findings: result.report.findings }];
}

export function changeHabits(state: PaneState, change: Partial<Habits>): Step {
  const habits = { ...state.habits, ...change };
  const next = { ...state, habits };
  const isUnmarked = state.habits.marks && !habits.marks && state.canMark;
  const marks: readonly Effect[] = isUnmarked ? [{ kind: "mark", findings: [] }] : change.marks ? marksOf(next) : [];
  return stay(next, { kind: "remember-habits", habits }, ...marks);
}
