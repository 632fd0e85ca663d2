import type { CheckedText } from "../../../core/prose/checked-text";
import { repairOf } from "../../../core/prose/corrections";
import { sentenceAt, withEdits } from "../../../core/prose/marked-text";
import type { Claim, Repair } from "../../../core/prose/check-prose";
import type { Text } from "../../../core/text/bilingual";
import { texts } from "./texts";

export type Source =
  { readonly kind: "typed" } | { readonly kind: "file"; readonly name: string } | { readonly kind: "cells" };

export interface ProseState {
  readonly text: string;
  readonly source: Source;
  /** The text in its field, or as it was checked. */
  readonly view: "field" | "result";
  /** What came of the last check; its text may be older than `text`. */
  readonly checked: CheckedText | null;
  /** The newest check asked for; answers to others are dropped. */
  readonly run: number;
  readonly busy: "reading" | "checking" | null;
  readonly problem: Text | null;
  /** Whether all lines show, or those that need a look. */
  readonly shows: "open" | "whole";
  /** The line and the claims whose details are open. */
  readonly chosen: { readonly line: number; readonly claims: readonly number[] } | null;
  /** The text before each change made from here. */
  readonly past: readonly string[];
  readonly note: Text | null;
}

export type ProseEvent =
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "rested"; readonly run: number }
  | { readonly kind: "take-file"; readonly file: File }
  | { readonly kind: "take-cells" }
  | { readonly kind: "read"; readonly text: string; readonly source: Source; readonly run: number }
  | { readonly kind: "check" }
  | { readonly kind: "check-again" }
  | { readonly kind: "checked"; readonly checked: CheckedText; readonly run: number }
  | { readonly kind: "show"; readonly shows: ProseState["shows"] }
  | { readonly kind: "edit" }
  | { readonly kind: "another" }
  | { readonly kind: "choose"; readonly line: number; readonly claims: readonly number[] }
  | { readonly kind: "close" }
  | { readonly kind: "copy"; readonly claim: Claim; readonly repair: Repair | null }
  | { readonly kind: "change"; readonly repair: Repair }
  | { readonly kind: "take-back" }
  | { readonly kind: "save-page" }
  | { readonly kind: "told"; readonly note: Text }
  | { readonly kind: "failed"; readonly why: Text; readonly run: number }
  | { readonly kind: "cancel" };

export type ProseEffect =
  | { readonly kind: "rest"; readonly run: number }
  | { readonly kind: "read-file"; readonly file: File; readonly run: number }
  | { readonly kind: "read-cells"; readonly run: number }
  | { readonly kind: "check"; readonly text: string; readonly run: number }
  | { readonly kind: "copy"; readonly text: string; readonly run: number }
  | { readonly kind: "page"; readonly text: string; readonly run: number };

export const first: ProseState = {
  text: "",
  source: { kind: "typed" },
  view: "field",
  checked: null,
  run: 0,
  busy: null,
  problem: null,
  shows: "open",
  chosen: null,
  past: [],
  note: null,
};

interface Step {
  readonly state: ProseState;
  readonly effects: readonly ProseEffect[];
}

const quiet = (state: ProseState): Step => ({ state, effects: [] });

/** Asks for a check of the text as it is now. */
function checking(state: ProseState, change: Partial<ProseState> = {}): Step {
  const next = { ...state, ...change, busy: "checking" as const, problem: null, run: state.run + 1 };
  if (next.text.trim() === "") return quiet({ ...next, busy: null, checked: null, view: "field" });
  return { state: next, effects: [{ kind: "check", text: next.text, run: next.run }] };
}

/** Every change of the text forgets what is open and waits until the hands rest. */
function changed(state: ProseState, text: string): Step {
  const run = state.run + 1;
  const next = { ...state, text, run, busy: null, chosen: null, problem: null, note: null };
  return state.checked === null ? quiet(next) : { state: next, effects: [{ kind: "rest", run }] };
}

/** Pure: what the screen shows after an event, and what is to be done. */
export function step(state: ProseState, event: ProseEvent): Step {
  switch (event.kind) {
    case "type":
      return changed(state, event.text);
    case "rested":
      return event.run === state.run ? checking(state) : quiet(state);
    case "take-file": {
      const run = state.run + 1;
      return {
        state: { ...state, run, busy: "reading", problem: null, note: null },
        effects: [{ kind: "read-file", file: event.file, run }],
      };
    }
    case "take-cells": {
      const run = state.run + 1;
      return {
        state: { ...state, run, busy: "reading", problem: null, note: null },
        effects: [{ kind: "read-cells", run }],
      };
    }
    case "read": {
      if (event.run !== state.run) return quiet(state);
      const { text, source } = event;
      if (text.trim() === "") {
        const problem = source.kind === "cells" ? texts.noCells : texts.nothing;
        return quiet({ ...state, busy: null, problem });
      }
      return checking({ ...first, run: state.run }, { text, source });
    }
    case "check":
      return checking(state, { chosen: null, note: null, view: state.checked === null ? "field" : "result" });
    case "check-again":
      return state.checked === null || state.busy !== null ? quiet(state) : checking(state, { note: null });
    case "checked": {
      if (event.run !== state.run) return quiet(state);
      const hasOpen = event.checked.report.claims.some(({ severity }) => severity !== undefined);
      const isFirst = state.checked === null;
      return quiet({
        ...state,
        checked: event.checked,
        busy: null,
        // The field stays while somebody types in it.
        view: isFirst ? "result" : state.view,
        shows: isFirst ? (hasOpen ? "open" : "whole") : state.shows,
        chosen: null,
      });
    }
    case "show":
      return quiet({ ...state, shows: event.shows, chosen: null });
    case "edit":
      return quiet({ ...state, view: "field", chosen: null, note: null });
    case "another":
      return quiet({ ...first, run: state.run + 1 });
    case "choose":
      return quiet({ ...state, chosen: { line: event.line, claims: event.claims }, note: null });
    case "close":
      return quiet({ ...state, chosen: null });
    case "copy": {
      const sentence = sentenceAt(
        state.checked?.text ?? state.text,
        event.claim,
        event.repair ?? repairOf(event.claim),
      );
      return { state: { ...state, note: null }, effects: [{ kind: "copy", text: sentence, run: state.run }] };
    }
    case "change": {
      const text = withEdits(state.text, event.repair);
      if (text === state.text) return quiet(state);
      return checking(state, { text, past: [...state.past, state.text], chosen: null, note: texts.changed });
    }
    case "take-back": {
      const text = state.past.at(-1);
      return text === undefined
        ? quiet(state)
        : checking(state, { text, past: state.past.slice(0, -1), chosen: null, note: null });
    }
    case "save-page":
      return { state: { ...state, note: null }, effects: [{ kind: "page", text: state.text, run: state.run }] };
    case "told":
      return quiet({ ...state, note: event.note });
    case "failed":
      return event.run === state.run ? quiet({ ...state, busy: null, problem: event.why }) : quiet(state);
    case "cancel":
      return quiet({ ...state, run: state.run + 1, busy: null });
  }
}
