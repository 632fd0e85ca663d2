import type { Text } from "../../core/text/bilingual";
import {
  type Effect,
  type PaneState,
  type Proposal,
  type Purpose,
  type Slot,
  type Tab,
  type Work,
  isWriting,
  slotOf,
} from "./state";

/** The state after an event, and what is to be done outside. */
export interface Step {
  readonly state: PaneState;
  readonly effects: readonly Effect[];
}

export const noProposals: Readonly<Record<Slot, Proposal | null>> = {
  fix: null,
  fill: null,
  deduct: null,
  summarise: null,
};

export function stay(state: PaneState): Step {
  return { state, effects: [] };
}

export function say(state: PaneState, text: Text): PaneState {
  return { ...state, said: { text, count: state.said.count + 1 } };
}

/** Starts a job; while the workbook is being written nothing else starts. */
export function start(state: PaneState, work: Work, slot: Slot | null, effect: (run: number) => Effect): Step {
  if (isWriting(state)) return stay(state);
  const run = state.runs + 1;
  return {
    state: {
      ...state,
      runs: run,
      task: { run, work, slot, isSlow: false, isOvertaken: false },
      problem: null,
    },
    effects: [effect(run), { kind: "wait", run }],
  };
}

export function check(state: PaneState): Step {
  const { previous } = state;
  return start(state, "check", null, (run) => ({ kind: "check", run, ...(previous === null ? {} : { previous }) }));
}

export function preview(state: PaneState, purpose: Purpose): Step {
  return start(state, "preview", slotOf(purpose), (run) => ({ kind: "preview", run, purpose }));
}

export function purposeOf(tab: Tab, state: PaneState): Purpose | null {
  switch (tab) {
    case "fill":
      return fillPurpose(state.fill);
    case "deduct":
    case "summarise":
      return { kind: tab };
    default:
      return null;
  }
}

export type SaveEffect = Extract<Effect, { kind: "save" }>;

export function save(state: PaneState, change: SaveEffect["change"]): Step {
  return start(state, "save", null, (run) => ({ kind: "save", run, change }));
}

/** Before the first look the default columns are asked for; afterwards just those that are ticked. */
export function fillPurpose({ offered, ticked, replacesTyped }: PaneState["fill"]): Purpose {
  return { kind: "fill", offered, options: { derivations: offered === null ? null : ticked, replacesTyped } };
}

/** After the product itself changed something, what is shown is read anew without being asked. */
export function readAfterwards(before: PaneState): Step {
  const state: PaneState = { ...before, isStale: true };
  if (state.result !== null) return check(state);
  return start(state, "inspect", null, (run) => ({ kind: "inspect", run }));
}
