import type { MakeJob } from "../../../app/make";
import type { Text } from "../../../core/text/bilingual";
import { defineMachine, type Machine } from "../machine";

export interface MakingState {
  /** The sheet being prepared. */
  readonly asked: MakeJob | null;
  /** The last job the workbook had nothing for. */
  readonly nothingFor: MakeJob["kind"] | null;
  readonly problem: { readonly text: Text; readonly job: MakeJob } | null;
}

export type MakingEvent =
  | { readonly kind: "ask"; readonly job: MakeJob }
  | { readonly kind: "shown"; readonly job: MakeJob }
  | { readonly kind: "nothing"; readonly job: MakeJob }
  | { readonly kind: "failed"; readonly job: MakeJob; readonly text: Text }
  | { readonly kind: "cancel" };

const first: MakingState = { asked: null, nothingFor: null, problem: null };

/** A machine that asks for one sheet at a time and shows it before anything is written. */
export function makingMachine(): Machine<MakingState, MakingEvent> {
  return defineMachine<MakingState, MakingEvent, MakeJob>({
    first,
    step(state, event) {
      switch (event.kind) {
        case "ask":
          if (state.asked !== null) return { state, effects: [] };
          return { state: { ...first, asked: event.job }, effects: [event.job] };
        case "cancel":
          return { state: first, effects: [] };
        default:
          // An answer that was cancelled, or overtaken, is dropped.
          if (event.job !== state.asked) return { state, effects: [] };
      }
      switch (event.kind) {
        case "shown":
          return { state: first, effects: [] };
        case "nothing":
          return { state: { ...first, nothingFor: event.job.kind }, effects: [] };
        case "failed":
          return { state: { ...first, problem: { text: event.text, job: event.job } }, effects: [] };
      }
    },
    async perform(job, { app, send }) {
      const preview = await app.previewMake(job);
      if (preview === null) return { kind: "nothing", job };
      send({ kind: "show-preview", preview });
      return { kind: "shown", job };
    },
    failed: (job, text) => ({ kind: "failed", job, text }),
  });
}
