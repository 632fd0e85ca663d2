import { sameRef } from "../../core/cell/address";
import type { Finding } from "../../core/check/finding";
import type { Edit } from "../../core/patch/edit";
import type { Answer, Intent } from "./events";
import type { PaneState } from "./state";
import type { Step } from "./jobs";

type Confirmation = Extract<Intent, { readonly kind: "confirm-cell" }>;
type Ranked = Extract<Answer, { readonly kind: "ranked" }>;

/** Notes a cell as right, or no longer, and asks for the suspects that are left. */
export function confirmCell(state: PaneState, { finding, at, isRight }: Confirmation): Step {
  const { key } = finding;
  const others = (state.confirmed[key] ?? []).filter((each) => !sameRef(each, at));
  const confirmed = isRight ? [...others, at] : others;
  const next: PaneState = {
    ...state,
    confirmed: { ...state.confirmed, [key]: confirmed },
    // What was chosen may not be there any more.
    chosen: Object.fromEntries(Object.entries(state.chosen).filter(([name]) => name !== key)),
  };
  if (confirmed.length > 0) return { state: next, effects: [{ kind: "rank-again", finding, confirmed }] };
  const ranked = Object.fromEntries(Object.entries(state.ranked).filter(([name]) => name !== key));
  return { state: { ...next, ranked }, effects: [] };
}

/** The suspects that are left; an answer to an older question is dropped. */
export function rankedAgain(state: PaneState, { finding, confirmed, suspects }: Ranked): PaneState {
  if (state.confirmed[finding] !== confirmed) return state;
  return { ...state, ranked: { ...state.ranked, [finding]: suspects } };
}

/** The finding as it is to be shown: with the suspects and fixes that are left after what the user confirmed. */
export function withRanked(finding: Finding, state: PaneState): Finding {
  const suspects = state.ranked[finding.key];
  if (suspects === undefined) return finding;
  const confirmed = state.confirmed[finding.key] ?? [];
  const changes = (edit: Edit): boolean => edit.kind === "set-cell" && confirmed.some((at) => sameRef(at, edit.at));
  // A fix that would change a cell that is right is no way out any more.
  return { ...finding, suspects, fixes: finding.fixes.filter(({ edits }) => !edits.some(changes)) };
}
