import type { ParsedCriteria } from "../../../app/criteria-pack";
import type { BindingRequest } from "../../../app/criteria-jobs";
import type { ScoreBoard } from "../../../core/criteria/board";
import type { CriteriaSet } from "../../../core/criteria/criteria";
import type { Text } from "../../../core/text/bilingual";

/** A figure of a criterion whose cell is being picked. */
export interface Picking {
  readonly code: string;
  readonly name: string;
}

export type Effect =
  | { readonly kind: "read" }
  | { readonly kind: "write-scores" }
  /** The sheet of this set; of the sample where it is null. */
  | { readonly kind: "write-criteria"; readonly set: CriteriaSet | null }
  | { readonly kind: "open"; readonly file: File }
  /** Binds the figure to the selected cell. */
  | { readonly kind: "use-cell"; readonly picking: Picking }
  | { readonly kind: "unbind"; readonly request: BindingRequest };

export interface CriteriaState {
  /** Null for a workbook without criteria; undefined before it was read. */
  readonly board: ScoreBoard | null | undefined;
  readonly asked: Effect | null;
  readonly picking: Picking | null;
  /** Why the last picked cell was not taken. */
  readonly refused: Text | null;
  readonly wrong: {
    readonly file: string;
    readonly problems: Extract<ParsedCriteria, { kind: "wrong" }>["problems"];
  } | null;
  readonly problem: Text | null;
  readonly showsOpenOnly: boolean;
}

export type CriteriaEvent =
  | { readonly kind: "ask"; readonly effect: Effect }
  | { readonly kind: "cancel" }
  | { readonly kind: "read"; readonly effect: Effect; readonly board: ScoreBoard | null }
  | { readonly kind: "shown"; readonly effect: Effect }
  | { readonly kind: "refused"; readonly effect: Effect; readonly why: Text }
  | { readonly kind: "opened-wrong"; readonly effect: Effect; readonly wrong: CriteriaState["wrong"] }
  | { readonly kind: "failed"; readonly effect: Effect; readonly text: Text }
  | { readonly kind: "pick"; readonly picking: Picking | null }
  | { readonly kind: "show-open"; readonly isOn: boolean };

export const first: CriteriaState = {
  board: undefined,
  asked: null,
  picking: null,
  refused: null,
  wrong: null,
  problem: null,
  showsOpenOnly: false,
};

/** One thing is done at a time; an answer that was not waited for is dropped. */
export function step(
  state: CriteriaState,
  event: CriteriaEvent,
): { readonly state: CriteriaState; readonly effects: readonly Effect[] } {
  const stay = (next: CriteriaState) => ({ state: next, effects: [] });
  switch (event.kind) {
    case "ask":
      if (state.asked !== null && event.effect.kind !== "read") return stay(state);
      return {
        state: { ...state, asked: event.effect, refused: null, wrong: null, problem: null },
        effects: [event.effect],
      };
    case "cancel":
      return stay({ ...state, asked: null });
    case "pick":
      return stay({ ...state, picking: event.picking, refused: null });
    case "show-open":
      return stay({ ...state, showsOpenOnly: event.isOn });
    default:
      if (event.effect !== state.asked) return stay(state);
  }
  switch (event.kind) {
    case "read":
      return stay({ ...state, asked: null, board: event.board });
    case "shown":
      return stay({ ...state, asked: null, picking: null });
    case "refused":
      return stay({ ...state, asked: null, refused: event.why });
    case "opened-wrong":
      return stay({ ...state, asked: null, wrong: event.wrong });
    case "failed":
      return stay({ ...state, asked: null, problem: event.text });
  }
}
