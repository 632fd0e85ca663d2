import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { EngineSettings, Proposal } from "./engine";
import type { Preview, Settings } from "./jobs";

export interface Reading {
  readonly workbook: WorkbookSnapshot;
  readonly settings: EngineSettings;
}

/**
 * What a job is done with, so that a group of jobs can stand in a file of its own: `createXJobs(desk, engine)` gives the
 * methods, `createApp` joins them, and the interface `App` extends theirs.
 */
export interface Desk {
  /** The workbook as it is now and what the user set for it. */
  read(): Promise<Reading>;
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Changes the kept settings by what they are; one change waits for the other. */
  store(change: (stored: Settings) => Partial<Settings>): Promise<void>;
  /** What a proposal would write, with the results of its formulas; null where there is nothing to write. */
  previewProposal(workbook: WorkbookSnapshot, proposal: Proposal): Promise<Preview | null>;
}
