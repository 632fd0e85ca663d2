import type { CellRef } from "../../core/cell/address";
import type { Report } from "../../core/check/finding";
import type { Text } from "../../core/text/bilingual";
import { texts } from "../texts";
import { confirmCell, rankedAgain } from "./confirm-cells";
import { bringIntoView, changeHabits, followSelection, isTimeToRecheck, marksOf, waitForRest } from "./along-the-sheet";
import type { Answer, Intent, PaneEvent } from "./events";
import { countFindings } from "./findings";
import {
  isWriting,
  placeOf,
  slotOf,
  type Effect,
  type PaneState,
  type Place,
  type Proposal,
  type Purpose,
  type Slot,
  type Tab,
  type Work,
} from "./state";

/** The state after an event, and what is to be done outside. */
export interface Step {
  readonly state: PaneState;
  readonly effects: readonly Effect[];
}

const noProposals: Readonly<Record<Slot, Proposal | null>> = { fix: null, fill: null, deduct: null, summarise: null };

/** Answers every event. Pure: the same state and event give the same step. */
export function step(state: PaneState, event: PaneEvent): Step {
  switch (event.kind) {
    case "inspected":
    case "checked":
    case "previewed":
    case "applied":
    case "undone":
    case "saved":
    case "settings-loaded":
    case "failed":
    case "slow":
    case "explained":
    case "ranked":
    case "rested":
    case "workbook-changed":
      return answer(state, event);
    default:
      return intend(state, event);
  }
}

function stay(state: PaneState): Step {
  return { state, effects: [] };
}

function say(state: PaneState, text: Text): PaneState {
  return { ...state, said: { text, count: state.said.count + 1 } };
}

