import type { Desk } from "./desk";
import type { Engine } from "./engine";
import type { CheckResult, Preview } from "./jobs";

/** The check's result as something to keep: a sheet of the workbook, or a page to print. */
export interface ReportJobs {
  /** The sheet "Phiếu soát" of this result, of a fresh check without one; an earlier one of the product's is replaced. */
  previewReport(result?: CheckResult): Promise<Preview | null>;
  /** One HTML page without script or anything from outside; the same check gives the same bytes. */
  reportPage(result?: CheckResult): Promise<string>;
}

export function createReportJobs(desk: Desk, engine: Engine): ReportJobs {
  return {
    async previewReport(result) {
      const { workbook, settings } = await desk.read();
      return desk.previewProposal(workbook, await engine.writeReport(workbook, settings, result ?? null));
    },
    async reportPage(result) {
      const { workbook, settings } = await desk.read();
      return engine.reportPage(workbook, settings, result ?? null);
    },
  };
}
