import type { CellRef, Range } from "../core/cell/address";
import type { CellExplanation } from "../core/check/explain";
import type { Dismissal, Finding, Report, Suspect } from "../core/check/finding";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { NotIdentity } from "../core/check/not-identity";
import type { OwnIdentity } from "../core/check/own-identity";
import type { RulePack } from "../core/packs/pack";
import type { FillColumn } from "../core/fill/fill";
import type { Conflict, Patch } from "../core/patch/edit";
import type { TableChange } from "../core/recognise/corrections/change";
import type { Correction } from "../core/table/correction";
import type { Recognition } from "../core/table/table";
import type { CalendarDate } from "../core/text/reading";
import type { Text } from "../core/text/bilingual";
import type { MakeJob } from "./make";
import type { CriteriaJobs } from "./criteria-jobs";
import type { IdentityJobs } from "./identity-jobs";
import type { ProseJobs } from "./prose-jobs";
import type { OwnTemplates } from "../core/sentences/templates";
import type { ParsedPack } from "./rule-pack";
import type { ReportJobs } from "./report-jobs";
import type { UnitJobs } from "./unit-jobs";
import type { SelfTestJobs } from "./self-test-jobs";
import type { Applied } from "./workbook";

/** What the user set for this workbook; kept inside it. */
export interface Settings {
  readonly reportDate: CalendarDate | null;
  readonly isSubmission: boolean;
  readonly dismissals: readonly Dismissal[];
  readonly corrections: readonly Correction[];
  /** The rule pack loaded for this workbook. */
  readonly pack?: RulePack | null;
  /** Lines of the signature block of the summary; none where absent. */
  readonly signature?: readonly string[];
  /** Identities the user stated, see `IdentityJobs`; none where absent. */
  readonly ownIdentities?: readonly OwnIdentity[];
  /** Identities the user said are none. */
  readonly notIdentities?: readonly NotIdentity[];
  /** Wordings of report sentences of the user's own, by what they stand for. */
  readonly wordings?: OwnTemplates;
}

export interface CheckResult {
  readonly report: Report;
  readonly recognition: Recognition;
}

/** One line of a preview: what stands in the cell now and what will. `formula` is set where a formula is written. */
export interface Change {
  readonly at: CellRef;
  readonly before: string;
  readonly after: string;
  readonly formula: string | null;
}

/** A patch shown before it is applied. Nothing is written until `apply`. */
export interface Preview {
  readonly patch: Patch;
  readonly changes: readonly Change[];
  /** Names of sheets that will be added, or replaced. */
  readonly sheets: readonly string[];
  /** Findings that will be gone, and findings that will be new, after the patch. */
  readonly resolves: readonly Finding[];
  readonly raises: readonly Finding[];
  /** Things left out and why, e.g. a typed value that differs from the computed one and was kept. */
  readonly notes: readonly Text[];
  /** The change of the history that this one takes back; applying it marks that one undone. */
  readonly undoes?: number;
}

/** One applied patch, newest last. `undone` entries stay in the list until something new is applied. */
export interface HistoryEntry {
  readonly id: number;
  readonly title: Text;
  /** ISO 8601, local time of the host. */
  readonly at: string;
  readonly patch: Patch;
  readonly isUndone: boolean;
  /** Done before the workbook was last opened. */
  readonly isEarlier?: boolean;
}

export interface FillOptions {
  /** Ids of the derivations to fill; null for all that are proposed by default. */
  readonly derivations: readonly string[] | null;
  /** Typed values that differ from the computed one are replaced only where this is true. */
  readonly replacesTyped: boolean;
}

/**
 * Everything the pane and the command line can do with one workbook. Previews are made from a fresh reading; apply
 * refuses when the workbook has changed since. Methods reject with a Fault when the host fails.
 */
export interface App extends ProseJobs, IdentityJobs, ReportJobs, CriteriaJobs, SelfTestJobs, UnitJobs {
  /** Gives up what is being computed, where that can be; nothing is being written when this is called. */
  stop(): void;
  inspect(): Promise<Recognition>;
  /**
   * Checks the workbook. `previous` is last period's file, read whole: figures and period words left over from it, running
   * totals that fall, tasks that are gone and statuses that went back are then among the findings (rules K01 to K05).
   */
  check(options?: { readonly previous?: WorkbookSnapshot | null }): Promise<CheckResult>;
  previewFix(finding: Finding, fix: number): Promise<Preview>;
  /** Replaces figures as one suspect of a finding says. */
  previewSuspect(finding: Finding, suspect: number): Promise<Preview>;
  /** The finding's suspects once these cells are confirmed as right: they are out, the rest is ranked again. */
  rankAgain(finding: Finding, confirmed: readonly CellRef[]): Promise<readonly Suspect[]>;
  /** All safe fixes at once; null when there is none. */
  previewSafeFixes(): Promise<Preview | null>;
  /** What can be filled, whether or not it is filled by default. */
  fillColumns(): Promise<readonly FillColumn[]>;
  /** Null when there is nothing to fill. */
  previewFill(options: FillOptions): Promise<Preview | null>;
  /** Null when there is neither a scoring sheet nor a deduction table; `sheet` is the name of the sheet written. */
  previewDeduct(sheet?: string): Promise<Preview | null>;
  /** Null when no table was found. */
  previewSummarise(): Promise<Preview | null>;
  /** Another sheet of the product's; null where the workbook has nothing to make it of. */
  previewMake(job: MakeJob): Promise<Preview | null>;
  apply(preview: Preview): Promise<Applied>;
  /** Takes back the newest change, or the one named; refused with the cells that have changed since. Null for none. */
  undo(id?: number): Promise<Applied | null>;
  /** What taking that change back would write; null where there is no such change. */
  previewUndo(id: number): Promise<Preview | null>;
  history(): readonly HistoryEntry[];
  /** The same with what the workbook's journal tells of earlier days; reads the journal when first asked. */
  loadHistory(): Promise<readonly HistoryEntry[]>;
  /** Takes everything of this product's own out of the workbook: settings, journal and marks. Cells stay as they are. */
  clearTraces(): Promise<void>;
  dismiss(finding: Finding, reason: string): Promise<void>;
  restore(dismissal: Dismissal): Promise<void>;
  /** Puts right how a table was read, or takes that back; kept in the workbook. */
  correctTable(change: TableChange): Promise<void>;
  /** The cells the user has selected; null where there is no screen, or not one stretch of cells. */
  selection(): Promise<Range | null>;
  settings(): Promise<Settings>;
  /** Reads a rule pack from JSON; whatever is wrong is told with its line and field. Keeps nothing. */
  readPack(source: string): Promise<ParsedPack>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  show(range: Range): Promise<void>;
  /** All that is known about one cell: where it belongs, what it was compared with, what was found. */
  explain(at: CellRef): Promise<CellExplanation>;
  /** Whether the host can mark cells without touching their look. */
  readonly canMark: boolean;
  /** Marks where these findings are, instead of those marked before; none takes all marks away. */
  mark(findings: readonly Finding[]): Promise<void>;
  /** Calls back when the workbook was changed by anyone but this app. Returns the way to stop. */
  watch(listener: () => void): () => void;
  /** Calls back with the cell the user goes to. Returns the way to stop. */
  watchSelection(listener: (at: CellRef) => void): () => void;
}

export type { Conflict, Correction, FillColumn, TableChange };