/** Starts a job; while the workbook is being written nothing else starts. */
function start(state: PaneState, work: Work, slot: Slot | null, effect: (run: number) => Effect): Step {
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

function check(state: PaneState): Step {
  return start(state, "check", null, (run) => ({ kind: "check", run }));
}

function preview(state: PaneState, purpose: Purpose): Step {
  return start(state, "preview", slotOf(purpose), (run) => ({ kind: "preview", run, purpose }));
}

function purposeOf(tab: Tab, state: PaneState): Purpose | null {
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

function intend(state: PaneState, intent: Intent): Step {
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

type SaveEffect = Extract<Effect, { kind: "save" }>;

function save(state: PaneState, change: SaveEffect["change"]): Step {
  return start(state, "save", null, (run) => ({ kind: "save", run, change }));
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

/** Before the first look the default columns are asked for; afterwards just those that are ticked. */
function fillPurpose({ offered, ticked, replacesTyped }: PaneState["fill"]): Purpose {
  return { kind: "fill", offered, options: { derivations: offered === null ? null : ticked, replacesTyped } };
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

function answer(state: PaneState, event: Answer): Step {
  switch (event.kind) {
    case "workbook-changed":
      // A proposal made from cells that may have moved is not shown on.
      return isWriting(state)
        ? stay(state)
        : waitForRest({
            ...state,
            isStale: true,
            task: state.task === null ? null : { ...state.task, isOvertaken: true },
            proposals: keepFix(state),
            fill: { ...state.fill, offered: null },
          });
    case "rested":
      if (!isTimeToRecheck(state, event.changes)) return stay(state);
      // Something else runs: rest once more.
      return state.task === null
        ? check(state)
        : { state, effects: [{ kind: "wait-for-rest", changes: event.changes }] };
    case "ranked":
      return stay(rankedAgain(state, event));
    case "settings-loaded":
      return stay({ ...state, settings: event.settings, history: event.history });
    case "failed":
      if (event.run !== null && event.run !== state.task?.run) return stay(state);
      return stay(
        say(
          {
            ...state,
            task: event.run === null ? state.task : null,
            problem: { kind: "fault", text: event.text, again: event.effect },
          },
          event.text,
        ),
      );
    default:
      if (event.run !== state.task?.run) return stay(state);
  }
  const idle: PaneState = { ...state, task: null };
  // What was shown stays stale until something newer is there, and newer it is only where nothing changed meanwhile.
  const isStale = state.task.isOvertaken;
  switch (event.kind) {
    case "slow":
      return stay(say({ ...state, task: { ...state.task, isSlow: true } }, texts.working[state.task.work]));
    case "inspected":
      return stay({ ...idle, isStale, recognition: event.recognition });
    case "checked":
      return checked({ ...idle, isStale }, event);
    case "previewed":
      return previewed(idle, event);
    case "applied":
      return applied(idle, event);
    case "undone":
      return undone(idle, event);
    case "saved":
      return saved(idle, event);
    case "explained":
      return stay({ ...idle, isStale: state.isStale, explained: event.explanation });
  }
}

/** The screen of a fix keeps what it shows: applying refuses by itself where a cell was changed. */
function keepFix(state: PaneState): PaneState["proposals"] {
  return { ...noProposals, fix: state.proposals.fix };
}

type AnswerOf<Kind extends Answer["kind"]> = Extract<Answer, { readonly kind: Kind }>;

function checked(state: PaneState, { result }: AnswerOf<"checked">): Step {
  const titles = Object.fromEntries(result.report.findings.map((finding) => [finding.rule, finding.title]));
  const count = countFindings(result.report);
  const next: PaneState = {
    ...state,
    result,
    recognition: result.recognition,
    confirmed: {},
    ranked: {},
    // A filter that would show nothing is let go.
    filter: count[state.filter] === 0 ? "all" : state.filter,
    ruleTitles: { ...state.ruleTitles, ...titles },
  };
  // Said once: a check that comes by itself and finds the same has nothing to announce.
  const wasSame = state.result?.report.verdict === result.report.verdict && sameCounts(state.result.report, count);
  const said = wasSame && state.changes > 0 ? next : say(next, texts.saidVerdict(result.report.verdict, count));
  return { state: said, effects: marksOf(said) };
}

function sameCounts(report: Report, count: ReturnType<typeof countFindings>): boolean {
  return JSON.stringify(countFindings(report)) === JSON.stringify(count);
}

function previewed(state: PaneState, { purpose, preview, offered }: AnswerOf<"previewed">): Step {
  const slot = slotOf(purpose);
  const isFirstLook = purpose.kind === "fill" && purpose.offered === null && offered !== null;
  const fill = isFirstLook
    ? { ...state.fill, offered, ticked: offered.filter((column) => column.isDefault).map((column) => column.id) }
    : state.fill;
  const next: PaneState = { ...state, fill, proposals: { ...state.proposals, [slot]: { purpose, preview } } };
  return stay(
    say(next, preview === null ? texts.nothingToDo[slot] : texts.saidPreview(preview.changes.length, preview.sheets)),
  );
}

function applied(state: PaneState, event: AnswerOf<"applied">): Step {
  const { applied: written, preview, purpose } = event;
  if (written.kind === "refused") {
    const refused: PaneState = {
      ...state,
      problem: { kind: "refused", conflicts: written.conflicts, purpose },
      isStale: true,
    };
    return stay(say(refused, texts.refused));
  }
  const slot = slotOf(purpose);
  const done: PaneState = {
    ...state,
    history: event.history,
    trail: slot === "fix" ? state.trail.filter((place) => place.kind !== "preview") : state.trail,
    proposals: noProposals,
    fill: { ...state.fill, offered: null },
    outcome: {
      kind: purpose.kind === "undo" ? "undone" : "written",
      slot,
      title: preview.patch.title,
      cells: preview.changes.length,
      sheets: preview.sheets,
    },
  };
  return readAfterwards(say(done, texts.saidWritten(preview.changes.length, preview.sheets)));
}

function undone(state: PaneState, event: AnswerOf<"undone">): Step {
  if (event.applied?.kind === "refused") {
    const { conflicts } = event.applied;
    return stay(say({ ...state, problem: { kind: "refused", conflicts, purpose: null } }, texts.refused));
  }
  const before = state.history.filter((entry) => !entry.isUndone);
  const last = before[before.length - 1];
  const done: PaneState = {
    ...state,
    history: event.history,
    proposals: noProposals,
    fill: { ...state.fill, offered: null },
    outcome:
      event.applied === null || last === undefined
        ? null
        : { kind: "undone", slot: null, title: last.patch.title, cells: 0, sheets: [] },
  };
  return readAfterwards(say(done, event.applied === null ? texts.nothingToUndo : texts.saidUndone));
}

/** After the product itself changed something, what is shown is read anew without being asked. */
function readAfterwards(before: PaneState): Step {
  const state: PaneState = { ...before, isStale: true };
  if (state.result !== null) return check(state);
  return start(state, "inspect", null, (run) => ({ kind: "inspect", run }));
}

function saved(state: PaneState, { change, settings }: AnswerOf<"saved">): Step {
  const next: PaneState = { ...state, settings, proposals: noProposals, fill: { ...state.fill, offered: null } };
  switch (change.kind) {
    case "dismiss":
      return readAfterwards(
        say(
          {
            ...next,
            trail: next.trail.filter((place) => place.kind !== "dismiss" && place.kind !== "preview"),
            ruleTitles: { ...next.ruleTitles, [change.finding.rule]: change.finding.title },
          },
          texts.saidDismissed,
        ),
      );
    case "deny":
      return readAfterwards(
        say({ ...next, trail: next.trail.filter((place) => place.kind !== "deny") }, texts.saidDenied),
      );
    case "restore-identity":
      return readAfterwards(say(next, texts.saidRestored));
    case "restore":
      return readAfterwards(say(next, texts.saidRestored));
    case "correct":
      return readAfterwards(say(next, texts.saidCorrected));
    case "settings":
      return readAfterwards(say(next, texts.saidSaved));
    case "clear-traces":
      return readAfterwards(say({ ...next, history: [], habits: { ...next.habits, marks: false } }, texts.saidCleared));
  }
}
