import type { CheckSettings } from "../core/check/rule";
import type { CellExplanation } from "../core/check/explain";
import type { Finding, Suspect } from "../core/check/finding";
import type { CellRef } from "../core/cell/address";
import type { ChosenIdentity, StatedIdentity } from "../core/check/state-identity";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { RulePack } from "../core/packs/pack";
import type { Patch } from "../core/patch/edit";
import type { Correction } from "../core/table/correction";
import type { Recognition } from "../core/table/table";
import type { Text } from "../core/text/bilingual";
import type { MakeJob } from "./make";
import type { CheckResult, FillOptions, FillColumn } from "./jobs";

/** What a check is asked for: the settings of the rules and the mappings the user put right. */
export interface EngineSettings extends CheckSettings {
  readonly corrections: readonly Correction[];
  /** What the unit or the province adds; nothing where absent. */
  readonly pack?: RulePack | null;
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
  check(workbook: WorkbookSnapshot, settings: EngineSettings): Promise<CheckResult>;
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
  /** All that a check knows about one cell. */
  explain(workbook: WorkbookSnapshot, settings: EngineSettings, at: CellRef): Promise<CellExplanation>;
  fill(workbook: WorkbookSnapshot, settings: EngineSettings, options: FillOptions): Promise<Proposal>;
  deduct(workbook: WorkbookSnapshot, settings: EngineSettings, sheetName: string | null): Promise<Proposal>;
  summarise(workbook: WorkbookSnapshot, settings: EngineSettings): Promise<Proposal>;
  make(workbook: WorkbookSnapshot, settings: EngineSettings, job: MakeJob): Promise<Proposal>;
}
