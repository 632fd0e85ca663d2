import type { SelfTestResult } from "../../../app/self-test-jobs";
import type { Text } from "../../../core/text/bilingual";
import { defineMachine } from "../machine";

export interface SelfTestState {
  /** Number of the run on its way; null where none is. */
  readonly running: number | null;
  readonly runs: number;
  /** What is known so far, or at the end. */
  readonly result: SelfTestResult | null;
  readonly isStopped: boolean;
  readonly problem: Text | null;
}

export type SelfTestEvent =
  | { readonly kind: "start" }
  | { readonly kind: "stop" }
  | { readonly kind: "progress"; readonly run: number; readonly result: SelfTestResult }
  | { readonly kind: "done"; readonly run: number; readonly result: SelfTestResult }
  | { readonly kind: "failed"; readonly run: number; readonly text: Text };

interface Try {
  readonly run: number;
}

const first: SelfTestState = { running: null, runs: 0, result: null, isStopped: false, problem: null };

export const machine = defineMachine<SelfTestState, SelfTestEvent, Try>({
  first,
  step(state, event) {
    switch (event.kind) {
      case "start": {
        if (state.running !== null) return { state, effects: [] };
        const run = state.runs + 1;
        return { state: { ...first, running: run, runs: run }, effects: [{ run }] };
      }
      case "stop":
        return { state: { ...state, running: null, isStopped: state.running !== null }, effects: [] };
      default:
        // What was stopped, or overtaken, is dropped.
        if (event.run !== state.running) return { state, effects: [] };
    }
    switch (event.kind) {
      case "progress":
        return { state: { ...state, result: event.result }, effects: [] };
      case "done":
        return { state: { ...state, running: null, result: event.result }, effects: [] };
      case "failed":
        return { state: { ...state, running: null, problem: event.text }, effects: [] };
    }
  },
  // The number of the run is the seed: pressing again plants other slips, and the same press the same ones.
  async perform({ run }, { app }, { tell, state }) {
    const result = await app.selfTest({ seed: run }, (sofar) => {
      tell({ kind: "progress", run, result: sofar });
      return state().running === run;
    });
    return { kind: "done", run, result };
  },
  failed: ({ run }, text) => ({ kind: "failed", run, text }),
});
