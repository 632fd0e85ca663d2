import type { CheckSettings } from "../core/check/rule";
import type { CellExplanation } from "../core/check/explain";
import type { Finding, Suspect } from "../core/check/finding";
import type { CellRef } from "../core/cell/address";
import type { ChosenIdentity, StatedIdentity } from "../core/check/state-identity";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { ScoreBoard } from "../core/criteria/board";
import type { CriteriaSet } from "../core/criteria/criteria";
import type { ImportChoice } from "../core/import/import-patch";
import type { WordTable } from "../core/import/word-table";
import type { CheckedFile, RefusedFile } from "../core/consolidate/consolidate";
import type { RulePack } from "../core/packs/pack";
import type { CheckedText } from "../core/prose/checked-text";
import type { OwnTemplates } from "../core/sentences/templates";
import type { WrittenParagraph } from "../core/sentences/write-sentences";
import type { TableChange } from "../core/recognise/corrections/change";
import type { Patch } from "../core/patch/edit";
import type { TestOptions } from "../core/self-test/plan";
import type { TestPart } from "../core/self-test/self-test";
import type { Correction } from "../core/table/correction";
import type { Recognition } from "../core/table/table";
import type { Text } from "../core/text/bilingual";
import type { BindingRequest } from "./criteria-jobs";
import type { MakeJob } from "./make";
import type { ParsedPack } from "./rule-pack";
import type { CheckResult, FillOptions, FillColumn } from "./jobs";

/** What a check is asked for: the settings of the rules and the mappings the user put right. */
export interface EngineSettings extends CheckSettings {
  readonly corrections: readonly Correction[];
  /** What the unit or the province adds; nothing where absent. */
  readonly pack?: RulePack | null;
  /** Lines of the signature block of the summary; none where absent. */
  readonly signature?: readonly string[];
}

/** A slice of a self-test: counted from 0, `to` excluded. */
export interface TestSlice extends TestOptions {
  readonly from: number;
  readonly to: number;
}

export interface Proposal {
  /** Null when there is nothing to write. */
  readonly patch: Patch | null;
  readonly notes: readonly Text[];
  /** Columns that can be filled; empty for the other jobs. */
  readonly columns: readonly FillColumn[];
}

/** The pure core behind a door that may lead to another thread; everything that passes is plain data. */
export interface Engine {
  recognise(workbook: WorkbookSnapshot, settings: EngineSettings): Promise<Recognition>;
  /** With last period's file, what the two tell together stands among the findings. */
  check(workbook: WorkbookSnapshot, settings: EngineSettings, previous?: WorkbookSnapshot | null): Promise<CheckResult>;
  fingerprint(workbook: WorkbookSnapshot, finding: Finding): Promise<string>;
  /** The finding's suspects with these cells taken as right. */
  rankAgain(
    workbook: WorkbookSnapshot,
    settings: EngineSettings,
    finding: Finding,
    confirmed: readonly CellRef[],
  ): Promise<readonly Suspect[]>;
  /** Cells the user picked as an identity over what is printed around them. */
  stateIdentity(workbook: WorkbookSnapshot, settings: EngineSettings, chosen: ChosenIdentity): Promise<StatedIdentity>;
  /** The corrections after one more; tables are named as they stand in the newest recognition. */
  correct(workbook: WorkbookSnapshot, settings: EngineSettings, change: TableChange): Promise<readonly Correction[]>;
  /** All that a check knows about one cell. */
  explain(workbook: WorkbookSnapshot, settings: EngineSettings, at: CellRef): Promise<CellExplanation>;
  fill(workbook: WorkbookSnapshot, settings: EngineSettings, options: FillOptions): Promise<Proposal>;
  deduct(workbook: WorkbookSnapshot, settings: EngineSettings, sheetName: string | null): Promise<Proposal>;
  /** `writtenAt` is printed beside the seal, such as "08:00 ngày 30/6/2026"; null prints none. */
  summarise(workbook: WorkbookSnapshot, settings: EngineSettings, writtenAt: string | null): Promise<Proposal>;
  /** The sheet "Phiếu soát" of this result; of a fresh check where it is null. */
  writeReport(workbook: WorkbookSnapshot, settings: EngineSettings, result: CheckResult | null): Promise<Proposal>;
  /** The same as one HTML page to print. */
  reportPage(workbook: WorkbookSnapshot, settings: EngineSettings, result: CheckResult | null): Promise<string>;
  /** Reads a rule pack from JSON: the pack, or what is wrong with it. */
  parsePack(source: string): Promise<ParsedPack>;
  /** Slips `from` up to `to` of a self-test's plan, each planted in a copy of the workbook and checked. Writes nothing. */
  /** Joins the files of many units in sheets of this workbook; nothing but a note where their names are taken. */
  consolidate(
    workbook: WorkbookSnapshot,
    files: readonly CheckedFile[],
    expected: readonly string[] | null,
    refused: readonly RefusedFile[],
  ): Promise<Proposal>;
  selfTest(workbook: WorkbookSnapshot, settings: EngineSettings, asked: TestSlice): Promise<TestPart>;
  make(workbook: WorkbookSnapshot, settings: EngineSettings, job: MakeJob): Promise<Proposal>;
  /** A report's text against itself and against the tables. */
  checkText(workbook: WorkbookSnapshot, settings: EngineSettings, text: string): Promise<CheckedText>;
  /** The corrections of a text as one HTML page to print. */
  correctionsPage(workbook: WorkbookSnapshot, settings: EngineSettings, text: string): Promise<string>;
  /** The words in cells outside the tables. */
  textCells(workbook: WorkbookSnapshot, settings: EngineSettings): Promise<string>;
  /** What a report says of the tables, by these wordings of the user's own. */
  writeSentences(
    workbook: WorkbookSnapshot,
    settings: EngineSettings,
    own: OwnTemplates,
  ): Promise<readonly WrittenParagraph[]>;
  /** The chosen tables of a document as sheets. */
  importTables(
    workbook: WorkbookSnapshot,
    settings: EngineSettings,
    tables: readonly WordTable[],
    choice: ImportChoice,
  ): Promise<Proposal>;
  /** Scores by the set given, or by the one in the sheet "Bộ tiêu chí"; null without either. */
  scoreBoard(
    workbook: WorkbookSnapshot,
    settings: EngineSettings,
    given: CriteriaSet | null,
  ): Promise<ScoreBoard | null>;
  /** The scoring sheet with its sheet of figures. */
  score(workbook: WorkbookSnapshot, settings: EngineSettings, given: CriteriaSet | null): Promise<Proposal>;
  /** The sheet "Bộ tiêu chí" of this set; of the sample where it is null. */
  writeCriteria(workbook: WorkbookSnapshot, settings: EngineSettings, given: CriteriaSet | null): Promise<Proposal>;
  /** Binds a figure of a criterion to a cell in the sheet "Bộ tiêu chí"; without a patch the note says why not. */
  bindOperand(workbook: WorkbookSnapshot, settings: EngineSettings, request: BindingRequest): Promise<Proposal>;
}
