import type { CellRef } from "../../core/cell/address";
import { texts } from "../texts";
import { bringIntoView, changeHabits, followSelection } from "./along-the-sheet";
import { confirmCell } from "./confirm-cells";
import type { Intent } from "./events";
import { type Step, check, fillPurpose, noProposals, preview, purposeOf, save, say, start, stay } from "./jobs";
import { type PaneState, type Place, type Tab, isWriting, placeOf, slotOf } from "./state";

/** A tab that shows a proposal asks for it as soon as it opens. */
function openTab(state: PaneState, tab: Tab): Step {
  const outcome = tab === state.tab ? state.outcome : null;
  const opened: PaneState = { ...state, tab, trail: [], problem: null, target: null, outcome };
  const purpose = purposeOf(tab, opened);
  return purpose === null || opened.proposals[slotOf(purpose)] !== null ? stay(opened) : preview(opened, purpose);
}

function go(state: PaneState, place: Place): PaneState {
  return { ...state, trail: [...state.trail, place] };
}

/** Leaving the screen of a finding brings its card back into view. */
function leave(state: PaneState): PaneState {
  const place = placeOf(state);
  const purpose = state.proposals.fix?.purpose;
  const isFix = purpose?.kind === "fix" || purpose?.kind === "suspect";
  const finding =
    place?.kind === "dismiss" ? place.finding : place?.kind === "preview" && isFix ? purpose.finding : null;
  return { ...state, problem: null, target: finding?.key ?? null, isTargetQuiet: false };
}

export function intend(state: PaneState, intent: Intent): Step {
  switch (intent.kind) {
    case "open": {
      const step = start(state, "inspect", null, (run) => ({ kind: "inspect", run }));
      return { state: step.state, effects: [...step.effects, { kind: "load-settings" }] };
    }
    case "choose-tab":
      return openTab(state, intent.tab);
    case "go":
      return stay(go(state, intent.place));
    case "back":
      return stay({ ...leave(state), trail: state.trail.slice(0, -1) });
    case "check":
      return check({ ...state, tab: "check", trail: [], outcome: null });
    case "compare-with":
      return check({ ...state, previous: intent.previous, outcome: null });
    case "look-again":
      return lookAgain(state);
    case "cancel":
      return state.task === null || isWriting(state)
        ? stay(state)
        : {
            state: say({ ...state, task: null, runs: state.runs + 1 }, texts.cancelled),
            effects: [{ kind: "stop" }],
          };
    case "choose-filter":
      return stay({ ...state, filter: intent.filter });
    case "show-finding":
      return {
        state: { ...state, shown: { ...state.shown, [intent.group]: intent.finding.key } },
        effects: [{ kind: "show", range: intent.finding.at }],
      };
    case "show-range":
      return { state, effects: [{ kind: "show", range: intent.range }] };
    case "show-finding-at":
      return showFindingAt(state, intent.at);
    case "selected":
      return followSelection(state, intent.at);
    case "explain":
      return explain(state, intent.at);
    case "change-habits":
      return changeHabits(state, intent.change);
    case "clear-traces":
      return save(state, { kind: "clear-traces" });
    case "target-reached":
      return stay({ ...state, target: null });
    case "confirm-cell":
      return confirmCell(state, intent);
    case "choose-remedy":
      return stay({ ...state, chosen: { ...state.chosen, [intent.finding]: intent.remedy } });
    case "preview":
      return preview(slotOf(intent.purpose) === "fix" ? openPreview(state) : state, intent.purpose);
    case "show-preview":
      // While something is written nothing else is shown, and no empty screen either.
      if (isWriting(state)) return stay(state);
      return preview(openPreview(state), { kind: "made", preview: intent.preview });
    case "tick-column": {
      const others = state.fill.ticked.filter((id) => id !== intent.id);
      const ticked = intent.isTicked ? [...others, intent.id] : others;
      return refill({ ...state, fill: { ...state.fill, ticked } });
    }
    case "replace-typed":
      return refill({ ...state, fill: { ...state.fill, replacesTyped: intent.isOn } });
    case "apply": {
      const proposal = state.proposals[intent.slot];
      const made = proposal?.preview ?? null;
      if (proposal === null || made === null || state.task !== null) return stay(state);
      return start(state, "apply", intent.slot, (run) => ({
        kind: "apply",
        run,
        purpose: proposal.purpose,
        preview: made,
      }));
    }
    case "undo":
      return start(state, "undo", null, (run) => ({ kind: "undo", run }));
    case "dismiss":
      return save(state, { kind: "dismiss", finding: intent.finding, reason: intent.reason });
    case "restore":
      return save(state, { kind: "restore", dismissal: intent.dismissal });
    case "deny":
      return save(state, { kind: "deny", finding: intent.finding, reason: intent.reason });
    case "restore-identity":
      return save(state, { kind: "restore-identity", denied: intent.denied });
    case "keep-identity":
    case "drop-identity":
      return save(state, intent);
    case "correct":
      return save(state, { kind: "correct", change: intent.change });
    case "change-settings":
      return save(state, { kind: "settings", change: intent.change });
    case "choose-language":
      return {
        state: { ...state, language: intent.language },
        effects: [{ kind: "remember-language", language: intent.language }],
      };
    case "close-outcome":
      return stay({ ...state, outcome: null });
    case "close-problem":
      return stay({ ...state, problem: null });
    case "try-again":
      return tryAgain(state);
  }
}

