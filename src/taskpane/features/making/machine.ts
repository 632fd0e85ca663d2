import type { Preview } from "../../../app/jobs";
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
  | { readonly kind: "made"; readonly job: MakeJob; readonly preview: Preview }
  | { readonly kind: "nothing"; readonly job: MakeJob }
  | { readonly kind: "failed"; readonly job: MakeJob; readonly text: Text }
  | { readonly kind: "cancel" };

type Effect =
  | { readonly kind: "make"; readonly job: MakeJob }
  /** Only what is still wanted is shown. */
  | { readonly kind: "show"; readonly preview: Preview };

const first: MakingState = { asked: null, nothingFor: null, problem: null };

/** A machine that asks for one sheet at a time and shows it before anything is written. */
export function makingMachine(): Machine<MakingState, MakingEvent> {
  return defineMachine<MakingState, MakingEvent, Effect>({
    first,
    step(state, event) {
      switch (event.kind) {
        case "ask":
          if (state.asked !== null) return { state, effects: [] };
          return { state: { ...first, asked: event.job }, effects: [{ kind: "make", job: event.job }] };
        case "cancel":
          return { state: first, effects: [] };
        default:
          // An answer that was cancelled, or overtaken, is dropped.
          if (event.job !== state.asked) return { state, effects: [] };
      }
      switch (event.kind) {
        case "made":
          return { state: first, effects: [{ kind: "show", preview: event.preview }] };
        case "nothing":
          return { state: { ...first, nothingFor: event.job.kind }, effects: [] };
        case "failed":
          return { state: { ...first, problem: { text: event.text, job: event.job } }, effects: [] };
      }
    },
    async perform(effect, { app, send }) {
      if (effect.kind === "show") {
        send({ kind: "show-preview", preview: effect.preview });
        return null;
      }
      const { job } = effect;
      const preview = await app.previewMake(job);
      return preview === null ? { kind: "nothing", job } : { kind: "made", job, preview };
    },
    failed: (effect, text) => (effect.kind === "make" ? { kind: "failed", job: effect.job, text } : { kind: "cancel" }),
  });
}
