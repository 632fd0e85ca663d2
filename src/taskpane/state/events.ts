import type { CheckResult, FillColumn, HistoryEntry, Preview, Settings, TableChange } from "../../app/jobs";
import type { Applied } from "../../app/workbook";
import type { CellRef, Range } from "../../core/cell/address";
import type { CellExplanation } from "../../core/check/explain";
import type { Dismissal, Finding, Suspect } from "../../core/check/finding";
import type { NotIdentity } from "../../core/check/not-identity";
import type { OwnIdentity } from "../../core/check/own-identity";
import type { Recognition } from "../../core/table/table";
import type { Language, Text } from "../../core/text/bilingual";
import type { Habits } from "./habits";
import type { Effect, Filter, Place, Purpose, Saving, Tab, PreviousFile } from "./state";

/** What the user asked for. */
export type Intent =
  | { readonly kind: "open" }
  | { readonly kind: "choose-tab"; readonly tab: Tab }
  | { readonly kind: "go"; readonly place: Place }
  | { readonly kind: "back" }
  | { readonly kind: "check" }
  /** Compares with last period's file from now on, or no longer. */
  | { readonly kind: "compare-with"; readonly previous: PreviousFile | null }
  | { readonly kind: "look-again" }
  | { readonly kind: "cancel" }
  | { readonly kind: "choose-filter"; readonly filter: Filter }
  | { readonly kind: "show-finding"; readonly group: string; readonly finding: Finding }
  | { readonly kind: "show-range"; readonly range: Range }
  | { readonly kind: "show-finding-at"; readonly at: CellRef }
  | { readonly kind: "selected"; readonly at: CellRef }
  | { readonly kind: "explain"; readonly at: CellRef }
  | { readonly kind: "change-habits"; readonly change: Partial<Habits> }
  | { readonly kind: "clear-traces" }
  | { readonly kind: "target-reached" }
  /** The user says that a cell is right, or takes it back. */
  | { readonly kind: "confirm-cell"; readonly finding: Finding; readonly at: CellRef; readonly isRight: boolean }
  | { readonly kind: "choose-remedy"; readonly finding: string; readonly remedy: string }
  | { readonly kind: "preview"; readonly purpose: Purpose }
  | { readonly kind: "show-preview"; readonly preview: Preview }
  | { readonly kind: "tick-column"; readonly id: string; readonly isTicked: boolean }
  | { readonly kind: "replace-typed"; readonly isOn: boolean }
  | { readonly kind: "apply"; readonly slot: "fix" | "fill" | "deduct" | "summarise" }
  | { readonly kind: "undo" }
  | { readonly kind: "dismiss"; readonly finding: Finding; readonly reason: string }
  | { readonly kind: "restore"; readonly dismissal: Dismissal }
  | { readonly kind: "deny"; readonly finding: Finding; readonly reason: string }
  | { readonly kind: "restore-identity"; readonly denied: NotIdentity }
  | { readonly kind: "keep-identity"; readonly identity: OwnIdentity }
  | { readonly kind: "drop-identity"; readonly identity: OwnIdentity }
  | { readonly kind: "correct"; readonly change: TableChange }
  | { readonly kind: "change-settings"; readonly change: Partial<Settings> }
  | { readonly kind: "choose-language"; readonly language: Language }
  | { readonly kind: "close-outcome" }
  | { readonly kind: "close-problem" }
  | { readonly kind: "try-again" };

/** What came back from outside. */
export type Answer =
  | { readonly kind: "inspected"; readonly run: number; readonly recognition: Recognition }
  | { readonly kind: "checked"; readonly run: number; readonly result: CheckResult }
  | {
      readonly kind: "previewed";
      readonly run: number;
      readonly purpose: Purpose;
      readonly preview: Preview | null;
      /** What can be filled; null where something else was asked for. */
      readonly offered: readonly FillColumn[] | null;
    }
  | {
      readonly kind: "applied";
      readonly run: number;
      readonly purpose: Purpose;
      readonly preview: Preview;
      readonly applied: Applied;
      readonly history: readonly HistoryEntry[];
    }
  | {
      readonly kind: "undone";
      readonly run: number;
      readonly applied: Applied | null;
      readonly history: readonly HistoryEntry[];
    }
  | { readonly kind: "saved"; readonly run: number; readonly change: Saving; readonly settings: Settings }
  | { readonly kind: "settings-loaded"; readonly settings: Settings; readonly history: readonly HistoryEntry[] }
  | { readonly kind: "failed"; readonly run: number | null; readonly text: Text; readonly effect: Effect }
  | { readonly kind: "slow"; readonly run: number }
  | { readonly kind: "explained"; readonly run: number; readonly explanation: CellExplanation }
  | {
      readonly kind: "ranked";
      readonly finding: string;
      readonly confirmed: readonly CellRef[];
      readonly suspects: readonly Suspect[];
    }
  | { readonly kind: "rested"; readonly changes: number }
  | { readonly kind: "workbook-changed" };

export type PaneEvent = Intent | Answer;