/** Reads again whatever is in view, after the workbook was changed by someone else. */
function lookAgain(state: PaneState): Step {
  const fresh: PaneState = { ...state, proposals: noProposals, fill: { ...state.fill, offered: null } };
  const purpose = purposeOf(state.tab, fresh);
  if (purpose !== null) return preview(fresh, purpose);
  if (state.result !== null || state.tab === "check") return check({ ...fresh, outcome: null });
  return start(fresh, "inspect", null, (run) => ({ kind: "inspect", run }));
}

function refill(state: PaneState): Step {
  return preview(state, fillPurpose(state.fill));
}

function openPreview(state: PaneState): PaneState {
  const emptied: PaneState = { ...state, proposals: { ...state.proposals, fix: null }, outcome: null };
  return placeOf(state)?.kind === "preview" ? emptied : go(emptied, { kind: "preview" });
}

function showFindingAt(state: PaneState, at: CellRef): Step {
  return stay(bringIntoView(state, at) ?? state);
}

/** A cell is explained on a screen of its own, which asking about another cell fills anew. */
function explain(state: PaneState, at: CellRef): Step {
  const place: Place = { kind: "explain", at };
  const rest = placeOf(state)?.kind === "explain" ? state.trail.slice(0, -1) : state.trail;
  const opened = { ...state, trail: [...rest, place], explained: null };
  return start(opened, "check", null, (run) => ({ kind: "explain", run, at }));
}

function tryAgain(state: PaneState): Step {
  const { problem } = state;
  if (problem === null) return stay(state);
  if (problem.kind === "refused") return problem.purpose === null ? check(state) : preview(state, problem.purpose);
  const { again } = problem;
  const asked: PaneState = { ...state, problem: null };
  if (again === null) return stay(asked);
  switch (again.kind) {
    case "inspect":
      return start(asked, "inspect", null, (run) => ({ ...again, run }));
    case "check":
      return check(asked);
    case "explain":
      return explain(asked, again.at);
    case "preview":
      return preview(asked, again.purpose);
    case "apply":
      return start(asked, "apply", slotOf(again.purpose), (run) => ({ ...again, run }));
    case "undo":
      return start(asked, "undo", null, (run) => ({ kind: "undo", run }));
    case "save":
      return save(asked, again.change);
    default:
      return { state: asked, effects: [again] };
  }
}
