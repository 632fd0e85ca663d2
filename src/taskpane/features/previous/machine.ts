import { Fault } from "../../../app/workbook";
import type { Text } from "../../../core/text/bilingual";
import { defineMachine } from "../machine";
import { texts } from "./texts";

export interface PreviousState {
  /** Number of the reading on its way; null where none is. */
  readonly reading: number | null;
  readonly runs: number;
  readonly problem: Text | null;
}

export type PreviousEvent =
  | { readonly kind: "choose"; readonly file: File }
  | { readonly kind: "stop-reading" }
  | { readonly kind: "read"; readonly run: number }
  | { readonly kind: "failed"; readonly run: number; readonly text: Text };

interface Reading {
  readonly run: number;
  readonly file: File;
}

const first: PreviousState = { reading: null, runs: 0, problem: null };

export const machine = defineMachine<PreviousState, PreviousEvent, Reading>({
  first,
  step(state, event) {
    switch (event.kind) {
      case "choose": {
        const run = state.runs + 1;
        return { state: { reading: run, runs: run, problem: null }, effects: [{ run, file: event.file }] };
      }
      case "stop-reading":
        return { state: { ...state, reading: null }, effects: [] };
      case "read":
        return { state: event.run === state.reading ? { ...state, reading: null } : state, effects: [] };
      case "failed":
        if (event.run !== state.reading) return { state, effects: [] };
        return { state: { ...state, reading: null, problem: event.text }, effects: [] };
    }
  },
  async perform({ run, file }, { send, openSnapshot }, { state }) {
    if (openSnapshot === null) throw new Fault("unsupported", texts.noReader);
    const workbook = await openSnapshot(new Uint8Array(await file.arrayBuffer()), file.name);
    // A reading that was called off leaves no file behind.
    if (state().reading === run) send({ kind: "compare-with", previous: { name: file.name, workbook } });
    return { kind: "read", run };
  },
  failed: ({ run }, text) => ({ kind: "failed", run, text }),
});
