import { templates, type OwnTemplates } from "../../../core/sentences/templates";
import { wordingProblems, type WrittenParagraph } from "../../../core/sentences/write-sentences";
import type { Text } from "../../../core/text/bilingual";
import { texts } from "./texts";

/** A wording being changed. */
interface Draft {
  readonly paragraph: WrittenParagraph;
  readonly wording: string;
  readonly problems: readonly Text[];
}

export interface SentencesState {
  /** Null before they were written for the first time. */
  readonly paragraphs: readonly WrittenParagraph[] | null;
  readonly run: number;
  readonly isBusy: boolean;
  readonly problem: Text | null;
  readonly note: Text | null;
  readonly draft: Draft | null;
}

export type SentencesEvent =
  | { readonly kind: "write" }
  | { readonly kind: "written"; readonly paragraphs: readonly WrittenParagraph[]; readonly run: number }
  | { readonly kind: "copy"; readonly paragraphs: readonly WrittenParagraph[] }
  | { readonly kind: "told"; readonly note: Text }
  | { readonly kind: "open-wording"; readonly paragraph: WrittenParagraph }
  | { readonly kind: "type"; readonly wording: string }
  | { readonly kind: "close-wording" }
  | { readonly kind: "keep" }
  | { readonly kind: "original" }
  | { readonly kind: "kept"; readonly run: number }
  | { readonly kind: "failed"; readonly why: Text; readonly run: number };

export type SentencesEffect =
  | { readonly kind: "write"; readonly run: number }
  | { readonly kind: "copy"; readonly text: string; readonly count: number; readonly run: number }
  | { readonly kind: "keep"; readonly template: string; readonly wording: string; readonly run: number };

export const first: SentencesState = {
  paragraphs: null,
  run: 0,
  isBusy: false,
  problem: null,
  note: null,
  draft: null,
};

interface Step {
  readonly state: SentencesState;
  readonly effects: readonly SentencesEffect[];
}

const quiet = (state: SentencesState): Step => ({ state, effects: [] });

function keeping(state: SentencesState, draft: Draft, wording: string): Step {
  const run = state.run + 1;
  return {
    state: { ...state, run, isBusy: true, problem: null },
    effects: [{ kind: "keep", template: draft.paragraph.template, wording, run }],
  };
}

/** Pure: what the screen shows after an event, and what is to be done. */
export function step(state: SentencesState, event: SentencesEvent): Step {
  switch (event.kind) {
    case "write": {
      const run = state.run + 1;
      return { state: { ...state, run, isBusy: true, problem: null }, effects: [{ kind: "write", run }] };
    }
    case "written":
      return event.run === state.run ? quiet({ ...state, paragraphs: event.paragraphs, isBusy: false }) : quiet(state);
    case "copy": {
      const text = event.paragraphs.map((paragraph) => paragraph.text).join("\n");
      const effect = { kind: "copy", text, count: event.paragraphs.length, run: state.run } as const;
      return { state: { ...state, note: null }, effects: [effect] };
    }
    case "told":
      return quiet({ ...state, note: event.note });
    case "open-wording": {
      const { paragraph } = event;
      return quiet({ ...state, note: null, draft: { paragraph, wording: paragraph.wording, problems: [] } });
    }
    case "type":
      return state.draft === null
        ? quiet(state)
        : quiet({ ...state, draft: { ...state.draft, wording: event.wording, problems: [] } });
    case "close-wording":
      return quiet({ ...state, draft: null });
    case "keep": {
      const { draft } = state;
      const template = templates.find(({ id }) => id === draft?.paragraph.template);
      if (draft === null || template === undefined) return quiet(state);
      const problems = wordingProblems(template, draft.wording);
      if (problems.length > 0) return quiet({ ...state, draft: { ...draft, problems } });
      return keeping(state, draft, draft.wording.trim() === template.wording ? "" : draft.wording.trim());
    }
    case "original":
      return state.draft === null ? quiet(state) : keeping(state, state.draft, "");
    case "kept":
      if (event.run !== state.run) return quiet(state);
      return {
        state: { ...state, draft: null, note: texts.kept, run: state.run + 1 },
        effects: [{ kind: "write", run: state.run + 1 }],
      };
    case "failed":
      return event.run === state.run ? quiet({ ...state, isBusy: false, problem: event.why }) : quiet(state);
  }
}

/** The kept wordings with one changed; "" takes it out. */
export function withWording(kept: OwnTemplates, template: string, wording: string): OwnTemplates {
  const others = Object.fromEntries(Object.entries(kept).filter(([id]) => id !== template));
  return wording === "" ? others : { ...others, [template]: wording };
}
