import type { Report } from "../../core/check/finding";
import { texts } from "../texts";
import { isTimeToRecheck, marksOf, waitForRest } from "./along-the-sheet";
import { rankedAgain } from "./confirm-cells";
import type { Answer } from "./events";
import { countFindings } from "./findings";
import { type Step, check, noProposals, readAfterwards, say, stay } from "./jobs";
import { type PaneState, isWriting, slotOf } from "./state";

export function answer(state: PaneState, event: Answer): Step {
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
    case "keep-identity":
    case "drop-identity":
      return readAfterwards(say(next, texts.saidSaved));
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
