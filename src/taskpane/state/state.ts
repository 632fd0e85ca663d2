import type {
  CheckResult,
  FillColumn,
  FillOptions,
  HistoryEntry,
  Preview,
  Settings,
  TableChange,
} from "../../app/jobs";
import type { CellRef } from "../../core/cell/address";
import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import type { CellExplanation } from "../../core/check/explain";
import type { Finding, Severity, Suspect } from "../../core/check/finding";
import type { NotIdentity } from "../../core/check/not-identity";
import type { OwnIdentity } from "../../core/check/own-identity";
import type { Conflict } from "../../core/patch/edit";
import type { Recognition } from "../../core/table/table";
import type { Language, Text } from "../../core/text/bilingual";
import type { FeatureId } from "../features/ids";
import { firstHabits, type Habits } from "./habits";

export type Tab = "check" | "fill" | "deduct" | "summarise" | "more";

/** A screen laid over a tab; the way back leads to what was there before. */
export type Place =
  | { readonly kind: "tables" }
  | { readonly kind: "table"; readonly id: string }
  | { readonly kind: "not-checked" }
  | { readonly kind: "preview" }
  | { readonly kind: "dismiss"; readonly finding: Finding }
  | { readonly kind: "deny"; readonly finding: Finding }
  | { readonly kind: "history" }
  | { readonly kind: "settings" }
  | { readonly kind: "dismissed" }
  | { readonly kind: "explain"; readonly at: CellRef }
  | { readonly kind: "about" }
  | { readonly kind: "feature"; readonly id: FeatureId };

/** What a preview is made for. */
export type Purpose =
  | { readonly kind: "fix"; readonly finding: Finding; readonly fix: number }
  | { readonly kind: "suspect"; readonly finding: Finding; readonly suspect: number }
  | { readonly kind: "safe-fixes" }
  /** Taking back a change of the history. */
  | { readonly kind: "undo"; readonly id: number }
  /** A preview a feature made; asking for it again shows it again, and writing it compares the cells anyway. */
  | { readonly kind: "made"; readonly preview: Preview }
  /** `offered` null: see first what can be filled. */
  | { readonly kind: "fill"; readonly options: FillOptions; readonly offered: readonly FillColumn[] | null }
  | { readonly kind: "deduct" }
  | { readonly kind: "summarise" };

/** A preview that was asked for; `preview` is null where there is nothing to write. */
export interface Proposal {
  readonly purpose: Purpose;
  readonly preview: Preview | null;
}

/** Where a proposal is shown: fixes on a screen of their own, the others on their tab. */
export type Slot = "fix" | "fill" | "deduct" | "summarise";

export type Work = "inspect" | "check" | "preview" | "apply" | "undo" | "save";

/**
 * The job that runs. `isSlow` once it has taken longer than half a second, and progress is to be shown; `isOvertaken` once
 * the workbook was changed under it.
 */
export interface Task {
  readonly run: number;
  readonly work: Work;
  readonly slot: Slot | null;
  readonly isSlow: boolean;
  readonly isOvertaken: boolean;
}

/** What kept a job from being done. `again` is what "try again" does. */
export type Problem =
  | { readonly kind: "fault"; readonly text: Text; readonly again: Effect | null }
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[]; readonly purpose: Purpose | null };

/** What was just written, or taken back. */
export interface Outcome {
  readonly kind: "written" | "undone";
  readonly slot: Slot | null;
  readonly title: Text;
  readonly cells: number;
  readonly sheets: readonly string[];
}

export type Filter = "all" | Severity;

export interface FillState {
  /** Everything that can be filled; null before the first look. */
  readonly offered: readonly FillColumn[] | null;
  /** Ids of the columns to fill. */
  readonly ticked: readonly string[];
  readonly replacesTyped: boolean;
}

/** A file of the period before, as it was read. */
export interface PreviousFile {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}

