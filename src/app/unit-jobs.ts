import type { CheckedFile, RefusedFile } from "../core/consolidate/consolidate";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { Desk } from "./desk";
import type { Engine } from "./engine";
import type { Preview } from "./jobs";
import { Fault } from "./workbook";

/** Jobs about the files of many units. */
export interface UnitJobs {
  /** Reads and checks the workbook of one unit, by the settings of the workbook at hand. */
  checkUnit(file: string, workbook: WorkbookSnapshot): Promise<CheckedFile>;
  /**
   * The sheets that join the units: the list of units, the tables stacked, the figures summed. Rejects with a Fault where
   * a sheet of the user's has one of their names.
   */
  previewConsolidation(
    files: readonly CheckedFile[],
    expected: readonly string[] | null,
    refused: readonly RefusedFile[],
  ): Promise<Preview | null>;
}

export function createUnitJobs(desk: Desk, engine: Engine): UnitJobs {
  return {
    async checkUnit(file, workbook) {
      // Corrections go by what is printed, so they fit a form all units share; what was dismissed here says nothing there.
      const settings = { ...(await desk.settings()), dismissals: [] };
      const { report, recognition } = await engine.check(workbook, settings);
      return { file, workbook, recognition, report };
    },
    async previewConsolidation(files, expected, refused) {
      const { workbook } = await desk.read();
      const proposal = await engine.consolidate(workbook, files, expected, refused);
      const [why] = proposal.notes;
      if (proposal.patch === null && why !== undefined) throw new Fault("not-writable", why);
      return desk.previewProposal(workbook, proposal);
    },
  };
}