/** Everything the pane shows follows from this. */
export interface PaneState {
  readonly language: Language;
  readonly host: "excel" | "standalone";
  readonly title: string | null;
  /** Last period's file, compared with in every check while it is here; null where none was given. */
  readonly previous: PreviousFile | null;
  readonly tab: Tab;
  readonly trail: readonly Place[];
  readonly recognition: Recognition | null;
  readonly result: CheckResult | null;
  /** The workbook was changed since it was last read. */
  readonly isStale: boolean;
  readonly filter: Filter;
  /** By group key, which of its findings is shown; the first where nothing is said. */
  readonly shown: Readonly<Record<string, string>>;
  /** By finding key, which remedy is chosen. */
  readonly chosen: Readonly<Record<string, string>>;
  /** By finding key, the cells the user confirmed as right; until the next check. */
  readonly confirmed: Readonly<Record<string, readonly CellRef[]>>;
  /** By finding key, its suspects once those cells are out. */
  readonly ranked: Readonly<Record<string, readonly Suspect[]>>;
  readonly proposals: Readonly<Record<Slot, Proposal | null>>;
  readonly fill: FillState;
  readonly outcome: Outcome | null;
  readonly problem: Problem | null;
  readonly history: readonly HistoryEntry[];
  readonly settings: Settings | null;
  readonly task: Task | null;
  /** Runs are numbered; the answer to any but the newest of its kind is dropped. */
  readonly runs: number;
  /** Titles of findings seen, by rule, so that a dismissed one can be named. */
  readonly ruleTitles: Readonly<Record<string, Text>>;
  /** Said by the live region. `count` makes the same words said twice two announcements. */
  readonly said: { readonly text: Text; readonly count: number };
  /** Key of the finding to bring into view. */
  readonly target: string | null;
  /** The focus stays where it is when the target comes into view. */
  readonly isTargetQuiet: boolean;
  readonly habits: Habits;
  /** Whether the host can mark cells. */
  readonly canMark: boolean;
  /** How many changes by others were told of. */
  readonly changes: number;
  /** What is known about the cell asked about; null until it is there. */
  readonly explained: CellExplanation | null;
}

/** What the pane wants done outside itself. */
export type Effect =
  | { readonly kind: "inspect"; readonly run: number }
  | { readonly kind: "check"; readonly run: number; readonly previous?: PreviousFile }
  | { readonly kind: "preview"; readonly run: number; readonly purpose: Purpose }
  | { readonly kind: "apply"; readonly run: number; readonly purpose: Purpose; readonly preview: Preview }
  | { readonly kind: "undo"; readonly run: number }
  | { readonly kind: "save"; readonly run: number; readonly change: Saving }
  | { readonly kind: "stop" }
  | { readonly kind: "load-settings" }
  | { readonly kind: "show"; readonly range: ShownRange }
  | { readonly kind: "explain"; readonly run: number; readonly at: CellRef }
  | { readonly kind: "rank-again"; readonly finding: Finding; readonly confirmed: readonly CellRef[] }
  | { readonly kind: "mark"; readonly findings: readonly Finding[] }
  | { readonly kind: "wait-for-rest"; readonly changes: number }
  | { readonly kind: "remember-habits"; readonly habits: Habits }
  | { readonly kind: "remember-language"; readonly language: Language }
  | { readonly kind: "wait"; readonly run: number };

type ShownRange = Finding["at"];

/** Something kept with the workbook. */
export type Saving =
  | { readonly kind: "dismiss"; readonly finding: Finding; readonly reason: string }
  | { readonly kind: "restore"; readonly dismissal: Settings["dismissals"][number] }
  | { readonly kind: "deny"; readonly finding: Finding; readonly reason: string }
  | { readonly kind: "restore-identity"; readonly denied: NotIdentity }
  | { readonly kind: "keep-identity"; readonly identity: OwnIdentity }
  | { readonly kind: "drop-identity"; readonly identity: OwnIdentity }
  | { readonly kind: "correct"; readonly change: TableChange }
  | { readonly kind: "settings"; readonly change: Partial<Settings> }
  | { readonly kind: "clear-traces" };

export function firstState(options: {
  readonly host: "excel" | "standalone";
  readonly language: Language;
  readonly title: string | null;
  readonly habits?: Habits;
  readonly canMark?: boolean;
}): PaneState {
  return {
    habits: firstHabits,
    canMark: false,
    ...options,
    previous: null,
    tab: "check",
    trail: [],
    recognition: null,
    result: null,
    isStale: false,
    filter: "all",
    shown: {},
    chosen: {},
    confirmed: {},
    ranked: {},
    proposals: { fix: null, fill: null, deduct: null, summarise: null },
    fill: { offered: null, ticked: [], replacesTyped: false },
    outcome: null,
    problem: null,
    history: [],
    settings: null,
    task: null,
    runs: 0,
    ruleTitles: {},
    said: { text: { vi: "", en: "" }, count: 0 },
    target: null,
    isTargetQuiet: false,
    changes: 0,
    explained: null,
  };
}

/** The tab or screen in which a proposal is shown. */
export function slotOf(purpose: Purpose): Slot {
  return purpose.kind === "fill" || purpose.kind === "deduct" || purpose.kind === "summarise" ? purpose.kind : "fix";
}

/** The screen on top; null when the tab itself shows. */
export function placeOf(state: PaneState): Place | null {
  return state.trail[state.trail.length - 1] ?? null;
}

/** True while the workbook is being written, when nothing else may be asked for. */
export function isWriting(state: PaneState): boolean {
  const work = state.task?.work;
  return work === "apply" || work === "undo" || work === "save";
}
